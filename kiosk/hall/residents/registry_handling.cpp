// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/residents/registry_handling.h"

#include "db/import/resident_entry.h"
#include "db/records/resident_fields.h"
#include "db/stores/audit_pages.h"
#include "db/stores/resident_merge.h"
#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/enrolling/enrolling.h"
#include "kiosk/hall/state/actor_name.h"
#include "kiosk/hall/state/ways_to_people.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace hall {
namespace {

using wire::RefusalCode;

[[nodiscard]] wire::ResidentWritten refusedFor(const db::import::EntryFault& fault, bool isDoubt) {
    wire::ResidentWritten told;
    told.fault = wire::EntryFault{.what = std::string(fault.field), .reason = fault.reason, .isDoubt = isDoubt};
    return told;
}

[[nodiscard]] wire::ResidentWritten refusedFor(const ResidentIndex::Entry& known, bool isSame, db::Date today) {
    wire::ResidentWritten told;
    told.known = matchOf(known, today);
    told.isSame = isSame;
    return told;
}

/// Why `resident` cannot be written like this, if so; nobody but `self` may have the number.
[[nodiscard]] Answer<std::optional<wire::ResidentWritten>> knownAlready(const HallState& state,
                                                                        const db::Resident& resident, bool isCertain,
                                                                        db::ResidentId self, db::Date today) {
    using Known = std::optional<wire::ResidentWritten>;
    if (!resident.idNumber.empty()) {
        const auto found = state.hall.residents().findByIdNumber(resident.idNumber);
        if (!found) { return tl::unexpected(refusalOf(found.error(), "looking for an ID number")); }
        if (*found && (*found)->id != self) {
            const auto* entry = state.residents.find((*found)->id);
            if (entry == nullptr) { return tl::unexpected(RefusalCode::Duplicate); }
            return Known(refusedFor(*entry, true, today));
        }
    }
    if (isCertain) { return Known(); }
    for (const auto* entry : state.residents.named(resident.name, resident.birthDate)) {
        if (entry->id != self) { return Known(refusedFor(*entry, false, today)); }
    }
    return Known();
}

/// An entry as it would be stored, or why not.
struct Judged {
    std::optional<db::import::ResidentRow> row;
    wire::ResidentWritten refusal = {};
};
[[nodiscard]] Judged judged(const db::ResidentEntry& entry, bool isCertain, db::Date today) {
    auto read = db::import::readEntry(entry, today);
    if (read.fault) { return {.row = {}, .refusal = refusedFor(*read.fault, false)}; }
    if (read.doubt && !isCertain) { return {.row = {}, .refusal = refusedFor(*read.doubt, true)}; }
    return {.row = std::move(read.row)};
}

/// Of somebody on the books. A number that stands there already is no reason not to put right the rest, whatever older
/// rules let in.
[[nodiscard]] Judged judgedAfter(const db::Resident& before, const db::ResidentEntry& entry, bool isCertain,
                                 db::Date today) {
    Judged read = judged(entry, isCertain, today);
    const bool isOldNumber = !before.idNumber.empty() && entry.idNumber == before.idNumber;
    if (read.row || !isOldNumber || read.refusal.fault->what != "id-number") { return read; }
    db::ResidentEntry without = entry;
    without.idNumber.clear();
    read = judged(without, isCertain, today);
    if (read.row) {
        read.row->resident.idNumber = before.idNumber;
        read.row->resident.document = before.document;
    }
    return read;
}

/// The cell and the household that a row names; the cell must be there, a household is made.
[[nodiscard]] Answer<std::optional<wire::ResidentWritten>> settle(HallState& state, const db::import::ResidentRow& row,
                                                                  db::Resident& resident, const db::stores::Stamp& by) {
    using Fault = std::optional<wire::ResidentWritten>;
    resident.gridCell.reset();
    if (!row.gridLabel.empty()) {
        const auto cell = state.hall.grid().findByLabel(row.gridLabel);
        if (!cell) { return tl::unexpected(refusalOf(cell.error(), "looking for a grid cell")); }
        if (!*cell) { return Fault(refusedFor({"grid-cell", "本厅没有这个网格；请从已有的网格里选"}, false)); }
        resident.gridCell = (*cell)->id;
    }
    resident.household.reset();
    if (!row.householdNumber.empty()) {
        const auto household = state.hall.residents().ensureHousehold(row.householdNumber, by);
        if (!household) { return tl::unexpected(refusalOf(household.error(), "a household")); }
        resident.household = *household;
    }
    return Fault();
}

[[nodiscard]] wire::ResidentWritten written(db::ResidentId who) {
    wire::ResidentWritten told;
    told.resident = who;
    return told;
}

/// The rows of arrivals that name this resident, as they are now.
[[nodiscard]] std::vector<ArrivalNews> toldAgain(HallState& state, db::ResidentId resident,
                                                 const db::stores::Stamp& by) {
    std::vector<ArrivalNews> news;
    const auto open = state.hall.arrivals().open();
    if (!open) {
        (void)refusalOf(open.error(),
                        "looking for a resident's visits"); // logged; the rows follow with their next step
        return news;
    }
    for (const db::Arrival& arrival : *open) {
        const bool isNamed =
            arrival.resident == resident || std::ranges::find(arrival.candidates, resident) != arrival.candidates.end();
        if (!isNamed) { continue; }
        if (const auto event = state.hall.arrivals().tellAgain(arrival.id, by)) {
            news.push_back(describe(state, *event, by.at));
        } else {
            (void)refusalOf(event.error(), "telling of a visit again"); // logged
        }
    }
    return news;
}

/// Of the books, after a change, into the index.
[[nodiscard]] Answer<void> follow(HallState& state, db::ResidentId resident) {
    const auto now = state.hall.residents().find(resident);
    if (!now) { return tl::unexpected(refusalOf(now.error(), "reading a resident after a change")); }
    if (*now) { state.residents.put(**now); }
    return {};
}

[[nodiscard]] Answer<db::Resident> onTheBooks(const HallState& state, db::ResidentId id) {
    auto found = state.hall.residents().find(id);
    if (!found) { return tl::unexpected(refusalOf(found.error(), "reading a resident")); }
    if (!*found) { return tl::unexpected(RefusalCode::NotFound); }
    if ((*found)->standing == db::Standing::Merged) { return tl::unexpected(RefusalCode::NotInState); }
    return **std::move(found);
}

/// Nothing may be left of the face when this returns a value.
[[nodiscard]] Answer<wire::Withdrawn> eraseFace(HallState& state, const db::Staff& who, db::ResidentId resident,
                                                db::Time now) {
    const auto erased = withdrawAtDesk(state, who, resident, now);
    if (erased || erased.error() != RefusalCode::NotInState) { return erased; }
    return wire::Withdrawn{}; // no consent stood
}

} // namespace

