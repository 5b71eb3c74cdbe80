// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/text_encoding.h"

#include "db/records/utf8.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <iconv.h>

namespace db::import {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

class Converter {
public:
    Converter(const char* to, const char* from)
        : m_handle(::iconv_open(to, from)) {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    Converter(Converter&&) = delete;
    Converter& operator=(Converter&&) = delete;
    ~Converter() {
        if (isOpen()) { ::iconv_close(m_handle); }
    }
    // iconv_open() says no with (iconv_t)-1
    [[nodiscard]] bool isOpen() const { return reinterpret_cast<std::intptr_t>(m_handle) != -1; }

    /// The whole text, or where the first byte is that does not fit.
    [[nodiscard]] tl::expected<std::string, std::size_t> convert(std::string_view from) const {
        std::string input{from}; // iconv() wants bytes that it could change
        char* next = input.data();
        std::size_t left = input.size();
        std::string text;
        std::array<char, 4096> part{};
        while (left > 0) {
            char* to = part.data();
            std::size_t room = part.size();
            const std::size_t outcome = ::iconv(m_handle, &next, &left, &to, &room);
            const bool isFull = outcome == static_cast<std::size_t>(-1) && errno == E2BIG;
            if (outcome == static_cast<std::size_t>(-1) && !isFull) { return tl::unexpected(from.size() - left); }
            text.append(part.data(), part.size() - room);
        }
        return text;
    }

private:
    ::iconv_t m_handle;
};

/// How far a text is well-formed UTF-8, and how many of the characters up to there take three bytes, as Chinese does.
struct Utf8Part {
    std::size_t bytes = 0;
    int chinese = 0;
};

Utf8Part utf8PartOf(std::string_view text) {
    Utf8Part part;
    while (part.bytes < text.size()) {
        const std::size_t length = lengthOfFirstCharacter(text.substr(part.bytes));
        if (length == 0) { return part; }
        part.bytes += length;
        part.chinese += length == 3 ? 1 : 0;
    }
    return part;
}

/// "UTF-16LE" or "UTF-16BE", with a mark or without: a comma, a tab or a line end is then a byte beside a zero.
const char* utf16Of(std::string_view bytes) {
    if (bytes.size() < 2 || bytes.size() % 2 != 0) { return nullptr; }
    if (bytes.starts_with("\xff\xfe")) { return "UTF-16LE"; }
    if (bytes.starts_with("\xfe\xff")) { return "UTF-16BE"; }
    constexpr std::size_t kLook = 4096;
    constexpr int kSurely = 2;
    const auto isSign = [](char c) { return c == ',' || c == ';' || c == '\t' || c == '\n'; };
    int little = 0;
    int big = 0;
    for (std::size_t at = 0; at + 1 < std::min(bytes.size(), kLook); at += 2) {
        little += isSign(bytes[at]) && bytes[at + 1] == '\0' ? 1 : 0;
        big += bytes[at] == '\0' && isSign(bytes[at + 1]) ? 1 : 0;
    }
    if (little >= kSurely && little > big) { return "UTF-16LE"; }
    return big >= kSurely && big > little ? "UTF-16BE" : nullptr;
}

std::string withoutMarks(std::string text) {
    while (text.starts_with(kByteOrderMark)) {
        text.erase(0, kByteOrderMark.size());
    }
    return text;
}

/// GB18030 text looks like three-byte UTF-8 for a character or two by chance, not for so many in a row.
constexpr int kSurelyUtf8 = 8;

} // namespace

tl::expected<std::string, std::size_t> toUtf8(std::string_view bytes) {
    if (const char* utf16 = utf16Of(bytes)) {
        const Converter fromUtf16{"UTF-8", utf16};
        if (!fromUtf16.isOpen()) { return tl::unexpected(std::size_t{0}); }
        auto read = fromUtf16.convert(bytes);
        return read ? tl::expected<std::string, std::size_t>{withoutMarks(std::move(*read))} : read;
    }
    const bool isMarked = bytes.starts_with(kByteOrderMark);
    const std::size_t start = isMarked ? kByteOrderMark.size() : 0;
    const std::string_view text = bytes.substr(start);
    const Utf8Part utf8 = utf8PartOf(text);
    if (utf8.bytes == text.size()) { return withoutMarks(std::string{text}); }
    if (isMarked || utf8.chinese >= kSurelyUtf8) { return tl::unexpected(start + utf8.bytes); }
    const Converter converter{"UTF-8", "GB18030"};
    if (!converter.isOpen()) { return tl::unexpected(utf8.bytes); }
    auto converted = converter.convert(text);
    if (!converted) { return converted; }
    if (!isUtf8(*converted)) { return tl::unexpected(utf8.bytes); }
    return converted;
}

} // namespace db::import
