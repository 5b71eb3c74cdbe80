// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/retention/due.h"

#include "db/records/words_of.h"

#include <gmock/gmock.h>

namespace {

using namespace db;
using namespace std::chrono_literals;
using retention::dueOf;
using retention::Turn;
using retention::turnOf;
using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Date kToday{2026y / 11 / 20};

Date before(int count) {
    return Date{std::chrono::sys_days{kToday} - days{count}};
}

std::vector<retention::Rule> rulesWith(DataKind kind, std::optional<days> after) {
    auto rules = retention::usualRules();
    rules.at(static_cast<std::size_t>(kind)).after = after;
    return rules;
}

TEST(RetentionDue, IsWhatIsAsOldAsTheRuleTheOldestFirst) {
    const auto rules = rulesWith(DataKind::Visits, days{10});
    const std::vector<RetentionRow> rows{{.row = 1, .since = before(10)},
                                         {.row = 2, .since = before(9)},
                                         {.row = 3, .since = before(400)},
                                         {.row = 4},
                                         {.row = 5, .since = before(-3)}};
    const auto due = dueOf(retention::ruleFor(DataKind::Visits, rules), rows, rules, kToday);
    EXPECT_THAT(due.rows, ElementsAre(3, 1));
    EXPECT_EQ(due.oldest, before(400));
    EXPECT_EQ(due.running, 2U) << "one of the future too";
    EXPECT_EQ(due.notBegun, 1U);
}

TEST(RetentionDue, ARuleWithoutAnEndEndsNothing) {
    const auto rules = rulesWith(DataKind::Matters, std::nullopt);
    const std::vector<RetentionRow> rows{{.row = 1, .since = before(30'000)}};
    const auto due = dueOf(retention::ruleFor(DataKind::Matters, rules), rows, rules, kToday);
    EXPECT_THAT(due.rows, IsEmpty());
    EXPECT_EQ(due.running, 1U);
}

TEST(RetentionDue, WhatIsHeldStaysAndIsCountedOnlyWhenItsTimeIsUp) {
    const auto rules = rulesWith(DataKind::Visits, days{10});
    const std::vector<RetentionRow> rows{{.row = 1, .since = before(11), .hold = Hold::Case},
                                         {.row = 2, .since = before(1), .hold = Hold::Case},
                                         {.row = 3, .since = before(12), .hold = Hold::Face}};
    const auto due = dueOf(retention::ruleFor(DataKind::Visits, rules), rows, rules, kToday);
    EXPECT_THAT(due.rows, IsEmpty());
    EXPECT_EQ(due.staying.at(Hold::Case).count, 1U);
    EXPECT_EQ(due.staying.at(Hold::Case).until, std::nullopt);
    EXPECT_EQ(due.staying.at(Hold::Face).count, 1U);
    EXPECT_EQ(due.running, 1U);
}

TEST(RetentionDue, ARecordStaysUntilTheLastThatHangsOnItHasGone) {
    auto rules = rulesWith(DataKind::MovedOut, days{10});
    rules.at(static_cast<std::size_t>(DataKind::Visits)).after = days{30};
    rules.at(static_cast<std::size_t>(DataKind::Needs)).after = days{100};
    const std::vector<HangsOn> both{{DataKind::Visits, before(20)}, {DataKind::Needs, before(20)}};
    const std::vector<RetentionRow> rows{
        {.row = 1, .since = before(50), .hold = Hold::Others, .hangsOn = both},
        {.row = 2, .since = before(50), .hold = Hold::Others, .hangsOn = {{DataKind::Visits, before(20)}}}};
    const auto due = dueOf(retention::ruleFor(DataKind::MovedOut, rules), rows, rules, kToday);
    EXPECT_THAT(due.rows, IsEmpty());
    EXPECT_EQ(due.staying.at(Hold::Others).count, 2U);
    EXPECT_EQ(due.staying.at(Hold::Others).until, before(-80)) << "100 days after the need, the later of the two";
}

TEST(RetentionDue, UntilWhenARecordStaysIsNotSaidWhereSomethingIsOpen) {
    const auto rules = rulesWith(DataKind::MovedOut, days{10});
    const std::vector<RetentionRow> rows{
        {.row = 1, .since = before(50), .hold = Hold::Others, .hangsOn = {{DataKind::Visits, before(20)}}},
        {.row = 2, .since = before(50), .hold = Hold::Others, .hangsOn = {{DataKind::Matters, std::nullopt}}},
        {.row = 3, .since = before(50), .hold = Hold::Others, .hangsOn = {{DataKind::Visits, before(20)}}}};
    const auto due = dueOf(retention::ruleFor(DataKind::MovedOut, rules), rows, rules, kToday);
    EXPECT_EQ(due.staying.at(Hold::Others).count, 3U);
    EXPECT_EQ(due.staying.at(Hold::Others).until, std::nullopt);
}

TEST(RetentionDue, EveryKindHasItsRuleWordsSourceAndAUsualTimeThatMayBeTaken) {
    const auto rules = retention::usualRules();
    ASSERT_EQ(rules.size(), WordsOf<DataKind>::kAll.size());
    for (const auto& rule : rules) {
        const auto& facts = retention::factsOf(rule.kind);
        EXPECT_EQ(&retention::ruleFor(rule.kind, rules), &rule);
        for (const auto text : {facts.what, facts.whatZh, facts.from, facts.fromZh, facts.source}) {
            EXPECT_FALSE(text.empty()) << facts.what;
        }
        EXPECT_EQ(rule.after, facts.usual);
        EXPECT_GE(facts.usual, facts.atLeast) << facts.what;
        EXPECT_FALSE(rule.byItself) << "a hall says so itself: " << facts.what;
    }
}

TEST(RetentionDue, AHallErasesByItselfOnceADayAfterSomebodyDidAndNotAcrossALongGap) {
    EXPECT_EQ(turnOf(std::nullopt, kToday), Turn::Begin);
    EXPECT_EQ(turnOf(kToday, kToday), Turn::Done);
    EXPECT_EQ(turnOf(before(-1), kToday), Turn::Done) << "the clock was set back";
    EXPECT_EQ(turnOf(before(1), kToday), Turn::Erase);
    EXPECT_EQ(turnOf(before(40), kToday), Turn::Erase);
    EXPECT_EQ(turnOf(before(41), kToday), Turn::Wait) << "off for long, or a clock that runs ahead";
}

} // namespace
