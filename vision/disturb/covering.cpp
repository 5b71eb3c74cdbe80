// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/disturb/kinds.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace vision::disturb {
namespace {

const cv::Scalar kRim(32, 28, 26);
const cv::Scalar kLens(48, 40, 36);
const cv::Scalar kCloth(214, 196, 172); // a surgical mask, light blue
const cv::Scalar kFold(178, 160, 138);

Point meanOf(const Landmarks68& points, std::size_t first, std::size_t count) {
    Point sum;
    for (std::size_t i = first; i < first + count; ++i) {
        sum.x += points.at(i).x;
        sum.y += points.at(i).y;
    }
    return {.x = sum.x / static_cast<float>(count), .y = sum.y / static_cast<float>(count)};
}

cv::Point pixelOf(const Point& point) {
    return {cvRound(point.x), cvRound(point.y)};
}

Point between(const Point& a, const Point& b, float part) {
    return {.x = a.x + part * (b.x - a.x), .y = a.y + part * (b.y - a.y)};
}

/// How far a point lies on the chin's side of the line through `at`, at a right angle to `down`.
float below(const Point& point, const Point& at, const Point& down) {
    return (point.x - at.x) * down.x + (point.y - at.y) * down.y;
}

/// The part of the outline below that line (Sutherland and Hodgman, one edge).
std::vector<cv::Point> clipped(const std::vector<Point>& outline, const Point& at, const Point& down) {
    std::vector<cv::Point> part;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point& one = outline[i];
        const Point& next = outline[(i + 1) % outline.size()];
        const float here = below(one, at, down);
        const float there = below(next, at, down);
        if (here >= 0) { part.push_back(pixelOf(one)); }
        if ((here >= 0) != (there >= 0)) { part.push_back(pixelOf(between(one, next, here / (here - there)))); }
    }
    return part;
}

} // namespace

Eyes eyesOf(const Face& face) {
    Eyes eyes{.left = meanOf(face.landmarks, 36, 6), .right = meanOf(face.landmarks, 42, 6)};
    eyes.distance = std::max(
        std::hypot(static_cast<double>(eyes.right.x - eyes.left.x), static_cast<double>(eyes.right.y - eyes.left.y)),
        1.0);
    return eyes;
}

cv::Mat withGlasses(const cv::Mat& bgr, const Face& face, double darkness) {
    const Eyes eyes = eyesOf(face);
    const double angle =
        std::atan2(static_cast<double>(eyes.right.y - eyes.left.y), static_cast<double>(eyes.right.x - eyes.left.x)) *
        180 / std::numbers::pi;
    const cv::Size lens(std::max(cvRound(0.37 * eyes.distance), 1), std::max(cvRound(0.28 * eyes.distance), 1));
    const int rim = std::max(cvRound(0.045 * eyes.distance), 1);
    cv::Mat dark = bgr.clone();
    for (const Point& eye : {eyes.left, eyes.right}) {
        cv::ellipse(dark, pixelOf(eye), lens, angle, 0, 360, kLens, cv::FILLED, cv::LINE_AA);
    }
    cv::Mat result;
    cv::addWeighted(dark, darkness, bgr, 1 - darkness, 0, result);
    for (const Point& eye : {eyes.left, eyes.right}) {
        cv::ellipse(result, pixelOf(eye), lens, angle, 0, 360, kRim, rim, cv::LINE_AA);
    }
    cv::line(result, pixelOf(between(eyes.left, eyes.right, 0.37F)), pixelOf(between(eyes.left, eyes.right, 0.63F)),
             kRim, rim, cv::LINE_AA);
    cv::line(result, pixelOf(between(eyes.left, eyes.right, -0.37F)), pixelOf(face.landmarks[0]), kRim, rim,
             cv::LINE_AA);
    cv::line(result, pixelOf(between(eyes.left, eyes.right, 1.37F)), pixelOf(face.landmarks[16]), kRim, rim,
             cv::LINE_AA);
    return result;
}

cv::Mat withMask(const cv::Mat& bgr, const Face& face, double height) {
    const Point& chin = face.landmarks[8];
    const Point& bridge = face.landmarks[28];
    const Point down{.x = chin.x - bridge.x, .y = chin.y - bridge.y};
    const std::vector<Point> jaw(face.landmarks.begin(), face.landmarks.begin() + 17);
    const auto edgeAt = [&](double share) { return between(chin, bridge, static_cast<float>(share)); };
    const auto cloth = clipped(jaw, edgeAt(height), down);
    cv::Mat result = bgr.clone();
    if (cloth.size() < 3) { return result; }
    cv::fillPoly(result, std::vector<std::vector<cv::Point>>{cloth}, kCloth, cv::LINE_AA);
    // Folds, and the seam around.
    for (const double share : {0.35, 0.65}) {
        const auto lower = clipped(jaw, edgeAt(height * share), down);
        cv::polylines(result, lower, true, kFold, 1, cv::LINE_AA);
    }
    cv::polylines(result, cloth, true, kFold, std::max(cvRound(0.02 * eyesOf(face).distance), 1), cv::LINE_AA);
    return result;
}

} // namespace vision::disturb
