// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/open_set.h"

#include "vision/identify/identify.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <limits>

namespace vision::evaluate {

namespace {

std::size_t matedTrials(const Searches& searches) {
    return searches.mated.size() + searches.matedMissed;
}

float lowestThreshold(double fpir, const std::vector<NonMatedSearch>& strangers) {
    std::vector<float> scores;
    scores.reserve(strangers.size());
    for (const NonMatedSearch& search : strangers)
        scores.push_back(search.bestScore);
    // The small addend keeps 0.01 * 300 from being 2 by rounding.
    const auto allowed = static_cast<std::size_t>(std::floor(fpir * static_cast<double>(scores.size()) + 1e-9));
    if (allowed >= scores.size()) return -1;
    const auto at = scores.begin() + static_cast<std::ptrdiff_t>(allowed);
    std::ranges::nth_element(scores, at, std::greater{});
    return *at;
}

// The people of these tests need no names: the first candidate is the better one.
enum : std::int64_t { kMate = 1, kOther = 2 };

Identification answerTo(Candidate a, Candidate b, const identify::Thresholds& thresholds) {
    if (b.score > a.score) std::swap(a, b);
    return identify::decide(std::array{a, b}, std::numeric_limits<int>::max(), thresholds);
}

} // namespace

OperatingPoint operatingPointAt(double fpir, const Searches& searches) {
    assert(fpir >= 0 && fpir < 1);
    const float threshold = lowestThreshold(fpir, searches.nonMated);
    const auto passes = std::ranges::count_if(
        searches.nonMated, [&](const NonMatedSearch& search) { return search.bestScore > threshold; });
    const auto found = std::ranges::count_if(searches.mated, [&](const MatedSearch& search) {
        return search.mateScore > threshold && search.mateScore > search.otherScore;
    });
    const std::size_t mated = matedTrials(searches);
    return {.threshold = threshold,
            .fpir = {.hits = static_cast<std::size_t>(passes), .trials = searches.nonMated.size()},
            .fnir = {.hits = mated - static_cast<std::size_t>(found), .trials = mated}};
}

Rate rankOne(const Searches& searches) {
    const auto first = std::ranges::count_if(
        searches.mated, [](const MatedSearch& search) { return search.mateScore > search.otherScore; });
    return {.hits = static_cast<std::size_t>(first), .trials = matedTrials(searches)};
}

Decisions decisionsAt(const identify::Thresholds& thresholds, const Searches& searches) {
    Decisions decisions;
    for (Rate* rate : {&decisions.matedKnown, &decisions.matedMisnamed, &decisions.matedUnsure})
        rate->trials = matedTrials(searches);
    for (Rate* rate : {&decisions.strangersKnown, &decisions.strangersUnsure})
        rate->trials = searches.nonMated.size();

    for (const MatedSearch& search : searches.mated) {
        const Identification who =
            answerTo({PersonId{kMate}, search.mateScore}, {PersonId{kOther}, search.otherScore}, thresholds);
        if (std::holds_alternative<Unsure>(who)) ++decisions.matedUnsure.hits;
        if (const auto* known = std::get_if<Known>(&who))
            ++(known->best.person == PersonId{kMate} ? decisions.matedKnown : decisions.matedMisnamed).hits;
    }
    for (const NonMatedSearch& search : searches.nonMated) {
        const Identification who =
            answerTo({PersonId{kOther}, search.bestScore}, {PersonId{kMate}, search.secondScore}, thresholds);
        if (std::holds_alternative<Unsure>(who)) ++decisions.strangersUnsure.hits;
        if (std::holds_alternative<Known>(who)) ++decisions.strangersKnown.hits;
    }
    return decisions;
}

} // namespace vision::evaluate
