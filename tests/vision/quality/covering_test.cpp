// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/quality/covering.h"

#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

using vision::quality::assessCovering;
using vision::quality::isCovered;

namespace {

const cv::Scalar kSkin(140, 165, 212);
const cv::Point kEyes[]{{38, 52}, {74, 52}};

void fill(cv::Mat& chip, cv::Point centre, cv::Size size, const cv::Scalar& colour) {
    cv::ellipse(chip, centre, size, 0, 0, 360, colour, cv::FILLED, cv::LINE_AA);
}

void drawMouth(cv::Mat& chip) {
    fill(chip, {56, 92}, {15, 5}, {95, 95, 185});
    cv::line(chip, {44, 92}, {68, 92}, {45, 40, 90}, 1, cv::LINE_AA);
}

/// Eyes, brows, nose and mouth where the template has them.
cv::Mat face() {
    cv::Mat chip(112, 112, CV_8UC3, kSkin);
    for (const cv::Point& eye : kEyes) {
        fill(chip, eye, {7, 3}, {225, 230, 235});
        fill(chip, eye, {3, 3}, {40, 45, 60});
        cv::line(chip, eye + cv::Point(-9, -10), eye + cv::Point(9, -10), {50, 55, 70}, 3, cv::LINE_AA);
    }
    fill(chip, {56, 76}, {6, 2}, {110, 130, 180});
    drawMouth(chip);
    return chip;
}

cv::Mat withLenses(double darkness) {
    const cv::Mat bare = face();
    cv::Mat dark = bare.clone();
    for (const cv::Point& eye : kEyes) {
        fill(dark, eye, {14, 11}, {30, 28, 26});
    }
    cv::Mat seen;
    cv::addWeighted(dark, darkness, bare, 1 - darkness, 0, seen);
    for (const cv::Point& eye : kEyes) {
        cv::ellipse(seen, eye, {14, 11}, 0, 0, 360, {25, 25, 25}, 2, cv::LINE_AA);
    }
    return seen;
}

cv::Mat withMask(const cv::Scalar& cloth) {
    cv::Mat chip = face();
    cv::rectangle(chip, {18, 68}, {94, 111}, cloth, cv::FILLED);
    for (const int row : {78, 88, 98}) {
        cv::line(chip, {20, row}, {92, row}, cloth * 0.9, 1);
    }
    return chip;
}

bool covered(const cv::Mat& chip) {
    return isCovered(assessCovering(chip));
}

} // namespace

TEST(Covering, ABareFaceIsNotCovered) {
    EXPECT_FALSE(covered(face()));
}

TEST(Covering, ClearGlassesAreNoCovering) {
    EXPECT_FALSE(covered(withLenses(0)));
    EXPECT_FALSE(covered(withLenses(0.2)));
}

TEST(Covering, DarkLensesHideTheEyes) {
    EXPECT_TRUE(covered(withLenses(0.8)));
    EXPECT_TRUE(covered(withLenses(1)));
}

TEST(Covering, OneShadedEyeIsNoCovering) {
    cv::Mat chip = face();
    fill(chip, kEyes[0], {14, 11}, {30, 28, 26});
    EXPECT_FALSE(covered(chip));
}

TEST(Covering, MasksOfAnyColourHideTheMouth) {
    for (const cv::Scalar& cloth : {cv::Scalar(214, 196, 172), cv::Scalar(240, 240, 240), cv::Scalar(40, 38, 36),
                                    cv::Scalar(200, 160, 230), kSkin}) {
        EXPECT_TRUE(covered(withMask(cloth))) << cloth;
    }
}

TEST(Covering, ABeardIsNoCovering) {
    for (const cv::Scalar& hair : {cv::Scalar(35, 38, 45), cv::Scalar(190, 190, 190)}) {
        cv::Mat chip = face();
        cv::rectangle(chip, {18, 84}, {94, 111}, hair, cv::FILLED);
        drawMouth(chip);
        EXPECT_FALSE(covered(chip)) << hair;
    }
}

TEST(Covering, AGreyPictureWithAMouthIsNotCovered) {
    cv::Mat grey;
    cv::cvtColor(face(), grey, cv::COLOR_BGR2GRAY);
    cv::cvtColor(grey, grey, cv::COLOR_GRAY2BGR);
    EXPECT_FALSE(covered(grey));
}

TEST(Covering, DarkSkinIsNotCovered) {
    for (const double light : {0.25, 0.5, 1.0}) {
        EXPECT_FALSE(covered(face() * light)) << light;
    }
}
