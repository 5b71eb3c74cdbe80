// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/speech/sound.h"

#include "kiosk/speech/pinyin.h"
#include "tests/kiosk/speech/sentence_table.h"

#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace speech {
namespace {

class SoundTest : public testing::Test {
protected:
    void SetUp() override {
        if (sound == nullptr) { GTEST_SKIP() << "espeak-ng's voices are not installed: espeak-ng-data"; }
    }

    /// Clause by clause, as both write them: ， and 。 there, a new line here.
    static std::vector<std::vector<std::string>> syllablesOf(std::string reading) {
        reading = std::regex_replace(reading, std::regex("，|。"), "\n");
        std::vector<std::vector<std::string>> clauses;
        std::istringstream lines(reading);
        for (std::string line; std::getline(lines, line);) {
            std::istringstream words(line);
            std::vector<std::string> clause;
            for (std::string word; words >> word;) {
                clause.push_back(word);
            }
            if (!clause.empty()) { clauses.push_back(std::move(clause)); }
        }
        return clauses;
    }

    /// "tS;h'i51N_|" as "51".
    static std::string toneOf(const std::string& phonemes) {
        std::smatch found;
        return std::regex_search(phonemes, found, std::regex("[1-5]{2,3}")) ? found.str() : std::string();
    }

    /// How the engine writes a tone; a third one before another is said as a second.
    static std::set<std::string> tonesFor(char tone, bool isBeforeThird) {
        switch (tone) {
        case '1':
            return {"55"};
        case '2':
            return {"35"};
        case '3':
            return isBeforeThird ? std::set<std::string>{"35"} : std::set<std::string>{"21", "214"};
        case '4':
            return {"51"};
        default:
            return {"11", "22", "33", "44"};
        }
    }

    std::unique_ptr<Sound> sound = Sound::open();
};

TEST_F(SoundTest, SaysEverySyllableOfTheTableWithItsToneAndNoEnglish) {
    for (const Row& row : sentenceTable()) {
        const std::string spoken = sound->phonemes(row.reading, Tongue::Chinese);
        ASSERT_EQ(spoken.find('('), std::string::npos) << "another language: " << row.text << '\n' << spoken;
        const auto wanted = syllablesOf(row.reading);
        const auto said = syllablesOf(std::regex_replace(spoken, std::regex("_!|_:"), ""));
        ASSERT_EQ(said.size(), wanted.size()) << row.text << '\n' << spoken;
        for (std::size_t clause = 0; clause < wanted.size(); ++clause) {
            ASSERT_EQ(said[clause].size(), wanted[clause].size()) << row.text << '\n' << spoken;
            for (std::size_t i = 0; i < wanted[clause].size(); ++i) {
                const bool isBeforeThird = i + 1 < wanted[clause].size() && wanted[clause][i + 1].back() == '3';
                const auto allowed = tonesFor(wanted[clause][i].back(), isBeforeThird);
                EXPECT_TRUE(allowed.contains(toneOf(said[clause][i])))
                    << row.text << ": " << wanted[clause][i] << " is said " << said[clause][i];
            }
        }
    }
}

TEST_F(SoundTest, TellsDifferentSyllablesApart) {
    std::set<std::string> syllables;
    for (const Row& row : sentenceTable()) {
        for (const auto& clause : syllablesOf(row.reading)) {
            for (const std::string& each : clause) {
                syllables.insert(each.substr(0, each.size() - 1) + "1");
            }
        }
    }
    std::map<std::string, std::string> owner;
    for (const std::string& each : syllables) {
        const std::string spoken = sound->phonemes(each, Tongue::Chinese);
        const auto [at, isNew] = owner.emplace(spoken, each);
        EXPECT_TRUE(isNew) << each << " sounds like " << at->second << ": " << spoken;
    }
    EXPECT_GT(syllables.size(), 250U);
}

TEST_F(SoundTest, MakesSamplesThatCanBeHeard) {
    for (const auto& [text, tongue] : {std::pair{inPinyin("请到2号窗口。"), Tongue::Chinese},
                                       std::pair{std::string("Please go to window 2."), Tongue::English}}) {
        std::size_t samples = 0;
        int loudest = 0;
        sound->make(text, tongue, [&](std::span<const std::int16_t> some) {
            samples += some.size();
            for (const std::int16_t each : some) {
                loudest = std::max(loudest, std::abs(static_cast<int>(each)));
            }
            return true;
        });
        EXPECT_GT(samples, static_cast<std::size_t>(kSamplesInASecond));
        EXPECT_LT(samples, static_cast<std::size_t>(5 * kSamplesInASecond));
        EXPECT_GT(loudest, 3000);
    }
}

TEST_F(SoundTest, StopsInTheMiddleOfASentence) {
    const std::string text = inPinyin("前台已经知道您来了，请坐，稍后叫您，请不要着急，马上有人来帮您");
    std::size_t whole = 0;
    sound->make(text, Tongue::Chinese, [&](std::span<const std::int16_t> some) {
        whole += some.size();
        return true;
    });
    std::size_t heard = 0;
    sound->make(text, Tongue::Chinese, [&](std::span<const std::int16_t> some) {
        heard += some.size();
        return false;
    });
    EXPECT_LT(heard * 5, whole);
}

TEST_F(SoundTest, SpeaksTheRightLanguageAfterEveryChange) {
    const std::string chinese = sound->phonemes("qing3 zuo4。", Tongue::Chinese);
    const std::string english = sound->phonemes("Please take a seat.", Tongue::English);
    EXPECT_NE(chinese, english);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(sound->phonemes("qing3 zuo4。", Tongue::Chinese), chinese);
        EXPECT_EQ(sound->phonemes("Please take a seat.", Tongue::English), english);
    }
}

TEST(Parts, OfEnglishAreItsLinesWithoutChineseCharacters) {
    EXPECT_EQ(inParts("One.\n\nTwo 高龄津贴.", Tongue::English), (std::vector<std::string>{"One.", "Two ."}));
    EXPECT_EQ(inParts("好。好", Tongue::Chinese), (std::vector<std::string>{"hao3。", "hao3。"}));
}

} // namespace
} // namespace speech
