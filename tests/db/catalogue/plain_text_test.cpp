// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/plain_text.h"

#include "db/catalogue/read_catalogue.h"

#include <gtest/gtest.h>

namespace db::catalogue {
namespace {

TEST(PlainText, AMaterial) {
    const Material card{.name = {"身份证", "ID card"}, .copies = 1};
    EXPECT_EQ(materialLine(card, Language::Chinese), "身份证：原件，复印 1 份");
    EXPECT_EQ(materialLine(card, Language::English), "ID card: original, 1 copy");
    const Material photo{
        .name = {"照片", "Photograph"}, .original = false, .copies = 2, .note = {"白底", "white ground"}};
    EXPECT_EQ(materialLine(photo, Language::Chinese), "照片：复印 2 份（白底）");
    EXPECT_EQ(materialLine(photo, Language::English), "Photograph: 2 copies (white ground)");
}

TEST(PlainText, ALimit) {
    ServiceItem item;
    EXPECT_EQ(limitLine(item, Language::Chinese), "当场办");
    item.statutoryWorkingDays = 1;
    EXPECT_EQ(limitLine(item, Language::English), "At once (by law 1 working day)");
    item.promisedWorkingDays = 10;
    item.statutoryWorkingDays = 20;
    EXPECT_EQ(limitLine(item, Language::Chinese), "10 个工作日（法定 20 个工作日）");
}

TEST(PlainText, WhatIsTakenHomeSaysWhatToBring) {
    const auto catalogue = loadCatalogue(YIMEN_ASSETS "/catalogue");
    ASSERT_TRUE(catalogue);
    const std::string text = takeAway(*catalogue->item("ELD-001"), Language::Chinese);
    for (const char* part : {"【高龄津贴】", "身份证：原件，复印 1 份", "户口簿", "本人银行卡", "10 个工作日", "不收费",
                             "000-0000-0201"}) {
        EXPECT_NE(text.find(part), std::string::npos) << part << " in\n" << text;
    }
    EXPECT_EQ(text.find("号窗口"), std::string::npos) << "who will sit where is not known";
}

TEST(PlainText, WhatIsTakenHomeIsNeverTooLong) {
    const auto catalogue = loadCatalogue(YIMEN_ASSETS "/catalogue");
    ASSERT_TRUE(catalogue);
    for (const ServiceItem& item : catalogue->items) {
        for (const Language language : {Language::Chinese, Language::English}) {
            EXPECT_LE(takeAway(item, language, 300).size(), 300U);
            // The materials are what it is for: they must fit into what one code carries.
            const std::string text = takeAway(item, language);
            EXPECT_LE(text.size(), 700U);
            for (const Material& material : item.materials) {
                EXPECT_NE(text.find(materialLine(material, language)), std::string::npos) << item.code;
            }
        }
    }
}

} // namespace
} // namespace db::catalogue
