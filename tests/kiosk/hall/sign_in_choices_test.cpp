// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/sign_in_choices.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace {

using hall::signInChoices;
using Characters = std::vector<std::string>;

const std::string kSecret = "a hall's own secret";

TEST(SignInChoices, AreAlwaysTwentyFourAndNoTwoAlike) {
    for (const Characters& real : {Characters{}, Characters{"张"}, Characters{"张", "李", "张"}}) {
        const auto choices = signInChoices("1234", real, {}, kSecret);
        EXPECT_EQ(choices.size(), hall::kSignInChoices);
        EXPECT_EQ(std::set<std::string>(choices.begin(), choices.end()).size(), hall::kSignInChoices);
    }
}

TEST(SignInChoices, HoldEveryRealOne) {
    EXPECT_THAT(signInChoices("1234", Characters{"张", "阿"}, {}, kSecret), ::testing::IsSupersetOf({"张", "阿"}));
}

TEST(SignInChoices, AreTheSameForTheSameTailWhoeverAsksAndWhenever) {
    const Characters real{"王"};
    EXPECT_EQ(signInChoices("1234", real, {}, kSecret), signInChoices("1234", real, {}, kSecret));
}

TEST(SignInChoices, ANewResidentChangesOneDecoyAndNoMore) {
    const auto before = signInChoices("1234", {}, {}, kSecret);
    const auto surnames = hall::commonSurnames();
    const auto absent = std::find_if(surnames.begin(), surnames.end(), [&](std::string_view each) {
        return std::find(before.begin(), before.end(), each) == before.end();
    });
    ASSERT_NE(absent, surnames.end());

    const auto after = signInChoices("1234", Characters{std::string(*absent)}, {}, kSecret);

    std::set<std::string> kept;
    std::set<std::string> all(before.begin(), before.end());
    std::copy_if(after.begin(), after.end(), std::inserter(kept, kept.end()),
                 [&](const std::string& each) { return all.contains(each); });
    EXPECT_EQ(kept.size(), hall::kSignInChoices - 1);
}

TEST(SignInChoices, OtherTailsAndOtherHallsHaveOtherDecoys) {
    EXPECT_NE(signInChoices("1234", {}, {}, kSecret), signInChoices("1235", {}, {}, kSecret));
    EXPECT_NE(signInChoices("1234", {}, {}, kSecret), signInChoices("1234", {}, {}, "another hall"));
}

/// On how many of a hundred pads that nobody's phone belongs to does this character stand?
int padsWith(const std::string& character, const std::map<std::string, int>& others) {
    int pads = 0;
    for (int tail = 1000; tail < 1100; ++tail) {
        const auto choices = signInChoices(std::to_string(tail), {}, others, kSecret);
        pads += static_cast<int>(std::count(choices.begin(), choices.end(), character));
    }
    return pads;
}

TEST(SignInChoices, ARareSurnameOfTheHallStandsOnOtherPadsToo) {
    // 24 of 109 characters stand on a pad: about 22 of 100 pads; without the rule it would be none.
    EXPECT_GT(padsWith("璩", {{"璩", 1}}), 5);
    EXPECT_LT(padsWith("璩", {{"璩", 1}}), 60);
}

TEST(SignInChoices, ACommonSurnameStandsOnNearlyEveryPadSoThatItSaysNothing) {
    const std::map<std::string, int> hall{{"王", 710}, {"李", 700}, {"张", 670}, {"璩", 1}};
    EXPECT_GE(padsWith("王", hall), 99);
    EXPECT_GE(padsWith("张", hall), 99);
    EXPECT_LT(padsWith("璩", hall), 60);
}

TEST(SignInChoices, AreSortedBySound) {
    const auto choices = signInChoices("1234", Characters{"安", "赵"}, {}, kSecret);
    EXPECT_LT(std::find(choices.begin(), choices.end(), "安"), std::find(choices.begin(), choices.end(), "赵"));
    EXPECT_EQ(choices.front(), "安");
}

TEST(SignInChoices, ALatinLetterStandsOnNoPadWhoeverItsPhoneBelongsTo) {
    const std::map<std::string, int> hall{{"J", 3}, {"王", 1}};
    for (const Characters& real : {Characters{}, Characters{"J"}, Characters{"J", "王"}}) {
        const auto choices = signInChoices("1234", real, hall, kSecret);
        EXPECT_EQ(choices.size(), hall::kSignInChoices);
        EXPECT_THAT(choices, ::testing::Not(::testing::Contains("J")));
    }
    EXPECT_EQ(signInChoices("1234", Characters{"J"}, hall, kSecret), signInChoices("1234", {}, hall, kSecret));
}

TEST(SignInCharacter, IsTheBareCapitalOfALatinName) {
    EXPECT_EQ(hall::signInCharacter("王秀英"), "王");
    EXPECT_EQ(hall::signInCharacter("John Smith"), "J");
    EXPECT_EQ(hall::signInCharacter("john smith"), "J");
    EXPECT_EQ(hall::signInCharacter("Élodie"), "E");
    EXPECT_EQ(hall::signInCharacter("Ｊｏｈｎ"), "J");
    EXPECT_EQ(hall::signInCharacter("Жанна"), "Ж");
    EXPECT_EQ(hall::signInCharacter(""), "");
}

TEST(IsPhoneTail, IsFourDigitsOnly) {
    EXPECT_TRUE(hall::isPhoneTail("0042"));
    for (const char* wrong : {"", "123", "12345", "12a4", " 123", "１２３４"}) {
        EXPECT_FALSE(hall::isPhoneTail(wrong)) << wrong;
    }
}

} // namespace
