// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/identify.h"

#include "vision/identify/search.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>
#include <utility>

namespace vision::identify {

namespace {

constexpr std::size_t kMaxCandidates = 3; // what a human at the desk can ask about

bool seenOnEnoughChips(float score, int chips, const Thresholds& thresholds) {
    return chips >= thresholds.chips || (score >= thresholds.strong && chips >= thresholds.strongChips);
}

Identification unsureOrUnknown(std::vector<Candidate> near, const Thresholds& thresholds) {
    std::erase_if(near, [&](const Candidate& each) { return !(each.score >= thresholds.unsure); });
    if (near.empty()) { return Unknown{}; }
    near.resize(std::min(near.size(), kMaxCandidates));
    return Unsure{std::move(near)};
}

std::optional<Error> problemOf(const Probe& probe, const Gallery& gallery) {
    if (!(probe.embedding.model == gallery.model())) {
        return Error{ErrorKind::WrongDigest, "probe of model " + probe.embedding.model.hex};
    }
    const std::vector<float>& values = probe.embedding.values;
    const bool isAsLong = gallery.empty() || values.size() == gallery.dimension();
    if (!isAsLong || !(std::abs(dot(values, values) - 1.0F) <= 0.02F)) {
        return Error{ErrorKind::WrongShape, "probe is not a unit vector of the model's length"};
    }
    return std::nullopt;
}

} // namespace

Identification decide(std::span<const Candidate> ranked, int chips, const Thresholds& thresholds) {
    assert(std::ranges::is_sorted(ranked, std::ranges::greater{}, &Candidate::score));
    if (ranked.empty()) { return Unknown{}; }
    const Candidate best = ranked.front();
    const bool isAhead = ranked.size() < 2 || best.score - ranked[1].score >= thresholds.margin;
    if (best.score >= thresholds.known && isAhead && seenOnEnoughChips(best.score, chips, thresholds)) {
        return Known{.best = best, .runnerUp = ranked.size() < 2 ? std::nullopt : std::optional{ranked[1]}};
    }
    return unsureOrUnknown({ranked.begin(), ranked.end()}, thresholds);
}

Answer identify(const Probe& probe, const Gallery& gallery, const Thresholds& thresholds) {
    if (gallery.empty() && gallery.model().hex.empty()) { return {.who = Unknown{}, .problem = std::nullopt}; }
    if (std::optional<Error> problem = problemOf(probe, gallery)) { return {.who = Unknown{}, .problem = problem}; }
    const std::vector<Candidate> ranked = searchPersons(gallery, probe.embedding.values, kMaxCandidates);
    return {.who = decide(ranked, probe.chips, thresholds),
            .problem = std::nullopt,
            .bestScore = ranked.empty() ? -1.0F : ranked.front().score};
}

} // namespace vision::identify
