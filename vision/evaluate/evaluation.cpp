// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/evaluation.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <utility>

namespace vision::evaluate {

namespace {

using std::filesystem::path;

bool hasNoFaceAtAll(const Embedded& embedded) {
    return std::ranges::none_of(embedded, [](const auto& entry) { return entry.second.has_value(); });
}

std::size_t missedOf(const Searches& searches) {
    return failureToAcquire(searches).hits;
}

GroupMeasures measureGroup(const Searches& searches, const std::vector<OperatingPoint>& common) {
    GroupMeasures group{.atOwn = operatingPointsAt(kReportedFpir, searches),
                        .rank1 = rankOne(searches),
                        .fta = failureToAcquire(searches),
                        .probes = searches.mated.size(),
                        .strangers = searches.nonMated.size(),
                        .missed = missedOf(searches)};
    for (const OperatingPoint& point : common) {
        group.atCommon.push_back(operatingPointOf(point.threshold, searches));
    }
    return group;
}

std::set<std::string> groupsOf(const Searches& searches) {
    std::set<std::string> groups;
    for (const auto* list : {&searches.mated, &searches.nonMated}) {
        for (const Search& search : *list) {
            if (!search.group.empty()) { groups.insert(search.group); }
        }
    }
    return groups;
}

std::vector<ScoredPair> scoreAll(const std::vector<Pair>& pairs, const path& set, const Embedded& embedded,
                                 Similarity similarity) {
    std::vector<ScoredPair> scored;
    for (const Pair& pair : pairs) {
        ScoredPair result{.score = std::nullopt, .isSame = pair.isSame};
        const path firstPicture = set / pair.first;
        const path secondPicture = set / pair.second;
        const std::optional<Sample>& first = sampleOf(firstPicture, embedded);
        const std::optional<Sample>& second = sampleOf(secondPicture, embedded);
        if (first && second) { result.score = scoreOf(similarity, first->values, second->values); }
        scored.push_back(result);
    }
    return scored;
}

// Whether there is anything to measure.
std::optional<Error> problemOf(const Plan& plan) {
    const auto isSearched = [](const Person& person) { return !person.visits.empty(); };
    if (std::ranges::none_of(plan.people, &Person::isEnrolled)) {
        return Error{ErrorKind::NotFound, "nobody has more pictures than are enrolled"};
    }
    if (std::ranges::none_of(plan.people, isSearched)) { return Error{ErrorKind::NotFound, "there is no probe"}; }
    return std::nullopt;
}

void countTemplates(OpenSetReport& report, const Plan& plan, const Embedded& embedded) {
    const auto hasFace = [&](const path& picture) { return sampleOf(picture, embedded).has_value(); };
    for (const Person& person : plan.people) {
        if (!person.isEnrolled()) { continue; }
        const auto usable = static_cast<std::size_t>(std::ranges::count_if(person.templates, hasFace));
        report.templates += usable;
        ++(usable == 0 ? report.notEnrolled : report.enrolled);
    }
}

// Every picture that is searched and no template, each once.
std::vector<path> probesOf(const Plan& plan) {
    std::set<path> probes;
    std::set<path> templates;
    for (const Person& person : plan.people) {
        templates.insert(person.templates.begin(), person.templates.end());
        for (const Visit& visit : person.visits) {
            probes.insert(visit.pictures.begin(), visit.pictures.end());
        }
    }
    std::vector<path> list;
    std::ranges::set_difference(probes, templates, std::back_inserter(list));
    return list;
}

// Several rounds of embedding, told as one.
class RunningProgress {
public:
    RunningProgress(const Progress& progress, std::size_t all)
        : m_progress{progress}
        , m_all{all} {}

