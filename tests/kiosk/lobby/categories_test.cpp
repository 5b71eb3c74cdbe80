// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/categories.h"

#include <QFile>
#include <gtest/gtest.h>

namespace lobby {
namespace {

TEST(Categories, AreTheCataloguesOwn) {
    QFile file(QStringLiteral(YIMEN_SOURCE "/assets/catalogue/categories.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto fromFile = parseCategories(file.readAll());
    const auto builtIn = builtInCategories();
    ASSERT_EQ(builtIn.size(), fromFile.size());
    for (std::size_t i = 0; i < builtIn.size(); ++i) {
        EXPECT_EQ(builtIn[i].code, fromFile[i].code);
        EXPECT_EQ(builtIn[i].name, fromFile[i].name);
        EXPECT_EQ(builtIn[i].nameEn, fromFile[i].nameEn);
    }
}

TEST(Categories, AreSixTilesWithAnIconEachAndSomethingElse) {
    const auto categories = builtInCategories();
    ASSERT_EQ(categories.size(), 7U);
    EXPECT_EQ(categories.back().code, QLatin1String(kOtherCategory));
    for (std::size_t i = 0; i + 1 < categories.size(); ++i) {
        const QString icon = QStringLiteral(YIMEN_SOURCE "/assets/icons/%1.svg").arg(categories[i].code);
        EXPECT_TRUE(QFile::exists(icon)) << icon.toStdString();
        EXPECT_FALSE(categories[i].hint.isEmpty() || categories[i].hintEn.isEmpty());
    }
}

TEST(Categories, AreNoneWhenTheFileIsNotOfThatForm) {
    EXPECT_TRUE(parseCategories("").empty());
    EXPECT_TRUE(parseCategories(R"({"categories": "civil"})").empty());
    EXPECT_TRUE(parseCategories(R"({"categories": [{"code": "civil", "name": "民政社保"}]})").empty());
}

} // namespace
} // namespace lobby
