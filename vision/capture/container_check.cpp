// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/container_check.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <ios>
#include <optional>
#include <string_view>
#include <system_error>

namespace vision::capture {

namespace {

using Header = std::array<unsigned char, 16>;

// Nothing if fewer than `needed` bytes are there.
std::optional<Header> readHeader(std::ifstream& file, std::uint64_t at, std::streamsize needed) {
    std::array<char, 16> bytes{};
    file.clear();
    file.seekg(static_cast<std::streamoff>(at));
    file.read(bytes.data(), bytes.size());
    if (file.gcount() < needed) return std::nullopt;
    Header header{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        header[i] = static_cast<unsigned char>(bytes[i]);
    return header;
}

bool hasTag(const Header& header, std::size_t at, std::string_view tag) {
    for (std::size_t i = 0; i < tag.size(); ++i)
        if (header[at + i] != static_cast<unsigned char>(tag[i])) return false;
    return true;
}

std::uint64_t bigEndian(const Header& header, std::size_t at, std::size_t bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value = value << 8U | header[at + i];
    return value;
}

std::uint64_t littleEndian32(const Header& header, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = 4; i-- > 0;)
        value = value << 8U | header[at + i];
    return value;
}

// ISO/IEC 14496-12: a file is a row of boxes, each [size 4][type 4], size 1: [size 8] follows, size 0: up to the end.
// Without a "moov" (or the "moof" of a fragmented file) nothing in it can be played.
bool isIsoMediaCutShort(std::ifstream& file, std::uint64_t length) {
    bool hasIndex = false;
    for (std::uint64_t at = 0; at < length;) {
        const std::optional<Header> header = readHeader(file, at, 8);
        if (!header) return true;
        if (hasTag(*header, 4, "moov") || hasTag(*header, 4, "moof")) hasIndex = true;
        std::uint64_t size = bigEndian(*header, 0, 4);
        if (size == 0) return !hasIndex;
        if (size == 1) size = bigEndian(*header, 8, 8);
        if (size < 8 || size > length - at) return true;
        at += size;
    }
    return !hasIndex;
}

bool isGifCutShort(std::ifstream& file, std::uint64_t length) {
    constexpr unsigned char kTrailer = 0x3B; // GIF89a, section 27
    const std::optional<Header> last = readHeader(file, length - 1, 1);
    return !last || (*last)[0] != kTrailer;
}

} // namespace

bool isCutShort(const std::filesystem::path& file) {
    std::error_code error;
    const std::uint64_t length = std::filesystem::file_size(file, error);
    if (error) return false;
    if (length == 0) return true;
    std::ifstream stream{file, std::ios::binary};
    const std::optional<Header> header = readHeader(stream, 0, 12);
    if (!header) return false;
    if (hasTag(*header, 4, "ftyp")) return isIsoMediaCutShort(stream, length);
    if (hasTag(*header, 0, "RIFF") && hasTag(*header, 8, "AVI ")) return littleEndian32(*header, 4) + 8 > length;
    if (hasTag(*header, 0, "GIF8")) return isGifCutShort(stream, length);
    return false;
}

} // namespace vision::capture
