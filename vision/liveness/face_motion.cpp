// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/liveness/face_motion.h"

#include <cmath>
#include <cstddef>

namespace vision::liveness {
namespace {

// Brows, nose and eyes: what a face cannot move by itself, or hardly.
constexpr std::size_t kFirst = 17;
constexpr std::size_t kLast = 47;

Point middle(const Landmarks68& points, std::size_t from, std::size_t to) {
    Point sum;
    for (std::size_t i = from; i <= to; ++i) {
        sum.x += points[i].x;
        sum.y += points[i].y;
    }
    const auto count = static_cast<float>(to - from + 1);
    return {.x = sum.x / count, .y = sum.y / count};
}

float distance(const Point& a, const Point& b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// The frame of eyes and mouth.
struct Axes {
    Point origin;
    Point across; ///< half the way from the left eye to the right one
    Point down;   ///< from the eyes to the mouth
    float determinant = 0;

    [[nodiscard]] Point of(const Point& vector) const {
        return {.x = (vector.x * down.y - vector.y * down.x) / determinant,
                .y = (vector.y * across.x - vector.x * across.y) / determinant};
    }
};

/// The six points of an eye start at a corner: upper lid 1 and 2, lower lid 5 and 4.
float eyeOpening(const Landmarks68& points, std::size_t first, const Axes& axes) {
    const Point outer{.x = points[first + 5].x - points[first + 1].x, .y = points[first + 5].y - points[first + 1].y};
    const Point inner{.x = points[first + 4].x - points[first + 2].x, .y = points[first + 4].y - points[first + 2].y};
    return (axes.of(outer).y + axes.of(inner).y) / 2;
}

/// Sums of the normal equations of a least-squares fit of an affine map, about the centres of both sets.
struct Moments {
    Point from;
    Point to;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double xu = 0;
    double yu = 0;
    double xv = 0;
    double yv = 0;
};

Moments momentsOf(const Landmarks68& from, const Landmarks68& to) {
    Moments m{.from = middle(from, kFirst, kLast), .to = middle(to, kFirst, kLast)};
    for (std::size_t i = kFirst; i <= kLast; ++i) {
        const double x = from[i].x - m.from.x;
        const double y = from[i].y - m.from.y;
        const double u = to[i].x - m.to.x;
        const double v = to[i].y - m.to.y;
        m.xx += x * x;
        m.xy += x * y;
        m.yy += y * y;
        m.xu += x * u;
        m.yu += y * u;
        m.xv += x * v;
        m.yv += y * v;
    }
    return m;
}

} // namespace

HeadPose headPose(const Landmarks68& points) {
    const auto left = middle(points, 36, 41);
    const auto right = middle(points, 42, 47);
    const Point mouth{.x = (points[48].x + points[54].x) / 2, .y = (points[48].y + points[54].y) / 2};
    Axes axes;
    axes.origin = {.x = (left.x + right.x) / 2, .y = (left.y + right.y) / 2};
    axes.across = {.x = (right.x - left.x) / 2, .y = (right.y - left.y) / 2};
    axes.down = {.x = mouth.x - axes.origin.x, .y = mouth.y - axes.origin.y};
    axes.determinant = axes.across.x * axes.down.y - axes.across.y * axes.down.x;
    if (!(axes.determinant > 0)) { return {}; }
    const Point nose = axes.of({.x = points[30].x - axes.origin.x, .y = points[30].y - axes.origin.y});
    return {.yaw = nose.x,
            .pitch = nose.y,
            .eyes = (eyeOpening(points, 36, axes) + eyeOpening(points, 42, axes)) / 2,
            .eyeDistance = distance(left, right)};
}

float squeeze(const Landmarks68& from, const Landmarks68& to) {
    const auto m = momentsOf(from, to);
    const double determinant = m.xx * m.yy - m.xy * m.xy;
    if (determinant <= 1e-6) { return 1; }
    const double a = (m.xu * m.yy - m.yu * m.xy) / determinant;
    const double b = (m.yu * m.xx - m.xu * m.xy) / determinant;
    const double c = (m.xv * m.yy - m.yv * m.xy) / determinant;
    const double d = (m.yv * m.xx - m.xv * m.xy) / determinant;
    // Singular values of a 2 x 2 matrix: half the sum and half the difference of these two.
    const double sum = std::hypot(a + d, b - c);
    const double difference = std::hypot(a - d, b + c);
    const double larger = sum + difference;
    return larger > 0 ? static_cast<float>(std::abs(sum - difference) / larger) : 1;
}

void PlanarMotion::see(const Landmarks68& points) {
    if (!m_first) {
        m_first = points;
        return;
    }
    const auto before = headPose(*m_first);
    const auto now = headPose(points);
    const float turned = std::abs(now.yaw - before.yaw);
    const float lowered = std::abs(now.pitch - before.pitch);
    m_hasDepth = m_hasDepth || turned > kDepthYaw || lowered > kDepthPitch;
    if (turned < kStillYaw && lowered < kStillPitch && squeeze(*m_first, points) < kSqueezed) { ++m_flatLooks; }
}

} // namespace vision::liveness
