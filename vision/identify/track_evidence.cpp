// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/track_evidence.h"

#include "vision/identify/search.h"

#include <cassert>
#include <cmath>
#include <cstddef>

namespace vision::identify {

Added TrackEvidence::add(const Embedding& embedding, float quality) {
    assert(!embedding.values.empty() && quality > 0 && quality <= 1);
    const std::optional<Probe> before = probe();
    const bool isSameModel = embedding.model == m_model && embedding.values.size() == m_sum.size();
    const bool restarts = before && (!isSameModel || dot(before->embedding.values, embedding.values) < kSameTrack);
    if (restarts) clear();

    if (m_chips == 0) {
        m_model = embedding.model;
        m_sum.assign(embedding.values.size(), 0.0F);
    }
    for (std::size_t i = 0; i < m_sum.size(); ++i)
        m_sum[i] += quality * embedding.values[i];
    m_weight += quality;
    ++m_chips;
    return restarts ? Added::Restarted : Added::Joined;
}

float TrackEvidence::quality() const {
    return m_chips == 0 ? 0.0F : m_weight / static_cast<float>(m_chips);
}

std::optional<Probe> TrackEvidence::probe() const {
    if (m_chips == 0) return std::nullopt;
    // Every chip is at least kSameTrack similar to the mean before it, so the sum cannot vanish.
    const float length = std::sqrt(dot(m_sum, m_sum));
    assert(length > 0);
    Probe fused{.embedding = {.values = m_sum, .model = m_model}, .chips = m_chips};
    for (float& value : fused.embedding.values)
        value /= length;
    return fused;
}

void TrackEvidence::clear() {
    *this = TrackEvidence{};
}

bool agree(std::span<const Embedding> chips) {
    for (std::size_t i = 0; i < chips.size(); ++i) {
        for (std::size_t j = i + 1; j < chips.size(); ++j) {
            if (!(chips[i].model == chips[j].model) || chips[i].values.size() != chips[j].values.size()) return false;
            if (dot(chips[i].values, chips[j].values) < kEnrolmentAgreement) return false;
        }
    }
    return true;
}

} // namespace vision::identify
