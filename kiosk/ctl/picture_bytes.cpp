// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/picture_bytes.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace ctl {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::array<std::uint8_t, 8> kPng{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
constexpr std::array<std::uint8_t, 2> kBitmap{'B', 'M'};
constexpr std::array<std::uint8_t, 2> kJpeg{0xff, 0xd8};
constexpr std::uint8_t kJpegEnd = 0xd9;
constexpr std::uint8_t kJpegApp1 = 0xe1; ///< EXIF, or XMP, or what a program likes

template <std::size_t N>
bool startsWith(Bytes bytes, const std::array<std::uint8_t, N>& mark) {
    return bytes.size() >= N && std::equal(mark.begin(), mark.end(), bytes.begin());
}

bool hasText(Bytes bytes, std::size_t at, std::string_view text) {
    return at <= bytes.size() && text.size() <= bytes.size() - at &&
           std::equal(text.begin(), text.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

bool isWebP(Bytes bytes) {
    return hasText(bytes, 0, "RIFF") && hasText(bytes, 8, "WEBP");
}

std::uint64_t bigEndian(Bytes bytes) {
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes) {
        value = value << 8U | byte;
    }
    return value;
}

std::uint64_t littleEndian(Bytes bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) {
        value = value << 8U | bytes[i];
    }
    return value;
}

/// A part of a picture that its file names: a segment of a JPEG, a chunk of a PNG or a WebP.
struct Part {
    std::uint8_t marker = 0; ///< JPEG
    std::string_view name;   ///< PNG, WebP
    Bytes content;
};

