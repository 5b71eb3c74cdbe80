// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detect/boxes.h"

#include <algorithm>

namespace vision::detect {
namespace {

float overlap(const Box& a, const Box& b) {
    const float width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const float height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    if (width <= 0 || height <= 0) { return 0; }
    const float shared = width * height;
    return shared / (a.area() + b.area() - shared);
}

} // namespace

std::vector<DetectedFace> suppress(std::vector<DetectedFace> found, float maxOverlap) {
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.confidence > b.confidence; });
    std::vector<DetectedFace> kept;
    for (const auto& face : found) {
        const bool covered = std::any_of(kept.begin(), kept.end(), [&](const DetectedFace& better) {
            return overlap(face.box, better.box) > maxOverlap;
        });
        if (!covered) { kept.push_back(face); }
    }
    return kept;
}

void sortByArea(std::vector<DetectedFace>& faces) {
    std::stable_sort(faces.begin(), faces.end(),
                     [](const auto& a, const auto& b) { return a.box.area() > b.box.area(); });
}

} // namespace vision::detect
