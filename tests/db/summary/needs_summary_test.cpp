// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/summary/needs_summary.h"

#include "db/catalogue/read_catalogue.h"
#include "tests/db/support/temp_hall.h"

#include <algorithm>

namespace db::summary {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using test::date;
using test::kToday; // Friday, 20 November 2026
using test::must;

Date daysAgo(int count) {
    return Date{sys_days{kToday} - days{count}};
}
Date inDays(int count) {
    return daysAgo(-count);
}

Matter aMatter(const char* item, MatterState state, Date accepted) {
    return {.id = MatterId{1},
            .resident = ResidentId{7},
            .itemCode = item,
            .state = state,
            .acceptedOn = accepted,
            .promisedBy = std::nullopt,
            .statutoryBy = std::nullopt,
            .finishedOn = std::nullopt,
            .lastProgressOn = std::nullopt,
            .missing = {},
            .note = ""};
}

Matter finished(const char* item, Date on) {
    Matter matter = aMatter(item, MatterState::Finished, on);
    matter.finishedOn = on;
    return matter;
}

Matter promised(const char* item, Date by) {
    Matter matter = aMatter(item, MatterState::InProgress, daysAgo(12));
    matter.promisedBy = by;
    return matter;
}

Need aNeed(std::optional<Date> progress) {
    return {.id = NeedId{1},
            .resident = ResidentId{7},
            .category = "place",
            .text = "楼道灯不亮",
            .state = NeedState::ActedOn,
            .raisedAt = test::kMorning - days{9},
            .lastProgressOn = progress,
            .claimedBy = "物业"};
}

DiaryEntry visit(Date on) {
    return {.id = {}, .resident = ResidentId{7}, .visitedOn = on, .visitor = "周敏", .text = "都好"};
}

CareFlag aFlag(int grade) {
    return {
        .id = {}, .resident = ResidentId{7}, .kind = "lives-alone", .grade = grade, .serviceEffect = "", .until = {}};
}

struct NeedsSummaryTest : ::testing::Test {
    Catalogue catalogue = must(catalogue::loadCatalogue(YIMEN_ASSETS "/catalogue"));
    ResidentFile file;

