// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/matters/matter_handling.h"

#include "kiosk/hall/duty/duty_handling.h"

#include "db/matters/matter_clock.h"
#include "db/matters/matter_rules.h"
#include "db/matters/proxy.h"
#include "db/summary/needs_summary.h"
#include "kiosk/hall/cases/case_progress.h"
#include "kiosk/hall/state/ways_to_people.h"
#include "kiosk/wire/line.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace hall {
namespace {

using wire::MatterStepKind;
using wire::RefusalCode;

constexpr std::size_t kMostLines = 100;
constexpr std::size_t kMostSteps = 20;
constexpr std::size_t kMostVisits = 50;
constexpr std::array kSteps{MatterStepKind::BringMaterials, MatterStepKind::AskMaterials, MatterStepKind::Progress,
                            MatterStepKind::Delay,          MatterStepKind::HandOn,       MatterStepKind::Acknowledge,
                            MatterStepKind::HandOver,       MatterStepKind::Finish,       MatterStepKind::Withdraw,
                            MatterStepKind::Accept};
static_assert(kSteps.size() == wire::Names<MatterStepKind>::kAll.size());

/// As db::matters wants it; HandOver without a name goes to nobody. `isReceiverAway`: HandOver's.
[[nodiscard]] db::matters::MatterAction actionOf(const wire::MatterAct& request, bool isReceiverAway) {
    namespace act = db::matters::act;
    switch (request.step) {
    case MatterStepKind::BringMaterials:
        return act::BringMaterials{request.materials};
    case MatterStepKind::AskMaterials:
        return act::AskMaterials{request.materials};
    case MatterStepKind::Progress:
        return act::Progress{request.words};
    case MatterStepKind::Delay:
        return act::Delay{request.workingDays, request.words};
    case MatterStepKind::HandOn:
        return act::HandOn{request.unit, request.words};
    case MatterStepKind::Acknowledge:
        return act::Acknowledge{};
    case MatterStepKind::HandOver:
        return act::HandOver{request.to.value_or(db::StaffId{}), request.words, isReceiverAway};
    case MatterStepKind::Finish:
        return act::Finish{request.words, request.told.value_or(db::InformedBy::InPerson)};
    case MatterStepKind::Withdraw:
        return act::Withdraw{request.words};
    case MatterStepKind::Accept:
        return act::Accept{};
    }
    return act::Progress{};
}

/// The step's name in the history and the audit log.
[[nodiscard]] const char* nameOf(MatterStepKind step) {
    switch (step) {
    case MatterStepKind::BringMaterials:
        return "materials-brought";
    case MatterStepKind::AskMaterials:
        return "materials-asked";
    case MatterStepKind::Progress:
        return "progress";
    case MatterStepKind::Delay:
        return "delayed";
    case MatterStepKind::HandOn:
        return "handed-on";
    case MatterStepKind::Acknowledge:
        return "acknowledged";
    case MatterStepKind::HandOver:
        return "handed-over";
    case MatterStepKind::Finish:
        return "finished";
    case MatterStepKind::Withdraw:
        return "withdrawn";
    case MatterStepKind::Accept:
        return "accepted";
    }
    return "";
}

/// Whether `who` is somebody who can own a matter from now on.
[[nodiscard]] bool mayOwn(HallState& state, const std::optional<db::StaffId>& who) {
    if (!who) { return false; }
    const auto staff = state.hall.staff().find(*who);
    return staff && *staff && (*staff)->isActive;
}

/// A note of theirs says that they are out; nobody is not.
[[nodiscard]] db::Expected<bool> isAway(const HallState& state, std::optional<db::StaffId> who, db::Time now) {
    if (!who) { return false; }
    const auto notes = state.hall.whereabouts().inForce(now);
    if (!notes) { return tl::unexpected(notes.error()); }
    return std::ranges::find(*notes, *who, &db::Whereabouts::staff) != notes->end();
}

using StaffNames = std::map<db::StaffId, std::string>;

[[nodiscard]] db::Expected<StaffNames> staffNames(const Records& records) {
    const auto staff = records.hall.staff().all();
    if (!staff) { return tl::unexpected(staff.error()); }
    StaffNames names;
    for (const auto& one : *staff) {
        names.emplace(one.id, one.name);
    }
    return names;
}

[[nodiscard]] std::string nameOf(const StaffNames& names, const std::optional<db::StaffId>& who) {
    const auto found = who ? names.find(*who) : names.end();
    return found == names.end() ? std::string() : found->second;
}

/// "staff:3" as a name; anybody else as they stand.
[[nodiscard]] std::string actorName(const StaffNames& names, const std::string& actor) {
    const auto known = std::ranges::find_if(
        names, [&](const auto& one) { return actor == "staff:" + std::to_string(db::raw(one.first)); });
    return known == names.end() ? actor : known->second;
}

/// Empty for nobody.
[[nodiscard]] std::string residentName(const Records& records, std::optional<db::ResidentId> who) {
    const auto* resident = who ? records.residents.find(*who) : nullptr;
    return resident == nullptr ? std::string() : resident->name;
}

/// 首问负责: of the visit that it came of, or who began it.
[[nodiscard]] db::Expected<void> addFirstContact(const HallState& state, const StaffNames& names,
                                                 const std::vector<db::MatterStep>& steps, wire::MatterFile& file) {
    if (!steps.empty()) {
        file.firstContactName = actorName(names, steps.front().actor);
        file.firstContactAt = steps.front().at;
    }
    if (!file.matter.arrival) { return {}; }
    const auto first = state.hall.arrivals().firstContactOf(*file.matter.arrival);
    if (!first) { return tl::unexpected(first.error()); }
    if (*first) {
        file.firstContactName = nameOf(names, (*first)->staff);
        file.firstContactAt = (*first)->at;
    }
    return {};
}

[[nodiscard]] db::Expected<void> addPeople(const HallState& state, const StaffNames& names,
                                           const std::vector<db::MatterStep>& steps, wire::MatterFile& file) {
    file.handedByName = nameOf(names, file.matter.handedBy);
    file.aboutName = nameOf(names, file.matter.about);
    const auto* item = state.catalogueInForce.catalogue().item(file.matter.itemCode);
    file.isComplaint = item != nullptr && item->isComplaint;
    if (file.matter.authority) {
        auto authority = state.hall.authorities().find(*file.matter.authority);
        if (!authority) { return tl::unexpected(authority.error()); }
        file.proxy = std::move(*authority);
    }
    return addFirstContact(state, names, steps, file);
}

/// An item that left the catalogue since: its open matters still end, but nothing can be asked of its materials.
[[nodiscard]] db::ServiceItem itemOf(const HallState& state, const std::string& code) {
    const auto* item = state.catalogueInForce.catalogue().item(code);
    if (item != nullptr) { return *item; }
    db::ServiceItem gone;
    gone.code = code;
    return gone;
}

void addWhatMayBeDone(wire::MatterFile& file, const HallState& state, const db::Staff& who, db::Date today) {
    const db::ServiceItem item = itemOf(state, file.matter.itemCode);
    const db::matters::MatterView view{.item = item,
                                       .notices = {},
                                       .calendar = state.catalogueInForce.catalogue().calendar,
                                       .today = today,
                                       .actor = who.id,
                                       .role = who.role};
    for (const MatterStepKind step : kSteps) {
        wire::MatterAct asked;
        asked.step = step;
        if (!db::matters::hindrance(file.matter, actionOf(asked, false), view)) { file.may.push_back(step); }
    }
}

/// The matter with its history, as it is now, for `who`.
[[nodiscard]] Answer<wire::MatterTold> told(HallState& state, const db::Staff& who, const db::Matter& matter,
                                            const std::optional<db::OneTimeNotice>& notice, db::Date today) {
    const auto names = staffNames(state);
    const auto steps = state.hall.matters().stepsOf(matter.id);
    if (!names || !steps) {
        return tl::unexpected(refusalOf(!names ? names.error() : steps.error(), "reading a matter's history"));
    }
    const auto clock = db::matters::clockOf(matter, today, state.catalogueInForce.catalogue().calendar);
    wire::MatterFile file{.matter = matter,
                          .residentName = residentName(state, matter.resident),
                          .ownerName = nameOf(*names, matter.owner),
                          .colour = clock.colour,
                          .workingDaysLeft = clock.workingDaysLeft,
                          .steps = {},
                          .number = db::needs::caseNumber(matter.id)};
    file.code = lookUpCode(file.number, state.signInSecret);
    file.delayed = delayOf(matter, *steps);
    if (const auto added = addPeople(state, *names, *steps, file); !added) {
        return tl::unexpected(refusalOf(added.error(), "reading who is about a matter"));
    }
    addWhatMayBeDone(file, state, who, today);
    for (auto step = steps->rbegin(); step != steps->rend() && file.steps.size() < kMostSteps; ++step) {
        file.steps.push_back(
            {.at = step->at, .byName = actorName(*names, step->actor), .action = step->action, .words = step->words});
    }
    return wire::MatterTold{
        .file = std::move(file), .notice = notice ? notice->missing : std::vector<std::string>(), .refusal = {}};
}

[[nodiscard]] wire::MatterTold refusedWith(const db::Refusal& refusal) {
    return {.file = std::nullopt, .notice = {}, .refusal = refusal};
}

/// The visit that the matter is said to come of is there.
[[nodiscard]] bool isOfThisVisit(const HallState& state, const wire::MatterStart& request) {
    if (!request.arrival) { return true; }
    const auto arrival = state.hall.arrivals().find(*request.arrival);
    return arrival && *arrival;
}

/// On what the proxy acts, if there is one; or why they may not.
using Proxied = tl::expected<std::optional<db::AuthorityId>, db::ProxyRefusal>;
[[nodiscard]] db::Expected<Proxied> authorityOf(const HallState& state, const wire::MatterStart& request,
                                                db::Date today) {
    if (request.proxy.empty() || !request.resident) { return Proxied(std::nullopt); }
    const auto all = state.hall.authorities().ofResident(*request.resident);
    if (!all) { return tl::unexpected(all.error()); }
    const auto found = db::matters::authorityFor(request.proxy, *all, today);
    if (!found) { return Proxied(tl::unexpected(found.error())); }
    return Proxied(*found);
}

/// Own arrivals that a colleague handed over, or what nobody looks after.
[[nodiscard]] std::vector<wire::OpenMatters::Visit> visitsOf(const Records& records, const StaffNames& names,
                                                             const std::vector<db::Arrival>& arrivals) {
    std::vector<wire::OpenMatters::Visit> visits;
    for (const auto& arrival : arrivals) {
        if (visits.size() == kMostVisits) { break; }
        const auto handed = records.hall.arrivals().openHandOverOf(arrival.id);
        const bool isHanded = handed && *handed;
        visits.push_back({.arrival = arrival.id,
                          .name = residentName(records, arrival.resident),
                          .ownerName = nameOf(names, arrival.takenBy),
                          .handedByName = isHanded ? nameOf(names, (*handed)->from) : std::string(),
                          .note = isHanded ? (*handed)->note : std::string(),
                          .takenAt = arrival.takenAt.value_or(arrival.firstSeenAt)});
    }
    return visits;
}

/// What the list is made of, before it is put into words.
[[nodiscard]] db::Expected<Unattended> found(const Records& records, const db::Staff& who,
                                             const wire::MattersAsk& request, const SignedIn& here, db::Time now) {
    if (request.isNobodys) { return unattendedWork(records, who.id, here, now); }
    auto open = request.isWholeHall ? records.hall.matters().open() : records.hall.matters().openOf(who.id);
    if (!open) { return tl::unexpected(open.error()); }
    Unattended list{.matters = std::move(*open), .arrivals = {}};
    if (request.isWholeHall) { return list; }
    std::ranges::stable_partition(list.matters, [](const auto& matter) { return matter.handedBy.has_value(); });
    const auto arrivals = records.hall.arrivals().open();
    if (!arrivals) { return tl::unexpected(arrivals.error()); }
    std::ranges::copy_if(*arrivals, std::back_inserter(list.arrivals), [&](const auto& arrival) {
        const auto handed = records.hall.arrivals().openHandOverOf(arrival.id);
        return arrival.takenBy == who.id && handed && *handed;
    });
    return list;
}

/// Whose names the list says.
[[nodiscard]] std::vector<db::ResidentId> residentsIn(const Unattended& list) {
    std::vector<db::ResidentId> whose;
    for (std::size_t i = 0; i < std::min(list.matters.size(), kMostLines); ++i) {
        if (list.matters[i].resident) { whose.push_back(*list.matters[i].resident); }
    }
    for (std::size_t i = 0; i < std::min(list.arrivals.size(), kMostVisits); ++i) {
        if (list.arrivals[i].resident) { whose.push_back(*list.arrivals[i].resident); }
    }
    return whose;
}

} // namespace

