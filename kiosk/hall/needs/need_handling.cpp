// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/needs/need_handling.h"

#include "db/needs/alike.h"
#include "db/needs/case_number.h"
#include "db/needs/need_clock.h"
#include "db/needs/need_rules.h"
#include "db/needs/rating.h"
#include "kiosk/hall/cases/case_progress.h"
#include "kiosk/hall/state/place_order.h"
#include "kiosk/hall/state/ways_to_people.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace hall {
namespace {

using db::needs::Role;
using wire::NeedFilter;
using wire::NeedStepKind;
using wire::RefusalCode;

constexpr std::size_t kMostLines = 100;
constexpr std::size_t kMostSteps = 30;
constexpr std::size_t kMostSimilar = 5;
constexpr std::size_t kMostPlaces = 20;
constexpr std::size_t kMostCells = 200;
constexpr int kMostEnded = 100;
/// Of one category, to look for the same among.
constexpr int kMostCompared = 500;
constexpr std::size_t kBeginning = 78; // characters of a need on a line
constexpr char kWeightSetting[] = "needs.resident_percent";

constexpr std::array kSteps{NeedStepKind::Classify, NeedStepKind::Merge,           NeedStepKind::Plan,
                            NeedStepKind::Claim,    NeedStepKind::Unclaim,         NeedStepKind::Progress,
                            NeedStepKind::Finish,   NeedStepKind::RateForResident, NeedStepKind::RateByUnit,
                            NeedStepKind::Reopen,   NeedStepKind::Close,           NeedStepKind::Decline,
                            NeedStepKind::Withdraw, NeedStepKind::Restore};
static_assert(kSteps.size() == wire::Names<NeedStepKind>::kAll.size());

/// The step's name in the history and the audit log.
[[nodiscard]] const char* nameOf(NeedStepKind step) {
    // In the order of the enumeration.
    static constexpr std::array kNames{"classified", "merged",   "planned",        "claimed",    "unclaimed",
                                       "progress",   "finished", "resident-rated", "unit-rated", "reopened",
                                       "closed",     "declined", "withdrawn",      "restored"};
    static_assert(kNames.size() == static_cast<std::size_t>(NeedStepKind::Restore) + 1);
    return kNames.at(static_cast<std::size_t>(step));
}

/// What a step looks up besides the need.
struct Given {
    db::Need into;
    db::needs::ClaimBy by;
};

/// As db::needs wants it.
[[nodiscard]] db::needs::NeedAction actionOf(const wire::NeedAct& request, const Given& given) {
    namespace act = db::needs::act;
    switch (request.step) {
    case NeedStepKind::Classify:
        return act::Classify{request.kind.value_or(db::NeedKind::Routine)};
    case NeedStepKind::Merge:
        return act::Merge{given.into};
    case NeedStepKind::Plan:
        return act::Plan{request.words, request.dueOn};
    case NeedStepKind::Claim:
        return act::Claim{given.by};
    case NeedStepKind::Unclaim:
        return act::Unclaim{request.words};
    case NeedStepKind::Progress:
        return act::Progress{request.words};
    case NeedStepKind::Finish:
        return act::Finish{request.words};
    case NeedStepKind::RateForResident:
        return act::Rate{db::needs::Side::Resident, request.grade.value_or(db::Grade::Fair)};
    case NeedStepKind::RateByUnit:
        return act::Rate{db::needs::Side::Unit, request.grade.value_or(db::Grade::Fair)};
    case NeedStepKind::Reopen:
        return act::Reopen{request.words};
    case NeedStepKind::Close:
        return act::Close{request.words};
    case NeedStepKind::Decline:
        return act::Decline{request.words};
    case NeedStepKind::Withdraw:
        return act::Withdraw{request.words};
    case NeedStepKind::Restore:
        return act::Restore{request.words};
    }
    return act::Progress{request.words};
}

[[nodiscard]] std::string beginningOf(const std::string& text) {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (starts && ++characters > kBeginning) { return text.substr(0, at) + "…"; }
    }
    return text;
}

/// What several answers need from the records, read once for each request.
struct NeedContext {
    const Records& records;
    db::Date today;
    std::vector<db::GridCell> cells;
    db::needs::Parents parents;
    std::map<db::GridCellId, std::string> labels;

