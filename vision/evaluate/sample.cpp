// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/sample.h"

#include "vision/identify/search.h"

#include <cassert>
#include <cmath>
#include <cstddef>

namespace vision::evaluate {

namespace {

float distanceOf(std::span<const float> a, std::span<const float> b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double difference = static_cast<double>(a[i]) - b[i];
        sum += difference * difference;
    }
    return static_cast<float>(std::sqrt(sum));
}

} // namespace

float scoreOf(Similarity similarity, std::span<const float> a, std::span<const float> b) {
    assert(a.size() == b.size());
    switch (similarity) {
    case Similarity::Cosine:
        return identify::dot(a, b);
    case Similarity::Distance:
        return 1 - distanceOf(a, b);
    }
    return kNoScore;
}

Fuse plainMean(Similarity similarity) {
    return [similarity](std::span<const Sample* const> samples) -> std::optional<Fused> {
        assert(!samples.empty());
        Fused fused{.values = std::vector<float>(samples.front()->values.size()),
                    .goodFrames = static_cast<int>(samples.size())};
        for (const Sample* sample : samples) {
            for (std::size_t i = 0; i < fused.values.size(); ++i) {
                fused.values[i] += sample->values[i] / static_cast<float>(samples.size());
            }
        }
        if (similarity == Similarity::Distance) { return fused; }
        const float length = std::sqrt(identify::dot(fused.values, fused.values));
        if (!(length > 1e-6F)) { return std::nullopt; }
        for (float& value : fused.values) {
            value /= length;
        }
        return fused;
    };
}

} // namespace vision::evaluate
