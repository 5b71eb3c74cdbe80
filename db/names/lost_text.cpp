// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/names/lost_text.h"

#include "db/records/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace db::names {
namespace {

icu::UnicodeString fromUtf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::optional<LostKind> kindOf(UChar32 c) {
    if (c == '?' || c == 0xFF1F || c == 0x25A1 || c == 0x25A0 || c == 0x3013) { return LostKind::QuestionMark; }
    if (c == 0xFFFD || U_IS_UNICODE_NONCHAR(c)) { return LostKind::Replacement; }
    if (u_charType(c) == U_PRIVATE_USE_CHAR) { return LostKind::PrivateUse; }
    if ((c >= 0x2FF0 && c <= 0x2FFF) || c == 0x303E) { return LostKind::Description; }
    if (c == '*' || c == 0xFF0A) { return LostKind::Star; }
    return std::nullopt;
}

/// The byte that Windows-1252 shows as `c`, or nothing.
std::optional<char> byteOf(UChar32 c) {
    static constexpr std::array<UChar32, 32> kFrom80{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                     0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    if (c >= 0x80 && c <= 0xFF) { return static_cast<char>(c); }
    const auto at = std::find(kFrom80.begin(), kFrom80.end(), c);
    if (at == kFrom80.end()) { return std::nullopt; }
    return static_cast<char>(0x80 + (at - kFrom80.begin()));
}

/// Two Chinese characters in GB 2312: nobody's name has four such letters in a row.
bool isGbk(const std::string& bytes) {
    return bytes.size() >= 4 && bytes.size() % 2 == 0 && std::all_of(bytes.begin(), bytes.end(), [](char each) {
               return static_cast<unsigned char>(each) >= 0xA1 && static_cast<unsigned char>(each) <= 0xFE;
           });
}

/// Where a run of letters begins that are the bytes of Chinese text, each shown as a letter of Western Europe.
std::optional<int> findLatinBytes(const icu::UnicodeString& all) {
    std::string run;
    int start = 0;
    int at = 0;
    const auto isChineseRun = [&] { return run.size() >= 3 && (isUtf8(run) || isGbk(run)); };
    for (std::int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
        ++at;
        if (const auto byte = byteOf(all.char32At(i))) {
            if (run.empty()) { start = at; }
            run += *byte;
            continue;
        }
        if (isChineseRun()) { return start; }
        run.clear();
    }
    return isChineseRun() ? std::optional{start} : std::nullopt;
}

/// Chinese in UTF-8 that was read as GBK: other Chinese characters, whose bytes are well-formed UTF-8 of Chinese.
bool isUtf8AsGbk(const icu::UnicodeString& all) {
    std::array<char, 512> room{};
    const std::int32_t size =
        all.extract(0, all.length(), room.data(), static_cast<std::uint32_t>(room.size()), "GB18030");
    if (size < 6 || size >= static_cast<std::int32_t>(room.size())) { return false; }
    const std::string_view bytes(room.data(), static_cast<std::size_t>(size));
    if (!isUtf8(bytes)) { return false; }
    const icu::UnicodeString read = fromUtf8(bytes);
    for (std::int32_t i = 0; i < read.length(); i = read.moveIndex32(i, 1)) {
        const UChar32 c = read.char32At(i);
        if (c < 0x4E00 || c > 0x9FFF) { return false; }
    }
    return true;
}

/// What U+FFFD in UTF-8 looks like as GBK.
constexpr std::string_view kReplacedTwice = "锟斤拷";

} // namespace

std::optional<LostText> findLost(std::string_view text) {
    const icu::UnicodeString all = fromUtf8(text);
    int at = 0;
    for (std::int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
        ++at;
        if (const auto kind = kindOf(all.char32At(i))) { return LostText{*kind, at}; }
    }
    if (const auto found = text.find(kReplacedTwice); found != std::string_view::npos) {
        return LostText{LostKind::Encoding, static_cast<int>(characterCount(text.substr(0, found))) + 1};
    }
    if (const auto start = findLatinBytes(all)) { return LostText{LostKind::Encoding, *start}; }
    if (isUtf8AsGbk(all)) { return LostText{LostKind::Encoding, 1}; }
    return std::nullopt;
}

} // namespace db::names
