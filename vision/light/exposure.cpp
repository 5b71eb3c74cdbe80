// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/light/exposure.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace vision::light {
namespace {

/// The grey values that a fiftieth of the pixels do not exceed, and that all but a fiftieth do not exceed.
struct Range {
    int dark = 0;
    int light = 255;
};

Range rangeOf(const cv::Mat& part) {
    cv::Mat grey = part;
    if (part.channels() == 3) { cv::cvtColor(part, grey, cv::COLOR_BGR2GRAY); }
    std::array<std::size_t, 256> counts{};
    for (int y = 0; y < grey.rows; ++y) {
        const auto* row = grey.ptr<unsigned char>(y);
        for (int x = 0; x < grey.cols; ++x) {
            ++counts.at(row[x]);
        }
    }
    const auto valueAt = [&](std::size_t rank) {
        std::size_t passed = 0;
        for (std::size_t value = 0; value < counts.size(); ++value) {
            passed += counts.at(value);
            if (passed > rank) { return static_cast<int>(value); }
        }
        return 255;
    };
    const std::size_t all = grey.total();
    return {.dark = valueAt(all / 50), .light = valueAt(all - 1 - all / 50)};
}

} // namespace

cv::Mat exposed(const cv::Mat& picture, const cv::Rect& face) {
    assert(picture.depth() == CV_8U && (picture.channels() == 1 || picture.channels() == 3));
    assert(!face.empty() && (face & cv::Rect({0, 0}, picture.size())) == face);
    const Range range = rangeOf(picture(face));
    if (range.light >= kTooDark || range.light <= range.dark) { return picture; }
    const double gain = std::min((kLightest - kDarkest) / (range.light - range.dark), kMostGain);
    cv::Mat spread;
    picture.convertTo(spread, -1, gain, kDarkest - gain * range.dark);
    if (gain > kNoisyGain) { cv::GaussianBlur(spread, spread, {0, 0}, 0.7); }
    return spread;
}

} // namespace vision::light
