// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/evaluation.h"

#include "vision/identify/gallery.h"
#include "vision/identify/search.h"

#include <algorithm>
#include <cassert>
#include <fstream>
#include <memory>
#include <optional>
#include <utility>

namespace vision::evaluate {

namespace {

using std::filesystem::path;

const std::optional<Embedding>& vectorOf(const path& picture, const Embedded& embedded) {
    const auto at = embedded.find(picture);
    assert(at != embedded.end());
    return at->second;
}

// Of the first face that was found.
std::optional<ModelDigest> modelOf(const Embedded& embedded) {
    for (const auto& [picture, embedding] : embedded)
        if (embedding) return embedding->model;
    return std::nullopt;
}

std::size_t dimensionOf(const Embedded& embedded) {
    for (const auto& [picture, embedding] : embedded)
        if (embedding) return embedding->values.size();
    return kJointDimension;
}

// People are numbered as in the plan.
std::shared_ptr<const identify::Gallery> galleryOf(const OpenSetPlan& plan, const Embedded& embedded) {
    identify::GalleryBuilder builder{modelOf(embedded).value_or(ModelDigest{}), dimensionOf(embedded)};
    for (std::size_t i = 0; i < plan.enrolled.size(); ++i) {
        for (const path& picture : plan.enrolled[i].templates) {
            const std::optional<Embedding>& embedding = vectorOf(picture, embedded);
            if (!embedding) continue;
            [[maybe_unused]] const Expected<void> added =
                builder.add(PersonId{static_cast<std::int64_t>(i)}, *embedding);
            assert(added); // all come from one embedder
        }
    }
    return builder.finish();
}

MatedSearch matedSearch(const identify::Gallery& gallery, PersonId mate, const Embedding& probe) {
    MatedSearch search;
    for (const Candidate& each : identify::searchPersons(gallery, probe.values, 2)) {
        if (each.person == mate) continue;
        search.otherScore = each.score;
        break;
    }
    const auto entry = std::ranges::find(gallery.entries(), mate, &identify::Gallery::Entry::person);
    for (std::size_t row = entry->firstRow; row < entry->endRow; ++row) {
        const auto values = gallery.matrix().subspan(row * gallery.stride(), gallery.dimension());
        search.mateScore = std::max(search.mateScore, identify::dot(values, probe.values));
    }
    return search;
}

std::vector<path> picturesOf(const OpenSetPlan& plan) {
    std::vector<path> pictures = plan.strangers;
    for (const OpenSetPlan::Enrolled& person : plan.enrolled) {
        pictures.insert(pictures.end(), person.templates.begin(), person.templates.end());
        pictures.insert(pictures.end(), person.probes.begin(), person.probes.end());
    }
    return pictures;
}

void countPictures(OpenSetReport& report, const OpenSetPlan& plan, const Embedded& embedded) {
    const auto hasNoFace = [&](const path& picture) { return !vectorOf(picture, embedded); };
    report.strangers = plan.strangers.size();
    report.missed = static_cast<std::size_t>(std::ranges::count_if(plan.strangers, hasNoFace));
    for (const OpenSetPlan::Enrolled& person : plan.enrolled) {
        const auto blank = static_cast<std::size_t>(std::ranges::count_if(person.templates, hasNoFace));
        report.templates += person.templates.size() - blank;
        ++(blank == person.templates.size() ? report.notEnrolled : report.enrolled);
        report.probes += person.probes.size();
        report.missed += static_cast<std::size_t>(std::ranges::count_if(person.probes, hasNoFace));
    }
}

std::vector<ScoredPair> scoreAll(const std::vector<Pair>& pairs, const path& set, const Embedded& embedded) {
    std::vector<ScoredPair> scored;
    for (const Pair& pair : pairs) {
        ScoredPair result{.score = std::nullopt, .isSame = pair.isSame};
        const std::optional<Embedding>& first = vectorOf(set / pair.first, embedded);
        const std::optional<Embedding>& second = vectorOf(set / pair.second, embedded);
        if (first && second) result.score = identify::dot(first->values, second->values);
        scored.push_back(result);
    }
    return scored;
}

} // namespace

Searches searchAll(const OpenSetPlan& plan, const Embedded& embedded) {
    const std::shared_ptr<const identify::Gallery> gallery = galleryOf(plan, embedded);
    const auto isEnrolled = [&](PersonId person) {
        return std::ranges::find(gallery->entries(), person, &identify::Gallery::Entry::person) !=
               gallery->entries().end();
    };
    Searches searches;
    for (std::size_t i = 0; i < plan.enrolled.size(); ++i) {
        const PersonId person{static_cast<std::int64_t>(i)};
        const bool canBeFound = isEnrolled(person);
        for (const path& picture : plan.enrolled[i].probes) {
            const std::optional<Embedding>& probe = vectorOf(picture, embedded);
            if (probe && canBeFound)
                searches.mated.push_back(matedSearch(*gallery, person, *probe));
            else
                ++searches.matedMissed;
        }
    }
    for (const path& picture : plan.strangers) {
        const std::optional<Embedding>& probe = vectorOf(picture, embedded);
        if (!probe) {
            ++searches.nonMatedMissed;
            continue;
        }
        const std::vector<Candidate> near = identify::searchPersons(*gallery, probe->values, 2);
        searches.nonMated.push_back(
            {.bestScore = near.empty() ? -1 : near[0].score, .secondScore = near.size() < 2 ? -1 : near[1].score});
    }
    return searches;
}

Expected<OpenSetReport> evaluateOpenSet(const path& set, std::size_t perPerson, const EmbedPictureFactory& factory,
                                        int workers, const Progress& progress, const identify::Thresholds& thresholds) {
    const Expected<std::vector<PersonFolder>> people = readPersonFolders(set);
    if (!people) return tl::unexpected(people.error());
    const OpenSetPlan plan = planOpenSet(*people, perPerson);
    if (plan.enrolled.empty())
        return tl::unexpected(
            Error{ErrorKind::NotFound, set.string() + ": nobody has more pictures than are enrolled"});
    const Expected<Embedded> embedded = embedPictures(picturesOf(plan), factory, workers, progress);
    if (!embedded) return tl::unexpected(embedded.error());
    const std::optional<ModelDigest> model = modelOf(*embedded);
    if (!model) return tl::unexpected(Error{ErrorKind::Unreadable, set.string() + ": no face in any picture"});

    const Searches searches = searchAll(plan, *embedded);
    OpenSetReport report{.rank1 = rankOne(searches), .decisions = decisionsAt(thresholds, searches), .model = *model};
    std::ranges::transform(kReportedFpir, report.points.begin(),
                           [&](double fpir) { return operatingPointAt(fpir, searches); });
    countPictures(report, plan, *embedded);
    return report;
}

Expected<PairsReport> evaluatePairs(const path& set, const path& pairsFile, const EmbedPictureFactory& factory,
                                    int workers, const Progress& progress) {
    std::ifstream text{pairsFile};
    if (!text) return tl::unexpected(Error{ErrorKind::NotFound, pairsFile.string()});
    const Expected<std::vector<Pair>> pairs = readPairs(text);
    if (!pairs) return tl::unexpected(pairs.error());
    if (pairs->empty()) return tl::unexpected(Error{ErrorKind::NotFound, pairsFile.string() + ": no pairs"});

    std::vector<path> pictures;
    for (const Pair& pair : *pairs) {
        pictures.push_back(set / pair.first);
        pictures.push_back(set / pair.second);
    }
    const Expected<Embedded> embedded = embedPictures(pictures, factory, workers, progress);
    if (!embedded) return tl::unexpected(embedded.error());
    const std::optional<ModelDigest> model = modelOf(*embedded);
    if (!model) return tl::unexpected(Error{ErrorKind::Unreadable, set.string() + ": no face in any picture"});

    const std::vector<ScoredPair> scored = scoreAll(*pairs, set, *embedded);
    PairsReport report{.accuracy = tenFoldAccuracy(scored), .model = *model};
    std::ranges::transform(kReportedFar, report.trueAccepts.begin(),
                           [&](double far) { return trueAcceptsAt(far, scored); });
    for (const ScoredPair& pair : scored) {
        ++(pair.isSame ? report.same : report.different);
        if (!pair.score) ++report.missed;
    }
    return report;
}

} // namespace vision::evaluate
