// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/embed/joint_embedder.h"

#include "vision/light/exposure.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <numeric>
#include <opencv2/core.hpp>
#include <utility>

namespace vision::embed {
namespace {

// Brows to chin, cheek to cheek of the chip, whatever its size.
cv::Rect faceIn(const cv::Mat& chip) {
    return {chip.cols / 4, chip.rows * 3 / 10, chip.cols / 2, chip.rows * 6 / 10};
}

} // namespace

JointEmbedder::JointEmbedder(std::vector<Part> parts, Mirrors mirrors)
    : m_parts(std::move(parts))
    , m_mirrors(mirrors) {
    assert(!m_parts.empty() && std::ranges::all_of(m_parts, [&](const Part& each) {
        return each.weight > 0 && each.embedder->chipKind() == m_parts.front().embedder->chipKind();
    }));
}

int JointEmbedder::dimension() const {
    return std::accumulate(m_parts.begin(), m_parts.end(), 0,
                           [](int sum, const Part& each) { return sum + each.embedder->dimension(); });
}

Expected<std::vector<float>> JointEmbedder::embed(const cv::Mat& chip, Mirror mirror) {
    const cv::Mat lit = light::exposed(chip, faceIn(chip));
    const Mirror done = m_mirrors == Mirrors::Yes ? mirror : Mirror::Without;
    std::vector<float> joint;
    for (const Part& each : m_parts) {
        const auto vector = each.embedder->embed(lit, done);
        if (!vector) { return vector; }
        const float shorter = std::sqrt(1 / each.weight);
        std::ranges::transform(*vector, std::back_inserter(joint), [&](float value) { return value / shorter; });
    }
    return joint;
}

} // namespace vision::embed
