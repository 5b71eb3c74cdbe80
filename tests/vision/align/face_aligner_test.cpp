// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/align/face_aligner.h"

#include "vision/align/landmark_finder.h"

#include <cmath>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

using vision::Landmarks68;
using vision::Point;
using vision::align::alignDlib;
using vision::align::alignFivePoint;
using vision::align::fitSimilarity;
using vision::align::FivePoints;
using vision::align::fivePoints;
using vision::align::kChipTemplate;
using vision::align::mirrored;

namespace {

/// 68 points whose five points are `five`: each eye's six points lie in its middle.
Landmarks68 landmarksOf(const FivePoints& five) {
    Landmarks68 points{};
    for (std::size_t i = 36; i < 42; ++i) {
        points[i] = five[0];
        points[i + 6] = five[1];
    }
    points[30] = five[2];
    points[48] = five[3];
    points[54] = five[4];
    return points;
}

FivePoints moved(const FivePoints& points, double scale, double turn, double dx, double dy) {
    FivePoints result;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double x = points[i].x;
        const double y = points[i].y;
        result[i] = {static_cast<float>(scale * (std::cos(turn) * x - std::sin(turn) * y) + dx),
                     static_cast<float>(scale * (std::sin(turn) * x + std::cos(turn) * y) + dy)};
    }
    return result;
}

} // namespace

TEST(FaceAligner, FitsATurnedScaledAndShiftedFaceExactly) {
    const auto from = moved(kChipTemplate, 2.5, 0.4, 130, -20);
    const auto fit = fitSimilarity(from, kChipTemplate);
    for (std::size_t i = 0; i < from.size(); ++i) {
        EXPECT_NEAR(fit(0, 0) * from[i].x + fit(0, 1) * from[i].y + fit(0, 2), kChipTemplate[i].x, 1e-3);
        EXPECT_NEAR(fit(1, 0) * from[i].x + fit(1, 1) * from[i].y + fit(1, 2), kChipTemplate[i].y, 1e-3);
    }
}

TEST(FaceAligner, PointsInOnePlaceGiveAShiftAndNoNumberThatIsNone) {
    const FivePoints from{{{5, 5}, {5, 5}, {5, 5}, {5, 5}, {5, 5}}};
    const auto fit = fitSimilarity(from, kChipTemplate);
    EXPECT_EQ(fit(0, 0), 1);
    EXPECT_TRUE(std::isfinite(fit(0, 2)));
}

TEST(FaceAligner, PutsTheFivePointsOfATurnedFaceOnTheTemplate) {
    const auto five = moved(kChipTemplate, 2, -0.3, 60, 90);
    cv::Mat picture(480, 640, CV_8UC3, cv::Scalar::all(0));
    for (const auto& point : five) {
        cv::circle(picture, {cvRound(point.x), cvRound(point.y)}, 4, cv::Scalar::all(255), cv::FILLED);
    }
    const auto chip = alignFivePoint(picture, landmarksOf(five));
    ASSERT_EQ(chip.size(), cv::Size(112, 112));
    for (const auto& point : kChipTemplate) {
        EXPECT_GT(chip.at<cv::Vec3b>(cvRound(point.y), cvRound(point.x))[0], 200);
    }
    EXPECT_LT(cv::mean(chip)[0], 10); // nothing else is white
}

TEST(FaceAligner, TheEyesAreTheMeansOfTheirSixPoints) {
    auto points = landmarksOf(kChipTemplate);
    points[36].x -= 6;
    points[42].y += 6;
    const auto five = fivePoints(points);
    EXPECT_NEAR(five[0].x, kChipTemplate[0].x - 1, 1e-4);
    EXPECT_NEAR(five[1].y, kChipTemplate[1].y + 1, 1e-4);
}

TEST(FaceAligner, MirroringTwiceChangesNothing) {
    Landmarks68 points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i] = {static_cast<float>(i), static_cast<float>(3 * i)};
    }
    const auto twice = mirrored(mirrored(points, 200), 200);
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_EQ(twice[i].x, points[i].x);
        EXPECT_EQ(twice[i].y, points[i].y);
    }
}

TEST(FaceAligner, MirroringSwapsTheEyesAndKeepsTheNoseTip) {
    const auto points = landmarksOf(kChipTemplate);
    const auto five = fivePoints(mirrored(points, 112));
    EXPECT_NEAR(five[0].x, 112 - kChipTemplate[1].x, 1e-4);
    EXPECT_NEAR(five[2].x, 112 - kChipTemplate[2].x, 1e-4);
    EXPECT_NEAR(five[3].y, kChipTemplate[4].y, 1e-4);
}

TEST(FaceAligner, DlibsChipHasDlibsSizeEvenAtThePicturesEdge) {
    Landmarks68 points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double angle = 0.37 * static_cast<double>(i);
        points[i] = {static_cast<float>(10 + 40 * std::cos(angle)), static_cast<float>(10 + 40 * std::sin(angle))};
    }
    const auto chip = alignDlib(cv::Mat(100, 100, CV_8UC3, cv::Scalar(10, 20, 30)), points);
    EXPECT_EQ(chip.size(), cv::Size(150, 150));
    EXPECT_EQ(chip.type(), CV_8UC3);
}
