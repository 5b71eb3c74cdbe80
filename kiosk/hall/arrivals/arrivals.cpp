// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals/arrivals.h"

#include "db/summary/mask_name.h"
#include "kiosk/hall/arrivals/arrival_policy.h"
#include "kiosk/hall/duty/duty_handling.h"
#include "kiosk/hall/enrolling/enrolling.h"
#include "kiosk/hall/state/evidence.h"
#include "kiosk/hall/state/log.h"
#include "kiosk/hall/state/sign_in_choices.h"
#include "kiosk/hall/state/visitor_token.h"
#include "vision/identify/identify.h"
#include "vision/identify/thresholds.h"

#include <QString>
#include <algorithm>

namespace hall {
namespace {

using db::ArrivalBasis;
using db::stores::NewArrival;
using wire::Outcome;
using wire::RefusalCode;

/// A visit that goes on is written down again only after this time: a face in view is asked about every second.
constexpr std::chrono::minutes kTouchEvery{1};

/// One for each track, whatever it was asked before.
void count(Counts& counts, std::optional<Outcome> before, Outcome now) {
    const auto add = [&](Outcome outcome, int change) {
        switch (outcome) {
        case Outcome::Known:
            counts.known += change;
            return;
        case Outcome::Unsure:
            counts.unsure += change;
            return;
        case Outcome::Unknown:
            counts.unknown += change;
            return;
        case Outcome::NotLive:
            counts.notLive += change;
            return;
        }
    };
    if (before) { add(*before, -1); }
    add(now, 1);
}

[[nodiscard]] tl::unexpected<RefusalCode> refuse(const db::Error& error, const char* where) {
    return tl::unexpected(refusalOf(error, where));
}

[[nodiscard]] std::string maskedNameOf(const HallState& state, db::ResidentId resident) {
    const auto* entry = state.residents.find(resident);
    return db::summary::maskName(entry == nullptr ? std::string() : entry->name);
}

/// An arrival that was found or stored, and whether it was there before.
struct Visit {
    db::ArrivalId arrival{};
    bool isSame = false;
    bool wasServed = false; ///< it is over; nothing was stored
    std::vector<ArrivalNews> changes = {};
};

/// Seen again: written down once a minute at most.
[[nodiscard]] Answer<Visit> goOn(HallState& state, const db::Arrival& last, const db::stores::Stamp& by) {
    Visit visit{.arrival = last.id, .isSame = true};
    if (by.at - last.lastSeenAt < kTouchEvery) { return visit; }
    const auto touched = state.hall.arrivals().touch(last.id, by);
    if (!touched) { return refuse(touched.error(), "noting that a visit goes on"); }
    visit.changes.push_back(describe(state, *touched, by.at));
    return visit;
}

[[nodiscard]] Answer<Visit> record(HallState& state, const NewArrival& arrival, const db::stores::Stamp& by) {
    const auto recorded = state.hall.arrivals().record(arrival, by);
    if (!recorded) { return refuse(recorded.error(), "recording an arrival"); }
    Visit visit{.arrival = recorded->event.arrival.id, .isSame = !recorded->isNew};
    if (recorded->isNew) {
        ++state.counts.arrivals;
        visit.changes.push_back(describe(state, recorded->event, by.at));
        qCInfo(lcHall) << "arrival" << db::raw(visit.arrival) << "recorded";
    }
    return visit;
}

/// The resident has come, whichever way they said so: a new arrival, the same visit, or one that is over.
[[nodiscard]] Answer<Visit> visitOf(HallState& state, const vision::Known& who, NewArrival arrival,
                                    const db::stores::Stamp& by, Coming coming = Coming::Seen) {
    const auto last = state.hall.arrivals().lastArrivalOf(residentOf(who.best.person));
    if (!last) { return refuse(last.error(), "looking for the last arrival"); }
    const ArrivalDecision decision = decideArrival(who, *last, by.at, state.config.sameVisit,
                                                   state.config.ratesOnReturn ? coming : Coming::ForSomethingElse);
    if (std::holds_alternative<SameVisit>(decision)) { return goOn(state, **last, by); }
    if (const auto* served = std::get_if<ServedVisit>(&decision)) {
        return Visit{.arrival = served->arrival, .isSame = true, .wasServed = true};
    }
    arrival.resident = std::get<NewVisit>(decision).resident;
    return record(state, arrival, by);
}

/// The same track again, and its arrival is still this person's: nothing new, even if the matter is done by now.
[[nodiscard]] Answer<std::optional<Visit>> visitOfTrack(HallState& state, const TrackNote& note,
                                                        vision::PersonId person, const db::stores::Stamp& by) {
    if (note.known != person || !note.arrival) { return std::nullopt; }
    const auto found = state.hall.arrivals().find(*note.arrival);
    if (!found) { return refuse(found.error(), "looking for a track's arrival"); }
    if (!*found || (*found)->resident != residentOf(person)) { return std::nullopt; }
    if (wasServedToday(**found, by.at)) { return Visit{.arrival = (*found)->id, .isSame = true, .wasServed = true}; }
    auto visit = goOn(state, **found, by);
    if (!visit) { return tl::unexpected(visit.error()); }
    visit->isSame = note.sameVisit;
    return std::move(*visit);
}

[[nodiscard]] Answer<WithNews<wire::Identified>>
arrive(HallState& state, db::DeviceId kiosk, const wire::Identify& probe, const vision::Known& who, db::Time now) {
    const auto by = db::stores::byDevice(kiosk, now);
    TrackNote& note = state.tracks.note(kiosk, probe.trackKey, state.steady());
    auto visit = visitOfTrack(state, note, who.best.person, by);
    if (!visit) { return tl::unexpected(visit.error()); }
    if (!*visit) {
        const auto resident = residentOf(who.best.person);
        auto fresh = visitOf(state, who,
                             {.resident = resident,
                              .candidates = {},
                              .basis = ArrivalBasis::Face,
                              .kiosk = kiosk,
                              .requestKey = requestKeyOf("face:" + std::to_string(db::raw(kiosk)) + ":" +
                                                         probe.trackKey + ":" + std::to_string(db::raw(resident))),
                              .category = {},
                              .firstSeenAt = now},
                             by);
        if (!fresh) { return tl::unexpected(fresh.error()); }
        *visit = std::move(*fresh);
    }
    const bool isSeenFirst = note.arrival != (*visit)->arrival;
    note.known = who.best.person;
    note.candidates.clear();
    note.arrival = (*visit)->arrival;
    if (isSeenFirst && !(*visit)->isSame) {
        SeenByFace seen{
            .arrival = (*visit)->arrival, .model = probe.probe.model, .candidates = {who.best}, .isNamed = true};
        if (who.runnerUp) { seen.candidates.push_back(*who.runnerUp); }
        rememberSeen(state, std::move(seen));
    }
    note.sameVisit = (*visit)->isSame;
    for (ArrivalNews& news : (*visit)->changes) {
        news.forEach([&](wire::ArrivalChanged& change) { change.firstGoodFrameAt = probe.firstGoodFrameAt; });
    }
    return WithNews<wire::Identified>{.answer = {.trackKey = probe.trackKey,
                                                 .outcome = Outcome::Known,
                                                 .arrival = (*visit)->arrival,
                                                 .maskedName = maskedNameOf(state, residentOf(who.best.person)),
                                                 .sameVisit = (*visit)->isSame,
                                                 .wasServed = (*visit)->wasServed},
                                      .changes = std::move((*visit)->changes)};
}

/// Who the visitor of this probe is, given whom they cannot be.
[[nodiscard]] Answer<vision::Identification> whoIs(HallState& state, db::DeviceId kiosk, const wire::Identify& probe,
                                                   const TrackNote& note, db::Time now) {
    if (!state.rules.fit(probe.probe)) {
        qCWarning(lcHall) << "device" << db::raw(kiosk) << "sent a vector of" << probe.probe.values.size()
                          << "values of model" << QString::fromStdString(probe.probe.model.hex.substr(0, 12))
                          << ", which no manifest of this hall describes";
        return tl::unexpected(RefusalCode::WrongModel);
    }
    noteModel(state, kiosk, probe.probe.model, now);
    const GalleryPointer gallery = state.galleries.of(probe.probe.model);
    const auto thresholds =
        thresholdsInForce(state.calibration, probe.probe.model, state.rules.of(probe.probe.model)->thresholds);
    const auto found =
        vision::identify::identify({.embedding = probe.probe, .chips = probe.chips}, *gallery, thresholds);
    if (found.problem && !gallery->empty()) {
        qCWarning(lcHall) << "device" << db::raw(kiosk) << "sent a vector that does not fit this hall's templates:"
                          << QString::fromStdString(found.problem->context);
        return tl::unexpected(RefusalCode::WrongModel);
    }
    std::vector<vision::PersonId> notThese = state.tracks.knownAmong(kiosk, probe.otherTracks, state.steady());
    const auto denied = state.tracks.deniedAt(kiosk, state.steady());
    notThese.insert(notThese.end(), denied.begin(), denied.end());
    notThese.insert(notThese.end(), note.notThese.begin(), note.notThese.end());
    const auto asked =
        vision::identify::askAboutDoubles(found.who, state.lookAlikes, *gallery, probe.probe.values, thresholds);
    return unlessTaken(agreeingWith(note.known, asked), notThese);
}

[[nodiscard]] db::Time believable(db::Time said, db::Time now) {
    return std::clamp(said, now - std::chrono::hours(24), now);
}

[[nodiscard]] std::vector<db::ResidentId> candidatesOf(const TrackNote& note) {
    std::vector<db::ResidentId> residents;
    for (const vision::Candidate& each : note.candidates) {
        const bool isDenied = std::find(note.notThese.begin(), note.notThese.end(), each.person) != note.notThese.end();
        if (!isDenied && residents.size() < 3) { residents.push_back(residentOf(each.person)); }
    }
    return residents;
}

/// The card that "no, not me" left behind gives way to the one that says what the visitor came for: one person, one
/// card. Only if nobody took it.
void replaceDenied(HallState& state, const TrackNote& note, const db::stores::Stamp& by,
                   std::vector<ArrivalNews>& changes) {
    if (!note.arrival || note.notThese.empty()) { return; }
    const auto before = state.hall.arrivals().find(*note.arrival);
    if (!before || !*before || (*before)->basis != ArrivalBasis::Anonymous ||
        (*before)->state != db::ArrivalState::Waiting) {
        return;
    }
    if (const auto finished = state.hall.arrivals().finish(*note.arrival, by)) {
        changes.push_back(describe(state, *finished, by.at));
    }
}

/// What a visitor came for: a category, or one item of it. An arrival is never refused for that: what this hall's
/// catalogue does not know becomes "other".
[[nodiscard]] std::string knownCategory(const HallState& state, const std::string& category) {
    const auto& catalogue = state.catalogueInForce.catalogue();
    const bool isKnown = category.empty() || category == "help" || catalogue.category(category) != nullptr ||
                         catalogue.item(category) != nullptr;
    return isKnown ? category : "other";
}

/// The category of what a visitor came for: of an item its own.
[[nodiscard]] std::string categoryOf(const HallState& state, const std::string& code) {
    const db::ServiceItem* item = state.catalogueInForce.catalogue().item(code);
    return item == nullptr ? code : item->category;
}

/// That of the open matter that is promised first, or none.
[[nodiscard]] std::string categoryOf(const HallState& state, const db::summary::ResidentFile& file) {
    const db::Matter* first = nullptr;
    const auto isEarlier = [](const db::Matter& a, const db::Matter& b) {
        return a.promisedBy && (!b.promisedBy || *a.promisedBy < *b.promisedBy);
    };
    for (const db::Matter& matter : file.matters) {
        const bool isOpen = matter.state != db::MatterState::Finished && matter.state != db::MatterState::Withdrawn;
        if (isOpen && (first == nullptr || isEarlier(matter, *first))) { first = &matter; }
    }
    return first == nullptr ? std::string() : categoryOf(state, first->itemCode);
}

/// What the kiosk says is on the books before it says so: later pages of this visit and the desk's card say the same.
[[nodiscard]] Answer<void> noteSent(HallState& state, const db::Arrival& arrival, const std::string& window,
                                    const db::stores::Stamp& by, std::vector<ArrivalNews>& changes) {
    if (arrival.sentTo == window) { return {}; }
    const auto sent = state.hall.arrivals().send(arrival.id, window, by);
    if (!sent) { return refuse(sent.error(), "noting where a visitor was sent"); }
    changes.push_back(describe(state, *sent, by.at));
    return {};
}

/// The greeting of whom a kiosk may speak with now, with the window on the books before it is said. A visit that is
/// over is not touched: only the audit log knows that its person was here again.
[[nodiscard]] Answer<WithNews<wire::Greeting>> greet(HallState& state, const db::Arrival& arrival,
                                                     const db::stores::Stamp& by,
                                                     std::vector<ArrivalNews> changes = {}) {
    auto greeting = greetingFor(state, arrival, by.at);
    if (!greeting) { return tl::unexpected(greeting.error()); }
    WithNews<wire::Greeting> told{.answer = std::move(*greeting), .changes = std::move(changes)};
    if (!told.answer.wasServed) {
        const auto sent = noteSent(state, arrival, told.answer.window, by, told.changes);
        return sent ? Answer<WithNews<wire::Greeting>>(std::move(told)) : tl::unexpected(sent.error());
    }
    const auto noted =
        state.hall.audit().append(by, "visitor.returned", "arrival:" + std::to_string(db::raw(arrival.id)));
    return noted ? Answer<WithNews<wire::Greeting>>(std::move(told)) : refuse(noted.error(), "noting a return");
}

/// Somebody showed who they are, and this is their visit: it says so, too, if it hung on a face that nobody answered
/// for, or on the word of staff.
[[nodiscard]] Answer<WithNews<wire::Greeting>> greetProven(HallState& state, Visit visit, db::ResidentId resident,
                                                           ArrivalBasis basis, const db::stores::Stamp& by) {
    auto stored = state.hall.arrivals().find(visit.arrival);
    if (!stored || !*stored) { return tl::unexpected(RefusalCode::Unavailable); }
    if (!visit.wasServed && !db::isProven((*stored)->basis)) {
        const auto linked = state.hall.arrivals().link(visit.arrival, resident, basis, by);
        if (!linked) { return refuse(linked.error(), "noting who signed in"); }
        visit.changes.push_back(describe(state, *linked, by.at));
        *stored = linked->arrival;
    }
    return greet(state, **stored, by, std::move(visit.changes));
}

/// What the next appointment of today is for; empty: there is none.
[[nodiscard]] std::string appointmentOf(const db::summary::ResidentFile& file, db::Date today) {
    const auto next = std::find_if(file.appointments.begin(), file.appointments.end(),
                                   [&](const db::Appointment& each) { return !each.isCancelled && each.on == today; });
    return next == file.appointments.end() ? std::string() : next->itemCode; // they are in the order of their times
}

/// By what they will be called. Who came on another day is on nobody's list and gets none.
[[nodiscard]] Answer<std::string> tokenFor(const HallState& state, db::Time firstSeenAt, db::Time now) {
    const db::Date today = db::summary::dateOf(now);
    if (db::summary::dateOf(firstSeenAt) != today) { return std::string(); }
    const auto given = state.hall.arrivals().tokensSince(std::chrono::sys_days{today} - db::summary::kHallUtcOffset);
    if (!given) { return refuse(given.error(), "reading the tokens of the day"); }
    return nextToken(*given);
}

/// An arrival that waited at its kiosk for the line came too late for anybody to read where to go.
[[nodiscard]] bool isHeard(db::Time firstSeenAt, db::Time now) {
    return now - firstSeenAt < std::chrono::minutes(1);
}

} // namespace

Answer<WithNews<wire::Identified>> identifyVisitor(HallState& state, db::DeviceId kiosk, const wire::Identify& probe,
                                                   db::Time now) {
    if (probe.quality < vision::identify::kLeastProbeQuality) { return tl::unexpected(RefusalCode::LowQuality); }
    TrackNote& note = state.tracks.note(kiosk, probe.trackKey, state.steady());
    WithNews<wire::Identified> told;
    told.answer.trackKey = probe.trackKey;
    told.answer.outcome = Outcome::NotLive;
    const bool mayCompare = probe.challengePassed || isLive(probe.liveness, state.config.minimumLiveness);
    if (mayCompare && !note.isAttack) {
        const auto who = whoIs(state, kiosk, probe, note, now);
        if (!who) { return tl::unexpected(who.error()); }
        if (const auto* known = std::get_if<vision::Known>(&*who)) {
            auto arrived = arrive(state, kiosk, probe, *known, now);
            if (!arrived) { return arrived; }
            told = std::move(*arrived);
        } else {
            const auto* unsure = std::get_if<vision::Unsure>(&*who);
            told.answer.outcome = unsure != nullptr ? Outcome::Unsure : Outcome::Unknown;
            note.candidates = unsure != nullptr ? unsure->candidates : std::vector<vision::Candidate>{};
            note.model = probe.probe.model;
        }
    }
    TrackNote& after = state.tracks.note(kiosk, probe.trackKey, state.steady());
    count(state.counts, after.outcome, told.answer.outcome);
    after.outcome = told.answer.outcome;
    return told;
}

Answer<wire::Done> noteAttack(HallState& state, db::DeviceId kiosk, const wire::AttackSeen& seen, db::Time now) {
    TrackNote& note = state.tracks.note(kiosk, seen.trackKey, state.steady());
    note.isAttack = true;
    note.candidates.clear();
    const auto noted =
        state.hall.audit().append(db::stores::byDevice(kiosk, now), "attack.seen",
                                  seen.sign == wire::AttackSign::Passive ? "face:passive" : "face:challenge");
    if (!noted) { return refuse(noted.error(), "noting an attack"); }
    return wire::Done{};
}

Answer<WithNews<wire::Greeting>> confirmArrival(HallState& state, db::DeviceId kiosk, db::ArrivalId arrival,
                                                db::Time now) {
    const auto found = state.hall.arrivals().find(arrival);
    if (!found) { return refuse(found.error(), "looking for an arrival"); }
    if (!*found || !(*found)->resident) { return tl::unexpected(RefusalCode::NotInState); }
    if (wasServedToday(**found, now)) { return greet(state, **found, db::stores::byDevice(kiosk, now)); }
    auto greeting = greetingFor(state, **found, now);
    if (!greeting) { return tl::unexpected(greeting.error()); }
    WithNews<wire::Greeting> told{.answer = std::move(*greeting)};
    const auto by = db::stores::byDevice(kiosk, now);
    if (!db::isProven((*found)->basis)) {
        const auto confirmed = state.hall.arrivals().confirm(arrival, by, told.answer.window);
        if (!confirmed) { return refuse(confirmed.error(), "confirming an arrival"); }
        told.changes.push_back(describe(state, *confirmed, now));
    } else if (auto sent = noteSent(state, **found, told.answer.window, by, told.changes); !sent) {
        return tl::unexpected(sent.error());
    }
    if ((*found)->basis == ArrivalBasis::Face) { keepScores(state, arrival, *(*found)->resident, by); }
    return told;
}

Answer<WithNews<wire::Done>> denyArrival(HallState& state, db::DeviceId kiosk, db::ArrivalId arrival, db::Time now) {
    const auto by = db::stores::byDevice(kiosk, now);
    const auto found = state.hall.arrivals().find(arrival);
    if (!found) { return refuse(found.error(), "looking for an arrival"); }
    if (!*found || !(*found)->resident) {
        return WithNews<wire::Done>{}; // the desk said so before
    }
    WithNews<wire::Done> told;
    if ((*found)->basis == ArrivalBasis::Face && !db::wasServed(**found)) {
        const auto unlinked = state.hall.arrivals().unlink(arrival, by);
        if (!unlinked) { return refuse(unlinked.error(), "undoing a link"); }
        told.changes.push_back(describe(state, *unlinked, now));
    } else {
        const auto noted =
            state.hall.audit().append(by, "arrival.denied", "arrival:" + std::to_string(db::raw(arrival)));
        if (!noted) { return refuse(noted.error(), "noting a denial"); }
    }
    state.tracks.deny(kiosk, arrival, personOf(*(*found)->resident), state.steady());
    return told;
}

Answer<WithNews<wire::ArrivalStored>> recordAnonymous(HallState& state, db::DeviceId kiosk,
                                                      const wire::AnonymousArrival& request, db::Time now) {
    const auto by = db::stores::byDevice(kiosk, now);
    WithNews<wire::ArrivalStored> told;
    NewArrival arrival{.resident = {},
                       .candidates = {},
                       .basis = ArrivalBasis::Anonymous,
                       .kiosk = kiosk,
                       .requestKey = requestKeyOf(std::to_string(db::raw(kiosk)) + ":" + request.requestKey),
                       .category = knownCategory(state, request.category),
                       .firstSeenAt = believable(request.at, now)};
    const auto before = state.hall.arrivals().findByRequestKey(arrival.requestKey);
    if (!before) { return refuse(before.error(), "looking for a request key"); }
    auto token = *before ? Answer<std::string>((*before)->token) : tokenFor(state, arrival.firstSeenAt, now);
    if (!token) { return tl::unexpected(token.error()); }
    arrival.token = std::move(*token);
    const TrackNote* note = request.trackKey ? state.tracks.find(kiosk, *request.trackKey, state.steady()) : nullptr;
    if (note != nullptr && !*before) {
        arrival.candidates = note->known ? std::vector<db::ResidentId>{} : candidatesOf(*note);
        arrival.basis = arrival.candidates.empty() ? ArrivalBasis::Anonymous : ArrivalBasis::Unsure;
    }
    const std::string window = whereToGo(countersOf(state, now), categoryOf(state, arrival.category),
                                         *before ? (*before)->sentTo.value_or("") : std::string());
    if (isHeard(arrival.firstSeenAt, now)) { arrival.sentTo = window; }
    auto visit = record(state, arrival, by);
    if (!visit) { return tl::unexpected(visit.error()); }
    told.changes = std::move(visit->changes);
    if (arrival.basis == ArrivalBasis::Unsure && !visit->isSame) {
        rememberSeen(state, {.arrival = visit->arrival, .model = note->model, .candidates = note->candidates});
    }
    if (note != nullptr && !*before) { replaceDenied(state, *note, by, told.changes); }
    told.answer = {
        .requestKey = request.requestKey, .arrival = visit->arrival, .window = window, .token = arrival.token};
    return told;
}

Answer<wire::SignInChoices> signInChoicesFor(HallState& state, db::DeviceId kiosk, const std::string& phoneTail,
                                             db::Time now) {
    const auto noted = state.hall.audit().append(db::stores::byDevice(kiosk, now), "visitor.sign_in_asked", "kiosk",
                                                 tailMark(phoneTail, state.signInSecret));
    if (!noted) { return refuse(noted.error(), "noting the start of a sign-in"); }
    std::vector<std::string> real;
    for (const auto* entry : state.residents.withPhoneTail(phoneTail)) {
        real.push_back(entry->firstCharacter);
    }
    return wire::SignInChoices{
        .phoneTail = phoneTail,
        .firstCharacters = signInChoices(phoneTail, real, state.residents.firstCharacters(), state.signInSecret)};
}

Answer<WithNews<wire::Greeting>> signIn(HallState& state, db::DeviceId kiosk, const wire::SignInFinish& request,
                                        db::Time now) {
    const auto fitting = state.residents.signingIn(request.phoneTail, request.firstCharacter, request.idTail);
    const auto by = db::stores::byDevice(kiosk, now);
    const auto noted = state.hall.audit().append(by, fitting.empty() ? "visitor.sign_in_failed" : "visitor.signed_in",
                                                 "kiosk", tailMark(request.phoneTail, state.signInSecret));
    if (!noted) { return refuse(noted.error(), "noting a sign-in"); }
    if (fitting.empty()) { return tl::unexpected(RefusalCode::WrongCredentials); }
    NewArrival arrival{.resident = {},
                       .candidates = {},
                       .basis = ArrivalBasis::PhoneAndName,
                       .kiosk = kiosk,
                       .requestKey = requestKeyOf(std::to_string(db::raw(kiosk)) + ":" + request.requestKey),
                       .category = {},
                       .firstSeenAt = now};
    Answer<Visit> visit;
    if (fitting.size() == 1) {
        const vision::Known known{.best = {.person = personOf(fitting.front()), .score = 1}, .runnerUp = {}};
        visit = visitOf(state, known, arrival, by);
    } else {
        arrival.basis = ArrivalBasis::Unsure;
        arrival.candidates.assign(
            fitting.begin(), fitting.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(fitting.size(), 3)));
        visit = record(state, arrival, by);
    }
    if (!visit) { return tl::unexpected(visit.error()); }
    if (fitting.size() == 1) {
        return greetProven(state, std::move(*visit), fitting.front(), ArrivalBasis::PhoneAndName, by);
    }
    const auto stored = state.hall.arrivals().find(visit->arrival);
    if (!stored || !*stored) { return tl::unexpected(RefusalCode::Unavailable); }
    return greet(state, **stored, by, std::move(visit->changes));
}

