// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/parts.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace input {
namespace {

const Strokes kKing{
    {{200, 150}, {800, 145}}, {{250, 480}, {760, 470}}, {{500, 150}, {505, 850}}, {{120, 850}, {900, 845}}};
const Strokes kSun{
    {{250, 120}, {255, 880}}, {{250, 125}, {750, 115}, {745, 890}}, {{260, 480}, {740, 475}}, {{255, 860}, {745, 855}}};

/// Two parts, each half as wide (or as high).
Strokes together(const Strokes& one, const Strokes& other, bool isBeside) {
    Strokes result;
    for (const auto& [part, from] : {std::pair(one, 0.0F), std::pair(other, 500.0F)}) {
        for (Stroke stroke : part) {
            for (Point& point : stroke) {
                point = isBeside ? Point{point.x / 2 + from, point.y} : Point{point.x, point.y / 2 + from};
            }
            result.push_back(stroke);
        }
    }
    return tidied(result);
}

bool has(const std::vector<Guess>& guesses, std::string_view character) {
    return std::ranges::find(guesses, character, &Guess::character) != guesses.end();
}

class PartsInput : public testing::Test {
protected:
    Expected<Model> model = Model::open(YIMEN_WRITING_MODEL);
};

TEST_F(PartsInput, AreReadWhereTheyStandAsTheyShould) {
    ASSERT_TRUE(model) << model.error().what;
    // What stands for the whole does not matter here.
    const Parts parts("甲\t⿰王日\n乙\t⿱王日\n丙\t王日\n", *model);
    const auto beside = parts.guesses(together(kKing, kSun, true));
    EXPECT_TRUE(has(beside, "甲"));
    EXPECT_FALSE(has(beside, "乙"));
    EXPECT_TRUE(has(beside, "丙"));
    const auto under = parts.guesses(together(kKing, kSun, false));
    EXPECT_FALSE(has(under, "甲"));
    EXPECT_TRUE(has(under, "乙"));
    EXPECT_TRUE(has(under, "丙"));
}

TEST_F(PartsInput, OfOtherStrokesNoneIsOffered) {
    ASSERT_TRUE(model) << model.error().what;
    const Parts parts("# 甲\t王日\n甲\t王日\n乙\t王\n丙\t王X\n", *model);
    EXPECT_TRUE(parts.guesses(tidied({{{0, 0}, {900, 900}}, {{900, 0}, {0, 900}}})).empty());
    EXPECT_TRUE(parts.guesses(tidied(Strokes(60, kKing.front()))).empty());
    const auto found = parts.guesses(together(kKing, kSun, true));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().character, "甲");
}

TEST_F(PartsInput, TheShippedOnesHaveTheUsualCharactersOfNames) {
    const std::string_view table(kParts);
    for (const std::string_view each : {"堃", "喆", "珺", "烜", "璟", "玥", "昇", "翀", "祎", "赟", "骉"}) {
        EXPECT_NE(table.find("\n" + std::string(each) + "\t"), std::string_view::npos) << each;
    }
}

} // namespace
} // namespace input
