// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/light/exposure.h"

#include <gtest/gtest.h>
#include <opencv2/core.hpp>

namespace {

using vision::light::exposed;

const cv::Rect kFace(20, 20, 40, 40);

// A wall of that grey around a face that is `dark` on its left half and `light` on its right.
cv::Mat pictureOf(double wall, double dark, double light, int type = CV_8UC3) {
    cv::Mat picture(100, 100, type, cv::Scalar::all(wall));
    picture(cv::Rect(20, 20, 20, 40)).setTo(cv::Scalar::all(dark));
    picture(cv::Rect(40, 20, 20, 40)).setTo(cv::Scalar::all(light));
    return picture;
}

double greyAt(const cv::Mat& picture, int x, int y) {
    return cv::mean(picture(cv::Rect(x, y, 1, 1)))[0];
}

} // namespace

TEST(Exposed, LeavesFineLightAloneAndCopiesNothing) {
    const cv::Mat picture = pictureOf(10, 60, 180);
    EXPECT_EQ(exposed(picture, kFace).data, picture.data);
    const cv::Mat atTheEdge = pictureOf(10, 60, vision::light::kTooDark);
    EXPECT_EQ(exposed(atTheEdge, kFace).data, atTheEdge.data);
}

TEST(Exposed, SpreadsTheGreysOfADarkFaceWhateverIsAround) {
    for (const int type : {CV_8UC1, CV_8UC3}) {
        const cv::Mat picture = pictureOf(240, 20, 80, type);
        const cv::Mat lighter = exposed(picture, kFace);
        EXPECT_NEAR(greyAt(lighter, 30, 40), vision::light::kDarkest, 1);
        EXPECT_NEAR(greyAt(lighter, 50, 40), vision::light::kLightest, 1);
        EXPECT_EQ(greyAt(lighter, 5, 5), 255) << "burnt out, not wrapped around";
        EXPECT_EQ(greyAt(picture, 30, 40), 20) << "the picture itself is left alone";
    }
}

TEST(Exposed, TakesAwayHaze) {
    const cv::Mat lighter = exposed(pictureOf(250, 50, 85), kFace);
    EXPECT_NEAR(greyAt(lighter, 30, 40), vision::light::kDarkest, 1);
    EXPECT_NEAR(greyAt(lighter, 50, 40), vision::light::kLightest, 1);
}

TEST(Exposed, IsNotLedAstrayByAFewBrightPixels) {
    cv::Mat picture = pictureOf(0, 20, 80);
    picture(cv::Rect(25, 25, 4, 4)).setTo(cv::Scalar::all(255)); // 1 % of the face: a glint on glasses
    EXPECT_NEAR(greyAt(exposed(picture, kFace), 50, 40), vision::light::kLightest, 1);
}

TEST(Exposed, MakesNoFaceOfNothing) {
    const cv::Mat flat = pictureOf(0, 3, 3);
    EXPECT_EQ(exposed(flat, kFace).data, flat.data);
    const cv::Mat almost = exposed(pictureOf(0, 3, 4), kFace);
    EXPECT_LE(greyAt(almost, 55, 40), vision::light::kDarkest + vision::light::kMostGain);
}
