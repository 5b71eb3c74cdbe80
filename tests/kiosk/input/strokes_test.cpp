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

TEST(Strokes, PiecesOfOneAreJoinedWhereTheyNearlyMeet) {
    const auto one = joined({{100, 500}, {480, 505}}, {{510, 495}, {900, 500}});
    ASSERT_TRUE(one);
    EXPECT_EQ(one->stroke.size(), 2U); // straight again
    EXPECT_EQ(one->stroke.back().x, 900);
    const auto farther = joined({{100, 500}, {400, 500}}, {{550, 500}, {900, 500}});
    ASSERT_TRUE(farther);
    EXPECT_GT(farther->doubt, one->doubt);
    EXPECT_FALSE(joined({{100, 100}, {400, 100}}, {{100, 900}, {900, 900}}));
}

TEST(Strokes, OneIsPartedAtItsBendsAndWithoutThePensWayBack) {
    // 二 in one go: the line above, back to the left, the line below.
    const Stroke two{{200, 200}, {800, 200}, {100, 800}, {900, 800}};
    const auto isWithoutTheWay = [](const Parting& each) {
        return each.first.back().y == 200 && each.second.front().y == 800;
    };
    const auto parted = cuts(two);
    EXPECT_EQ(parted.size(), 3U); // at each of the two bends; without the way
    EXPECT_EQ(std::ranges::count_if(parted, isWithoutTheWay), 1);
    EXPECT_TRUE(cuts({{200, 200}, {800, 200}}).empty());
    EXPECT_TRUE(cuts({{200, 200}}).empty());
}

TEST(Strokes, AWayThatNoStrokeTakesIsDoubtedLess) {
    const auto doubt = [](Point from, Point to) {
        float least = 1;
        for (const Parting& each : cuts({{from.x - 100, from.y}, from, to, {to.x + 100, to.y}})) {
            least = each.second.front().x == to.x ? std::min(least, each.doubt) : least;
        }
        return least;
    };
    EXPECT_LT(doubt({800, 800}, {500, 200}), doubt({500, 200}, {500, 800})); // up and left; down
}

TEST(Strokes, AScribbleIsPartedInAFewPlacesOnly) {
    Stroke scribble;
    for (int i = 0; i < 500; ++i) {
        scribble.push_back({i % 2 == 0 ? 100.0F : 900.0F, static_cast<float>(i)});
    }
    EXPECT_LE(cuts(scribble).size(), 12U);
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
