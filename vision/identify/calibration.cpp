// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/calibration.h"

#include "vision/identify/search.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <random>

namespace vision::identify {

namespace {

constexpr int kReplicates = 400;
constexpr std::size_t kAlwaysKept = 2000; // pairs; a small hall keeps all

// Evenly over the gallery: whoever enrolled early may have been enrolled under another lamp.
std::vector<std::size_t> evenly(std::size_t count, std::size_t most) {
    std::vector<std::size_t> chosen;
    const std::size_t wanted = std::min(count, most);
    chosen.reserve(wanted);
    for (std::size_t i = 0; i < wanted; ++i) {
        chosen.push_back(i * count / wanted);
    }
    return chosen;
}

bool isNearer(const CohortScores::Pair& a, const CohortScores::Pair& b) {
    return a.score > b.score;
}

// Keeps the best `most` pairs of all that were added, in the memory of twice as many.
class TopPairs {
public:
    explicit TopPairs(std::size_t most)
        : m_most{most} {}

    void add(const CohortScores::Pair& pair) {
        if (m_pairs.size() >= 2 * m_most) { cut(); }
        m_pairs.push_back(pair);
    }
    std::vector<CohortScores::Pair> finish() {
        cut();
        std::ranges::stable_sort(m_pairs, isNearer);
        return std::move(m_pairs);
    }

private:
    void cut() {
        if (m_pairs.size() <= m_most) { return; }
        std::ranges::nth_element(m_pairs, m_pairs.begin() + static_cast<std::ptrdiff_t>(m_most), isNearer);
        m_pairs.resize(m_most);
    }

