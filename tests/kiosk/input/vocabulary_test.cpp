// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/input/shipped_vocabulary.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace input {
namespace {

std::vector<std::string> textsOf(const std::vector<const Word*>& words) {
    std::vector<std::string> texts;
    std::ranges::transform(words, std::back_inserter(texts), [](const Word* word) { return word->text; });
    return texts;
}

Vocabulary some() {
    return Vocabulary::read("# words\n\n电梯\tdian ti\n楼道灯\tlou dao deng\n楼道\tlou dao\n西安\txi an\n").value();
}

TEST(Vocabulary, ShipsFiveHundredWordsOrMore) {
    const auto shipped = Vocabulary::read(shippedVocabularyText());
    ASSERT_TRUE(shipped) << shipped.error().what;
    EXPECT_GE(shipped->words().size(), 500U);
}

TEST(Vocabulary, FindsAWordByItsFirstLettersItsSpellingAndAMixOfBoth) {
    const Vocabulary words = some();
    for (const char* letters : {"ldd", "loudaodeng", "ldaod", "loudd"}) {
        EXPECT_EQ(textsOf(words.spelt(letters)), std::vector<std::string>{"楼道灯"}) << letters;
    }
}

TEST(Vocabulary, FindsNothingForLettersThatSpellNothing) {
    const Vocabulary words = some();
    for (const char* letters : {"", "x", "lddd", "dianta", "DT", "电"}) {
        EXPECT_TRUE(words.spelt(letters).empty()) << letters;
    }
}

TEST(Vocabulary, ReadsLettersInEveryWayTheyCanBeParted) {
    EXPECT_EQ(textsOf(some().spelt("xian")), std::vector<std::string>{"西安"});
}

TEST(Vocabulary, KnowsWhichWordsAreOnlyBegun) {
    EXPECT_EQ(textsOf(some().begun("ld")), std::vector<std::string>{"楼道灯"});
    EXPECT_EQ(textsOf(some().spelt("ld")), std::vector<std::string>{"楼道"});
}

TEST(Vocabulary, SaysHowFarAWordHasBeenWritten) {
    const Vocabulary words = some();
    EXPECT_EQ(words.goesOn("楼", "道"), 1U);
    EXPECT_EQ(words.goesOn("三号楼道", "灯"), 2U);
    EXPECT_EQ(words.goesOn("三号楼", "梯"), 0U);
    EXPECT_EQ(words.goesOn("", "楼"), 0U);
    EXPECT_EQ(words.goesOn("\xE6\xA5", "道"), 0U); // half a character
}

TEST(Vocabulary, RefusesABadFileWithItsLine) {
    struct Row {
        const char* text;
        const char* says;
    };
    for (const Row& row : {Row{"电梯\tdian\n", "line 1: there is not one syllable for each character"},
                           Row{"# x\n电梯 dian ti\n", "line 2: a word, one tab and its syllables are wanted"},
                           Row{"电梯\tdian  ti\n", "line 1: a syllable is one to six letters from a to z"},
                           Row{"电梯\tDian ti\n", "line 1: a syllable is one to six letters from a to z"},
                           Row{"lift\tli ft a b\n", "line 1: a word is two to eight Chinese characters"},
                           Row{"电\tdian\n", "line 1: a word is two to eight Chinese characters"},
                           Row{"电梯\tdian ti\n电梯\tdian ti\n", "line 2: this word was there before"},
                           Row{"# nothing\n", "no words"}}) {
        const auto read = Vocabulary::read(row.text);
        ASSERT_FALSE(read) << row.text;
        EXPECT_EQ(read.error().kind, Trouble::Kind::Unreadable);
        EXPECT_EQ(read.error().what, row.says);
    }
}

TEST(Vocabulary, RefusesMoreWordsWithTheSameFirstLettersThanAPageShows) {
    std::string text;
    for (const char* word : {"电梯", "地图", "大厅", "灯塔", "弹跳", "单条", "读图"}) {
        text += std::string(word) + "\td t\n";
    }
    const auto read = Vocabulary::read(text);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().what, "line 7: too many words have these first letters");
}

} // namespace
} // namespace input
