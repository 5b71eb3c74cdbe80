// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/glyphs.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace input {
namespace {

const Strokes kCross{{{100, 500}, {900, 500}}, {{500, 100}, {500, 900}}};

float scoreOf(const std::vector<Guess>& guesses, std::string_view sign) {
    const auto found = std::ranges::find(guesses, sign, &Guess::character);
    return found == guesses.end() ? -10 : found->score;
}

TEST(Glyphs, AreKnownHoweverThePenWent) {
    const Glyphs glyphs("x\t0,50 100,50; 50,0 50,100\n");
    const Strokes inOne{{{900, 500}, {100, 500}, {500, 500}, {500, 100}, {500, 900}}};
    EXPECT_GT(scoreOf(glyphs.guesses(tidied(kCross), ""), "x"), 1);
    EXPECT_GT(scoreOf(glyphs.guesses(tidied(inOne), ""), "x"), 0.9);
}

TEST(Glyphs, WhatLooksNothingLikeOneIsNone) {
    const Glyphs glyphs("x\t0,50 100,50; 50,0 50,100\n");
    EXPECT_TRUE(glyphs.guesses(tidied({{{100, 100}, {900, 900}}, {{900, 100}, {100, 900}}}), "").empty());
    EXPECT_TRUE(glyphs.guesses(tidied(Strokes(kMostGlyphStrokes + 1, kCross.front())), "").empty());
}

TEST(Glyphs, LeanToTheirKindBehindOne) {
    const Glyphs glyphs("8\t0,50 100,50; 50,0 50,100\nX\t0,50 100,50; 50,0 50,100\n·\t0,50 100,50; 50,0 50,100\n");
    const Strokes cross = tidied(kCross);
    EXPECT_EQ(glyphs.guesses(cross, "楼").front().character, "8"); // as they stand
    EXPECT_EQ(glyphs.guesses(cross, "楼A").front().character, "X");
    EXPECT_EQ(glyphs.guesses(cross, "楼3").front().character, "8");
    EXPECT_EQ(scoreOf(glyphs.guesses(cross, "楼3"), "·"), scoreOf(glyphs.guesses(cross, ""), "·"));
}

// A finger that touches and does not move: two points in one place have no length.
TEST(Glyphs, ATapThatDoesNotMoveIsADot) {
    const Glyphs glyphs(kGlyphs);
    const auto tapped = glyphs.guesses(tidied({{{40, 60}, {40, 60}}}), "");
    ASSERT_FALSE(tapped.empty());
    EXPECT_TRUE(std::ranges::all_of(tapped, [](const Guess& each) { return std::isfinite(each.score); }));
    EXPECT_EQ(tapped.front().character, glyphs.guesses(tidied({{{40, 60}}}), "").front().character);
}

TEST(Glyphs, LinesThatAreNoneAreSkipped) {
    const Glyphs glyphs("# x\t0,0 1,1\nx\nx\t0,0 word\nx\t\n");
    EXPECT_TRUE(glyphs.guesses(tidied(kCross), "").empty());
}

TEST(Glyphs, TheShippedOnesAreAllDigitsAndLetters) {
    const std::string_view table(kGlyphs);
    const auto hasLine = [&](char sign) {
        return table.find(std::string("\n") + sign + "\t") != std::string_view::npos;
    };
    for (const char sign : std::string_view("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")) {
        EXPECT_TRUE(hasLine(sign)) << sign;
    }
}

} // namespace
} // namespace input
