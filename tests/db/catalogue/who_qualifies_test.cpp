// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/who_qualifies.h"

#include <gtest/gtest.h>

namespace db::catalogue {
namespace {

using Kind = WhoRule::Kind;

const WhoRule kFrom80{.kind = Kind::AgeFrom, .number = 80};
const WhoRule kBelow16{.kind = Kind::AgeBelow, .number = 16};
const WhoRule kWoman{.kind = Kind::SexIs, .sex = Sex::Female};
const WhoRule kLivesHere{.kind = Kind::LivesHere};
const WhoRule kRegisteredHere{.kind = Kind::Registered};
const WhoRule kRegisteredElsewhere{.kind = Kind::Registered, .yes = false};
const WhoRule kVeteran{.kind = Kind::Flag, .code = "veteran", .words = {"退役军人", "Veteran"}};
const WhoRule kAlone{.kind = Kind::Household, .number = 1};
const WhoRule kPoor{.kind = Kind::Ask, .words = {"收入低于标准", "Income below the standard"}};

WhoRule allOf(std::vector<WhoRule> parts) {
    return {.kind = Kind::All, .parts = std::move(parts)};
}
WhoRule anyOf(std::vector<WhoRule> parts) {
    return {.kind = Kind::Any, .parts = std::move(parts)};
}
WhoRule notThat(WhoRule part) {
    return {.kind = Kind::Not, .parts = {std::move(part)}};
}

/// Ms Zhang: 80, lives here, a veteran, alone at home; where her register is, the books do not say.
Facts msZhang() {
    return {.age = 80,
            .sex = Sex::Female,
            .livesHere = true,
            .registeredHere = std::nullopt,
            .careFlags = std::vector<std::string>{"veteran"},
            .household = 1};
}
/// A boy of 15 whose family came from elsewhere.
Facts aBoy() {
    return {.age = 15,
            .sex = Sex::Male,
            .livesHere = true,
            .registeredHere = false,
            .careFlags = std::vector<std::string>{},
            .household = 4};
}

TEST(WhoQualifies, AsAHallManagerReadsIt) {
    struct Row {
        const char* rule;
        WhoRule who;
        Verdict msZhang;
        Verdict boy;
        Verdict stranger; ///< nothing is known
    };
    constexpr auto yes = Verdict::Yes;
    constexpr auto no = Verdict::No;
    constexpr auto ask = Verdict::Ask;
    const Row table[] = {
        {"everybody", allOf({}), yes, yes, yes},
        {"80 and older", kFrom80, yes, no, ask},
        {"under 16", kBelow16, no, yes, ask},
        {"women", kWoman, yes, no, ask},
        {"living here", kLivesHere, yes, yes, ask},
        {"registered here", kRegisteredHere, ask, no, ask},
        {"registered elsewhere", kRegisteredElsewhere, ask, yes, ask},
        {"veterans", kVeteran, yes, no, ask},
        {"living alone", kAlone, yes, no, ask},
        {"what only a person can tell", kPoor, ask, ask, ask},
        {"not under 16", notThat(kBelow16), yes, no, ask},
        {"80 and registered here: the register must be asked", allOf({kFrom80, kRegisteredHere}), ask, no, ask},
        {"80 and a woman", allOf({kFrom80, kWoman}), yes, no, ask},
        {"80 or under 16", anyOf({kFrom80, kBelow16}), yes, yes, ask},
        {"a veteran or poor: the veteran need not be asked", anyOf({kPoor, kVeteran}), yes, ask, ask},
        {"a woman under 16", allOf({kWoman, kBelow16}), no, no, ask},
        {"one no decides, whatever must be asked", allOf({kPoor, kBelow16}), no, ask, ask},
    };
    for (const Row& row : table) {
        EXPECT_EQ(qualifies(row.who, msZhang()), row.msZhang) << row.rule << ": Ms Zhang";
        EXPECT_EQ(qualifies(row.who, aBoy()), row.boy) << row.rule << ": the boy";
        EXPECT_EQ(qualifies(row.who, {}), row.stranger) << row.rule << ": a stranger";
    }
}

TEST(WhoQualifies, AnUnstatedSexIsAsked) {
    Facts facts;
    facts.sex = Sex::Unstated;
    EXPECT_EQ(qualifies(kWoman, facts), Verdict::Ask);
}

TEST(WhoQualifies, SaysWhyConditionByCondition) {
    const auto answer = explain(allOf({kFrom80, kRegisteredHere, anyOf({kVeteran, kPoor})}), msZhang());
    EXPECT_EQ(answer.verdict, Verdict::Ask);
    ASSERT_EQ(answer.conditions.size(), 3U);
    EXPECT_EQ(answer.conditions[0].verdict, Verdict::Yes);
    EXPECT_EQ(answer.conditions[0].words, (Words{"年满 80 周岁", "80 years or older"}));
    EXPECT_EQ(answer.conditions[1].verdict, Verdict::Ask);
    EXPECT_EQ(answer.conditions[1].words.zh, "本地户籍");
    EXPECT_EQ(answer.conditions[2].verdict, Verdict::Yes);
    EXPECT_EQ(answer.conditions[2].words,
              (Words{"退役军人，或者收入低于标准", "Veteran or Income below the standard"}));
}

TEST(WhoQualifies, ARuleWithoutConditionsSaysSo) {
    const auto answer = explain(allOf({}), {});
    ASSERT_EQ(answer.conditions.size(), 1U);
    EXPECT_EQ(answer.conditions[0].words.zh, "人人都可以办");
    EXPECT_EQ(explain(kFrom80, {}).conditions.size(), 1U);
}

TEST(WhoQualifies, InWords) {
    EXPECT_EQ(inWords(kBelow16).zh, "未满 16 周岁");
    EXPECT_EQ(inWords(kAlone).zh, "独自居住");
    EXPECT_EQ(inWords(notThat(kWoman)).zh, "不是：女性");
    EXPECT_EQ(inWords(kRegisteredElsewhere).en, "Household registered elsewhere");
    EXPECT_EQ(inWords(allOf({kFrom80, kWoman})).zh, "年满 80 周岁，并且女性");
    EXPECT_EQ(inWords({.kind = Kind::Household, .number = 3}).zh, "家中不超过 3 人");
}

} // namespace
} // namespace db::catalogue
