// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/picture_bytes.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace ctl {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::array<std::uint8_t, 8> kPng{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
constexpr std::array<std::uint8_t, 2> kBitmap{'B', 'M'};
constexpr std::array<std::uint8_t, 2> kJpeg{0xff, 0xd8};
constexpr std::array<std::uint8_t, 4> kPngEnd{'I', 'E', 'N', 'D'};
constexpr std::array<std::uint8_t, 2> kJpegScan{0xff, 0xda};
constexpr std::array<std::uint8_t, 2> kJpegEnd{0xff, 0xd9};

template <std::size_t N>
bool startsWith(Bytes bytes, const std::array<std::uint8_t, N>& mark) {
    return bytes.size() >= N && std::equal(mark.begin(), mark.end(), bytes.begin());
}

template <std::size_t N>
std::optional<std::size_t> lastOf(Bytes bytes, const std::array<std::uint8_t, N>& mark) {
    const auto found = std::find_end(bytes.begin(), bytes.end(), mark.begin(), mark.end());
    if (found == bytes.end()) return std::nullopt;
    return static_cast<std::size_t>(found - bytes.begin());
}

std::uint64_t bigEndian(Bytes bytes) {
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes)
        value = value << 8U | byte;
    return value;
}

/// Start of frame: C0 to CF but C4 (Huffman tables), C8 (reserved) and CC (arithmetic coding conditions).
bool isFrameStart(std::uint8_t marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

std::uint64_t jpegPixels(Bytes bytes) {
    std::size_t at = kJpeg.size();
    // A segment: 0xff, its marker, two bytes of length that count themselves, its content.
    while (at + 9 <= bytes.size() && bytes[at] == 0xff) {
        const std::uint8_t marker = bytes[at + 1];
        if (marker == 0xff) { // filled up
            ++at;
            continue;
        }
        if (isFrameStart(marker)) return bigEndian(bytes.subspan(at + 5, 2)) * bigEndian(bytes.subspan(at + 7, 2));
        at += 2 + static_cast<std::size_t>(bigEndian(bytes.subspan(at + 2, 2)));
    }
    return 0;
}

/// A side of a bitmap, little-endian; negative where the rows begin at the top.
std::uint64_t bitmapSide(Bytes bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        value = value << 8U | bytes[i];
    return value > 0x7fffffffU ? 0x100000000U - value : value;
}

} // namespace

bool isWholePicture(Bytes bytes) {
    if (startsWith(bytes, kPng)) return lastOf(bytes, kPngEnd).has_value();
    if (!startsWith(bytes, kJpeg)) return true;
    // In the picture's own data 0xff is never followed by 0xd9; an end before the last scan is the thumbnail's.
    return lastOf(bytes, kJpegEnd) > lastOf(bytes, kJpegScan);
}

std::uint64_t statedPixels(Bytes bytes) {
    if (startsWith(bytes, kJpeg)) return jpegPixels(bytes);
    constexpr std::size_t kBitmapHead = 26; // of the file 14 bytes, of the picture its own length, width, height
    if (startsWith(bytes, kBitmap) && bytes.size() >= kBitmapHead)
        return bitmapSide(bytes.subspan(18, 4)) * bitmapSide(bytes.subspan(22, 4));
    constexpr std::size_t kPngHead = 24; // signature, length and name of the first chunk, width, height
    if (!startsWith(bytes, kPng) || bytes.size() < kPngHead) return 0;
    return bigEndian(bytes.subspan(16, 4)) * bigEndian(bytes.subspan(20, 4));
}

} // namespace ctl
