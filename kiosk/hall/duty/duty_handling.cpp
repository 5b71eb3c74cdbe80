// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/duty/duty_handling.h"

#include "db/matters/duty.h"
#include "db/matters/hand_over.h"
#include "db/matters/matter_clock.h"
#include "db/matters/matter_rules.h"
#include "db/matters/proxy.h"
#include "db/stores/transaction.h"
#include "db/summary/needs_summary.h"
#include "kiosk/hall/needs/need_handling.h"
#include "kiosk/wire/line.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace hall {
namespace {

using wire::RefusalCode;

constexpr std::size_t kMostColleagues = 100;
constexpr std::size_t kMostAuthorities = 20;

/// Everybody who works here, and their notes: read once for each question.
struct Roster {
    std::vector<db::Staff> staff; ///< all, the inactive ones too
    std::map<db::StaffId, db::Whereabouts> notes;

    [[nodiscard]] const db::Staff* find(db::StaffId who) const {
        const auto at = std::ranges::find_if(staff, [who](const auto& one) { return one.id == who; });
        return at == staff.end() ? nullptr : &*at;
    }
    [[nodiscard]] std::optional<db::Whereabouts> noteOf(db::StaffId who) const {
        const auto at = notes.find(who);
        return at == notes.end() ? std::nullopt : std::optional(at->second);
    }
    [[nodiscard]] bool works(db::StaffId who) const {
        const auto* one = find(who);
        return one != nullptr && one->isActive;
    }
    [[nodiscard]] std::string nameOf(const std::optional<db::StaffId>& who) const {
        const auto* one = who ? find(*who) : nullptr;
        return one == nullptr ? std::string() : one->name;
    }
    [[nodiscard]] std::string windowOf(const std::optional<db::StaffId>& who) const {
        const auto* one = who ? find(*who) : nullptr;
        return one == nullptr ? std::string() : one->window;
    }
    /// Nobody owns it: nobody looks after it.
    [[nodiscard]] bool isUnattended(const std::optional<db::StaffId>& owner, const SignedIn& here, db::Time now) const {
        return !owner || db::matters::attendanceOf(here.contains(*owner), works(*owner), noteOf(*owner), now) ==
                             db::matters::Attendance::Nobody;
    }
};

[[nodiscard]] db::Expected<Roster> readRoster(const Records& records, db::Time now) {
    auto staff = records.hall.staff().all();
    if (!staff) { return tl::unexpected(staff.error()); }
    const auto notes = records.hall.whereabouts().inForce(now);
    if (!notes) { return tl::unexpected(notes.error()); }
    Roster roster{.staff = std::move(*staff), .notes = {}};
    for (const auto& note : *notes) {
        roster.notes.emplace(note.staff, note);
    }
    return roster;
}

[[nodiscard]] Counters countersOf(const HallState& state, const Roster& roster) {
    std::vector<Sitter> sitters;
    for (const auto& one : roster.staff) {
        const auto note = roster.noteOf(one.id);
        sitters.push_back({.window = one.window,
                           .isPresent = one.isActive && !note && state.signedIn.contains(one.id),
                           .helpedBy = note ? roster.windowOf(note->asks) : std::string()});
    }
    return countersFrom(state.config.windows, sitters);
}

/// Of whoever helps, if they sit there now; or empty.
[[nodiscard]] std::string openWindowOf(const HallState& state, const Roster& roster,
                                       const std::optional<db::StaffId>& who) {
    const bool isThere = who && roster.works(*who) && !roster.noteOf(*who) && state.signedIn.contains(*who);
    const std::string window = isThere ? roster.windowOf(who) : std::string();
    return countersOf(state, roster).open.contains(window) ? window : std::string();
}

[[nodiscard]] tl::unexpected<RefusalCode> refuse(const db::Error& error, const char* where) {
    return tl::unexpected(refusalOf(error, where));
}

[[nodiscard]] wire::DutyTold refusedWith(const db::Refusal& refusal) {
    return {.duty = std::nullopt, .refusal = refusal};
}

[[nodiscard]] wire::Duty::Colleague colleague(const Roster& roster, const db::Staff& one, const SignedIn& here) {
    wire::Duty::Colleague told{
        .staff = one.id, .name = one.name, .window = one.window, .isHere = here.contains(one.id)};
    if (const auto note = roster.noteOf(one.id)) {
        told.awayUntil = note->until;
        told.asksName = roster.nameOf(note->asks);
        told.words = note->words;
    }
    return told;
}

/// What is open, by who has it in hand, as far as somebody may know of it.
struct Counts {
    std::vector<db::stores::OpenCount> matters;
    std::vector<db::Arrival> arrivals;
};

[[nodiscard]] db::Expected<Counts> readCounts(const Records& records, db::StaffId viewer) {
    auto matters = records.hall.matters().openCounts(viewer);
    if (!matters) { return tl::unexpected(matters.error()); }
    auto arrivals = records.hall.arrivals().open();
    if (!arrivals) { return tl::unexpected(arrivals.error()); }
    return Counts{.matters = std::move(*matters), .arrivals = std::move(*arrivals)};
}

void count(const Records& records, const Counts& counts, const db::Staff& who, wire::Duty& duty) {
    for (const auto& each : counts.matters) {
        if (each.owner != who.id) { continue; }
        duty.matters += each.open;
        duty.handedToYou += each.handed;
    }
    for (const auto& arrival : counts.arrivals) {
        if (arrival.takenBy != who.id) { continue; }
        ++duty.arrivals;
        const auto open = records.hall.arrivals().openHandOverOf(arrival.id);
        if (open && *open) { ++duty.handedToYou; }
    }
}

/// What stands on the badges of a desk: no more than how many there are.
[[nodiscard]] Answer<void> countPressing(const Records& records, const db::Staff& who, const SignedIn& here,
                                         db::Time now, wire::Duty& duty) {
    const auto own = records.hall.matters().openOf(who.id);
    if (!own) { return refuse(own.error(), "counting what presses"); }
    const db::Date today = db::summary::dateOf(now);
    duty.pressing = static_cast<int>(std::ranges::count_if(*own, [&](const db::Matter& matter) {
        return !db::isHiddenFrom(matter, who.id) &&
               db::matters::clockOf(matter, today, records.catalogueInForce.catalogue().calendar).colour >=
                   db::ClockColour::Red;
    }));
    const auto late = lateNeeds(records, now);
    if (!late) { return tl::unexpected(late.error()); }
    duty.lateNeeds = *late;
    if (who.role != db::StaffRole::Manager) { return {}; }
    const auto nobodys = unattendedWork(records, who.id, here, now);
    if (!nobodys) { return refuse(nobodys.error(), "counting what nobody looks after"); }
    duty.nobodys = static_cast<int>(nobodys->matters.size() + nobodys->arrivals.size());
    return {};
}

[[nodiscard]] Answer<wire::DutyTold> tell(const Records& records, const db::Staff& who, const SignedIn& here,
                                          db::Time now) {
    const auto roster = readRoster(records, now);
    if (!roster) { return refuse(roster.error(), "reading who is where"); }
    const auto counts = readCounts(records, who.id);
    if (!counts) { return refuse(counts.error(), "counting what is in hand"); }
    wire::Duty duty;
    for (const auto& one : roster->staff) {
        if (one.isActive && duty.colleagues.size() < kMostColleagues) {
            duty.colleagues.push_back(colleague(*roster, one, here));
        }
    }
    std::ranges::sort(duty.colleagues, {}, &wire::Duty::Colleague::name);
    count(records, *counts, who, duty);
    if (const auto counted = countPressing(records, who, here, now, duty); !counted) {
        return tl::unexpected(counted.error());
    }
    return wire::DutyTold{.duty = std::move(duty), .refusal = {}};
}

/// The state after a change, with what the desks must hear of it.
[[nodiscard]] DutyAnswer tellAfter(HallState& state, const db::Staff& who, const SignedIn& here, db::Time now,
                                   std::vector<ArrivalNews> changes) {
    auto told = tell(state, who, here, now);
    if (!told) { return tl::unexpected(told.error()); }
    return WithNews<wire::DutyTold>{.answer = std::move(*told), .changes = std::move(changes)};
}

[[nodiscard]] db::matters::HandOverWish wishOf(const Roster& roster, const db::Staff& who, db::StaffId to,
                                               const std::string& note) {
    return {.to = to,
            .note = note,
            .actor = who.id,
            .role = who.role,
            .isReceiverStaff = roster.works(to),
            .isReceiverAway = roster.noteOf(to).has_value()};
}

/// Why not, or what the desks must hear.
using Moved = tl::expected<std::vector<db::ArrivalEvent>, db::Refusal>;

/// All arrivals of `who`, inside the caller's transaction.
[[nodiscard]] db::Expected<Moved> moveArrivals(HallState& state, const db::Staff& who,
                                               const db::matters::HandOverWish& wish, const db::stores::Stamp& by) {
    const auto open = state.hall.arrivals().open();
    if (!open) { return tl::unexpected(open.error()); }
    std::vector<db::ArrivalEvent> events;
    for (const auto& arrival : *open) {
        if (arrival.takenBy != who.id) { continue; }
        if (const auto no = db::matters::refuseHandOver(arrival, wish)) {
            return Moved(tl::unexpected(db::Refusal{.rule = *no}));
        }
        auto event = state.hall.arrivals().handOver(
            {.arrival = arrival.id, .from = who.id, .to = wish.to, .at = by.at, .note = wish.note}, by);
        if (!event) { return tl::unexpected(event.error()); }
        events.push_back(std::move(*event));
    }
    return Moved(std::move(events));
}

/// All matters of `who`, inside the caller's transaction; why not, if one may not go there.
[[nodiscard]] db::Expected<std::optional<db::Refusal>> moveMatters(HallState& state, const db::Staff& who,
                                                                   const db::matters::HandOverWish& wish,
                                                                   const db::stores::Stamp& by) {
    const auto open = state.hall.matters().openOf(who.id);
    if (!open) { return tl::unexpected(open.error()); }
    const db::ServiceItem anyItem{};
    const db::matters::MatterView view{.item = anyItem,
                                       .notices = {},
                                       .calendar = state.catalogueInForce.catalogue().calendar,
                                       .today = db::summary::dateOf(by.at),
                                       .actor = who.id,
                                       .role = who.role};
    for (const auto& matter : *open) {
        const auto decided = db::matters::decideMatter(
            matter, db::matters::act::HandOver{wish.to, wish.note, wish.isReceiverAway}, view);
        if (!decided) { return db::matters::withLimit(decided.error()); }
        const auto taken = state.hall.matters().take(
            {.matter = matter.id, .at = by.at, .actor = by.actor, .action = "handed-over", .words = wish.note},
            decided->matter, std::nullopt, by);
        if (!taken) { return tl::unexpected(taken.error()); }
    }
    return std::nullopt;
}

} // namespace

