// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/handwriting.h"

#include "tests/kiosk/input/shipped_vocabulary.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace input {
namespace {

// Drawn for this test: no font's and no database's strokes.
const Strokes kTen{{{100, 450}, {900, 440}}, {{510, 100}, {500, 900}}};
const Strokes kMouth{{{200, 200}, {210, 800}}, {{200, 210}, {800, 200}, {790, 800}}, {{210, 790}, {800, 780}}};
const Strokes kWork{{{200, 200}, {800, 195}}, {{500, 200}, {500, 800}}, {{100, 800}, {900, 795}}};
const Strokes kPerson{{{500, 100}, {450, 400}, {100, 900}}, {{480, 400}, {650, 650}, {900, 880}}};

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