    [[nodiscard]] const db::needs::HouseRules& rules() const { return records.needRules.rules(); }
    [[nodiscard]] const db::calendar::WorkingCalendar& calendar() const {
        return records.catalogueInForce.catalogue().calendar;
    }
    [[nodiscard]] std::string label(const std::optional<db::GridCellId>& place) const {
        const auto found = place ? labels.find(*place) : labels.end();
        return found == labels.end() ? std::string() : found->second;
    }
    [[nodiscard]] db::needs::NeedClock clock(const db::Need& need) const {
        return db::needs::clockOf(need, db::summary::dateOf(need.raisedAt), today, rules().limits, calendar());
    }
    [[nodiscard]] std::string residentName(const db::Need& need) const {
        const auto* resident = need.resident ? records.residents.find(*need.resident) : nullptr;
        return resident == nullptr ? std::string() : resident->name;
    }
};

[[nodiscard]] Answer<NeedContext> contextOf(const Records& records, db::Time now) {
    auto cells = records.hall.grid().all();
    if (!cells) { return tl::unexpected(refusalOf(cells.error(), "reading the grid")); }
    NeedContext context{
        .records = records, .today = db::summary::dateOf(now), .cells = std::move(*cells), .parents = {}, .labels = {}};
    context.parents = db::needs::parentsOf(context.cells);
    for (const auto& cell : context.cells) {
        context.labels.emplace(cell.id, cell.label);
    }
    return context;
}

/// Those that may be the same.
[[nodiscard]] Answer<std::vector<std::pair<db::Need, double>>> alikeTo(const NeedContext& context,
                                                                       const db::Need& need) {
    const auto since = need.raisedAt - std::chrono::days{context.rules().alike.days};
    const auto others = context.records.hall.needs().ofCategorySince(need.category, since, kMostCompared);
    if (!others) { return tl::unexpected(refusalOf(others.error(), "looking for the same need")); }
    std::vector<std::pair<db::Need, double>> found;
    for (const auto& alike : db::needs::findAlike(need, *others, context.rules().alike, context.parents)) {
        const auto at = std::ranges::find(*others, alike.need, &db::Need::id);
        found.emplace_back(*at, alike.likeness);
    }
    return found;
}

struct Filing {
    std::optional<db::ResidentId> resident;
    db::NeedChannel channel{};
};

/// Once it is planned, whoever asked can read what becomes of it.
[[nodiscard]] int answerWithin(const db::needs::NeedLimits& limits) {
    return limits.classifyWithin + limits.planWithin;
}

[[nodiscard]] Answer<wire::NeedFiled> file(HallState& state, const wire::NeedFile& request, const Filing& filing,
                                           const db::stores::Stamp& by) {
    const auto context = contextOf(state, by.at);
    if (!context) { return tl::unexpected(context.error()); }
    const bool isPlace = !request.place || context->labels.contains(*request.place);
    if (state.catalogueInForce.catalogue().category(request.category) == nullptr || !isPlace) {
        return tl::unexpected(RefusalCode::NotFound);
    }
    db::Need need{.resident = filing.resident,
                  .category = request.category,
                  .text = request.words,
                  .raisedAt = by.at,
                  .place = request.place,
                  .channel = filing.channel};
    // The key is good for who made it alone: the same one of another device is another need.
    const auto id = state.hall.needs().file(need, requestKeyOf(by.actor + ":" + request.requestKey), by);
    if (!id) { return tl::unexpected(refusalOf(id.error(), "filing a need")); }
    need.id = *id;
    const auto alike = alikeTo(*context, need);
    if (!alike) { return tl::unexpected(alike.error()); }
    const std::string number = db::needs::caseNumber(*id);
    return wire::NeedFiled{.requestKey = request.requestKey,
                           .number = number,
                           .code = lookUpCode(number, state.signInSecret),
                           .mayBeSame = !alike->empty(),
                           .isTheirs = filing.resident.has_value(),
                           .answerWithin = answerWithin(state.needRules.rules().limits)};
}

using ActorNames = std::map<std::string, std::string>;

