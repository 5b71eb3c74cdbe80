// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_residents.h"

#include "db/catalogue/read_catalogue.h"
#include "db/summary/mask_name.h"
#include "db/summary/needs_summary.h"
#include "tests/db/support/temp_hall.h"

#include <algorithm>

namespace db::import {
namespace {

using test::by;
using test::kToday;
using test::must;
using test::TempHall;

constexpr const char* kThree = "姓名,身份证号,网格,户号\n"
                               "何佩珍,320900194605030029,第三网格,H-1\n"
                               "周国栋,320900194409170032,第三网格,H-1\n"
                               "李晓燕,32090019890211004X,第一网格,H-2\n";

TEST(ImportResidents, StoresAllRowsWithTheirCellsAndHouseholds) {
    TempHall temp;
    int told = 0;
    const Imported imported = must(importResidents(temp.hall, parseResidents(kThree, kToday), by("operator"),
                                                   [&](int done, int all) { told = done * 100 + all; }));
    EXPECT_TRUE(imported.plan.problems.empty());
    EXPECT_EQ(imported.residents, 3);
    EXPECT_EQ(told, 303);
    const auto residents = must(temp.hall.residents().all());
    ASSERT_EQ(residents.size(), 3U);
    EXPECT_EQ(residents[0].household, residents[1].household);
    EXPECT_NE(residents[0].household, residents[2].household);
    EXPECT_EQ(residents[0].gridCell, residents[1].gridCell);
    EXPECT_EQ(must(temp.hall.grid().all()).size(), 3U) << "two cells, and the community above them";
    EXPECT_FALSE(must(temp.hall.audit().verify()).fault);
}

TEST(ImportResidents, StoresNothingIfOneRowIsBad) {
    TempHall temp;
    const auto parsed = parseResidents(std::string(kThree) + "赵某,123,,\n", kToday);
    const Imported imported = must(importResidents(temp.hall, parsed, by("operator")));
    ASSERT_EQ(imported.plan.problems.size(), 1U);
    EXPECT_EQ(imported.plan.problems[0].line, 5);
    EXPECT_EQ(imported.residents, 0);
    EXPECT_EQ(must(temp.hall.residents().count()), 0);
    EXPECT_TRUE(must(temp.hall.grid().all()).empty());
}

TEST(ImportResidents, AListThatComesAgainIsMerged) {
    TempHall temp;
    (void)must(importResidents(temp.hall, parseResidents(kThree, kToday), by("operator")));
    const auto again = parseResidents("姓名,身份证号,电话,住址,网格,户号,轮椅\n"
                                      "赵志强,320900196806190079,,,,,\n"
                                      "李晓燕,32090019890211004X,13900000421,东台社区 2 号,第三网格,H-1,是\n"
                                      "周国栋,320900194409170032,,,第三网格,H-1,\n",
                                      kToday);
    const Imported imported = must(importResidents(temp.hall, again, by("operator")));
    EXPECT_TRUE(imported.plan.problems.empty());
    EXPECT_EQ(imported.residents, 1);
    EXPECT_EQ(imported.changed, 1);
    ASSERT_EQ(imported.plan.known.size(), 1U);
    EXPECT_EQ(imported.plan.known[0].line, 4);
    EXPECT_EQ(must(temp.hall.residents().count()), 4);
    const Resident li = must(temp.hall.residents().find(ResidentId{3})).value();
    const Resident he = must(temp.hall.residents().find(ResidentId{1})).value();
    EXPECT_EQ(li.phone, "13900000421");
    EXPECT_EQ(li.address, "东台社区 2 号");
    EXPECT_EQ(li.gridCell, he.gridCell);
    EXPECT_EQ(li.household, he.household);
    EXPECT_TRUE(li.usesWheelchair);
    const auto entries = must(temp.hall.audit().entriesAfter(0, 1000));
    const auto changed = std::ranges::find(entries, "resident.changed", &AuditEntry::action);
    ASSERT_NE(changed, entries.end());
    EXPECT_EQ(changed->subject, "resident:3");
    EXPECT_EQ(changed->detail, "phone address grid-cell household wheelchair");
    EXPECT_EQ(entries.back().detail, "new 1, changed 1");
}

TEST(ImportResidents, WhatAListLeavesEmptyStays) {
    TempHall temp;
    (void)must(importResidents(
        temp.hall,
        parseResidents("姓名,身份证号,电话,住址,网格,户号,语言,听力\n"
                       "何佩珍,320900194605030029,13900000421/13900000422,东台社区1号,第三网格,H-1,粤语,是\n",
                       kToday),
        by("operator")));
    const Resident before = must(temp.hall.residents().find(ResidentId{1})).value();
    for (const char* list : {"姓名,身份证号\n何佩珍,320900194605030029\n",
                             "姓名,身份证号,电话,住址,网格,户号,语言,听力\n何佩珍,320900194605030029,,,,,,\n",
                             "姓名,身份证号,电话,住址\n何佩珍,320900194605030029,13900000422,东台社区 1 号\n",
                             "姓名,出生日期,电话\n何佩珍,1946-05-03,13900000421\n"}) {
        const Imported again = must(importResidents(temp.hall, parseResidents(list, kToday), by("operator")));
        EXPECT_EQ(again.changed + again.residents, 0) << list;
        EXPECT_EQ(again.plan.known.size(), 1U) << list;
        EXPECT_TRUE(differingFields(before, must(temp.hall.residents().find(ResidentId{1})).value()).empty()) << list;
    }
    const auto no = parseResidents("姓名,身份证号,听力\n何佩珍,320900194605030029,否\n", kToday);
    EXPECT_EQ(must(importResidents(temp.hall, no, by("operator"))).changed, 1) << "it is said, not left empty";
    EXPECT_FALSE(must(temp.hall.residents().find(ResidentId{1}))->needsHearingHelp);
}

TEST(ImportResidents, ANumberIsFilledInAndWhoIsUnsureIsLeftOut) {
    TempHall temp;
    (void)must(importResidents(temp.hall,
                               parseResidents("姓名,出生日期,电话,住址\n何佩珍,1946-05-03,13900000421,东台社区 1 号\n"
                                              "李四,1950-01-01,13900000422,东台社区 2 号\n",
                                              kToday),
                               by("operator")));
    (void)must(importResidents(temp.hall, parseResidents(kThree, kToday), by("operator")));
    ASSERT_EQ(must(temp.hall.residents().count()), 4)
        << "a number without a phone may be of somebody else of her name and age: left out";
    const auto list = parseResidents("姓名,出生日期,身份证号,电话,住址\n"
                                     "何佩珍,,320900194605030029,13900000421,\n"  // the one without a number
                                     "李四,1950-01-01,,13900000499,东台社区2号\n" // another phone
                                     "周国梁,,320900194409170032,,\n",            // another name
                                     kToday);
    const Imported imported = must(importResidents(temp.hall, list, by("operator")));
    EXPECT_EQ(imported.changed, 1);
    EXPECT_EQ(must(temp.hall.residents().find(ResidentId{1}))->idNumber, "320900194605030029");
    ASSERT_EQ(imported.plan.doubles.size(), 2U);
    EXPECT_EQ(imported.plan.doubles[0].reason, "多半是居民 2：姓名、出生日期和住址一样，电话不同");
    EXPECT_EQ(imported.plan.doubles[1].reason, "身份证号和居民 3 的一样，姓名不同；请按证件核对");
    EXPECT_EQ(must(importResidents(temp.hall, list, by("operator"), {}, {.takeDoubtful = true})).changed, 1);
    EXPECT_EQ(must(temp.hall.residents().find(ResidentId{3}))->name, "周国梁");
}

TEST(ImportResidents, StoresNoChangeIfOneRowIsBad) {
    TempHall temp;
    (void)must(importResidents(temp.hall, parseResidents(kThree, kToday), by("operator")));
    const auto list =
        parseResidents("姓名,身份证号,电话,网格\n李晓燕,32090019890211004X,13900000421,新网格\n赵某,123,,\n", kToday);
    const Imported imported = must(importResidents(temp.hall, list, by("operator")));
    EXPECT_EQ(imported.plan.problems.size(), 1U);
    EXPECT_EQ(imported.changed, 0);
    EXPECT_EQ(must(temp.hall.residents().find(ResidentId{3}))->phone, "");
    EXPECT_EQ(must(temp.hall.grid().all()).size(), 3U) << "two cells, and the community above them";
}

TEST(ImportResidents, TakesTheNewOnesOfAListThatWasImportedBefore) {
    TempHall temp;
    (void)must(importResidents(temp.hall, parseResidents(kThree, kToday), by("operator")));
    const auto again = parseResidents(std::string(kThree) + "赵志强,320900196806190079,,\n", kToday);
    const Imported imported = must(importResidents(temp.hall, again, by("operator"), {}, {.newOnly = true}));
    EXPECT_TRUE(imported.plan.problems.empty());
    EXPECT_EQ(imported.residents, 1);
    EXPECT_EQ(imported.plan.known.size(), 3U);
    EXPECT_EQ(must(temp.hall.residents().count()), 4);
}

TEST(ImportResidents, KnowsPeopleWithoutANumberAgain) {
    TempHall temp;
    const auto list = parseResidents("姓名,出生日期,电话,住址\n张三,1950-01-01,13900000421,东台社区 1 号\n"
                                     "李四,1950-01-01,,东台社区 2 号\n王五,1950-01-01,,\n",
                                     kToday);
    EXPECT_EQ(must(importResidents(temp.hall, list, by("operator"))).residents, 3);
    const Imported same = must(importResidents(temp.hall, list, by("operator")));
    EXPECT_EQ(same.residents + same.changed, 0);
    EXPECT_EQ(same.plan.known.size(), 2U);
    EXPECT_EQ(same.plan.doubles.size(), 1U) << "a name and an age alone may be two people's";
    const auto again =
        parseResidents("姓名,出生日期,电话,住址\n张　三,1950-01-01,139 0000 0421,\n"
                       "李四,1950-01-01,,东台社区2号\n王五,1950-01-01,,\n李四,1950-01-01,,东台社区 3 号\n",
                       kToday);
    const Imported imported = must(importResidents(temp.hall, again, by("operator"), {}, {.newOnly = true}));
    EXPECT_EQ(imported.residents, 1) << "one of the same name and age at another address";
    EXPECT_EQ(imported.plan.known.size(), 2U);
    ASSERT_EQ(imported.plan.doubles.size(), 1U);
    EXPECT_EQ(imported.plan.doubles[0].line, 4);
    EXPECT_EQ(imported.plan.doubles[0].resident, ResidentId{3});
    EXPECT_EQ(imported.plan.doubles[0].reason, "也许是居民 3：姓名和出生日期一样，没有电话和住址可以分辨");
    EXPECT_EQ(must(temp.hall.residents().count()), 4);
}

TEST(ImportResidents, KnowsAnIdCardFromADisabilityCardOfTheSamePerson) {
    TempHall temp;
    (void)must(importResidents(temp.hall, parseResidents(kThree, kToday), by("operator")));
    const auto card = parseResidents("姓名,证件号码\n何佩珍,32090019460503002942\n", kToday);
    EXPECT_EQ(must(importResidents(temp.hall, card, by("operator"), {}, {.newOnly = true})).plan.known.size(), 1U);
    const auto first = parseResidents("姓名,证件号码\n何佩珍,320900460503002\n", kToday);
    EXPECT_EQ(must(importResidents(temp.hall, first, by("operator"), {}, {.newOnly = true})).plan.known.size(), 1U);
}

TEST(ImportResidents, LeavesDoubtfulRowsOutUntilSomebodyTakesThem) {
    TempHall temp;
    const auto list =
        parseResidents("姓名,性别,身份证号\n何佩珍,男,320900194605030029\n李晓燕,女,32090019890211004X\n", kToday);
    const Imported without = must(importResidents(temp.hall, list, by("operator")));
    EXPECT_EQ(without.residents, 1);
    ASSERT_EQ(without.plan.leftOut.size(), 1U);
    EXPECT_EQ(without.plan.leftOut[0].line, 2);
    EXPECT_EQ(without.plan.leftOut[0].column, 2);
    const Imported with =
        must(importResidents(temp.hall, list, by("operator"), {}, {.newOnly = true, .takeDoubtful = true}));
    EXPECT_EQ(with.residents, 1);
    EXPECT_EQ(with.plan.known.size(), 1U);
    EXPECT_EQ(must(temp.hall.residents().findByIdNumber("320900194605030029"))->sex, Sex::Female);
}

TEST(ImportResidents, LeavesNothingHalfWhenTheDiskFills) {
    TempHall temp;
    std::string text = "name,birth_date,address\n";
    for (int i = 0; i < 400; ++i) {
        text += "甲" + std::to_string(i) + ",1990-01-01," + std::string(100, 'x') + "\n";
    }
    SQLite::Database& sql = test::sqlOf(temp.hall);
    sql.exec("PRAGMA max_page_count = " + std::to_string(sql.execAndGet("PRAGMA page_count").getInt() + 10));
    const auto imported = importResidents(temp.hall, parseResidents(text, kToday), by("operator"));
    ASSERT_FALSE(imported);
    EXPECT_EQ(imported.error().kind, ErrorKind::DiskFull);
    EXPECT_EQ(must(temp.hall.residents().count()), 0);
    EXPECT_FALSE(must(temp.hall.audit().verify()).fault);
}

TEST(ImportResidents, ReadsAFileAndSaysWhenItCannot) {
    const test::TemporaryFolder folder;
    std::ofstream{folder / "r.csv"} << kThree;
    EXPECT_EQ(must(readResidentsFile(folder / "r.csv", kToday)).rows.size(), 3U);
    EXPECT_EQ(readResidentsFile(folder / "none.csv", kToday).error().kind, ErrorKind::CannotOpen);
    EXPECT_EQ(readResidentsFile(folder.path(), kToday).error().kind, ErrorKind::CannotOpen);
    std::ofstream{folder / "huge.csv"} << "x";
    std::filesystem::resize_file(folder / "huge.csv", kMaxListBytes + 1);
    EXPECT_EQ(readResidentsFile(folder / "huge.csv", kToday).error().kind, ErrorKind::Invalid);
}

/// On any day of any year the demo is fresh.
struct DemoTest : ::testing::TestWithParam<Date> {
    TempHall temp;
    std::vector<ResidentId> ids = must(loadDemo(temp.hall, YIMEN_ASSETS "/demo", GetParam(), by("operator")));
    db::catalogue::Catalogue catalogue = must(db::catalogue::loadCatalogue(YIMEN_ASSETS "/catalogue"));