    std::size_t m_most;
    std::vector<CohortScores::Pair> m_pairs;
};

// The best score of one template to the other templates of its person, and to each other person.
struct Looked {
    float own = -1;
    float other = -1;
};

Looked look(const Gallery& gallery, std::size_t self, std::size_t row, std::vector<float>& bestOf) {
    const auto values = gallery.matrix().subspan(row * gallery.stride(), gallery.dimension());
    const std::vector<float> scores = scoreAll(gallery, values);
    Looked looked;
    for (std::size_t i = 0; i < gallery.persons(); ++i) {
        const Gallery::Entry& entry = gallery.entries()[i];
        for (std::size_t other = entry.firstRow; other < entry.endRow; ++other) {
            if (other == row) { continue; }
            float& best = i == self ? looked.own : bestOf[i];
            best = std::max(best, scores[other]);
            if (i != self) { looked.other = std::max(looked.other, scores[other]); }
        }
    }
    return looked;
}

double weightOf(const CohortScores::Pair& pair, std::span<const std::uint32_t> weights) {
    return weights.empty() ? 1.0 : double{static_cast<double>(weights[pair.first])} * weights[pair.second];
}

// Pairs of two different people, each person counted as often as `weights` says.
double pairsIn(const CohortScores& scores, std::span<const std::uint32_t> weights) {
    if (weights.empty()) { return static_cast<double>(scores.pairs); }
    double all = 0;
    double squares = 0;
    for (const std::uint32_t each : weights) {
        all += each;
        squares += double{static_cast<double>(each)} * each;
    }
    return (all * all - squares) / 2;
}

// As many people drawn with replacement; the same ones in each run.
std::vector<std::uint32_t> redraw(std::mt19937_64& random, std::size_t persons) {
    std::vector<std::uint32_t> weights(persons, 0);
    for (std::size_t i = 0; i < persons; ++i) {
        ++weights[random() % persons];
    }
    return weights;
}

double percentile(std::vector<double>& values, double share) {
    std::ranges::sort(values);
    const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
    return values[at];
}

struct Bootstrap {
    std::vector<double> fpirs;
    std::vector<double> thresholds;
};

Bootstrap bootstrap(const CohortScores& scores, std::size_t gallerySize, double fmr, double known) {
    std::mt19937_64 random{1}; // NOLINT(cert-msc32-c,cert-msc51-cpp): the same hall gets the same interval
    Bootstrap result;
    for (int i = 0; i < kReplicates; ++i) {
        const auto weights = redraw(random, scores.persons.size());
        const Tail tail = fitTail(scores, weights);
        result.fpirs.push_back(fpirOf(tail.fmrAt(known), gallerySize));
        result.thresholds.push_back(tail.thresholdFor(fmr));
    }
    return result;
}

// The lowest threshold that at most `fmr` of the pairs are over.
double countedThreshold(const CohortScores& scores, double fmr) {
    const auto allowed = static_cast<std::size_t>(fmr * static_cast<double>(scores.pairs));
    return double{scores.top[std::min(allowed, scores.top.size() - 1)].score};
}

float decideKnown(double fitted, Evidence evidence, const Thresholds& shipped) {
    const float known = std::min(static_cast<float>(fitted), kHighestKnown);
    return evidence == Evidence::Measured ? known : std::max(known, shipped.known);
}

std::size_t peopleIn(const std::vector<CohortScores::Genuine>& genuine) {
    std::vector<std::uint32_t> people;
    people.reserve(genuine.size());
    for (const auto& each : genuine) {
        people.push_back(each.person);
    }
    std::ranges::sort(people);
    return static_cast<std::size_t>(std::ranges::unique(people).begin() - people.begin());
}

bool isMissed(const CohortScores::Genuine& each, const Thresholds& thresholds) {
    return each.score < thresholds.known || each.score - each.otherScore < thresholds.margin;
}

std::optional<EstimatedRate> missRate(const CohortScores& scores, const Thresholds& thresholds, std::size_t people) {
    if (scores.genuine.empty()) { return std::nullopt; }
    const auto missed =
        std::ranges::count_if(scores.genuine, [&](const auto& each) { return isMissed(each, thresholds); });
    return wilson(static_cast<double>(missed) / static_cast<double>(scores.genuine.size()), people);
}

// The mean over people of the share of their visits that were missed: nobody counts more for coming more often.
double seenMissRate(const std::vector<CohortScores::Genuine>& seen, const Thresholds& thresholds) {
    struct Visits {
        double all = 0;
        double missed = 0;
    };
    std::map<std::uint32_t, Visits> visits;
    for (const auto& each : seen) {
        visits[each.person].all += 1;
        visits[each.person].missed += isMissed(each, thresholds) ? 1 : 0;
    }
    double sum = 0;
    for (const auto& [person, of] : visits) {
        sum += of.missed / of.all;
    }
    return sum / static_cast<double>(visits.size());
}

// A pair that is not among the most similar ones comes in at its new score; under the last of them it stays out.
void raise(std::vector<CohortScores::Pair>& top, std::uint32_t first, std::uint32_t second, float score) {
    const auto isPair = [&](const CohortScores::Pair& each) { return each.first == first && each.second == second; };
    const auto found = std::ranges::find_if(top, isPair);
    if (found != top.end()) {
        found->score = std::max(found->score, score);
        return;
    }
    const auto lowest = std::ranges::min_element(top, {}, &CohortScores::Pair::score);
    if (lowest != top.end() && score > lowest->score) {
        top.push_back({.first = first, .second = second, .score = score});
    }
}

} // namespace

CohortScores scoreCohort(const Gallery& gallery, std::size_t mostPersons,
                         const std::function<void(std::size_t)>& onPerson) {
    const std::vector<std::size_t> chosen = evenly(gallery.persons(), mostPersons);
    CohortScores result;
    result.pairs = chosen.size() * (chosen.size() - (chosen.empty() ? 0 : 1)) / 2;
    const auto kept = static_cast<std::size_t>(std::ceil(kKeptShare * static_cast<double>(result.pairs)));
    TopPairs top{std::max(kAlwaysKept, kept)};
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const Gallery::Entry& entry = gallery.entries()[chosen[i]];
        const auto self = static_cast<std::uint32_t>(i);
        std::vector<float> bestOf(gallery.persons(), -1.0F);
        for (std::size_t row = entry.firstRow; row < entry.endRow; ++row) {
            const Looked looked = look(gallery, chosen[i], row, bestOf);
            if (entry.endRow - entry.firstRow < 2) { continue; }
            result.genuine.push_back({.person = self, .score = looked.own, .otherScore = looked.other});
        }
        for (std::size_t j = i + 1; j < chosen.size(); ++j) {
            top.add({.first = self, .second = static_cast<std::uint32_t>(j), .score = bestOf[chosen[j]]});
        }
        result.persons.push_back(entry.person);
        if (onPerson) { onPerson(i + 1); }
    }
    result.top = top.finish();
    return result;
}