Answer<WithNews<wire::Greeting>> comeAgain(HallState& state, db::DeviceId kiosk, const wire::ComeAgain& request,
                                           ArrivalBasis basis, db::Time now) {
    const auto before = state.hall.arrivals().find(request.arrival);
    if (!before) { return refuse(before.error(), "looking for an arrival"); }
    if (!*before || !(*before)->resident) { return tl::unexpected(RefusalCode::NotInState); }
    const db::ResidentId resident = *(*before)->resident;
    const auto by = db::stores::byDevice(kiosk, now);
    const vision::Known known{.best = {.person = personOf(resident), .score = 1}, .runnerUp = {}};
    auto visit = visitOf(state, known,
                         {.resident = resident,
                          .candidates = {},
                          .basis = basis,
                          .kiosk = kiosk,
                          .requestKey = requestKeyOf(std::to_string(db::raw(kiosk)) + ":" + request.requestKey),
                          .category = {},
                          .firstSeenAt = now},
                         by, Coming::ForSomethingElse);
    if (!visit) { return tl::unexpected(visit.error()); }
    return greetProven(state, std::move(*visit), resident, basis, by);
}

Answer<WithNews<wire::Greeting>> noteWhy(HallState& state, db::DeviceId kiosk, const wire::ArrivalWhy& request,
                                         db::Time now) {
    auto arrival = state.hall.arrivals().find(request.arrival);
    if (!arrival) { return refuse(arrival.error(), "looking for an arrival"); }
    if (!*arrival || (*arrival)->state == db::ArrivalState::Done) { return tl::unexpected(RefusalCode::NotInState); }
    std::string category = request.category;
    if (category == wire::kAppointmentWhy && (*arrival)->resident) {
        const db::Date today = db::summary::dateOf(now);
        const auto file = db::summary::readResidentFile(state.hall, *(*arrival)->resident, today);
        if (!file) { return refuse(file.error(), "reading a resident's appointments"); }
        category = *file ? appointmentOf(**file, today) : std::string();
    }
    const auto by = db::stores::byDevice(kiosk, now);
    std::vector<ArrivalNews> changes;
    if (category = knownCategory(state, category); category != (*arrival)->category) {
        const auto noted = state.hall.arrivals().cameFor(request.arrival, category, by);
        if (!noted) { return refuse(noted.error(), "noting what somebody came for"); }
        changes.push_back(describe(state, *noted, now));
        **arrival = noted->arrival;
    }
    return greet(state, **arrival, by, std::move(changes));
}

