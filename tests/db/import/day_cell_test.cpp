// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/cells.h"
#include "db/import/day_cell.h"
#include "db/import/resident_list.h"
#include "tests/db/support/temp_hall.h"

#include <gmock/gmock.h>

namespace db::import {
namespace {

using test::date;
using test::kToday;
using ::testing::HasSubstr;

TEST(DayCell, IsReadAsOfficesAndTheirProgramsWriteIt) {
    for (const char* written : {"1946-05-03",
                                "1946-5-3",
                                "1946/5/3",
                                "1946/05/03",
                                "1946.5.3",
                                "1946.05.03",
                                "19460503",
                                "1946年5月3日",
                                "1946年05月03日",
                                "1946年5月3号",
                                "1946 年 5 月 3 日",
                                "1946年5月3日生",
                                "1946年5月3日出生",
                                "公历1946年5月3日",
                                "一九四六年五月三日",
                                "1946-05-03 0:00",
                                "1946-5-3 0:00:00",
                                "1946/5/3 12:30",
                                "1946-05-03 00:00:00.0",
                                "1946-05-03T00:00:00",
                                "1946-05-03T00:00:00.000Z",
                                "１９４６－０５－０３",
                                "１９４６年５月３日",
                                "1946—05—03",
                                "1946 - 5 - 3",
                                "3-May-1946",
                                "03-MAY-1946",
                                "3 May 1946"}) {
        EXPECT_EQ(readDayCell(readTextCell(written)), date(1946, 5, 3)) << written;
    }
    EXPECT_EQ(readDayCell("二〇〇六年十二月三十一日"), date(2006, 12, 31));
    EXPECT_EQ(readDayCell("二零零六年十月二十日"), date(2006, 10, 20));
    EXPECT_EQ(readDayCell("二○○六年十一月廿五日"), date(2006, 11, 25));
    EXPECT_EQ(readDayCell("2006年元月十日"), date(2006, 1, 10));
}

TEST(DayCell, IsNotGuessed) {
    for (const char* written : {"46-5-3",
                                "1946年5月3",
                                "46年5月3日",
                                "460503",
                                "3/5/1946",
                                "05/03/1946",
                                "3-5-1946",
                                "1946-13-01",
                                "1946-02-30",
                                "1946",
                                "1946年",
                                "五月三日",
                                "5月3日",
                                "3-Foo-1946",
                                "May 3, 1946",
                                "3-May-46",
                                "民国35年5月3日",
                                "16925",
                                "1946 5 3",
                                "1946-05-03 abc",
                                "1946-05-03 T",
                                " ",
                                "",
                                "-",
                                "年",
                                "十",
                                "年月日",
                                "T",
                                "1946-05",
                                "T0:00",
                                "1946T"}) {
        EXPECT_FALSE(readDayCell(written)) << written;
    }
}

TEST(DayCell, MayBeAMonthWhereTheNumberHasTheDay) {
    for (const char* written : {"1946-05", "1946.5", "1946.05", "194605", "1946年5月", "1946/5", "一九四六年五月"}) {
        const auto read = readMonthCell(written);
        ASSERT_TRUE(read) << written;
        EXPECT_TRUE(read->isOf(date(1946, 5, 3)) && !read->isOf(date(1946, 6, 3)) && !read->isOf(date(1947, 5, 3)));
    }
    EXPECT_TRUE(readMonthCell("1946.1")->isOf(date(1946, 10, 3))) << "a spreadsheet's 1946.10";
    EXPECT_FALSE(readMonthCell("1946-1")->isOf(date(1946, 10, 3)));
    for (const char* written : {"1946", "1946年", "194613", "1946.0", "46.5", "1946-", "", "月", "5月"}) {
        EXPECT_FALSE(readMonthCell(written)) << written;
    }
    const auto parse = [](const std::string& row) {
        return parseResidents("姓名,身份证号,出生年月,电话\n何佩珍," + row + ",13900000421\n", kToday);
    };
    EXPECT_EQ(parse("320900194605030029,1946.05").rows.at(0).resident.birthDate, date(1946, 5, 3));
    EXPECT_THAT(parse("320900194605030029,1946.06").doubtful.at(0).reason, HasSubstr("不一致"));
    EXPECT_THAT(parse(",1946.05").problems.at(0).reason, HasSubstr("只有年月"));
}

} // namespace
} // namespace db::import
