// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/cases/case_progress.h"

#include "db/needs/in_short.h"
#include "db/needs/need_clock.h"
#include "db/needs/need_rules.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace hall {
namespace {

using db::needs::CaseId;
using db::needs::Stage;
using wire::CaseStep;
using wire::RefusalCode;
using wire::StepMark;

constexpr std::size_t kMostNews = 5;
/// A matter may be rated this long after it was finished.
constexpr std::chrono::days kRateMatterFor{30};

struct Case {
    std::optional<db::Matter> matter;
    std::optional<db::Need> need;

    [[nodiscard]] bool isThere() const { return matter || need; }
    [[nodiscard]] std::optional<db::ResidentId> resident() const {
        return matter ? matter->resident : need ? need->resident : std::nullopt;
    }
};

[[nodiscard]] db::Expected<Case> find(const HallState& state, const CaseId& id) {
    Case found;
    if (const auto* matter = std::get_if<db::MatterId>(&id)) {
        auto read = state.hall.matters().find(*matter);
        if (!read) { return tl::unexpected(read.error()); }
        found.matter = std::move(*read);
    } else {
        auto read = state.hall.needs().find(std::get<db::NeedId>(id));
        if (!read) { return tl::unexpected(read.error()); }
        found.need = std::move(*read);
    }
    return found;
}

[[nodiscard]] bool isProven(const HallState& state, const Case& found, const std::string& number,
                            const wire::Proof& proof) {
    if (!found.isThere()) { return false; }
    if (proof.kind == wire::ProofKind::Code) { return proof.text == lookUpCode(number, state.signInSecret); }
    const auto who = found.resident();
    const auto* resident = who ? state.residents.find(*who) : nullptr;
    return resident != nullptr && isEndOfId(proof.text, resident->idEnd);
}

/// The case, if the proof fits; every wrong try is in the audit log, which the lock-outs are made from at start.
[[nodiscard]] Answer<Case> opened(HallState& state, db::DeviceId kiosk, const std::string& number,
                                  const wire::Proof& proof, const std::string& mark, db::Time now) {
    const auto id = db::needs::parseCaseNumber(number);
    if (!id) { return tl::unexpected(RefusalCode::NotFound); }
    auto found = find(state, *id);
    if (!found) { return tl::unexpected(refusalOf(found.error(), "reading a case")); }
    const bool fits = isProven(state, *found, number, proof);
    const auto noted =
        state.hall.audit().append(db::stores::byDevice(kiosk, now), fits ? "progress.looked_up" : "progress.failed",
                                  fits ? "case:" + number : "case", mark);
    if (!noted) { return tl::unexpected(refusalOf(noted.error(), "noting a look at progress")); }
    if (!fits) { return tl::unexpected(RefusalCode::WrongCredentials); }
    return *std::move(found);
}

[[nodiscard]] db::Expected<std::optional<db::Rating>> ratingOf(const HallState& state, const Case& about) {
    if (about.matter) { return state.hall.ratings().find({db::RatedKind::Matter, db::raw(about.matter->id)}); }
    return state.hall.ratings().find({db::RatedKind::Need, db::raw(about.need->id)});
}

void add(wire::ProgressTold& told, CaseStep step, StepMark mark, std::optional<db::Date> on = {}) {
    told.steps.push_back({.step = step, .mark = mark, .on = mark == StepMark::ToCome ? std::nullopt : on});
}

[[nodiscard]] Answer<wire::ProgressTold> describe(const HallState& state, const db::Matter& matter) {
    const auto steps = state.hall.matters().stepsOf(matter.id);
    if (!steps) { return tl::unexpected(refusalOf(steps.error(), "reading a matter's history")); }
    const bool hasEnded = matter.state == db::MatterState::Finished || matter.state == db::MatterState::Withdrawn;
    const bool waits = matter.state == db::MatterState::WaitingForMaterial;
    wire::ProgressTold told;
    told.kind = wire::CaseKind::Matter;
    told.subject = matter.itemCode;
    add(told, CaseStep::Received, StepMark::Done, matter.acceptedOn);
    if (waits) { add(told, CaseStep::Materials, StepMark::Now, matter.waitingSince); }
    const StepMark handling = waits ? StepMark::ToCome : hasEnded ? StepMark::Done : StepMark::Now;
    add(told, CaseStep::Handling, handling, matter.lastProgressOn);
    add(told, CaseStep::Ended, hasEnded ? StepMark::Done : StepMark::ToCome, matter.finishedOn);
    told.end = matter.state == db::MatterState::Finished    ? wire::CaseEnd::Finished
               : matter.state == db::MatterState::Withdrawn ? wire::CaseEnd::Withdrawn
                                                            : wire::CaseEnd::Open;
    if (!hasEnded && !waits) { told.expectedBy = matter.promisedBy; }
    told.delayed = delayOf(matter, *steps);
    if (waits) { told.missing = matter.missing; }
    if (hasEnded) { told.result = matter.result; }
    told.handledBy = {matter.unit, matter.unit};
    told.askWhom = state.config.hallName;
    if (const auto* item = state.catalogueInForce.catalogue().item(matter.itemCode)) { told.askPhone = item->phone; }
    return told;
}

/// How many of the five steps are behind it; the next one is where it stands.
[[nodiscard]] std::size_t stepsBehind(Stage stage) {
    switch (stage) {
    case Stage::New:
        return 1;
    case Stage::Classified:
    case Stage::Planned:
        return 2;
    case Stage::Claimed:
    case Stage::Acting:
        return 3;
    case Stage::Done:
        return 4;
    case Stage::Evaluated:
        return 5;
    case Stage::Merged:
    case Stage::Declined:
    case Stage::Withdrawn:
        break;
    }
    return 1;
}

[[nodiscard]] std::optional<db::Date> dayOf(const std::vector<db::NeedStep>& steps,
                                            std::initializer_list<std::string_view> actions) {
    const auto found = std::ranges::find_if(
        steps, [&](const db::NeedStep& step) { return std::ranges::find(actions, step.action) != actions.end(); });
    return found == steps.end() ? std::nullopt : std::optional(db::summary::dateOf(found->at));
}

void addFiveSteps(wire::ProgressTold& told, const db::Need& need, const std::vector<db::NeedStep>& steps) {
    const Stage stage = db::needs::stageOf(need);
    const std::size_t behind = stepsBehind(stage);
    const std::array<std::pair<CaseStep, std::optional<db::Date>>, 5> five{
        {{CaseStep::Received, db::summary::dateOf(need.raisedAt)},
         {CaseStep::Classified, dayOf(steps, {"classified"})},
         {CaseStep::Planned, dayOf(steps, {"planned"})},
         {CaseStep::ActedOn, need.doneOn ? need.doneOn : dayOf(steps, {"progress"})},
         {CaseStep::Rated, need.endedOn}}};
    for (std::size_t i = 0; i < five.size(); ++i) {
        const StepMark mark = i < behind ? StepMark::Done : i == behind && !need.end ? StepMark::Now : StepMark::ToCome;
        add(told, five[i].first, mark, five[i].second);
    }
}

[[nodiscard]] wire::CaseEnd endOf(const db::Need& need) {
    if (!need.end) { return need.state == db::NeedState::Evaluated ? wire::CaseEnd::Finished : wire::CaseEnd::Open; }
    switch (*need.end) {
    case db::NeedEnd::Merged:
        return wire::CaseEnd::Merged;
    case db::NeedEnd::Declined:
        return wire::CaseEnd::Declined;
    case db::NeedEnd::Withdrawn:
        break;
    }
    return wire::CaseEnd::Withdrawn;
}

void addWhoToAsk(wire::ProgressTold& told, const HallState& state, const db::Need& need) {
    told.askWhom = state.config.hallName;
    told.handledBy = {need.claimedBy, need.claimedBy};
    const auto* claimant = state.needRules.rules().claimant(need.claimant);
    if (claimant == nullptr) { return; }
    told.askPhone = claimant->phone;
    if (claimant->name.zh == need.claimedBy) { told.handledBy.en = claimant->name.en; }
}

[[nodiscard]] Answer<wire::ProgressTold> describe(const HallState& state, const db::Need& need) {
    // A duplicate goes on in another's name: the resident hears how far that is, and nothing that was said about it.
    const bool isMerged = need.end == db::NeedEnd::Merged && need.sameAs;
    const auto other = state.hall.needs().find(isMerged ? *need.sameAs : need.id);
    const db::Need& shown = other && *other ? **other : need;
    const auto steps = state.hall.needs().stepsOf(shown.id);
    if (!other || !steps) {
        return tl::unexpected(refusalOf(!other ? other.error() : steps.error(), "reading a need's history"));
    }
    wire::ProgressTold told;
    told.kind = wire::CaseKind::Need;
    told.subject = need.category;
    told.asked = db::needs::inShort(need.text, state.residents.names()); // in the resident's own words, merged or not
    addFiveSteps(told, shown, *steps);
    told.end = endOf(need);
    told.expectedBy = db::isOpen(shown) && !shown.doneOn ? shown.dueOn : std::nullopt;
    if (isMerged) { told.goesOnAs = db::needs::caseNumber(shown.id); }
    if (!isMerged) {
        told.result = need.result;
        for (auto step = steps->rbegin(); step != steps->rend() && told.news.size() < kMostNews; ++step) {
            if (step->action == "progress") {
                told.news.push_back({.on = db::summary::dateOf(step->at), .words = step->words});
            }
        }
    }
    addWhoToAsk(told, state, shown);
    return told;
}

[[nodiscard]] bool isToday(const std::optional<db::Rating>& rating, db::Time now) {
    return rating && db::summary::dateOf(rating->at) == db::summary::dateOf(now);
}

/// Whether a rating may be given now: it is done, and nobody rated it before today.
[[nodiscard]] bool mayRate(const Case& about, const std::optional<db::Rating>& earlier, db::Time now) {
    const bool isFree = !earlier || isToday(earlier, now);
    if (about.need) {
        const Stage stage = db::needs::stageOf(*about.need);
        return isFree && (stage == Stage::Done || (stage == Stage::Evaluated && isToday(earlier, now)));
    }
    const auto& finished = about.matter->finishedOn;
    return isFree && about.matter->state == db::MatterState::Finished && finished &&
           std::chrono::sys_days{db::summary::dateOf(now)} - std::chrono::sys_days{*finished} <= kRateMatterFor;
}

struct Rater {
    db::stores::Stamp by;
    db::needs::Role role{};
};

[[nodiscard]] Answer<wire::Done> rateNeed(HallState& state, const db::Need& need, const db::Rating& rating,
                                          const std::optional<db::Rating>& earlier, const Rater& rater) {
    const auto rated = earlier ? std::optional(db::summary::dateOf(earlier->at)) : std::nullopt;
    const auto decided = db::needs::decideNeed(need, db::needs::act::Rate{db::needs::Side::Resident, rating.grade},
                                               {.calendar = state.catalogueInForce.catalogue().calendar,
                                                .today = db::summary::dateOf(rating.at),
                                                .role = rater.role,
                                                .residentRatedOn = rated,
                                                .rateWithin = state.needRules.rules().limits.rateWithin});
    if (!decided) { return tl::unexpected(RefusalCode::NotInState); }
    const auto stored = state.hall.needs().takeRated(
        {.need = need.id, .at = rating.at, .actor = rater.by.actor, .action = "resident-rated", .words = rating.words},
        *decided, rating, rater.by);
    if (!stored) { return tl::unexpected(refusalOf(stored.error(), "rating a need")); }
    return wire::Done{};
}

[[nodiscard]] Answer<wire::Done> rateCase(HallState& state, const Case& about, const wire::RatingGive& request,
                                          const Rater& rater) {
    const auto earlier = ratingOf(state, about);
    if (!earlier) { return tl::unexpected(refusalOf(earlier.error(), "reading a rating")); }
    if (!mayRate(about, *earlier, rater.by.at)) { return tl::unexpected(RefusalCode::NotInState); }
    const bool isNeed = about.need.has_value();
    const db::Rating rating{.of = {isNeed ? db::RatedKind::Need : db::RatedKind::Matter,
                                   isNeed ? db::raw(about.need->id) : db::raw(about.matter->id)},
                            .grade = request.grade,
                            .words = request.words,
                            .by = rater.by.actor,
                            .at = rater.by.at};
    if (isNeed) { return rateNeed(state, *about.need, rating, *earlier, rater); }
    const auto given = state.hall.ratings().give(rating, rater.by);
    return given ? Answer<wire::Done>(wire::Done{}) : tl::unexpected(refusalOf(given.error(), "rating a matter"));
}

/// `isHere`: this kiosk greeted them; else the visit must have begun at `kiosk`.
[[nodiscard]] Answer<wire::Done> rateArrival(HallState& state, const wire::RatingGive& request,
                                             const std::optional<db::DeviceId>& kiosk, bool isHere,
                                             const db::stores::Stamp& by) {
    const auto arrival = state.hall.arrivals().find(request.arrival.value_or(db::ArrivalId{}));
    const db::RatedSubject of{db::RatedKind::Arrival, db::raw(request.arrival.value_or(db::ArrivalId{}))};
    if (!arrival) { return tl::unexpected(refusalOf(arrival.error(), "reading an arrival")); }
    if (!*arrival) { return tl::unexpected(RefusalCode::NotFound); }
    const bool isTodays = db::summary::dateOf((*arrival)->firstSeenAt) == db::summary::dateOf(by.at);
    const bool isOurs = !kiosk || isHere || (*arrival)->kiosk == *kiosk;
    if (!isTodays || !isOurs) { return tl::unexpected(RefusalCode::NotInState); }
    const auto given = state.hall.ratings().give(
        {.of = of, .grade = request.grade, .words = request.words, .by = by.actor, .at = by.at}, by);
    return given ? Answer<wire::Done>(wire::Done{}) : tl::unexpected(refusalOf(given.error(), "rating a visit"));
}

} // namespace

