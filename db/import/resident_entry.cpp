// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/resident_entry.h"

#include "db/import/columns.h"
#include "db/import/table_row.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace db::import {
namespace {

/// Of the columns, in their order.
constexpr std::array<std::string_view, kColumns> kFields{"name",     "sex",     "birth-date", "id-number",
                                                         "phone",    "address", "grid-cell",  "household",
                                                         "language", "hearing", "wheelchair", "document"};

std::string_view wordOf(Sex sex) {
    switch (sex) {
    case Sex::Female:
        return "女";
    case Sex::Male:
        return "男";
    case Sex::Unstated:
        return "";
    }
    return "";
}

std::string_view wordOf(DocumentKind kind) {
    switch (kind) {
    case DocumentKind::IdCard:
        return "居民身份证";
    case DocumentKind::HongKongMacaoPermit:
        return "港澳居民来往内地通行证";
    case DocumentKind::TaiwanPermit:
        return "台湾居民来往大陆通行证";
    case DocumentKind::Passport:
        return "护照";
    case DocumentKind::ForeignPermit:
        return "外国人永久居留证";
    case DocumentKind::DisabilityCard:
        return "残疾人证";
    case DocumentKind::Other:
        return "其他证件";
    }
    return "";
}

/// In the order of the columns.
std::vector<std::string> cellsOf(const ResidentEntry& entry) {
    return {entry.name,
            std::string(wordOf(entry.sex)),
            entry.birthDate,
            entry.idNumber,
            entry.phone,
            entry.address,
            entry.grid,
            entry.household,
            entry.language,
            entry.needsHearingHelp ? "是" : "否",
            entry.usesWheelchair ? "是" : "否",
            entry.document ? std::string(wordOf(*entry.document)) : std::string{}};
}

EntryFault faultOf(int column, std::string reason) {
    const bool isKnown = column > 0 && column <= static_cast<int>(kColumns);
    return {isKnown ? kFields.at(static_cast<std::size_t>(column) - 1) : std::string_view{}, std::move(reason)};
}

} // namespace

ReadEntry readEntry(const ResidentEntry& entry, Date today) {
    TableRow titles{.line = 1, .fields = {}};
    for (const ColumnName& name : columnNames()) {
        titles.fields.emplace_back(name.chinese);
    }
    ParsedResidents parsed = parseRow(titles, {.line = 2, .fields = cellsOf(entry)}, today);
    ReadEntry read;
    if (!parsed.problems.empty() && parsed.problems.front().line == 0) {
        read.fault = faultOf(1, "这不是居民的姓名"); // what stands below a list, such as 合计: no row is left
    } else if (!parsed.problems.empty()) {
        read.fault = faultOf(parsed.problems.front().column, std::move(parsed.problems.front().reason));
    } else if (!parsed.doubtful.empty()) {
        DoubtfulRow& doubtful = parsed.doubtful.front();
        read.doubt = faultOf(doubtful.column, std::move(doubtful.reason));
        read.row = std::move(doubtful.row);
    } else {
        read.row = std::move(parsed.rows.front());
    }
    return read;
}

Resident corrected(const Resident& onTheBooks, const ResidentRow& row) {
    Resident after = row.resident;
    after.id = onTheBooks.id;
    after.gridCell = onTheBooks.gridCell;
    after.household = onTheBooks.household;
    after.isDemo = onTheBooks.isDemo;
    after.standing = onTheBooks.standing;
    after.standingSince = onTheBooks.standingSince;
    after.mergedInto = onTheBooks.mergedInto;
    if (after.idNumber == onTheBooks.idNumber) { after.firstIdNumber = onTheBooks.firstIdNumber; }
    if (after.note.empty()) { after.note = onTheBooks.note; }
    return after;
}

} // namespace db::import
