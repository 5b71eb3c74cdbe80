// SPDX-License-Identifier: GPL-3.0-or-later
// What comes with the program: whole, in two languages, and honest about what is a placeholder.
#include "db/catalogue/flow_layout.h"
#include "db/catalogue/read_catalogue.h"
#include "db/catalogue/who_qualifies.h"

#include <gtest/gtest.h>
#include <map>
#include <set>

namespace db::catalogue {
namespace {

bool hasChinese(const std::string& text) {
    return text.find("\xe4") != std::string::npos || text.find("\xe5") != std::string::npos ||
           text.find("\xe6") != std::string::npos || text.find("\xe7") != std::string::npos ||
           text.find("\xe8") != std::string::npos || text.find("\xe9") != std::string::npos;
}

void expectBoth(const Words& words, const std::string& where) {
    EXPECT_TRUE(hasChinese(words.zh)) << where << ": " << words.zh;
    EXPECT_FALSE(hasChinese(words.en)) << where << ": " << words.en;
}

class Shipped : public testing::Test {
protected:
    void SetUp() override {
        auto loaded = loadCatalogue(YIMEN_ASSETS "/catalogue");
        ASSERT_TRUE(loaded) << loaded.error().context;
        catalogue = std::move(*loaded);
    }
    Catalogue catalogue;
};

TEST_F(Shipped, HasSixCategoriesAndOtherEachWithItems) {
    EXPECT_EQ(catalogue.categories.size(), 7U);
    EXPECT_EQ(catalogue.categories.back().code, "other");
    EXPECT_GE(catalogue.items.size(), 60U);
    for (const Category& category : catalogue.categories) {
        EXPECT_GE(catalogue.itemsOf(category.code).size(), 5U) << category.code;
    }
}

TEST_F(Shipped, SaysEverythingInChineseAndEnglish) {
    for (const ServiceItem& item : catalogue.items) {
        for (const Words* words : {&item.name, &item.summary, &item.unit, &item.fee}) {
            expectBoth(*words, item.code);
        }
        if (item.level != ServiceLevel::Community) { expectBoth(item.goTo, item.code); }
        for (const Material& material : item.materials) {
            expectBoth(material.name, item.code);
        }
        for (const Step& step : item.steps) {
            expectBoth(step.text, item.code);
        }
        for (const Question& question : item.questions) {
            expectBoth(question.asked, item.code);
            expectBoth(question.answer, item.code);
        }
        for (const auto& condition : explain(item.who, {}).conditions) {
            expectBoth(condition.words, item.code);
        }
    }
}

TEST_F(Shipped, HasOnlyPlaceholdersForTelephones) {
    for (const ServiceItem& item : catalogue.items) {
        EXPECT_TRUE(item.phone.starts_with("000-0000-")) << item.code << ": " << item.phone;
    }
}

TEST_F(Shipped, NamesNoTwoItemsAlike) {
    std::set<std::string> names;
    for (const ServiceItem& item : catalogue.items) {
        EXPECT_TRUE(names.insert(item.name.zh).second) << item.name.zh;
    }
}

TEST_F(Shipped, DrawsEveryFlowOnThreeColumnsAtMost) {
    for (const ServiceItem& item : catalogue.items) {
        const FlowLayout layout = layOutFlow(item.steps);
        EXPECT_LE(layout.columns, 3) << item.code;
        EXPECT_LE(layout.rows, 9) << item.code;
    }
}

TEST_F(Shipped, KeepsTheCodesThatRecordsName) {
    for (const char* code : {"CIV-001", "CIV-004", "ELD-001", "ELD-002", "ELD-003", "HEA-006", "PLA-001", "PLA-002",
                             "PLA-003", "SAF-001", "OTH-001"}) {
        EXPECT_NE(catalogue.item(code), nullptr) << code;
    }
    EXPECT_EQ(catalogue.item("ELD-001")->due->fromAge, 80);
    EXPECT_EQ(catalogue.item("ELD-002")->due->month, DueRule::kSinceLast);
}

} // namespace
} // namespace db::catalogue
