// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace vision {

/// Who a template belongs to. The hall uses its ResidentId here; vision only compares for equality.
enum class PersonId : std::int64_t {};

/// A person of the gallery and the best cosine similarity, in [-1, 1], of the probe to one of their templates.
struct Candidate {
    PersonId person{};
    float score = 0;
};

/// One person is over the threshold and ahead of the second best *person* by the margin.
struct Known {
    Candidate best;
    std::optional<Candidate> runnerUp;
};

/// Somebody is near, but not surely: at most three candidates, best first, for a human to choose from.
struct Unsure {
    std::vector<Candidate> candidates;
};

/// Nobody in the gallery is near.
struct Unknown {};

using Identification = std::variant<Known, Unsure, Unknown>;

} // namespace vision