/// By actor, such as "staff:3" or "device:1".
[[nodiscard]] db::Expected<ActorNames> actorNames(const Records& records) {
    const auto staff = records.hall.staff().all();
    if (!staff) { return tl::unexpected(staff.error()); }
    const auto devices = records.hall.devices().all();
    if (!devices) { return tl::unexpected(devices.error()); }
    ActorNames names;
    for (const auto& one : *devices) {
        names.emplace("device:" + std::to_string(db::raw(one.id)), one.label);
    }
    for (const auto& one : *staff) {
        names.emplace("staff:" + std::to_string(db::raw(one.id)), one.name);
    }
    return names;
}

void addSteps(wire::NeedCard& card, const std::vector<db::NeedStep>& steps, const ActorNames& names) {
    for (auto step = steps.rbegin(); step != steps.rend() && card.steps.size() < kMostSteps; ++step) {
        const auto name = names.find(step->actor);
        card.steps.push_back({.at = step->at,
                              .byName = name == names.end() ? step->actor : name->second,
                              .action = step->action,
                              .words = step->words});
    }
}

void addSimilar(wire::NeedCard& card, const NeedContext& context,
                const std::vector<std::pair<db::Need, double>>& alike) {
    constexpr double kPercent = 100;
    for (const auto& [other, likeness] : alike) {
        if (card.similar.size() == kMostSimilar) { break; }
        card.similar.push_back({.need = other.id,
                                .number = db::needs::caseNumber(other.id),
                                .text = beginningOf(other.text),
                                .state = other.state,
                                .percent = static_cast<int>(likeness * kPercent)});
    }
    if (card.need.state == db::NeedState::Found && !card.need.end) {
        const auto suggestion = db::needs::suggestKind(card.need, static_cast<int>(alike.size()), context.rules());
        card.suggest = suggestion.kind;
        card.because = suggestion.because;
    }
}

void addWhatMayBeDone(wire::NeedCard& card, Role role) {
    for (const NeedStepKind step : kSteps) {
        wire::NeedAct asked;
        asked.step = step;
        if (!db::needs::hindrance(card.need, actionOf(asked, {}), role)) { card.may.push_back(step); }
    }
}

/// The need with its history, as it is now.
[[nodiscard]] Answer<wire::NeedTold> told(const NeedContext& context, const db::Need& need, Role role) {
    const auto names = actorNames(context.records);
    const auto steps = context.records.hall.needs().stepsOf(need.id);
    const auto shown = context.records.hall.topics().publishedOf(need.id, std::nullopt);
    if (!names || !steps || !shown) {
        const auto& error = !names ? names.error() : !steps ? steps.error() : shown.error();
        return tl::unexpected(refusalOf(error, "reading a need's history"));
    }
    const auto alike = alikeTo(context, need);
    if (!alike) { return tl::unexpected(alike.error()); }
    const auto clock = context.clock(need);
    wire::NeedCard card;
    card.need = need;
    card.number = db::needs::caseNumber(need.id);
    card.code = lookUpCode(card.number, context.records.signInSecret);
    card.residentName = context.residentName(need);
    card.placeLabel = context.label(need.place);
    card.limit = clock.limit;
    card.workingDaysLeft = clock.workingDaysLeft;
    card.colour = clock.colour;
    card.score = db::needs::scoreOf(need, residentPercent(context.records));
    card.isPublished = shown->has_value();
    if (*shown) {
        card.publicTitle = (*shown)->title;
        card.publicResult = (*shown)->result;
    }
    addSteps(card, *steps, *names);
    addSimilar(card, context, *alike);
    addWhatMayBeDone(card, role);
    return wire::NeedTold{.card = std::move(card), .refusal = {}};
}

[[nodiscard]] bool isUnclaimed(const db::Need& need) {
    const auto stage = db::needs::stageOf(need);
    return stage == db::needs::Stage::Classified || stage == db::needs::Stage::Planned;
}

/// An open need with its clock.
struct Timed {
    db::Need need;
    db::needs::NeedClock clock;

