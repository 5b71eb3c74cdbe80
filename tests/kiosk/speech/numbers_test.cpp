// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/speech/numbers.h"

#include <gtest/gtest.h>

namespace speech {
namespace {

TEST(Numbers, CountInTensOfThousands) {
    EXPECT_EQ(counted(U"12345", Two::Er), U"一万两千三百四十五");
    EXPECT_EQ(counted(U"100000000", Two::Er), U"一亿");
    EXPECT_EQ(counted(U"120000", Two::Er), U"十二万");
    EXPECT_EQ(counted(U"20000", Two::Er), U"两万");
    EXPECT_EQ(counted(U"1234567890", Two::Er), U"十二亿三千四百五十六万七千八百九十");
}

TEST(Numbers, SayAZeroOnceInTheMiddleAndNeverAtTheEnd) {
    EXPECT_EQ(counted(U"105", Two::Er), U"一百零五");
    EXPECT_EQ(counted(U"1005", Two::Er), U"一千零五");
    EXPECT_EQ(counted(U"10001", Two::Er), U"一万零一");
    EXPECT_EQ(counted(U"100010", Two::Er), U"十万零一十");
    EXPECT_EQ(counted(U"100000001", Two::Er), U"一亿零一");
    EXPECT_EQ(counted(U"1000", Two::Er), U"一千");
    EXPECT_EQ(counted(U"000", Two::Er), U"零");
    EXPECT_EQ(counted(U"007", Two::Er), U"七");
}

TEST(Numbers, SayTenWithoutAOneInFrontOnlyAtTheFront) {
    EXPECT_EQ(counted(U"10", Two::Er), U"十");
    EXPECT_EQ(counted(U"15", Two::Er), U"十五");
    EXPECT_EQ(counted(U"115", Two::Er), U"一百一十五");
}

TEST(Numbers, SayLiangOnlyWhereItIsCounted) {
    EXPECT_EQ(counted(U"2", Two::Liang), U"两");
    EXPECT_EQ(counted(U"2", Two::Er), U"二");
    EXPECT_EQ(counted(U"12", Two::Liang), U"十二");
    EXPECT_EQ(counted(U"200", Two::Liang), U"二百");
    EXPECT_EQ(counted(U"2200", Two::Liang), U"两千二百");
}

TEST(Numbers, AreSaidOneByOneWhenNobodyCouldFollow) {
    EXPECT_EQ(counted(U"12345678901234567", Two::Er), digitByDigit(U"12345678901234567"));
    EXPECT_EQ(digitByDigit(U"2026"), U"二零二六");
}

} // namespace
} // namespace speech
