// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/picture_bytes.h"

#include "kiosk/ctl/images.h"
#include "tests/kiosk/ctl/shell_for_test.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>
#include <vector>

namespace {

using namespace ctl::test;
using Bytes = std::vector<std::uint8_t>;

/// A picture of 48 x 32 that does not compress to nothing.
Bytes aPicture(const char* format) {
    cv::Mat picture(32, 48, CV_8UC3);
    cv::setRNGSeed(3);
    cv::randu(picture, 0, 255);
    Bytes bytes;
    cv::imencode(format, picture, bytes);
    return bytes;
}

TEST(PictureBytes, KnowAWholePictureFromOneThatBreaksOff) {
    for (const char* format : {".jpg", ".png"}) {
        auto bytes = aPicture(format);
        EXPECT_TRUE(ctl::isWholePicture(bytes)) << format;
        EXPECT_EQ(ctl::statedPixels(bytes), 48U * 32U) << format;
        bytes.resize(bytes.size() / 2);
        EXPECT_FALSE(ctl::isWholePicture(bytes)) << format;
        EXPECT_EQ(ctl::statedPixels(bytes), 48U * 32U) << format;
    }
}

TEST(PictureBytes, KnowTheSizeOfABitmap) {
    auto bytes = aPicture(".bmp");
    EXPECT_EQ(ctl::statedPixels(bytes), 48U * 32U);
    for (std::size_t i = 22; i < 26; ++i) // 32 rows from the top
        bytes[i] = i == 22 ? 0xe0 : 0xff;
    EXPECT_EQ(ctl::statedPixels(bytes), 48U * 32U);
    bytes[24] = bytes[25] = bytes[20] = 0x10; // the decoder would print its own words about this one
    EXPECT_GT(ctl::statedPixels(bytes), 100'000'000U);
    EXPECT_TRUE(ctl::isWholePicture(bytes));
}

TEST(PictureBytes, DoNotTakeTheEndOfAThumbnailForTheEndOfThePicture) {
    auto whole = aPicture(".jpg");
    const auto thumbnail = aPicture(".jpg");
    // An application segment with a small picture inside, as cameras write it.
    Bytes segment{0xff, 0xe1, static_cast<std::uint8_t>((thumbnail.size() + 2) >> 8U),
                  static_cast<std::uint8_t>((thumbnail.size() + 2) & 0xffU)};
    segment.insert(segment.end(), thumbnail.begin(), thumbnail.end());
    whole.insert(whole.begin() + 2, segment.begin(), segment.end());
    EXPECT_TRUE(ctl::isWholePicture(whole));
    EXPECT_EQ(ctl::statedPixels(whole), 48U * 32U);
    whole.resize(whole.size() - 40);
    EXPECT_FALSE(ctl::isWholePicture(whole));
}

TEST(PictureBytes, SurviveWhatIsNoPicture) {
    for (const Bytes& bytes : {Bytes{}, Bytes{0xff}, Bytes{0xff, 0xd8}, Bytes{0xff, 0xd8, 0xff, 0xff, 0xff},
                               Bytes{0xff, 0xd8, 0xff, 0xe0, 0x00, 0x00, 0, 0, 0, 0, 0, 0}, Bytes(100, 0xff)}) {
        EXPECT_EQ(ctl::statedPixels(bytes), 0U);
        (void)ctl::isWholePicture(bytes);
    }
}

TEST(ReadImage, RefusesAPictureThatBreaksOffAndOneThatSaysItIsHuge) {
    const TemporaryFolder folder;
    auto bytes = aPicture(".png");
    const auto put = [&](const char* name) { write(folder / name, {bytes.begin(), bytes.end()}); };
    put("whole.png");
    bytes[16] = 0x01; // more than 16 million pixels wide
    put("huge.png");
    bytes = aPicture(".jpg");
    bytes.resize(bytes.size() - 200);
    put("cut.jpg");
    EXPECT_TRUE(ctl::readImage(folder / "whole.png"));
    EXPECT_FALSE(ctl::readImage(folder / "huge.png"));
    EXPECT_FALSE(ctl::readImage(folder / "cut.jpg"));
    EXPECT_FALSE(ctl::readImage(folder / "missing.jpg"));
}

} // namespace