    [[nodiscard]] bool isLate() const { return clock.colour == db::ClockColour::Late; }
    [[nodiscard]] bool fits(NeedFilter filter) const {
        switch (filter) {
        case NeedFilter::Open:
            return true;
        case NeedFilter::New:
            return db::needs::stageOf(need) == db::needs::Stage::New;
        case NeedFilter::Unclaimed:
            return isUnclaimed(need);
        case NeedFilter::Overdue:
            return isLate();
        case NeedFilter::ToRate:
            return db::needs::stageOf(need) == db::needs::Stage::Done;
        case NeedFilter::Ended:
            break;
        }
        return false;
    }
};

/// The topmost cell or the one right under it that a place lies in: where a manager counts.
[[nodiscard]] std::optional<db::GridCellId> districtOf(const std::optional<db::GridCellId>& place,
                                                       const db::needs::Parents& parents) {
    std::optional<db::GridCellId> below;
    std::optional<db::GridCellId> at = place;
    for (int level = 0; at && level < 8; ++level) {
        const auto found = parents.find(*at);
        if (found == parents.end()) { return std::nullopt; }
        if (!found->second) { return below ? below : at; }
        below = at;
        at = found->second;
    }
    return below;
}

void count(wire::Needs& list, const NeedContext& context, const std::vector<Timed>& open, int ended) {
    for (const auto filter :
         {NeedFilter::Open, NeedFilter::New, NeedFilter::Unclaimed, NeedFilter::Overdue, NeedFilter::ToRate}) {
        list.counts.push_back({.filter = filter,
                               .needs = static_cast<int>(
                                   std::ranges::count_if(open, [&](const Timed& each) { return each.fits(filter); }))});
    }
    list.counts.push_back({.filter = NeedFilter::Ended, .needs = ended});
    std::map<std::optional<db::NeedKind>, wire::Needs::KindCount> kinds;
    std::map<std::optional<db::GridCellId>, wire::Needs::PlaceCount> places;
    for (const Timed& each : open) {
        auto& kind = kinds[each.need.kind];
        auto& place = places[districtOf(each.need.place, context.parents)];
        ++kind.open;
        ++place.open;
        kind.unclaimed += isUnclaimed(each.need) ? 1 : 0;
        place.unclaimed += isUnclaimed(each.need) ? 1 : 0;
        kind.overdue += each.isLate() ? 1 : 0;
        place.overdue += each.isLate() ? 1 : 0;
    }
    for (auto& [kind, counted] : kinds) {
        counted.kind = kind;
        list.byKind.push_back(counted);
    }
    for (auto& [place, counted] : places) {
        counted.place = place;
        counted.label = context.label(place);
        list.byPlace.push_back(counted);
    }
    std::ranges::stable_sort(list.byPlace, [](const auto& a, const auto& b) {
        return std::pair(a.overdue, a.open) > std::pair(b.overdue, b.open);
    });
    list.byPlace.resize(std::min(list.byPlace.size(), kMostPlaces));
}

[[nodiscard]] wire::Needs::Line lineOf(const NeedContext& context, const Timed& each) {
    const db::Need& need = each.need;
    return {.need = need.id,
            .number = db::needs::caseNumber(need.id),
            .category = need.category,
            .text = beginningOf(need.text),
            .state = need.state,
            .kind = need.kind,
            .end = need.end,
            .claimedBy = need.claimedBy,
            .placeLabel = context.label(need.place),
            .residentName = context.residentName(need),
            .raisedAt = need.raisedAt,
            .limit = each.clock.limit,
            .workingDaysLeft = each.clock.workingDaysLeft,
            .colour = each.clock.colour,
            .isDone = need.doneOn.has_value()};
}

/// Whether a line stands under the filter that was asked for, besides its state.
[[nodiscard]] bool isAskedFor(const db::Need& need, const wire::NeedsAsk& request, const NeedContext& context) {
    if (request.kind && need.kind != request.kind) { return false; }
    return !request.place || (need.place && db::needs::isWithin(*need.place, *request.place, context.parents));
}

