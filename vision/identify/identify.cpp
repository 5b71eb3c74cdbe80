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
    if (near.empty()) return Unknown{};
    near.resize(std::min(near.size(), kMaxCandidates));
    return Unsure{std::move(near)};
}

std::optional<Error> problemOf(const Probe& probe, const Gallery& gallery) {
    if (!(probe.embedding.model == gallery.model()))
        return Error{ErrorKind::WrongDigest, "probe of model " + probe.embedding.model.hex};
    const std::vector<float>& values = probe.embedding.values;
    if (values.size() != gallery.dimension() || !(std::abs(dot(values, values) - 1.0F) <= 0.02F))
        return Error{ErrorKind::WrongShape, "probe is not a unit vector of the model's length"};
    return std::nullopt;
}

bool isTaken(PersonId person, const std::vector<PersonId>& taken) {
    return std::ranges::find(taken, person) != taken.end();
}

// What is left of a track's answer when the people in `taken` stand elsewhere in the frame.
Identification withoutTaken(const Identification& answer, const std::vector<PersonId>& taken,
                            const Thresholds& thresholds) {
    std::vector<Candidate> near;
    if (const auto* known = std::get_if<Known>(&answer); known != nullptr && known->runnerUp) near = {*known->runnerUp};
    if (const auto* unsure = std::get_if<Unsure>(&answer)) near = unsure->candidates;
    std::erase_if(near, [&](const Candidate& each) { return isTaken(each.person, taken); });
    return unsureOrUnknown(std::move(near), thresholds);
}

} // namespace

Identification decide(std::span<const Candidate> ranked, int chips, const Thresholds& thresholds) {
    assert(std::ranges::is_sorted(ranked, std::ranges::greater{}, &Candidate::score));
    if (ranked.empty()) return Unknown{};
    const Candidate best = ranked.front();
    const bool isAhead = ranked.size() < 2 || best.score - ranked[1].score >= thresholds.margin;
    if (best.score >= thresholds.known && isAhead && seenOnEnoughChips(best.score, chips, thresholds))
        return Known{.best = best, .runnerUp = ranked.size() < 2 ? std::nullopt : std::optional{ranked[1]}};
    return unsureOrUnknown({ranked.begin(), ranked.end()}, thresholds);
}

Answer identify(const Probe& probe, const Gallery& gallery, const Thresholds& thresholds) {
    if (gallery.empty() && gallery.model().hex.empty()) return {.who = Unknown{}, .problem = std::nullopt};
    if (std::optional<Error> problem = problemOf(probe, gallery)) return {.who = Unknown{}, .problem = problem};
    const std::vector<Candidate> ranked = searchPersons(gallery, probe.embedding.values, kMaxCandidates);
    return {.who = decide(ranked, probe.chips, thresholds),
            .problem = std::nullopt,
            .bestScore = ranked.empty() ? -1.0F : ranked.front().score};
}

std::vector<Identification> resolveFrame(std::span<const Identification> tracks, const Thresholds& thresholds) {
    std::vector<std::size_t> known;
    for (std::size_t i = 0; i < tracks.size(); ++i)
        if (std::holds_alternative<Known>(tracks[i])) known.push_back(i);
    std::ranges::sort(known, {}, [&](std::size_t i) { return std::pair{-std::get<Known>(tracks[i]).best.score, i}; });

    std::vector<PersonId> taken;
    std::vector<bool> keeps(tracks.size(), false);
    for (const std::size_t i : known) {
        const PersonId person = std::get<Known>(tracks[i]).best.person;
        if (isTaken(person, taken)) continue;
        taken.push_back(person);
        keeps[i] = true;
    }

    std::vector<Identification> resolved;
    resolved.reserve(tracks.size());
    for (std::size_t i = 0; i < tracks.size(); ++i)
        resolved.push_back(keeps[i] ? tracks[i] : withoutTaken(tracks[i], taken, thresholds));
    return resolved;
}

} // namespace vision::identify
