// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/names/phone_form.h"

#include "db/names/name_form.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace db::names {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool areDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), isDigit);
}

void replaceAll(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
}

/// One dash for all, and the marks of a spreadsheet away.
std::string plain(std::string_view text) {
    std::string form = plainForm(text);
    for (const std::string_view dash : {"‐", "‑", "‒", "–", "—", "―", "−", "－", "ー", "~"}) {
        replaceAll(form, dash, "-");
    }
    for (const std::string_view quote : {"'", "’", "‘", "`", "\""}) {
        replaceAll(form, quote, "");
    }
    const auto end = form.size();
    if (end > 2 && form.ends_with(".0") && areDigits(std::string_view(form).substr(0, end - 2))) {
        form.resize(end - 2);
    }
    while (form.starts_with(' ')) {
        form.erase(0, 1);
    }
    while (form.ends_with(' ')) {
        form.pop_back();
    }
    return form;
}

bool saysNone(std::string_view text) {
    static constexpr std::array<std::string_view, 12> kNone{"无", "没有", "暂无", "未提供", "不详", "未知",
                                                            "空", "/",    "N/A",  "none",   "0",    "不便提供"};
    return std::find(kNone.begin(), kNone.end(), text) != kNone.end() ||
           std::all_of(text.begin(), text.end(), [](char c) { return c == '-'; });
}

/// 1.39E+10
bool isScientific(std::string_view text) {
    const std::size_t e = text.find_first_of("Ee");
    if (e == std::string_view::npos || e == 0) { return false; }
    const auto isPart = [](char c) { return isDigit(c) || c == '.' || c == '+'; };
    return isDigit(text[0]) && std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(e), isPart) &&
           e + 1 < text.size() && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(e) + 1, text.end(), isPart);
}

bool isMobile(std::string_view digits) {
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

/// Seven or eight digits; 1 and 9 begin what is called without an area code, 0 the area code.
bool isLocal(std::string_view digits) {
    return (digits.size() == 7 || digits.size() == 8) && digits[0] >= '2' && digits[0] <= '8';
}

std::size_t areaOf(std::string_view digits) {
    if (digits.size() < 3 || digits[0] != '0') { return 0; }
    if (digits[1] == '1') { return digits[2] == '0' ? 3 : 0; }
    if (digits[1] == '2') { return digits[2] == '6' ? 0 : 3; }
    return digits[1] >= '3' ? 4 : 0;
}

bool isLandLine(std::string_view digits) {
    const std::size_t area = areaOf(digits);
    if (area == 0 || digits.size() <= area) { return false; }
    const std::string_view local = digits.substr(area);
    return isLocal(local) && (area == 4 || local.size() == 8);
}

struct Piece {
    std::string number;
    std::string extension;
};

/// Of China, as it is called inside of it.
std::optional<std::string> inChina(std::string digits, bool isInternational) {
    if (isMobile(digits) || isLandLine(digits) || (!isInternational && isLocal(digits))) { return digits; }
    if (isInternational && isLandLine("0" + digits)) { return "0" + digits; }
    return std::nullopt;
}

std::optional<std::string> numberOf(std::string_view text) {
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            digits += c;
        } else if (c != ' ' && c != '-' && c != '.' && c != '(' && c != ')' && !(c == '+' && i == 0)) {
            return std::nullopt;
        }
    }
    std::string country;
    if (text.starts_with('+')) {
        country = digits;
    } else if (digits.starts_with("00")) {
        country = digits.substr(2);
    } else if (digits.starts_with("86") && digits.size() == 13 && isMobile(std::string_view(digits).substr(2))) {
        return digits.substr(2);
    }
    if (country.empty()) { return inChina(digits, false); }
    if (country.starts_with("86")) { return inChina(country.substr(2), true); }
    // ITU-T E.164: at most fifteen digits, the first is no 0.
    if (country.size() < 8 || country.size() > 15 || country[0] == '0') { return std::nullopt; }
    return "+" + country;
}

