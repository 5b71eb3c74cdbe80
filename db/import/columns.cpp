// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/columns.h"

#include "db/names/name_form.h"

#include <algorithm>
#include <set>

namespace db::import {
namespace {

constexpr std::array<ColumnName, kColumns> kNames{
    {{Column::Name, "姓名", "name|居民姓名|人员姓名|名字|姓名全称|居民|fullname", 60},
     {Column::Sex, "性别", "sex|gender", 10},
     {Column::BirthDate, "出生日期", "birth_date|birthdate|birthday|出生年月日|生日|出生年月|出生时间|出生", 40},
     {Column::IdNumber, "身份证号",
      "id_number|idnumber|身份证号码|公民身份号码|公民身份证号|公民身份证号码|居民身份证号|居民身份证号码|身份证|"
      "身份号码|身份证件号|身份证件号码|证件号码|证件号|证件编号",
      60},
     {Column::Phone, "电话",
      "phone|mobile|tel|联系电话|手机号码|手机号|手机|电话号码|联系方式|联系手机|本人电话|移动电话|固定电话|电话/手机",
      80},
     {Column::Address, "住址",
      "address|地址|家庭住址|家庭地址|居住地址|居住地|现住址|现住地址|现居住地|现居住地址|详细地址|详细住址|住所|"
      "家庭详细住址",
      120},
     {Column::Grid, "网格", "grid|所属网格|网格名称|所在网格", 40},
     {Column::Household, "户号", "household|户编号|家庭编号|户籍编号|户口编号", 32},
     {Column::Language, "语言", "language|方言|常用语言|使用语言", 32},
     {Column::Hearing, "听力", "hearing|听力障碍|需助听|助听", 20},
     {Column::Wheelchair, "轮椅", "wheelchair|使用轮椅|坐轮椅|乘轮椅", 20},
     {Column::Document, "证件类型", "document|证件种类|证件名称|证件类别|身份证件类型", 40}}};

/// Small letters; no spaces, no marks for "must be filled", nothing in brackets.
std::string bare(std::string_view title) {
    std::string form = names::plainForm(title);
    std::string kept;
    int depth = 0;
    for (char c : form) {
        if (c == '(' || c == '[') { ++depth; }
        if (depth == 0 && c != ' ' && c != '*' && c != ':' && c != '"' && c != '\'') {
            kept += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        if ((c == ')' || c == ']') && depth > 0) { --depth; }
    }
    return kept;
}

bool isAmong(std::string_view word, std::string_view list) {
    while (!list.empty()) {
        const std::string_view one = list.substr(0, list.find('|'));
        if (one == word) { return true; }
        list.remove_prefix(std::min(list.size(), one.size() + 1));
    }
    return false;
}

} // namespace

const std::array<ColumnName, kColumns>& columnNames() {
    return kNames;
}

const ColumnName* columnNamed(std::string_view title) {
    const std::string word = bare(title);
    const auto at = std::find_if(kNames.begin(), kNames.end(), [&](const ColumnName& name) {
        return word == name.chinese || isAmong(word, name.also);
    });
    return at == kNames.end() ? nullptr : &*at;
}

std::string shownTitle(std::string_view title) {
    constexpr std::size_t kMost = 20;
    std::string shown;
    const auto letters = names::lettersOf(names::plainForm(title));
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (i == kMost) { return shown + "…"; }
        shown += letters[i];
    }
    return shown;
}

Header readHeader(const TableRow& row, const ListShape& shape) {
    Header header;
    std::set<std::string, std::less<>> titles; // of the columns that are used
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        const std::string title = bare(row.fields[i]);
        if (title.empty()) { continue; }
        const auto own = std::find_if(shape.own.begin(), shape.own.end(), [&](const OwnColumn& column) {
            return title == column.chinese || isAmong(title, column.also);
        });
        const ColumnName* name = own == shape.own.end() && shape.isOfPeople ? columnNamed(title) : nullptr;
        const bool isNew = own != shape.own.end()
                               ? header.own.emplace(static_cast<std::size_t>(own - shape.own.begin()), i).second
                               : name && header.at.emplace(name->column, i).second;
        if (isNew) {
            titles.insert(title);
        } else {
            (titles.contains(title) ? header.twice : header.unknown).push_back(i);
        }
    }
    return header;
}

std::string titled(Column column) {
    return "“" + std::string(columnNames().at(static_cast<std::size_t>(column)).chinese) + "”";
}

std::string titled(const OwnColumn& column) {
    return "“" + std::string(column.chinese) + "”";
}

std::optional<Column> columnAt(const Header& header, std::size_t at) {
    const auto found =
        std::find_if(header.at.begin(), header.at.end(), [at](const auto& each) { return each.second == at; });
    return found == header.at.end() ? std::nullopt : std::optional{found->first};
}

std::optional<OwnPlace> ownColumnAt(const Header& header, std::size_t at) {
    const auto found =
        std::find_if(header.own.begin(), header.own.end(), [at](const auto& each) { return each.second == at; });
    return found == header.own.end() ? std::nullopt : std::optional{OwnPlace{found->first}};
}

bool isOfHome(Column column) {
    return column == Column::Household || column == Column::Address || column == Column::Grid;
}

} // namespace db::import