Answer<wire::MatterTold> startMatter(HallState& state, const db::Staff& who, const wire::MatterStart& request,
                                     db::Time now) {
    const auto* item = state.catalogueInForce.catalogue().item(request.itemCode);
    const bool isSomebody = !request.resident || state.residents.find(*request.resident) != nullptr;
    if (item == nullptr || !isSomebody || !isOfThisVisit(state, request) ||
        (request.about && !mayOwn(state, request.about))) {
        return tl::unexpected(RefusalCode::NotFound);
    }
    const db::Date today = db::summary::dateOf(now);
    const auto authority = authorityOf(state, request, today);
    if (!authority) { return tl::unexpected(refusalOf(authority.error(), "reading authorities")); }
    if (!*authority) { return refusedWith({.rule = authority->error()}); }
    auto started = db::matters::decideStart({.resident = request.resident,
                                             .brought = request.brought,
                                             .words = request.words,
                                             .arrival = request.arrival,
                                             .authority = **authority,
                                             .about = request.about},
                                            {.item = *item,
                                             .notices = {},
                                             .calendar = state.catalogueInForce.catalogue().calendar,
                                             .today = today,
                                             .actor = who.id,
                                             .role = who.role});
    if (!started) { return refusedWith(db::matters::withLimit(started.error())); }
    const auto id = state.hall.matters().start(started->matter, started->notice, db::stores::byStaff(who.id, now));
    if (!id) { return tl::unexpected(refusalOf(id.error(), "starting a matter")); }
    started->matter.id = *id;
    return told(state, who, started->matter, started->notice, today);
}

