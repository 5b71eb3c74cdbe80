// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/look_alikes.h"

#include "vision/identify/search.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <optional>

namespace vision::identify {

namespace {

constexpr std::size_t kMostCandidates = 3; // what a human at the desk can ask about

// The candidates of an answer, best first.
std::vector<Candidate> candidatesOf(const Identification& who) {
    std::vector<Candidate> candidates;
    if (const auto* known = std::get_if<Known>(&who)) {
        candidates.push_back(known->best);
        if (known->runnerUp) { candidates.push_back(*known->runnerUp); }
    } else if (const auto* unsure = std::get_if<Unsure>(&who)) {
        candidates = unsure->candidates;
    }
    return candidates;
}

void addOnce(std::vector<PersonId>& persons, PersonId person) {
    if (std::ranges::find(persons, person) == persons.end()) { persons.push_back(person); }
}

} // namespace

void LookAlikes::add(PersonId one, PersonId other) {
    assert(one != other);
    addOnce(m_of[one], other);
    addOnce(m_of[other], one);
}

std::span<const PersonId> LookAlikes::of(PersonId person) const {
    const auto found = m_of.find(person);
    return found == m_of.end() ? std::span<const PersonId>{} : std::span<const PersonId>{found->second};
}

float scoreOf(const Gallery& gallery, std::span<const float> probe, PersonId person) {
    assert(probe.size() == gallery.dimension());
    float best = -1;
    for (const Gallery::Entry& entry : gallery.entries()) {
        for (std::size_t row = entry.firstRow; entry.person == person && row < entry.endRow; ++row) {
            best = std::max(best, dot(gallery.matrix().subspan(row * gallery.stride(), probe.size()), probe));
        }
    }
    return best;
}

Identification askAboutDoubles(const Identification& who, std::span<const Candidate> doubles,
                               const Thresholds& thresholds) {
    const std::vector<Candidate> before = candidatesOf(who);
    if (before.empty() || before.front().score < thresholds.unsure) { return who; }
    std::vector<Candidate> asked{before.front()};
    for (const Candidate& each : doubles) {
        if (each.score >= thresholds.unsure && each.person != asked.front().person) { asked.push_back(each); }
    }
    if (asked.size() == 1) { return who; }
    std::ranges::stable_sort(asked.begin() + 1, asked.end(), std::ranges::greater{}, &Candidate::score);
    for (const Candidate& each : before) {
        const auto isSame = [&](const Candidate& other) { return other.person == each.person; };
        if (each.score >= thresholds.unsure && std::ranges::none_of(asked, isSame)) { asked.push_back(each); }
    }
    asked.resize(std::min(asked.size(), kMostCandidates));
    std::ranges::stable_sort(asked, std::ranges::greater{}, &Candidate::score);
    return Unsure{std::move(asked)};
}

Identification askAboutDoubles(const Identification& who, const LookAlikes& lookAlikes, const Gallery& gallery,
                               std::span<const float> probe, const Thresholds& thresholds) {
    const std::vector<Candidate> before = candidatesOf(who);
    if (before.empty()) { return who; }
    std::vector<Candidate> doubles;
    for (const PersonId each : lookAlikes.of(before.front().person)) {
        doubles.push_back({.person = each, .score = scoreOf(gallery, probe, each)});
    }
    return askAboutDoubles(who, doubles, thresholds);
}

} // namespace vision::identify