    void SetUp() override {
        // Most of what follows is about a hall whose books are the whole truth.
        for (const ServiceItem& item : catalogue.items) {
            file.coverage.push_back({.itemCode = item.code});
        }
        std::erase_if(catalogue.summaryRules,
                      [](const SummaryRule& rule) { return rule.kind == SummaryRule::Kind::NoRecord; });
        file.resident = test::aResident();
        file.resident.id = ResidentId{7};
        file.resident.birthDate = date(1990, 1, 15); // an age that no rule speaks to
        file.resident.needsHearingHelp = false;
        file.resident.idNumber = "320900199001150421";
    }
    /// As the program comes: nobody knows what was done elsewhere.
    void forgetRecords() {
        file.coverage.clear();
        catalogue.summaryRules = must(catalogue::loadCatalogue(YIMEN_ASSETS "/catalogue")).summaryRules;
    }
    [[nodiscard]] NeedsSummary compose() const { return composeNeedsSummary(file, {}, catalogue, kToday); }
    [[nodiscard]] std::vector<SummaryKind> kinds() const {
        std::vector<SummaryKind> found;
        for (const SummaryLine& line : compose().lines) {
            found.push_back(line.kind);
        }
        return found;
    }
};

TEST_F(NeedsSummaryTest, SaysWhoItIs) {
    file.cell = GridCell{.id = GridCellId{1},
                         .level = 3,
                         .parent = std::nullopt,
                         .label = "第三网格",
                         .workerName = "周敏",
                         .workerPhone = ""};
    const NeedsSummary summary = compose();
    EXPECT_EQ(summary.name, "何佩珍");
    EXPECT_EQ(summary.initial, "何");
    EXPECT_EQ(summary.sexAndAge.zh, "女 · 36 岁");
    EXPECT_EQ(summary.idTail, "0421");
    EXPECT_EQ(summary.gridWorker, "周敏");
    EXPECT_EQ(summary.colour, 1);
    EXPECT_TRUE(summary.lines.empty());
    EXPECT_TRUE(summary.likelyReason.isEmpty());
    EXPECT_TRUE(summary.suggestion.isEmpty());
}

TEST_F(NeedsSummaryTest, TellsAnOverdueMatterWithItsDays) {
    file.matters = {promised("PLA-003", daysAgo(2))};
    file.matters[0].note = "等街道城建办回复";
    const NeedsSummary summary = compose();
    ASSERT_EQ(summary.lines.size(), 1U);
    const SummaryLine& line = summary.lines[0];
    EXPECT_EQ(line.kind, SummaryKind::Overdue);
    EXPECT_EQ(line.tone, SummaryTone::Late);
    EXPECT_EQ(line.tag.zh, "超期 2 天");
    EXPECT_EQ(line.text.zh, "楼道加装扶手申请，等街道城建办回复");
    EXPECT_EQ(line.because.zh, "11 月 8 日受理");
    EXPECT_EQ(summary.openMatters, 1);
}

TEST_F(NeedsSummaryTest, AMatterDueTodayIsNotLateAndOneThatWaitsForMaterialNever) {
    file.matters = {promised("PLA-003", kToday)};
    EXPECT_EQ(kinds(), std::vector{SummaryKind::Due});
    EXPECT_EQ(compose().lines[0].tag.zh, "今天到期");
    file.matters[0].promisedBy = daysAgo(30);
    file.matters[0].state = MatterState::WaitingForMaterial;
    file.matters[0].missing = {"身份证"};
    EXPECT_EQ(kinds(), std::vector{SummaryKind::OpenMatter});
    EXPECT_EQ(compose().lines[0].text.zh, "楼道加装扶手申请，缺身份证");
    EXPECT_EQ(compose().likelyReason.zh, "补交材料：楼道加装扶手申请，缺身份证");
}

TEST_F(NeedsSummaryTest, SaysWhenTheLawsLimitIsPastToo) {
    file.matters = {promised("PLA-003", daysAgo(9))};
    file.matters[0].statutoryBy = daysAgo(1);
    EXPECT_NE(compose().lines.at(0).text.zh.find("已过法定时限"), std::string::npos);
}

TEST_F(NeedsSummaryTest, CountsWorkingDaysToAPromise) {
    file.matters = {promised("PLA-003", inDays(4))}; // Tuesday: the weekend does not count
    EXPECT_EQ(compose().lines.at(0).tag.zh, "还剩 2 个工作日");
    file.matters[0].promisedBy = inDays(5);
    EXPECT_EQ(kinds(), std::vector{SummaryKind::OpenMatter}) << "three are not soon";
}

TEST_F(NeedsSummaryTest, OffersWhatTheAgeOpensUntilItIsAppliedFor) {
    file.resident.birthDate = date(1946, 5, 3);
    file.matters = {finished("ELD-003", date(2011, 6, 1)), finished("CIV-004", date(2006, 6, 1))};
    const NeedsSummary summary = compose();
    ASSERT_EQ(summary.lines.size(), 1U);
    EXPECT_EQ(summary.lines[0].kind, SummaryKind::Eligible);
    EXPECT_EQ(summary.lines[0].tag.zh, "可申请");
    EXPECT_EQ(summary.lines[0].text.zh, "高龄津贴：5 月 3 日年满 80，尚未申请");
    EXPECT_EQ(summary.likelyReason.zh, "可能来办：高龄津贴（年满 80，未申请）");
    EXPECT_EQ(summary.suggestion.zh, "一次性告知高龄津贴材料（身份证、户口簿、本人银行卡）");

    file.matters.push_back(aMatter("ELD-001", MatterState::Withdrawn, daysAgo(90)));
    EXPECT_EQ(kinds(), std::vector{SummaryKind::Eligible}) << "withdrawn is not applied for";
    file.matters.back().state = MatterState::Accepted;
    EXPECT_EQ(kinds(), std::vector{SummaryKind::OpenMatter});
}

TEST_F(NeedsSummaryTest, SpeaksOfAnAgeThatComesSoonButNotAYearAhead) {
    file.matters = {finished("ELD-003", date(2015, 6, 1)), finished("CIV-004", date(2010, 6, 1))};
    file.resident.birthDate = date(1946, 12, 20); // 80 in thirty days
    EXPECT_EQ(compose().lines.at(0).tag.zh, "将可申请");
    EXPECT_TRUE(compose().likelyReason.isEmpty());
    file.resident.birthDate = date(1947, 5, 3);
    EXPECT_TRUE(compose().lines.empty());
}

TEST_F(NeedsSummaryTest, OffersAtMostTwoAgesTheNewestFirst) {
    file.resident.birthDate = date(1936, 5, 3);
    const auto lines = compose().lines;
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].text.zh, "高龄津贴：已年满 80，尚未申请");
    EXPECT_EQ(lines[1].text.zh, "老年人优待证：已年满 65，尚未申请");
}

TEST_F(NeedsSummaryTest, AYearlyCheckIsDueAYearAfterTheLast) {
    file.resident.birthDate = date(1964, 5, 3);
    file.matters = {finished("CIV-004", date(2024, 6, 1)), finished("ELD-002", daysAgo(355))};
    const NeedsSummary summary = compose();
    ASSERT_EQ(summary.lines.size(), 1U);
    EXPECT_EQ(summary.lines[0].kind, SummaryKind::Due);
    EXPECT_EQ(summary.lines[0].tag.zh, "本月到期");
    EXPECT_EQ(summary.lines[0].text.zh, "养老待遇资格认证，可当场办");
    EXPECT_EQ(summary.lines[0].because.zh, "11 月 30 日前；办件齐全");
    EXPECT_EQ(summary.suggestion.zh, "当场办养老待遇资格认证");

    file.matters[1] = finished("ELD-002", daysAgo(200));
    EXPECT_TRUE(compose().lines.empty());
    file.matters[1] = finished("ELD-002", daysAgo(400));
    EXPECT_EQ(compose().lines.at(0).kind, SummaryKind::Overdue);
    EXPECT_EQ(compose().lines.at(0).tag.zh, "逾期未办");
    file.matters.pop_back();
    EXPECT_TRUE(compose().lines.empty()) << "never done here: nothing is known";
}

