// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/cell_text.h"

#include "db/records/days.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace db::import {
namespace {

constexpr int kLastRow = 1'048'576;
constexpr std::size_t kColumnsOfSheet = 16'384;
constexpr std::size_t kEscape = 7; // _x000D_
constexpr char32_t kReplacement = 0xfffd;

std::optional<char32_t> escapedAt(std::string_view text) {
    if (text.size() < kEscape || !text.starts_with("_x") || text[kEscape - 1] != '_') { return std::nullopt; }
    unsigned code = 0;
    const char* const end = text.data() + kEscape - 1;
    const auto read = std::from_chars(text.data() + 2, end, code, 16);
    return read.ec == std::errc{} && read.ptr == end ? std::optional{static_cast<char32_t>(code)} : std::nullopt;
}

void appendUtf8(std::string& text, char32_t code) {
    const auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    const auto follow = [&put, code](unsigned shift) { put(0x80U | ((code >> shift) & 0x3fU)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0U | (code >> 6U));
        follow(0);
    } else if (code < 0x10000) {
        put(0xe0U | (code >> 12U));
        follow(6);
        follow(0);
    } else {
        put(0xf0U | (code >> 18U));
        follow(12);
        follow(6);
        follow(0);
    }
}

} // namespace

std::optional<int> wholeNumber(std::string_view digits) {
    constexpr std::size_t kMost = 9;
    const bool isOne = !digits.empty() && digits.size() <= kMost && std::all_of(digits.begin(), digits.end(), isDigit);
    return isOne ? std::optional{numberOf(digits)} : std::nullopt;
}

std::optional<CellPlace> placeOf(std::string_view reference) {
    std::size_t column = 0;
    std::size_t at = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z'; ++at) {
        column = column * 26 + static_cast<std::size_t>(reference[at] - 'A') + 1;
        if (column > kColumnsOfSheet) { return std::nullopt; }
    }
    const auto row = wholeNumber(reference.substr(at));
    if (column == 0 || !row || *row < 1 || *row > kLastRow) { return std::nullopt; }
    return CellPlace{*row, column - 1};
}

std::string unescaped(std::string_view text) {
    std::string plain;
    while (true) {
        const std::size_t at = text.find("_x");
        plain += text.substr(0, at);
        if (at == std::string_view::npos) { return plain; }
        text.remove_prefix(at);
        auto code = escapedAt(text);
        text.remove_prefix(code ? kEscape : 1);
        if (!code) {
            plain += '_';
            continue;
        }
        const bool isFirstHalf = *code >= 0xd800 && *code < 0xdc00;
        const auto second = isFirstHalf ? escapedAt(text) : std::nullopt;
        if (second && *second >= 0xdc00 && *second < 0xe000) {
            code = 0x10000 + ((*code - 0xd800) << 10U) + (*second - 0xdc00);
            text.remove_prefix(kEscape);
        }
        const bool isHalf = *code >= 0xd800 && *code < 0xe000;
        appendUtf8(plain, isHalf ? kReplacement : *code);
    }
}

void RichText::start(std::string_view name) {
    if (name == "rPh") { m_isPhonetic = true; }
    m_isText = name == "t" && !m_isPhonetic;
}

void RichText::end(std::string_view name) {
    if (name == "rPh") { m_isPhonetic = false; }
    if (name != "t") { return; }
    m_isText = false;
    m_all += unescaped(m_run);
    m_run.clear();
}

void RichText::text(std::string_view text) {
    if (m_isText && m_run.size() + m_all.size() <= kMaxCellBytes) { m_run += text; }
}

std::string RichText::take() {
    return std::exchange(m_all, {});
}

} // namespace db::import
