// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/searches.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace vision::evaluate {

namespace {

using std::filesystem::path;

struct Template {
    std::size_t person = 0;
    const path* picture = nullptr;
    const Sample* sample = nullptr;
};

// Of all that have a face, those of one person next to each other.
std::vector<Template> templatesOf(const Plan& plan, const Embedded& embedded) {
    std::vector<Template> templates;
    for (std::size_t i = 0; i < plan.people.size(); ++i) {
        for (const path& picture : plan.people[i].templates) {
            const std::optional<Sample>& sample = sampleOf(picture, embedded);
            if (sample) { templates.push_back({.person = i, .picture = &picture, .sample = &*sample}); }
        }
    }
    return templates;
}

struct Nearest {
    float score = kNoScore;
    const path* picture = nullptr;
};

void keepBest(std::vector<float>& scores) {
    const std::size_t kept = std::min(scores.size(), kKeptOthers);
    std::ranges::partial_sort(scores, scores.begin() + static_cast<std::ptrdiff_t>(kept), std::greater{});
    scores.resize(kept);
    scores.shrink_to_fit();
}

void compare(Search& search, std::span<const float> probe, const std::vector<Template>& gallery,
             Similarity similarity) {
    Nearest best;
    for (std::size_t row = 0; row < gallery.size();) {
        const std::size_t person = gallery[row].person;
        Nearest nearest;
        for (; row < gallery.size() && gallery[row].person == person; ++row) {
            const float score = scoreOf(similarity, gallery[row].sample->values, probe);
            if (score > nearest.score) { nearest = {.score = score, .picture = gallery[row].picture}; }
        }
        if (person == search.person) {
            search.mateScore = nearest.score;
            if (nearest.picture != nullptr) { search.mate = *nearest.picture; }
            continue;
        }
        search.others.push_back(nearest.score);
        if (nearest.score > best.score) { best = nearest; }
    }
    search.compared = search.others.size();
    if (best.picture != nullptr) { search.other = *best.picture; }
    keepBest(search.others);
}

// What of a visit is searched at once.
std::vector<std::span<const path>> probesOf(const Visit& visit, Unit unit) {
    if (unit == Unit::Visit) { return {std::span{visit.pictures}}; }
    std::vector<std::span<const path>> probes;
    probes.reserve(visit.pictures.size());
    for (const path& picture : visit.pictures) {
        probes.emplace_back(&picture, 1);
    }
    return probes;
}

// What every search needs.
struct Hall {
    const Embedded& embedded;
    const std::vector<Template>& gallery;
    Similarity similarity;
    const Fuse& fuse;
    Unit unit;
};

Search searchOne(std::size_t person, const std::string& group, std::span<const path> pictures, const Hall& hall) {
    Search search{.person = person, .group = group, .acquired = false, .picture = pictures.front()};
    std::vector<const Sample*> samples;
    for (const path& picture : pictures) {
        const std::optional<Sample>& sample = sampleOf(picture, hall.embedded);
        if (!sample) { continue; }
        if (samples.empty()) { search.picture = picture; }
        samples.push_back(&*sample);
    }
    if (samples.empty()) { return search; }
    if (hall.unit == Unit::Picture) {
        search.acquired = true;
        compare(search, samples.front()->values, hall.gallery, hall.similarity);
        return search;
    }
    const std::optional<Fused> fused = hall.fuse(samples);
    if (!fused) { return search; }
    search.acquired = true;
    search.goodFrames = fused->goodFrames;
    compare(search, fused->values, hall.gallery, hall.similarity);
    return search;
}

} // namespace

Searches searchAll(const Plan& plan, const Embedded& embedded, Similarity similarity, const Fuse& fuse, Unit unit) {
    const std::vector<Template> gallery = templatesOf(plan, embedded);
    const Hall hall{.embedded = embedded, .gallery = gallery, .similarity = similarity, .fuse = fuse, .unit = unit};
    Searches searches{.people = plan.people.size()};
    for (std::size_t row = 0; row < gallery.size(); ++row) {
        if (row == 0 || gallery[row].person != gallery[row - 1].person) { ++searches.enrolled; }
    }
    for (std::size_t i = 0; i < plan.people.size(); ++i) {
        const Person& person = plan.people[i];
        auto& into = person.isEnrolled() ? searches.mated : searches.nonMated;
        for (const Visit& visit : person.visits) {
            for (const std::span<const path> pictures : probesOf(visit, unit)) {
                into.push_back(searchOne(i, visit.group, pictures, hall));
            }
        }
    }
    return searches;
}

} // namespace vision::evaluate
