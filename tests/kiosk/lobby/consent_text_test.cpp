// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/consent_text.h"

#include <QCryptographicHash>
#include <gtest/gtest.h>

namespace lobby {
namespace {

TEST(ConsentText, ReadsOneSentenceAParagraph) {
    const auto text = parseConsentText("version: 1\n\n第一句。\n\n第二句。\n", "version: 1\n\nOne.\n\nTwo\nlines.\n");
    ASSERT_TRUE(text);
    EXPECT_EQ(text->version, "1");
    EXPECT_EQ(text->english, (QStringList{QStringLiteral("One."), QStringLiteral("Two lines.")}));
    EXPECT_EQ(text->chinese.size(), 2);
}

TEST(ConsentText, HashesTheChineseFileAndThenTheEnglish) {
    const QByteArray zh = "version: 1\n\n句。\n";
    const QByteArray en = "version: 1\n\nS.\n";
    const auto text = parseConsentText(zh, en);
    ASSERT_TRUE(text);
    EXPECT_EQ(text->hash, QCryptographicHash::hash(zh + en, QCryptographicHash::Sha256).toHex().toStdString());
}

TEST(ConsentText, RefusesFilesThatAreNotTheSameText) {
    EXPECT_FALSE(parseConsentText("version: 1\n\n句。\n", "version: 2\n\nS.\n"));
    EXPECT_FALSE(parseConsentText("version: 1\n\n句。\n", "version: 1\n\nS.\n\nT.\n"));
    EXPECT_FALSE(parseConsentText("版本\n\n句。\n", "version: 1\n\nS.\n"));
    EXPECT_FALSE(parseConsentText("version: 1\n", "version: 1\n"));
    EXPECT_FALSE(parseConsentText({}, {}));
}

TEST(ConsentText, TheBuiltInTextHasAllItsSentences) {
    const ConsentText text = builtInConsentText();
    EXPECT_GE(text.chinese.size(), 8);
    EXPECT_EQ(text.hash.size(), 64U);
}

TEST(ConsentText, ItsFirstSentenceNamesTheHallAndTheWayToIt) {
    const ConsentText text = builtInConsentText();
    const QString hall = QStringLiteral("东台社区便民服务大厅");
    const QString phone = QStringLiteral("000-0000-1234");
    for (const bool isChinese : {true, false}) {
        const QString first = (isChinese ? text.chinese : text.english).first();
        EXPECT_EQ(namingHall(first, hall, phone, isChinese).count(hall), 2);
        EXPECT_EQ(namingHall(first, hall, phone, isChinese).count(phone), 1);
        for (const QString& sentence : isChinese ? text.chinese : text.english) {
            EXPECT_FALSE(namingHall(sentence, hall, phone, isChinese).contains(QLatin1Char{'{'}));
        }
    }
}

TEST(ConsentText, AHallWithoutATelephoneIsReachedAtACounter) {
    const ConsentText text = builtInConsentText();
    EXPECT_TRUE(namingHall(text.chinese.first(), QStringLiteral("一门"), {}, true)
                    .endsWith(QStringLiteral("有事要问，请到柜台。")));
    EXPECT_TRUE(namingHall(text.english.first(), QStringLiteral("Yimen"), {}, false)
                    .endsWith(QStringLiteral("if you have any questions, please ask at a counter.")));
}

} // namespace
} // namespace lobby