/// A number, and an extension behind 转, 分机, ext, # or a dash.
std::optional<Piece> pieceOf(std::string_view text) {
    for (const std::string_view word : {"转分机", "分机号", "分机", "转", "ext.", "ext", "Ext", "EXT", "#", "x", "-"}) {
        const std::size_t at = text.rfind(word);
        if (at == std::string_view::npos || at == 0) { continue; }
        std::string_view before = text.substr(0, at);
        std::string_view after = text.substr(at + word.size());
        while (before.ends_with(' ') || before.ends_with('-')) {
            before.remove_suffix(1);
        }
        while (after.starts_with(' ')) {
            after.remove_prefix(1);
        }
        const auto number = numberOf(before);
        const bool isExtension = !after.empty() && after.size() <= 6 && areDigits(after);
        if (number && isExtension && !isMobile(*number)) { return Piece{*number, std::string(after)}; }
    }
    const auto number = numberOf(text);
    return number ? std::optional(Piece{*number, {}}) : std::nullopt;
}

/// What stands in brackets and holds no digit, away from `text`.
std::string takeNote(std::string& text) {
    for (std::size_t open = text.find('('); open != std::string::npos; open = text.find('(', open + 1)) {
        const std::size_t close = text.find(')', open);
        if (close == std::string::npos) { return {}; }
        const std::string inside = text.substr(open + 1, close - open - 1);
        if (inside.empty() || std::any_of(inside.begin(), inside.end(), isDigit)) { continue; }
        text.erase(open, close - open + 1);
        return inside;
    }
    return {};
}

/// Words in front of the number or behind it, away from `part`: 女儿：139…, 139…儿子.
std::string takeWords(std::string& part) {
    const auto isWord = [](char c) { return static_cast<unsigned char>(c) >= 0x80 || c == ':'; };
    const auto first = std::find_if_not(part.begin(), part.end(), isWord);
    std::string words(part.begin(), first);
    part.erase(part.begin(), first);
    const auto last = std::find_if_not(part.rbegin(), part.rend(), isWord).base();
    words.append(last, part.end());
    part.erase(last, part.end());
    std::erase(words, ':');
    return words;
}

std::vector<std::string> split(std::string text) {
    for (const std::string_view sign : {"、", "；", "，", "。", "或", "/", ";", ",", "|", "\\", "&"}) {
        replaceAll(text, sign, "\n");
    }
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == '\n') {
            parts.emplace_back();
        } else if (c != ' ' || !parts.back().empty()) {
            parts.back() += c;
        }
    }
    std::erase_if(parts, [](const std::string& part) { return part.empty(); });
    return parts;
}

/// One number or two with a space between.
std::optional<std::vector<Piece>> piecesOf(std::string_view part) {
    if (const auto one = pieceOf(part)) { return std::vector{*one}; }
    for (std::size_t at = part.find(' '); at != std::string_view::npos; at = part.find(' ', at + 1)) {
        const auto first = pieceOf(part.substr(0, at));
        const auto second = pieceOf(part.substr(at + 1));
        if (first && second) { return std::vector{*first, *second}; }
    }
    return std::nullopt;
}

} // namespace

tl::expected<Phone, PhoneProblem> readPhone(std::string_view text) {
    std::string form = plain(text);
    Phone phone;
    if (saysNone(form)) { return phone; }
    if (isScientific(form)) { return tl::unexpected(PhoneProblem::LostDigits); }
    phone.note = takeNote(form);
    std::vector<Piece> pieces;
    for (std::string& part : split(form)) {
        const std::string around = takeWords(part);
        if (phone.note.empty()) { phone.note = around; }
        const auto found = piecesOf(part);
        if (!found) { return tl::unexpected(PhoneProblem::NoSuchNumber); }
        pieces.insert(pieces.end(), found->begin(), found->end());
    }
    if (pieces.empty() || pieces.size() > 2) { return tl::unexpected(PhoneProblem::NoSuchNumber); }
    phone.number = pieces[0].number;
    phone.extension = pieces[0].extension;
    if (pieces.size() == 2) { phone.second = pieces[1].number; }
    return phone;
}

} // namespace db::names