Answer<wire::ResidentWritten> addResident(HallState& state, const db::Staff& who, const wire::ResidentAdd& request,
                                          db::Time now) {
    const db::Date today = db::summary::dateOf(now);
    Judged entry = judged(request.entry, request.isCertain, today);
    if (!entry.row) { return entry.refusal; }
    db::Resident resident = entry.row->resident;
    const auto known = knownAlready(state, resident, request.isCertain, {}, today);
    if (!known) { return tl::unexpected(known.error()); }
    const auto by = db::stores::byStaff(who.id, now);
    if (*known) {
        const auto noted =
            noteWhose(state, by, "residents.searched", "residents", "known", {(*known)->known->resident});
        if (!noted) { return tl::unexpected(refusalOf(noted.error(), "noting a search")); }
        return **known;
    }
    const auto settled = settle(state, *entry.row, resident, by);
    if (!settled) { return tl::unexpected(settled.error()); }
    if (*settled) { return **settled; }
    const auto added = state.hall.residents().insert(resident, by);
    if (!added) { return tl::unexpected(refusalOf(added.error(), "adding a resident")); }
    if (const auto followed = follow(state, *added); !followed) { return tl::unexpected(followed.error()); }
    return written(*added);
}

Answer<WithNews<wire::ResidentWritten>> correctResident(HallState& state, const db::Staff& who,
                                                        const wire::ResidentCorrect& request, db::Time now) {
    const db::Date today = db::summary::dateOf(now);
    const auto before = onTheBooks(state, request.resident);
    if (!before) { return tl::unexpected(before.error()); }
    const auto newest = state.hall.residents().changesOf(request.resident, 1);
    if (!newest) { return tl::unexpected(refusalOf(newest.error(), "reading a resident's changes")); }
    const auto asOf = newest->empty() ? db::ResidentChangeId{} : newest->front().id;
    if (asOf != request.asOf) { return tl::unexpected(RefusalCode::NotInState); }
    Judged entry = judgedAfter(*before, request.entry, request.isCertain, today);
    if (!entry.row) { return WithNews<wire::ResidentWritten>{entry.refusal}; }
    db::Resident after = db::import::corrected(*before, *entry.row);
    const auto known = knownAlready(state, after, request.isCertain, request.resident, today);
    if (!known) { return tl::unexpected(known.error()); }
    if (*known) { return WithNews<wire::ResidentWritten>{**known}; }
    const auto by = db::stores::byStaff(who.id, now);
    const auto settled = settle(state, *entry.row, after, by);
    if (!settled) { return tl::unexpected(settled.error()); }
    if (*settled) { return WithNews<wire::ResidentWritten>{**settled}; }
    const auto done = state.hall.residents().update(after, by);
    if (!done) { return tl::unexpected(refusalOf(done.error(), "correcting a resident")); }
    if (const auto followed = follow(state, request.resident); !followed) { return tl::unexpected(followed.error()); }
    WithNews<wire::ResidentWritten> told{written(request.resident)};
    if (!db::differingFields(*before, after).empty()) { told.changes = toldAgain(state, request.resident, by); }
    return told;
}

