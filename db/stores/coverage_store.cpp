// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/coverage_store.h"

#include "db/records/days.h"
#include "db/stores/record_table.h"

namespace db::stores {
namespace {

constexpr ColumnWords<CoverageSource> kSource;
constexpr std::size_t kMostCode = 64;
constexpr std::size_t kMostReference = 80 * 4; // bytes of 80 characters

const auto& table() {
    static const auto coverage = recordTable<RecordCoverage>(
        "record_coverage", Column("item_code", &RecordCoverage::itemCode),
        Column("source", &RecordCoverage::source, form::Word{kSource}), Column("day", &RecordCoverage::day),
        Column("reference", &RecordCoverage::reference), Column("set_by", &RecordCoverage::setBy),
        Column("set_at", &RecordCoverage::setAt));
    return coverage;
}

std::vector<RecordCoverage> rowsOf(Connection& connection, std::string_view itemCode, CoverageSource source) {
    return table().read(connection, "WHERE item_code = ?1 AND source = ?2", itemCode, kSource.of(source));
}

/// Such as "ELD-001 list 2026-10-01": what the audit log says of it.
std::string inShort(std::string_view itemCode, CoverageSource source, const std::optional<Date>& day) {
    std::string text = std::string(itemCode).append(" ").append(kSource.of(source));
    return day ? text.append(" ").append(isoDay(*day)) : text;
}

} // namespace

Expected<void> CoverageStore::put(const RecordCoverage& coverage, const Stamp& by) {
    return inTransaction(*m_connection, "set record coverage", [&] {
        if (coverage.itemCode.empty()) { fail(ErrorKind::Invalid, "coverage of no item"); }
        checkText(coverage.itemCode, kMostCode, "item code");
        checkText(coverage.reference, kMostReference, "reference");
        checkDay(coverage.day);
        if (coverage.source == CoverageSource::List && !coverage.day) {
            fail(ErrorKind::Invalid, "a list without its day");
        }
        RecordCoverage set = coverage;
        set.setBy = by.actor;
        set.setAt = by.at;
        const auto before = rowsOf(*m_connection, coverage.itemCode, coverage.source);
        if (before.empty()) {
            table().insert(*m_connection, CoverageId{nextId(*m_connection, "record_coverage")}, set);
        } else {
            table().update(*m_connection, before.front().id, set);
        }
        audit(*m_connection, by, "coverage.set", "coverage", inShort(set.itemCode, set.source, set.day));
    });
}

Expected<void> CoverageStore::remove(std::string_view itemCode, CoverageSource source, const Stamp& by) {
    return inTransaction(*m_connection, "remove record coverage", [&] {
        if (run(*m_connection, "DELETE FROM record_coverage WHERE item_code = ?1 AND source = ?2", itemCode,
                kSource.of(source)) == 0) {
            fail(ErrorKind::NotFound, "nothing was said of this item");
        }
        audit(*m_connection, by, "coverage.removed", "coverage", inShort(itemCode, source, std::nullopt));
    });
}

Expected<std::vector<RecordCoverage>> CoverageStore::all() const {
    return guarded("record coverage", [&] { return table().read(*m_connection, "ORDER BY item_code, source DESC"); });
}

} // namespace db::stores