Answer<wire::MatterTold> actOnMatter(HallState& state, const db::Staff& who, const wire::MatterAct& request,
                                     db::Time now) {
    const auto matter = state.hall.matters().find(request.matter);
    const auto notices = state.hall.matters().noticesOf(request.matter);
    if (!matter || !notices) {
        return tl::unexpected(refusalOf(!matter ? matter.error() : notices.error(), "reading a matter"));
    }
    const bool isThere = *matter && !db::isHiddenFrom(**matter, who.id);
    if (!isThere || (request.step == MatterStepKind::HandOver && !mayOwn(state, request.to))) {
        return tl::unexpected(RefusalCode::NotFound);
    }
    const auto away = isAway(state, request.to, now);
    if (!away) { return tl::unexpected(refusalOf(away.error(), "reading who is where")); }
    const db::Date today = db::summary::dateOf(now);
    const auto item = itemOf(state, (*matter)->itemCode);
    const auto decided = db::matters::decideMatter(**matter, actionOf(request, *away),
                                                   {.item = item,
                                                    .notices = *notices,
                                                    .calendar = state.catalogueInForce.catalogue().calendar,
                                                    .today = today,
                                                    .actor = who.id,
                                                    .role = who.role});
    if (!decided) {
        return wire::MatterTold{.file = {}, .notice = {}, .refusal = db::matters::withLimit(decided.error())};
    }
    const auto by = db::stores::byStaff(who.id, now);
    const auto taken = state.hall.matters().take({.matter = request.matter,
                                                  .at = now,
                                                  .actor = by.actor,
                                                  .action = nameOf(request.step),
                                                  .words = request.words},
                                                 decided->matter, decided->notice, by);
    if (!taken) { return tl::unexpected(refusalOf(taken.error(), "a step of a matter")); }
    return told(state, who, decided->matter, decided->notice, today);
}

