// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/case_number.h"
#include "db/needs/need_clock.h"
#include "db/needs/rating.h"

#include <gtest/gtest.h>

namespace {

using namespace db;
using namespace db::needs;

TEST(Rating, TheResidentWeighsAtLeastSeventyOfAHundred) {
    EXPECT_TRUE(isWeight(70));
    EXPECT_TRUE(isWeight(95));
    EXPECT_FALSE(isWeight(69));
    EXPECT_FALSE(isWeight(96));
    EXPECT_FALSE(isWeight(0));
}

TEST(Rating, BothSidesCountByTheirWeights) {
    struct Case {
        std::optional<Grade> resident;
        std::optional<Grade> unit;
        int percent;
        std::optional<int> score;
    };
    for (const auto& [resident, unit, percent, score] : {
             Case{Grade::VeryGood, Grade::VeryGood, 70, 100},
             Case{Grade::VeryPoor, Grade::VeryGood, 70, 30},
             Case{Grade::VeryPoor, Grade::VeryGood, 90, 10},
             Case{Grade::Good, Grade::Fair, 70, 68}, // 52.5 + 15, rounded
             Case{Grade::Good, std::nullopt, 70, std::nullopt},
             Case{std::nullopt, Grade::Good, 70, std::nullopt},
         }) {
        EXPECT_EQ(scoreOf({.ofResident = resident, .ofUnit = unit}, percent), score);
    }
}

TEST(Rating, OfManyIsTheGradeNearestToTheMean) {
    EXPECT_EQ(gradeOf({0, 0, 0, 0, 0}), std::nullopt);
    EXPECT_EQ(gradeOf({10, 0, 0, 0, 0}), Grade::VeryGood);
    EXPECT_EQ(gradeOf({5, 5, 0, 0, 0}), Grade::Good) << "half way counts as the lower one";
    EXPECT_EQ(gradeOf({6, 5, 0, 0, 0}), Grade::VeryGood);
    EXPECT_EQ(gradeOf({1, 0, 0, 0, 1}), Grade::Fair);
    EXPECT_EQ(gradeOf({0, 0, 0, 0, 3}), Grade::VeryPoor);
}

TEST(CaseNumber, IsReadBack) {
    for (const std::int64_t id : {1LL, 123LL, 999999LL, 1000000LL, 123456789012LL}) {
        const std::string need = caseNumber(NeedId{id});
        const std::string matter = caseNumber(MatterId{id});
        EXPECT_EQ(parseCaseNumber(need), CaseId{NeedId{id}}) << need;
        EXPECT_EQ(parseCaseNumber(matter), CaseId{MatterId{id}}) << matter;
        EXPECT_NE(need, matter);
    }
    EXPECT_EQ(caseNumber(NeedId{123}).size(), 8U);
}

TEST(CaseNumber, EveryWrongDigitIsFound) {
    const std::string number = caseNumber(NeedId{4711});
    for (std::size_t i = 0; i < number.size(); ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string wrong = number;
            wrong[i] = digit;
            EXPECT_EQ(parseCaseNumber(wrong).has_value(), wrong == number) << wrong;
        }
    }
    for (const char* wrong : {"", "2", "20001", "abcdefgh", "2000 123", "99999999999999999999"}) {
        EXPECT_FALSE(parseCaseNumber(wrong)) << wrong;
    }
}

constexpr Date day(int month, int dayOfMonth) {
    return Date{std::chrono::year{2026}, std::chrono::month{static_cast<unsigned>(month)},
                std::chrono::day{static_cast<unsigned>(dayOfMonth)}};
}

TEST(NeedClock, EveryStepHasItsOwnLimitInWorkingDays) {
    const calendar::WorkingCalendar calendar;
    const Date today = day(11, 20); // a Friday
    struct Case {
        const char* what;
        Need need;
        Date raised;
        std::optional<Date> limit;
        ClockColour colour;
    };
    const Case cases[] = {
        {"new today", {}, today, day(11, 24), ClockColour::Yellow},
        {"new since yesterday", {}, day(11, 19), day(11, 23), ClockColour::Red},
        {"nobody has looked for a week", {}, day(11, 13), day(11, 17), ClockColour::Late},
        {"classified today",
         {.state = NeedState::Classified, .lastProgressOn = today},
         day(11, 1),
         day(11, 27),
         ClockColour::Green},
        {"planned, not claimed for two weeks",
         {.state = NeedState::Planned, .lastProgressOn = day(11, 6)},
         day(11, 1),
         day(11, 13),
         ClockColour::Late},
        {"claimed, due on Monday",
         {.state = NeedState::Planned, .lastProgressOn = today, .claimedBy = "物业", .dueOn = day(11, 23)},
         day(11, 1),
         day(11, 23),
         ClockColour::Red},
        {"acted on, nothing heard for long though it is due late",
         {.state = NeedState::ActedOn, .lastProgressOn = day(11, 2), .claimedBy = "物业", .dueOn = day(12, 31)},
         day(11, 1),
         day(11, 16),
         ClockColour::Late},
        {"done, waits for ratings",
         {.state = NeedState::ActedOn, .lastProgressOn = today, .doneOn = day(11, 18)},
         day(11, 1),
         day(12, 2),
         ClockColour::Green},
        {"evaluated", {.state = NeedState::Evaluated}, day(11, 1), std::nullopt, ClockColour::None},
        {"merged", {.end = NeedEnd::Merged}, day(11, 1), std::nullopt, ClockColour::None},
    };
    for (const Case& each : cases) {
        const auto clock = clockOf(each.need, each.raised, today, {}, calendar);
        EXPECT_EQ(clock.limit, each.limit) << each.what;
        EXPECT_EQ(clock.colour, each.colour) << each.what;
    }
}

} // namespace
