// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_grid.h"
#include "db/import/import_residents.h"
#include "tests/db/support/temp_hall.h"

#include <map>

namespace db::import {
namespace {

using test::by;
using test::kToday;
using test::must;
using test::TempHall;

std::string words(const ListPlan<PlannedCell>& plan) {
    std::string all;
    for (const RowProblem& each : plan.problems) {
        all += std::to_string(each.line) + "/" + std::to_string(each.column) + " " + each.reason + "\n";
    }
    return all;
}

struct ImportGrid : ::testing::Test {
    TempHall temp;

    [[nodiscard]] ListPlan<PlannedCell> take(std::string_view list) const {
        return must(importGrid(temp.hall, parseGrid(list), by("operator")));
    }
    [[nodiscard]] GridCell cell(const char* label) const { return must(temp.hall.grid().findByLabel(label)).value(); }
};

TEST_F(ImportGrid, TakesATreeInWhateverOrderItsRowsStand) {
    const auto plan = take("网格名称,上级网格,层级,网格员,联系电话\n"
                           "3号楼1单元,3号楼,5,,\n3号楼,东台第三网格,,王军,\n"
                           "东台第三网格,东台社区,3级,周敏,139-0002-0003\n东台社区,,一,,\n");
    EXPECT_EQ(words(plan), "");
    EXPECT_EQ(plan.fresh.size(), 4U);
    EXPECT_EQ(cell("东台社区").level, 1);
    EXPECT_FALSE(cell("东台社区").parent);
    EXPECT_EQ(cell("东台第三网格").parent, cell("东台社区").id);
    EXPECT_EQ(cell("东台第三网格").workerPhone, "13900020003");
    EXPECT_EQ(cell("3号楼").level, 4) << "not stated: one below what is above it";
    EXPECT_EQ(cell("3号楼1单元").parent, cell("3号楼").id);
}

TEST_F(ImportGrid, ASecondListChangesWhatItStates) {
    (void)take("网格,上级,层级,网格员,电话\n东台社区,,1,钱书记,\n第一网格,东台社区,3,周敏,13900020003\n");
    const auto plan = take("网格,上级,层级,网格员,电话\n东台社区,,,,\n第一网格,,,徐立,\n第二网格,东台社区,3,,\n");
    EXPECT_EQ(words(plan), "");
    EXPECT_EQ(plan.same, std::vector<int>{2});
    EXPECT_EQ(plan.changed.size(), 1U);
    EXPECT_EQ(plan.fresh.size(), 1U);
    EXPECT_EQ(cell("第一网格").workerName, "徐立");
    EXPECT_EQ(cell("第一网格").workerPhone, "13900020003");
    EXPECT_EQ(cell("第一网格").parent, cell("东台社区").id);
}

TEST_F(ImportGrid, NoCellIsWithoutOneAboveItNorAboveItself) {
    EXPECT_EQ(words(take("网格,上级,层级\n第一网格,别的社区,3\n第二网格,,3\n甲,乙,\n乙,丙,\n丙,甲,\n丁,丁,\n")),
              "7/2 “上级”是它自己\n2/0 “上级”“别的社区”不在名单里，也不在本厅的网格里\n"
              "3/0 缺少“上级”；只有 1 级（社区）没有上级\n4/0 “上级”绕了一圈，又回到它自己\n");
    EXPECT_TRUE(must(temp.hall.grid().all()).empty());
}

TEST_F(ImportGrid, LevelsGoDownAndNoDeeperThanFive) {
    EXPECT_EQ(words(take("网格,上级,层级\n社区,,1\n一,社区,\n二,一,\n三,二,\n四,三,\n五,四,\n")),
              "7/0 层级太深：最多 5 层\n");
    EXPECT_EQ(words(take("网格,上级,层级\n社区,,2\n一,社区,2\n")), "2/0 缺少“上级”；只有 1 级（社区）没有上级\n");
    EXPECT_EQ(words(take("网格,上级,层级\n社区,,1\n一,社区,六\n")), "3/3 “层级”应为 1（社区）到 5（单元）\n");
    (void)take("网格,上级,层级\n社区,,1\n一,社区,2\n二,一,3\n");
    EXPECT_EQ(words(take("网格,上级,层级\n一,社区,4\n")), "2/0 它下面的“二”层级就不比它深了；请把下面的也写上\n");
    EXPECT_EQ(words(take("网格,上级,层级\n一,社区,4\n二,一,5\n")), "");
    EXPECT_EQ(cell("二").level, 5);
}

TEST_F(ImportGrid, TheSameCellTwiceAndATelephoneThatIsNoneAreRefused) {
    EXPECT_EQ(words(take("网格,网格员,电话\n甲,周敏,12\n乙,,\n乙,,\n")),
              "2/3 “电话”不是能拨的号码\n4/1 “网格”和第 3 行的一样\n");
}

TEST_F(ImportGrid, ResidentsAreGivenNewCellsBelowTheCommunity) {
    const auto residents = [this](const char* grid, const char* number) {
        return must(importResidents(
            temp.hall, parseResidents("姓名,身份证号,网格\n何佩珍," + std::string(number) + "," + grid + "\n", kToday),
            by("operator"), {}, {.community = "清河社区"}));
    };
    (void)residents("第一网格", "320900194605030029");
    EXPECT_EQ(cell("第一网格").parent, cell("清河社区").id) << "no cell without one above it";
    EXPECT_EQ(cell("清河社区").level, 1);
    (void)residents("清河社区", "320900194409170032");
    EXPECT_EQ(must(temp.hall.grid().all()).size(), 2U);
    (void)take("网格,上级,层级\n和平社区,,1\n");
    const auto lost = residents("第九网格", "32090019890211004X");
    EXPECT_EQ(lost.residents, 0);
    ASSERT_EQ(lost.plan.leftOut.size(), 1U) << "in which of two communities?";
    (void)take("网格,上级,层级\n第九网格,和平社区,\n");
    EXPECT_EQ(residents("第九网格", "32090019890211004X").residents, 1);
}

} // namespace
} // namespace db::import