TEST_F(NeedsSummaryTest, WhatTheHallHasNoRecordOfIsAskedAboutAndNothingIsBuiltOnIt) {
    forgetRecords();
    file.resident.birthDate = date(1946, 5, 3);
    file.cell =
        GridCell{.id = GridCellId{1}, .level = 3, .parent = {}, .label = "网格", .workerName = "", .workerPhone = ""};
    const NeedsSummary summary = compose();
    std::vector<std::string> texts;
    for (const SummaryLine& line : summary.lines) {
        texts.push_back(line.text.zh);
    }
    EXPECT_EQ(texts, (std::vector<std::string>{"高龄津贴：5 月 3 日年满 80，本厅无记录，可问是否已办",
                                               "养老待遇资格认证：本厅无记录，可问是否已办",
                                               "老年人免费体检预约：本厅无记录，可问是否已办"}));
    EXPECT_EQ(summary.lines[0].text.en,
              "Old-age allowance: turned 80 on 3 May, no record here, ask whether it was done");
    EXPECT_EQ(summary.lines[0].tone, SummaryTone::Calm);
    EXPECT_TRUE(summary.suggestion.isEmpty()) << summary.suggestion.zh;
    EXPECT_TRUE(summary.likelyReason.isEmpty()) << summary.likelyReason.zh;
    for (const SummaryLine& line : summary.lines) {
        EXPECT_EQ(line.text.zh.find("尚未"), std::string::npos) << line.text.zh;
    }
}

TEST_F(NeedsSummaryTest, WhatIsKnownStandsBeforeWhatTheHallHasNoRecordOf) {
    forgetRecords();
    file.coverage = {{.itemCode = "ELD-001"}};
    file.resident.birthDate = date(1946, 5, 3);
    file.resident.needsHearingHelp = true;
    file.diary = {visit(daysAgo(10))};
    const NeedsSummary summary = compose();
    ASSERT_GE(summary.lines.size(), 4U);
    EXPECT_EQ(summary.lines[0].text.zh, "高龄津贴：5 月 3 日年满 80，尚未申请") << "the records are complete";
    EXPECT_EQ(summary.lines[1].kind, SummaryKind::ServiceHelp);
    EXPECT_EQ(summary.lines[2].kind, SummaryKind::LastVisit);
    EXPECT_EQ(summary.lines[3].tag.zh, "可以问问");
    EXPECT_NE(summary.suggestion.zh.find("高龄津贴"), std::string::npos);
}

TEST_F(NeedsSummaryTest, WhatCouldBeHadBeforeTheBooksBeganIsNotSaidToBeMissing) {
    forgetRecords();
    file.resident.birthDate = date(1946, 5, 3); // 80 on 3 May 2026
    const auto first = [this] { return compose().lines.at(0); };
    file.coverage = {{.itemCode = "ELD-001", .day = date(2026, 5, 3)}};
    EXPECT_EQ(first().text.zh, "高龄津贴：5 月 3 日年满 80，尚未申请");
    EXPECT_EQ(first().because.zh, "依据：年龄规则；5 月 3 日起办件齐全");
    EXPECT_EQ(first().because.en, "Rule: by age; all applications since 3 May are here");
    EXPECT_FALSE(compose().suggestion.isEmpty());
    file.coverage = {{.itemCode = "ELD-001", .day = date(2026, 5, 4)}};
    EXPECT_EQ(first().text.zh, "高龄津贴：5 月 3 日年满 80，本厅无记录，可问是否已办")
        << "they could have it a day before the books began";
    EXPECT_TRUE(compose().suggestion.isEmpty());
}

TEST_F(NeedsSummaryTest, AListOfAllSaysWhoIsNotOnItForAMonth) {
    forgetRecords();
    file.resident.birthDate = date(1946, 5, 3);
    const auto list = [](Date day) {
        return RecordCoverage{.itemCode = "ELD-001", .source = CoverageSource::List, .day = day};
    };
    const auto first = [this] { return compose().lines.at(0); };
    file.coverage = {list(daysAgo(31))};
    EXPECT_EQ(first().text.zh, "高龄津贴：5 月 3 日年满 80，尚未申请");
    EXPECT_EQ(first().because.zh, "依据：年龄规则；10 月 20 日的名单里没有");
    file.coverage = {list(daysAgo(32))};
    EXPECT_NE(first().text.zh.find("本厅无记录"), std::string::npos) << "they may have got it since";
    file.coverage.push_back({.itemCode = "ELD-001", .day = daysAgo(31)});
    EXPECT_EQ(first().because.zh, "依据：年龄规则；10 月 19 日的名单和之后的办件里没有")
        << "from the day after the list everybody comes here";
    file.coverage.back().day = daysAgo(30);
    EXPECT_NE(first().text.zh.find("本厅无记录"), std::string::npos) << "a day that neither tells of";
    file.coverage = {list(date(2026, 5, 2))};
    file.coverage.push_back({.itemCode = "ELD-002", .day = {}});
    EXPECT_NE(first().text.zh.find("本厅无记录"), std::string::npos) << "of another item";
}

TEST_F(NeedsSummaryTest, ALateYearlyItemNeedsBooksOfTheWholeYear) {
    forgetRecords();
    file.resident.birthDate = date(1946, 5, 3);
    file.matters = {finished("ELD-002", date(2025, 9, 1)), finished("ELD-001", date(2026, 6, 1))};
    file.coverage = {{.itemCode = "ELD-002", .day = date(2025, 9, 1)}};
    EXPECT_EQ(compose().lines.at(0).tag.zh, "逾期未办");
    EXPECT_EQ(compose().lines.at(0).because.zh, "依据：每年一次；2025 年 9 月 1 日起办件齐全");
    file.coverage.back().day = date(2025, 9, 2);
    EXPECT_EQ(compose().lines.at(0).tag.zh, "可以问问") << "they may have done it elsewhere on the day after";
}

