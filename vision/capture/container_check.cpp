// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/container_check.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <ios>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <vector>

namespace vision::capture {

namespace {

using Header = std::array<unsigned char, 16>;

// Nothing if fewer than `needed` bytes are there.
std::optional<Header> readHeader(std::ifstream& file, std::uint64_t at, std::streamsize needed) {
    std::array<char, 16> bytes{};
    file.clear();
    file.seekg(static_cast<std::streamoff>(at));
    file.read(bytes.data(), bytes.size());
    if (file.gcount() < needed) { return std::nullopt; }
    Header header{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        header[i] = static_cast<unsigned char>(bytes[i]);
    }
    return header;
}

bool hasTag(const Header& header, std::size_t at, std::string_view tag) {
    for (std::size_t i = 0; i < tag.size(); ++i) {
        if (header[at + i] != static_cast<unsigned char>(tag[i])) { return false; }
    }
    return true;
}

std::uint64_t bigEndian(const Header& header, std::size_t at, std::size_t bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) {
        value = value << 8U | header[at + i];
    }
    return value;
}

std::uint64_t littleEndian32(const Header& header, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = 4; i-- > 0;) {
        value = value << 8U | header[at + i];
    }
    return value;
}

// ISO/IEC 14496-12: a file is a row of boxes, each [size 4][type 4], size 1: [size 8] follows, size 0: up to the end.
// Without a "moov" (or the "moof" of a fragmented file) nothing in it can be played.
bool isIsoMediaCutShort(std::ifstream& file, std::uint64_t length) {
    bool hasIndex = false;
    for (std::uint64_t at = 0; at < length;) {
        const std::optional<Header> header = readHeader(file, at, 8);
        if (!header) { return true; }
        if (hasTag(*header, 4, "moov") || hasTag(*header, 4, "moof")) { hasIndex = true; }
        std::uint64_t size = bigEndian(*header, 0, 4);
        if (size == 0) { return !hasIndex; }
        if (size == 1) { size = bigEndian(*header, 8, 8); }
        if (size < 8 || size > length - at) { return true; }
        at += size;
    }
    return !hasIndex;
}

bool isGifCutShort(std::ifstream& file, std::uint64_t length) {
    constexpr unsigned char kTrailer = 0x3B; // GIF89a, section 27
    const std::optional<Header> last = readHeader(file, length - 1, 1);
    return !last || (*last)[0] != kTrailer;
}

using Bytes = std::span<const unsigned char>;

std::uint64_t bigEndian(Bytes bytes, std::size_t at, std::size_t count) {
    std::uint64_t value = 0;
    for (const unsigned char byte : bytes.subspan(at, count)) {
        value = value << 8U | byte;
    }
    return value;
}

/// Calls `see` with the type and the content of each box in turn.
template <typename See>
void forEachBox(Bytes boxes, See see) {
    while (boxes.size() >= 8) {
        const auto size = static_cast<std::size_t>(bigEndian(boxes, 0, 4));
        if (size < 8 || size > boxes.size()) {
            return; // neither "to the end" nor long ones stand inside a "moov"
        }
        see(std::string_view(reinterpret_cast<const char*>(boxes.data()) + 4, 4), boxes.subspan(8, size - 8));
        boxes = boxes.subspan(size);
    }
}

/// Of a "tkhd": x' = a x + c y, y' = b x + d y, 16.16 numbers in the order a, b, u, c, d, v, x, y, w.
int quarterTurnsIn(Bytes header) {
    const std::size_t at = !header.empty() && header[0] == 1 ? 52 : 40; // times of 8 bytes, or of 4
    if (header.size() < at + 36) { return 0; }
    const auto number = [&](std::size_t i) {
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(bigEndian(header, at + 4 * i, 4)));
    };
    constexpr std::int32_t kOne = 0x10000;
    const std::array<std::int32_t, 4> matrix{number(0), number(1), number(3), number(4)};
    if (matrix == std::array{0, kOne, -kOne, 0}) { return 1; }
    if (matrix == std::array{-kOne, 0, 0, -kOne}) { return 2; }
    if (matrix == std::array{0, -kOne, kOne, 0}) { return 3; }
    return 0;
}

bool isFilm(Bytes media) {
    bool result = false;
    forEachBox(media, [&](std::string_view type, Bytes content) {
        if (type != "hdlr" || content.size() < 12) { return; }
        result = std::string_view(reinterpret_cast<const char*>(content.data()) + 8, 4) == "vide";
    });
    return result;
}

/// Of the first film in a "moov".
int quarterTurnsInIndex(Bytes index) {
    std::optional<int> found;
    forEachBox(index, [&](std::string_view type, Bytes track) {
        if (type != "trak" || found) { return; }
        int turns = 0;
        bool showsFilm = false;
        forEachBox(track, [&](std::string_view inner, Bytes content) {
            if (inner == "tkhd") { turns = quarterTurnsIn(content); }
            if (inner == "mdia") { showsFilm = isFilm(content); }
        });
        if (showsFilm) { found = turns; }
    });
    return found.value_or(0);
}

} // namespace

int quarterTurnsOf(const std::filesystem::path& file) {
    constexpr std::uint64_t kLargestIndex = 64U << 20U;
    std::error_code error;
    const std::uint64_t length = std::filesystem::file_size(file, error);
    if (error) { return 0; }
    std::ifstream stream{file, std::ios::binary};
    const std::optional<Header> first = readHeader(stream, 0, 8);
    if (!first || !hasTag(*first, 4, "ftyp")) { return 0; }
    for (std::uint64_t at = 0; at < length;) {
        const std::optional<Header> header = readHeader(stream, at, 8);
        if (!header) { return 0; }
        std::uint64_t size = bigEndian(*header, 0, 4);
        if (size == 1) { size = bigEndian(*header, 8, 8); }
        if (size < 8 || size > length - at) { return 0; }
        if (hasTag(*header, 4, "moov") && size <= kLargestIndex) {
            std::vector<char> index(static_cast<std::size_t>(size) - 8);
            stream.clear();
            stream.seekg(static_cast<std::streamoff>(at + 8));
            if (!stream.read(index.data(), static_cast<std::streamsize>(index.size()))) { return 0; }
            return quarterTurnsInIndex({reinterpret_cast<const unsigned char*>(index.data()), index.size()});
        }
        at += size;
    }
    return 0;
}

bool isCutShort(const std::filesystem::path& file) {
    std::error_code error;
    const std::uint64_t length = std::filesystem::file_size(file, error);
    if (error) { return false; }
    if (length == 0) { return true; }
    std::ifstream stream{file, std::ios::binary};
    const std::optional<Header> header = readHeader(stream, 0, 12);
    if (!header) { return false; }
    if (hasTag(*header, 4, "ftyp")) { return isIsoMediaCutShort(stream, length); }
    if (hasTag(*header, 0, "RIFF") && hasTag(*header, 8, "AVI ")) { return littleEndian32(*header, 4) + 8 > length; }
    if (hasTag(*header, 0, "GIF8")) { return isGifCutShort(stream, length); }
    return false;
}

} // namespace vision::capture
