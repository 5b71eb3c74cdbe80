// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/damaged_row.h"

#include "db/stores/connection.h"

#include <algorithm>
#include <vector>

namespace db::stores {
namespace {

std::vector<std::string> columnsOf(SQLite::Database& sql, const std::string& table) {
    Statement s{sql, "SELECT name FROM pragma_table_info(?1)"};
    put(s, 1, table);
    std::vector<std::string> columns;
    while (s.executeStep()) {
        columns.push_back(text(s, 0));
    }
    return columns;
}

} // namespace

Expected<DamagedAbout> aboutOf(Connection& connection, const DamagedRow& row) {
    return guarded("a damaged row", [&]() -> DamagedAbout {
        if (row.table == "resident") { return {.resident = ResidentId{row.row}, .complainedOf = {}}; }
        const auto columns = columnsOf(connection.sql(), row.table);
        const auto has = [&columns](const char* name) { return std::ranges::find(columns, name) != columns.end(); };
        const bool isOfAMatter = row.table != "matter" && has("matter_id");
        if (!isOfAMatter && !has("resident_id")) { return {}; }
        // The name is one of the schema's own: columnsOf() has found it there.
        const std::string from =
            isOfAMatter ? "matter WHERE id = (SELECT matter_id FROM \"" + row.table + "\" WHERE rowid = ?1)"
                        : "\"" + row.table + "\" WHERE rowid = ?1";
        const bool mayBeAbout = isOfAMatter || row.table == "matter";
        Statement s{connection.sql(),
                    std::string("SELECT resident_id, ") + (mayBeAbout ? "about_id" : "NULL") + " FROM " + from};
        put(s, 1, row.row);
        if (!s.executeStep()) { return {}; }
        return {.resident = optionalId<ResidentId>(s, 0), .complainedOf = optionalId<StaffId>(s, 1)};
    });
}

} // namespace db::stores