TEST_F(NeedsSummaryTest, WhoNeverHadAYearlyCheckIsAskedFromTheHallsAgeOn) {
    forgetRecords();
    const auto asks = [this](int fromAge) {
        for (SummaryRule& rule : catalogue.summaryRules) {
            if (rule.kind == SummaryRule::Kind::NoRecord) { rule.fromAge = fromAge; }
        }
        const auto lines = compose().lines;
        return std::any_of(lines.begin(), lines.end(), [](const SummaryLine& line) {
            return line.text.zh == "养老待遇资格认证：本厅无记录，可问是否已办";
        });
    };
    file.resident.birthDate = date(1966, 11, 20);
    EXPECT_TRUE(asks(60)) << "60 today";
    file.resident.birthDate = date(1966, 11, 21);
    EXPECT_FALSE(asks(60));
    file.resident.birthDate = date(1960, 1, 1);
    EXPECT_FALSE(asks(70)) << "the hall says 70";
    EXPECT_TRUE(asks(60));
    file.matters = {finished("ELD-002", daysAgo(30))};
    EXPECT_FALSE(asks(60)) << "it is on the books";
}

TEST_F(NeedsSummaryTest, ALateYearlyItemIsOverdueOnlyByCompleteRecords) {
    file.resident.birthDate = date(1946, 5, 3);
    file.matters = {finished("ELD-002", date(2025, 9, 1)), finished("ELD-001", date(2026, 6, 1))};
    EXPECT_EQ(compose().lines.at(0).tag.zh, "逾期未办");
    forgetRecords();
    const NeedsSummary summary = compose();
    const SummaryLine line = summary.lines.at(0);
    EXPECT_EQ(line.text.zh, "养老待遇资格认证，应在 9 月 1 日前办理，本厅无记录，可问是否已办");
    EXPECT_EQ(line.tone, SummaryTone::Calm);
    EXPECT_TRUE(summary.suggestion.isEmpty());
    file.dismissals = {
        {.resident = ResidentId{7}, .lineKey = line.key, .reason = DismissReason::DoneElsewhere, .by = StaffId{1}}};
    EXPECT_NE(compose().lines.at(0).key, line.key);
}

TEST_F(NeedsSummaryTest, AYearlyCheckByAMonthSpeaksOnlyToThoseItConcerns) {
    EXPECT_TRUE(compose().lines.empty());
    file.matters = {finished("ELD-005", date(2020, 3, 1))}; // holds a disability certificate
    ASSERT_EQ(kinds(), std::vector{SummaryKind::Due});
    EXPECT_EQ(compose().lines[0].because.zh, "12 月 31 日前；办件齐全");
    file.matters.push_back(finished("ELD-006", date(2026, 2, 1)));
    EXPECT_TRUE(compose().lines.empty()) << "done this year";
    file.matters.back().finishedOn = date(2025, 2, 1);
    EXPECT_EQ(kinds(), std::vector{SummaryKind::Due});
    file.matters.push_back(aMatter("ELD-006", MatterState::Accepted, daysAgo(1)));
    EXPECT_EQ(kinds(), std::vector{SummaryKind::OpenMatter}) << "in hand";
}

