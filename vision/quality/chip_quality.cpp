// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/quality/chip_quality.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <initializer_list>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace vision::quality {
namespace {

// Brows to chin, cheek to cheek of a 112 x 112 chip: little hair and background.
const cv::Rect kFaceInChip(26, 34, 60, 68);

// Where the nose tip lies between eye line (0) and mouth line (1) when a face looks straight ahead: the chip template's
// own (71.74 - 51.6) / (92.29 - 51.6).
constexpr float kFrontalNose = 0.495F;

Point middle(const Landmarks68& points, std::size_t from, std::size_t to) {
    Point sum;
    for (std::size_t i = from; i <= to; ++i) {
        sum.x += points[i].x;
        sum.y += points[i].y;
    }
    const auto count = static_cast<float>(to - from + 1);
    return {.x = sum.x / count, .y = sum.y / count};
}

void measurePose(const Landmarks68& points, ChipQuality& quality) {
    const auto left = middle(points, 36, 41);
    const auto right = middle(points, 42, 47);
    const Point eyes{.x = (left.x + right.x) / 2, .y = (left.y + right.y) / 2};
    const Point mouth{.x = (points[48].x + points[54].x) / 2, .y = (points[48].y + points[54].y) / 2};
    const float dx = right.x - left.x;
    const float dy = right.y - left.y;
    quality.eyeDistance = std::hypot(dx, dy);
    quality.roll = std::atan2(dy, dx) * 180 / std::numbers::pi_v<float>;
    if (quality.eyeDistance <= 0) { return; }
    // Coordinates along the eye line and at a right angle to it, so that a tilted head is not taken for a turned one.
    const float ux = dx / quality.eyeDistance;
    const float uy = dy / quality.eyeDistance;
    const auto along = [&](const Point& p) { return (p.x - eyes.x) * ux + (p.y - eyes.y) * uy; };
    const auto below = [&](const Point& p) { return (p.y - eyes.y) * ux - (p.x - eyes.x) * uy; };
    const auto& nose = points[30];
    quality.yaw = along(nose) / (quality.eyeDistance / 2);
    const float mouthBelow = below(mouth);
    quality.pitch = mouthBelow > 0 ? below(nose) / mouthBelow - kFrontalNose : 1;
}

void measurePixels(const cv::Mat& chip, ChipQuality& quality) {
    cv::Mat grey;
    cv::cvtColor(chip(kFaceInChip), grey, cv::COLOR_BGR2GRAY);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(grey, mean, deviation);
    quality.brightness = static_cast<float>(mean[0]);
    quality.contrast = static_cast<float>(deviation[0]);
    cv::Mat edges;
    cv::Laplacian(grey, edges, CV_32F);
    cv::Scalar edgeMean;
    cv::Scalar edgeDeviation;
    cv::meanStdDev(edges, edgeMean, edgeDeviation);
    const double variance = std::max(deviation[0] * deviation[0], 1.0);
    quality.sharpness = static_cast<float>(edgeDeviation[0] * edgeDeviation[0] / variance);
}

float shareInFrame(const Landmarks68& points, const Box& box, cv::Size frame) {
    const auto width = static_cast<float>(frame.width);
    const auto height = static_cast<float>(frame.height);
    const float seenWidth = std::min(box.x + box.width, width) - std::max(box.x, 0.0F);
    const float seenHeight = std::min(box.y + box.height, height) - std::max(box.y, 0.0F);
    const float boxShare = std::max(seenWidth, 0.0F) * std::max(seenHeight, 0.0F) / std::max(box.area(), 1.0F);
    const auto inside = std::count_if(points.begin(), points.end(), [&](const Point& p) {
        return p.x >= 0 && p.y >= 0 && p.x < width && p.y < height;
    });
    return std::min(boxShare, static_cast<float>(inside) / static_cast<float>(points.size()));
}

Flaw firstFlaw(const ChipQuality& q, const Box& box, cv::Size frame, const QualitySettings& s) {
    if (q.inFrame < s.minInFrame) { return Flaw::NotWhole; }
    if (q.eyeDistance < s.minEyeDistance) { return Flaw::TooSmall; }
    if (box.height > s.maxBoxShare * static_cast<float>(frame.height)) { return Flaw::TooLarge; }
    if (std::abs(q.yaw) > s.maxYaw || std::abs(q.pitch) > s.maxPitch || std::abs(q.roll) > s.maxRoll) {
        return Flaw::TurnedAway;
    }
    if (q.brightness < s.minBrightness || q.contrast < s.minContrast) { return Flaw::TooDark; }
    if (q.brightness > s.maxBrightness) { return Flaw::TooBright; }
    if (q.sharpness < s.minSharpness) { return Flaw::Blurred; }
    if (q.stray > s.maxStray) { return Flaw::Stray; }
    return Flaw::None;
}

/// 0 at `worst`, 1 at `best` and beyond, a straight line between.
float ramp(float value, float worst, float best) {
    return std::clamp((value - worst) / (best - worst), 0.0F, 1.0F);
}

/// The product of what each aspect leaves: half of it at the edge of what is accepted, all of it at twice as good.
float scoreOf(const ChipQuality& q, const QualitySettings& s) {
    const float offCentre = std::min(q.brightness - s.minBrightness, s.maxBrightness - q.brightness);
    const std::initializer_list<float> aspects{
        q.inFrame,
        ramp(q.eyeDistance, 0, 2 * s.minEyeDistance),
        ramp(-std::abs(q.yaw), -2 * s.maxYaw, 0),
        ramp(-std::abs(q.pitch), -2 * s.maxPitch, 0),
        ramp(offCentre, -30, 30),
        ramp(q.contrast, 0, 2 * s.minContrast),
        ramp(q.sharpness, 0, 2 * s.minSharpness),
    };
    float product = 1;
    for (const float aspect : aspects) {
        product *= aspect;
    }
    return product;
}

} // namespace

ChipQuality assessQuality(const cv::Mat& chip, const FoundLandmarks& found, const Box& box, cv::Size frame,
                          const QualitySettings& settings) {
    assert(chip.type() == CV_8UC3 && chip.rows == 112 && chip.cols == 112);
    ChipQuality quality;
    quality.stray = found.stray;
    measurePose(found.points, quality);
    measurePixels(chip, quality);
    quality.inFrame = shareInFrame(found.points, box, frame);
    quality.score = scoreOf(quality, settings);
    quality.flaw = firstFlaw(quality, box, frame, settings);
    return quality;
}

} // namespace vision::quality
