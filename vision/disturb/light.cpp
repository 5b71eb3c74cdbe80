// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/disturb/kinds.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace vision::disturb {
namespace {

// A small webcam sensor: how many electrons white gives, and the noise of reading them.
constexpr double kFullWell = 4000;
constexpr double kReadNoise = 6;

constexpr int kSteps = 4096; // of the table back to 8 bits

/// sRGB (IEC 61966-2-1) to linear light, [0, 1].
cv::Mat toLinear(const cv::Mat& bgr) {
    cv::Mat table(1, 256, CV_32F);
    for (int i = 0; i < 256; ++i) {
        const double v = i / 255.0;
        table.at<float>(i) = static_cast<float>(v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4));
    }
    cv::Mat linear;
    cv::LUT(bgr, table, linear);
    return linear;
}

cv::Mat toSrgb(const cv::Mat& linear) {
    std::array<unsigned char, kSteps + 1> table{};
    for (int i = 0; i <= kSteps; ++i) {
        const double v = i / static_cast<double>(kSteps);
        const double encoded = v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
        table.at(static_cast<std::size_t>(i)) = cv::saturate_cast<unsigned char>(255 * encoded);
    }
    cv::Mat bgr(linear.size(), CV_8UC3);
    for (int y = 0; y < linear.rows; ++y) {
        const auto* from = linear.ptr<float>(y);
        auto* to = bgr.ptr<unsigned char>(y);
        for (int x = 0; x < 3 * linear.cols; ++x) {
            const float step = std::clamp(from[x], 0.0F, 1.0F) * kSteps;
            to[x] = table.at(static_cast<std::size_t>(std::lround(step)));
        }
    }
    return bgr;
}

/// What the sensor reads of that light: photons come at random, and reading them adds some.
cv::Mat read(const cv::Mat& light, std::uint64_t seed) {
    cv::RNG random(seed);
    cv::Mat photons(light.size(), CV_32FC3);
    cv::Mat reading(light.size(), CV_32FC3);
    random.fill(photons, cv::RNG::NORMAL, 0, 1);
    random.fill(reading, cv::RNG::NORMAL, 0, kReadNoise / kFullWell);
    cv::Mat spread;
    cv::sqrt(light / kFullWell, spread);
    return light + spread.mul(photons) + reading;
}

/// 1 where the person is (head and shoulders), 0 in the background, soft between.
cv::Mat personIn(cv::Size size, const Box& box) {
    cv::Mat person(size, CV_32F, cv::Scalar(0));
    const auto at = [&](float x, float y) {
        return cv::Point(cvRound(box.x + x * box.width), cvRound(box.y + y * box.height));
    };
    const cv::Size axes(cvRound(0.66F * box.width), cvRound(0.74F * box.height));
    cv::ellipse(person, at(0.5F, 0.44F), axes, 0, 0, 360, cv::Scalar(1), cv::FILLED);
    const std::array<cv::Point, 6> body{at(0.15F, 0.9F), at(0.85F, 0.9F), at(1.9F, 1.5F),
                                        at(2.1F, 9),     at(-1.1F, 9),    at(-0.9F, 1.5F)};
    cv::fillConvexPoly(person, body.data(), static_cast<int>(body.size()), cv::Scalar(1));
    cv::GaussianBlur(person, person, {0, 0}, std::max(0.06 * static_cast<double>(box.width), 0.5));
    return person;
}

} // namespace

cv::Mat darkened(const cv::Mat& bgr, double left, std::uint64_t seed) {
    return toSrgb(read(toLinear(bgr) * left, seed));
}

cv::Mat backlit(const cv::Mat& bgr, const Face& face, double left, std::uint64_t seed) {
    constexpr double kBurnt = 0.8; // how far the background goes to white
    constexpr double kHaze = 0.02; // of the lens, over everything
    const cv::Mat light = toLinear(bgr);
    cv::Mat person;
    const cv::Mat one = personIn(bgr.size(), face.box);
    cv::merge(std::array<cv::Mat, 3>{one, one, one}, person);
    const cv::Mat front = light * left;
    const cv::Mat back = light * (1 - kBurnt) + cv::Scalar::all(kBurnt);
    const cv::Mat mixed = person.mul(front) + (cv::Scalar::all(1) - person).mul(back) + cv::Scalar::all(kHaze);
    return toSrgb(read(mixed, seed));
}

} // namespace vision::disturb