Answer<wire::DutyTold> dutyOf(const Records& records, const db::Staff& who, const SignedIn& here, db::Time now) {
    return tell(records, who, here, now);
}

DutyAnswer handOverArrival(HallState& state, const db::Staff& who, const wire::HandOverArrival& request,
                           const SignedIn& here, db::Time now) {
    const auto arrival = state.hall.arrivals().find(request.arrival);
    if (!arrival) { return refuse(arrival.error(), "looking for an arrival"); }
    if (!*arrival) { return tl::unexpected(RefusalCode::NotFound); }
    const auto roster = readRoster(state, now);
    if (!roster) { return refuse(roster.error(), "reading who is where"); }
    if (const auto no = db::matters::refuseHandOver(**arrival, wishOf(*roster, who, request.to, request.note))) {
        return WithNews<wire::DutyTold>{.answer = refusedWith({.rule = *no})};
    }
    const auto event = state.hall.arrivals().handOver(
        {.arrival = request.arrival, .from = who.id, .to = request.to, .at = now, .note = request.note},
        db::stores::byStaff(who.id, now));
    if (!event) { return refuse(event.error(), "handing an arrival over"); }
    return tellAfter(state, who, here, now, {describe(state, *event, now)});
}

DutyAnswer acceptArrival(HallState& state, const db::Staff& who, db::ArrivalId arrival, const SignedIn& here,
                         db::Time now) {
    const auto open = state.hall.arrivals().openHandOverOf(arrival);
    if (!open) { return refuse(open.error(), "looking for a hand-over"); }
    if (const auto no = db::matters::refuseAccept(*open, who.id)) {
        return WithNews<wire::DutyTold>{.answer = refusedWith({.rule = *no})};
    }
    const auto event = state.hall.arrivals().accept(arrival, db::stores::byStaff(who.id, now));
    if (!event) { return refuse(event.error(), "accepting an arrival"); }
    return tellAfter(state, who, here, now, {describe(state, *event, now)});
}

