// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/speech/characters.h"
#include "kiosk/speech/pinyin.h"
#include "tests/kiosk/speech/sentence_table.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <sstream>

namespace speech {
namespace {

TEST(Sentences, AreReadAsTheTableSays) {
    const std::vector<Row> rows = sentenceTable();
    ASSERT_GE(rows.size(), 300U);
    for (const Row& each : rows) {
        EXPECT_EQ(inPinyin(each.text), each.reading) << each.text;
    }
}

std::string wholeFile(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// Whatever the kiosk and its catalogue may say: no character of it is passed over in silence.
TEST(Sentences, OfTheKioskHaveAReadingForEveryCharacter) {
    const std::filesystem::path assets = std::filesystem::path(YIMEN_SOURCE_DIR) / "assets";
    std::vector<std::filesystem::path> files{assets / "translations/lobby_zh_CN.ts",
                                             assets / "consent/face_recognition.zh.txt",
                                             assets / "input/vocabulary.txt"};
    for (const char* folder : {"catalogue", "needs"}) {
        for (const auto& each : std::filesystem::directory_iterator(assets / folder)) {
            files.push_back(each.path());
        }
    }
    std::size_t seen = 0;
    for (const auto& file : files) {
        for (const char32_t each : charactersOf(wholeFile(file))) {
            if (!isHan(each)) { continue; }
            ++seen;
            EXPECT_NE(usualReading(each), "") << file << " U+" << std::hex << static_cast<unsigned>(each);
        }
    }
    EXPECT_GT(seen, 10000U);
}

} // namespace
} // namespace speech