    NeedsSummary summaryOf(ResidentId id) {
        return summary::composeNeedsSummary(must(summary::readResidentFile(temp.hall, id, GetParam())).value(), {},
                                            catalogue, GetParam());
    }
};

TEST_P(DemoTest, TheFirstResidentHasAFullAndTrueSummary) {
    ASSERT_EQ(ids.size(), 12U);
    const NeedsSummary summary = summaryOf(ids[0]);
    EXPECT_EQ(summary.name, "何佩珍");
    EXPECT_EQ(summary.gridWorker, "周敏");
    EXPECT_EQ(summary::maskName(summary.name), "何*珍");
    std::vector<SummaryKind> kinds;
    for (const SummaryLine& line : summary.lines) {
        kinds.push_back(line.kind);
    }
    EXPECT_EQ(kinds, (std::vector{SummaryKind::Overdue, SummaryKind::Due, SummaryKind::Eligible, SummaryKind::OpenNeed,
                                  SummaryKind::ServiceHelp, SummaryKind::LastVisit, SummaryKind::Eligible}))
        << "the last is one to ask about: the hall's records of it are not complete";
    EXPECT_EQ(summary.lines.at(0).tag.zh, "超期 2 天");
    EXPECT_TRUE(summary.likelyReason.zh.starts_with("可能来办：高龄津贴"));
    EXPECT_TRUE(summary.suggestion.zh.starts_with("当场办养老待遇资格认证，并一次性告知高龄津贴材料"));
    EXPECT_FALSE(summary.past.empty());
    EXPECT_EQ(summary.openMatters, 1);
    EXPECT_EQ(summary.openNeeds, 1);
}

TEST_P(DemoTest, SomebodyHasAnAppointmentToday) {
    const NeedsSummary summary = summaryOf(ids.at(2));
    ASSERT_FALSE(summary.lines.empty());
    EXPECT_EQ(summary.lines[0].kind, SummaryKind::Appointment);
    EXPECT_TRUE(summary.likelyReason.zh.starts_with("预约 10:30："));
    EXPECT_EQ(summaryOf(ids.at(0)).likelyReason.zh.find("预约"), std::string::npos) << "not today";
}

TEST_P(DemoTest, EveryRecordFitsTheCatalogueAndNobodySharesANumber) {
    for (const ResidentId id : ids) {
        const auto file = must(summary::readResidentFile(temp.hall, id, GetParam())).value();
        for (const Appointment& each : file.appointments) {
            EXPECT_NE(catalogue.item(each.itemCode), nullptr) << each.itemCode;
        }
        EXPECT_TRUE(isValidIdNumber(file.resident.idNumber));
        EXPECT_TRUE(file.resident.isDemo);
        EXPECT_TRUE(file.cell && !file.cell->workerName.empty());
        for (const Matter& matter : file.matters) {
            EXPECT_NE(catalogue.item(matter.itemCode), nullptr) << matter.itemCode;
        }
        for (const Need& need : file.needs) {
            EXPECT_NE(catalogue.category(need.category), nullptr) << need.category;
        }
        for (const CareFlag& flag : file.careFlags) {
            EXPECT_NE(catalogue.careFlagKind(flag.kind), nullptr) << flag.kind;
        }
        const NeedsSummary summary = summaryOf(id);
        EXPECT_LE(summary.lines.size(), 7U);
        for (const SummaryLine& line : summary.lines) {
            for (const Words& words : {line.tag, line.text, line.because}) {
                EXPECT_FALSE(words.zh.empty() || words.en.empty());
            }
        }
    }
    EXPECT_FALSE(must(temp.hall.audit().verify()).fault);
}

TEST_P(DemoTest, IsForAnEmptyHallOnly) {
    const auto again = loadDemo(temp.hall, YIMEN_ASSETS "/demo", GetParam(), by("operator"));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, ErrorKind::Conflict);
    EXPECT_EQ(must(temp.hall.residents().count()), 12);
}

INSTANTIATE_TEST_SUITE_P(OnAnyDay, DemoTest,
                         ::testing::Values(kToday, test::date(2026, 12, 31), test::date(2027, 2, 28),
                                           test::date(2028, 2, 29), test::date(2031, 7, 6)));

TEST(Demo, LeavesNothingBehindWhenItsFilesAreBad) {
    TempHall temp;
    const test::TemporaryFolder folder;
    std::filesystem::copy(YIMEN_ASSETS "/demo/residents.csv", folder / "residents.csv");
    for (const char* records : {"not json", R"({"grid": []})",
                                R"({"grid": [{"level": 1, "label": "x"}], "matters": [{"resident": 99, "item": "a",
                                    "state": "accepted", "accepted": "0d"}]})",
                                R"({"grid": [], "matters": [{"resident": 1, "item": "a", "state": "accepted",
                                    "accepted": "soon"}]})"}) {
        std::ofstream{folder / "records.json"} << records;
        const auto loaded = loadDemo(temp.hall, folder.path(), kToday, by("operator"));
        ASSERT_FALSE(loaded) << records;
        EXPECT_EQ(loaded.error().kind, ErrorKind::Invalid) << loaded.error().context;
        EXPECT_EQ(must(temp.hall.residents().count()), 0);
        EXPECT_TRUE(must(temp.hall.grid().all()).empty());
    }
}

} // namespace
} // namespace db::import
