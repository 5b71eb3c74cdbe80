// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/catalogue/catalogue_page.h"

#include <gtest/gtest.h>

namespace desk {
namespace {

class CataloguePageTest : public testing::Test {
protected:
    [[nodiscard]] QString shown() const { return page.item().value(QStringLiteral("code")).toString(); }
    [[nodiscard]] QString mark(int condition) const {
        return page.conditions().at(condition).toMap().value(QStringLiteral("mark")).toString();
    }
    guide::HallCatalogue catalogue;
    CatalogueNames names{&catalogue};
    CataloguePage page{catalogue, names};
};

TEST_F(CataloguePageTest, ListsAllUntilSomethingIsTyped) {
    EXPECT_EQ(page.rows().size(), static_cast<qsizetype>(catalogue.catalogue().items.size()));
    EXPECT_EQ(page.row(), -1);
    EXPECT_TRUE(page.item().isEmpty());
}

TEST_F(CataloguePageTest, ReadsTheBestAnswerAsTheClerkTypes) {
    page.setText(QStringLiteral("gljt"));
    EXPECT_EQ(shown(), QStringLiteral("ELD-001"));
    EXPECT_EQ(page.row(), 0);
    page.setText(QStringLiteral("qqqq"));
    EXPECT_TRUE(page.rows().isEmpty());
    EXPECT_EQ(shown(), QStringLiteral("ELD-001")) << "what is read stays";
}

TEST_F(CataloguePageTest, SaysWhichLimitsAreCountedWithoutANotice) {
    const auto day = [](int year, unsigned month, unsigned dayOfMonth) {
        return db::Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{dayOfMonth}};
    };
    EXPECT_EQ(names.provisional(day(2026, 11, 20), day(2026, 12, 31)), QString());
    EXPECT_EQ(names.provisional(day(2026, 12, 20), day(2061, 1, 5)), QStringLiteral("（暂按法定节假日计算）"));
    EXPECT_EQ(page.missingHolidayNotice(day(2026, 10, 31)), std::nullopt);
    EXPECT_EQ(page.missingHolidayNotice(day(2060, 11, 1)), 2060) << "this year's own";
}

TEST_F(CataloguePageTest, MovesWithTheKeys) {
    page.move(1);
    EXPECT_EQ(page.row(), 0);
    page.move(1);
    EXPECT_EQ(page.row(), 1);
    page.move(-5);
    EXPECT_EQ(page.row(), 0);
}

TEST_F(CataloguePageTest, OpensAnItemThatTheSearchHides) {
    page.setText(QStringLiteral("居住证"));
    page.open(QStringLiteral("ELD-001"));
    EXPECT_EQ(shown(), QStringLiteral("ELD-001"));
    EXPECT_TRUE(page.text().isEmpty());
    page.open(QStringLiteral("NONE"));
    EXPECT_EQ(shown(), QStringLiteral("ELD-001"));
}

TEST_F(CataloguePageTest, HoldsTheConditionsAgainstTheOpenRecord) {
    page.open(QStringLiteral("ELD-001"));
    EXPECT_TRUE(mark(0).isEmpty()) << "no record is open";
    db::catalogue::Facts facts;
    facts.age = 80;
    page.setFacts(facts, QStringLiteral("张秀兰"));
    EXPECT_EQ(mark(0), QStringLiteral("符合"));
    EXPECT_EQ(mark(1), QStringLiteral("请问本人")) << "where the household is registered, the books do not say";
    facts.age = 79;
    page.setFacts(facts, QStringLiteral("张秀兰"));
    EXPECT_EQ(mark(0), QStringLiteral("不符合"));
}

TEST_F(CataloguePageTest, GivesACardBesideAnArrival) {
    EXPECT_EQ(page.look(QStringLiteral("ELD-001")).value(QStringLiteral("name")).toString(),
              QStringLiteral("高龄津贴"));
    EXPECT_TRUE(page.look(QStringLiteral("elderly")).isEmpty());
}

} // namespace
} // namespace desk
