// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/handwriting.h"

#include "tests/kiosk/input/shipped_vocabulary.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>

namespace input {
namespace {

// Drawn for this test: no font's and no database's strokes.
const Strokes kTen{{{100, 450}, {900, 440}}, {{510, 100}, {500, 900}}};
const Strokes kMouth{{{200, 200}, {210, 800}}, {{200, 210}, {800, 200}, {790, 800}}, {{210, 790}, {800, 780}}};
const Strokes kWork{{{200, 200}, {800, 195}}, {{500, 200}, {500, 800}}, {{100, 800}, {900, 795}}};
const Strokes kPerson{{{500, 100}, {450, 400}, {100, 900}}, {{480, 400}, {650, 650}, {900, 880}}};

const Strokes kKing{
    {{200, 150}, {800, 145}}, {{250, 480}, {760, 470}}, {{500, 150}, {505, 850}}, {{120, 850}, {900, 845}}};
const Strokes kTree{
    {{120, 330}, {880, 320}}, {{500, 80}, {500, 920}}, {{490, 330}, {320, 600}, {100, 780}}, {{510, 330}, {900, 760}}};
const Strokes kSun{
    {{250, 120}, {255, 880}}, {{250, 125}, {750, 115}, {745, 890}}, {{260, 480}, {740, 475}}, {{255, 860}, {745, 855}}};
const Strokes kField{{{150, 180}, {160, 830}},
                     {{150, 185}, {850, 175}, {840, 835}},
                     {{165, 500}, {840, 490}},
                     {{500, 185}, {500, 815}},
                     {{160, 815}, {840, 810}}};

/// `which` and the next without the pen lifted.
Strokes run(Strokes strokes, std::size_t which) {
    const auto next = strokes.begin() + static_cast<std::ptrdiff_t>(which) + 1;
    strokes[which].insert(strokes[which].end(), next->begin(), next->end());
    strokes.erase(next);
    return strokes;
}

/// `which` in two pieces that do not quite meet.
Strokes parted(Strokes strokes, std::size_t which) {
    const Stroke whole = strokes[which];
    const std::size_t half = whole.size() / 2;
    const Point from = whole[half - 1];
    const Point to = whole[half];
    const Point middle = whole.size() > 2 ? to : Point{(from.x + to.x) / 2, (from.y + to.y) / 2};
    strokes[which] = Stroke(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(half));
    strokes[which].push_back(middle);
    Stroke rest(whole.begin() + static_cast<std::ptrdiff_t>(half), whole.end());
    rest.insert(rest.begin(), {middle.x + 12, middle.y + 9});
    strokes.insert(strokes.begin() + static_cast<std::ptrdiff_t>(which) + 1, rest);
    return strokes;
}

class HandwritingInput : public testing::Test {
protected:
    [[nodiscard]] bool isOnThePage(const std::string& character, const Strokes& strokes) const {
        const auto found = writing->characters(strokes, "", kPage);
        return std::ranges::find(found, character) != found.end();
    }

