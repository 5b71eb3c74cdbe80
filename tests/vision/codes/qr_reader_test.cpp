// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/codes/qr_reader.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <memory>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <qrencode.h>
#include <string>
#include <vector>

namespace vision::codes {
namespace {

struct FreeInput {
    void operator()(QRinput* input) const { QRinput_free(input); }
};
struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

/// Bytes as a code with four pixels to a module, on white. `eci`: the mark of a character set, or none.
cv::Mat codeOf(const std::string& bytes, std::optional<unsigned> eci = {}) {
    const std::unique_ptr<QRinput, FreeInput> input(QRinput_new2(0, QR_ECLEVEL_L));
    if (eci) { EXPECT_EQ(QRinput_appendECIheader(input.get(), *eci), 0); }
    EXPECT_EQ(QRinput_append(input.get(), QR_MODE_8, static_cast<int>(bytes.size()),
                             reinterpret_cast<const unsigned char*>(bytes.data())),
              0);
    const std::unique_ptr<QRcode, FreeCode> code(QRcode_encodeInput(input.get()));
    EXPECT_NE(code, nullptr);
    constexpr int kQuiet = 4;
    const int side = code->width + 2 * kQuiet;
    cv::Mat modules(side, side, CV_8UC1, cv::Scalar(255));
    for (int at = 0; at < code->width * code->width; ++at) {
        if ((code->data[at] & 1U) != 0) {
            modules.at<unsigned char>(kQuiet + at / code->width, kQuiet + at % code->width) = 0;
        }
    }
    cv::Mat picture;
    cv::resize(modules, picture, {}, 4, 4, cv::INTER_NEAREST);
    return picture;
}

cv::Mat besideEachOther(const std::vector<cv::Mat>& pictures) {
    int width = 0;
    int height = 0;
    for (const cv::Mat& each : pictures) {
        width += each.cols;
        height = std::max(height, each.rows);
    }
    cv::Mat all(height, width, CV_8UC1, cv::Scalar(255));
    int x = 0;
    for (const cv::Mat& each : pictures) {
        each.copyTo(all(cv::Rect(x, 0, each.cols, each.rows)));
        x += each.cols;
    }
    return all;
}

const std::string kSlip = "诉求编号：2000 1233\n查询码：418207";

TEST(QrReader, ReadsAChineseSlipGreyAndInColourAndOnItsHead) {
    const cv::Mat grey = codeOf(kSlip, 26);
    cv::Mat colour;
    cv::cvtColor(grey, colour, cv::COLOR_GRAY2BGR);
    cv::Mat turned;
    cv::rotate(grey, turned, cv::ROTATE_180);
    for (const cv::Mat& picture : {grey, colour, turned}) {
        EXPECT_EQ(qrTexts(picture), std::vector<std::string>{kSlip});
    }
}

TEST(QrReader, ReadsNothingWhereThereIsNoCode) {
    cv::Mat noise(480, 640, CV_8UC1);
    cv::RNG(7).fill(noise, cv::RNG::UNIFORM, 0, 256);
    for (const cv::Mat& picture :
         {cv::Mat(), cv::Mat(480, 640, CV_8UC3, cv::Scalar::all(128)), noise, cv::Mat(1, 1, CV_8UC1, cv::Scalar(0)),
          cv::Mat(3, 2000, CV_8UC1, cv::Scalar(0)), cv::Mat(100, 100, CV_32FC1, cv::Scalar(0))}) {
        EXPECT_TRUE(qrTexts(picture).empty());
    }
}

TEST(QrReader, SeveralCodesAreReadOnceEachAndNoMoreThanItSays) {
    EXPECT_EQ(qrTexts(besideEachOther({codeOf("one"), codeOf("one")})), std::vector<std::string>{"one"});
    auto two = qrTexts(besideEachOther({codeOf("one"), codeOf("two")}));
    std::ranges::sort(two);
    EXPECT_EQ(two, (std::vector<std::string>{"one", "two"}));
    std::vector<cv::Mat> many;
    many.reserve(9);
    for (int i = 0; i < 9; ++i) {
        many.push_back(codeOf("code " + std::to_string(i)));
    }
    EXPECT_LE(qrTexts(besideEachOther(many)).size(), kMostCodes);
}

TEST(QrReader, WhatIsHostileComesOutAsTextOrNotAtAll) {
    std::string binary(2900, '\0');
    for (std::size_t i = 0; i < binary.size(); ++i) {
        binary[i] = static_cast<char>(i * 7);
    }
    EXPECT_LE(qrTexts(codeOf(binary)).size(), 1U) << "as much as a code holds";
    const auto controls = qrTexts(codeOf(std::string("\x00\x07\x1b[2J\x7f", 7)));
    EXPECT_LE(controls.size(), 1U);
    for (const unsigned eci : {3U, 20U, 26U, 899U, 999999U}) { // Latin-1, Shift-JIS, UTF-8, bytes, none that is known
        EXPECT_LE(qrTexts(codeOf("\x81\x82\xff\xfe", eci)).size(), 1U) << eci;
    }
}

} // namespace
} // namespace vision::codes
