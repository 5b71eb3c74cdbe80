// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/words.h"

#include <gtest/gtest.h>

namespace lobby {
namespace {

TEST(Words, SpreadsANameOfHanCharactersAndLeavesLettersTogether) {
    EXPECT_EQ(spreadName(QStringLiteral("张*某")), QStringLiteral("张\u2002*\u2002某"));
    EXPECT_EQ(spreadName(QStringLiteral("李*")), QStringLiteral("李\u2002*"));
    EXPECT_EQ(spreadName(QStringLiteral("J*****n")), QStringLiteral("J*****n"));
    EXPECT_EQ(spreadName(QStringLiteral("阿*****江")), QStringLiteral("阿*****江"));
    EXPECT_EQ(spreadName({}), QString());
}

TEST(Words, WritesTheTimeAsTheLanguageDoes) {
    const QDateTime morning(QDate(2026, 6, 3), QTime(9, 41));
    EXPECT_EQ(clockWords(morning, Language::Chinese), QStringLiteral("上午 9:41"));
    EXPECT_EQ(clockWords(morning, Language::English), QStringLiteral("9:41 AM"));
    EXPECT_EQ(dateWords(morning, Language::Chinese), QStringLiteral("6月3日 星期三"));
    EXPECT_EQ(dateWords(morning, Language::English), QStringLiteral("Wednesday 3 June"));
}

TEST(Words, SaysNothingWhereThereIsNothingToCount) {
    EXPECT_EQ(countWords(0, 0, 0), QString());
}

} // namespace
} // namespace lobby
