// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_benefits.h"

#include "db/import/import_residents.h"
#include "tests/db/support/temp_hall.h"

namespace db::import {
namespace {

using test::by;
using test::date;
using test::kToday;
using test::must;
using test::TempHall;

struct ImportBenefits : ::testing::Test {
    TempHall temp;
    BenefitList list{.itemCode = "ELD-001", .asOf = date(2026, 11, 1), .isWhole = true, .reference = "区民政局"};

    ImportBenefits() {
        (void)must(importResidents(temp.hall,
                                   parseResidents("姓名,身份证号,电话\n何佩珍,320900194605030029,13900000421\n"
                                                  "周国栋,320900194409170032,\n李晓燕,32090019890211004X,\n",
                                                  kToday),
                                   by("operator")));
    }
    [[nodiscard]] BenefitPlan take(const char* text) {
        return must(importBenefits(temp.hall, parseResidents(text, kToday), list, by("operator")));
    }
    [[nodiscard]] std::vector<Matter> mattersOf(int resident) const {
        return must(temp.hall.matters().ofResident(ResidentId{resident}));
    }
};

TEST_F(ImportBenefits, WhoIsOnTheListHasItAndAWholeListLeavesNobodyOut) {
    const BenefitPlan plan = take("姓名,身份证号\n何佩珍,320900194605030029\n赵志强,320900196806190079\n");
    ASSERT_EQ(plan.holders.size(), 1U);
    EXPECT_EQ(plan.holders[0].resident, ResidentId{1});
    ASSERT_EQ(plan.strange.size(), 1U);
    EXPECT_EQ(plan.strange[0].line, 3);
    ASSERT_EQ(mattersOf(1).size(), 1U);
    EXPECT_EQ(mattersOf(1)[0].state, MatterState::Finished);
    EXPECT_EQ(mattersOf(1)[0].finishedOn, date(2026, 11, 1));
    EXPECT_TRUE(mattersOf(2).empty());
    const auto coverage = must(temp.hall.coverage().all());
    ASSERT_EQ(coverage.size(), 1U);
    EXPECT_EQ(coverage[0].source, CoverageSource::List);
    EXPECT_EQ(coverage[0].day, date(2026, 11, 1));
    EXPECT_EQ(coverage[0].reference, "区民政局");
}

TEST_F(ImportBenefits, TheNextListRenewsTheDayAndDoublesNobody) {
    (void)take("姓名,身份证号\n何佩珍,320900194605030029\n");
    list.asOf = date(2026, 11, 20);
    const BenefitPlan plan = take("姓名,身份证号\n何佩珍,320900194605030029\n周国栋,320900194409170032\n");
    EXPECT_EQ(plan.known.size(), 1U);
    EXPECT_EQ(plan.holders.size(), 1U);
    EXPECT_EQ(mattersOf(1).size(), 1U);
    const auto coverage = must(temp.hall.coverage().all());
    ASSERT_EQ(coverage.size(), 1U);
    EXPECT_EQ(coverage[0].day, date(2026, 11, 20));
}

TEST_F(ImportBenefits, APartOfThemOrARowThatIsDoubtfulDoesNotLeaveNobodyOut) {
    list.isWhole = false;
    (void)take("姓名,身份证号\n何佩珍,320900194605030029\n");
    EXPECT_TRUE(must(temp.hall.coverage().all()).empty());
    list.isWhole = true;
    const BenefitPlan plan = take("姓名,身份证号\n何佩珍,320900194605030029\n周国梁,320900194409170032\n");
    EXPECT_EQ(plan.doubtful.size(), 1U);
    EXPECT_FALSE(isWhole(plan, list));
    EXPECT_TRUE(mattersOf(2).empty());
    EXPECT_TRUE(must(temp.hall.coverage().all()).empty()) << "they would be told that they have not applied";
}

TEST_F(ImportBenefits, WhoAsksForItNowIsLeftAsTheyAre) {
    (void)must(temp.hall.matters().insert({.resident = ResidentId{1},
                                           .itemCode = "ELD-001",
                                           .state = MatterState::InProgress,
                                           .acceptedOn = date(2026, 11, 10)},
                                          by("operator")));
    EXPECT_EQ(take("姓名,身份证号\n何佩珍,320900194605030029\n").known.size(), 1U);
    EXPECT_EQ(mattersOf(1).size(), 1U);
}

TEST_F(ImportBenefits, StoresNothingIfOneRowIsBad) {
    const BenefitPlan plan = take("姓名,身份证号\n何佩珍,320900194605030029\n赵某,123\n");
    EXPECT_EQ(plan.problems.size(), 1U);
    EXPECT_TRUE(mattersOf(1).empty());
    EXPECT_TRUE(must(temp.hall.coverage().all()).empty());
}

} // namespace
} // namespace db::import
