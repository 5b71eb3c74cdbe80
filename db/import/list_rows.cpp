// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/list_rows.h"

#include "db/import/cells.h"
#include "db/import/day_cell.h"
#include "db/import/plain_cell.h"
#include "db/import/sheet_table.h"
#include "db/import/text_encoding.h"
#include "db/import/workbook.h"
#include "db/records/utf8.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace db::import {
namespace {

bool isBlank(const TableRow& row) {
    return std::all_of(row.fields.begin(), row.fields.end(),
                       [](const std::string& field) { return readTextCell(trimmed(field)).empty(); });
}

class Rows {
public:
    Rows(ListTable table, const TakeRow& take, ListNotes& notes)
        : m_table(std::move(table))
        , m_take(take)
        , m_notes(notes) {}

    void readAll() {
        while (const auto row = m_table.rows()) {
            if (m_taken + m_notes.problems.size() >= kMaxListRows) {
                m_notes.problems.push_back({row->line, 0, "行数太多，请分成几个文件"});
                return;
            }
            readOne(m_table.sheet ? ofWidth(*row) : *row);
        }
        tellOfSheet();
    }
    [[nodiscard]] bool isEmpty() const { return m_taken == 0 && m_notes.problems.empty(); }

private:
    /// So many rows, and the first of them.
    struct Count {
        int rows = 0;
        int first = 0;
        void add(int line) {
            if (rows++ == 0) { first = line; }
        }
    };

    void remark(int line, int column, std::string words) {
        m_notes.remarks.push_back({line, column, std::move(words)});
    }

    /// Fields that are more than the header has, or fewer, all in use.
    [[nodiscard]] bool hasAnotherWidth(const TableRow& raw) const {
        const std::size_t width = m_table.headerRow.fields.size();
        if (raw.fields.size() < width) { return true; }
        return std::any_of(raw.fields.begin() + static_cast<std::ptrdiff_t>(width), raw.fields.end(),
                           [](const std::string& field) { return !trimmed(field).empty(); });
    }

    /// The row says 合计 where a name would be, and nothing of a person.
    [[nodiscard]] bool isNobody(const TableRow& raw) const {
        const auto cell = [&](Column column) {
            const auto at = m_table.header.at.find(column);
            return at == m_table.header.at.end() || at->second >= raw.fields.size()
                       ? std::string{}
                       : readTextCell(trimmed(raw.fields[at->second]));
        };
        // A count, such as "3" or "共 3 人", is no number of a document and no day.
        constexpr std::size_t kShortestDocument = 8;
        const auto saysNothing = [](const std::string& of) {
            return characterCount(of) < kShortestDocument && !readDayCell(of);
        };
        const bool isFirst = !raw.fields.empty() && isFooter(raw.fields.front());
        if (!m_table.shape.isOfPeople) { return isFirst; }
        return (isFirst || isFooter(cell(Column::Name))) && saysNothing(cell(Column::IdNumber)) &&
               saysNothing(cell(Column::BirthDate));
    }

    /// A sheet leaves away what is empty at the end of a row, and what is written beside the table is none of it.
    [[nodiscard]] TableRow ofWidth(TableRow row) {
        const std::size_t width = m_table.headerRow.fields.size();
        if (std::any_of(row.fields.begin() + static_cast<std::ptrdiff_t>(std::min(width, row.fields.size())),
                        row.fields.end(), [](const std::string& field) { return !field.empty(); })) {
            m_beside.add(row.line);
        }
        row.fields.resize(width);
        return row;
    }

    void readOne(const TableRow& raw) {
        Verdict verdict{m_table.header};
        if (raw.problem) {
            verdict.refuseRow(words(*raw.problem));
        } else if (isBlank(raw)) {
            return;
        } else if (isNobody(raw)) {
            remark(raw.line, 0,
                   std::string("不是") + (m_table.shape.isOfPeople ? "居民" : "名单") + "的行（合计、制表人等），略过");
            return;
        } else if (hasAnotherWidth(raw)) {
            verdict.refuseRow("有 " + std::to_string(raw.fields.size()) + " 列，表头有 " +
                              std::to_string(m_table.headerRow.fields.size()) + " 列");
        } else {
            count(raw);
            m_take(raw, m_table.header, verdict);
        }
        if (verdict.isRefused()) {
            m_notes.problems.push_back(verdict.problem(raw.line));
        } else {
            ++m_taken;
            for (const auto& [column, what] : verdict.cleaned()) {
                remark(raw.line, column, what);
            }
        }
    }

