// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/quality/covering.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace vision::quality {
namespace {

// Places on the chip, whose template puts the eyes at (38, 52) and (74, 52) and the corners of the mouth at (42, 92)
// and (71, 92).
constexpr int kLeftEye = 38;
constexpr int kRightEye = 74;
constexpr float kEyeRow = 53.5F;
const cv::Rect kMouth(46, 84, 21, 16);
const cv::Rect kMiddle(40, 55, 32, 45); ///< nose and mouth: how light the face is
constexpr float kLeastLightness = 5;    ///< of skin; below it a ratio says nothing

/// Lenses and rims leave the light skin at the edge of a clear eye; so not the mean, but what 70 % are darker than.
constexpr double kEyeShare = 0.7;

using Colour = cv::Vec3f; // L*, a*, b*

Colour meanAround(const cv::Mat& lab, int x, int y, int reachX, int reachY) {
    const auto mean = cv::mean(lab(cv::Rect(x - reachX, y - reachY, 2 * reachX + 1, 2 * reachY + 1)));
    return {static_cast<float>(mean[0]), static_cast<float>(mean[1]), static_cast<float>(mean[2])};
}
Colour meanAround(const cv::Mat& lab, int x, int y, int reach) {
    return meanAround(lab, x, y, reach, reach);
}

float colourBetween(const Colour& a, const Colour& b) {
    return std::hypot(a[1] - b[1], a[2] - b[2]);
}

/// Of an ellipse as large as a lens.
float lightnessAround(const cv::Mat& lab, int eye) {
    constexpr int kReachX = 11;
    constexpr float kReachY = 9.5F;
    std::vector<float> values;
    for (int y = 44; y <= 63; ++y) {
        for (int x = eye - kReachX; x <= eye + kReachX; ++x) {
            const float dx = static_cast<float>(x - eye) / static_cast<float>(kReachX);
            const float dy = (static_cast<float>(y) - kEyeRow) / kReachY;
            if (dx * dx + dy * dy <= 1) { values.push_back(lab.at<Colour>(y, x)[0]); }
        }
    }
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(kEyeShare * static_cast<double>(values.size()));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

float reliefOfMouth(const cv::Mat& chip) {
    cv::Mat grey;
    cv::cvtColor(chip, grey, cv::COLOR_BGR2GRAY);
    cv::Mat rows;
    cv::reduce(grey(kMouth), rows, 1, cv::REDUCE_AVG, CV_32F);
    double darkest = 0;
    double lightest = 0;
    cv::minMaxLoc(rows, &darkest, &lightest);
    return static_cast<float>((lightest - darkest) / std::max(10.0, cv::mean(grey(kMiddle))[0]));
}

} // namespace

Covering assessCovering(const cv::Mat& chip) {
    assert(chip.type() == CV_8UC3 && chip.rows == 112 && chip.cols == 112);
    cv::Mat lab;
    chip.convertTo(lab, CV_32F, 1 / 255.0);
    cv::cvtColor(lab, lab, cv::COLOR_BGR2Lab);
    const auto bridge = meanAround(lab, 56, 62, 3);
    const float nose = (bridge[0] + meanAround(lab, 56, 71, 3)[0]) / 2;
    const auto eye = [&](int x, int cheek) {
        return lightnessAround(lab, x) / std::max({meanAround(lab, cheek, 75, 4)[0], nose, kLeastLightness});
    };
    const Colour upper =
        (bridge + meanAround(lab, kLeftEye, 61, 2) + meanAround(lab, kRightEye, 61, 2)) * (1.0F / 3.0F);
    const Colour lower =
        (meanAround(lab, 35, 92, 3) + meanAround(lab, 77, 92, 3) + meanAround(lab, 56, 105, 4)) * (1.0F / 3.0F);
    return {.eyeLightness = std::max(eye(kLeftEye, 34), eye(kRightEye, 78)),
            .lipColour = colourBetween(meanAround(lab, 56, 92, 7, 2), lower),
            .mouthRelief = reliefOfMouth(chip),
            .lowerColour = colourBetween(upper, lower),
            .lowerLightness = std::abs(upper[0] - lower[0])};
}

bool isCovered(const Covering& covering, const CoveringSettings& settings) {
    if (covering.eyeLightness < settings.maxLensLightness) { return true; }
    if (covering.lipColour >= settings.maxLipColour) { return false; }
    const bool isOther =
        covering.lowerColour > settings.minOtherColour || covering.lowerLightness > settings.minOtherLightness;
    return covering.mouthRelief < (isOther ? settings.maxFoldedRelief : settings.maxRelief);
}

} // namespace vision::quality