DutyAnswer handOverAll(HallState& state, const db::Staff& who, const wire::HandOverAll& request, const SignedIn& here,
                       db::Time now) {
    const auto roster = readRoster(state, now);
    if (!roster) { return refuse(roster.error(), "reading who is where"); }
    // One arrival that is theirs stands for all that cannot be seen from the lists: the receiver and the note.
    db::Arrival theirs;
    theirs.state = db::ArrivalState::Taken;
    theirs.takenBy = who.id;
    const auto wish = wishOf(*roster, who, request.to, request.note);
    if (const auto no = db::matters::refuseHandOver(theirs, wish)) {
        return WithNews<wire::DutyTold>{.answer = refusedWith({.rule = *no})};
    }
    const auto by = db::stores::byStaff(who.id, now);
    auto transaction = db::stores::Transaction::begin(state.hall);
    if (!transaction) { return refuse(transaction.error(), "handing everything over"); }
    const auto moved = moveArrivals(state, who, wish, by);
    if (!moved) { return refuse(moved.error(), "handing arrivals over"); }
    if (!*moved) { return WithNews<wire::DutyTold>{.answer = refusedWith(moved->error())}; }
    const auto refusal = moveMatters(state, who, wish, by);
    if (!refusal) { return refuse(refusal.error(), "handing matters over"); }
    if (*refusal) { return WithNews<wire::DutyTold>{.answer = refusedWith(**refusal)}; }
    if (const auto done = transaction->commit(); !done) { return refuse(done.error(), "handing everything over"); }
    std::vector<ArrivalNews> changes;
    for (const auto& event : **moved) {
        changes.push_back(describe(state, event, now));
    }
    return tellAfter(state, who, here, now, std::move(changes));
}

