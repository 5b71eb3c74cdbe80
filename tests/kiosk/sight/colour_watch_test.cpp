// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/colour_watch.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace {

/// A grey wall with somebody's skin before it, so many pixels of 640 x 480 high and wide.
cv::Mat wallAndSkin(int side) {
    cv::Mat frame(480, 640, CV_8UC3, cv::Scalar(150, 150, 150));
    cv::randn(frame, cv::Scalar::all(150), cv::Scalar::all(6)); // every channel for itself, as a sensor's noise is
    frame(cv::Rect(100, 100, side, side)).setTo(cv::Scalar(120, 150, 200));
    return frame;
}

cv::Mat withoutColours(const cv::Mat& bgr) {
    cv::Mat grey;
    cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
    cv::cvtColor(grey, grey, cv::COLOR_GRAY2BGR);
    std::vector<uchar> jpeg;
    cv::imencode(".jpg", grey, jpeg, {cv::IMWRITE_JPEG_QUALITY, 50});
    return cv::imdecode(jpeg, cv::IMREAD_COLOR);
}

/// How often a change is told in so many frames.
int changes(sight::ColourWatch& watch, const cv::Mat& frame, int frames) {
    int told = 0;
    for (int i = 0; i < frames; ++i) {
        told += watch.see(frame) ? 1 : 0;
    }
    return told;
}

TEST(ColourWatch, ACameraWithoutColoursIsToldOnce) {
    sight::ColourWatch watch;
    EXPECT_EQ(changes(watch, withoutColours(wallAndSkin(200)), 200), 1);
    EXPECT_TRUE(watch.isColourless());
}

TEST(ColourWatch, AFaceBeforeAGreyWallIsColourEnough) {
    sight::ColourWatch watch;
    EXPECT_EQ(changes(watch, wallAndSkin(64), 200), 0) << "1.3 % of the picture";
    EXPECT_FALSE(watch.isColourless());
}

TEST(ColourWatch, AnotherCameraThatHasColoursIsToldToo) {
    sight::ColourWatch watch;
    (void)changes(watch, withoutColours(wallAndSkin(200)), 200);
    EXPECT_EQ(changes(watch, wallAndSkin(200), 200), 1);
    EXPECT_FALSE(watch.isColourless());
}

TEST(ColourWatch, AGreyPictureHeldUpForAMomentIsNoNews) {
    sight::ColourWatch watch;
    const cv::Mat grey = withoutColours(wallAndSkin(200));
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(changes(watch, grey, 20), 0);
        EXPECT_EQ(changes(watch, wallAndSkin(200), 1), 0);
    }
}

TEST(ColourWatch, TheDarkSaysNothing) {
    sight::ColourWatch watch;
    EXPECT_EQ(changes(watch, cv::Mat(480, 640, CV_8UC3, cv::Scalar::all(5)), 200), 0);
    EXPECT_EQ(changes(watch, {}, 1), 0);
}

} // namespace
