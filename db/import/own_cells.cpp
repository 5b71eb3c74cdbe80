// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/own_cells.h"

#include "db/import/cells.h"
#include "db/import/day_cell.h"
#include "db/import/plain_cell.h"
#include "db/records/days.h"
#include "db/records/utf8.h"

#include <algorithm>

namespace db::import {
namespace {

/// Sentences on one line; of anything else what plain signs say.
std::string readCell(const OwnColumn& column, std::string_view field) {
    std::string cell = withoutMarks(trimmed(field));
    if (column.kind != OwnKind::Prose) { return readTextCell(cell); }
    std::replace_if(cell.begin(), cell.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return cell;
}

/// In sentences a question mark asks.
bool isLost(const OwnColumn& column, names::LostKind kind) {
    if (kind == names::LostKind::Star) { return false; }
    return column.kind != OwnKind::Prose || kind == names::LostKind::Replacement || kind == names::LostKind::Encoding;
}

/// What a workbook says of a cell besides its text: why it is refused, or empty.
std::string readNote(const CellNote& note, OwnPlace place, const OwnColumn& column, std::string& text,
                     Verdict& verdict) {
    switch (note.kind) {
    case CellKind::Error:
        return "是公式的错误（如 #N/A）；请改成值";
    case CellKind::NotCalculated:
        return "是没有算过的公式；请用表格软件打开，保存一次";
    case CellKind::TooLong:
        return "太长";
    case CellKind::LostDigits:
        return "被表格软件改成了科学计数，丢了末几位；请设为“文本”格式重新导出";
    case CellKind::FromAbove:
        text = readCell(column, note.text);
        return {};
    case CellKind::PartOfDate:
        return column.kind == OwnKind::Day ? "的格式不显示年或日，缺的多半是表格软件补的；请写全年月日" : "";
    case CellKind::Date:
        if (column.kind == OwnKind::Words) {
            verdict.doubt(place, titled(column) + "是日期，多半是表格软件改的；请按原来的写，设为“文本”格式");
        }
        return {};
    }
    return {};
}

/// Why no cell of this column may say that, or empty.
std::string_view faultOf(const OwnColumn& column, std::string_view text) {
    if (characterCount(text) > column.most) { return "太长"; }
    if (hasControlCharacter(text) || hasDirectionMark(text)) { return "含有控制字符"; }
    if (!text.empty() && (text.front() == '=' || text.front() == '@')) { return "像是表格公式"; }
    if (text.empty() || column.kind != OwnKind::Day) { return {}; }
    if (isLunarDate(text)) { return "写的是农历；请写公历的年月日"; }
    return readDayCell(text) ? "" : "不是日期；请写成 2026-11-01 这样的公历日期";
}

} // namespace

std::vector<std::string> readOwnCells(const TableRow& row, const Header& header, const ListShape& shape,
                                      Verdict& verdict) {
    std::vector<std::string> texts(shape.own.size());
    for (const auto& [index, at] : header.own) {
        const OwnColumn& column = shape.own[index];
        const OwnPlace place{index};
        std::string& text = texts[index];
        if (at < row.fields.size()) { text = readCell(column, row.fields[at]); }
        std::string fault;
        for (const CellNote& note : row.notes) {
            if (note.column == at && fault.empty()) { fault = readNote(note, place, column, text, verdict); }
        }
        if (fault.empty()) { fault = faultOf(column, text); }
        if (!fault.empty()) {
            verdict.refuse(place, titled(column) + fault);
        } else if (text.empty()) {
            if (column.isRequired) { verdict.refuse(place, "缺少" + titled(column)); }
        } else if (column.kind == OwnKind::Day) {
            text = isoDay(*readDayCell(text));
        } else if (const auto lost = names::findLost(text); lost && isLost(column, lost->kind)) {
            verdict.doubt(place, titled(column) + words(*lost));
        }
    }
    return texts;
}

} // namespace db::import
