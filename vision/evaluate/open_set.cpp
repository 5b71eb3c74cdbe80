// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/open_set.h"

#include "vision/evaluate/draws.h"
#include "vision/identify/identify.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

namespace vision::evaluate {

namespace {

struct Scored {
    float score = kNoScore;
    std::size_t person = 0;
};

double weightOf(const std::vector<Scored>& scores, const Weights& weights) {
    double sum = 0;
    for (const Scored& each : scores) {
        sum += weights[each.person];
    }
    return sum;
}

/// The lowest threshold over which at most `share` of `total` lies; scores sorted, best first. A list that ends before
/// has only scores under the threshold behind its end.
float thresholdFor(double share, double total, const std::vector<Scored>& sorted, const Weights& weights) {
    // The small addend keeps 0.01 * 300 from being 2 by rounding.
    const double allowed = std::floor(share * total + 1e-9);
    double over = 0;
    for (const Scored& each : sorted) {
        over += weights[each.person];
        if (over > allowed) { return each.score; }
    }
    return kNoScore;
}

void sortBestFirst(std::vector<Scored>& scores) {
    std::ranges::sort(scores, std::greater{}, &Scored::score);
}

// The best others of the strangers, best first; missed ones are left out.
std::vector<Scored> strangersOf(const Searches& searches) {
    std::vector<Scored> scores;
    for (const Search& search : searches.nonMated) {
        if (search.acquired) { scores.push_back({.score = search.bestOther(), .person = search.person}); }
    }
    sortBestFirst(scores);
    return scores;
}

// The mate's score where the right person is first, else none.
std::vector<Scored> foundOf(const Searches& searches) {
    std::vector<Scored> scores;
    scores.reserve(searches.mated.size());
    for (const Search& search : searches.mated) {
        scores.push_back({.score = search.isFirst() ? search.mateScore : kNoScore, .person = search.person});
    }
    return scores;
}

std::size_t countOver(float threshold, const std::vector<Scored>& scores) {
    return static_cast<std::size_t>(
        std::ranges::count_if(scores, [&](const Scored& each) { return each.score > threshold; }));
}

double shareOver(float threshold, const std::vector<Scored>& scores, const Weights& weights) {
    double over = 0;
    double all = 0;
    for (const Scored& each : scores) {
        all += weights[each.person];
        if (each.score > threshold) { over += weights[each.person]; }
    }
    return all > 0 ? over / all : 0;
}

// Fills one list of values per rate that is asked for, one value per draw.
std::vector<std::vector<double>> drawAll(const Searches& searches, std::size_t rates,
                                         const std::function<double(std::size_t rate, const Weights&)>& valueOf) {
    std::vector<std::vector<double>> drawn(rates);
    PeopleDraws draws{searches};
    for (int i = 0; i < kDraws; ++i) {
        const Weights& weights = draws.next();
        for (std::size_t rate = 0; rate < rates; ++rate) {
            drawn[rate].push_back(valueOf(rate, weights));
        }
    }
    return drawn;
}

// The people of these tests need no names: the first candidate is the better one.
enum : std::int64_t { kMate = 1, kOther = 2 };

Identification answerTo(Candidate a, Candidate b, int goodFrames, const identify::Thresholds& thresholds) {
    if (b.score > a.score) { std::swap(a, b); }
    return identify::decide(std::array{a, b}, goodFrames, thresholds);
}

} // namespace

std::vector<OperatingPoint> operatingPointsAt(std::span<const double> fpirs, const Searches& searches) {
    const std::vector<Scored> strangers = strangersOf(searches);
    const std::vector<Scored> found = foundOf(searches);
    const Weights once = PeopleDraws::everybody(searches);
    const auto drawn = drawAll(searches, fpirs.size(), [&](std::size_t rate, const Weights& weights) {
        return 1 -
               shareOver(thresholdFor(fpirs[rate], weightOf(strangers, weights), strangers, weights), found, weights);
    });
    std::vector<OperatingPoint> points;
    for (std::size_t i = 0; i < fpirs.size(); ++i) {
        assert(fpirs[i] >= 0 && fpirs[i] < 1);
        const float threshold = thresholdFor(fpirs[i], weightOf(strangers, once), strangers, once);
        OperatingPoint point = operatingPointOf(threshold, searches);
        if (!found.empty()) { point.fnirInterval = hullOf(percentileInterval(drawn[i]), point.fnir.interval()); }
        points.push_back(point);
    }
    return points;
}

OperatingPoint operatingPointOf(float threshold, const Searches& searches) {
    const std::vector<Scored> strangers = strangersOf(searches);
    const std::vector<Scored> found = foundOf(searches);
    OperatingPoint point{
        .threshold = threshold,
        .fpir = {.hits = countOver(threshold, strangers), .trials = strangers.size()},
        .fnir = {.hits = found.size() - countOver(threshold, found), .trials = found.size()},
    };
    point.fnirInterval = point.fnir.interval();
    return point;
}

Rate rankOne(const Searches& searches) {
    const auto first = std::ranges::count_if(searches.mated, &Search::isFirst);
    return {.hits = static_cast<std::size_t>(first), .trials = searches.mated.size()};
}

Rate failureToAcquire(const Searches& searches) {
    Rate missed{.hits = 0, .trials = searches.mated.size() + searches.nonMated.size()};
    for (const auto* list : {&searches.mated, &searches.nonMated}) {
        for (const Search& search : *list) {
            if (!search.acquired) { ++missed.hits; }
        }
    }
    return missed;
}

std::vector<GrownPoint> grownPointsAt(std::span<const double> fpirs, std::size_t people, const Searches& searches) {
    assert(people >= searches.enrolled);
    if (searches.enrolled == 0) { return {}; }
    const double times = static_cast<double>(people) / static_cast<double>(searches.enrolled);
    std::vector<Scored> best; // other of each search, of residents and strangers
    for (const auto* list : {&searches.mated, &searches.nonMated}) {
        for (const Search& search : *list) {
            if (search.acquired) { best.push_back({.score = search.bestOther(), .person = search.person}); }
        }
    }
    sortBestFirst(best);
    const std::vector<Scored> found = foundOf(searches);
    std::vector<std::size_t> before; // how many of `best` score over each mate
    for (const Scored& mate : found) {
        const auto under =
            std::ranges::partition_point(best, [&](const Scored& each) { return each.score > mate.score; });
        before.push_back(static_cast<std::size_t>(under - best.begin()));
    }
    const auto shareOf = [times](double fpir) { return 1 - std::pow(1 - fpir, 1 / times); };
    const auto measure = [&](double fpir, const Weights& weights) {
        const double total = weightOf(best, weights);
        const float threshold = thresholdFor(shareOf(fpir), total, best, weights);
        std::vector<double> over(best.size() + 1);
        for (std::size_t i = 0; i < best.size(); ++i) {
            over[i + 1] = over[i] + weights[best[i].person];
        }
        double right = 0;
        double all = 0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            const double weight = weights[found[i].person];
            all += weight;
            if (found[i].score > threshold) { right += weight * std::pow(1 - over[before[i]] / total, times - 1); }
        }
        return std::pair{threshold, all > 0 ? 1 - right / all : 0};
    };
    const auto drawn = drawAll(searches, fpirs.size(), [&](std::size_t rate, const Weights& weights) {
        return measure(fpirs[rate], weights).second;
    });
    std::vector<GrownPoint> points;
    for (std::size_t i = 0; i < fpirs.size(); ++i) {
        const auto [threshold, fnir] = measure(fpirs[i], PeopleDraws::everybody(searches));
        const auto lost = static_cast<std::size_t>(std::lround(fnir * static_cast<double>(found.size())));
        points.push_back({.gallery = people,
                          .isKnown = shareOf(fpirs[i]) * static_cast<double>(best.size()) >= 1,
                          .fpir = fpirs[i],
                          .threshold = threshold,
                          .fnir = fnir,
                          .fnirInterval = hullOf(percentileInterval(drawn[i]), wilsonInterval(lost, found.size()))});
    }
    return points;
}

