// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/embedding.h"

#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

/// Made-up faces for tests: vectors with a known similarity to each other.
namespace support {

inline vision::ModelDigest someModel(char digit = 'a') {
    return {std::string(64, digit)};
}

inline std::vector<float> toUnitLength(std::vector<float> values) {
    float squared = 0;
    for (const float value : values) {
        squared += value * value;
    }
    for (float& value : values) {
        value /= std::sqrt(squared);
    }
    return values;
}

/// A random direction; two seeds are nearly orthogonal in high dimensions.
inline vision::Embedding someFace(std::uint32_t seed, std::size_t dimension = vision::kJointDimension,
                                  vision::ModelDigest model = someModel()) {
    std::mt19937 random{seed};
    std::normal_distribution<float> normal;
    std::vector<float> values(dimension);
    for (float& value : values) {
        value = normal(random);
    }
    return {.values = toUnitLength(std::move(values)), .model = std::move(model)};
}

/// A vector whose cosine to `face` is exactly `cosine` (within rounding).
inline vision::Embedding similarTo(const vision::Embedding& face, float cosine, std::uint32_t seed) {
    vision::Embedding other = someFace(seed, face.values.size(), face.model);
    float along = 0;
    for (std::size_t i = 0; i < face.values.size(); ++i) {
        along += face.values[i] * other.values[i];
    }
    for (std::size_t i = 0; i < face.values.size(); ++i) {
        other.values[i] -= along * face.values[i];
    }
    other.values = toUnitLength(std::move(other.values));
    for (std::size_t i = 0; i < face.values.size(); ++i) {
        other.values[i] = cosine * face.values[i] + std::sqrt(1 - cosine * cosine) * other.values[i];
    }
    return other;
}

} // namespace support
