// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/names/name_form.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <utility>

namespace db::names {
namespace {

constexpr UChar32 kMiddleDot = 0x00B7;

/// The radicals of U+2E80 to U+2EF3 as the characters that they are parts of (EquivalentUnifiedIdeograph.txt of Unicode
/// 15; normalisation leaves them as they are).
constexpr std::array<std::pair<UChar32, UChar32>, 114> kRadicals{{
    {0x2E81, 0x5382},  {0x2E82, 0x4E5B}, {0x2E83, 0x4E5A},  {0x2E84, 0x4E59},  {0x2E85, 0x4EBB},  {0x2E86, 0x5182},
    {0x2E87, 0x20628}, {0x2E88, 0x5200}, {0x2E89, 0x5202},  {0x2E8A, 0x535C},  {0x2E8B, 0x353E},  {0x2E8C, 0x5C0F},
    {0x2E8D, 0x5C0F},  {0x2E8E, 0x5140}, {0x2E8F, 0x5C23},  {0x2E90, 0x5C22},  {0x2E91, 0x21BC2}, {0x2E92, 0x5DF3},
    {0x2E93, 0x5E7A},  {0x2E94, 0x5F51}, {0x2E95, 0x2B739}, {0x2E96, 0x5FC4},  {0x2E97, 0x5FC3},  {0x2E98, 0x624C},
    {0x2E99, 0x6535},  {0x2E9B, 0x65E1}, {0x2E9C, 0x65E5},  {0x2E9D, 0x6708},  {0x2E9E, 0x6B7A},  {0x2E9F, 0x6BCD},
    {0x2EA0, 0x6C11},  {0x2EA1, 0x6C35}, {0x2EA2, 0x6C3A},  {0x2EA3, 0x706C},  {0x2EA4, 0x722B},  {0x2EA5, 0x722B},
    {0x2EA6, 0x4E2C},  {0x2EA7, 0x725B}, {0x2EA8, 0x72AD},  {0x2EA9, 0x738B},  {0x2EAA, 0x24D14}, {0x2EAB, 0x76EE},
    {0x2EAC, 0x793A},  {0x2EAD, 0x793B}, {0x2EAE, 0x25AD7}, {0x2EAF, 0x7CF9},  {0x2EB0, 0x7E9F},  {0x2EB1, 0x7F53},
    {0x2EB2, 0x7F52},  {0x2EB3, 0x34C1}, {0x2EB4, 0x5197},  {0x2EB5, 0x2626B}, {0x2EB6, 0x7F8A},  {0x2EB7, 0x2634C},
    {0x2EB8, 0x2634B}, {0x2EB9, 0x8002}, {0x2EBA, 0x8080},  {0x2EBB, 0x807F},  {0x2EBC, 0x8089},  {0x2EBD, 0x26951},
    {0x2EBE, 0x8279},  {0x2EBF, 0x8279}, {0x2EC0, 0x8279},  {0x2EC1, 0x864E},  {0x2EC2, 0x8864},  {0x2EC3, 0x8980},
    {0x2EC4, 0x897F},  {0x2EC5, 0x89C1}, {0x2EC6, 0x89D2},  {0x2EC7, 0x278B2}, {0x2EC8, 0x8BA0},  {0x2EC9, 0x8D1D},
    {0x2ECA, 0x27FB7}, {0x2ECB, 0x8F66}, {0x2ECC, 0x8FB6},  {0x2ECD, 0x8FB6},  {0x2ECE, 0x8FB6},  {0x2ECF, 0x9091},
    {0x2ED0, 0x9485},  {0x2ED1, 0x9577}, {0x2ED2, 0x9578},  {0x2ED3, 0x957F},  {0x2ED4, 0x95E8},  {0x2ED5, 0x28E0F},
    {0x2ED6, 0x961D},  {0x2ED7, 0x96E8}, {0x2ED8, 0x9752},  {0x2ED9, 0x97E6},  {0x2EDA, 0x9875},  {0x2EDB, 0x98CE},
    {0x2EDC, 0x98DE},  {0x2EDD, 0x98DF}, {0x2EDE, 0x2967F}, {0x2EDF, 0x98E0},  {0x2EE0, 0x9963},  {0x2EE1, 0x29810},
    {0x2EE2, 0x9A6C},  {0x2EE3, 0x9AA8}, {0x2EE4, 0x9B3C},  {0x2EE5, 0x9C7C},  {0x2EE6, 0x9E1F},  {0x2EE7, 0x5364},
    {0x2EE8, 0x9EA6},  {0x2EE9, 0x9EC4}, {0x2EEA, 0x9EFE},  {0x2EEB, 0x6589},  {0x2EEC, 0x9F50},  {0x2EED, 0x6B6F},
    {0x2EEE, 0x9F7F},  {0x2EEF, 0x7ADC}, {0x2EF0, 0x9F99},  {0x2EF1, 0x9F9C},  {0x2EF2, 0x4E80},  {0x2EF3, 0x9F9F},
}};

/// Dots that people and keyboards put between the parts of a name.
constexpr std::array<UChar32, 13> kDots{kMiddleDot, 0x02D9, 0x0387, 0x2022, 0x2024, 0x2027, 0x2219,
                                        0x22C5,     0x25CF, 0x2E31, 0x2E33, 0x30FB, 0x16EB};

const icu::Normalizer2& composer() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFCInstance(status);
    assert(U_SUCCESS(status)); // part of ICU's own data
    return *found;
}

const icu::Normalizer2& compatibility() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = icu::Normalizer2::getNFKCInstance(status);
    assert(U_SUCCESS(status));
    return *found;
}

