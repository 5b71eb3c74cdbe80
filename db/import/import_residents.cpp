// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_residents.h"

#include "db/import/merge_residents.h"
#include "db/import/people_on_books.h"
#include "db/stores/hall_database.h"
#include "db/stores/transaction.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

namespace db::import {
namespace {

constexpr int kTellEvery = 50; // rows between two calls of progress
constexpr int kCommunityLevel = 1;
constexpr int kNewCellLevel = 3;

bool isCommunity(const GridCell& cell) {
    return cell.level == kCommunityLevel && !cell.parent;
}

/// Finds or makes the cells and households that the rows name.
class Places {
public:
    Places(const stores::HallDatabase& hall, std::string community, const stores::Stamp& by)
        : m_hall(hall)
        , m_community(std::move(community))
        , m_by(by) {}

    [[nodiscard]] Expected<std::optional<GridCellId>> cell(const std::string& label) {
        if (label.empty()) { return std::nullopt; }
        if (const auto known = m_cells.find(label); known != m_cells.end()) { return known->second; }
        const auto found = m_hall.grid().findByLabel(label);
        if (!found) { return tl::unexpected(found.error()); }
        const std::optional<GridCell>& cell = *found;
        if (cell) { return remember(label, cell->id); }
        const auto above = community();
        if (!above) { return tl::unexpected(above.error()); }
        if (label == m_community) { return remember(label, *above); }
        const auto made = make(kNewCellLevel, *above, label);
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
    /// The top of the grid, made if there is none; who asks has seen that there is no second one.
    [[nodiscard]] Expected<GridCellId> community() {
        const auto cells = m_hall.grid().all();
        if (!cells) { return tl::unexpected(cells.error()); }
        const auto top = std::find_if(cells->begin(), cells->end(), [this](const GridCell& cell) {
            return isCommunity(cell) || cell.label == m_community;
        });
        if (top != cells->end()) { return top->id; }
        return make(kCommunityLevel, std::nullopt, m_community);
    }
    [[nodiscard]] Expected<GridCellId> make(int level, std::optional<GridCellId> parent, const std::string& label) {
        return m_hall.grid().insert(
            {.id = {}, .level = level, .parent = parent, .label = label, .workerName = {}, .workerPhone = {}}, m_by);
    }
    GridCellId remember(const std::string& label, GridCellId id) { return m_cells.emplace(label, id).first->second; }

    const stores::HallDatabase& m_hall;
    std::string m_community;
    const stores::Stamp& m_by;
    std::map<std::string, GridCellId> m_cells;
};

/// The rows of a list beside the books; nothing is stored.
class Judge {
public:
    Judge(const stores::HallDatabase& hall, const ImportChoices& choices, ImportPlan& plan)
        : m_hall(hall)
        , m_choices(choices)
        , m_plan(plan) {}

    [[nodiscard]] Expected<void> open() {
        auto people = PeopleOnBooks::read(m_hall);
        if (!people) { return tl::unexpected(people.error()); }
        m_people = std::move(*people);
        const auto cells = m_hall.grid().all();
        if (!cells) { return tl::unexpected(cells.error()); }
        for (const GridCell& cell : *cells) {
            m_cells.emplace(cell.label, cell.id);
        }
        m_communities = std::count_if(cells->begin(), cells->end(), isCommunity);
        return {};
    }

    /// Puts the row where it belongs.
    [[nodiscard]] Expected<void> judge(const ResidentRow& row) {
        if (m_communities > 1 && !row.gridLabel.empty() && !m_cells.contains(row.gridLabel)) {
            m_plan.leftOut.push_back({row.line, 0, "“网格”不在本厅的网格里，也看不出在哪个社区；请先导入网格"});
            return {};
        }
        const auto match = m_people.find(row, m_choices.takeDoubtful);
        if (match.resident == nullptr) {
            m_plan.take.push_back(&row);
            return {};
        }
        const Resident& known = *match.resident;
        if (!match.doubt.empty()) {
            m_plan.doubles.push_back({row.line, known.id, match.doubt});
            return {};
        }
        if (m_choices.newOnly) {
            m_plan.known.push_back({row.line, known.id, residentText(known.id) + "登记过，没有动"});
            return {};
        }
        return merge(known, row);
    }

private:
    [[nodiscard]] Expected<void> merge(const Resident& known, const ResidentRow& row) {
        ChangedRow changed{.row = &row, .after = merged(known, row), .fields = {}};
        if (!row.gridLabel.empty()) {
            const auto cell = m_cells.find(row.gridLabel);
            // Another than any that is there: it is made when the row is stored.
            changed.after.gridCell = cell == m_cells.end() ? GridCellId{} : cell->second;
        }
        if (!row.householdNumber.empty()) {
            const auto household = m_hall.residents().findHousehold(row.householdNumber);
            if (!household) { return tl::unexpected(household.error()); }
            changed.after.household = household->value_or(HouseholdId{});
        }
        changed.fields = differingFields(known, changed.after);
        if (changed.fields.empty()) {
            m_plan.known.push_back({row.line, known.id, residentText(known.id) + "，和登记的一样"});
        } else {
            m_plan.changed.push_back(std::move(changed));
        }
        return {};
    }

