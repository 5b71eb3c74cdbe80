// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/quality/chip_quality.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

using vision::Box;
using vision::Landmarks68;
using vision::Point;
using vision::quality::assessQuality;
using vision::quality::ChipQuality;
using vision::quality::Flaw;

namespace {

const cv::Size kFrame(640, 480);
const Box kBox{250, 150, 140, 180};

/// Eyes, nose and mouth of a face that looks straight ahead, `eyeDistance` wide, in the middle of kBox.
Landmarks68 frontal(float eyeDistance = 60) {
    const auto centre = kBox.centre();
    Landmarks68 points;
    points.fill(centre);
    const float half = eyeDistance / 2;
    for (std::size_t i = 36; i < 42; ++i) {
        points[i] = {centre.x - half, centre.y - half};
        points[i + 6] = {centre.x + half, centre.y - half};
    }
    points[30] = {centre.x, centre.y + 0.08F * eyeDistance};
    points[48] = {centre.x - 0.4F * eyeDistance, centre.y + 0.65F * eyeDistance};
    points[54] = {centre.x + 0.4F * eyeDistance, centre.y + 0.65F * eyeDistance};
    return points;
}

/// Grey, well lit, with large shapes and fine detail.
cv::Mat texturedChip() {
    cv::Mat grey(112, 112, CV_8UC1, cv::Scalar::all(95));
    for (int y = 0; y < 112; y += 14) {
        for (int x = (y / 14 % 2) * 14; x < 112; x += 28) {
            grey(cv::Rect(x, y, 14, 14)) = 165;
        }
    }
    cv::GaussianBlur(grey, grey, {}, 1.2);
    cv::Mat chip;
    cv::cvtColor(grey, chip, cv::COLOR_GRAY2BGR);
    return chip;
}

ChipQuality assess(const cv::Mat& chip, const Landmarks68& points, const Box& box = kBox) {
    return assessQuality(chip, {.points = points}, box, kFrame);
}

} // namespace

TEST(ChipQuality, AFrontalSharpLitFaceIsGood) {
    const auto quality = assess(texturedChip(), frontal());
    EXPECT_EQ(quality.flaw, Flaw::None);
    EXPECT_GT(quality.score, 0.6F);
    EXPECT_NEAR(quality.eyeDistance, 60, 0.01);
    EXPECT_NEAR(quality.yaw, 0, 0.01);
    EXPECT_NEAR(quality.pitch, 0, 0.05);
}

TEST(ChipQuality, AFarFaceHasToComeCloserAndANearOneToStepBack) {
    EXPECT_EQ(assess(texturedChip(), frontal(15)).flaw, Flaw::TooSmall);
    EXPECT_EQ(assess(texturedChip(), frontal(), {150, 5, 300, 470}).flaw, Flaw::TooLarge);
}

TEST(ChipQuality, PointsThatHoldOnToNothingAreNoFace) {
    const auto flawAt = [](float stray) {
        return assessQuality(texturedChip(), {.points = frontal(), .stray = stray}, kBox, kFrame).flaw;
    };
    EXPECT_EQ(flawAt(0.025F), Flaw::None);
    EXPECT_EQ(flawAt(0.1F), Flaw::Stray);
}

TEST(ChipQuality, AFaceAtTheFramesEdgeIsNotWhole) {
    const Box cut{-40, 150, 140, 180};
    auto points = frontal();
    for (auto& point : points) {
        point.x -= 290;
    }
    const auto quality = assess(texturedChip(), points, cut);
    EXPECT_EQ(quality.flaw, Flaw::NotWhole);
    EXPECT_NEAR(quality.inFrame, 100.0 / 140, 0.01);
}

TEST(ChipQuality, AHeadThatIsTurnedRaisedOrTiltedShallLookHere) {
    auto turned = frontal();
    turned[30].x += 22;
    EXPECT_EQ(assess(texturedChip(), turned).flaw, Flaw::TurnedAway);
    auto raised = frontal();
    raised[30].y -= 25;
    EXPECT_EQ(assess(texturedChip(), raised).flaw, Flaw::TurnedAway);
    auto tilted = frontal();
    const auto centre = kBox.centre();
    for (auto& point : tilted) {
        const float x = point.x - centre.x;
        const float y = point.y - centre.y;
        point = {centre.x + 0.766F * x - 0.643F * y, centre.y + 0.643F * x + 0.766F * y}; // 40 degrees
    }
    const auto quality = assess(texturedChip(), tilted);
    EXPECT_EQ(quality.flaw, Flaw::TurnedAway);
    EXPECT_NEAR(quality.roll, 40, 0.5);
    EXPECT_NEAR(quality.yaw, 0, 0.01); // a tilt is not taken for a turn
}

TEST(ChipQuality, LightThatIsTooLittleOrTooMuchIsNamed) {
    cv::Mat dark;
    texturedChip().convertTo(dark, -1, 0.2);
    EXPECT_EQ(assess(dark, frontal()).flaw, Flaw::TooDark);
    cv::Mat bright;
    texturedChip().convertTo(bright, -1, 0.4, 195);
    EXPECT_EQ(assess(bright, frontal()).flaw, Flaw::TooBright);
}

TEST(ChipQuality, AMovedFaceShallHoldStill) {
    // Only large shapes are left, in full contrast, so that blur alone is judged.
    cv::Mat blurred(112, 112, CV_8UC3);
    for (int y = 0; y < 112; ++y) {
        for (int x = 0; x < 112; ++x) {
            const double wave = std::sin(0.1 * x) + std::cos(0.12 * y);
            blurred.at<cv::Vec3b>(y, x) = cv::Vec3b::all(static_cast<uchar>(128 + 40 * wave));
        }
    }
    const auto quality = assess(blurred, frontal());
    EXPECT_EQ(quality.flaw, Flaw::Blurred);
    EXPECT_LT(quality.score, assess(texturedChip(), frontal()).score);
}

TEST(ChipQuality, AFlatChipAndCollapsedPointsGiveNumbersAndAFlaw) {
    Landmarks68 points;
    points.fill({300, 200});
    const auto quality = assess(cv::Mat(112, 112, CV_8UC3, cv::Scalar::all(128)), points);
    EXPECT_FALSE(quality.good());
    EXPECT_TRUE(std::isfinite(quality.score));
    EXPECT_TRUE(std::isfinite(quality.sharpness));
}

TEST(ChipQuality, TheFirstFlawIsTheOneToPutRightFirst) {
    cv::Mat dark;
    texturedChip().convertTo(dark, -1, 0.1);
    EXPECT_EQ(assess(dark, frontal(10)).flaw, Flaw::TooSmall);
}
