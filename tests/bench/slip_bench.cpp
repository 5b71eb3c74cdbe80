// SPDX-License-Identifier: GPL-3.0-or-later
// Who reads a slip's QR code: yimen-slip-bench
//
// 50 made photographs of each kind, 1280 x 720, grey. The code is the project's own (kiosk/paper/qr_image.h) with the
// text of a slip, on a sheet before a darker room: turned by up to 25 degrees, 3 to 5 pixels to a module, each corner
// moved by up to a twelfth of the side, softened as by a lens (a deviation of 0.6 pixels), with noise of 2 grey values.
// Then one of:
//   noise       of 20 grey values (standard deviation)
//   light       that falls to a fifth from one side of the code to the other, from any direction
//   covered     5 % of the code by a grey thumb, a square anywhere but on the three marks in the corners
//   blur        a disc of light for each point, as out of focus, with a radius of half a module, and of 0.8
//   far         2 pixels to a module instead
// Read is what is word for word the slip's text. Times are the processor's, for one photograph.
#include "kiosk/paper/qr_image.h"
#include "vision/codes/qr_reader.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <iostream>
#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>
#include <string>
#include <vector>
#include <zbar.h>

namespace {

constexpr int kPhotographs = 50;
const cv::Size kFrame{1280, 720};
constexpr double kRoom = 90;
constexpr double kThumb = 120;
constexpr int kQuiet = 4; ///< modules of white around the code
constexpr int kMark = 8;  ///< modules of a mark in a corner, with its white
constexpr double kCovered = 0.05;

enum class Kind { Plain, Noise, Light, Covered, Blur, MoreBlur, Far };

struct Photograph {
    std::string text;
    cv::Mat grey;
};

std::string slipOf(cv::RNG& random) {
    const std::string number =
        std::to_string(1000 + random.uniform(0, 2) * 1000) + " " + std::to_string(random.uniform(1000, 10000));
    return "诉求编号：" + number + "\n查询码：" + std::to_string(random.uniform(100000, 1000000));
}

/// One pixel to a module, with its white ring.
cv::Mat modulesOf(const std::string& text) {
    QImage code = paper::qrImage(QString::fromStdString(text), paper::ErrorCorrection::Quartile)
                      .convertToFormat(QImage::Format_Grayscale8);
    return cv::Mat(code.height(), code.width(), CV_8UC1, code.bits(), static_cast<std::size_t>(code.bytesPerLine()))
        .clone();
}

/// The code with ten pixels to a module, 5 % of it behind a thumb if that is asked for.
cv::Mat sheetOf(const cv::Mat& modules, bool isCovered, cv::RNG& random) {
    constexpr int kFine = 10;
    cv::Mat sheet;
    cv::resize(modules, sheet, {}, kFine, kFine, cv::INTER_NEAREST);
    sheet = sheet * (215.0 / 255) + 20; // ink and paper are neither black nor white
    if (!isCovered) { return sheet; }
    const int side = modules.cols - 2 * kQuiet;
    const double thumb = side * std::sqrt(kCovered);
    double x = 0;
    double y = 0;
    do {
        x = random.uniform(0.0, side - thumb);
        y = random.uniform(0.0, side - thumb);
    } while ((x < kMark && (y < kMark || y + thumb > side - kMark)) || (x + thumb > side - kMark && y < kMark));
    cv::rectangle(sheet,
                  cv::Rect(static_cast<int>((kQuiet + x) * kFine), static_cast<int>((kQuiet + y) * kFine),
                           static_cast<int>(thumb * kFine), static_cast<int>(thumb * kFine)),
                  cv::Scalar(kThumb), cv::FILLED);
    return sheet;
}

/// Where the corners of the sheet lie in the frame.
std::array<cv::Point2f, 4> cornersOf(double side, cv::RNG& random) {
    const double angle = random.uniform(-25.0, 25.0) * CV_PI / 180;
    const cv::Point2d centre(random.uniform(440.0, 840.0), random.uniform(300.0, 420.0));
    std::array<cv::Point2f, 4> corners;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const double x = (i == 1 || i == 2 ? 0.5 : -0.5) * side + random.uniform(-side / 12, side / 12);
        const double y = (i >= 2 ? 0.5 : -0.5) * side + random.uniform(-side / 12, side / 12);
        corners[i] = cv::Point2f(static_cast<float>(centre.x + x * std::cos(angle) - y * std::sin(angle)),
                                 static_cast<float>(centre.y + x * std::sin(angle) + y * std::cos(angle)));
    }
    return corners;
}

/// Full light on one side of the code, a fifth of it on the other.
void fallLight(cv::Mat& frame, const std::array<cv::Point2f, 4>& corners, cv::RNG& random) {
    const double angle = random.uniform(0.0, 2 * CV_PI);
    const cv::Point2d along(std::cos(angle), std::sin(angle));
    const auto place = [&](cv::Point2d at) { return at.dot(along); };
    const auto [least, most] = std::ranges::minmax(corners, {}, [&](cv::Point2f at) { return place(at); });
    for (int y = 0; y < frame.rows; ++y) {
        for (int x = 0; x < frame.cols; ++x) {
            const double share =
                std::clamp((place(cv::Point2d(x, y)) - place(least)) / (place(most) - place(least)), 0.0, 1.0);
            frame.at<float>(y, x) *= static_cast<float>(1 - 0.8 * share);
        }
    }
}

