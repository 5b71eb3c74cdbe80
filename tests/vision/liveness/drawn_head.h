// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/face.h"

#include <cmath>
#include <numbers>

namespace testing_support {

/// How a drawn head is held, degrees; `eyes` 1 open, 0 shut.
struct HeldHead {
    float left = 0; ///< turned to the person's own left, which is the camera's right
    float down = 0;
    float roll = 0;
    float eyes = 1;
    bool isFlat = false; ///< a picture of the head at rest, turned as a picture
};

/// 68 points of a head of plain shapes, 60 pixels between the eyes, seen from far away (orthographic).
inline vision::Landmarks68 drawnHead(const HeldHead& held = {}) {
    vision::Landmarks68 points{};
    const float toRadians = std::numbers::pi_v<float> / 180;
    const auto put = [&](std::size_t i, float x, float y, float depth) {
        const float z = held.isFlat ? 0 : depth; // towards the camera
        const float a = held.left * toRadians;
        const float b = held.down * toRadians;
        const float c = held.roll * toRadians;
        const float turned = x * std::cos(a) + z * std::sin(a);
        const float depthTurned = z * std::cos(a) - x * std::sin(a);
        const float lowered = y * std::cos(b) + depthTurned * std::sin(b);
        points[i] = {.x = 320 + turned * std::cos(c) - lowered * std::sin(c),
                     .y = 240 + turned * std::sin(c) + lowered * std::cos(c)};
    };
    const auto arc = [&](std::size_t from, std::size_t to, auto place) {
        for (std::size_t i = from; i <= to; ++i) {
            place(i, static_cast<float>(i - from) / static_cast<float>(to - from));
        }
    };
    arc(0, 16, [&](std::size_t i, float t) {
        const float a = std::numbers::pi_v<float> * t;
        put(i, -62 * std::cos(a), 10 + 80 * std::sin(a), -45 + 35 * std::sin(a));
    });
    arc(17, 21, [&](std::size_t i, float t) { put(i, -48 + 32 * t, -18, 4); });
    arc(22, 26, [&](std::size_t i, float t) { put(i, 16 + 32 * t, -18, 4); });
    arc(27, 30, [&](std::size_t i, float t) { put(i, 0, 36 * t, 10 + 22 * t); });
    arc(31, 35, [&](std::size_t i, float t) { put(i, -14 + 28 * t, 44, 14); });
    const auto eye = [&](std::size_t first, float x) {
        const float open = 4 * held.eyes;
        put(first, x - 12, 0, 0);
        put(first + 1, x - 4, -open, 2);
        put(first + 2, x + 4, -open, 2);
        put(first + 3, x + 12, 0, 0);
        put(first + 4, x + 4, open, 2);
        put(first + 5, x - 4, open, 2);
    };
    eye(36, -30);
    eye(42, 30);
    arc(48, 59, [&](std::size_t i, float t) {
        const float a = 2 * std::numbers::pi_v<float> * t * 11 / 12;
        put(i, -24 * std::cos(a), 70 - 9 * std::sin(a), 8);
    });
    arc(60, 67, [&](std::size_t i, float t) {
        const float a = 2 * std::numbers::pi_v<float> * t * 7 / 8;
        put(i, -18 * std::cos(a), 70 - 3 * std::sin(a), 8);
    });
    return points;
}

} // namespace testing_support
