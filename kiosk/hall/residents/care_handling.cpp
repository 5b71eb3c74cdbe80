// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/residents/care_handling.h"

#include "kiosk/hall/state/ways_to_people.h"

#include <algorithm>

namespace hall {
namespace {

using wire::RefusalCode;

[[nodiscard]] Answer<std::vector<db::CareFlag>> flagsOf(const Records& records, db::ResidentId resident) {
    auto flags = records.hall.careFlags().ofResident(resident);
    if (!flags) { return tl::unexpected(refusalOf(flags.error(), "reading who is cared for")); }
    return *std::move(flags);
}

[[nodiscard]] Answer<wire::CareTold> told(const Records& records, db::ResidentId resident) {
    auto flags = flagsOf(records, resident);
    if (!flags) { return tl::unexpected(flags.error()); }
    return wire::CareTold{.resident = resident, .flags = *std::move(flags)};
}

/// What a desk saw stands there as it saw it.
[[nodiscard]] Answer<void> checkUnchanged(const std::vector<db::CareFlag>& flags, const db::CareFlag& was) {
    const auto now = std::ranges::find(flags, was.id, &db::CareFlag::id);
    if (now == flags.end()) { return tl::unexpected(RefusalCode::NotFound); }
    const bool isSame = now->kind == was.kind && now->grade == was.grade && now->serviceEffect == was.serviceEffect &&
                        now->until == was.until;
    return isSame ? Answer<void>{} : tl::unexpected(RefusalCode::NotInState);
}

[[nodiscard]] Answer<void> checkNew(const HallState& state, const std::vector<db::CareFlag>& flags,
                                    const db::CareFlag& flag) {
    const db::ResidentId resident = flag.resident;
    const auto found = state.hall.residents().find(resident);
    if (!found) { return tl::unexpected(refusalOf(found.error(), "reading a resident")); }
    if (!*found || state.catalogueInForce.catalogue().careFlagKind(flag.kind) == nullptr) {
        return tl::unexpected(RefusalCode::NotFound);
    }
    const bool hasOne = std::ranges::find(flags, flag.kind, &db::CareFlag::kind) != flags.end();
    if (hasOne || (*found)->standing == db::Standing::Merged) { return tl::unexpected(RefusalCode::NotInState); }
    return {};
}

} // namespace

Answer<Looked<wire::CareTold>> careOf(const Records& records, const Asker& /*asker*/, const wire::CareAsk& request) {
    if (records.residents.find(request.resident) == nullptr) { return tl::unexpected(RefusalCode::NotFound); }
    auto answer = told(records, request.resident);
    if (!answer) { return tl::unexpected(answer.error()); }
    return Looked<wire::CareTold>{.answer = *std::move(answer),
                                  .action = "care_flags.read",
                                  .subject = whoseWord(request.resident),
                                  .said = "care flags"};
}

Answer<wire::CareTold> putCare(HallState& state, const db::Staff& who, const wire::CarePut& request, db::Time now) {
    db::CareFlag flag = request.flag;
    if (flag.until && *flag.until < db::summary::dateOf(now)) { return tl::unexpected(RefusalCode::NotInState); }
    const auto flags = flagsOf(state, flag.resident);
    if (!flags) { return tl::unexpected(flags.error()); }
    const auto by = db::stores::byStaff(who.id, now);
    if (!request.was) {
        if (const auto checked = checkNew(state, *flags, flag); !checked) { return tl::unexpected(checked.error()); }
        const auto added = state.hall.careFlags().insert(flag, by);
        if (!added) { return tl::unexpected(refusalOf(added.error(), "registering care")); }
        return told(state, flag.resident);
    }
    if (const auto checked = checkUnchanged(*flags, *request.was); !checked) { return tl::unexpected(checked.error()); }
    flag.id = request.was->id;
    const auto changed = state.hall.careFlags().update(flag, by);
    if (!changed) { return tl::unexpected(refusalOf(changed.error(), "changing registered care")); }
    return told(state, flag.resident);
}

Answer<wire::CareTold> endCare(HallState& state, const db::Staff& who, const wire::CareEnd& request, db::Time now) {
    const auto flags = flagsOf(state, request.was.resident);
    if (!flags) { return tl::unexpected(flags.error()); }
    if (const auto checked = checkUnchanged(*flags, request.was); !checked) { return tl::unexpected(checked.error()); }
    const auto removed = state.hall.careFlags().remove(request.was.id, db::stores::byStaff(who.id, now));
    if (!removed) { return tl::unexpected(refusalOf(removed.error(), "ending registered care")); }
    return told(state, request.was.resident);
}

} // namespace hall
