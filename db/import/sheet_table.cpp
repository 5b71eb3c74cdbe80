// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/sheet_table.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

namespace db::import {
namespace {

constexpr std::size_t kMostNamed = 20;

/// The row as the titles of columns, those of merged cells above it as well.
TableRow asTitles(TableRow row) {
    for (const CellNote& note : row.notes) {
        if (note.kind != CellKind::FromAbove) { continue; }
        if (row.fields.size() <= note.column) { row.fields.resize(note.column + 1); }
        row.fields[note.column] = note.text;
    }
    return row;
}

bool hasTitleFromAbove(const TableRow& row, const Header& above) {
    return std::any_of(row.notes.begin(), row.notes.end(), [&](const CellNote& note) {
        return note.kind == CellKind::FromAbove && (columnAt(above, note.column) || ownColumnAt(above, note.column));
    });
}

/// A sheet, and the rows of it that were looked at.
class Candidate {
public:
    Candidate(SheetReader reader, const ListShape& shape)
        : m_reader(std::make_shared<SheetReader>(std::move(reader)))
        , m_shape(shape) {}

    /// Looks for the header; true if there is one.
    bool look() {
        for (int i = 0; i < kHeaderWithin; ++i) {
            auto row = m_reader->next();
            if (!row) { break; }
            const bool isBroken = row->problem == RowFault::FileDamaged || row->problem == RowFault::FileTooLarge;
            TableRow titles = asTitles(std::move(*row));
            Header header = readHeader(titles, m_shape);
            const bool isOne = isHeader(titles, header, m_shape);
            if (!m_headerRow || isOne || isBroken) {
                m_headerRow = std::move(titles);
                m_header = std::move(header);
            }
            if (isOne) {
                takeLowerRow();
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool isEmpty() const { return !m_headerRow; }
    [[nodiscard]] ListTable table() {
        // Without a header the rows do not matter: the first is named as what is none.
        return {*m_headerRow, m_header,
                [reader = m_reader, first = m_firstRow]() mutable {
                    return first ? std::exchange(first, std::nullopt) : reader->next();
                },
                m_reader, m_shape};
    }

private:
    void takeLowerRow() {
        auto row = m_reader->next();
        if (!row) { return; }
        TableRow titles = asTitles(*row);
        Header header = readHeader(titles, m_shape);
        if (hasTitleFromAbove(*row, m_header) && isHeader(titles, header, m_shape) &&
            header.size() >= m_header.size()) {
            m_headerRow = std::move(titles);
            m_header = std::move(header);
        } else {
            m_firstRow = std::move(row);
        }
    }

    std::shared_ptr<SheetReader> m_reader;
    ListShape m_shape;
    std::optional<TableRow> m_headerRow;
    Header m_header;
    std::optional<TableRow> m_firstRow;
};

std::string quoted(const SheetName& sheet) {
    return "工作表“" + shownTitle(sheet.name) + "”";
}

} // namespace

tl::expected<SheetTable, std::string> findSheetTable(const Workbook& workbook, const ListShape& shape) {
    std::optional<ListTable> table;
    std::optional<ListTable> withoutHeader;
    std::vector<std::string> remarks;
    std::string read;
    for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
        const SheetName& sheet = workbook.sheets()[i];
        if (sheet.isHidden) {
            remarks.push_back(quoted(sheet) + "是隐藏的，没有读");
            continue;
        }
        auto reader = workbook.read(i);
        if (!reader) { return tl::unexpected(quoted(sheet) + "：" + std::string(words(reader.error()))); }
        Candidate candidate{std::move(*reader), shape};
        const bool hasHeader = candidate.look();
        if (candidate.isEmpty()) { continue; }
        if (hasHeader && !table) {
            table = candidate.table();
            read = quoted(sheet);
            continue;
        }
        if (!withoutHeader) { withoutHeader = candidate.table(); }
        remarks.push_back(quoted(sheet) + (hasHeader ? "也有表头，没有读：一次只读一个，请另存成一个文件再导入"
                                                     : "没有读：没有要用的表头"));
    }
    if (!table && !withoutHeader) { return tl::unexpected(std::string("可见的工作表是空的")); }
    if (remarks.size() > kMostNamed) {
        const std::size_t more = remarks.size() - kMostNamed;
        remarks.resize(kMostNamed);
        remarks.push_back("还有 " + std::to_string(more) + " 个工作表没有读");
    }
    if (table && !remarks.empty()) { remarks.insert(remarks.begin(), "读的是" + read); }
    return SheetTable{std::move(table ? *table : *withoutHeader), std::move(remarks)};
}

std::string_view words(WorkbookFault fault) {
    switch (fault) {
    case WorkbookFault::NoWorkbook:
        return "不是 Excel 工作簿（.xlsx）；.ods、.numbers、.xlsb 请用原来的软件另存为 .xlsx 或 CSV";
    case WorkbookFault::Damaged:
        return "工作簿坏了，读不出来；请用表格软件打开，另存一次";
    case WorkbookFault::TooLarge:
        return "工作簿解开以后太大；请分成几个文件";
    case WorkbookFault::Locked:
        return "文件有密码；请用表格软件打开，去掉密码再保存";
    }
    return "";
}

std::string_view otherFile(std::string_view bytes) {
    std::string_view text = bytes.substr(bytes.starts_with("\xef\xbb\xbf") ? 3 : 0);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    for (const std::string_view start : {"<html", "<HTML", "<table", "<!DOCTYPE", "<?xml", "<meta"}) {
        // What many programs call an Excel export.
        if (text.starts_with(start)) { return "是网页或 XML 改名的表格；请用表格软件打开，另存为 .xlsx 或 CSV"; }
    }
    if (!bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) { return {}; }
    // The name of the part that a workbook with a password lies in, in UTF-16.
    constexpr std::string_view kName = "EncryptedPackage";
    std::string wide;
    for (const char c : kName) {
        wide.append(1, c).append(1, '\0');
    }
    return bytes.find(wide) != std::string_view::npos ? words(WorkbookFault::Locked)
                                                      : "是旧的 .xls 文件；请用表格软件另存为 .xlsx 或 CSV";
}

} // namespace db::import