    void count(const TableRow& row) {
        if (row.isHidden) { m_hidden.add(row.line); }
        if (std::any_of(row.notes.begin(), row.notes.end(), [this](const CellNote& note) {
                const auto column = columnAt(m_table.header, note.column);
                return note.kind == CellKind::FromAbove &&
                       ((column && isOfHome(*column)) || ownColumnAt(m_table.header, note.column));
            })) {
            m_filled.add(row.line);
        }
    }

    void tellOfSheet() {
        if (!m_table.sheet) { return; }
        std::vector<RowRemark> all;
        const auto tell = [&all](const Count& count, std::string_view what) {
            if (count.rows == 0) { return; }
            all.push_back({0, 0,
                           "从第 " + std::to_string(count.first) + " 行起有 " + std::to_string(count.rows) + " 行" +
                               std::string(what)});
        };
        tell(m_hidden, "是隐藏或筛选掉的，照样读了");
        tell(m_filled, std::string("的") + (m_table.shape.own.empty() ? "户号、住址或网格" : "一些格") +
                           "是合并的单元格，照它第一行的填了");
        tell(m_beside, "在表头右边还有字，没有导入");
        const auto tellHidden = [&](std::size_t at, const std::string& title) {
            if (m_table.sheet->isHidden(at)) { all.push_back({0, 0, title + "列是隐藏的，照样读了"}); }
        };
        for (const auto& [column, at] : m_table.header.at) {
            tellHidden(at, titled(column));
        }
        for (const auto& [index, at] : m_table.header.own) {
            tellHidden(at, titled(m_table.shape.own[index]));
        }
        m_notes.remarks.insert(m_notes.remarks.begin(), all.begin(), all.end());
    }

    ListTable m_table;
    const TakeRow& m_take;
    ListNotes& m_notes;
    std::size_t m_taken = 0;
    Count m_hidden;
    Count m_filled;
    Count m_beside;
};

ListNotes refused(int line, std::string_view reason) {
    ListNotes notes;
    notes.problems.push_back({line, 0, std::string(reason)});
    return notes;
}

ListNotes readCsv(std::string_view bytes, const ListShape& shape, const TakeRow& take) {
    const auto text = toUtf8(bytes);
    if (!text) {
        const auto before = bytes.substr(0, text.error());
        const auto line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
        return refused(line, "这一行的文字编码既不是 UTF-8 也不是 GB18030");
    }
    auto table = findCsvTable(*text, shape);
    return table ? readList(std::move(*table), take) : refused(0, "文件是空的");
}

ListNotes readWorkbook(std::string_view bytes, const ListShape& shape, const TakeRow& take) {
    const auto workbook = Workbook::open(bytes);
    if (!workbook) { return refused(0, words(workbook.error())); }
    auto found = findSheetTable(*workbook, shape);
    if (!found) { return refused(0, found.error()); }
    ListNotes notes = readList(std::move(found->table), take);
    notes.isSheet = true;
    std::vector<RowRemark> ofSheets;
    for (std::string& remark : found->remarks) {
        ofSheets.push_back({0, 0, std::move(remark)});
    }
    notes.remarks.insert(notes.remarks.begin(), ofSheets.begin(), ofSheets.end());
    return notes;
}

} // namespace

ListNotes readList(ListTable table, const TakeRow& take) {
    const int line = table.headerRow.line;
    if (const std::string reasons = headerProblem(table); !reasons.empty()) { return refused(line, reasons); }
    ListNotes notes;
    for (const std::size_t column : table.header.unknown) {
        notes.remarks.push_back({line, static_cast<int>(column) + 1,
                                 "“" + shownTitle(table.headerRow.fields[column]) + "”列不在要用的列里，没有导入"});
    }
    if (line > 1) { notes.remarks.push_back({line, 0, "表头在这一行；上面的行略过"}); }
    const bool isOfPeople = table.shape.isOfPeople;
    Rows rows{std::move(table), take, notes};
    rows.readAll();
    if (rows.isEmpty()) { return refused(0, isOfPeople ? "只有表头，没有居民" : "只有表头，没有内容"); }
    return notes;
}

ListNotes readList(std::string_view bytes, const ListShape& shape, const TakeRow& take) {
    if (bytes.size() > kMaxListBytes) { return refused(0, "文件太大"); }
    if (isZip(bytes)) { return readWorkbook(bytes, shape, take); }
    if (const std::string_view other = otherFile(bytes); !other.empty()) { return refused(0, other); }
    return readCsv(bytes, shape, take);
}

} // namespace db::import