bool hasHan(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

/// What the rules say; what somebody wrote stays as they wrote it.
TEST_F(NeedsSummaryTest, SaysEveryRuleInEnglishToo) {
    file.resident.birthDate = date(1946, 5, 3);
    file.resident.needsHearingHelp = true;
    file.matters = {promised("PLA-003", daysAgo(2)),
                    finished("ELD-002", daysAgo(355)),
                    promised("CIV-001", inDays(4)),
                    aMatter("CIV-002", MatterState::WaitingForMaterial, daysAgo(3)),
                    aMatter("HEA-004", MatterState::Accepted, daysAgo(1)),
                    finished("ELD-003", date(2011, 6, 1)),
                    finished("CIV-004", date(2006, 6, 1))};
    file.matters[0].statutoryBy = daysAgo(1);
    file.matters[3].missing = {"户口簿"};
    file.unrated = {{.arrival = ArrivalId{5}, .on = daysAgo(1), .purpose = "civil"}};
    file.appointments = {{.resident = ResidentId{7}, .itemCode = "ELD-001", .on = kToday, .minute = 630}};
    file.arrivals = {{.on = daysAgo(41), .category = "health"}};
    file.diary = {visit(daysAgo(184))};
    file.diary[0].text = "All well";
    file.diary[0].visitor = "Zhou";
    file.needs = {aNeed(daysAgo(3)), aNeed(std::nullopt)};
    for (Need& need : file.needs) {
        need.text = "The lamp on the stairs is broken";
        need.claimedBy = "Property";
    }
    const struct {
        SummaryRule::Kind kind;
        const char* tag;
        const char* text;
        const char* because;
    } table[] = {
        {SummaryRule::Kind::Appointment, "Appointment", "10:30, Old-age allowance", "Booked"},
        {SummaryRule::Kind::LateMatter, "2 days late", "Handrails in the stairwell, past the limit by law",
         "Accepted on 8 Nov"},
        {SummaryRule::Kind::NearLimit, "2 working days left", "Minimum living allowance", "Accepted on 8 Nov"},
        {SummaryRule::Kind::DueYearly, "Due this month", "Yearly pension check, can be done at once",
         "By 30 Nov; all applications are here"},
        {SummaryRule::Kind::MissingMaterial, "Missing", "Temporary relief, missing: Household register",
         "Accepted on 17 Nov"},
        {SummaryRule::Kind::MayApply, "May apply", "Old-age allowance: turned 80 on 3 May, no application yet",
         "Rule: by age; all applications are here"},
        {SummaryRule::Kind::NeedProgress, "Issue: news", "The lamp on the stairs is broken, claimed by Property",
         "3 days ago"},
        {SummaryRule::Kind::OpenNeed, "Open issue", "The lamp on the stairs is broken, claimed by Property",
         "Made on 11 Nov"},
        {SummaryRule::Kind::VisitOverdue, "Visit due", "Last visit on 20 May, a time can be agreed now",
         "Rule: home visits"},
        {SummaryRule::Kind::RatingOpen, "Not rated",
         "Ask for a rating of 19 Nov (Civil affairs): a minute at the kiosk", "Done on 19 Nov"},
        {SummaryRule::Kind::HowToServe, "How to serve", "Speak face to face and slowly", "From the record"},
        {SummaryRule::Kind::LastVisit, "Last home visit", "All well", "20 May, Zhou"},
        {SummaryRule::Kind::LastArrival, "Last here", "10 Oct: Health", "10 Oct"},
    };
    for (const auto& row : table) {
        catalogue.summaryRules = {{.kind = row.kind, .number = 2, .daysByGrade = {}}};
        if (row.kind == SummaryRule::Kind::VisitOverdue) { catalogue.summaryRules[0].number = 183; }
        const auto lines = compose().lines;
        ASSERT_FALSE(lines.empty()) << row.text;
        EXPECT_EQ(lines[0].tag.en, row.tag);
        EXPECT_EQ(lines[0].text.en, row.text);
        EXPECT_EQ(lines[0].because.en, row.because);
    }
    catalogue.summaryRules = catalogue::defaultSummaryRules();
    const NeedsSummary summary = compose();
    EXPECT_EQ(summary.sexAndAge.en, "Female · 80");
    EXPECT_EQ(summary.likelyReason.en, "Appointment at 10:30: Old-age allowance");
    EXPECT_EQ(summary.suggestion.en,
              "Do what is booked for 10:30: Old-age allowance; then take Household register and go on with: "
              "Temporary relief");
    for (const auto& line : summary.lines) {
        EXPECT_FALSE(hasHan(line.tag.en + line.text.en + line.because.en)) << line.text.en;
    }
    for (const auto& past : summary.past) {
        EXPECT_FALSE(hasHan(past.text.en)) << past.text.en;
    }
}

TEST_F(NeedsSummaryTest, WhatAHallSaysOfAKindOfFlagIsSaidInBothLanguages) {
    file.careFlags = {
        {.id = {}, .resident = {}, .kind = "lives-alone", .serviceEffect = "请留紧急联系人电话", .until = {}}};
    catalogue.summaryRules = {{.kind = SummaryRule::Kind::HowToServe}};
    EXPECT_EQ(compose().lines.at(0).text, (Words{"请留紧急联系人电话", "Ask for an emergency contact"}));
    file.careFlags[0].serviceEffect = "请打女儿电话";
    EXPECT_EQ(compose().lines.at(0).text, (Words{"请打女儿电话", "请打女儿电话"})) << "staff's own words";
}

TEST_F(NeedsSummaryTest, TellsHowToServeAndNeverWhy) {
    file.resident.needsHearingHelp = true;
    file.resident.usesWheelchair = true;
    file.resident.spokenLanguage = "yue";
    file.careFlags = {
        {.id = {}, .resident = {}, .kind = "serious-illness", .grade = 3, .serviceEffect = "请安排座位", .until = {}},
        {.id = {}, .resident = {}, .kind = "left", .grade = 1, .serviceEffect = "过期的", .until = daysAgo(1)}};
    file.diary = {visit(daysAgo(3))};
    const auto lines = compose().lines;
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].kind, SummaryKind::ServiceHelp);
    EXPECT_EQ(lines[1].kind, SummaryKind::LastVisit);
    EXPECT_EQ(lines[0].tone, SummaryTone::Help);
    EXPECT_EQ(lines[0].text.zh, "请面对面、慢一点说；请安排无障碍窗口；请找会说粤语的同事；请安排座位");
    EXPECT_EQ(lines[0].text.en,
              "Speak face to face and slowly; offer a counter without steps; find a colleague who speaks "
              "Cantonese; 请安排座位");
    for (const std::string& text :
         {lines[0].tag.zh, lines[0].text.zh, lines[0].because.zh, lines[0].tag.en, lines[0].text.en}) {
        EXPECT_EQ(text.find("illness"), std::string::npos);
        EXPECT_EQ(text.find("疾病"), std::string::npos);
    }
}