std::vector<TrueAccepts> trueAcceptsAt(std::span<const double> fars, const Searches& searches) {
    std::vector<Scored> impostors;
    std::vector<double> comparedOf(searches.people); // comparisons with others, by person of the probe
    std::vector<Scored> mates;
    mates.reserve(searches.mated.size());
    for (const auto* list : {&searches.mated, &searches.nonMated}) {
        for (const Search& search : *list) {
            comparedOf[search.person] += static_cast<double>(search.compared);
            for (const float score : search.others) {
                impostors.push_back({.score = score, .person = search.person});
            }
        }
    }
    for (const Search& search : searches.mated) {
        mates.push_back({.score = search.mateScore, .person = search.person});
    }
    const auto totalOf = [&](const Weights& weights) {
        double total = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            total += weights[i] * comparedOf[i];
        }
        return total;
    };
    const Weights once = PeopleDraws::everybody(searches);
    // A draw may take the people with the best impostors several times, never so often that four times the highest rate
    // is not enough: what lies behind need not be in order.
    const double highest = fars.empty() ? 0 : *std::ranges::max_element(fars);
    const auto kept = std::min(impostors.size(), static_cast<std::size_t>(4 * highest * totalOf(once)) + 1000);
    std::ranges::partial_sort(impostors, impostors.begin() + static_cast<std::ptrdiff_t>(kept), std::greater{},
                              &Scored::score);
    impostors.resize(kept);
    const auto drawn = drawAll(searches, fars.size(), [&](std::size_t rate, const Weights& weights) {
        return shareOver(thresholdFor(fars[rate], totalOf(weights), impostors, weights), mates, weights);
    });
    std::vector<TrueAccepts> accepts;
    for (std::size_t i = 0; i < fars.size(); ++i) {
        assert(fars[i] >= 0 && fars[i] < 1);
        TrueAccepts at{.threshold = thresholdFor(fars[i], totalOf(once), impostors, once)};
        at.far = {.hits = countOver(at.threshold, impostors), .trials = static_cast<std::size_t>(totalOf(once))};
        at.tar = {.hits = countOver(at.threshold, mates), .trials = mates.size()};
        if (!mates.empty()) { at.tarInterval = hullOf(percentileInterval(drawn[i]), at.tar.interval()); }
        accepts.push_back(at);
    }
    return accepts;
}

