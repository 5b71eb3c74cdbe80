// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/identify/identify.h"
#include "vision/types/embedding.h"

#include <optional>
#include <vector>

namespace vision::identify {

/// What adding a chip did.
enum class Added {
    Joined,    ///< fits what was there
    Restarted, ///< shows another person than the chips before: those are forgotten, this one is the first
};

/// Gathers the vectors of one track into one probe: their mean, weighted by quality, brought back to unit length.
/// Not thread-safe.
class TrackEvidence {
public:
    /// Adds the vector of one good chip. `quality` in (0, 1] is its weight.
    /// Requires: the embedding is not empty (asserted). A vector of another model restarts, too.
    Added add(const Embedding& embedding, float quality);

    /// Good chips so far.
    [[nodiscard]] int chips() const { return m_chips; }
    /// Mean quality of the chips, (0, 1]; 0 if there are none.
    [[nodiscard]] float quality() const;
    /// Nothing as long as there is no chip.
    [[nodiscard]] std::optional<Probe> probe() const;
    /// Forgets everything.
    void clear();

private:
    std::vector<float> m_sum; // of quality * vector
    ModelDigest m_model;
    float m_weight = 0;
    int m_chips = 0;
};

/// True if every two of these vectors are at least kEnrolmentAgreement similar: one person, not two who took turns.
[[nodiscard]] bool agree(std::span<const Embedding> chips);

} // namespace vision::identify
