// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/picture_bytes.h"

#include "kiosk/ctl/images.h"
#include "tests/kiosk/ctl/shell_for_test.h"

#include <gmock/gmock.h>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <string_view>
#include <vector>

namespace {

using namespace ctl::test;
using Bytes = std::vector<std::uint8_t>;

void append(Bytes& bytes, std::string_view text) {
    bytes.insert(bytes.end(), text.begin(), text.end());
}

/// An APP1 segment of a JPEG.
Bytes app1(const Bytes& content) {
    Bytes segment{0xff, 0xe1, static_cast<std::uint8_t>((content.size() + 2) >> 8U),
                  static_cast<std::uint8_t>((content.size() + 2) & 0xffU)};
    segment.insert(segment.end(), content.begin(), content.end());
    return segment;
}

/// An EXIF part that says nothing but this.
Bytes exifOf(int orientation) {
    Bytes exif;
    append(exif, std::string_view("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25));
    exif.insert(exif.end(), {static_cast<std::uint8_t>(orientation), 0, 0, 0, 0, 0, 0});
    return exif;
}

/// A picture of 48 x 32 that is darker to the left and the top, so that every way to turn it shows.
cv::Mat slope() {
    cv::Mat picture(32, 48, CV_8UC3);
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < picture.cols; ++x) {
            picture.at<cv::Vec3b>(y, x) = cv::Vec3b::all(static_cast<std::uint8_t>(4 * x + y));
        }
    }
    return picture;
}

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
        EXPECT_TRUE(ctl::pictureItself(bytes)) << format;
        EXPECT_EQ(ctl::statedPixels(bytes), 48U * 32U) << format;
        bytes.resize(bytes.size() / 2);
        EXPECT_FALSE(ctl::pictureItself(bytes)) << format;
        EXPECT_EQ(ctl::statedPixels(bytes), 48U * 32U) << format;
    }
}

TEST(PictureBytes, KnowTheSizeOfABitmap) {
    auto bytes = aPicture(".bmp");
    EXPECT_EQ(ctl::statedPixels(bytes), 48U * 32U);
    for (std::size_t i = 22; i < 26; ++i) { // 32 rows from the top
        bytes[i] = i == 22 ? 0xe0 : 0xff;
    }
    EXPECT_EQ(ctl::statedPixels(bytes), 48U * 32U);
    bytes[24] = bytes[25] = bytes[20] = 0x10; // the decoder would print its own words about this one
    EXPECT_GT(ctl::statedPixels(bytes), 100'000'000U);
    EXPECT_TRUE(ctl::pictureItself(bytes));
}

TEST(PictureBytes, DoNotTakeTheEndOfAThumbnailForTheEndOfThePicture) {
    auto whole = aPicture(".jpg");
    const auto thumbnail = aPicture(".jpg");
    // An application segment with a small picture inside, as cameras write it.
    Bytes segment{0xff, 0xe1, static_cast<std::uint8_t>((thumbnail.size() + 2) >> 8U),
                  static_cast<std::uint8_t>((thumbnail.size() + 2) & 0xffU)};
    segment.insert(segment.end(), thumbnail.begin(), thumbnail.end());
    whole.insert(whole.begin() + 2, segment.begin(), segment.end());
    EXPECT_TRUE(ctl::pictureItself(whole));
    EXPECT_EQ(ctl::statedPixels(whole), 48U * 32U);
    whole.resize(whole.size() - 40);
    EXPECT_FALSE(ctl::pictureItself(whole));
}

TEST(PictureBytes, EndWhereThePictureEndsWhateverHangsBehind) {
    for (const char* format : {".jpg", ".png", ".webp"}) {
        const auto picture = aPicture(format);
        Bytes film;
        append(film, "....ftypmp42");
        film.insert(film.end(), 5000, 0x55);
        for (const Bytes& mark : {Bytes{}, Bytes{0xff, 0xda}, Bytes{0xff, 0xd9}, picture}) {
            auto bytes = picture;
            bytes.insert(bytes.end(), film.begin(), film.end());
            bytes.insert(bytes.end(), mark.begin(), mark.end());
            bytes.insert(bytes.end(), film.begin(), film.end());
            const auto itself = ctl::pictureItself(bytes);
            ASSERT_TRUE(itself) << format << ' ' << mark.size();
            EXPECT_EQ(itself->size(), picture.size()) << format;
        }
        auto cut = picture;
        cut.pop_back();
        EXPECT_FALSE(ctl::pictureItself(cut)) << format;
    }
}

TEST(PictureBytes, NameAFormatThatIsNotReadHere) {
    const auto named = [](std::string_view text) { return ctl::formatNotRead(Bytes(text.begin(), text.end())); };
    EXPECT_EQ(named({"\0\0\0\x18"
                     "ftypheic\0\0\0\0mif1heic",
                     24}),
              "HEIC");
    EXPECT_EQ(named({"\0\0\0\x1c"
                     "ftypmif1\0\0\0\0mif1avifmiaf",
                     28}),
              "AVIF");
    EXPECT_EQ(named({"\0\0\0\x18"
                     "ftypmp42\0\0\0\0isommp42",
                     24}),
              "film");
    EXPECT_EQ(named("GIF89a....."), "GIF");
    EXPECT_EQ(named("%PDF-1.7"), "PDF");
    for (const char* format : {".jpg", ".png", ".webp", ".bmp"}) {
        EXPECT_EQ(ctl::formatNotRead(aPicture(format)), "") << format;
    }
}