TEST_F(NeedsSummaryTest, TellsNeedsWithProgressFirstAndNotTheSettledOnes) {
    file.needs = {aNeed(std::nullopt), aNeed(daysAgo(3)), aNeed(daysAgo(1))};
    file.needs[2].state = NeedState::Evaluated;
    const NeedsSummary summary = compose();
    ASSERT_EQ(summary.lines.size(), 2U);
    EXPECT_EQ(summary.lines[0].tag.zh, "诉求有进展");
    EXPECT_EQ(summary.lines[0].text.zh, "楼道灯不亮，物业已认领");
    EXPECT_EQ(summary.lines[0].because.zh, "3 天前");
    EXPECT_EQ(summary.lines[1].tag.zh, "诉求在办");
    EXPECT_EQ(summary.openNeeds, 2);
}

TEST_F(NeedsSummaryTest, TellsTheLastVisitAndTheLastTimeHereButNotToday) {
    file.diary = {{.id = {}, .resident = {}, .visitedOn = daysAgo(95), .visitor = "周敏", .text = "送防暑包"},
                  {.id = {}, .resident = {}, .visitedOn = daysAgo(26), .visitor = "周敏", .text = "说想学用手机挂号"}};
    file.arrivals = {{.on = kToday, .category = ""}, {.on = daysAgo(41), .category = "health"}};
    const NeedsSummary summary = compose();
    ASSERT_EQ(summary.lines.size(), 2U);
    EXPECT_EQ(summary.lines[0].text.zh, "说想学用手机挂号");
    EXPECT_EQ(summary.lines[0].because.zh, "10 月 25 日，周敏");
    EXPECT_EQ(summary.lines[1].kind, SummaryKind::LastArrival);
    EXPECT_EQ(summary.lines[1].because.zh, "10 月 10 日");
    ASSERT_EQ(summary.past.size(), 3U);
    EXPECT_EQ(summary.past[0].on, daysAgo(26));
    EXPECT_EQ(summary.past[1].text.zh, "来大厅：卫生健康");
}

TEST_F(NeedsSummaryTest, KeepsTheOrderOfWhatMatters) {
    file.resident.birthDate = date(1946, 5, 3);
    file.resident.needsHearingHelp = true;
    file.matters = {aMatter("HEA-004", MatterState::Accepted, daysAgo(1)), // open
                    aMatter("CUL-001", MatterState::WaitingForMaterial, daysAgo(3)),
                    finished("ELD-002", daysAgo(355)), // due soon
                    promised("PLA-003", daysAgo(2)),   // overdue
                    finished("ELD-003", date(2011, 6, 1)),
                    finished("CIV-004", date(2006, 6, 1))};
    file.needs = {aNeed(daysAgo(3))};
    EXPECT_EQ(kinds(),
              (std::vector{SummaryKind::Overdue, SummaryKind::Due, SummaryKind::OpenMatter, SummaryKind::OpenMatter,
                           SummaryKind::Eligible, SummaryKind::OpenNeed, SummaryKind::ServiceHelp}));
    EXPECT_EQ(compose().lines[2].tag.zh, "缺材料");
}

TEST_F(NeedsSummaryTest, HasAtMostSevenLinesAndHowToServeIsAmongThem) {
    for (int i = 0; i < 20; ++i) {
        file.matters.push_back(promised("PLA-003", daysAgo(i + 1)));
    }
    file.resident.usesWheelchair = true;
    file.diary = {{.id = {}, .resident = {}, .visitedOn = daysAgo(26), .visitor = "周敏", .text = "好"}};
    const auto lines = compose().lines;
    ASSERT_EQ(lines.size(), 7U);
    EXPECT_EQ(lines[0].tag.zh, "超期 20 天") << "the latest first";
    EXPECT_EQ(lines[5].kind, SummaryKind::Overdue);
    EXPECT_EQ(lines[6].kind, SummaryKind::ServiceHelp);
}

TEST_F(NeedsSummaryTest, CutsLongTextsAtACharacter) {
    file.diary = {{.id = {}, .resident = {}, .visitedOn = daysAgo(2), .visitor = "", .text = {}}};
    for (int i = 0; i < 500; ++i) {
        file.diary[0].text += "说";
    }
    const Words text = compose().lines.at(0).text;
    EXPECT_EQ(text.zh.size(), 60 * 3U);
    EXPECT_TRUE(text.zh.ends_with("…"));
    EXPECT_EQ(text.en, text.zh) << "what somebody wrote in Chinese is as wide on an English desk";
}

TEST_F(NeedsSummaryTest, GoesOnWithAnItemThatTheCatalogueLost) {
    file.matters = {promised("OLD-999", daysAgo(2))};
    EXPECT_EQ(compose().lines.at(0).text, (Words{"OLD-999", "OLD-999"}));
}

TEST_F(NeedsSummaryTest, SuggestsAtMostTwoThingsAtOnce) {
    file.resident.birthDate = date(1946, 5, 3);
    file.matters = {finished("ELD-002", daysAgo(355)), promised("PLA-003", daysAgo(2)),
                    finished("ELD-003", date(2011, 6, 1)), finished("CIV-004", date(2006, 6, 1))};
    EXPECT_EQ(compose().suggestion.zh,
              "当场办养老待遇资格认证，并一次性告知高龄津贴材料（身份证、户口簿、本人银行卡）");
}

