// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/embed/joint_embedder.h"

#include <cassert>
#include <numbers>

namespace vision::embed {

JointEmbedder::JointEmbedder(std::unique_ptr<FaceEmbedder> first, std::unique_ptr<FaceEmbedder> second)
    : m_first(std::move(first))
    , m_second(std::move(second)) {
    assert(m_first != nullptr && m_second != nullptr && m_first->chipKind() == m_second->chipKind());
}

Expected<std::vector<float>> JointEmbedder::embed(const cv::Mat& chip, Mirror mirror) {
    auto joint = m_first->embed(chip, mirror);
    if (!joint) {
        return joint;
    }
    auto second = m_second->embed(chip, mirror);
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