void addObserved(CohortScores& scores, std::span<const Observed> observed) {
    std::map<PersonId, std::uint32_t> indexOf;
    for (std::size_t i = 0; i < scores.persons.size(); ++i) {
        indexOf[scores.persons[i]] = static_cast<std::uint32_t>(i);
    }
    for (const Observed& each : observed) {
        const auto person = indexOf.find(each.person);
        const auto other = each.other ? indexOf.find(*each.other) : indexOf.end();
        if (person == indexOf.end() || (each.other && other == indexOf.end())) { continue; }
        if (!each.other) {
            scores.seen.push_back({.person = person->second, .score = each.score, .otherScore = each.otherScore});
            continue;
        }
        ++scores.impostorsSeen;
        raise(scores.top, std::min(person->second, other->second), std::max(person->second, other->second), each.score);
    }
    std::ranges::stable_sort(scores.top, isNearer);
}

double fmrFor(double fpir, std::size_t persons) {
    assert(fpir > 0 && fpir < 1 && persons >= 1);
    return -std::expm1(std::log1p(-fpir) / static_cast<double>(persons));
}

double fpirOf(double fmr, std::size_t persons) {
    return fmr >= 1 ? 1.0 : -std::expm1(static_cast<double>(persons) * std::log1p(-fmr));
}

double Tail::fmrAt(double t) const {
    if (t <= start) { return share; }
    return meanExcess <= 0 ? 0.0 : share * std::exp(-(t - start) / meanExcess);
}

double Tail::thresholdFor(double fmr) const {
    assert(fmr > 0);
    return fmr >= share ? start : start + meanExcess * std::log(share / fmr);
}

Tail fitTail(const CohortScores& scores, std::span<const std::uint32_t> weights) {
    assert(weights.empty() || weights.size() == scores.persons.size());
    const double all = pairsIn(scores, weights);
    if (scores.top.empty() || all <= 0) { return {}; }
    double weight = 0;
    double sum = 0;
    std::size_t next = 0;
    while (next < scores.top.size() && weight < kTailShare * all) {
        const double each = weightOf(scores.top[next], weights);
        weight += each;
        sum += each * double{scores.top[next].score};
        ++next;
    }
    if (weight <= 0) { return {}; }
    // The tail begins where the next pair that counts lies.
    while (next + 1 < scores.top.size() && weightOf(scores.top[next], weights) <= 0) {
        ++next;
    }
    const double start = double{scores.top[std::min(next, scores.top.size() - 1)].score};
    return {.start = start, .share = weight / all, .meanExcess = std::max(0.0, sum / weight - start)};
}

Evidence evidenceOf(double fpir, std::size_t persons, std::size_t gallerySize) {
    if (persons < 2) { return Evidence::TooFew; }
    const double pairs = static_cast<double>(persons) * static_cast<double>(persons - 1) / 2;
    const double expected = pairs * fmrFor(fpir, gallerySize);
    if (pairs * kTailShare < kFewestInTail || expected * kFurthestBeyond < 1) { return Evidence::TooFew; }
    return expected < kToMeasure ? Evidence::Extrapolated : Evidence::Measured;
}

std::size_t personsFor(double fpir, Evidence wanted) {
    std::size_t low = 1; // too few
    std::size_t high = 2;
    while (evidenceOf(fpir, high, high) < wanted) {
        high *= 2;
    }
    while (high - low > 1) {
        const std::size_t middle = low + (high - low) / 2;
        (evidenceOf(fpir, middle, middle) < wanted ? low : high) = middle;
    }
    return high;
}

