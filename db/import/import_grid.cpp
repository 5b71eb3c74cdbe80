// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_grid.h"

#include "db/import/list_rows.h"
#include "db/import/own_cells.h"
#include "db/import/plan_list.h"
#include "db/names/phone_form.h"

#include <array>
#include <map>
#include <utility>

namespace db::import {
namespace {

enum Own { kLabel, kParent, kLevel, kWorker, kPhone };

constexpr int kMostLevels = 5;

constexpr std::array<OwnColumn, 5> kTitles{
    {{"网格", "cell|grid|label|网格名称|单元|单元名称|网格单元|所属网格", 40, true},
     {"上级", "parent|上级网格|上级单元|上级名称|所属上级|所属社区|社区", 40},
     {"层级", "level|级别|网格层级|网格级别", 10},
     {"网格员", "worker|网格长|网格员姓名|专职网格员|负责人|责任人", 40},
     {"电话", "phone|联系电话|手机|手机号|手机号码|网格员电话|联系方式", 80}}};

class Rows {
public:
    explicit Rows(ParsedGrid& parsed)
        : m_parsed(parsed) {}

    void take(const TableRow& raw, const Header& header, Verdict& verdict) {
        const auto texts = readOwnCells(raw, header, {.own = kTitles, .isOfPeople = false}, verdict);
        GridRow row{.line = raw.line,
                    .label = texts[kLabel],
                    .parent = texts[kParent],
                    .level = levelOf(texts[kLevel], verdict),
                    .worker = texts[kWorker],
                    .phone = phoneOf(texts[kPhone], verdict)};
        if (row.parent == row.label) { verdict.refuse(OwnPlace{kParent}, "“上级”是它自己"); }
        if (const auto [first, isNew] = m_lines.emplace(row.label, row.line); !isNew) {
            verdict.refuse(OwnPlace{kLabel}, "“网格”和第 " + std::to_string(first->second) + " 行的一样");
        }
        if (verdict.isRefused()) { return; }
        // Nobody waits at a counter for this list: what may be wrong is put right in it.
        if (verdict.isDoubted()) {
            const RowProblem doubt = verdict.doubted(row.line);
            verdict.refuseRow(doubt.reason);
            return;
        }
        m_parsed.rows.push_back(std::move(row));
    }

private:
    static int levelOf(const std::string& text, Verdict& verdict) {
        constexpr std::array<std::string_view, kMostLevels> kChinese{"一", "二", "三", "四", "五"};
        std::string word = comparedWord(text);
        if (word.empty()) { return 0; }
        if (const std::size_t end = word.rfind("级"); end != std::string::npos && end + 3 == word.size()) {
            word.resize(end);
        }
        for (std::size_t i = 0; i < kChinese.size(); ++i) {
            if (word == kChinese[i] || word == std::to_string(i + 1)) { return static_cast<int>(i) + 1; }
        }
        verdict.refuse(OwnPlace{kLevel}, "“层级”应为 1（社区）到 5（单元）");
        return 0;
    }
    static std::string phoneOf(const std::string& text, Verdict& verdict) {
        const auto phone = names::readPhone(text);
        if (!phone) { verdict.refuse(OwnPlace{kPhone}, "“电话”不是能拨的号码"); }
        return phone ? phone->number : std::string{};
    }

    ParsedGrid& m_parsed;
    std::map<std::string, int> m_lines;
};

/// The tree as it will be.
class Tree {
public:
    Tree(const std::vector<GridCell>& books, const ParsedGrid& parsed) {
        std::map<GridCellId, std::string> labels;
        for (const GridCell& cell : books) {
            labels.emplace(cell.id, cell.label);
        }
        for (const GridCell& cell : books) {
            Node node;
            node.cell = cell;
            if (cell.parent) { node.parent = labels[*cell.parent]; }
            node.before = node.parent;
            m_nodes.emplace(cell.label, std::move(node));
        }
        for (const GridRow& row : parsed.rows) {
            state(row);
        }
    }

    [[nodiscard]] ListPlan<PlannedCell> plan(const ParsedGrid& parsed, const std::vector<GridCell>& books) {
        ListPlan<PlannedCell> plan;
        plan.problems = parsed.problems;
        for (const GridRow& row : parsed.rows) {
            settle(row.label, plan);
        }
        if (!plan.problems.empty()) { return plan; }
        for (const GridCell& cell : books) {
            // What stands below a cell that moved.
            const Node& node = m_nodes.at(cell.label);
            if (node.line == 0 && node.parent != "" && m_nodes.at(node.parent).cell.level >= node.cell.level) {
                plan.problems.push_back({m_nodes.at(node.parent).line, 0,
                                         "它下面的“" + cell.label + "”层级就不比它深了；请把下面的也写上"});
            }
        }
        return plan;
    }

private:
    struct Node {
        GridCell cell;
        std::string parent; ///< its label
        std::string before; ///< as the books have it
        int line = 0;       ///< 0: the list does not speak of it
        bool isStated = false;
        bool isSettled = false;
        bool isRefused = false;
        bool isOpen = false;
    };