    const stores::HallDatabase& m_hall;
    const ImportChoices& m_choices;
    ImportPlan& m_plan;
    PeopleOnBooks m_people;
    std::map<std::string, GridCellId, std::less<>> m_cells;
    std::ptrdiff_t m_communities = 0;
};

/// Cell and household that the row names, made if they are new; what it does not name stays.
Expected<void> settle(const ResidentRow& row, Places& places, Resident& resident) {
    const auto cell = places.cell(row.gridLabel);
    if (!cell) { return tl::unexpected(cell.error()); }
    const auto household = places.household(row.householdNumber);
    if (!household) { return tl::unexpected(household.error()); }
    if (*cell) { resident.gridCell = *cell; }
    if (*household) { resident.household = *household; }
    return {};
}

Expected<ResidentId> store(const stores::HallDatabase& hall, const ResidentRow& row, bool isDemo, Places& places,
                           const stores::Stamp& by) {
    Resident resident = row.resident;
    resident.isDemo = isDemo;
    if (const auto settled = settle(row, places, resident); !settled) { return tl::unexpected(settled.error()); }
    return hall.residents().insert(resident, by);
}

Expected<void> change(const stores::HallDatabase& hall, ChangedRow& changed, Places& places, const stores::Stamp& by) {
    if (const auto settled = settle(*changed.row, places, changed.after); !settled) { return settled; }
    return hall.residents().update(changed.after, by);
}

} // namespace

Expected<ImportPlan> planImport(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                const ImportChoices& choices) {
    ImportPlan plan;
    plan.problems = parsed.problems;
    Judge judge{hall, choices, plan};
    if (const auto opened = judge.open(); !opened) { return tl::unexpected(opened.error()); }
    for (const ResidentRow& row : parsed.rows) {
        if (const auto judged = judge.judge(row); !judged) { return tl::unexpected(judged.error()); }
    }
    for (const DoubtfulRow& each : parsed.doubtful) {
        if (!choices.takeDoubtful) {
            plan.leftOut.push_back({each.row.line, each.column, each.reason});
        } else if (const auto judged = judge.judge(each.row); !judged) {
            return tl::unexpected(judged.error());
        }
    }
    std::sort(plan.take.begin(), plan.take.end(),
              [](const ResidentRow* a, const ResidentRow* b) { return a->line < b->line; });
    return plan;
}

Expected<Imported> importResidents(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                   const stores::Stamp& by, const std::function<void(int done, int all)>& progress,
                                   const ImportChoices& choices) {
    if (const auto tidied = hall.residents().tidy(by); !tidied) { return tl::unexpected(tidied.error()); }
    // The rows are judged before anybody who serves has to wait, and again only if the books changed meanwhile.
    const auto before = hall.audit().lastSeq();
    if (!before) { return tl::unexpected(before.error()); }
    auto plan = planImport(hall, parsed, choices);
    if (!plan) { return tl::unexpected(plan.error()); }
    auto transaction = stores::Transaction::begin(hall);
    if (!transaction) { return tl::unexpected(transaction.error()); }
    const auto now = hall.audit().lastSeq();
    if (!now) { return tl::unexpected(now.error()); }
    if (*now != *before) { plan = planImport(hall, parsed, choices); }
    if (!plan) { return tl::unexpected(plan.error()); }
    Imported imported;
    imported.plan = std::move(*plan);
    if (!imported.plan.problems.empty()) { return imported; }

    Places places{hall, choices.community, by};
    const int all = static_cast<int>(imported.plan.take.size() + imported.plan.changed.size());
    int done = 0;
    const auto tell = [&] {
        ++done;
        if (progress && (done % kTellEvery == 0 || done == all)) { progress(done, all); }
    };
    for (ChangedRow& changed : imported.plan.changed) {
        if (const auto stored = change(hall, changed, places, by); !stored) { return tl::unexpected(stored.error()); }
        tell();
    }
    for (const ResidentRow* row : imported.plan.take) {
        const auto id = store(hall, *row, choices.areDemo, places, by);
        if (!id) { return tl::unexpected(id.error()); }
        imported.ids.push_back(*id);
        tell();
    }
    const auto noted = hall.audit().append(by, "residents.imported", "hall",
                                           "new " + std::to_string(imported.ids.size()) + ", changed " +
                                               std::to_string(imported.plan.changed.size()));
    if (!noted) { return tl::unexpected(noted.error()); }
    if (const auto committed = transaction->commit(); !committed) { return tl::unexpected(committed.error()); }
    imported.residents = static_cast<int>(imported.ids.size());
    imported.changed = static_cast<int>(imported.plan.changed.size());
    imported.plan.take.clear();
    imported.plan.changed.clear();
    return imported;
}

Expected<ParsedResidents> readResidentsFile(const std::filesystem::path& path, Date today) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream in{path, std::ios::binary};
    if (error || !in) { return tl::unexpected(Error{ErrorKind::CannotOpen, path.string() + " cannot be read"}); }
    if (size > kMaxListBytes) {
        return tl::unexpected(Error{ErrorKind::Invalid, path.string() + " is larger than 32 MiB"});
    }
    const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    if (in.bad()) { return tl::unexpected(Error{ErrorKind::Io, path.string() + " cannot be read to its end"}); }
    return parseResidents(bytes, today);
}

} // namespace db::import