Calibration calibrate(const CohortScores& scores, std::size_t gallerySize, double aim, const Thresholds& shipped) {
    assert(aim > 0 && aim <= 0.1 && gallerySize >= scores.persons.size());
    Calibration result;
    result.thresholds = shipped;
    result.aim = aim;
    result.persons = gallerySize;
    result.compared = scores.persons.size();
    result.pairs = scores.pairs;
    result.genuine = scores.genuine.size();
    result.genuineOf = peopleIn(scores.genuine);
    result.evidence = evidenceOf(aim, scores.persons.size(), std::max<std::size_t>(1, gallerySize));
    result.personsNeeded = personsFor(aim, Evidence::Extrapolated);
    result.personsToLower = personsFor(aim, Evidence::Measured);

    if (result.evidence != Evidence::TooFew) {
        const double fmr = fmrFor(aim, gallerySize);
        const Tail tail = fitTail(scores);
        double fitted = tail.thresholdFor(fmr);
        if (result.evidence == Evidence::Measured) { fitted = std::max(fitted, countedThreshold(scores, fmr)); }
        result.thresholds = withKnown(shipped, decideKnown(fitted, result.evidence, shipped));
        const auto known = double{result.thresholds.known};
        Bootstrap spread = bootstrap(scores, gallerySize, fmr, known);
        result.fitted = {
            .value = fitted, .low = percentile(spread.thresholds, 0.025), .high = percentile(spread.thresholds, 0.975)};
        result.fpir = {.value = fpirOf(tail.fmrAt(known), gallerySize),
                       .low = percentile(spread.fpirs, 0.025),
                       .high = percentile(spread.fpirs, 0.975)};
    }
    const auto isOver = [&](const CohortScores::Pair& pair) { return pair.score >= result.thresholds.known; };
    result.pairsOver = static_cast<std::size_t>(std::ranges::count_if(scores.top, isOver));
    if (result.evidence == Evidence::TooFew) {
        const auto all = static_cast<double>(std::max<std::size_t>(1, scores.pairs));
        const EstimatedRate fmr = wilson(static_cast<double>(result.pairsOver) / all, scores.pairs);
        result.fpir = {.value = fpirOf(fmr.value, gallerySize),
                       .low = fpirOf(fmr.low, gallerySize),
                       .high = fpirOf(fmr.high, gallerySize)};
    }
    result.fnir = missRate(scores, result.thresholds, result.genuineOf);
    result.impostorsSeen = scores.impostorsSeen;
    if (const std::size_t people = peopleIn(scores.seen); people >= kFewestSeen) {
        result.genuineSeen = scores.seen.size();
        const EstimatedRate seen = wilson(seenMissRate(scores.seen, result.thresholds), people);
        if (!result.fnir || seen.value > result.fnir->value) { result.fnir = seen; }
    }
    return result;
}

Thresholds withKnown(const Thresholds& shipped, float known) {
    Thresholds result = shipped;
    result.known = known;
    result.unsure = std::min(shipped.unsure, known - (shipped.known - shipped.unsure));
    result.strong = std::max(shipped.strong, known + (shipped.strong - shipped.known));
    return result;
}

EstimatedRate wilson(double rate, std::size_t trials) {
    if (trials == 0) { return {.value = rate, .low = 0, .high = 1}; }
    constexpr double kZ = 1.959963984540054; // of 95 %, two-sided
    const auto n = static_cast<double>(trials);
    const double scale = 1 + kZ * kZ / n;
    const double centre = (rate + kZ * kZ / (2 * n)) / scale;
    const double half = kZ * std::sqrt(rate * (1 - rate) / n + kZ * kZ / (4 * n * n)) / scale;
    return {.value = rate,
            .low = rate <= 0 ? 0 : std::max(0.0, centre - half),
            .high = rate >= 1 ? 1 : std::min(1.0, centre + half)};
}

} // namespace vision::identify