    void state(const GridRow& row) {
        Node& node = m_nodes[row.label];
        node.cell.label = row.label;
        node.line = row.line;
        node.isStated = row.level != 0;
        m_before.emplace(row.label, node.cell);
        if (!row.parent.empty()) { node.parent = row.parent; }
        if (row.level != 0) { node.cell.level = row.level; }
        if (!row.worker.empty()) { node.cell.workerName = row.worker; }
        if (!row.phone.empty()) { node.cell.workerPhone = row.phone; }
    }

    /// True if the cell and all above it are in order.
    bool settle(const std::string& label, ListPlan<PlannedCell>& plan) {
        Node& node = m_nodes.at(label);
        if (node.isSettled || node.line == 0) { return !node.isRefused; }
        const auto refuse = [&](std::string why) {
            plan.problems.push_back({node.line, 0, std::move(why)});
            node.isSettled = true; // said once
            node.isRefused = true;
            return false;
        };
        if (node.isOpen) { return refuse("“上级”绕了一圈，又回到它自己"); }
        const bool isNew = raw(node.cell.id) == 0;
        if (node.parent.empty()) {
            if (isNew && node.isStated && node.cell.level > 1) {
                return refuse("缺少“上级”；只有 1 级（社区）没有上级");
            }
        } else {
            const auto above = m_nodes.find(node.parent);
            if (above == m_nodes.end()) { return refuse("“上级”“" + node.parent + "”不在名单里，也不在本厅的网格里"); }
            node.isOpen = true;
            const bool isGood = settle(node.parent, plan);
            node.isOpen = false;
            if (!isGood || node.isSettled) { return false; }
            const int least = above->second.cell.level + 1;
            if (!node.isStated && (isNew || node.parent != node.before)) { node.cell.level = least; }
            if (node.cell.level < least) { return refuse("“层级”应比“上级”的深"); }
            if (node.cell.level > kMostLevels) { return refuse("层级太深：最多 5 层"); }
        }
        node.isSettled = true;
        place(node, isNew, plan);
        return true;
    }

    void place(const Node& node, bool isNew, ListPlan<PlannedCell>& plan) {
        const GridCell& before = m_before.at(node.cell.label);
        if (isNew) {
            plan.fresh.push_back({node.line, {node.cell, node.parent}});
        } else if (node.parent != node.before || node.cell.level != before.level ||
                   node.cell.workerName != before.workerName || node.cell.workerPhone != before.workerPhone) {
            plan.changed.push_back({node.line, {node.cell, node.parent}});
        } else {
            plan.same.push_back(node.line);
        }
    }

    std::map<std::string, Node> m_nodes;
    std::map<std::string, GridCell> m_before;
};

} // namespace

std::span<const OwnColumn> gridColumns() {
    return kTitles;
}

ParsedGrid parseGrid(std::string_view bytes) {
    ParsedGrid parsed;
    Rows rows{parsed};
    ListNotes notes = readList(
        bytes, {.own = kTitles, .isOfPeople = false},
        [&rows](const TableRow& row, const Header& header, Verdict& verdict) { rows.take(row, header, verdict); });
    static_cast<ListNotes&>(parsed) = std::move(notes);
    return parsed;
}

ListPlan<PlannedCell> planGrid(const std::vector<GridCell>& books, const ParsedGrid& parsed) {
    return Tree{books, parsed}.plan(parsed, books);
}

Expected<ListPlan<PlannedCell>> importGrid(const stores::HallDatabase& hall, const ParsedGrid& parsed,
                                           const stores::Stamp& by) {
    const auto withParent = [&hall](const PlannedCell& planned) -> Expected<GridCell> {
        GridCell cell = planned.cell;
        cell.parent.reset();
        if (planned.parent.empty()) { return cell; }
        const auto parent = hall.grid().findByLabel(planned.parent);
        if (!parent) { return tl::unexpected(parent.error()); }
        if (*parent) { cell.parent = (*parent)->id; }
        return cell;
    };
    const auto plan = [&]() -> Expected<ListPlan<PlannedCell>> {
        const auto books = hall.grid().all();
        if (!books) { return tl::unexpected(books.error()); }
        return planGrid(*books, parsed);
    };
    return storePlanned(hall, plan, [&](const ListPlan<PlannedCell>& planned) -> Expected<void> {
        // New cells first: one that is there may have moved below one of them.
        for (const auto& entry : planned.fresh) {
            const auto cell = withParent(entry.record);
            if (!cell) { return tl::unexpected(cell.error()); }
            if (const auto stored = hall.grid().insert(*cell, by); !stored) { return tl::unexpected(stored.error()); }
        }
        for (const auto& entry : planned.changed) {
            const auto cell = withParent(entry.record);
            if (!cell) { return tl::unexpected(cell.error()); }
            if (const auto stored = hall.grid().update(*cell, by); !stored) { return tl::unexpected(stored.error()); }
        }
        const auto noted = hall.audit().append(by, "grid.imported", "hall",
                                               "new " + std::to_string(planned.fresh.size()) + ", changed " +
                                                   std::to_string(planned.changed.size()));
        if (!noted) { return tl::unexpected(noted.error()); }
        return {};
    });
}

} // namespace db::import