Decisions decisionsAt(const identify::Thresholds& thresholds, const Searches& searches) {
    Decisions decisions;
    for (Rate* rate : {&decisions.matedKnown, &decisions.matedMisnamed, &decisions.matedUnsure}) {
        rate->trials = searches.mated.size();
    }
    for (const Search& search : searches.mated) {
        const Identification who = answerTo({PersonId{kMate}, search.mateScore}, {PersonId{kOther}, search.bestOther()},
                                            search.goodFrames, thresholds);
        if (std::holds_alternative<Unsure>(who)) { ++decisions.matedUnsure.hits; }
        if (const auto* known = std::get_if<Known>(&who)) {
            ++(known->best.person == PersonId{kMate} ? decisions.matedKnown : decisions.matedMisnamed).hits;
        }
    }
    for (const Search& search : searches.nonMated) {
        if (!search.acquired) { continue; }
        const Identification who = answerTo({PersonId{kOther}, search.bestOther()},
                                            {PersonId{kMate}, search.secondOther()}, search.goodFrames, thresholds);
        for (Rate* rate : {&decisions.strangersKnown, &decisions.strangersUnsure}) {
            ++rate->trials;
        }
        if (std::holds_alternative<Unsure>(who)) { ++decisions.strangersUnsure.hits; }
        if (std::holds_alternative<Known>(who)) { ++decisions.strangersKnown.hits; }
    }
    return decisions;
}

namespace {

template <typename Predicate>
Searches only(const Searches& searches, Predicate wanted) {
    Searches some{.people = searches.people, .enrolled = searches.enrolled};
    std::ranges::copy_if(searches.mated, std::back_inserter(some.mated), wanted);
    std::ranges::copy_if(searches.nonMated, std::back_inserter(some.nonMated), wanted);
    return some;
}

} // namespace

Searches ofGroup(const std::string& group, const Searches& searches) {
    return only(searches, [&](const Search& search) { return search.group == group; });
}

Searches withGoodFrames(int atLeast, const Searches& searches) {
    return only(searches, [&](const Search& search) { return search.goodFrames >= atLeast && search.acquired; });
}

std::vector<DetPoint> detCurve(const Searches& searches, std::size_t points) {
    const std::vector<Scored> strangers = strangersOf(searches);
    std::vector<Scored> found = foundOf(searches);
    if (strangers.empty() || found.empty() || points == 0) { return {}; }
    sortBestFirst(found);
    std::vector<DetPoint> curve;
    std::size_t last = strangers.size(); // false positives of the last point
    // Rates in equal steps of their logarithm, from one stranger to all of them.
    const double steps = std::log(static_cast<double>(strangers.size()));
    for (std::size_t i = 0; i < points; ++i) {
        const double part = points == 1 ? 0 : static_cast<double>(i) / static_cast<double>(points - 1);
        const auto allowed = i == 0 ? 0 : static_cast<std::size_t>(std::exp(steps * part));
        const float threshold = allowed < strangers.size() ? strangers[allowed].score : kNoScore;
        const auto over = countOver(threshold, strangers);
        if (over == last) { continue; }
        last = over;
        const auto right =
            std::ranges::partition_point(found, [&](const Scored& mate) { return mate.score > threshold; });
        curve.push_back({.fpir = static_cast<double>(over) / static_cast<double>(strangers.size()),
                         .fnir = 1 - static_cast<double>(right - found.begin()) / static_cast<double>(found.size())});
    }
    return curve;
}

} // namespace vision::evaluate
