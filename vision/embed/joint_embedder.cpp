// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/embed/joint_embedder.h"

#include "vision/light/exposure.h"

#include <cassert>
#include <numbers>
#include <opencv2/core.hpp>

namespace vision::embed {
namespace {

// Brows to chin, cheek to cheek of the chip, whatever its size.
cv::Rect faceIn(const cv::Mat& chip) {
    return {chip.cols / 4, chip.rows * 3 / 10, chip.cols / 2, chip.rows * 6 / 10};
}

} // namespace

JointEmbedder::JointEmbedder(std::unique_ptr<FaceEmbedder> first, std::unique_ptr<FaceEmbedder> second)
    : m_first(std::move(first))
    , m_second(std::move(second)) {
    assert(m_first != nullptr && m_second != nullptr && m_first->chipKind() == m_second->chipKind());
}

Expected<std::vector<float>> JointEmbedder::embed(const cv::Mat& chip, Mirror mirror) {
    const cv::Mat lit = light::exposed(chip, faceIn(chip));
    auto joint = m_first->embed(lit, mirror);
    if (!joint) {
        return joint;
    }
    auto second = m_second->embed(lit, mirror);
    if (!second) {
        return second;
    }
    joint->insert(joint->end(), second->begin(), second->end());
    for (float& value : *joint) {
        value /= std::numbers::sqrt2_v<float>;
    }
    return joint;
}

} // namespace vision::embed