Answer<wire::DutyTold> setWhereabouts(HallState& state, const db::Staff& who, const wire::WhereaboutsSet& request,
                                      const SignedIn& here, db::Time now) {
    const auto by = db::stores::byStaff(who.id, now);
    if (!request.until) {
        const auto cleared = state.hall.whereabouts().clear(who.id, by);
        if (!cleared) { return refuse(cleared.error(), "clearing whereabouts"); }
        return tell(state, who, here, now);
    }
    const auto roster = readRoster(state, now);
    if (!roster) { return refuse(roster.error(), "reading who is where"); }
    const db::Whereabouts note{
        .staff = who.id, .since = now, .until = *request.until, .asks = request.asks, .words = request.words};
    const bool isHelperHere = note.asks && roster->works(*note.asks) && !roster->noteOf(*note.asks);
    if (const auto no = db::matters::refuseWhereabouts(note, isHelperHere, now)) {
        return refusedWith(db::matters::withLimit(*no));
    }
    const auto set = state.hall.whereabouts().set(note, by);
    if (!set) { return refuse(set.error(), "keeping whereabouts"); }
    return tell(state, who, here, now);
}

void noteLeft(HallState& state, db::StaffId who, db::Time now) {
    const auto roster = readRoster(state, now);
    const auto counts = readCounts(state, who);
    if (!roster || !counts) {
        (void)refusalOf(roster ? counts.error() : roster.error(), "noting what was left"); // logged
        return;
    }
    db::matters::InHand inHand;
    for (const auto& each : counts->matters) {
        inHand.matters += each.owner == who ? each.open : 0;
    }
    inHand.arrivals = static_cast<int>(
        std::ranges::count_if(counts->arrivals, [who](const auto& arrival) { return arrival.takenBy == who; }));
    if (!db::matters::mustSayBeforeLeaving(inHand, roster->noteOf(who), now)) { return; }
    const auto noted = state.hall.audit().append(
        db::stores::byHall(now), "duty.left", "staff:" + std::to_string(db::raw(who)),
        "arrivals " + std::to_string(inHand.arrivals) + " matters " + std::to_string(inHand.matters));
    if (!noted) {
        (void)refusalOf(noted.error(), "noting what was left"); // logged
    }
}

Counters countersOf(const HallState& state, db::Time now) {
    const auto roster = readRoster(state, now);
    if (!roster) {
        (void)refusalOf(roster.error(), "reading who is where"); // logged; visitors take a seat then
        return countersFrom(state.config.windows, {});
    }
    return countersOf(state, *roster);
}

wire::WindowsOpen windowsOpen(const HallState& state, db::Time now) {
    const Counters counters = countersOf(state, now);
    wire::WindowsOpen told;
    for (const std::string& number : counters.open) {
        if (told.open.size() < wire::kMostWindows) { told.open.push_back(number); }
    }
    for (const auto& category : state.catalogueInForce.catalogue().categories) {
        auto windows = openFor(counters, category.code);
        if (windows.size() > wire::kMostWindows) { windows.resize(wire::kMostWindows); }
        if (!windows.empty() && told.lines.size() < wire::kMostServed) {
            told.lines.push_back({.category = category.code, .windows = std::move(windows)});
        }
    }
    return told;
}