Answer<WithNews<wire::Done>> takeBackArrival(HallState& state, db::DeviceId kiosk, const wire::TakeBackArrival& request,
                                             db::Time now) {
    const auto found =
        state.hall.arrivals().findByRequestKey(requestKeyOf(std::to_string(db::raw(kiosk)) + ":" + request.requestKey));
    if (!found) { return refuse(found.error(), "looking for a request key"); }
    WithNews<wire::Done> told;
    if (!*found || db::cameToNothing(**found)) { return told; }
    if (!mayTakeBack(**found, kiosk, believable(request.at, now))) { return tl::unexpected(RefusalCode::NotInState); }
    const auto takenBack = state.hall.arrivals().takeBack((*found)->id, db::stores::byDevice(kiosk, now));
    if (!takenBack) { return refuse(takenBack.error(), "taking an arrival back"); }
    told.changes.push_back(describe(state, *takenBack, now));
    return told;
}

Answer<wire::Greeting> greetingFor(HallState& state, const db::Arrival& arrival, db::Time now) {
    wire::Greeting greeting;
    greeting.arrival = arrival.id;
    const Counters counters = countersOf(state, now);
    const std::string said = arrival.sentTo.value_or("");
    greeting.window = whereToGo(counters, categoryOf(state, arrival.category), said);
    if (!arrival.resident) { return greeting; }
    const db::Date today = db::summary::dateOf(now);
    const auto file = db::summary::readResidentFile(state.hall, *arrival.resident, today);
    const auto consent = state.hall.consents().liveOf(*arrival.resident);
    if (!file || !consent) {
        return refuse(file ? consent.error() : file.error(), "reading a resident for a greeting");
    }
    if (!*file) { return tl::unexpected(RefusalCode::NotFound); }
    const auto summary = db::summary::composeNeedsSummary(**file, {}, state.catalogueInForce.catalogue(), today);
    greeting.maskedName = maskedNameOf(state, *arrival.resident);
    const std::string about =
        arrival.category.empty() ? categoryOf(state, **file) : categoryOf(state, arrival.category);
    greeting.wasServed = wasServedToday(arrival, now);
    greeting.window = greeting.wasServed ? std::string() : whereToGo(counters, about, said);
    greeting.appointmentsToday = static_cast<int>(
        std::count_if((*file)->appointments.begin(), (*file)->appointments.end(),
                      [&](const db::Appointment& each) { return !each.isCancelled && each.on == today; }));
    addWhereabouts(state, (*file)->matters, greeting, now);
    greeting.openMatters = summary.openMatters;
    greeting.mattersWithProgress = summary.mattersWithProgress;
    greeting.openNeeds = summary.openNeeds;
    // Who is held back enrols as somebody new does: with the consent text before their eyes.
    const auto isHeld = *consent ? state.hall.heldConsents().has((*consent)->id) : db::Expected<bool>(false);
    if (!isHeld) { return tl::unexpected(refusalOf(isHeld.error(), "looking for a consent")); }
    greeting.faceEnrolled = consent->has_value() && !*isHeld;
    greeting.faceOutdated = greeting.faceEnrolled && isOutdated(state, arrival.kiosk, *arrival.resident);
    return greeting;
}

} // namespace hall
