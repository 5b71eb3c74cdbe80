// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/evaluate/searches.h"

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

/// Inside of vision/evaluate: the bootstrap over people.
namespace vision::evaluate {

/// How often each person counts, by index of the plan.
using Weights = std::vector<std::uint32_t>;

/// Draws people with replacement, those with mated searches and those with others apart; all probes of a person come
/// along. The same sequence in every run.
class PeopleDraws {
public:
    explicit PeopleDraws(const Searches& searches);

    /// Everybody once: the set as it is.
    [[nodiscard]] static Weights everybody(const Searches& searches) { return Weights(searches.people, 1); }
    /// The next draw; valid until the one after.
    [[nodiscard]] const Weights& next();

private:
    void drawFrom(const std::vector<std::size_t>& people);

    std::vector<std::size_t> m_residents;
    std::vector<std::size_t> m_strangers;
    Weights m_weights;
    std::mt19937_64 m_random{19795}; // fixed, so that a report can be repeated
};

} // namespace vision::evaluate
