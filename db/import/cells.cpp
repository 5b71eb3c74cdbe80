// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/cells.h"

#include "db/names/name_form.h"

#include <algorithm>
#include <array>

namespace db::import {
namespace {

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

void removeAll(std::string& text, std::string_view what) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
        text.erase(at, what.size());
    }
}

struct Brackets {
    std::string_view open;
    std::string_view close;
};
constexpr std::array<Brackets, 4> kBrackets{{{"(", ")"}, {"[", "]"}, {"【", "】"}, {"〔", "〕"}}};

} // namespace

NameAndNote readNameCell(std::string_view cell) {
    NameAndNote read{.name = names::oneForm(cell), .note = {}};
    for (const Brackets& each : kBrackets) {
        const std::size_t open = read.name.find(each.open);
        if (open == std::string::npos || open == 0 || !read.name.ends_with(each.close)) { continue; }
        const std::size_t inside = open + each.open.size();
        read.note = read.name.substr(inside, read.name.size() - each.close.size() - inside);
        read.name = names::oneForm(std::string_view(read.name).substr(0, open));
        break;
    }
    return read;
}

std::string withoutMarks(std::string_view cell) {
    if (cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"')) { cell = cell.substr(2, cell.size() - 3); }
    return std::string{cell};
}

std::string readNumberCell(std::string_view cell) {
    std::string form = names::plainForm(withoutMarks(cell));
    for (const std::string_view sign : {" ", "'", "’", "‘", "`", "\"", "-", "–", "—", "‐", "‑"}) {
        removeAll(form, sign);
    }
    for (char& c : form) {
        if (c >= 'a' && c <= 'z') { c = static_cast<char>(c - 'a' + 'A'); }
    }
    // Signs and letters of other alphabets that people find on the keyboard for the X.
    for (const std::string_view like : {"×", "Х", "х", "Χ", "χ", "✕", "╳", "Ⅹ", "ⅹ", "✖"}) {
        if (form.size() > like.size() && form.ends_with(like)) {
            form.resize(form.size() - like.size());
            form += 'X';
        }
    }
    return form;
}

std::string readTextCell(std::string_view cell) {
    std::string text = names::plainForm(cell);
    while (text.starts_with(' ')) {
        text.erase(0, 1);
    }
    return text;
}

bool isScientific(std::string_view cell) {
    const std::size_t e = cell.find_first_of("Ee");
    if (e == std::string_view::npos || e == 0 || e + 2 > cell.size()) { return false; }
    const auto isPart = [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; };
    const std::string_view exponent = cell.substr(cell[e + 1] == '+' ? e + 2 : e + 1);
    return cell.find('.') < e && std::all_of(cell.begin(), cell.begin() + static_cast<std::ptrdiff_t>(e), isPart) &&
           !exponent.empty() && exponent.size() <= 2 && std::all_of(exponent.begin(), exponent.end(), isPart);
}

bool isLunarDate(std::string_view cell) {
    const auto says = [&](std::string_view word) { return cell.find(word) != std::string_view::npos; };
    return says("农历") || says("阴历") || says("旧历") || says("古历") || says("闰") || says("腊月") || says("正月") ||
           says("冬月") || says("月初") || says("月廿") || says("月卅");
}

bool isFooter(std::string_view cell) {
    const std::string word = names::oneForm(cell);
    if (isOneOf(word, {"合计", "总计", "小计", "共计", "总人数", "合计人数", "以下空白", "共"})) { return true; }
    for (const std::string_view start : {"合计:", "总计:", "共计:", "制表", "填表", "填报", "审核",
                                         "说明:", "备注:", "注:", "单位:", "日期:", "统计", "负责人:"}) {
        if (word.starts_with(start)) { return true; }
    }
    return false;
}

} // namespace db::import