TEST(PictureBytes, SurviveWhatIsNoPicture) {
    for (const Bytes& bytes : {Bytes{}, Bytes{0xff}, Bytes{0xff, 0xd8}, Bytes{0xff, 0xd8, 0xff, 0xff, 0xff},
                               Bytes{0xff, 0xd8, 0xff, 0xe0, 0x00, 0x00, 0, 0, 0, 0, 0, 0}, Bytes(100, 0xff)}) {
        EXPECT_EQ(ctl::statedPixels(bytes), 0U);
        (void)ctl::pictureItself(bytes);
        EXPECT_EQ(ctl::storedOrientation(bytes), 1);
        EXPECT_EQ(ctl::formatNotRead(bytes), "");
    }
}

TEST(ReadImage, TurnsEachWayThatExifKnows) {
    const TemporaryFolder folder;
    Bytes plain;
    cv::imencode(".jpg", slope(), plain, {cv::IMWRITE_JPEG_QUALITY, 100});
    Bytes xmp;
    append(xmp, "http://ns.adobe.com/xap/1.0/ what editors write");
    for (int orientation = 1; orientation <= 8; ++orientation) {
        const auto exif = app1(exifOf(orientation));
        auto bytes = plain;
        bytes.insert(bytes.begin() + 2, exif.begin(), exif.end());
        const cv::Mat wanted = cv::imdecode(bytes, cv::IMREAD_COLOR); // OpenCV's own, which knows this plain case
        const auto before = app1(xmp);
        bytes.insert(bytes.begin() + 2, before.begin(), before.end());
        write(folder / "a.jpg", {bytes.begin(), bytes.end()});
        const auto seen = ctl::readImage(folder / "a.jpg");
        ASSERT_TRUE(seen) << orientation;
        ASSERT_EQ(seen->size(), wanted.size()) << orientation;
        EXPECT_EQ(cv::norm(*seen, wanted, cv::NORM_INF), 0) << orientation;
    }
}

TEST(ReadImage, TurnsAWebPPicture) {
    const TemporaryFolder folder;
    Bytes plain;
    cv::imencode(".webp", slope(), plain, {cv::IMWRITE_WEBP_QUALITY, 100});
    const auto exif = exifOf(6);
    const auto number = [](Bytes& into, std::size_t value, int bytes) {
        for (int i = 0; i < bytes; ++i, value >>= 8U) {
            into.push_back(static_cast<std::uint8_t>(value & 0xffU));
        }
    };
    // The extended form: what it holds, the canvas, the picture of the simple form, the EXIF part.
    Bytes body;
    append(body, std::string_view("WEBPVP8X\x0a\0\0\0\x08\0\0\0", 16));
    number(body, 47, 3);
    number(body, 31, 3);
    body.insert(body.end(), plain.begin() + 12, plain.end());
    append(body, "EXIF");
    number(body, exif.size(), 4);
    body.insert(body.end(), exif.begin(), exif.end());
    Bytes bytes;
    append(bytes, "RIFF");
    number(bytes, body.size(), 4);
    bytes.insert(bytes.end(), body.begin(), body.end());
    write(folder / "a.webp", {bytes.begin(), bytes.end()});

    const auto seen = ctl::readImage(folder / "a.webp");

    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->size(), cv::Size(32, 48));
    EXPECT_LT(seen->at<cv::Vec3b>(1, 16)[0] + 100, seen->at<cv::Vec3b>(46, 16)[0]); // its left is the upper side now
}

TEST(ReadImage, SaysWhichFormatItIsAndTheWayOut) {
    const TemporaryFolder folder;
    write(folder / "a.heic", {"\0\0\0\x18"
                              "ftypheic\0\0\0\0mif1heic....",
                              28});
    auto large = aPicture(".png");
    large[16] = 0x01; // more than 16 million pixels wide
    write(folder / "large.png", {large.begin(), large.end()});
    auto cut = aPicture(".jpg");
    cut.resize(cut.size() / 2);
    write(folder / "cut.jpg", {cut.begin(), cut.end()});
    write(folder / "empty.jpg", "");
    write(folder / "text.jpg", "not a picture");
    const auto why = [&](const char* name) { return ctl::readImage(folder / name).error(); };

    EXPECT_THAT(why("a.heic"), testing::AllOf(testing::HasSubstr("HEIC"), testing::HasSubstr("save it as JPEG")));
    EXPECT_THAT(why("large.png"), testing::HasSubstr("more than 100 megapixels; save it smaller"));
    EXPECT_THAT(why("cut.jpg"), testing::HasSubstr("breaks off"));
    EXPECT_EQ(why("empty.jpg"), "is empty");
    EXPECT_EQ(why("text.jpg"), "cannot be read as a picture");
    EXPECT_EQ(why("missing.jpg"), "cannot be read as a picture");
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
