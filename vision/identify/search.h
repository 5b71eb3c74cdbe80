// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/identify/gallery.h"

#include <span>
#include <vector>

namespace vision::identify {

/// Exact search: the `count` persons most similar to `probe`, best first (fewer if the gallery has fewer). The score of
/// a person is the best cosine over their templates; of equal scores the person who was added first comes first.
/// Requires: `probe` has gallery.dimension() values, unless the gallery is empty
/// (asserted). Thread-safe.
[[nodiscard]] std::vector<Candidate> searchPersons(const Gallery& gallery, std::span<const float> probe,
                                                   std::size_t count);

/// The cosine of every template to `probe`, in the order of the gallery's rows. Requires and threads as searchPersons.
[[nodiscard]] std::vector<float> scoreAll(const Gallery& gallery, std::span<const float> probe);

/// Dot product; of two unit vectors their cosine similarity. Requires equal lengths (asserted).
[[nodiscard]] float dot(std::span<const float> a, std::span<const float> b);

/// Sum of all values, as fast as the memory gives them: the yardstick of the search in tests/bench.
[[nodiscard]] float sumOf(std::span<const float> values);

} // namespace vision::identify
