// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals/arrival_handling.h"

#include "kiosk/hall/state/evidence.h"
#include "kiosk/hall/state/log.h"
#include "kiosk/hall/state/sessions.h"
#include "kiosk/hall/state/sign_in_choices.h"
#include "kiosk/hall/state/ways_to_people.h"
#include "kiosk/wire/records.h"

#include <algorithm>
#include <optional>

namespace hall {
namespace {

using wire::RefusalCode;

using Refusal = std::variant<RefusalCode, TakenBy>;

/// For the audit log, as on the wire.
template <typename Enum>
[[nodiscard]] std::string_view wordOf(Enum value) {
    return wire::Names<Enum>::kAll.at(static_cast<std::size_t>(value));
}

[[nodiscard]] std::string nameOf(HallState& state, db::StaffId who) {
    const auto staff = state.hall.staff().find(who);
    return staff && *staff ? (*staff)->name : std::string();
}

/// The arrival, if this member of staff may change it now.
[[nodiscard]] tl::expected<db::Arrival, Refusal> changeable(HallState& state, const db::Staff& who,
                                                            db::ArrivalId arrival) {
    const auto found = state.hall.arrivals().find(arrival);
    if (!found) { return tl::unexpected(Refusal(refusalOf(found.error(), "looking for an arrival"))); }
    if (!*found) { return tl::unexpected(Refusal(RefusalCode::NotFound)); }
    if (!mayChange(**found, who)) { return tl::unexpected(Refusal(TakenBy{nameOf(state, *(*found)->takenBy)})); }
    if ((*found)->state == db::ArrivalState::Done) { return tl::unexpected(Refusal(RefusalCode::NotInState)); }
    return **found;
}

[[nodiscard]] ArrivalAnswer told(HallState& state, const db::Expected<db::ArrivalEvent>& event, const char* where,
                                 db::Time now) {
    if (!event) { return tl::unexpected(Refusal(refusalOf(event.error(), where))); }
    return std::vector{describe(state, *event, now)};
}

/// The desk's choice as evidence for recognition. The arrival is linked already: a failure here is logged alone.
void keepEvidence(HallState& state, const db::Arrival& before, db::ResidentId chosen, const db::stores::Stamp& by) {
    const auto named = state.hall.arrivals().namedByFace(before.id);
    if (!named) {
        (void)refusalOf(named.error(), "reading whom recognition named"); // logged
        return;
    }
    const bool isByFace = seenAt(state, before.id) != nullptr && before.basis == db::ArrivalBasis::Unsure;
    bool isNoted = false;
    for (const Double& each : doublesOf(before, *named, isByFace, chosen)) {
        const auto noted = state.hall.lookAlikes().note(chosen, each.other, each.isMixedUp, by);
        if (!noted) {
            (void)refusalOf(noted.error(), "noting look-alikes"); // logged
        }
        isNoted = isNoted || noted.value_or(false);
    }
    if (isNoted) {
        if (const auto loaded = reloadLearned(state); !loaded) {
            (void)refusalOf(loaded.error(), "loading look-alikes"); // logged
        }
    }
}

/// Whose cards go to a desk at once; those that come one by one while somebody works there need no entry of their own.
[[nodiscard]] db::Expected<void> noteSeen(HallState& state, const db::Staff& who,
                                          const std::vector<db::ArrivalEvent>& events, db::Time now) {
    std::vector<db::ResidentId> whose;
    for (const db::ArrivalEvent& event : events) {
        if (event.arrival.resident) { whose.push_back(*event.arrival.resident); }
        whose.insert(whose.end(), event.arrival.candidates.begin(), event.arrival.candidates.end());
    }
    if (whose.empty()) { return {}; }
    return noteWhose(state, db::stores::byStaff(who.id, now), "arrivals.listed", "arrivals", {}, whose);
}

} // namespace

Answer<MissedPage> missedBy(HallState& state, const db::Staff& who, db::ArrivalEventSeq after, db::Time now,
                            std::int64_t firstLook) {
    const auto newest = state.hall.arrivals().lastSeq();
    if (!newest) { return tl::unexpected(refusalOf(newest.error(), "looking for missed arrivals")); }
    const std::int64_t oldest = db::raw(after) == 0 ? std::max<std::int64_t>(db::raw(*newest) - firstLook, 0) : 0;
    const db::ArrivalEventSeq start = std::max(after, db::ArrivalEventSeq{oldest});
    const auto events = state.hall.arrivals().eventsAfter(start, kMissedPage);
    if (!events) { return tl::unexpected(refusalOf(events.error(), "reading missed arrivals")); }
    if (const auto noted = noteSeen(state, who, *events, now); !noted) {
        return tl::unexpected(refusalOf(noted.error(), "noting a look at arrivals"));
    }
    MissedPage page{.changes = {}, .last = start, .isComplete = events->size() < std::size_t{kMissedPage}};
    for (const db::ArrivalEvent& event : *events) {
        page.changes.push_back(describe(state, event, now).as(who.id));
        page.last = event.seq;
    }
    return page;
}

ArrivalAnswer takeArrival(HallState& state, const db::Staff& who, db::ArrivalId arrival, db::Time now) {
    const auto taken = state.hall.arrivals().take(arrival, who.id, db::stores::byStaff(who.id, now));
    if (!taken) { return tl::unexpected(Refusal(refusalOf(taken.error(), "taking an arrival"))); }
    if (const auto* other = std::get_if<db::stores::AlreadyTaken>(&*taken)) {
        return tl::unexpected(Refusal(TakenBy{nameOf(state, other->by)}));
    }
    return std::vector{describe(state, std::get<db::ArrivalEvent>(*taken), now)};
}

ArrivalAnswer finishArrival(HallState& state, const db::Staff& who, db::ArrivalId arrival, db::Time now) {
    if (const auto allowed = changeable(state, who, arrival); !allowed) { return tl::unexpected(allowed.error()); }
    const auto finished = state.hall.arrivals().finish(arrival, db::stores::byStaff(who.id, now));
    if (finished) { state.undo.note(who.id, arrival, finished->seq, state.steady()); }
    return told(state, finished, "finishing an arrival", now);
}

ArrivalAnswer notThisPerson(HallState& state, const db::Staff& who, const wire::NotThisPerson& request, db::Time now) {
    const db::ArrivalId arrival = request.arrival;
    const auto before = changeable(state, who, arrival);
    if (!before) { return tl::unexpected(before.error()); }
    if (!before->resident && before->candidates.empty()) { return tl::unexpected(Refusal(RefusalCode::NotInState)); }
    const auto unlinked =
        state.hall.arrivals().unlink(arrival, db::stores::byStaff(who.id, now), wordOf(request.reason));
    if (unlinked) { state.undo.note(who.id, arrival, unlinked->seq, state.steady()); }
    if (unlinked && before->resident) {
        state.tracks.deny(before->kiosk, arrival, personOf(*before->resident), state.steady());
    }
    return told(state, unlinked, "undoing a link", now);
}

ArrivalAnswer undoArrival(HallState& state, const db::Staff& who, db::ArrivalId arrival, db::Time now) {
    const auto event = state.undo.find(who.id, arrival, state.steady());
    if (!event) { return tl::unexpected(Refusal(RefusalCode::NotInState)); }
    const auto before = state.hall.arrivals().find(arrival);
    if (!before) { return tl::unexpected(Refusal(refusalOf(before.error(), "looking for an arrival"))); }
    if (*before && !mayChange(**before, who)) {
        return tl::unexpected(Refusal(TakenBy{nameOf(state, *(*before)->takenBy)}));
    }
    const auto undone = state.hall.arrivals().undo(arrival, *event, db::stores::byStaff(who.id, now));
    if (undone) { state.undo.forget(who.id, arrival); }
    if (undone && undone->arrival.resident) {
        state.tracks.undoDeny(undone->arrival.kiosk, arrival, personOf(*undone->arrival.resident));
    }
    return told(state, undone, "taking back what was done to an arrival", now);
}

ArrivalAnswer linkArrival(HallState& state, const db::Staff& who, const wire::LinkArrival& request, db::Time now) {
    const auto before = changeable(state, who, request.arrival);
    if (!before) { return tl::unexpected(before.error()); }
    const auto by = db::stores::byStaff(who.id, now);
    const auto linked = state.hall.arrivals().link(request.arrival, request.resident, db::ArrivalBasis::Staff, by,
                                                   wordOf(request.evidence));
    if (linked) {
        keepEvidence(state, *before, request.resident, by);
        keepScores(state, request.arrival, request.resident, by);
    }
    return told(state, linked, "linking an arrival", now);
}

Answer<wire::ResidentRecord> openResident(HallState& state, const db::Staff& who, const wire::OpenResident& request,
                                          db::Time now) {
    if (state.residents.find(request.resident) == nullptr) { return tl::unexpected(RefusalCode::NotFound); }
    const auto noted =
        state.hall.audit().append(db::stores::byStaff(who.id, now), "resident.opened",
                                  "resident:" + std::to_string(db::raw(request.resident)), {}, request.purpose);
    if (!noted) { return tl::unexpected(refusalOf(noted.error(), "noting a look at a resident")); }
    const db::Date today = db::summary::dateOf(now);
    auto file = db::summary::readResidentFile(state.hall, request.resident, today);
    const auto consent = state.hall.consents().liveOf(request.resident);
    const auto templates = state.faces.templates().countOf(request.resident);
    const auto held = state.hall.heldConsents().sinceOf(request.resident);
    if (!file || !consent || !templates || !held) {
        const db::Error& error = !file        ? file.error()
                                 : !consent   ? consent.error()
                                 : !templates ? templates.error()
                                              : held.error();
        return tl::unexpected(refusalOf(error, "reading a resident"));
    }
    if (!*file) { return tl::unexpected(RefusalCode::NotFound); }
    **file = db::summary::seenBy(std::move(**file), {who.id});
    wire::ResidentRecord record;
    record.summary = db::summary::composeNeedsSummary(**file, {who.id}, state.catalogueInForce.catalogue(), today);
    for (const db::CareFlag& flag : (*file)->careFlags) {
        if (!flag.until || *flag.until >= today) {
            record.serviceEffects.push_back(db::summary::serviceEffect(flag, state.catalogueInForce.catalogue()));
        }
    }
    record.resident = (*file)->resident;
    record.matters = (*file)->matters;
    record.needs = (*file)->needs;
    record.diary = (*file)->diary;
    record.appointments = (*file)->appointments;
    record.consent = *consent;
    record.consentHeldSince = *held;
    record.templates = *templates;
    if ((*file)->cell) { record.gridLabel = (*file)->cell->label; }
    if (record.resident.household) {
        auto number = state.hall.residents().householdNumber(*record.resident.household);
        if (!number) { return tl::unexpected(refusalOf(number.error(), "reading a household's number")); }
        record.householdNumber = *std::move(number);
    }
    const auto newest = state.hall.residents().changesOf(request.resident, 1);
    if (!newest) { return tl::unexpected(refusalOf(newest.error(), "reading a resident's changes")); }
    if (!newest->empty()) { record.asOf = newest->front().id; }
    return record;
}

wire::ResidentMatches::Match matchOf(const ResidentIndex::Entry& entry, db::Date today) {
    db::Resident resident;
    resident.sex = entry.sex;
    resident.birthDate = entry.birthDate;
    wire::ResidentMatches::Match match;
    match.resident = entry.id;
    match.name = entry.name;
    match.sexAndAge = db::summary::sexAndAge(resident, today);
    match.address = entry.address;
    match.idTail = entry.idTail();
    match.standing = entry.standing;
    return match;
}

Answer<wire::ResidentMatches> searchResidents(HallState& state, const db::Staff& who,
                                              const wire::SearchResidents& request, db::Time now) {
    constexpr std::size_t kMost = 20;
    const auto found = state.residents.search(request.text, kMost + 1);
    wire::ResidentMatches matches{.text = request.text, .matches = {}, .hasMore = found.size() > kMost};
    std::vector<db::ResidentId> whose;
    for (std::size_t i = 0; i < std::min(found.size(), kMost); ++i) {
        whose.push_back(found[i]->id);
    }
    const auto noted = noteWhose(state, db::stores::byStaff(who.id, now), "residents.searched", "residents",
                                 "matches " + std::to_string(whose.size()), whose);
    if (!noted) { return tl::unexpected(refusalOf(noted.error(), "noting a search")); }
    const db::Date today = db::summary::dateOf(now);
    for (std::size_t i = 0; i < std::min(found.size(), kMost); ++i) {
        auto match = matchOf(*found[i], today);
        const auto consent = state.hall.consents().liveOf(match.resident);
        match.faceEnrolled = consent && consent->has_value();
        matches.matches.push_back(std::move(match));
    }
    keepWhatTellsApart(matches.matches);
    return matches;
}

} // namespace hall