wire::WindowsAway windowsAway(HallState& state, db::Time now) {
    wire::WindowsAway told;
    const auto roster = readRoster(state, now);
    if (!roster) {
        (void)refusalOf(roster.error(), "reading who is where"); // logged; the kiosks say nothing then
        return told;
    }
    for (const auto& [staff, note] : roster->notes) {
        const std::string window = roster->windowOf(staff);
        if (window.empty() || !roster->works(staff) || told.lines.size() == wire::kMostWindows) { continue; }
        told.lines.push_back(
            {.window = window, .until = note.until, .helpingWindow = openWindowOf(state, *roster, note.asks)});
    }
    return told;
}

void addWhereabouts(HallState& state, const std::vector<db::Matter>& matters, wire::Greeting& greeting, db::Time now) {
    const auto roster = readRoster(state, now);
    if (!roster) {
        (void)refusalOf(roster.error(), "reading who is where"); // logged; the greeting goes out without
        return;
    }
    for (const auto& matter : matters) {
        const bool isOpen = matter.state != db::MatterState::Finished && matter.state != db::MatterState::Withdrawn;
        const auto note = isOpen && matter.owner ? roster->noteOf(*matter.owner) : std::nullopt;
        if (!note || (greeting.awayUntil && *greeting.awayUntil >= note->until)) { continue; }
        greeting.awayUntil = note->until;
        greeting.helpingWindow = openWindowOf(state, *roster, note->asks);
    }
    if (!greeting.helpingWindow.empty()) {
        greeting.window = greeting.helpingWindow; // one page names one window
    }
}

Answer<wire::Authorities> authoritiesOf(HallState& state, const db::Staff& who, db::ResidentId resident, db::Time now) {
    if (state.residents.find(resident) == nullptr) { return tl::unexpected(RefusalCode::NotFound); }
    const auto noted = state.hall.audit().append(db::stores::byStaff(who.id, now), "authorities.listed",
                                                 "resident:" + std::to_string(db::raw(resident)));
    if (!noted) { return refuse(noted.error(), "noting a look at authorities"); }
    auto all = state.hall.authorities().ofResident(resident);
    if (!all) { return refuse(all.error(), "reading authorities"); }
    if (all->size() > kMostAuthorities) { all->resize(kMostAuthorities); }
    return wire::Authorities{.all = std::move(*all), .refusal = {}};
}

Answer<wire::Authorities> addAuthority(HallState& state, const db::Staff& who, const wire::AuthorityAdd& request,
                                       db::Time now) {
    if (state.residents.find(request.resident) == nullptr) { return tl::unexpected(RefusalCode::NotFound); }
    const db::Authority authority{.id = {},
                                  .resident = request.resident,
                                  .holder = request.holder,
                                  .kind = request.kind,
                                  .until = request.until,
                                  .notedBy = who.id,
                                  .notedAt = now};
    if (const auto no = db::matters::refuseAuthority(authority, db::summary::dateOf(now))) {
        return wire::Authorities{.all = {}, .refusal = db::Refusal{.rule = *no}};
    }
    const auto added = state.hall.authorities().insert(authority, db::stores::byStaff(who.id, now));
    if (!added) { return refuse(added.error(), "putting an authority on record"); }
    return authoritiesOf(state, who, request.resident, now);
}

db::Expected<Unattended> unattendedWork(const Records& records, db::StaffId viewer, const SignedIn& here,
                                        db::Time now) {
    const auto roster = readRoster(records, now);
    if (!roster) { return tl::unexpected(roster.error()); }
    auto matters = records.hall.matters().open();
    if (!matters) { return tl::unexpected(matters.error()); }
    const auto arrivals = records.hall.arrivals().open();
    if (!arrivals) { return tl::unexpected(arrivals.error()); }
    const db::Date today = db::summary::dateOf(now);
    Unattended found{.matters = std::move(*matters), .arrivals = {}};
    std::erase_if(found.matters, [&](const db::Matter& matter) {
        const bool isLeft = roster->isUnattended(matter.owner, here, now) || isUnanswered(matter, today);
        return !isLeft || db::isHiddenFrom(matter, viewer);
    });
    std::ranges::copy_if(*arrivals, std::back_inserter(found.arrivals), [&](const db::Arrival& arrival) {
        return arrival.takenBy && roster->isUnattended(arrival.takenBy, here, now);
    });
    return found;
}

} // namespace hall
