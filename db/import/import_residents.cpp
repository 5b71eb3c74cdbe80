// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_residents.h"

#include "db/import/known_people.h"
#include "db/stores/hall_database.h"
#include "db/stores/transaction.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <system_error>

namespace db::import {
namespace {

constexpr int kTellEvery = 50; // rows between two calls of progress
constexpr int kNewCellLevel = 3;

/// Finds or makes the cells and households that the rows name.
class Places {
public:
    Places(const stores::HallDatabase& hall, const stores::Stamp& by)
        : m_hall(hall)
        , m_by(by) {}

    [[nodiscard]] Expected<std::optional<GridCellId>> cell(const std::string& label) {
        if (label.empty()) { return std::nullopt; }
        if (const auto known = m_cells.find(label); known != m_cells.end()) { return known->second; }
        const auto found = m_hall.grid().findByLabel(label);
        if (!found) { return tl::unexpected(found.error()); }
        const std::optional<GridCell>& cell = *found;
        if (cell) { return remember(label, cell->id); }
        const auto made = m_hall.grid().insert({.id = {},
                                                .level = kNewCellLevel,
                                                .parent = std::nullopt,
                                                .label = label,
                                                .workerName = {},
                                                .workerPhone = {}},
                                               m_by);
        if (!made) { return tl::unexpected(made.error()); }
        return remember(label, *made);
    }

    [[nodiscard]] Expected<std::optional<HouseholdId>> household(const std::string& number) {
        if (number.empty()) { return std::nullopt; }
        const auto id = m_hall.residents().ensureHousehold(number, m_by);
        if (!id) { return tl::unexpected(id.error()); }
        return *id;
    }

private:
    GridCellId remember(const std::string& label, GridCellId id) { return m_cells.emplace(label, id).first->second; }

    const stores::HallDatabase& m_hall;
    const stores::Stamp& m_by;
    std::map<std::string, GridCellId> m_cells;
};

std::string reasonFor(KnownBy by, ResidentId who) {
    const std::string resident = "（居民 " + std::to_string(raw(who)) + "）";
    switch (by) {
    case KnownBy::Number:
        return "身份证号已经登记过" + resident;
    case KnownBy::Person:
        return "这个人多半登记过" + resident + "：姓名、出生日期和电话或住址都一样";
    case KnownBy::NameOnly:
        return "这个人也许登记过" + resident + "：姓名和出生日期一样，没有电话和住址可以分辨";
    }
    return "";
}

/// Puts the row where it belongs.
void judge(const KnownPeople& onTheBooks, const ResidentRow& row, bool newOnly, ImportPlan& plan) {
    const auto before = onTheBooks.find(row.resident);
    if (!before) {
        plan.take.push_back(&row);
        return;
    }
    const ResidentId who{before->who};
    KnownRow known{row.line, who, reasonFor(before->by, who)};
    if (!newOnly) { plan.problems.push_back({row.line, 0, known.reason}); }
    (before->by == KnownBy::Number ? plan.known : plan.doubles).push_back(std::move(known));
}

Expected<ResidentId> store(const stores::HallDatabase& hall, const ResidentRow& row, bool isDemo, Places& places,
                           const stores::Stamp& by) {
    Resident resident = row.resident;
    resident.isDemo = isDemo;
    const auto cell = places.cell(row.gridLabel);
    if (!cell) { return tl::unexpected(cell.error()); }
    const auto household = places.household(row.householdNumber);
    if (!household) { return tl::unexpected(household.error()); }
    resident.gridCell = *cell;
    resident.household = *household;
    return hall.residents().insert(resident, by);
}

} // namespace

Expected<ImportPlan> planImport(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                ImportChoices choices) {
    const auto everybody = hall.residents().all();
    if (!everybody) { return tl::unexpected(everybody.error()); }
    KnownPeople onTheBooks;
    for (const Resident& resident : *everybody) {
        onTheBooks.add(resident, raw(resident.id));
    }
    ImportPlan plan;
    plan.problems = parsed.problems;
    for (const ResidentRow& row : parsed.rows) {
        judge(onTheBooks, row, choices.newOnly, plan);
    }
    for (const DoubtfulRow& each : parsed.doubtful) {
        if (choices.takeDoubtful) {
            judge(onTheBooks, each.row, choices.newOnly, plan);
        } else {
            plan.leftOut.push_back({each.row.line, each.column, each.reason});
        }
    }
    std::sort(plan.take.begin(), plan.take.end(),
              [](const ResidentRow* a, const ResidentRow* b) { return a->line < b->line; });
    return plan;
}

Expected<Imported> importResidents(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                   const stores::Stamp& by, const std::function<void(int done, int all)>& progress,
                                   ImportChoices choices) {
    auto transaction = stores::Transaction::begin(hall);
    if (!transaction) { return tl::unexpected(transaction.error()); }
    if (const auto tidied = hall.residents().tidy(by); !tidied) { return tl::unexpected(tidied.error()); }
    auto plan = planImport(hall, parsed, choices);
    if (!plan) { return tl::unexpected(plan.error()); }
    Imported imported;
    imported.plan = std::move(*plan);
    if (!imported.plan.problems.empty()) { return imported; }

    Places places{hall, by};
    const int all = static_cast<int>(imported.plan.take.size());
    for (const ResidentRow* row : imported.plan.take) {
        const auto id = store(hall, *row, choices.areDemo, places, by);
        if (!id) { return tl::unexpected(id.error()); }
        imported.ids.push_back(*id);
        const int done = static_cast<int>(imported.ids.size());
        if (progress && (done % kTellEvery == 0 || done == all)) { progress(done, all); }
    }
    const auto noted = hall.audit().append(by, "residents.imported", "hall", std::to_string(all));
    if (!noted) { return tl::unexpected(noted.error()); }
    if (const auto committed = transaction->commit(); !committed) { return tl::unexpected(committed.error()); }
    imported.residents = all;
    imported.plan.take.clear();
    return imported;
}

Expected<ParsedResidents> readResidentsFile(const std::filesystem::path& path, Date today) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream in{path, std::ios::binary};
    if (error || !in) { return tl::unexpected(Error{ErrorKind::CannotOpen, path.string() + " cannot be read"}); }
    if (size > kMaxCsvBytes) {
        return tl::unexpected(Error{ErrorKind::Invalid, path.string() + " is larger than 32 MiB"});
    }
    const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (in.bad()) { return tl::unexpected(Error{ErrorKind::Io, path.string() + " cannot be read to its end"}); }
    return parseResidents(bytes, today);
}

} // namespace db::import
