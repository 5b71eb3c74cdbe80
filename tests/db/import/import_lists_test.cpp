// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_care_flags.h"
#include "db/import/import_matters.h"
#include "db/import/import_residents.h"
#include "db/import/import_visits.h"
#include "tests/db/support/temp_hall.h"

namespace db::import {
namespace {

using test::by;
using test::date;
using test::kToday;
using test::must;
using test::TempHall;

std::string words(const std::vector<RowProblem>& problems) {
    std::string all;
    for (const RowProblem& each : problems) {
        all += std::to_string(each.line) + "/" + std::to_string(each.column) + " " + each.reason + "\n";
    }
    return all;
}

/// A hall with three people, as an office's list knows them.
struct ImportLists : ::testing::Test {
    TempHall temp;
    std::vector<CareFlagKindWords> kinds{
        {{.code = "lives-alone", .names = {"独居老人", "Lives alone"}}, "请留紧急联系人电话"},
        {{.code = "disabled-mobility", .names = {"肢体残疾", "Physical disability"}}, "请安排座位"}};
    std::vector<CodeWords> items{{.code = "ELD-001", .names = {"高龄津贴", "Allowance", "老年补贴"}},
                                 {.code = "ELD-002", .names = {"老年优待证", "Senior card"}}};

    ImportLists() {
        (void)must(importResidents(temp.hall,
                                   parseResidents("姓名,身份证号,电话\n何佩珍,320900194605030029,13900000421\n"
                                                  "周国栋,320900194409170032,\n李晓燕,32090019890211004X,\n",
                                                  kToday),
                                   by("operator")));
    }
    [[nodiscard]] ListPlan<CareFlag> flags(std::string_view list) const {
        return must(importCareFlags(temp.hall, parsePeople(list, careFlagColumns(), kToday), kinds, by("operator")));
    }
    [[nodiscard]] ListPlan<DiaryEntry> visits(std::string_view list) const {
        return must(importVisits(temp.hall, parsePeople(list, visitColumns(), kToday), kToday, by("operator")));
    }
    [[nodiscard]] ListPlan<Matter> matters(std::string_view list) const {
        return must(
            importMatters(temp.hall, parsePeople(list, matterColumns(), kToday), items, kToday, by("operator")));
    }
    [[nodiscard]] std::vector<CareFlag> flagsOf(int resident) const {
        return must(temp.hall.careFlags().ofResident(ResidentId{resident}));
    }
};

TEST_F(ImportLists, CareFlagsAreKnownByWhoseTheyAreAndTheirKind) {
    const auto first = flags("姓名,身份证号,类别,等级,服务措施,有效期至\n"
                             "何佩珍,320900194605030029,独居老人,重,,2027年1月1日\n"
                             "何佩珍,320900194605030029,肢体残疾,,请扶一把，慢慢走,\n"
                             "周国栋,320900194409170032,LIVES-ALONE,1,,\n"
                             "陈某某,320900196806190079,独居老人,1,,\n");
    EXPECT_EQ(words(first.problems), "");
    EXPECT_EQ(first.fresh.size(), 3U);
    EXPECT_EQ(words(first.strange), "5/0 不在本厅的居民里\n");
    ASSERT_EQ(flagsOf(1).size(), 2U);
    EXPECT_EQ(flagsOf(1)[0].kind, "lives-alone");
    EXPECT_EQ(flagsOf(1)[0].grade, 3);
    EXPECT_EQ(flagsOf(1)[0].serviceEffect, "请留紧急联系人电话") << "what the catalogue says of the kind";
    EXPECT_EQ(flagsOf(1)[0].until, date(2027, 1, 1));
    EXPECT_EQ(flagsOf(1)[1].serviceEffect, "请扶一把，慢慢走") << "sentences keep their signs";

    const auto again = flags("姓名,身份证号,类别,等级,服务措施,有效期至\n"
                             "何佩珍,320900194605030029,独居老人,2,,\n"
                             "周国栋,320900194409170032,独居老人,,,\n");
    EXPECT_TRUE(again.fresh.empty());
    EXPECT_EQ(again.changed.size(), 1U);
    EXPECT_EQ(again.same, std::vector<int>{3});
    ASSERT_EQ(flagsOf(1).size(), 2U);
    EXPECT_EQ(flagsOf(1)[0].kind, "lives-alone");
    EXPECT_EQ(flagsOf(1)[0].grade, 2);
    EXPECT_EQ(flagsOf(1)[0].until, date(2027, 1, 1)) << "an empty cell changes nothing";
}

TEST_F(ImportLists, AGradeThatMeansTwoThingsAndAnUnknownKindRefuseTheWholeList) {
    const auto plan = flags("姓名,身份证号,类别,等级\n何佩珍,320900194605030029,独居老人,1\n"
                            "周国栋,320900194409170032,独居老人,一级\n李晓燕,32090019890211004X,贵宾,1\n");
    EXPECT_EQ(words(plan.problems), "3/0 “等级”请写 1（轻）、2（中）、3（重）\n"
                                    "4/0 “类别”不在本厅的类别里；可以写：独居老人、肢体残疾\n");
    EXPECT_TRUE(flagsOf(1).empty()) << "all or nothing";
}

TEST_F(ImportLists, TwoRowsOfOneKindForOnePersonAreDoubtful) {
    const auto plan = flags("姓名,身份证号,类别,等级\n何佩珍,320900194605030029,独居老人,1\n"
                            "何佩珍,320900194605030029,独居老人,3\n");
    EXPECT_EQ(plan.fresh.size(), 1U);
    EXPECT_EQ(words(plan.doubtful), "3/0 居民 1的这一类，名单里已经有一行\n");
    EXPECT_EQ(flagsOf(1)[0].grade, 1);
}

TEST_F(ImportLists, AVisitIsTakenOnceHoweverOftenItsListComes) {
    const char* const list = "姓名,身份证号,走访时间,走访人员,走访内容\n"
                             "何佩珍,320900194605030029,2026/11/3,周敏,\"说楼道灯坏了，\n想装扶手？\"\n"
                             "何佩珍,320900194605030029,46329,周敏,再访\n";
    const auto refused = visits(list);
    EXPECT_EQ(words(refused.problems), "4/3 “走访日期”不是日期；请写成 2026-11-01 这样的公历日期\n");
    const std::string good = "姓名,身份证号,走访时间,走访人员,走访内容\n"
                             "何佩珍,320900194605030029,2026/11/3,周敏,\"说楼道灯坏了，\n想装扶手？\"\n"
                             "何佩珍,320900194605030029,2026年11月17日,周敏,再访\n"
                             "何佩珍,320900194605030029,2026年11月17日,周敏,再访\n";
    const auto plan = visits(good);
    EXPECT_EQ(words(plan.problems) + words(plan.doubtful), "");
    EXPECT_EQ(plan.fresh.size(), 2U);
    EXPECT_EQ(plan.same.size(), 1U) << "twice in the same list";
    EXPECT_EQ(visits(good).same.size(), 3U);
    const auto diary = must(temp.hall.diary().ofResident(ResidentId{1}));
    ASSERT_EQ(diary.size(), 2U);
    EXPECT_EQ(diary[1].text, "说楼道灯坏了， 想装扶手？") << "a question asks, and nothing was lost";
    EXPECT_EQ(diary[1].visitedOn, date(2026, 11, 3));
}

TEST_F(ImportLists, AllThatIsWrongInARowIsSaidAtOnce) {
    const std::string all = words(visits("姓名,身份证号,走访日期,走访人,内容\n何佩珍,123,六月,,=1\n").problems);
    for (const char* each : {"身份证号", "“走访日期”不是日期", "缺少“走访人”", "“内容”像是表格公式"}) {
        EXPECT_NE(all.find(each), std::string::npos) << each << " in " << all;
    }
}

TEST_F(ImportLists, AVisitOfTomorrowIsRefused) {
    EXPECT_EQ(
        words(visits("姓名,身份证号,走访日期,走访人,内容\n何佩珍,320900194605030029,2026-11-21,周敏,好\n").problems),
        "2/0 “走访日期”还没有到\n");
}

TEST_F(ImportLists, AListWithoutAColumnThatItNeedsSaysWhich) {
    EXPECT_EQ(words(visits("姓名,身份证号,走访日期\n何佩珍,320900194605030029,2026-11-03\n").problems),
              "1/0 缺少“走访人”列；缺少“内容”列\n");
    EXPECT_EQ(
        words(visits("姓名,身份证号,走访日期,走访人,内容\n何佩珍,320900194605030029,2026-11-03,周敏,\n").problems),
        "2/5 缺少“内容”\n");
}

TEST_F(ImportLists, PastMattersAreKnownByWhoseTheyAreTheirItemAndTheirFirstDay) {
    const char* const list = "姓名,身份证号,事项,受理日期,办结日期,结果\n"
                             "何佩珍,320900194605030029,老年补贴,2026-01-05,2026-01-20,已发放\n"
                             "何佩珍,320900194605030029,eld-002,2026-01-05,2026-01-05,\n";
    EXPECT_EQ(matters(list).fresh.size(), 2U);
    EXPECT_EQ(matters(list).same.size(), 2U);
    const auto known = must(temp.hall.matters().ofResident(ResidentId{1}));
    ASSERT_EQ(known.size(), 2U);
    for (const Matter& matter : known) {
        EXPECT_EQ(matter.state, MatterState::Finished);
        EXPECT_EQ(matter.acceptedOn, date(2026, 1, 5));
    }
}

TEST_F(ImportLists, WhatIsOpenUnknownOrTheWrongWayAroundIsNoPastMatter) {
    const auto plan = matters("姓名,身份证号,事项,受理日期,办结日期\n"
                              "何佩珍,320900194605030029,ELD-001,2026-01-05,\n"
                              "何佩珍,320900194605030029,别的事,2026-01-05,2026-01-06\n"
                              "何佩珍,320900194605030029,ELD-001,2026-02-05,2026-01-06\n"
                              "何佩珍,320900194605030029,ELD-001,2026-02-05,2026-12-06\n");
    EXPECT_EQ(words(plan.problems), "2/5 缺少“办结日期”\n3/0 “事项”不是本厅事项的编码或名称\n"
                                    "4/0 “受理日期”在“办结日期”以后\n5/0 “办结日期”还没有到\n");
}

TEST_F(ImportLists, OfSomebodyWhoMovedAwayNothingIsTakenUnseen) {
    auto resident = must(temp.hall.residents().find(ResidentId{1}));
    resident->standing = Standing::MovedOut;
    ASSERT_TRUE(temp.hall.residents().update(*resident, by("operator")));
    const auto plan = visits("姓名,身份证号,走访日期,走访人,内容\n何佩珍,320900194605030029,2026-11-03,周敏,好\n");
    EXPECT_TRUE(plan.fresh.empty());
    EXPECT_EQ(plan.doubtful.size(), 1U);
}

TEST_F(ImportLists, WhatASpreadsheetWouldRunIsRefused) {
    EXPECT_EQ(
        words(visits("姓名,身份证号,走访日期,走访人,内容\n何佩珍,320900194605030029,2026-11-03,周敏,=A1+1\n").problems),
        "2/5 “内容”像是表格公式\n");
}

} // namespace
} // namespace db::import