TEST_F(NeedsSummaryTest, TellsTodaysAppointmentFirstAndSuggestsItAsTheReason) {
    file.matters = {promised("PLA-003", daysAgo(2))};
    const auto booked = [](Date on, int minute, bool isCancelled) {
        return Appointment{.id = AppointmentId{1},
                           .resident = ResidentId{7},
                           .itemCode = "ELD-001",
                           .on = on,
                           .minute = minute,
                           .note = "",
                           .isCancelled = isCancelled};
    };
    file.appointments = {booked(kToday, 630, false), booked(kToday, 540, true), booked(inDays(1), 600, false)};
    const NeedsSummary summary = compose();
    ASSERT_EQ(summary.lines.size(), 2U);
    EXPECT_EQ(summary.lines[0].kind, SummaryKind::Appointment);
    EXPECT_EQ(summary.lines[0].text.zh, "10:30 预约办高龄津贴");
    EXPECT_EQ(summary.lines[0].key, "") << "nobody dismisses a promise";
    EXPECT_EQ(summary.likelyReason.zh, "预约 10:30：高龄津贴");
    EXPECT_EQ(summary.suggestion.zh, "办 10:30 预约的高龄津贴，并说明楼道加装扶手申请为什么超期，约定新的时间");
    file.appointments.front().itemCode = "OLD-999";
    EXPECT_EQ(compose().suggestion.zh, "办 10:30 预约的事，并说明楼道加装扶手申请为什么超期，约定新的时间");
}

TEST_F(NeedsSummaryTest, AVisitComesRoundByTheRuleAndSoonerWithACareFlag) {
    struct Row {
        const char* what;
        std::optional<int> lastDaysAgo;
        std::optional<int> grade;
        bool isOverdue;
    };
    const Row table[] = {
        {"nobody was ever there, no flag: a new hall's books begin empty", std::nullopt, std::nullopt, false},
        {"nobody was ever there, with a flag", std::nullopt, 1, true},
        {"half a year ago, to the day", 183, std::nullopt, false},
        {"over half a year ago", 184, std::nullopt, true},
        {"a quarter ago, lightly flagged", 93, 1, true},
        {"a month ago, lightly flagged", 31, 1, false},
        {"over a month ago, of middle grade", 32, 2, true},
        {"a fortnight ago, closely flagged", 15, 3, false},
        {"over a fortnight ago, closely flagged", 16, 3, true},
    };
    for (const Row& row : table) {
        file.diary.clear();
        file.careFlags.clear();
        if (row.lastDaysAgo) { file.diary = {visit(daysAgo(400)), visit(daysAgo(*row.lastDaysAgo))}; }
        if (row.grade) { file.careFlags = {aFlag(*row.grade)}; }
        const auto found = kinds();
        EXPECT_EQ(std::count(found.begin(), found.end(), SummaryKind::VisitOverdue), row.isOverdue ? 1 : 0) << row.what;
    }
}

TEST_F(NeedsSummaryTest, AFlagThatRanOutAsksForNoVisit) {
    file.careFlags = {aFlag(3)};
    file.careFlags[0].until = daysAgo(1);
    EXPECT_TRUE(kinds().empty());
}

TEST_F(NeedsSummaryTest, AsksForOneRatingAtATimeAndNotForever) {
    const auto unrated = [](int id, Date on) {
        return ResidentFile::Unrated{.arrival = ArrivalId{id}, .on = on, .purpose = "civil"};
    };
    file.unrated = {unrated(5, daysAgo(1)), unrated(4, daysAgo(3))};
    ASSERT_EQ(kinds(), std::vector{SummaryKind::RatingOpen});
    EXPECT_EQ(compose().lines[0].key, "rating:5");
    file.unrated = {unrated(5, daysAgo(15))};
    EXPECT_TRUE(kinds().empty());
}

TEST_F(NeedsSummaryTest, ADismissedLineStaysAwayAsLongAsItsReasonHolds) {
    struct Row {
        DismissReason reason;
        int daysAgo;
        bool isSaid;
    };
    const Row table[] = {
        {DismissReason::Later, 30, false},           {DismissReason::Later, 31, true},
        {DismissReason::NotWanted, 365, false},      {DismissReason::NotWanted, 366, true},
        {DismissReason::DoneElsewhere, 3000, false}, {DismissReason::DoesNotApply, 3000, false},
    };
    file.resident.birthDate = date(1946, 5, 3);
    file.matters = {finished("ELD-003", date(2011, 6, 1)), finished("CIV-004", date(2006, 6, 1)),
                    finished("ELD-002", daysAgo(3))};
    ASSERT_EQ(compose().lines.at(0).key, "may-apply:ELD-001");
    for (const Row& row : table) {
        const Date on = daysAgo(row.daysAgo);
        file.dismissals = {{.resident = ResidentId{7},
                            .lineKey = "may-apply:ELD-001",
                            .reason = row.reason,
                            .on = on,
                            .until = dismissedUntil(row.reason, on),
                            .by = StaffId{1}}};
        const NeedsSummary summary = compose();
        const bool isSaid = std::any_of(summary.lines.begin(), summary.lines.end(),
                                        [](const SummaryLine& line) { return line.key == "may-apply:ELD-001"; });
        EXPECT_EQ(isSaid, row.isSaid) << static_cast<int>(row.reason) << " after " << row.daysAgo;
        EXPECT_EQ(summary.likelyReason.zh.find("高龄津贴") != std::string::npos, row.isSaid);
        EXPECT_EQ(summary.suggestion.zh.find("高龄津贴") != std::string::npos, row.isSaid);
    }
}

