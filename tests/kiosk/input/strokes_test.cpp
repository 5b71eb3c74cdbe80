// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/strokes.h"

#include "kiosk/input/ranking.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace input {
namespace {

Strokes moved(const Strokes& strokes, float size, float by) {
    Strokes result = strokes;
    for (Stroke& stroke : result) {
        for (Point& point : stroke) {
            point = {point.x * size + by, point.y * size + by};
        }
    }
    return result;
}

const Strokes kTen{{{100, 500}, {900, 500}}, {{500, 100}, {500, 900}}};

TEST(Strokes, AreTheSameWhereverAndHoweverLargeTheyWereWritten) {
    const Strokes here = tidied(kTen);
    const Strokes there = tidied(moved(kTen, 0.2F, 37));
    ASSERT_EQ(here.size(), there.size());
    for (std::size_t i = 0; i < here.size(); ++i) {
        ASSERT_EQ(here[i].size(), there[i].size());
        for (std::size_t k = 0; k < here[i].size(); ++k) {
            EXPECT_NEAR(here[i][k].x, there[i][k].x, 0.1);
            EXPECT_NEAR(here[i][k].y, there[i][k].y, 0.1);
        }
    }
}

TEST(Strokes, KeepTheirBendsAndLoseTheirTremor) {
    Stroke bent;
    for (int i = 0; i <= 100; ++i) {
        bent.push_back({static_cast<float>(i * 8), i % 2 == 0 ? 0.0F : 6.0F});
    }
    bent.push_back({800, 800});
    EXPECT_EQ(tidied({bent}).front().size(), 3U);
}

TEST(Strokes, AFlatOneIsNotBlownUpAcrossItsLine) {
    const Strokes one = tidied({{{100, 500}, {500, 510}, {900, 500}}});
    for (const Point& point : one.front()) {
        EXPECT_NEAR(point.y, kSquare / 2, 20);
    }
}

TEST(Strokes, ATouchWithoutAMoveIsADot) {
    const Strokes dot = tidied({{{5, 5}}});
    ASSERT_EQ(dot.size(), 1U);
    for (const Point& point : dot.front()) {
        EXPECT_TRUE(std::isfinite(point.x) && std::isfinite(point.y));
    }
}

TEST(Strokes, NothingWrittenIsNothing) {
    EXPECT_TRUE(tidied({}).empty());
    EXPECT_TRUE(tidied({{}, {}}).empty());
    EXPECT_TRUE(variations({}).empty());
}

TEST(Strokes, AWalkIsAlsoTriedWithItsFrameFirst) {
    // 边: 力, then ⻌.
    const Strokes walk{{{400, 200}, {800, 200}, {750, 600}},
                       {{600, 100}, {400, 600}},
                       {{150, 150}, {200, 200}},
                       {{100, 400}, {220, 400}, {150, 800}},
                       {{100, 800}, {500, 850}, {900, 850}}};
    const auto tried = variations(tidied(walk));
    ASSERT_FALSE(tried.empty());
    EXPECT_LT(tried.front().strokes.front().front().x, kSquare / 3); // the dot of ⻌
    EXPECT_EQ(tried.front().strokes.size(), walk.size());
}

TEST(Strokes, AFrameThatIsClosedLastIsAlsoTriedRoundItsInside) {
    // 匹: 一, 丿, ㇟, then the left side and the bottom in one.
    const Strokes frame{{{100, 100}, {900, 100}},
                        {{350, 150}, {300, 600}},
                        {{600, 150}, {600, 550}, {800, 550}},
                        {{110, 120}, {110, 850}, {900, 850}}};
    const auto startsWithFrame = [](const Variation& each) {
        const auto isSide = [](const Stroke& stroke) {
            return stroke.front().x < kSquare / 3 && stroke.back().y > kSquare / 2;
        };
        return each.strokes.size() == 4 && isSide(each.strokes[1]) && each.strokes[0].back().y < kSquare / 3;
    };
    const auto tried = variations(tidied(frame));
    EXPECT_EQ(std::ranges::count_if(tried, startsWithFrame), 1);
    EXPECT_LE(tried.size(), 8U);
}

TEST(Strokes, NoVariationLosesAPoint) {
    const auto count = [](const Strokes& strokes) {
        std::size_t points = 0;
        for (const Stroke& stroke : strokes) {
            points += stroke.size();
        }
        return points;
    };
    for (const Variation& each : variations(tidied(kTen))) {
        EXPECT_EQ(count(each.strokes), 4U);
        EXPECT_GE(each.doubt, 0);
    }
    EXPECT_LE(variations(tidied(kTen)).size(), 8U);
}

TEST(Ranking, TakesTheBestScoreOfEachCharacterOnce) {
    EXPECT_EQ(ranked({{"甲", 0.1F}, {"乙", 0.5F}, {"甲", 0.9F}}, {}, 8), (std::vector<std::string>{"甲", "乙"}));
}

TEST(Ranking, HoldsRareCharactersBackALittle) {
    const std::set<std::string, std::less<>> rare{"乙"};
    const Leaning leaning{.before = {}, .vocabulary = nullptr, .rare = &rare};
    EXPECT_EQ(ranked({{"甲", 0.5F}, {"乙", 0.6F}}, leaning, 1), std::vector<std::string>{"甲"});
    EXPECT_EQ(ranked({{"甲", 0.1F}, {"乙", 0.9F}}, leaning, 1), std::vector<std::string>{"乙"});
}

TEST(Ranking, LeansToTheCharacterThatGoesOnWithAWord) {
    const Vocabulary words = Vocabulary::read("楼道灯\tlou dao deng\n").value();
    const std::vector<Guess> guesses{{"丁", 0.3F}, {"灯", 0.1F}};
    EXPECT_EQ(ranked(guesses, {.before = "楼道", .vocabulary = &words, .rare = nullptr}, 1),
              std::vector<std::string>{"灯"});
    EXPECT_EQ(ranked(guesses, {.before = "西瓜", .vocabulary = &words, .rare = nullptr}, 1),
              std::vector<std::string>{"丁"});
}

} // namespace
} // namespace input