Answer<WithNews<wire::Withdrawn>> setStanding(HallState& state, const db::Staff& who, const wire::StandingSet& request,
                                              db::Time now) {
    if (request.standing == db::Standing::Merged || (request.since && *request.since > db::summary::dateOf(now))) {
        return tl::unexpected(RefusalCode::NotInState);
    }
    auto resident = onTheBooks(state, request.resident);
    if (!resident) { return tl::unexpected(resident.error()); }
    WithNews<wire::Withdrawn> told;
    if (request.standing != db::Standing::Here) {
        const auto erased = eraseFace(state, who, request.resident, now);
        if (!erased) { return tl::unexpected(erased.error()); }
        told.answer = *erased;
    }
    resident->standing = request.standing;
    resident->standingSince = request.since;
    const auto by = db::stores::byStaff(who.id, now);
    const auto done = state.hall.residents().update(*resident, by);
    if (!done) { return tl::unexpected(refusalOf(done.error(), "saying whether somebody lives here")); }
    if (const auto followed = follow(state, request.resident); !followed) { return tl::unexpected(followed.error()); }
    told.changes = toldAgain(state, request.resident, by);
    return told;
}

Answer<std::optional<db::ResidentId>> toKeep(const db::Resident& one, const db::Resident& other) {
    if (!one.idNumber.empty() && !other.idNumber.empty()) { return tl::unexpected(RefusalCode::NotInState); }
    if (!one.idNumber.empty()) { return one.id; }
    if (!other.idNumber.empty()) { return other.id; }
    return std::optional<db::ResidentId>();
}

Answer<WithNews<wire::Done>> mergeResidents(HallState& state, const db::Staff& who, const wire::ResidentMerge& request,
                                            db::Time now) {
    if (request.resident == request.merged) { return tl::unexpected(RefusalCode::NotInState); }
    const auto kept = onTheBooks(state, request.resident);
    if (!kept) { return tl::unexpected(kept.error()); }
    const auto merged = onTheBooks(state, request.merged);
    if (!merged) { return tl::unexpected(merged.error()); }
    const auto toBeKept = toKeep(*kept, *merged);
    if (!toBeKept) { return tl::unexpected(toBeKept.error()); }
    if (*toBeKept && **toBeKept != request.resident) { return tl::unexpected(RefusalCode::NotInState); }
    const auto erased = eraseFace(state, who, request.merged, now);
    if (!erased) { return tl::unexpected(erased.error()); }
    const auto by = db::stores::byStaff(who.id, now);
    const auto done = db::stores::mergeResidents(state.hall, request.resident, request.merged, by);
    if (!done) { return tl::unexpected(refusalOf(done.error(), "merging two records")); }
    if (const auto followed = follow(state, request.merged); !followed) { return tl::unexpected(followed.error()); }
    return WithNews<wire::Done>{wire::Done{}, toldAgain(state, request.resident, by)};
}

Answer<WithNews<wire::Done>> undoMerge(HallState& state, const db::Staff& who, const wire::ResidentMergeUndo& request,
                                       db::Time now) {
    const auto merges = db::stores::mergesInto(state.hall, request.resident);
    if (!merges) { return tl::unexpected(refusalOf(merges.error(), "reading merges")); }
    const auto merge = std::ranges::find(*merges, request.merged, &db::stores::Merge::merged);
    if (merge == merges->end()) { return tl::unexpected(RefusalCode::NotFound); }
    if (db::summary::dateOf(merge->at) != db::summary::dateOf(now)) { return tl::unexpected(RefusalCode::NotInState); }
    const auto by = db::stores::byStaff(who.id, now);
    const auto undone = db::stores::undoMerge(state.hall, request.merged, by);
    if (!undone) { return tl::unexpected(refusalOf(undone.error(), "undoing a merge")); }
    if (const auto followed = follow(state, request.merged); !followed) { return tl::unexpected(followed.error()); }
    auto news = toldAgain(state, request.resident, by);
    std::ranges::move(toldAgain(state, request.merged, by), std::back_inserter(news));
    return WithNews<wire::Done>{wire::Done{}, std::move(news)};
}