/// What the request names and the rules do not know; nothing if it names something that does not exist.
[[nodiscard]] Answer<Given> givenFor(HallState& state, const wire::NeedAct& request, const db::Need& need) {
    Given given;
    if (request.step == NeedStepKind::Merge) {
        const auto into = state.hall.needs().find(request.sameAs.value_or(db::NeedId{}));
        if (!into) { return tl::unexpected(refusalOf(into.error(), "reading a need")); }
        if (!*into) { return tl::unexpected(RefusalCode::NotFound); }
        given.into = **into;
    }
    if (request.step == NeedStepKind::Claim) {
        const auto* claimant = state.needRules.rules().claimant(request.claimant);
        if (claimant == nullptr) { return tl::unexpected(RefusalCode::NotFound); }
        const auto skill = db::needs::suggestKind(need, 0, state.needRules.rules()).skill;
        given.by = {.code = claimant->code,
                    .name = claimant->name.zh,
                    .kind = claimant->kind,
                    .hasSkill = db::needs::hasSkill(*claimant, skill)};
    }
    return given;
}

/// When the grade that stands was given.
[[nodiscard]] db::Expected<std::optional<db::Date>> ratedOn(HallState& state, db::NeedId need) {
    const auto rating = state.hall.ratings().find({db::RatedKind::Need, db::raw(need)});
    if (!rating) { return tl::unexpected(rating.error()); }
    return *rating ? std::optional(db::summary::dateOf((*rating)->at)) : std::nullopt;
}

/// The words that stand in the history: what was chosen, where the step has no words of its own.
[[nodiscard]] std::string wordsOf(const wire::NeedAct& request, const db::Need& after) {
    if (request.step == NeedStepKind::Claim) { return after.claimedBy; }
    if (request.step == NeedStepKind::Merge && after.sameAs) { return db::needs::caseNumber(*after.sameAs); }
    return request.words;
}

[[nodiscard]] db::Expected<void> store(HallState& state, const wire::NeedAct& request, const db::Need& after,
                                       const db::stores::Stamp& by) {
    const db::NeedStep step{.need = after.id,
                            .at = by.at,
                            .actor = by.actor,
                            .action = nameOf(request.step),
                            .words = wordsOf(request, after)};
    if (request.step == NeedStepKind::RateForResident && after.ofResident) {
        return state.hall.needs().takeRated(step, after,
                                            {.of = {db::RatedKind::Need, db::raw(after.id)},
                                             .grade = *after.ofResident,
                                             .words = request.words,
                                             .by = by.actor,
                                             .at = by.at},
                                            by);
    }
    return state.hall.needs().take(step, after, by);
}

} // namespace

Answer<wire::Places> placesWithin(const Records& records, const wire::PlacesAsk& request) {
    auto cells = records.hall.grid().all();
    if (!cells) { return tl::unexpected(refusalOf(cells.error(), "reading the grid")); }
    if (request.within && std::ranges::find(*cells, *request.within, &db::GridCell::id) == cells->end()) {
        return tl::unexpected(RefusalCode::NotFound);
    }
    wire::Places places{.within = request.within, .cells = {}};
    for (const auto& cell : *cells) {
        if (cell.parent == request.within) {
            const bool hasMore =
                std::ranges::any_of(*cells, [&](const db::GridCell& each) { return each.parent == cell.id; });
            places.cells.push_back({.id = cell.id, .level = cell.level, .label = cell.label, .hasMore = hasMore});
        }
    }
    std::ranges::sort(places.cells, comesBefore, &wire::Places::Cell::label);
    places.cells.resize(std::min(places.cells.size(), kMostCells));
    return places;
}

Answer<wire::NeedFiled> fileNeedAtKiosk(HallState& state, db::DeviceId kiosk, const wire::NeedFile& request,
                                        db::Time now) {
    if (request.resident || request.channel != db::NeedChannel::Kiosk) {
        return tl::unexpected(RefusalCode::NotAllowed);
    }
    std::optional<db::ResidentId> resident;
    if (request.arrival) {
        const auto arrival = state.hall.arrivals().find(*request.arrival);
        if (!arrival) { return tl::unexpected(refusalOf(arrival.error(), "reading an arrival")); }
        // In nobody's file unless they showed who they are; the desk finds out.
        resident = *arrival && db::isProven((*arrival)->basis) ? (*arrival)->resident : std::nullopt;
    }
    return file(state, request, {.resident = resident, .channel = db::NeedChannel::Kiosk},
                db::stores::byDevice(kiosk, now));
}