std::string lookUpCode(const std::string& number, const std::string& secret) {
    constexpr std::uint32_t kCodes = 1000000;
    const QByteArray key(secret.data(), static_cast<qsizetype>(secret.size()));
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    code.addData(QByteArray::fromStdString("look-up code " + number));
    std::uint32_t value = 0;
    for (const char byte : code.result().left(4)) {
        value = value << 8U | static_cast<unsigned char>(byte);
    }
    std::string digits = std::to_string(value % kCodes);
    return std::string(6 - digits.size(), '0') + digits;
}

std::optional<wire::CaseDelay> delayOf(const db::Matter& matter, const std::vector<db::MatterStep>& steps) {
    if (matter.state == db::MatterState::Finished || matter.state == db::MatterState::Withdrawn) {
        return std::nullopt;
    }
    const auto newest =
        std::find_if(steps.rbegin(), steps.rend(), [](const db::MatterStep& step) { return step.action == "delayed"; });
    if (newest == steps.rend()) { return std::nullopt; }
    return wire::CaseDelay{.on = db::summary::dateOf(newest->at), .reason = newest->words};
}

Answer<wire::ProgressTold> progressOf(HallState& state, db::DeviceId kiosk, const wire::ProgressAsk& request,
                                      const std::string& mark, db::Time now) {
    const auto about = opened(state, kiosk, request.number, request.proof, mark, now);
    if (!about) { return tl::unexpected(about.error()); }
    auto told = about->matter ? describe(state, *about->matter) : describe(state, *about->need);
    const auto rating = ratingOf(state, *about);
    if (!told || !rating) {
        return tl::unexpected(!told ? told.error() : refusalOf(rating.error(), "reading a rating"));
    }
    told->number = request.number;
    told->mayRate = mayRate(*about, *rating, now);
    if (*rating) { told->rated = (*rating)->grade; }
    return told;
}

