// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/names/surname.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace db::names {
namespace {

std::string readingsOf(std::string_view name) {
    const Surname* surname = surnameOf(name);
    std::string all = surname ? surname->text : "none";
    for (std::size_t i = 0; surname && i < surname->readings.size(); ++i) {
        all += i == 0 ? ":" : "/";
        for (const std::string& syllable : surname->readings[i]) {
            all += " " + syllable;
        }
    }
    return all;
}

TEST(Surnames, AreReadAsFamiliesReadThem) {
    EXPECT_EQ(readingsOf("覃某某"), "覃: qin/ tan");
    EXPECT_EQ(readingsOf("盖某"), "盖: ge/ gai");
    EXPECT_EQ(readingsOf("区某"), "区: ou");
    EXPECT_EQ(readingsOf("阚某"), "阚: kan");
    EXPECT_EQ(readingsOf("朴某"), "朴: piao");
    EXPECT_EQ(readingsOf("缪某"), "缪: miao");
    EXPECT_EQ(readingsOf("吕某"), "吕: lv");
    EXPECT_EQ(readingsOf("张某"), "none");
    EXPECT_EQ(readingsOf(""), "none");
}

TEST(Surnames, OfTwoCharactersAreOne) {
    EXPECT_EQ(readingsOf("万俟某"), "万俟: mo qi");
    EXPECT_EQ(readingsOf("尉迟某"), "尉迟: yu chi");
    EXPECT_EQ(readingsOf("单于某"), "单于: chan yu");
    EXPECT_EQ(readingsOf("单某"), "单: shan");
}

TEST(Surnames, AreAWholeTable) {
    EXPECT_GE(surnames().size(), 120U);
    std::set<std::string> seen;
    for (const Surname& each : surnames()) {
        EXPECT_TRUE(seen.insert(each.text).second) << each.text << " stands twice";
        ASSERT_FALSE(each.readings.empty()) << each.text;
        for (const auto& reading : each.readings) {
            EXPECT_EQ(reading.size() * 3, each.text.size()) << each.text << ": a syllable for every character";
            for (const std::string& syllable : reading) {
                EXPECT_TRUE(!syllable.empty() &&
                            std::all_of(syllable.begin(), syllable.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
                    << each.text << " " << syllable;
            }
        }
    }
}

} // namespace
} // namespace db::names