Answer<wire::NeedFiled> fileNeedAtDesk(HallState& state, const db::Staff& who, const wire::NeedFile& request,
                                       db::Time now) {
    if (request.arrival || request.channel == db::NeedChannel::Kiosk) {
        return tl::unexpected(RefusalCode::NotAllowed);
    }
    if (request.resident && state.residents.find(*request.resident) == nullptr) {
        return tl::unexpected(RefusalCode::NotFound);
    }
    return file(state, request, {.resident = request.resident, .channel = request.channel},
                db::stores::byStaff(who.id, now));
}

Answer<int> lateNeeds(const Records& records, db::Time now) {
    const auto open = records.hall.needs().openDates();
    if (!open) { return tl::unexpected(refusalOf(open.error(), "counting needs")); }
    const NeedContext context{
        .records = records, .today = db::summary::dateOf(now), .cells = {}, .parents = {}, .labels = {}};
    return static_cast<int>(std::ranges::count_if(
        *open, [&](const db::Need& need) { return context.clock(need).colour == db::ClockColour::Late; }));
}

Answer<Looked<wire::Needs>> listNeeds(const Records& records, const wire::NeedsAsk& request, db::Time now) {
    const auto context = contextOf(records, now);
    auto all = records.hall.needs().open();
    const auto endedCount = records.hall.needs().countEnded();
    if (!context || !all || !endedCount) {
        return tl::unexpected(!context ? context.error()
                                       : refusalOf(!all ? all.error() : endedCount.error(), "reading needs"));
    }
    std::vector<Timed> open;
    open.reserve(all->size());
    for (db::Need& need : *all) {
        const auto clock = context->clock(need);
        open.push_back({std::move(need), clock});
    }
    std::ranges::stable_sort(
        open, [](const Timed& a, const Timed& b) { return a.clock.workingDaysLeft < b.clock.workingDaysLeft; });
    wire::Needs list;
    list.residentPercent = residentPercent(records);
    count(list, *context, open, *endedCount);
    std::vector<Timed> shown;
    if (request.filter == NeedFilter::Ended) {
        auto ended = records.hall.needs().ended(kMostEnded);
        if (!ended) { return tl::unexpected(refusalOf(ended.error(), "reading ended needs")); }
        for (db::Need& need : *ended) {
            shown.push_back({std::move(need), {}});
        }
    } else {
        std::ranges::copy_if(open, std::back_inserter(shown),
                             [&](const Timed& each) { return each.fits(request.filter); });
    }
    std::erase_if(shown, [&](const Timed& each) { return !isAskedFor(each.need, request, *context); });
    list.all = static_cast<int>(shown.size());
    std::vector<db::ResidentId> whose;
    for (std::size_t i = 0; i < std::min(shown.size(), kMostLines); ++i) {
        if (shown[i].need.resident) { whose.push_back(*shown[i].need.resident); }
    }
    for (const Timed& each : shown) {
        if (list.lines.size() == kMostLines) { break; }
        list.lines.push_back(lineOf(*context, each));
    }
    const std::string said = "needs " + std::to_string(list.all);
    return Looked<wire::Needs>{.answer = std::move(list),
                               .action = "needs.listed",
                               .subject = "hall",
                               .said = said,
                               .whose = std::move(whose)};
}

Answer<wire::NeedTold> openNeed(HallState& state, const db::Staff& who, const wire::NeedOpen& request, db::Time now) {
    const auto need = state.hall.needs().find(request.need);
    if (!need) { return tl::unexpected(refusalOf(need.error(), "reading a need")); }
    if (!*need) { return tl::unexpected(RefusalCode::NotFound); }
    const auto noted =
        state.hall.audit().append(db::stores::byStaff(who.id, now), "need.opened",
                                  "need:" + std::to_string(db::raw(request.need)), whoseWord((*need)->resident));
    if (!noted) { return tl::unexpected(refusalOf(noted.error(), "noting a look at a need")); }
    const auto context = contextOf(state, now);
    return context ? told(*context, **need, db::needs::roleOf(who.role)) : tl::unexpected(context.error());
}

