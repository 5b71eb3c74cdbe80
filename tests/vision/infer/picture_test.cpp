// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/infer/picture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using testing::ElementsAre;
using vision::infer::Channels;
using vision::infer::planes;

TEST(Planes, AreChannelByChannelAndScaled) {
    cv::Mat picture(1, 2, CV_8UC3);
    picture.at<cv::Vec3b>(0, 0) = {0, 127, 255};
    picture.at<cv::Vec3b>(0, 1) = {10, 20, 30};
    EXPECT_THAT(planes(picture, 127, 0.5F), ElementsAre(-63.5F, -58.5F, 0, -53.5F, 64, -48.5F));
    EXPECT_THAT(planes(picture, 0, 1, Channels::Reversed), ElementsAre(255, 30, 127, 20, 0, 10));
}

TEST(Planes, OfAGreyPartOfAPicture) {
    const cv::Mat picture = (cv::Mat_<std::uint8_t>(2, 2) << 1, 2, 3, 4);
    EXPECT_THAT(planes(picture.col(1), 0, 2), ElementsAre(4, 8));
}