Answer<wire::MatterTold> openMatter(HallState& state, const db::Staff& who, const wire::MatterOpen& request,
                                    db::Time now) {
    const auto matter = state.hall.matters().find(request.matter);
    if (!matter) { return tl::unexpected(refusalOf(matter.error(), "reading a matter")); }
    if (!*matter || db::isHiddenFrom(**matter, who.id)) { return tl::unexpected(RefusalCode::NotFound); }
    const auto noted =
        state.hall.audit().append(db::stores::byStaff(who.id, now), "matter.opened",
                                  "matter:" + std::to_string(db::raw(request.matter)), whoseWord((*matter)->resident));
    if (!noted) { return tl::unexpected(refusalOf(noted.error(), "noting a look at a matter")); }
    return told(state, who, **matter, std::nullopt, db::summary::dateOf(now));
}

Answer<Looked<wire::OpenMatters>> openMatters(const Records& records, const db::Staff& who,
                                              const wire::MattersAsk& request, db::Time now, const SignedIn& here) {
    if (request.isNobodys && who.role != db::StaffRole::Manager) { return tl::unexpected(RefusalCode::NotAllowed); }
    auto open = found(records, who, request, here, now);
    const auto names = staffNames(records);
    if (!open || !names) {
        return tl::unexpected(refusalOf(!open ? open.error() : names.error(), "reading open matters"));
    }
    std::erase_if(open->matters, [&](const auto& matter) { return db::isHiddenFrom(matter, who.id); });
    const db::Date today = db::summary::dateOf(now);
    wire::OpenMatters list{.lines = {},
                           .all = static_cast<int>(open->matters.size()),
                           .visits = visitsOf(records, *names, open->arrivals)};
    for (const auto& matter : open->matters) {
        if (list.lines.size() == kMostLines) { break; }
        const auto clock = db::matters::clockOf(matter, today, records.catalogueInForce.catalogue().calendar);
        list.lines.push_back({.matter = matter.id,
                              .resident = matter.resident,
                              .residentName = residentName(records, matter.resident),
                              .itemCode = matter.itemCode,
                              .ownerName = nameOf(*names, matter.owner),
                              .state = matter.state,
                              .colour = clock.colour,
                              .limit = clock.limit,
                              .workingDaysLeft = clock.workingDaysLeft,
                              .handedByName = nameOf(*names, matter.handedBy),
                              .silentUnit = db::isUnanswered(matter, today) ? matter.unit : std::string()});
    }
    const std::string said = "matters " + std::to_string(list.all);
    return Looked<wire::OpenMatters>{.answer = std::move(list),
                                     .action = "matters.listed",
                                     .subject = request.isNobodys     ? "nobodys"
                                                : request.isWholeHall ? "hall"
                                                                      : "own",
                                     .said = said,
                                     .whose = residentsIn(*open)};
}

} // namespace hall