    [[nodiscard]] Progress next(std::size_t count) {
        const std::size_t before = m_begun;
        m_begun += count;
        if (!m_progress) { return {}; }
        return [this, before](std::size_t done, std::size_t) { m_progress(before + done, m_all); };
    }

private:
    const Progress& m_progress;
    std::size_t m_all;
    std::size_t m_begun = 0;
};

Rate coveredOf(const Embedded& embedded) {
    Rate covered;
    for (const auto& [picture, sample] : embedded) {
        if (!sample || !sample->good) { continue; }
        ++covered.trials;
        if (sample->covered) { ++covered.hits; }
    }
    return covered;
}

ConditionMeasures measureUnder(const Condition& condition, const Searches& searches, float threshold,
                               const Settings& settings) {
    return {.name = condition.name,
            .level = condition.level,
            .unit = condition.unit,
            .atPlain = operatingPointOf(threshold, searches),
            .rank1 = rankOne(searches),
            .fta = failureToAcquire(searches),
            .decisions = settings.thresholds ? decisionsAt(*settings.thresholds, searches) : Decisions{}};
}

} // namespace

Measures measure(const Searches& searches, const System& system, const Settings& settings) {
    Measures measures{.points = operatingPointsAt(kReportedFpir, searches),
                      .rank1 = rankOne(searches),
                      .fta = failureToAcquire(searches),
                      .trueAccepts = trueAcceptsAt(kReportedSetFar, searches),
                      .probes = searches.mated.size(),
                      .strangers = searches.nonMated.size(),
                      .missed = missedOf(searches)};
    for (const std::size_t gallery : settings.galleries) {
        if (gallery <= searches.enrolled) { continue; }
        std::ranges::move(grownPointsAt(kReportedFpir, gallery, searches), std::back_inserter(measures.grown));
    }
    if (system.ownThreshold) { measures.own = operatingPointOf(*system.ownThreshold, searches); }
    if (settings.thresholds) {
        measures.decisions = decisionsAt(*settings.thresholds, searches);
        measures.withGoodFrames = decisionsAt(*settings.thresholds, withGoodFrames(settings.goodFrames, searches));
    }
    for (const std::string& group : groupsOf(searches)) {
        measures.groups[group] = measureGroup(ofGroup(group, searches), measures.points);
    }
    return measures;
}

Expected<OpenSetReport> evaluateOpenSet(const Plan& plan, const System& system, int workers, const Progress& progress,
                                        const Settings& settings) {
    if (const std::optional<Error> problem = problemOf(plan)) { return tl::unexpected(*problem); }
    const std::vector<path> all = picturesOf(plan);
    const std::size_t pictures = std::set<path>(all.begin(), all.end()).size();
    const std::vector<path> probes = system.conditions.empty() ? std::vector<path>{} : probesOf(plan);
    RunningProgress run{progress, pictures + probes.size() * system.conditions.size()};
    Expected<Embedded> embedded = embedPictures(all, system.factory, workers, run.next(pictures));
    if (!embedded) { return tl::unexpected(embedded.error()); }
    if (hasNoFaceAtAll(*embedded)) { return tl::unexpected(Error{ErrorKind::Unreadable, "no face in any picture"}); }

    OpenSetReport report{.system = system.name, .model = system.model, .similarity = system.similarity};
    countTemplates(report, plan, *embedded);
    if (report.enrolled == 0) {
        return tl::unexpected(Error{ErrorKind::Unreadable, "no face in any picture that should be enrolled"});
    }
    report.searches = searchAll(plan, *embedded, system.similarity, system.fuse, Unit::Picture);
    report.pictures = measure(report.searches, system, settings);
    if (plan.namesVisits) {
        report.visits =
            measure(searchAll(plan, *embedded, system.similarity, system.fuse, Unit::Visit), system, settings);
    }
    report.covered = coveredOf(*embedded);
    for (const auto& [picture, sample] : *embedded) {
        if (!sample) { report.notAcquired.push_back(picture); }
    }
    for (const Condition& condition : system.conditions) {
        Expected<Embedded> worse = embedPictures(probes, condition.factory, workers, run.next(probes.size()));
        if (!worse) { return tl::unexpected(worse.error()); }
        const Rate covered = coveredOf(*worse);
        for (auto& [picture, sample] : *worse) {
            (*embedded)[picture] = std::move(sample);
        }
        report.conditions.push_back(
            measureUnder(condition, searchAll(plan, *embedded, system.similarity, system.fuse, Unit::Picture),
                         report.pictures.points.front().threshold, settings));
        report.conditions.back().covered = covered;
        if (condition.takings) { report.conditions.back().takings = condition.takings(); }
    }
    return report;
}

Expected<PairsReport> evaluatePairs(const path& set, const path& pairsFile, const System& system, int workers,
                                    const Progress& progress) {
    std::ifstream text{pairsFile};
    if (!text) { return tl::unexpected(Error{ErrorKind::NotFound, pairsFile.string()}); }
    const Expected<std::vector<Pair>> pairs = readPairs(text);
    if (!pairs) { return tl::unexpected(pairs.error()); }
    if (pairs->empty()) { return tl::unexpected(Error{ErrorKind::NotFound, pairsFile.string() + ": no pairs"}); }

    std::vector<path> pictures;
    for (const Pair& pair : *pairs) {
        pictures.push_back(set / pair.first);
        pictures.push_back(set / pair.second);
    }
    const Expected<Embedded> embedded = embedPictures(pictures, system.factory, workers, progress);
    if (!embedded) { return tl::unexpected(embedded.error()); }
    if (hasNoFaceAtAll(*embedded)) {
        return tl::unexpected(Error{ErrorKind::Unreadable, set.string() + ": no face in any picture"});
    }

    const std::vector<ScoredPair> scored = scoreAll(*pairs, set, *embedded, system.similarity);
    PairsReport report{.system = system.name,
                       .model = system.model,
                       .trueAccepts = trueAcceptsOf(kReportedFar, scored),
                       .accuracy = tenFoldAccuracy(scored)};
    for (const ScoredPair& pair : scored) {
        ++(pair.isSame ? report.same : report.different);
        if (!pair.score) { ++report.missed; }
    }
    return report;
}

} // namespace vision::evaluate
