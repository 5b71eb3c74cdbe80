// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/search.h"

#include "db/catalogue/read_catalogue.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <optional>

namespace db::catalogue {
namespace {

class SearchTest : public testing::Test {
protected:
    void SetUp() override {
        auto loaded = loadCatalogue(YIMEN_ASSETS "/catalogue");
        ASSERT_TRUE(loaded) << loaded.error().context;
        catalogue = std::move(*loaded);
        search.emplace(catalogue);
    }
    /// Where the item stands in the answer: 1 is first, 0 not at all.
    [[nodiscard]] long place(const std::string& typed, const std::string& code) const {
        const auto found = search->find(typed);
        const auto at =
            std::find_if(found.begin(), found.end(), [&](const ServiceItem* each) { return each->code == code; });
        return at == found.end() ? 0 : at - found.begin() + 1;
    }
    Catalogue catalogue;
    std::optional<Search> search;
};

TEST_F(SearchTest, FindsWhatPeopleType) {
    struct Row {
        const char* typed;
        const char* code;
        const char* name;
        long atLatest; ///< place in the answer
    };
    const Row table[] = {
        {"高龄津贴", "ELD-001", "the whole name", 1},
        {"高龄", "ELD-001", "its beginning", 1},
        {"津贴", "ELD-001", "its end", 2},
        {"老年补贴", "ELD-001", "what people call it", 1},
        {"glj", "ELD-001", "initials", 1},
        {"GLJT", "ELD-001", "initials in capitals, as on the pad", 1},
        {"gaoling", "ELD-001", "full pinyin", 1},
        {"gaolj", "ELD-001", "pinyin and initials mixed", 1},
        {"gao ling jin tie", "ELD-001", "pinyin with spaces", 1},
        {"高ljt", "ELD-001", "a character and initials", 1},
        {"低保", "CIV-001", "the everyday word", 1},
        {"db", "CIV-001", "its initials", 5},
        {"zdsh", "CIV-001", "initials of the official name", 3},
        {"zuidishenghuo", "CIV-001", "full pinyin of the official name", 1},
        {"tiaojie", "SAF-001", "调 is read tiao here", 2},
        {"rmtj", "SAF-001", "and its initial is t", 1},
        {"canbao", "CIV-003", "参 is read can", 4},
        {"juzhuzheng", "PLA-001", "three characters", 1},
        {"jzz", "PLA-001", "their initials", 2},
        {"gongzufang", "PLA-005", "public housing", 1},
        {"lunyi", "ELD-009", "a wheelchair is an aid", 1},
        {"loushui", "PLA-007", "a leak is for the manager", 2},
        {"canjiren", "ELD-005", "several items: the certificate is among the first", 2},
        {"ELD-001", "ELD-001", "the code", 1},
        {"old-age allow", "ELD-001", "English, the last word half typed", 1},
        {"wheelchair", "ELD-009", "not in the English name", 0},
        {"户口簿", "ELD-001", "something to bring", 50},
        {"shbz", "CIV-010", "initials of what people call it", 3},
        {"shbz", "ELD-001", "and not of another thing", 0},
    };
    for (const Row& row : table) {
        const long at = place(row.typed, row.code);
        if (row.atLatest == 0) {
            EXPECT_EQ(at, 0) << row.typed << " (" << row.name << ")";
        } else {
            EXPECT_GE(at, 1) << row.typed << " does not find " << row.code << " (" << row.name << ")";
            EXPECT_LE(at, row.atLatest) << row.typed << " (" << row.name << ")";
        }
    }
}

TEST_F(SearchTest, EveryItemIsFoundByItsNameAndByItsInitials) {
    for (const ServiceItem& item : catalogue.items) {
        EXPECT_EQ(place(item.name.zh, item.code), 1) << item.name.zh;
        std::string initials;
        std::string pinyin;
        for (const SpokenCharacter& one : spoken(item.name.zh)) {
            ASSERT_FALSE(one.readings.empty()) << one.text;
            initials += one.readings.front().substr(0, 1);
            pinyin += one.readings.front();
        }
        EXPECT_GE(place(initials, item.code), 1) << initials;
        EXPECT_LE(place(initials, item.code), 3) << initials;
        EXPECT_EQ(place(pinyin, item.code), 1) << pinyin;
    }
}

TEST_F(SearchTest, TakesAVForEveryUmlautAsPeopleTypeIt) {
    for (const char* typed : {"falv", "fa lv", "falü", "falu", "fl", "lvshi", "lvs"}) {
        EXPECT_GE(place(typed, "SAF-002"), 1) << typed;
    }
    EXPECT_EQ(place("jvzhuzheng", "PLA-001"), place("juzhuzheng", "PLA-001"));
    EXPECT_EQ(place("ju'zhu'zheng", "PLA-001"), place("juzhuzheng", "PLA-001"));
}

TEST_F(SearchTest, ReadsCharactersAsSurnamesNowhere) {
    for (const SpokenCharacter& one : spoken("单位")) {
        for (const std::string& reading : one.readings) {
            EXPECT_TRUE(reading == "dan" || reading == "wei") << reading;
        }
    }
    for (const ServiceItem* item : search->find("shanwei")) {
        EXPECT_EQ(item->name.zh.find("单位"), std::string::npos);
    }
}

TEST_F(SearchTest, AnswersNothingToNothing) {
    EXPECT_TRUE(search->find("").empty());
    EXPECT_TRUE(search->find("  ，。").empty());
    EXPECT_TRUE(search->find("qqqq").empty());
    EXPECT_TRUE(search->find("\xff").empty());
    EXPECT_LE(search->find("s", 5).size(), 5U);
}

TEST(Spoken, GivesEveryReadingThatTheTradeUses) {
    const auto characters = spoken("调A1，解");
    ASSERT_EQ(characters.size(), 4U) << "signs are left out";
    EXPECT_NE(std::find(characters[0].readings.begin(), characters[0].readings.end(), "tiao"),
              characters[0].readings.end());
    EXPECT_EQ(characters[1].text, "a");
    EXPECT_EQ(characters[2].readings, std::vector<std::string>{"1"});
    EXPECT_EQ(characters[3].readings.front(), "jie");
}

} // namespace
} // namespace db::catalogue