/// What a point becomes that is out of focus: as much light in each pixel as the disc covers of it.
cv::Mat discOf(double radius) {
    constexpr int kFine = 16;
    const int reach = static_cast<int>(std::ceil(radius));
    const int side = (2 * reach + 1) * kFine;
    cv::Mat fine(side, side, CV_32FC1, cv::Scalar(0));
    cv::circle(fine, {side / 2, side / 2}, static_cast<int>(std::lround(radius * kFine)), cv::Scalar(1), cv::FILLED);
    cv::Mat disc;
    cv::resize(fine, disc, {2 * reach + 1, 2 * reach + 1}, 0, 0, cv::INTER_AREA);
    return disc / cv::sum(disc)[0];
}

Photograph photograph(Kind kind, cv::RNG& random) {
    Photograph made{.text = slipOf(random), .grey = {}};
    const cv::Mat modules = modulesOf(made.text);
    const cv::Mat sheet = sheetOf(modules, kind == Kind::Covered, random);
    const double module = kind == Kind::Far ? 2.0 : random.uniform(3.0, 5.0);
    const auto corners = cornersOf(module * modules.cols, random);
    const auto fine = static_cast<float>(sheet.cols);
    const std::array<cv::Point2f, 4> from{cv::Point2f(0, 0), {fine, 0}, {fine, fine}, {0, fine}};
    // Drawn twice as large and made small again: as light falls on a sensor.
    constexpr int kOver = 2;
    std::array<cv::Point2f, 4> to = corners;
    for (auto& each : to) {
        each *= kOver;
    }
    cv::Mat large(kFrame * kOver, CV_8UC1, cv::Scalar(kRoom));
    cv::warpPerspective(sheet, large, cv::getPerspectiveTransform(from, to), large.size(), cv::INTER_LINEAR,
                        cv::BORDER_TRANSPARENT);
    cv::Mat frame;
    cv::resize(large, frame, kFrame, 0, 0, cv::INTER_AREA);
    frame.convertTo(frame, CV_32FC1);
    if (kind == Kind::Blur) { cv::filter2D(frame, frame, -1, discOf(0.5 * module)); }
    if (kind == Kind::MoreBlur) { cv::filter2D(frame, frame, -1, discOf(0.8 * module)); }
    cv::GaussianBlur(frame, frame, {}, 0.6);
    if (kind == Kind::Light) { fallLight(frame, corners, random); }
    cv::Mat noise(frame.size(), CV_32FC1);
    random.fill(noise, cv::RNG::NORMAL, 0, kind == Kind::Noise ? 20 : 2);
    cv::Mat(frame + noise).convertTo(made.grey, CV_8UC1);
    return made;
}

std::string byZxing(const cv::Mat& grey) {
    const auto texts = vision::codes::qrTexts(grey);
    return texts.empty() ? std::string() : texts.front();
}

std::string byZbar(const cv::Mat& grey) {
    zbar::Image image(static_cast<unsigned>(grey.cols), static_cast<unsigned>(grey.rows), "Y800", grey.data,
                      grey.total());
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    return scanner.scan(image) < 1 ? std::string() : image.symbol_begin()->get_data();
}

int foundByOpencv = 0;

std::string byOpencv(const cv::Mat& grey) {
    cv::QRCodeDetector detector;
    std::vector<cv::Point2f> corners;
    if (!detector.detect(grey, corners)) { return {}; }
    ++foundByOpencv;
    std::cout.setstate(std::ios::failbit); // Debian's OpenCV says each time that it was built without a reader
    std::string text = detector.decode(grey, corners);
    std::cout.clear();
    return text;
}

double processorMs() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

int main() {
    cv::setNumThreads(1);
    struct Reader {
        const char* name;
        std::function<std::string(const cv::Mat&)> read;
    };
    const std::array<Reader, 3> readers{{{"zxing", byZxing}, {"zbar", byZbar}, {"opencv", byOpencv}}};
    struct Row {
        const char* name;
        Kind kind;
    };
    const std::array<Row, 7> rows{{{"as it is", Kind::Plain},
                                   {"noise of 20 grey values", Kind::Noise},
                                   {"light falls to a fifth", Kind::Light},
                                   {"5 % covered", Kind::Covered},
                                   {"blur of half a module", Kind::Blur},
                                   {"blur of 0.8 modules", Kind::MoreBlur},
                                   {"2 pixels to a module", Kind::Far}}};
    std::printf("of %d read (milliseconds each)\n", kPhotographs);
    for (const Row& row : rows) {
        cv::RNG random(20261129);
        std::vector<Photograph> photographs;
        photographs.reserve(kPhotographs);
        for (int i = 0; i < kPhotographs; ++i) {
            photographs.push_back(photograph(row.kind, random));
        }
        std::printf("%-26s", row.name);
        foundByOpencv = 0;
        for (const Reader& reader : readers) {
            const double began = processorMs();
            const auto read = std::ranges::count_if(
                photographs, [&](const Photograph& each) { return reader.read(each.grey) == each.text; });
            std::printf("  %s %2d (%.1f)", reader.name, static_cast<int>(read), (processorMs() - began) / kPhotographs);
        }
        std::printf("  opencv finds %d\n", foundByOpencv);
    }
    const cv::Mat empty(kFrame, CV_8UC1, cv::Scalar(kRoom));
    for (const Reader& reader : readers) {
        const double began = processorMs();
        for (int i = 0; i < kPhotographs; ++i) {
            (void)reader.read(empty);
        }
        std::printf("no code: %s %.1f ms\n", reader.name, (processorMs() - began) / kPhotographs);
    }
    return 0;
}
