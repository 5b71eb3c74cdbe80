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

void readNote(const CellNote& note, OwnPlace place, const OwnColumn& column, std::string& text, Verdict& verdict) {
    switch (note.kind) {
    case CellKind::Error:
        verdict.refuse(place, titled(column) + "是公式的错误（如 #N/A）；请改成值");
        return;
    case CellKind::NotCalculated:
        verdict.refuse(place, titled(column) + "是没有算过的公式；请用表格软件打开，保存一次");
        return;
    case CellKind::TooLong:
        verdict.refuse(place, titled(column) + "太长");
        return;
    case CellKind::LostDigits:
        verdict.refuse(place, titled(column) + "被表格软件改成了科学计数，丢了末几位；请设为“文本”格式重新导出");
        return;
    case CellKind::FromAbove:
        text = readCell(column, note.text);
        return;
    case CellKind::PartOfDate:
        if (column.kind == OwnKind::Day) {
            verdict.refuse(place, titled(column) + "的格式不显示年或日，缺的多半是表格软件补的；请写全年月日");
        }
        return;
    case CellKind::Date:
        if (column.kind == OwnKind::Words) {
            verdict.doubt(place, titled(column) + "是日期，多半是表格软件改的；请按原来的写，设为“文本”格式");
        }
        return;
    }
}

void readDayOf(OwnPlace place, const OwnColumn& column, std::string& text, Verdict& verdict) {
    if (isLunarDate(text)) {
        verdict.refuse(place, titled(column) + "写的是农历；请写公历的年月日");
        return;
    }
    const auto day = readDayCell(text);
    if (!day) {
        verdict.refuse(place, titled(column) + "不是日期；请写成 2026-11-01 这样的公历日期");
        return;
    }
    text = isoDay(*day);
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
        for (const CellNote& note : row.notes) {
            if (note.column == at) { readNote(note, place, column, text, verdict); }
        }
        if (characterCount(text) > column.most) {
            verdict.refuse(place, titled(column) + "太长");
        } else if (hasControlCharacter(text) || hasDirectionMark(text)) {
            verdict.refuse(place, titled(column) + "含有控制字符");
        } else if (!text.empty() && (text.front() == '=' || text.front() == '@')) {
            verdict.refuse(place, titled(column) + "像是表格公式");
        } else if (text.empty() && column.isRequired) {
            verdict.refuse(place, "缺少" + titled(column));
        }
        if (column.kind == OwnKind::Day && !text.empty() && !verdict.isRefused()) {
            readDayOf(place, column, text, verdict);
            continue;
        }
        const auto lost = names::findLost(text);
        if (lost && isLost(column, lost->kind)) { verdict.doubt(place, titled(column) + words(*lost)); }
    }
    return texts;
}

} // namespace db::import