/// Start of frame: C0 to CF but C4 (Huffman tables), C8 (reserved) and CC (arithmetic coding conditions).
bool isFrameStart(std::uint8_t marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/// Markers without a segment: 0xff in the picture's own data (00), TEM, restarts, another start.
bool standsAlone(std::uint8_t marker) {
    return marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

// The three walkers call `see` with each part in turn and stop where it returns true. They return where the picture
// ends, or nothing if it breaks off or was left early.

template <typename See>
std::optional<std::size_t> walkJpeg(Bytes bytes, See see) {
    std::size_t at = kJpeg.size();
    // A segment: 0xff, its marker, two bytes of length that count themselves, its content. Between segments lies the
    // picture's own data, in which 0xff is always followed by 0 or a restart.
    while (at + 2 <= bytes.size()) {
        const std::uint8_t marker = bytes[at + 1];
        if (bytes[at] != 0xff || marker == 0xff) {
            ++at;
            continue;
        }
        if (marker == kJpegEnd) { return at + 2; }
        if (standsAlone(marker)) {
            at += 2;
            continue;
        }
        if (at + 4 > bytes.size()) { return std::nullopt; }
        const auto length = std::max<std::size_t>(static_cast<std::size_t>(bigEndian(bytes.subspan(at + 2, 2))), 2);
        const auto there = std::min(length, bytes.size() - at - 2);
        if (see(Part{.marker = marker, .name = {}, .content = bytes.subspan(at + 4, there - 2)})) {
            return std::nullopt;
        }
        at += 2 + length;
    }
    return std::nullopt;
}

std::string_view nameAt(Bytes bytes, std::size_t at) {
    return {reinterpret_cast<const char*>(bytes.data()) + at, 4};
}

template <typename See>
std::optional<std::size_t> walkPng(Bytes bytes, See see) {
    constexpr std::size_t kAround = 12; // length, name and checksum of a chunk
    std::size_t at = kPng.size();
    while (at + kAround <= bytes.size()) {
        const auto length = static_cast<std::size_t>(bigEndian(bytes.subspan(at, 4)));
        const auto name = nameAt(bytes, at + 4);
        const auto there = std::min(length, bytes.size() - at - 8);
        if (see(Part{.marker = 0, .name = name, .content = bytes.subspan(at + 8, there)})) { return std::nullopt; }
        if (length > bytes.size() - at - kAround) { return std::nullopt; }
        at += kAround + length;
        if (name == "IEND") { return at; }
    }
    return std::nullopt;
}

template <typename See>
std::optional<std::size_t> walkWebP(Bytes bytes, See see) {
    constexpr std::size_t kHead = 12;
    const auto end = static_cast<std::size_t>(littleEndian(bytes.subspan(4, 4))) + 8; // of the whole, as it says
    std::size_t at = kHead;
    while (at + 8 <= std::min(end, bytes.size())) {
        const auto length = static_cast<std::size_t>(littleEndian(bytes.subspan(at + 4, 4)));
        const auto there = std::min(length, bytes.size() - at - 8);
        if (see(Part{.marker = 0, .name = nameAt(bytes, at), .content = bytes.subspan(at + 8, there)})) {
            return std::nullopt;
        }
        at += 8 + length + length % 2;
    }
    if (end > bytes.size()) { return std::nullopt; }
    return end;
}

std::uint64_t jpegPixels(Bytes bytes) {
    std::uint64_t pixels = 0;
    (void)walkJpeg(bytes, [&](const Part& part) {
        const bool isIt = isFrameStart(part.marker) && part.content.size() >= 5;
        if (isIt) { pixels = bigEndian(part.content.subspan(1, 2)) * bigEndian(part.content.subspan(3, 2)); }
        return isIt;
    });
    return pixels;
}

/// Of an EXIF part, which is a small TIFF file: byte order, 42, where the first list is; its entries of twelve bytes.
std::optional<int> orientationIn(Bytes exif) {
    constexpr std::string_view kPrefix("Exif\0\0", 6);
    const Bytes tiff = hasText(exif, 0, kPrefix) ? exif.subspan(kPrefix.size()) : exif;
    const bool isLittle = hasText(tiff, 0, "II");
    if (tiff.size() < 8 || (!isLittle && !hasText(tiff, 0, "MM"))) { return std::nullopt; }
    const auto number = [&](std::size_t at, std::size_t size) {
        return isLittle ? littleEndian(tiff.subspan(at, size)) : bigEndian(tiff.subspan(at, size));
    };
    const auto list = static_cast<std::size_t>(number(4, 4));
    if (list > tiff.size() - 2) { return std::nullopt; }
    const auto entries = static_cast<std::size_t>(number(list, 2));
    for (std::size_t i = 0; i < entries; ++i) {
        constexpr std::uint64_t kOrientation = 0x0112;
        const std::size_t at = list + 2 + 12 * i;
        if (at + 12 > tiff.size()) { return std::nullopt; }
        if (number(at, 2) != kOrientation) { continue; }
        const auto value = number(at + 8, 2);
        return value >= 1 && value <= 8 ? std::optional(static_cast<int>(value)) : std::nullopt;
    }
    return std::nullopt;
}

/// A side of a bitmap, little-endian; negative where the rows begin at the top.
std::uint64_t bitmapSide(Bytes bytes) {
    const auto value = static_cast<std::uint32_t>(littleEndian(bytes));
    return value > 0x7fffffffU ? 0x100000000U - value : value;
}

} // namespace

std::optional<Bytes> pictureItself(Bytes bytes) {
    const auto passOver = [](const Part&) { return false; };
    std::optional<std::size_t> end = bytes.size();
    if (startsWith(bytes, kPng)) {
        end = walkPng(bytes, passOver);
    } else if (startsWith(bytes, kJpeg)) {
        end = walkJpeg(bytes, passOver);
    } else if (isWebP(bytes)) {
        end = walkWebP(bytes, passOver);
    }
    if (!end) { return std::nullopt; }
    return bytes.first(*end);
}

std::uint64_t statedPixels(Bytes bytes) {
    if (startsWith(bytes, kJpeg)) { return jpegPixels(bytes); }
    constexpr std::size_t kBitmapHead = 26; // of the file 14 bytes, of the picture its own length, width, height
    if (startsWith(bytes, kBitmap) && bytes.size() >= kBitmapHead) {
        return bitmapSide(bytes.subspan(18, 4)) * bitmapSide(bytes.subspan(22, 4));
    }
    constexpr std::size_t kPngHead = 24; // signature, length and name of the first chunk, width, height
    if (!startsWith(bytes, kPng) || bytes.size() < kPngHead) { return 0; }
    return bigEndian(bytes.subspan(16, 4)) * bigEndian(bytes.subspan(20, 4));
}

int storedOrientation(Bytes bytes) {
    std::optional<int> found;
    const auto see = [&](const Part& part) {
        const bool isExif =
            part.marker == kJpegApp1 ? hasText(part.content, 0, "Exif") : part.name == "eXIf" || part.name == "EXIF";
        if (isExif) { found = orientationIn(part.content); }
        return found.has_value();
    };
    if (startsWith(bytes, kPng)) {
        (void)walkPng(bytes, see);
    } else if (startsWith(bytes, kJpeg)) {
        (void)walkJpeg(bytes, see);
    } else if (isWebP(bytes)) {
        (void)walkWebP(bytes, see);
    }
    return found.value_or(1);
}

std::string_view formatNotRead(Bytes bytes) {
    if (hasText(bytes, 0, "GIF8")) { return "GIF"; }
    if (hasText(bytes, 0, "%PDF")) { return "PDF"; }
    if (hasText(bytes, 0, "<svg") || hasText(bytes, 0, "<?xml")) { return "SVG"; }
    if (hasText(bytes, 0, "\x1a\x45\xdf\xa3")) { return "film"; }
    if (!hasText(bytes, 4, "ftyp")) { return {}; }
    // The brands of an ISO container: the main one, a version, then all others that fit.
    const auto end = std::min(static_cast<std::size_t>(bigEndian(bytes.first(4))), bytes.size());
    std::string_view name = "film";
    for (std::size_t at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) {
        const auto brand = nameAt(bytes, at);
        if (brand == "avif" || brand == "avis") { return "AVIF"; }
        if (brand == "crx ") { return "camera raw"; }
        if (brand.starts_with("he") || brand == "mif1" || brand == "msf1") { name = "HEIC"; }
    }
    return name;
}

} // namespace ctl
