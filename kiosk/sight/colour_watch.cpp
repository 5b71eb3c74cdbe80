// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/colour_watch.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace sight {
namespace {

/// Six seconds of a kiosk that nobody stands at.
constexpr int kFramesInARow = 30;
constexpr double kDark = 20; ///< mean of the largest channel, of 255

// Of 9 recordings with people and 130 webcam frames (NUAA), 21 % of the points and more are as colourful; of the same
// without their colours, compressed as JPEG, none is.
constexpr int kColourful = 12; ///< largest less smallest channel
constexpr double kMinColourful = 0.01;

const cv::Size kLookedAt{80, 60};

} // namespace

bool ColourWatch::see(const cv::Mat& bgr) {
    if (bgr.empty() || bgr.type() != CV_8UC3) { return false; }
    cv::Mat small;
    cv::resize(bgr, small, kLookedAt, 0, 0, cv::INTER_AREA);
    double brightness = 0;
    int colourful = 0;
    for (auto at = small.begin<cv::Vec3b>(); at != small.end<cv::Vec3b>(); ++at) {
        const auto [least, most] = std::minmax({(*at)[0], (*at)[1], (*at)[2]});
        brightness += most;
        if (most - least > kColourful) { ++colourful; }
    }
    if (brightness < kDark * kLookedAt.area()) { return false; }
    const bool looksColourless = colourful < kMinColourful * kLookedAt.area();
    m_otherwise = looksColourless == m_isColourless ? 0 : m_otherwise + 1;
    if (m_otherwise < kFramesInARow) { return false; }
    m_otherwise = 0;
    m_isColourless = looksColourless;
    return true;
}

} // namespace sight
