// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/liveness/track_liveness.h"

#include <algorithm>
#include <cmath>

namespace vision::liveness {
namespace {

/// A look of hardly any quality still counts: a picture must not hide behind a blur.
constexpr float kLeastWeight = 0.05F;

} // namespace

void TrackLiveness::add(LiveLook look) {
    if (!std::isfinite(look.score) || !std::isfinite(look.quality)) { look = {.score = 0, .quality = 1}; }
    m_recent.push_back({.score = std::clamp(look.score, 0.0F, 1.0F), .quality = std::clamp(look.quality, 0.0F, 1.0F)});
    if (m_recent.size() > m_settings.remembered) { m_recent.pop_front(); }
    ++m_looks;
}

float TrackLiveness::score() const {
    float sum = 0;
    float weights = 0;
    for (const auto& look : m_recent) {
        const float weight = std::max(look.quality, kLeastWeight);
        sum += weight * look.score;
        weights += weight;
    }
    return weights > 0 ? sum / weights : 0;
}

LiveState TrackLiveness::state() const {
    const float fused = score();
    if (fused >= m_settings.live) { return m_looks >= m_settings.looksToLive ? LiveState::Live : LiveState::Waiting; }
    if (fused < m_settings.attack) {
        return m_looks >= m_settings.looksToAttack ? LiveState::Attack : LiveState::Waiting;
    }
    return m_looks >= m_settings.looksToDoubt ? LiveState::Doubt : LiveState::Waiting;
}

} // namespace vision::liveness
