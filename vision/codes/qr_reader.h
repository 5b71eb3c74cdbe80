// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

namespace vision::codes {

/// More than one frame needs; what else lies before the camera is left unread.
inline constexpr std::size_t kMostCodes = 4;

/// What the QR codes in a picture say, each text once, in UTF-8, at most kMostCodes. Whatever somebody printed comes
/// out as it is: empty, binary, kilobytes, with control characters; who uses it decides what it may be. Codes of other
/// kinds, and parts of a text that several codes share, are not read.
///
/// `picture`: 8 bits, one channel or BGR (else nothing is read). Pure; keeps nothing of the picture.
///
/// Why libzxing: tests/bench/slip_bench.cpp; ARCHITECTURE.md has the table.
[[nodiscard]] std::vector<std::string> qrTexts(const cv::Mat& picture);

} // namespace vision::codes
