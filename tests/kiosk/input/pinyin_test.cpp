// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/pinyin.h"
#include "tests/kiosk/input/shipped_vocabulary.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace input {
namespace {

class PinyinInput : public testing::Test {
protected:
    [[nodiscard]] std::size_t placeOf(const std::string& word, const std::string& letters) const {
        const auto found = pinyin->candidates(letters, kPage);
        return static_cast<std::size_t>(std::ranges::find(found, word, &Candidate::text) - found.begin());
    }

    Vocabulary vocabulary = shippedVocabulary();
    Expected<Pinyin> pinyin = Pinyin::open(YIMEN_PINYIN_DICTIONARY, vocabulary);
};

TEST_F(PinyinInput, ShowsEveryWordOfTheTradeOnTheFirstPageByItsFirstLetters) {
    ASSERT_TRUE(pinyin) << pinyin.error().what;
    for (const Word& word : vocabulary.words()) {
        EXPECT_LT(placeOf(word.text, initialsOf(word)), kPage) << word.text;
    }
}

TEST_F(PinyinInput, ShowsWordsThatAreNotOfTheTrade) {
    ASSERT_TRUE(pinyin) << pinyin.error().what;
    EXPECT_LT(placeOf("葡萄", "putao"), kPage);
    EXPECT_LT(placeOf("朋友", "pengyou"), kPage);
}

TEST_F(PinyinInput, SaysHowManyLettersACandidateStandsFor) {
    ASSERT_TRUE(pinyin) << pinyin.error().what;
    const auto found = pinyin->candidates("putaojiu", 30);
    const auto part = std::ranges::find(found, "葡萄", &Candidate::text);
    ASSERT_NE(part, found.end());
    EXPECT_EQ(part->used, 5U);
    for (const Candidate& each : found) {
        EXPECT_GT(each.used, 0U);
        EXPECT_LE(each.used, 8U);
    }
}

TEST_F(PinyinInput, TakesAVForEveryUmlautAsPeopleTypeIt) {
    ASSERT_TRUE(pinyin) << pinyin.error().what;
    const auto has = [&](const char* letters, const char* word) {
        const auto found = pinyin->candidates(letters, 32);
        const auto at = std::ranges::find(found, word, &Candidate::text);
        return at != found.end() && at->used == std::string_view(letters).size();
    };
    EXPECT_TRUE(has("lve", "略"));
    EXPECT_TRUE(has("nve", "虐"));
    EXPECT_TRUE(has("jv", "居"));
    EXPECT_TRUE(has("qv", "去"));
    EXPECT_TRUE(has("jvmin", "居民"));
    EXPECT_TRUE(has("lv", "吕"));
    EXPECT_TRUE(has("lvshi", "律师"));
}

TEST_F(PinyinInput, OffersCharactersOfNamesThatTheDictionaryHasNot) {
    ASSERT_TRUE(pinyin) << pinyin.error().what;
    const std::pair<const char*, const char*> names[] = {
        {"kun", "堃"},  {"yi", "祎"},  {"yun", "赟"},   {"biao", "骉"},  {"zhe", "喆"}, {"jun", "珺"}, {"xuan", "烜"},
        {"jing", "璟"}, {"yue", "玥"}, {"sheng", "昇"}, {"chong", "翀"}, {"yu", "钰"},  {"hao", "昊"}};
    for (const auto& [letters, character] : names) {
        const auto found = pinyin->candidates(letters, 32);
        EXPECT_NE(std::ranges::find(found, character, &Candidate::text), found.end()) << letters << " " << character;
        EXPECT_LE(found.size(), 32U);
    }
}

TEST_F(PinyinInput, TakesAnApostropheBetweenSyllables) {
    ASSERT_TRUE(pinyin) << pinyin.error().what;
    const auto found = pinyin->candidates("xi'an", 32);
    const auto at = std::ranges::find(found, "西安", &Candidate::text);
    ASSERT_NE(at, found.end());
    EXPECT_EQ(at->used, 5U);
    EXPECT_TRUE(pinyin->candidates("'", 32).empty());
}

/// The kiosk's pad has no key for the apostrophe.
TEST_F(PinyinInput, NeedsNoApostropheForWordsWhoseSyllablesCouldBeCutElsewhere) {
    ASSERT_TRUE(pinyin) << pinyin.error().what;
    const std::pair<const char*, const char*> words[] = {
        {"xian", "西安"},   {"fangan", "方案"}, {"dangan", "档案"}, {"pingan", "平安"},  {"tiane", "天鹅"},
        {"yanan", "延安"},  {"huanan", "华南"}, {"minge", "民歌"},  {"nver", "女儿"},    {"shengao", "身高"},
        {"jinan", "济南"},  {"gongan", "公安"}, {"baoan", "保安"},  {"enai", "恩爱"},    {"ertong", "儿童"},
        {"lianai", "恋爱"}, {"guanai", "关爱"}, {"fangai", "妨碍"}, {"zhangai", "障碍"}, {"minge", "名额"}};
    for (const auto& [letters, word] : words) {
        EXPECT_LT(placeOf(word, letters), kPage) << letters << " " << word << " is not on the first page";
    }
}

TEST_F(PinyinInput, OffersNothingPutTogetherForAnotherCut) {
    ASSERT_TRUE(pinyin) << pinyin.error().what;
    for (const char* letters : {"huang", "shuang", "kuang"}) {
        const auto found = pinyin->candidates(letters, kPage);
        for (const Candidate& each : found) {
            EXPECT_EQ(charactersOf(each.text).size(), 1U) << letters << " " << each.text;
        }
    }
}

TEST_F(PinyinInput, ShowsNothingTwice) {
    ASSERT_TRUE(pinyin) << pinyin.error().what;
    auto found = pinyin->candidates("shequ", 32);
    std::ranges::sort(found, {}, &Candidate::text);
    EXPECT_EQ(std::ranges::adjacent_find(found, {}, &Candidate::text), found.end());
}

TEST_F(PinyinInput, FindsNothingForWhatIsNoLetter) {
    ASSERT_TRUE(pinyin) << pinyin.error().what;
    for (const char* letters : {"", "A", "1", "电", "di an", "v"}) {
        EXPECT_TRUE(pinyin->candidates(letters, kPage).empty()) << letters;
    }
}

TEST_F(PinyinInput, LearnsNothing) {
    ASSERT_TRUE(pinyin) << pinyin.error().what;
    const auto before = pinyin->candidates("shishi", kPage);
    for (int i = 0; i < 50; ++i) {
        (void)pinyin->candidates("shishi", kPage);
    }
    const auto after = pinyin->candidates("shishi", kPage);
    EXPECT_TRUE(std::ranges::equal(before, after, {}, &Candidate::text, &Candidate::text));
}

TEST_F(PinyinInput, StandsAnyNumberOfLetters) {
    ASSERT_TRUE(pinyin) << pinyin.error().what;
    const std::string many(500, 'z');
    for (const Candidate& each : pinyin->candidates(many, kPage)) {
        EXPECT_LE(each.used, Pinyin::kMostLetters);
    }
}

TEST_F(PinyinInput, IsOpenOnceInAProgram) {
    ASSERT_TRUE(pinyin) << pinyin.error().what;
    const auto second = Pinyin::open(YIMEN_PINYIN_DICTIONARY, vocabulary);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, Trouble::Kind::InUse);
    { const Pinyin last = std::move(*pinyin); }
    EXPECT_TRUE(Pinyin::open(YIMEN_PINYIN_DICTIONARY, vocabulary));
}

TEST(PinyinFile, SaysThatTheDictionaryIsMissing) {
    const Vocabulary vocabulary;
    const auto pinyin = Pinyin::open("/nowhere/dict_pinyin.dat", vocabulary);
    ASSERT_FALSE(pinyin);
    EXPECT_EQ(pinyin.error().kind, Trouble::Kind::Missing);
}

} // namespace
} // namespace input
