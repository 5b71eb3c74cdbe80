// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/list_table.h"

#include "db/import/csv.h"

#include <array>
#include <utility>
#include <vector>

namespace db::import {
namespace {

constexpr std::array<std::string_view, 5> kSeparators{",", "\t", ";", "，", "|"};

/// "sep=;" is for the spreadsheet alone.
std::string_view withoutSeparatorLine(std::string_view text) {
    if (!text.starts_with("sep=") && !text.starts_with("\"sep=")) { return text; }
    const std::size_t end = text.find_first_of("\r\n");
    return end == std::string_view::npos ? std::string_view{} : text.substr(end);
}

RowSource rowsOf(CsvReader reader) {
    return [reader]() mutable { return reader.next(); };
}

std::vector<const OwnColumn*> missingColumns(const Header& header, const ListShape& shape) {
    std::vector<const OwnColumn*> missing;
    for (std::size_t i = 0; i < shape.own.size(); ++i) {
        if (shape.own[i].isRequired && !header.own.contains(i)) { missing.push_back(&shape.own[i]); }
    }
    return missing;
}

} // namespace

bool isHeader(const TableRow& row, const Header& header, const ListShape& shape) {
    const bool hasFirst = shape.isOfPeople ? header.has(Column::Name) : missingColumns(header, shape).empty();
    return !row.problem && hasFirst && header.size() >= 2;
}

std::optional<ListTable> findCsvTable(std::string_view whole, const ListShape& shape) {
    const std::string_view text = withoutSeparatorLine(whole);
    for (const std::string_view separator : kSeparators) {
        CsvReader reader{text, separator};
        for (int i = 0; i < kHeaderWithin; ++i) {
            const auto row = reader.next();
            if (!row) { break; }
            Header header = readHeader(*row, shape);
            if (isHeader(*row, header, shape)) {
                return ListTable{
                    .headerRow = *row, .header = std::move(header), .rows = rowsOf(reader), .shape = shape};
            }
        }
    }
    CsvReader reader{text};
    auto first = reader.next();
    if (!first) { return std::nullopt; }
    Header header = readHeader(*first, shape);
    return ListTable{
        .headerRow = std::move(*first), .header = std::move(header), .rows = rowsOf(reader), .shape = shape};
}

std::string headerProblem(const ListTable& table) {
    std::string reasons;
    const auto add = [&](std::string_view reason) {
        if (!reasons.empty()) { reasons += "；"; }
        reasons += reason;
    };
    if (table.headerRow.problem) { add(words(*table.headerRow.problem)); }
    for (const std::size_t column : table.header.twice) {
        add("表头“" + shownTitle(table.headerRow.fields[column]) + "”出现了两次");
    }
    for (const OwnColumn* column : missingColumns(table.header, table.shape)) {
        add("缺少" + titled(*column) + "列");
    }
    if (!table.shape.isOfPeople) { return reasons; }
    if (!table.header.has(Column::Name)) { add("缺少“姓名”列"); }
    if (!table.header.has(Column::BirthDate) && !table.header.has(Column::IdNumber)) {
        add("“出生日期”和“身份证号”至少要有一列");
    }
    return reasons;
}

std::string_view words(RowFault fault) {
    switch (fault) {
    case RowFault::TooManyFields:
        return "列太多";
    case RowFault::FieldTooLong:
        return "有一格太长";
    case RowFault::QuoteInside:
        return "引号应该在一格的开头";
    case RowFault::QuoteNotClosed:
        return "引号没有结束";
    case RowFault::TextAfterQuote:
        return "引号后面应该是逗号";
    case RowFault::FileDamaged:
        return "文件坏了，从这一行起读不下去；请用表格软件打开，另存一次";
    case RowFault::FileTooLarge:
        return "文件解开以后太大，从这一行起没有读；请分成几个文件";
    }
    return "";
}

} // namespace db::import
