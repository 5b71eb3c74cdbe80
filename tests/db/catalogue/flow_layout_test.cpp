// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/flow_layout.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>
#include <utility>

namespace db::catalogue {
namespace {

using Cell = FlowLayout::Cell;

/// A step that leads to each of `to`.
Step stepTo(std::vector<int> to) {
    Step step;
    step.kind = to.empty() ? Step::Kind::End : to.size() == 1 ? Step::Kind::Do : Step::Kind::Ask;
    for (const int each : to) {
        step.next.push_back({.when = {}, .to = each});
    }
    return step;
}

/// Everything that makes a chart readable.
void expectReadable(const FlowLayout& layout, const std::vector<Step>& steps) {
    std::set<std::pair<int, int>> taken;
    const auto take = [&](const Cell& cell) {
        EXPECT_TRUE(taken.insert({cell.row, cell.column}).second) << "two things in " << cell.row << "," << cell.column;
        EXPECT_LT(cell.row, layout.rows);
        EXPECT_LT(cell.column, layout.columns);
    };
    ASSERT_EQ(layout.cells.size(), steps.size());
    std::for_each(layout.cells.begin(), layout.cells.end(), take);
    std::size_t ways = 0;
    for (const Step& step : steps) {
        ways += step.next.size();
    }
    EXPECT_EQ(layout.lines.size(), ways) << "every way on is drawn";
    for (const FlowLayout::Line& line : layout.lines) {
        EXPECT_EQ(line.path.front(), layout.cells[static_cast<std::size_t>(line.from)]);
        EXPECT_EQ(line.path.back(), layout.cells[static_cast<std::size_t>(line.to)]);
        for (std::size_t i = 1; i < line.path.size(); ++i) {
            EXPECT_EQ(line.path[i].row, line.path[i - 1].row + 1) << "down, row by row";
        }
        for (std::size_t i = 1; i + 1 < line.path.size(); ++i) {
            take(line.path[i]);
        }
    }
}

TEST(FlowLayout, OneStepAfterTheOtherStandsInOneColumn) {
    const std::vector<Step> steps{stepTo({1}), stepTo({2}), stepTo({})};
    const FlowLayout layout = layOutFlow(steps);
    expectReadable(layout, steps);
    EXPECT_EQ(layout.rows, 3);
    EXPECT_EQ(layout.columns, 1);
}

TEST(FlowLayout, TheFirstBranchGoesStraightDownTheOthersToTheRight) {
    const std::vector<Step> steps{stepTo({1, 2, 3}), stepTo({}), stepTo({}), stepTo({})};
    const FlowLayout layout = layOutFlow(steps);
    expectReadable(layout, steps);
    EXPECT_EQ(layout.cells[1], (Cell{1, 0}));
    EXPECT_EQ(layout.cells[2], (Cell{1, 1}));
    EXPECT_EQ(layout.cells[3], (Cell{1, 2}));
}

TEST(FlowLayout, WaysThatMeetAgainMeetBelowBoth) {
    const std::vector<Step> steps{stepTo({1, 2}), stepTo({3}), stepTo({3}), stepTo({})};
    const FlowLayout layout = layOutFlow(steps);
    expectReadable(layout, steps);
    EXPECT_EQ(layout.cells[3].row, 2);
}

TEST(FlowLayout, ALongWayGoesAroundTheStepsBetween) {
    // All there? yes: checked, decided, paid. No: straight to the end.
    const std::vector<Step> steps{stepTo({1, 4}), stepTo({2}), stepTo({3}), stepTo({4}), stepTo({})};
    const FlowLayout layout = layOutFlow(steps);
    expectReadable(layout, steps);
    EXPECT_EQ(layout.cells[4].row, 4);
    const auto& around = layout.lines[1];
    EXPECT_EQ(around.to, 4);
    EXPECT_EQ(around.path.size(), 5U);
    EXPECT_EQ(around.path[2].column, 1);
}

TEST(FlowLayout, NothingIsNothing) {
    const FlowLayout layout = layOutFlow({});
    EXPECT_EQ(layout.rows, 0);
    EXPECT_EQ(layout.columns, 0);
    EXPECT_TRUE(layout.lines.empty());
}

} // namespace
} // namespace db::catalogue