Answer<wire::NeedTold> actOnNeed(HallState& state, const db::Staff& who, const wire::NeedAct& request, db::Time now) {
    const auto need = state.hall.needs().find(request.need);
    const auto rated = ratedOn(state, request.need);
    if (!need || !rated) { return tl::unexpected(refusalOf(!need ? need.error() : rated.error(), "reading a need")); }
    if (!*need) { return tl::unexpected(RefusalCode::NotFound); }
    const auto given = givenFor(state, request, **need);
    const auto context = contextOf(state, now);
    if (!given || !context) { return tl::unexpected(!given ? given.error() : context.error()); }
    const auto decided = db::needs::decideNeed(**need, actionOf(request, *given),
                                               {.calendar = context->calendar(),
                                                .today = context->today,
                                                .role = db::needs::roleOf(who.role),
                                                .residentRatedOn = *rated,
                                                .rateWithin = context->rules().limits.rateWithin});
    if (!decided) { return wire::NeedTold{.card = {}, .refusal = db::Refusal{.rule = decided.error()}}; }
    const auto stored = store(state, request, *decided, db::stores::byStaff(who.id, now));
    if (!stored) { return tl::unexpected(refusalOf(stored.error(), "a step of a need")); }
    return told(*context, *decided, db::needs::roleOf(who.role));
}

Answer<wire::Directory> directoryFor(const Records& records, const wire::DirectoryAsk& request, db::Time now) {
    const auto& rules = records.needRules.rules();
    const auto open = records.hall.needs().open();
    const auto need = records.hall.needs().find(request.need.value_or(db::NeedId{}));
    if (!open || !need) { return tl::unexpected(refusalOf(!open ? open.error() : need.error(), "reading needs")); }
    const auto skill = *need ? db::needs::suggestKind(**need, 0, rules).skill : std::string();
    wire::Directory directory{.claimants = {}, .problem = records.needRules.problem()};
    for (const auto& claimant : rules.claimants) {
        wire::Directory::Claimant line{.code = claimant.code,
                                       .nameZh = claimant.name.zh,
                                       .nameEn = claimant.name.en,
                                       .kind = claimant.kind,
                                       .skills = {},
                                       .phone = claimant.phone};
        for (const std::string& code : claimant.skills) {
            line.skills.push_back(rules.skill(code)->name);
        }
        line.openNow = static_cast<int>(std::ranges::count_if(
            *open, [&](const db::Need& each) { return each.claimant == claimant.code && !each.doneOn; }));
        const db::needs::act::Claim claim{
            {claimant.code, claimant.name.zh, claimant.kind, db::needs::hasSkill(claimant, skill)}};
        line.fits = *need && db::needs::hasSkill(claimant, skill) &&
                    db::needs::decideNeed(
                        **need, claim,
                        {.calendar = records.catalogueInForce.catalogue().calendar, .today = db::summary::dateOf(now)})
                        .has_value();
        directory.claimants.push_back(std::move(line));
    }
    std::ranges::stable_sort(directory.claimants, [](const auto& a, const auto& b) { return a.fits && !b.fits; });
    return directory;
}

int residentPercent(const Records& records) {
    const auto setting = records.hall.settings().get(kWeightSetting);
    int percent = db::needs::kLeastResident;
    if (setting && *setting) {
        (void)std::from_chars((*setting)->data(), (*setting)->data() + (*setting)->size(), percent);
    }
    return db::needs::isWeight(percent) ? percent : db::needs::kLeastResident;
}

Answer<wire::Done> setResidentPercent(HallState& state, const db::Staff& who, int percent, db::Time now) {
    if (who.role != db::StaffRole::Manager) { return tl::unexpected(RefusalCode::NotAllowed); }
    if (!db::needs::isWeight(percent)) { return tl::unexpected(RefusalCode::NotInState); }
    const auto set =
        state.hall.settings().set(kWeightSetting, std::to_string(percent), db::stores::byStaff(who.id, now));
    if (!set) { return tl::unexpected(refusalOf(set.error(), "setting the weight of ratings")); }
    return wire::Done{};
}

} // namespace hall
