// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/codes/qr_reader.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/ReaderOptions.h>)
#include <ZXing/ReaderOptions.h> // from 2.2 on
#endif
#include <algorithm>
#include <exception>
#include <opencv2/imgproc.hpp>

namespace vision::codes {
namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

std::vector<std::string> textsIn(const cv::Mat& grey) {
    const ZXing::ImageView view(grey.data, grey.cols, grey.rows, ZXing::ImageFormat::Lum, static_cast<int>(grey.step));
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode).setMaxNumberOfSymbols(kMostCodes);
    std::vector<std::string> texts;
    for (const ZXing::Result& found : ZXing::ReadBarcodes(view, options)) {
        if (!found.isValid() || found.isPartOfSequence()) { continue; }
        std::string text = found.text();
        if (std::ranges::find(texts, text) == texts.end()) { texts.push_back(std::move(text)); }
    }
    return texts;
}

} // namespace

std::vector<std::string> qrTexts(const cv::Mat& picture) {
    if (picture.empty() || (picture.type() != CV_8UC1 && picture.type() != CV_8UC3)) { return {}; }
    cv::Mat grey = picture;
    if (picture.channels() == 3) { cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY); }
    try {
        return textsIn(grey);
    } catch (const std::exception&) {
        return {}; // a code that its reader gives up on is a code that is not read
    }
}

} // namespace vision::codes
