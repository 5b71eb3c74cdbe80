// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/faces.h"

#include <cmath>
#include <numeric>
#include <random>
#include <vector>

namespace practice {
namespace {

void toUnitLength(std::vector<float>& values) {
    const float length = std::sqrt(std::inner_product(values.begin(), values.end(), values.begin(), 0.0F));
    for (float& value : values) {
        value /= length;
    }
}

[[nodiscard]] std::vector<float> direction(std::uint32_t seed, std::size_t width) {
    std::mt19937 random{seed};
    std::normal_distribution<float> normal;
    std::vector<float> values(width);
    for (float& value : values) {
        value = normal(random);
    }
    toUnitLength(values);
    return values;
}

} // namespace

vision::Embedding faceOf(std::int64_t person, const vision::ModelDigest& model, std::size_t width) {
    return {.values = direction(static_cast<std::uint32_t>(person), width), .model = model};
}

vision::Embedding lookAt(const vision::Embedding& face, float cosine, std::uint32_t look) {
    constexpr std::uint32_t kLooks = 1U << 20U; // apart from the seeds of faces
    std::vector<float> aside = direction(kLooks + look, face.values.size());
    const float along = std::inner_product(aside.begin(), aside.end(), face.values.begin(), 0.0F);
    for (std::size_t i = 0; i < aside.size(); ++i) {
        aside[i] -= along * face.values[i];
    }
    toUnitLength(aside);
    vision::Embedding seen = face;
    const float across = std::sqrt(1 - cosine * cosine);
    for (std::size_t i = 0; i < aside.size(); ++i) {
        seen.values[i] = cosine * face.values[i] + across * aside[i];
    }
    return seen;
}

vision::Embedding between(const vision::Embedding& one, const vision::Embedding& other) {
    constexpr float kLittle = 0.97F;
    vision::Embedding seen = one;
    for (std::size_t i = 0; i < seen.values.size(); ++i) {
        seen.values[i] += kLittle * other.values[i];
    }
    toUnitLength(seen.values);
    return seen;
}

} // namespace practice
