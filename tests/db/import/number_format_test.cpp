// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/number_format.h"

#include <gtest/gtest.h>

namespace db::import {
namespace {

TEST(NumberFormat, OfDatesHasTheLettersOfADate) {
    for (const char* code : {"yyyy-mm-dd", "yyyy/m/d;@", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "m/d/yy h:mm",
                             "yyyy\\-mm\\-dd", "[$-F800]dddd, mmmm dd, yyyy", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
                             "YYYY-MM-DD", "[$-404]e/m/d", "dd\\.mm\\.yyyy;@", "yyyy-mm-dd hh:mm:ss",
                             "[ENG][$-804]d-mmm-yy", "yyyy\"年\"m\"月\"d\"日\" [$-804]上午/下午h:mm"}) {
        const NumberFormat format = formatOf(code);
        EXPECT_TRUE(format.hasYear && format.hasMonth && format.hasDay) << code;
    }
    const NumberFormat month = formatOf("yyyy\"年\"m\"月\"");
    EXPECT_TRUE(month.hasYear && month.hasMonth && !month.hasDay);
    const NumberFormat day = formatOf("m\"月\"d\"日\"");
    EXPECT_TRUE(!day.hasYear && day.hasMonth && day.hasDay);
}

TEST(NumberFormat, IsNoDateForItsTextsColoursAndTimes) {
    for (const char* code : {"General",
                             "0",
                             "@",
                             "0.00",
                             "#,##0",
                             "h:mm",
                             "h:mm AM/PM",
                             "[h]:mm:ss",
                             "mm:ss",
                             "mm:ss.0",
                             "[mm]:ss",
                             "[m]",
                             "0\"day\"",
                             "\"日期ymd\"0",
                             "[Red]0",
                             "[Yellow]#,##0",
                             "0\\d",
                             "0_d",
                             "*y0",
                             "0.00E+00",
                             "[>=5]0",
                             "",
                             "\"",
                             "[",
                             "\\",
                             "0;\"yyyy\"",
                             "0;yyyy",
                             "A/P h",
                             "¥#,##0.00;[Red]¥-#,##0.00",
                             "G/通用格式",
                             "##0.0E+0"}) {
        EXPECT_FALSE(formatOf(code).isDate()) << code;
    }
}

TEST(NumberFormat, ThatIsBuiltInIsADateInChineseToo) {
    for (const int id : {14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58}) {
        EXPECT_TRUE(builtInFormat(id).isDate()) << id;
    }
    for (const int id :
         {0, 1, 2, 9, 11, 13, 18, 19, 20, 21, 32, 33, 34, 35, 37, 44, 45, 46, 47, 48, 49, 55, 56, 59, -1}) {
        EXPECT_FALSE(builtInFormat(id).isDate()) << id;
    }
}

TEST(NumberFormat, CountsDaysFrom1900WithADayThatNeverWasAndFrom1904) {
    EXPECT_EQ(dayOfSerial(1, Epoch::Of1900), "1900-01-01");
    EXPECT_EQ(dayOfSerial(59, Epoch::Of1900), "1900-02-28");
    EXPECT_EQ(dayOfSerial(60, Epoch::Of1900), "1900-02-29");
    EXPECT_EQ(dayOfSerial(61, Epoch::Of1900), "1900-03-01");
    EXPECT_EQ(dayOfSerial(16925, Epoch::Of1900), "1946-05-03");
    EXPECT_EQ(dayOfSerial(16925.999, Epoch::Of1900), "1946-05-03");
    EXPECT_EQ(dayOfSerial(2958465, Epoch::Of1900), "9999-12-31");
    EXPECT_EQ(dayOfSerial(2958466, Epoch::Of1900), std::nullopt);
    EXPECT_EQ(dayOfSerial(0.5, Epoch::Of1900), std::nullopt);
    EXPECT_EQ(dayOfSerial(-1, Epoch::Of1900), std::nullopt);
    EXPECT_EQ(dayOfSerial(0, Epoch::Of1904), "1904-01-01");
    EXPECT_EQ(dayOfSerial(15463, Epoch::Of1904), "1946-05-03");
    EXPECT_EQ(dayOfSerial(2957003, Epoch::Of1904), "9999-12-31");
    EXPECT_EQ(dayOfSerial(2957004, Epoch::Of1904), std::nullopt);
}

TEST(NumberFormat, WritesNumbersOutAsLongAsTheyAreWhole) {
    EXPECT_EQ(numberText(13900000421), "13900000421");
    EXPECT_EQ(numberText(1.3900000421E10), "13900000421");
    EXPECT_EQ(numberText(320900460503002), "320900460503002") << "15 digits";
    EXPECT_EQ(numberText(999999999999999), "999999999999999");
    EXPECT_EQ(numberText(1e15), "1.00000000000000E+15");
    EXPECT_EQ(numberText(3.20900194605030029E17), "3.20900194605030E+17");
    EXPECT_EQ(numberText(30.5), "30.5");
    EXPECT_EQ(numberText(-7), "-7");
    EXPECT_EQ(numberText(7, formatOf("0000")), "0007");
    EXPECT_EQ(numberText(12345, formatOf("0000")), "12345");
    EXPECT_LT(numberText(5e-324).size(), 400U);
}

} // namespace
} // namespace db::import