TEST_F(NeedsSummaryTest, ADismissedYearlyItemComesBackWithTheNextYear) {
    file.resident.birthDate = date(1950, 1, 15);
    file.matters = {finished("ELD-002", daysAgo(355))};
    const auto yearly = [this] {
        const auto lines = compose().lines;
        const auto at = std::find_if(lines.begin(), lines.end(),
                                     [](const SummaryLine& line) { return line.key.starts_with("yearly:ELD-002"); });
        return at == lines.end() ? std::string() : at->key;
    };
    const std::string key = yearly();
    ASSERT_NE(key, "");
    file.dismissals = {{.resident = ResidentId{7},
                        .lineKey = key,
                        .reason = DismissReason::DoneElsewhere,
                        .on = kToday,
                        .until = std::nullopt,
                        .by = StaffId{1}}};
    EXPECT_EQ(yearly(), "");
    file.matters = {finished("ELD-002", daysAgo(354))}; // another day, as in another year
    EXPECT_NE(yearly(), "");
}

TEST_F(NeedsSummaryTest, SpeaksInTheOrderOfTheHallsRulesAndOnlyOfWhatTheyName) {
    file.resident.needsHearingHelp = true;
    file.matters = {aMatter("HEA-004", MatterState::Accepted, daysAgo(1)), promised("PLA-003", daysAgo(2))};
    file.diary = {visit(daysAgo(3))};
    using Kind = SummaryRule::Kind;
    catalogue.summaryRules = {{.kind = Kind::LastVisit}, {.kind = Kind::OpenMatter}, {.kind = Kind::HowToServe}};
    EXPECT_EQ(kinds(), (std::vector{SummaryKind::LastVisit, SummaryKind::OpenMatter, SummaryKind::OpenMatter,
                                    SummaryKind::ServiceHelp}))
        << "what is late is still told as open";
}

TEST(Age, CountsFullYears) {
    EXPECT_EQ(ageOn(date(1946, 5, 3), date(2026, 5, 2)), 79);
    EXPECT_EQ(ageOn(date(1946, 5, 3), date(2026, 5, 3)), 80);
    EXPECT_EQ(ageOn(date(2000, 2, 29), date(2026, 2, 28)), 25);
    EXPECT_EQ(ageOn(date(2000, 2, 29), date(2026, 3, 1)), 26);
}

TEST(DateOf, IsTheDayInTheHall) {
    const Time lateEvening{sys_days{date(2026, 11, 19)} + std::chrono::hours{17}}; // 01:00 on the 20th in the hall
    EXPECT_EQ(dateOf(lateEvening), kToday);
}

TEST(ReadResidentFile, ReadsEverythingThereIs) {
    test::TempHall temp;
    const GridCellId cell = must(temp.hall.grid().insert(
        {.id = {}, .level = 3, .parent = std::nullopt, .label = "第三网格", .workerName = "周敏", .workerPhone = ""},
        test::by()));
    Resident resident = test::aResident();
    resident.gridCell = cell;
    const ResidentId id = must(temp.hall.residents().insert(resident, test::by()));
    Matter matter = aMatter("ELD-001", MatterState::Accepted, kToday);
    matter.resident = id;
    (void)must(temp.hall.matters().insert(matter, test::by()));
    const DeviceId kiosk = test::addKiosk(temp.hall);
    const auto visit = must(temp.hall.arrivals().record(test::anArrival(kiosk, id, "k"), test::by()));
    const StaffId staff = test::addStaff(temp.hall);
    must(temp.hall.dismissals().put({.resident = id,
                                     .lineKey = "may-apply:ELD-001",
                                     .reason = DismissReason::Later,
                                     .on = kToday,
                                     .until = inDays(30),
                                     .by = staff},
                                    test::by()));
    (void)must(temp.hall.appointments().insert(
        {.id = {}, .resident = id, .itemCode = "ELD-001", .on = inDays(1), .minute = 600, .note = ""}, test::by()));

    EXPECT_TRUE(must(readResidentFile(temp.hall, id, kToday))->unrated.empty()) << "nobody has served them yet";
    (void)must(temp.hall.arrivals().take(visit.event.arrival.id, staff, test::by()));
    (void)must(temp.hall.arrivals().finish(visit.event.arrival.id, test::by()));
    const ResidentFile file = must(readResidentFile(temp.hall, id, kToday)).value();
    EXPECT_EQ(file.dismissals.size(), 1U);
    EXPECT_EQ(file.appointments.size(), 1U);
    ASSERT_EQ(file.unrated.size(), 1U);
    EXPECT_EQ(file.unrated[0].arrival, visit.event.arrival.id);
    EXPECT_EQ(file.unrated[0].on, kToday);
    must(temp.hall.ratings().give({.of = {.kind = RatedKind::Arrival, .id = raw(visit.event.arrival.id)},
                                   .grade = {},
                                   .words = "",
                                   .by = "device:1",
                                   .at = test::kMorning},
                                  test::by()));
    EXPECT_TRUE(must(readResidentFile(temp.hall, id, kToday))->unrated.empty());
    EXPECT_EQ(file.resident.name, "何佩珍");
    EXPECT_EQ(file.cell->workerName, "周敏");
    EXPECT_EQ(file.matters.size(), 1U);
    ASSERT_EQ(file.arrivals.size(), 1U);
    EXPECT_EQ(file.arrivals[0].on, kToday);
    EXPECT_FALSE(must(readResidentFile(temp.hall, ResidentId{99}, kToday)));
}

} // namespace
} // namespace db::summary
