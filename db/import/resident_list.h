// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/row_notes.h"
#include "db/records/resident.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace db::import {

struct OwnColumn;
struct TableRow;

/// One good row. `resident.id`, `gridCell` and `household` are filled in when it is stored.
struct ResidentRow {
    int line = 0; ///< in the file, from 1, where the row starts
    Resident resident;
    std::string gridLabel;       ///< empty: not stated
    std::string householdNumber; ///< empty: not stated
    bool statesHearing = false;  ///< the cell is not empty
    bool statesWheelchair = false;
    std::vector<std::string> own = {}; ///< of a list with columns of its own, in their order; each on one line
};

/// A row that can be read and that may be wrong. Who looks after the list has to say that it is taken; until then it
/// stays out, because what it would put on the books is a guess: of two answers in the row (the ID number's birth date
/// and the one beside it) the ID number's, a name as it stands, no phone in place of one that cannot be.
struct DoubtfulRow {
    ResidentRow row;
    int column = 0;
    std::string reason;
};

struct ParsedResidents : ListNotes {
    std::vector<ResidentRow> rows;
    std::vector<DoubtfulRow> doubtful;
};

/// Reads a CSV or an XLSX workbook; which of them it is, its first bytes say. A CSV: UTF-8, UTF-16 or GB18030, with or
/// without byte order marks; fields between commas, full-width ones, semicolons, tabs or bars, with RFC 4180 quoting. A
/// workbook: its first visible sheet with a header; what is merged over several rows in 住址, 网格 and 户号 is each
/// row's; hidden rows and columns are read. A header row, within the first ten, with Chinese or English names in any
/// order: 姓名 name (required), 性别 sex, 出生日期 birth_date, 身份证号 id_number (one of these two is required), 电话
/// phone, 住址 address, 网格 grid, 户号 household, 语言 language, 听力 hearing, 轮椅 wheelchair, 证件类型 document, and
/// what offices call these. Other columns, empty rows and totals are left out and named. `today` bounds the birth
/// dates. Nobody is in `rows` twice. Never fails on content: what is wrong is in `problems`.
[[nodiscard]] ParsedResidents parseResidents(std::string_view bytes, Date today);

/// The same of a list of what people have: with columns of its own, which are in ResidentRow::own, and with as many
/// rows of one person as there are.
[[nodiscard]] ParsedResidents parsePeople(std::string_view bytes, std::span<const OwnColumn> own, Date today);

/// The same of one row under the titles of its columns, as a file with nothing else.
[[nodiscard]] ParsedResidents parseRow(const TableRow& titles, const TableRow& row, Date today);

/// True if `id` is 18 characters with the right check digit (GB 11643-1999, ISO 7064 MOD 11-2) and a real date.
[[nodiscard]] bool isValidIdNumber(std::string_view id);

} // namespace db::import