Answer<wire::Done> rateAtKiosk(HallState& state, db::DeviceId kiosk, const wire::RatingGive& request, bool isGreeted,
                               const std::string& mark, db::Time now) {
    const auto by = db::stores::byDevice(kiosk, now);
    if (request.of == wire::RatingOf::Arrival) { return rateArrival(state, request, kiosk, isGreeted, by); }
    if (!request.proof) { return tl::unexpected(RefusalCode::WrongCredentials); }
    const auto about = opened(state, kiosk, request.number, *request.proof, mark, now);
    return about ? rateCase(state, *about, request, {.by = by, .role = db::needs::Role::Resident})
                 : tl::unexpected(about.error());
}

Answer<wire::Done> rateAtDesk(HallState& state, const db::Staff& who, const wire::RatingGive& request, db::Time now) {
    const auto by = db::stores::byStaff(who.id, now);
    if (request.of == wire::RatingOf::Arrival) { return rateArrival(state, request, std::nullopt, true, by); }
    const auto id = db::needs::parseCaseNumber(request.number);
    if (!id) { return tl::unexpected(RefusalCode::NotFound); }
    const auto about = find(state, *id);
    if (!about) { return tl::unexpected(refusalOf(about.error(), "reading a case")); }
    if (!about->isThere() || (about->matter && db::isHiddenFrom(*about->matter, who.id))) {
        return tl::unexpected(RefusalCode::NotFound);
    }
    return rateCase(state, *about, request, {.by = by, .role = db::needs::Role::Clerk});
}

} // namespace hall