namespace {

constexpr int kMostShown = 100;
constexpr int kMostRead = 1000; ///< of the audit log, as much of it is of cases

/// An id in the history as a person reads it; what is gone stays the number.
[[nodiscard]] std::string named(const Records& records, std::string_view field, const std::string& value) {
    std::int64_t id = 0;
    if (std::from_chars(value.data(), value.data() + value.size(), id).ec != std::errc()) { return value; }
    if (field == "grid-cell") {
        const auto cell = records.hall.grid().find(db::GridCellId{id});
        if (cell && *cell) { return (*cell)->label; }
    } else if (field == "household") {
        const auto number = records.hall.residents().householdNumber(db::HouseholdId{id});
        if (number) { return *number; }
    } else if (field == "merged-into") {
        if (const auto* entry = records.residents.find(db::ResidentId{id})) { return entry->name; }
    }
    return value;
}

[[nodiscard]] db::Expected<void> addChanges(const Records& records, wire::ResidentHistory& told) {
    const auto changes = records.hall.residents().changesOf(told.resident, kMostShown + 1);
    if (!changes) { return tl::unexpected(changes.error()); }
    told.hasMoreChanges = changes->size() > kMostShown;
    for (const db::ResidentChange& change : *changes) {
        if (told.changes.size() == kMostShown) { break; }
        told.changes.push_back({.at = change.at,
                                .byName = actorName(records.hall, change.by),
                                .what = change.field,
                                .before = named(records, change.field, change.before),
                                .after = named(records, change.field, change.after)});
    }
    return {};
}

/// Not of cases: that there is one, such as a complaint, is not for everybody who may open the record.
[[nodiscard]] bool isOfTheRecord(std::string_view action) {
    constexpr std::array<std::string_view, 10> kBeginnings{"resident.",    "residents.",   "arrival.", "arrivals.",
                                                           "authority.",   "authorities.", "consent.", "consents.",
                                                           "appointment.", "summary_line."};
    return action != "resident.changed" &&
           std::ranges::any_of(kBeginnings, [action](std::string_view each) { return action.starts_with(each); });
}

[[nodiscard]] db::Expected<void> addLooks(const Records& records, const db::Staff& who, wire::ResidentHistory& told) {
    const auto entries = db::stores::auditPage(records.hall, {.resident = told.resident}, kMostRead);
    if (!entries) { return tl::unexpected(entries.error()); }
    told.hasMoreLooks = entries->size() == kMostRead;
    for (const db::AuditEntry& entry : *entries) {
        const bool isManager = who.role == db::StaffRole::Manager;
        const bool isOfCare = entry.action.starts_with("care_flag"); // that there is any, only managers know
        if (!isOfTheRecord(entry.action) && !(isManager && isOfCare)) { continue; }
        if (told.looks.size() == kMostShown) {
            told.hasMoreLooks = true;
            break;
        }
        auto& look = told.looks.emplace_back(wire::ResidentHistory::Look{
            .at = entry.at, .byName = actorName(records.hall, entry.actor), .action = entry.action, .purpose = {}});
        // What somebody wrote down as their purpose may name a complaint: the managers' and one's own.
        const bool mayKnow = isManager || entry.actor == db::stores::byStaff(who.id, {}).actor;
        if (entry.action != "resident.opened" || !mayKnow) { continue; }
        if (const auto purpose = records.hall.audit().noteOf(entry.seq)) { look.purpose = *purpose; }
    }
    return {};
}

[[nodiscard]] db::Expected<void> addMerges(const Records& records, db::Date today, wire::ResidentHistory& told) {
    constexpr std::size_t kMost = 20;
    const auto merges = db::stores::mergesInto(records.hall, told.resident);
    if (!merges) { return tl::unexpected(merges.error()); }
    for (const db::stores::Merge& merge : *merges) {
        const auto other = records.hall.residents().find(merge.merged);
        if (!other) { return tl::unexpected(other.error()); }
        if (!*other || told.merges.size() == kMost) { continue; }
        const std::string& number = (*other)->idNumber;
        told.merges.push_back({.resident = merge.merged,
                               .name = (*other)->name,
                               .idTail = number.substr(number.size() - std::min<std::size_t>(number.size(), 4)),
                               .at = merge.at,
                               .mayUndo = db::summary::dateOf(merge.at) == today});
    }
    return {};
}

} // namespace

Answer<Looked<wire::ResidentHistory>> historyOf(const Records& records, const Asker& asker,
                                                const wire::HistoryAsk& request) {
    if (records.residents.find(request.resident) == nullptr) { return tl::unexpected(RefusalCode::NotFound); }
    wire::ResidentHistory told;
    told.resident = request.resident;
    for (const auto& added : {addChanges(records, told), addLooks(records, asker.by(), told),
                              addMerges(records, db::summary::dateOf(asker.at), told)}) {
        if (!added) { return tl::unexpected(refusalOf(added.error(), "reading a resident's history")); }
    }
    return Looked<wire::ResidentHistory>{.answer = std::move(told),
                                         .action = "resident.history_read",
                                         .subject = whoseWord(request.resident),
                                         .said = "history"};
}

} // namespace hall