icu::UnicodeString fromUtf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string toUtf8(const std::vector<UChar32>& characters) {
    const auto text = icu::UnicodeString::fromUTF32(characters.data(), static_cast<std::int32_t>(characters.size()));
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

/// Half-width and full-width forms, and radicals that stand for characters. Everything else that NFKC changes, such as
/// a circled digit, says something.
bool isAnotherForm(UChar32 c) {
    return (c >= 0xFF01 && c <= 0xFFEE) || (c >= 0x2F00 && c <= 0x2FD5) || (c >= 0x2E80 && c <= 0x2EF3);
}

UChar32 characterOfRadical(UChar32 c) {
    const auto at = std::lower_bound(kRadicals.begin(), kRadicals.end(), c,
                                     [](const auto& each, UChar32 wanted) { return each.first < wanted; });
    return at != kRadicals.end() && at->first == c ? at->second : c;
}

std::vector<UChar32> composed(std::string_view text) {
    const icu::UnicodeString raw = fromUtf8(text);
    icu::UnicodeString plain;
    UErrorCode status = U_ZERO_ERROR;
    for (std::int32_t at = 0; at < raw.length(); at = raw.moveIndex32(at, 1)) {
        const UChar32 c = characterOfRadical(raw.char32At(at));
        plain += isAnotherForm(c) ? compatibility().normalize(icu::UnicodeString(c), status) : icu::UnicodeString(c);
    }
    const icu::UnicodeString whole = composer().normalize(plain, status);
    assert(U_SUCCESS(status));
    std::vector<UChar32> characters;
    for (std::int32_t at = 0; at < whole.length(); at = whole.moveIndex32(at, 1)) {
        characters.push_back(whole.char32At(at));
    }
    return characters;
}

bool isChinese(UChar32 c) {
    return uscript_hasScript(c, USCRIPT_HAN) != 0;
}

bool isSpace(UChar32 c) {
    return u_isUWhiteSpace(c) != 0 || c == 0x2800; // the empty Braille pattern
}

bool isDot(UChar32 c) {
    return std::find(kDots.begin(), kDots.end(), c) != kDots.end();
}

bool isUnseen(UChar32 c) {
    return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 || (c >= 0xFFF9 && c <= 0xFFFB);
}

bool joins(UChar32 c) {
    const auto type = u_getIntPropertyValue(c, UCHAR_JOINING_TYPE);
    return type == U_JT_DUAL_JOINING || type == U_JT_RIGHT_JOINING || type == U_JT_LEFT_JOINING;
}

/// Between letters that join (Arabic, Mongolian), marks that cannot be seen say how those letters look.
bool shapesLetters(const std::vector<UChar32>& all, std::size_t at) {
    const UChar32 c = all[at];
    const bool isShaper = c == 0x200C || c == 0x200D || (c >= 0x180B && c <= 0x180F);
    return isShaper && at > 0 && at + 1 < all.size() && joins(all[at - 1]) && joins(all[at + 1]);
}

std::vector<UChar32> seenOnly(const std::vector<UChar32>& all) {
    std::vector<UChar32> seen;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (!isUnseen(all[at]) || shapesLetters(all, at)) { seen.push_back(all[at]); }
    }
    return seen;
}