    Vocabulary vocabulary = shippedVocabulary();
    Expected<Handwriting> writing = Handwriting::open(YIMEN_WRITING_MODEL, vocabulary);
};

TEST_F(HandwritingInput, ReadsSimpleCharacters) {
    ASSERT_TRUE(writing) << writing.error().what;
    EXPECT_TRUE(isOnThePage("十", kTen));
    EXPECT_TRUE(isOnThePage("口", kMouth));
    EXPECT_TRUE(isOnThePage("工", kWork));
    EXPECT_TRUE(isOnThePage("人", kPerson));
}

TEST_F(HandwritingInput, ReadsTwoStrokesThatWereWrittenAsOne) {
    ASSERT_TRUE(writing) << writing.error().what;
    EXPECT_TRUE(isOnThePage("工", run(kWork, 0)));
    EXPECT_TRUE(isOnThePage("王", run(kKing, 0)));
    EXPECT_TRUE(isOnThePage("王", run(kKing, 2)));
    EXPECT_TRUE(isOnThePage("木", run(kTree, 2)));
    EXPECT_TRUE(isOnThePage("日", run(kSun, 2)));
    EXPECT_TRUE(isOnThePage("田", run(kField, 1)));
}

TEST_F(HandwritingInput, ReadsOneStrokeThatWasWrittenAsTwo) {
    ASSERT_TRUE(writing) << writing.error().what;
    EXPECT_TRUE(isOnThePage("工", parted(kWork, 2)));
    EXPECT_TRUE(isOnThePage("王", parted(kKing, 2)));
    EXPECT_TRUE(isOnThePage("木", parted(kTree, 0)));
    EXPECT_TRUE(isOnThePage("日", parted(kSun, 1)));
    EXPECT_TRUE(isOnThePage("田", parted(kField, 1)));
}

// Drawn for this test, not those of assets/input/glyphs.txt.
const std::map<std::string, Strokes> kSigns{
    {"0", {{{52, 0}, {20, 8}, {2, 40}, {4, 75}, {30, 99}, {58, 80}, {66, 40}, {55, 10}, {48, 2}}}},
    {"1", {{{30, 0}, {27, 98}}}},
    {"2", {{{3, 25}, {15, 4}, {38, 2}, {55, 20}, {48, 45}, {3, 97}, {62, 95}}}},
    {"3", {{{4, 10}, {25, 0}, {50, 14}, {48, 35}, {24, 47}, {52, 58}, {57, 82}, {30, 100}, {3, 88}}}},
    {"4", {{{40, 2}, {3, 60}, {66, 62}}, {{45, 30}, {43, 98}}}},
    {"5", {{{10, 3}, {8, 42}, {35, 38}, {58, 58}, {52, 88}, {25, 99}, {2, 90}}, {{10, 3}, {55, 1}}}},
    {"6", {{{45, 1}, {15, 30}, {2, 65}, {12, 94}, {38, 98}, {54, 78}, {45, 56}, {22, 54}, {4, 70}}}},
    {"7", {{{2, 4}, {56, 2}, {25, 99}}}},
    {"8",
     {{{50, 14}, {28, 0}, {8, 20}, {20, 42}, {50, 60}, {55, 85}, {28, 100}, {4, 84}, {12, 58}, {46, 35}, {50, 14}}}},
    {"9", {{{52, 18}, {30, 2}, {6, 18}, {10, 46}, {34, 54}, {52, 34}, {54, 16}, {52, 98}}}},
    {"A", {{{32, 2}, {2, 98}}, {{34, 2}, {68, 99}}, {{15, 64}, {56, 62}}}},
    {"B", {{{4, 2}, {3, 98}}, {{4, 3}, {38, 8}, {44, 28}, {30, 46}, {4, 48}, {44, 56}, {52, 80}, {36, 97}, {3, 99}}}},
    {"K", {{{2, 1}, {4, 99}}, {{52, 2}, {4, 56}}, {{18, 42}, {58, 97}}}},
    {"M", {{{1, 98}, {10, 2}, {40, 72}, {70, 3}, {78, 99}}}},
    {"S", {{{52, 12}, {30, 1}, {6, 18}, {20, 42}, {46, 56}, {54, 80}, {28, 99}, {2, 86}}}},
    {"W", {{{1, 2}, {20, 97}, {42, 24}, {66, 99}, {88, 1}}}},
    {"e", {{{4, 50}, {54, 46}, {44, 12}, {20, 6}, {2, 48}, {14, 88}, {56, 86}}}},
    {"h", {{{3, 1}, {2, 99}}, {{3, 66}, {20, 44}, {42, 50}, {46, 98}}}},
    {"〇", {{{52, 2}, {14, 16}, {2, 52}, {18, 88}, {54, 99}, {88, 82}, {99, 48}, {84, 12}, {50, 1}}}},
    {"·", {{{50, 50}}}},
};

TEST_F(HandwritingInput, ReadsDigitsLettersAndSigns) {
    ASSERT_TRUE(writing) << writing.error().what;
    for (const auto& [sign, strokes] : kSigns) {
        EXPECT_TRUE(isOnThePage(sign, strokes)) << sign;
    }
}

TEST_F(HandwritingInput, LeansToDigitsAndLettersBehindOneOfThem) {
    ASSERT_TRUE(writing) << writing.error().what;
    const auto first = [&](const std::string& sign, std::string_view before) {
        return writing->characters(kSigns.at(sign), before, kPage).front();
    };
    EXPECT_EQ(first("3", "1"), "3");
    EXPECT_EQ(first("0", "楼1"), "0");
    EXPECT_EQ(first("W", "A"), "W");
}

TEST_F(HandwritingInput, ReadsACharacterOfNamesByItsParts) {
    ASSERT_TRUE(writing) << writing.error().what;
    // 玥: 王 and 月, side by side.
    const Strokes jade{{{60, 180}, {400, 175}},
                       {{90, 470}, {380, 460}},
                       {{230, 180}, {235, 760}},
                       {{40, 800}, {420, 740}},
                       {{560, 150}, {555, 550}, {470, 880}},
                       {{560, 155}, {880, 145}, {875, 880}, {800, 850}},
                       {{565, 370}, {870, 365}},
                       {{560, 580}, {870, 575}}};
    EXPECT_TRUE(isOnThePage("玥", jade));
}

TEST_F(HandwritingInput, KnowsTheCharactersOfGb2312) {
    ASSERT_TRUE(writing) << writing.error().what;
    EXPECT_GE(writing->size(), 6763U);
}

TEST_F(HandwritingInput, GivesNoMoreThanAskedForAndNothingTwice) {
    ASSERT_TRUE(writing) << writing.error().what;
    auto found = writing->characters(kTen, "", 5);
    EXPECT_EQ(found.size(), 5U);
    std::ranges::sort(found);
    EXPECT_EQ(std::ranges::adjacent_find(found), found.end());
}

TEST_F(HandwritingInput, SaysNothingAboutNothing) {
    ASSERT_TRUE(writing) << writing.error().what;
    EXPECT_TRUE(writing->characters({}, "楼", kPage).empty());
    EXPECT_TRUE(writing->characters({{}}, "楼", kPage).empty());
}

TEST_F(HandwritingInput, StandsScribbles) {
    ASSERT_TRUE(writing) << writing.error().what;
    const Strokes scribble(60, Stroke{{0, 0}, {1000, 1000}, {0, 1000}, {1000, 0}});
    (void)writing->characters(scribble, "", kPage);
    EXPECT_FALSE(writing->characters(kTen, "", kPage).empty());
}

TEST(HandwritingFile, SaysThatTheModelIsMissingOrNoModel) {
    const Vocabulary vocabulary;
    const auto missing = Handwriting::open("/nowhere/some.model", vocabulary);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, Trouble::Kind::Missing);
    const auto path = std::filesystem::path(testing::TempDir()) / "yimen-not-a.model";
    std::ofstream(path) << "not a model";
    const auto wrong = Handwriting::open(path, vocabulary);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, Trouble::Kind::Unreadable);
    std::filesystem::remove(path);
}

} // namespace
} // namespace input
