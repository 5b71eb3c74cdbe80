// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/cases/rating_handling.h"

#include "db/needs/case_number.h"
#include "db/summary/needs_summary.h"
#include "kiosk/hall/state/ways_to_people.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace hall {
namespace {

constexpr std::chrono::days kLookBack{90};
constexpr std::size_t kMostLines = 100;

/// What was rated.
struct Rated {
    RatedWork work;
    std::optional<db::ResidentId> resident = {};
    std::string about = {};  ///< code
    std::string number = {}; ///< of the case
};

[[nodiscard]] db::Expected<std::optional<Rated>> find(const Records& records, const db::RatedSubject& of) {
    using Found = std::optional<Rated>;
    switch (of.kind) {
    case db::RatedKind::Arrival: {
        const auto visit = records.hall.arrivals().find(db::ArrivalId{of.id});
        if (!visit) { return tl::unexpected(visit.error()); }
        if (!*visit) { return Found(); }
        return Found({.work = {.whose = (*visit)->takenBy},
                      .resident = (*visit)->resident,
                      .about = (*visit)->category,
                      .number = {}});
    }
    case db::RatedKind::Matter: {
        const auto matter = records.hall.matters().find(db::MatterId{of.id});
        if (!matter) { return tl::unexpected(matter.error()); }
        if (!*matter) { return Found(); }
        return Found({.work = {.whose = (*matter)->owner, .hiddenFrom = (*matter)->about},
                      .resident = (*matter)->resident,
                      .about = (*matter)->itemCode,
                      .number = db::needs::caseNumber((*matter)->id)});
    }
    case db::RatedKind::Need: {
        const auto need = records.hall.needs().find(db::NeedId{of.id});
        if (!need) { return tl::unexpected(need.error()); }
        if (!*need) { return Found(); }
        return Found({.work = {},
                      .resident = (*need)->resident,
                      .about = (*need)->category,
                      .number = db::needs::caseNumber((*need)->id)});
    }
    }
    return Found();
}

[[nodiscard]] bool isLow(db::Grade grade) {
    return grade >= db::Grade::Poor;
}

[[nodiscard]] wire::RatingOf kindOf(db::RatedKind kind) {
    switch (kind) {
    case db::RatedKind::Arrival:
        return wire::RatingOf::Arrival;
    case db::RatedKind::Matter:
        return wire::RatingOf::Matter;
    case db::RatedKind::Need:
        break;
    }
    return wire::RatingOf::Need;
}

[[nodiscard]] bool mayHear(const Rated& rated, const db::Staff& who) {
    if (rated.work.hiddenFrom == who.id) { return false; }
    return who.role == db::StaffRole::Manager || rated.work.whose == who.id;
}

/// What `who` hears of it. Whom one served is soon guessed from an hour or a number: of one's own work it says neither,
/// and with a low grade not even for what they came.
[[nodiscard]] wire::Ratings::Line lineFor(const db::Rating& rating, const Rated& rated, const db::Staff& who) {
    const bool isOwn = rated.work.whose == who.id;
    return {.of = kindOf(rating.of.kind),
            .grade = rating.grade,
            .words = rating.words,
            .on = db::summary::dateOf(rating.at),
            .about = isOwn && isLow(rating.grade) ? std::string() : rated.about,
            .number = isOwn ? std::string() : rated.number,
            .residentName = {},
            .staffName = {}};
}

} // namespace

std::optional<RatedWork> workOf(const Records& records, const wire::RatingGive& request) {
    db::RatedSubject of{db::RatedKind::Arrival, db::raw(request.arrival.value_or(db::ArrivalId{}))};
    if (request.of != wire::RatingOf::Arrival) {
        const auto id = db::needs::parseCaseNumber(request.number);
        if (!id) { return std::nullopt; }
        const auto* matter = std::get_if<db::MatterId>(&*id);
        of = matter != nullptr ? db::RatedSubject{db::RatedKind::Matter, db::raw(*matter)}
                               : db::RatedSubject{db::RatedKind::Need, db::raw(std::get<db::NeedId>(*id))};
    }
    const auto found = find(records, of);
    if (!found) {
        (void)refusalOf(found.error(), "reading what was rated"); // logged; the desks see it when they ask again
        return std::nullopt;
    }
    return *found ? std::optional((*found)->work) : std::nullopt;
}

Answer<Looked<wire::Ratings>> ratingsFor(const Records& records, const db::Staff& who, db::Time now) {
    auto ratings = records.hall.ratings().since(now - kLookBack);
    const auto staff = records.hall.staff().all();
    if (!ratings || !staff) {
        return tl::unexpected(refusalOf(!ratings ? ratings.error() : staff.error(), "reading ratings"));
    }
    std::map<db::StaffId, std::string> names;
    for (const auto& one : *staff) {
        names.emplace(one.id, one.name);
    }
    std::ranges::stable_sort(*ratings, std::ranges::greater(), &db::Rating::grade); // newest first already
    wire::Ratings told;
    std::vector<db::ResidentId> named;
    for (const db::Rating& rating : *ratings) {
        const auto rated = find(records, rating.of);
        if (!rated) { return tl::unexpected(refusalOf(rated.error(), "reading what was rated")); }
        if (!*rated || !mayHear(**rated, who)) { continue; }
        ++told.all;
        told.low += isLow(rating.grade) ? 1 : 0;
        if (told.lines.size() == kMostLines) { continue; }
        auto& line = told.lines.emplace_back(lineFor(rating, **rated, who));
        const auto& whose = (*rated)->work.whose;
        if (whose == who.id) { continue; }
        if (whose) { line.staffName = names[*whose]; }
        const auto* resident = (*rated)->resident ? records.residents.find(*(*rated)->resident) : nullptr;
        if (resident == nullptr) { continue; }
        line.residentName = resident->name;
        named.push_back(*(*rated)->resident);
    }
    const std::string said = "ratings " + std::to_string(told.all);
    return Looked<wire::Ratings>{.answer = std::move(told),
                                 .action = "ratings.listed",
                                 .subject = who.role == db::StaffRole::Manager ? "hall" : "own",
                                 .said = said,
                                 .whose = std::move(named)};
}

} // namespace hall