/// A full stop between Chinese characters stands for the dot that the keyboard has not.
bool isStopBetween(const std::vector<UChar32>& all, std::size_t at) {
    return (all[at] == '.' || all[at] == 0x3002) && at > 0 && at + 1 < all.size() && isChinese(all[at - 1]) &&
           isChinese(all[at + 1]);
}

/// Nothing in it has another form: most cells of a list are of this kind, and lists are long.
bool isPlainAscii(std::string_view text) {
    char before = ' ';
    for (const char c : text) {
        if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) { return false; }
        before = c;
    }
    return text.empty() || before != ' ';
}

/// Once more, until nothing changes: what is taken out may bring together what then composes.
template <typename Step>
std::string settled(std::string_view text, Step step) {
    if (isPlainAscii(text)) { return std::string{text}; }
    std::string now = step(text);
    if (now == text) { return now; }
    for (std::string next = step(now); next != now; next = step(now)) {
        now = std::move(next);
    }
    return now;
}

std::string oneFormOnce(std::string_view name) {
    const std::vector<UChar32> all = seenOnly(composed(name));
    std::vector<UChar32> form;
    bool isAfterSpace = false;
    bool isAfterDot = false;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const UChar32 c = all[at];
        if (isSpace(c)) {
            isAfterSpace = true;
        } else if (isDot(c) || isStopBetween(all, at)) {
            isAfterDot = true;
        } else {
            if (isAfterDot && !form.empty()) {
                form.push_back(kMiddleDot);
            } else if (isAfterSpace && !form.empty() && !(isChinese(form.back()) && isChinese(c))) {
                form.push_back(' ');
            }
            isAfterSpace = isAfterDot = false;
            form.push_back(c);
        }
    }
    return toUtf8(form);
}

std::string plainFormOnce(std::string_view text) {
    std::vector<UChar32> form;
    for (const UChar32 c : seenOnly(composed(text))) {
        if (!isSpace(c)) {
            form.push_back(c);
        } else if (!form.empty() && form.back() != ' ') {
            form.push_back(' ');
        }
    }
    if (!form.empty() && form.back() == ' ') { form.pop_back(); }
    return toUtf8(form);
}

} // namespace

std::string oneForm(std::string_view name) {
    return settled(name, oneFormOnce);
}

std::string plainForm(std::string_view text) {
    return settled(text, plainFormOnce);
}

std::vector<std::string> lettersOf(std::string_view text) {
    const icu::UnicodeString all = fromUtf8(text);
    std::vector<std::string> letters;
    for (std::int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1)) {
        const UChar32 c = all.char32At(at);
        const bool isMark = (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_MC_MASK)) != 0;
        std::string one = toUtf8({c});
        if (isMark && !letters.empty()) {
            letters.back() += one;
        } else {
            letters.push_back(std::move(one));
        }
    }
    return letters;
}

bool startsChinese(std::string_view text) {
    const icu::UnicodeString all = fromUtf8(text);
    return all.length() > 0 && isChinese(all.char32At(0));
}

} // namespace db::names
