// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/audit_pages.h"

#include "db/stores/audit_rows.h"
#include "db/stores/connection.h"
#include "db/stores/hall_database.h"

namespace db::stores {
namespace {

/// Conditions and what is bound to them, in one order.
class Conditions {
public:
    /// `sql` has one `?` for each of `values`.
    void add(const std::string& sql, std::vector<std::string> values) {
        m_sql += " AND " + sql;
        for (std::string& value : values) {
            m_values.push_back(std::move(value));
        }
    }
    void add(const std::string& sql, std::int64_t value) { m_sql += " AND " + sql + std::to_string(value); }
    [[nodiscard]] const std::string& sql() const { return m_sql; }
    [[nodiscard]] const std::vector<std::string>& values() const { return m_values; }

private:
    std::string m_sql;
    std::vector<std::string> m_values;
};

Conditions clausesOf(const AuditFilter& filter) {
    Conditions all;
    if (filter.before) { all.add("seq < ", *filter.before); }
    if (filter.from) { all.add("at >= ", filter.from->time_since_epoch().count()); }
    if (filter.until) { all.add("at < ", filter.until->time_since_epoch().count()); }
    if (filter.staff) {
        const std::string who = subject("staff", *filter.staff);
        all.add("(actor = ? OR (subject = ? AND substr(action, 1, 6) = 'staff.'))", {who, who});
    }
    if (filter.resident) {
        const std::string who = subject("resident", *filter.resident);
        all.add("(subject = ? OR instr(' ' || detail || ' ', ' ' || ? || ' ') > 0)", {who, who});
    }
    if (!filter.actions.empty()) {
        std::string either;
        std::vector<std::string> values;
        for (const std::string& action : filter.actions) {
            const bool isBeginning = action.ends_with('.');
            either += either.empty() ? "(" : " OR ";
            either += isBeginning ? "substr(action, 1, " + std::to_string(action.size()) + ") = ?" : "action = ?";
            values.push_back(action);
        }
        all.add(either + ")", std::move(values));
    }
    return all;
}

} // namespace

Expected<std::vector<AuditEntry>> auditPage(const HallDatabase& hall, const AuditFilter& filter, int most) {
    return guarded("audit page", [&] {
        const Conditions conditions = clausesOf(filter);
        Statement s{hall.connection().sql(), std::string(kAuditColumns) + "WHERE 1" + conditions.sql() +
                                                 " ORDER BY seq DESC LIMIT " + std::to_string(most)};
        for (std::size_t i = 0; i < conditions.values().size(); ++i) {
            put(s, static_cast<int>(i) + 1, conditions.values()[i]);
        }
        std::vector<AuditEntry> entries;
        while (s.executeStep()) {
            entries.push_back(readAuditEntry(s));
        }
        return entries;
    });
}

} // namespace db::stores
