// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/troubles.h"

#include "db/summary/needs_summary.h"
#include "kiosk/hall/state/log.h"
#include "kiosk/hall/state/ways_to_people.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace hall {
namespace {

using db::stores::DamagedRow;
using wire::RefusalCode;

constexpr std::size_t kMostTold = 100;
/// "TABLE ROW MILLISECONDS" of each row that is told, a line each.
constexpr const char* kSinceSetting = "damaged.since";

using Since = std::map<DamagedRow, db::Time>;

[[nodiscard]] Since readSince(const std::string& text) {
    Since since;
    std::istringstream lines{text};
    DamagedRow row;
    std::int64_t at = 0;
    while (lines >> row.table >> row.row >> at) {
        since[row] = db::Time{std::chrono::milliseconds{at}};
    }
    return since;
}

[[nodiscard]] std::string textOf(const Since& since) {
    std::ostringstream lines;
    for (const auto& [row, at] : since) {
        lines << row.table << ' ' << row.row << ' ' << at.time_since_epoch().count() << '\n';
    }
    return lines.str();
}

/// Since when each of these is known to be damaged; what is new is written down.
[[nodiscard]] db::Expected<Since> sinceOf(const HallState& state, const std::vector<DamagedRow>& rows, db::Time now) {
    const auto kept = state.hall.settings().get(kSinceSetting);
    if (!kept) { return tl::unexpected(kept.error()); }
    const Since before = readSince(kept->value_or(std::string()));
    Since since;
    for (const DamagedRow& row : rows) {
        const auto known = before.find(row);
        since[row] = known == before.end() ? now : known->second;
    }
    if (since != before) {
        if (const auto set = state.hall.settings().set(kSinceSetting, textOf(since), db::stores::byHall(now)); !set) {
            return tl::unexpected(set.error());
        }
    }
    return since;
}

[[nodiscard]] int damagedRows(const HallState& state) {
    return static_cast<int>(state.hall.damagedRows().size() + state.faces.damagedRows().size());
}

void hide(Troubles& troubles, const wire::HallTroubles::Damaged& row, db::StaffId from) {
    wire::HallTroubles less = troubles.as(from);
    std::erase(less.damaged, row);
    --less.damagedRows;
    troubles.tellLess(from, std::move(less));
}

} // namespace

db::Expected<Troubles> troublesOf(HallState& state, db::Time now) {
    const auto held = state.hall.heldConsents().count();
    if (!held) { return tl::unexpected(held.error()); }
    std::vector<DamagedRow> rows;
    for (const auto* damaged : {&state.hall.damagedRows(), &state.faces.damagedRows()}) {
        rows.insert(rows.end(), damaged->begin(), damaged->end());
    }
    rows.resize(std::min(rows.size(), kMostTold));
    const auto since = sinceOf(state, rows, now);
    if (!since) { return tl::unexpected(since.error()); }
    wire::HallTroubles all{.damaged = {}, .damagedRows = damagedRows(state), .heldConsents = *held};
    std::vector<std::pair<db::StaffId, wire::HallTroubles::Damaged>> hidden;
    for (const DamagedRow& row : rows) {
        const bool isFace = state.faces.damagedRows().contains(row) && !state.hall.damagedRows().contains(row);
        const auto about = aboutOf(isFace ? state.faces.connection() : state.hall.connection(), row);
        if (!about) { return tl::unexpected(about.error()); }
        all.damaged.push_back(
            {.table = row.table, .row = row.row, .resident = about->resident, .since = since->at(row)});
        if (about->complainedOf) { hidden.emplace_back(*about->complainedOf, all.damaged.back()); }
    }
    state.troublesSeen = {.damaged = damagedRows(state), .held = *held};
    Troubles troubles(all);
    for (const auto& [from, row] : hidden) {
        hide(troubles, row, from);
    }
    return troubles;
}

db::Expected<bool> haveTroublesChanged(HallState& state) {
    const auto held = state.hall.heldConsents().count();
    if (!held) { return tl::unexpected(held.error()); }
    return state.troublesSeen != TroublesSeen{.damaged = damagedRows(state), .held = *held};
}

Answer<Looked<wire::HeldConsents>> heldConsents(const Records& records, const db::Staff& who, db::Time now) {
    if (who.role != db::StaffRole::Manager) { return tl::unexpected(RefusalCode::NotAllowed); }
    const auto held = records.hall.heldConsents().all();
    if (!held) { return tl::unexpected(refusalOf(held.error(), "reading the consents that are held back")); }
    wire::HeldConsents told{.lines = {}, .all = static_cast<int>(held->size())};
    std::vector<db::ResidentId> whose;
    const db::Date today = db::summary::dateOf(now);
    for (std::size_t i = 0; i < std::min(held->size(), kMostTold); ++i) {
        const db::stores::HeldConsents::Held& each = (*held)[i];
        wire::HeldConsents::Line line{.resident = each.resident,
                                      .name = {},
                                      .sexAndAge = {},
                                      .since = each.since,
                                      .isRestored = each.why == db::stores::kHeldByRestore};
        if (const auto* entry = records.residents.find(each.resident)) {
            db::Resident resident;
            resident.sex = entry->sex;
            resident.birthDate = entry->birthDate;
            line.name = entry->name;
            line.sexAndAge = db::summary::sexAndAge(resident, today);
        }
        whose.push_back(each.resident);
        told.lines.push_back(std::move(line));
    }
    return Looked<wire::HeldConsents>{.answer = std::move(told),
                                      .action = "consents.held_listed",
                                      .subject = "residents",
                                      .said = "held " + std::to_string(held->size()),
                                      .whose = std::move(whose)};
}

Answer<wire::Done> confirmConsent(HallState& state, const db::Staff& who, db::ResidentId resident, db::Time now) {
    if (who.role != db::StaffRole::Manager) { return tl::unexpected(RefusalCode::NotAllowed); }
    const auto confirmed =
        state.hall.heldConsents().confirm(resident, kAskedAtTheDesk, db::stores::byStaff(who.id, now));
    if (!confirmed) {
        return tl::unexpected(confirmed.error().kind == db::ErrorKind::NotFound
                                  ? RefusalCode::NotFound
                                  : refusalOf(confirmed.error(), "confirming a consent"));
    }
    if (const auto loaded = reloadGallery(state); !loaded) {
        return tl::unexpected(refusalOf(loaded.error(), "loading the templates of a consent that counts again"));
    }
    qCInfo(lcHall) << "staff" << db::raw(who.id) << "confirmed the consent of resident" << db::raw(resident);
    return wire::Done{};
}

} // namespace hall
