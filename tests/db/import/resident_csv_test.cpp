// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/resident_list.h"

#include "db/import/columns.h"
#include "tests/db/support/temp_hall.h"

#include <array>
#include <fstream>
#include <iconv.h>
#include <sstream>

namespace db::import {
namespace {

using test::date;
using test::kToday;

constexpr const char* kHeader = "姓名,性别,出生日期,身份证号,电话,住址,网格,户号,语言,听力,轮椅\n";
constexpr const char* kGood =
    "何佩珍,女,1946-05-03,320900194605030029,13900000421,东台社区12号楼,第三网格,H-1,普通话,是,否\n";

ParsedResidents parse(const std::string& text) {
    return parseResidents(text, kToday);
}

/// The reasons for refusing one row of name, birth date, ID number and phone.
std::string reasonFor(const std::string& row) {
    const auto parsed = parse("name,birth_date,id_number,phone\n" + row + "\n");
    EXPECT_TRUE(parsed.rows.empty()) << row;
    if (parsed.problems.size() != 1) { return "not one problem"; }
    EXPECT_EQ(parsed.problems[0].line, 2);
    return parsed.problems[0].reason;
}

std::string inGb18030(std::string utf8) {
    const ::iconv_t converter = ::iconv_open("GB18030", "UTF-8");
    std::array<char, 4096> bytes{};
    char* from = utf8.data();
    std::size_t left = utf8.size();
    char* to = bytes.data();
    std::size_t room = bytes.size();
    EXPECT_EQ(::iconv(converter, &from, &left, &to, &room), 0U);
    ::iconv_close(converter);
    return {bytes.data(), bytes.size() - room};
}

void expectHePeizhen(const ParsedResidents& parsed) {
    ASSERT_TRUE(parsed.problems.empty()) << parsed.problems[0].reason;
    ASSERT_EQ(parsed.rows.size(), 1U);
    const Resident& resident = parsed.rows[0].resident;
    EXPECT_EQ(parsed.rows[0].line, 2);
    EXPECT_EQ(resident.name, "何佩珍");
    EXPECT_EQ(resident.sex, Sex::Female);
    EXPECT_EQ(resident.birthDate, date(1946, 5, 3));
    EXPECT_EQ(resident.idNumber, "320900194605030029");
    EXPECT_EQ(resident.phone, "13900000421");
    EXPECT_EQ(resident.address, "东台社区12号楼");
    EXPECT_EQ(parsed.rows[0].gridLabel, "第三网格");
    EXPECT_EQ(parsed.rows[0].householdNumber, "H-1");
    EXPECT_EQ(resident.spokenLanguage, "zh");
    EXPECT_TRUE(resident.needsHearingHelp);
    EXPECT_FALSE(resident.usesWheelchair);
}

TEST(ResidentCsv, ReadsUtf8WithAndWithoutAByteOrderMark) {
    expectHePeizhen(parse(std::string(kHeader) + kGood));
    expectHePeizhen(parse("\xef\xbb\xbf" + std::string(kHeader) + kGood));
}

TEST(ResidentCsv, ReadsGb18030) {
    expectHePeizhen(parse(inGb18030(std::string(kHeader) + kGood)));
    const auto rare = parse(inGb18030("姓名,出生日期\n𠮷某,1990-01-01\n"));
    ASSERT_EQ(rare.rows.size(), 1U);
    EXPECT_EQ(rare.rows[0].resident.name, "𠮷某") << "four bytes in GB18030";
}

TEST(ResidentCsv, NamesTheLineWhoseEncodingIsBroken) {
    const std::string good = inGb18030("姓名,出生日期\n张某某,1990-01-01\n");
    const auto half = parse(good + "\xd5\xc5\xd0,1990-01-01\n"); // half a character, then a comma
    ASSERT_EQ(half.problems.size(), 1U);
    EXPECT_EQ(half.problems[0].line, 3);
    EXPECT_TRUE(half.rows.empty());
}

TEST(ResidentCsv, DoesNotReadUtf8WithOneBrokenByteAsAnotherEncodingFullOfWrongNames) {
    const auto parsed = parse("name,birth_date\n张某某,1990-01-01\n欧阳某某,1990-01-01\n李\xff某,1990-01-01\n"
                              "王某,1990-01-01\n");
    ASSERT_EQ(parsed.problems.size(), 1U);
    EXPECT_EQ(parsed.problems[0].line, 4);
    EXPECT_TRUE(parsed.rows.empty());
}

TEST(ResidentCsv, ReadsEnglishHeadersInAnyOrder) {
    const auto parsed = parse("Phone,NAME,birth_date\r\n+86 139-0000-0421,Grace Hopper,1906/12/9\r\n");
    ASSERT_TRUE(parsed.problems.empty()) << parsed.problems[0].reason;
    EXPECT_EQ(parsed.rows.at(0).resident.name, "Grace Hopper");
    EXPECT_EQ(parsed.rows.at(0).resident.phone, "13900000421");
    EXPECT_EQ(parsed.rows.at(0).resident.birthDate, date(1906, 12, 9));
}

TEST(ResidentCsv, ReadsQuotesAsRfc4180) {
    const auto parsed =
        parse("name,birth_date,address\n\"Li, \"\"Bo\"\"\",1990-01-01,\"a, b\"\n\"李某\",\"1990-1-2\",\n");
    ASSERT_TRUE(parsed.problems.empty()) << parsed.problems[0].reason;
    EXPECT_EQ(parsed.rows.at(0).resident.name, "Li, \"Bo\"");
    EXPECT_EQ(parsed.rows.at(0).resident.address, "a, b");
    EXPECT_EQ(parsed.rows.at(1).resident.name, "李某");
}

TEST(ResidentCsv, TakesTheBirthDateAndSexFromTheIdNumber) {
    const auto parsed = parse("姓名,身份证号\n何佩珍,320900194605030029\n李晓燕,32090019890211004x\n");
    ASSERT_TRUE(parsed.problems.empty()) << parsed.problems[0].reason;
    EXPECT_EQ(parsed.rows.at(0).resident.birthDate, date(1946, 5, 3));
    EXPECT_EQ(parsed.rows.at(0).resident.sex, Sex::Female);
    EXPECT_EQ(parsed.rows.at(1).resident.idNumber, "32090019890211004X");
}

TEST(ResidentCsv, ReadsDatesAsPeopleWriteThem) {
    for (const char* written : {"1946-05-03", "1946/5/3", "1946.5.3", "1946年5月3日", "19460503"}) {
        const auto parsed = parse(std::string("name,birth_date\n甲,") + written + "\n");
        ASSERT_EQ(parsed.rows.size(), 1U) << written;
        EXPECT_EQ(parsed.rows[0].resident.birthDate, date(1946, 5, 3)) << written;
    }
    for (const char* wrong : {"1946-13-03", "1946-02-30", "46-05-03", "1946-05", "1946-05-03x", "05/03/1946",
                              "2027-01-01", "1800-01-01", "1946年5月3", "3.5.1946"}) {
        EXPECT_NE(reasonFor(std::string("甲,") + wrong + ",,").find("出生日期"), std::string::npos) << wrong;
    }
}

TEST(ResidentCsv, ChecksTheIdNumber) {
    EXPECT_TRUE(isValidIdNumber("11010519491231002X")); // the example of GB 11643-1999
    EXPECT_FALSE(isValidIdNumber("110105194912310021"));
    EXPECT_FALSE(isValidIdNumber("11010519491231002x"));
    EXPECT_FALSE(isValidIdNumber("1101051949123100"));
    EXPECT_FALSE(isValidIdNumber(""));
    EXPECT_FALSE(isValidIdNumber("１10105194912310021"));
    EXPECT_NE(reasonFor("甲,,110105194912310021,").find("校验码"), std::string::npos);
}

TEST(ResidentCsv, NamesEveryBadRowWithItsLine) {
    const auto parsed = parse("name,birth_date,id_number,sex\n"
                              "甲,1990-01-01,,女\n"
                              ",1990-01-01,,女\n"
                              "\n"
                              "乙,1990-01-01,,中\n"
                              "\"丙\n丁\",1990-01-01,,女\n"
                              "戊,1990-01-01\n"
                              "己,1990-01-01,,女\n");
    EXPECT_EQ(parsed.rows.size(), 2U);
    ASSERT_EQ(parsed.problems.size(), 4U);
    EXPECT_EQ(parsed.problems[0].line, 3);
    EXPECT_EQ(parsed.problems[0].reason, "缺少姓名");
    EXPECT_EQ(parsed.problems[1].line, 5);
    EXPECT_EQ(parsed.problems[2].line, 6);
    EXPECT_EQ(parsed.problems[2].reason, "“姓名”含有控制字符");
    EXPECT_EQ(parsed.problems[3].line, 8) << "a quoted line break counts";
    EXPECT_EQ(parsed.problems[3].reason, "有 2 列，表头有 4 列");
    EXPECT_EQ(parsed.rows[1].line, 9);
}

TEST(ResidentCsv, GivesAllReasonsOfARowAtOnceAndQuotesNoValue) {
    const std::string reason = reasonFor(",1990-02-30,123,call me");
    for (const char* part : {"缺少姓名", "出生日期不对", "身份证号不对", "电话不对"}) {
        EXPECT_NE(reason.find(part), std::string::npos) << part;
    }
    for (const char* value : {"1990", "123", "call"}) {
        EXPECT_EQ(reason.find(value), std::string::npos) << value;
    }
}

TEST(ResidentCsv, FindsAnIdNumberTwice) {
    const auto parsed = parse("name,id_number\n甲,32090019890211004X\n乙,32090019890211004x\n");
    EXPECT_EQ(parsed.rows.size(), 1U);
    ASSERT_EQ(parsed.problems.size(), 1U);
    EXPECT_EQ(parsed.problems[0].line, 3);
    EXPECT_EQ(parsed.problems[0].reason, "身份证号与第 2 行重复");
}

TEST(ResidentCsv, RefusesTextsThatAreTooLongOrStrange) {
    EXPECT_EQ(reasonFor(std::string(61, 'x') + ",1990-01-01,,"), "“姓名”太长");
    EXPECT_NE(reasonFor(std::string(9000, 'x') + ",1990-01-01,,").find("太长"), std::string::npos);
    EXPECT_NE(reasonFor("a\x01"
                        "b,1990-01-01,,")
                  .find("控制字符"),
              std::string::npos);
    EXPECT_NE(reasonFor(std::string("a\0b,1990-01-01,,", 17)).find("控制字符"), std::string::npos);
}

TEST(ResidentCsv, RefusesWhatASpreadsheetWouldRunAndWhatTurnsALineAround) {
    EXPECT_EQ(reasonFor("=cmd|' /C calc'!A0,1990-01-01,,"), "“姓名”像是表格公式");
    EXPECT_EQ(reasonFor("@SUM(A1),1990-01-01,,"), "“姓名”像是表格公式");
    EXPECT_EQ(reasonFor("+1+cmd,1990-01-01,,"), "“姓名”像是表格公式");
    EXPECT_EQ(reasonFor("-1+cmd,1990-01-01,,"), "“姓名”像是表格公式");
    EXPECT_EQ(reasonFor("张\u202e三,1990-01-01,,"), "“姓名”含有控制字符");
    EXPECT_EQ(reasonFor("\u2066张三,1990-01-01,,"), "“姓名”含有控制字符");
    EXPECT_EQ(parse("name,birth_date\n张—三,1990-01-01\n").rows.size(), 1U) << "a dash begins as those marks do";
}

TEST(ResidentCsv, RefusesBrokenQuotes) {
    EXPECT_EQ(reasonFor("a\"b,1990-01-01,,"), "引号应该在一格的开头");
    EXPECT_EQ(reasonFor("\"ab\"c,1990-01-01,,"), "引号后面应该是逗号");
    EXPECT_EQ(reasonFor("\"ab,1990-01-01,,"), "引号没有结束");
}

TEST(ResidentCsv, RefusesAFileThatIsNone) {
    const auto reason = [](const std::string& bytes) {
        const auto parsed = parse(bytes);
        EXPECT_TRUE(parsed.rows.empty());
        return parsed.problems.empty() ? "" : parsed.problems[0].reason;
    };
    EXPECT_EQ(reason(""), "文件是空的");
    EXPECT_EQ(reason("\n\r\n"), "文件是空的");
    EXPECT_EQ(reason(kHeader), "只有表头，没有居民");
    EXPECT_EQ(reason("\xff\x80"), "这一行的文字编码既不是 UTF-8 也不是 GB18030");
    EXPECT_EQ(reason("\xef\xbb\xbf\xff"), "这一行的文字编码既不是 UTF-8 也不是 GB18030");
    EXPECT_NE(reason("name,birth_date,name\n").find("两次"), std::string::npos);
    EXPECT_NE(reason("birth_date\n1990-01-01\n").find("缺少“姓名”列"), std::string::npos);
    EXPECT_NE(reason("name\n甲\n").find("至少要有一列"), std::string::npos);
    EXPECT_EQ(reason(std::string(kMaxListBytes + 1, 'x')), "文件太大");
}

TEST(ResidentCsv, StopsAtTheMostRows) {
    std::string text = "name,birth_date\n";
    for (std::size_t i = 0; i < kMaxListRows + 5; ++i) {
        text += "甲" + std::to_string(i) + ",1990-01-01\n";
    }
    const auto parsed = parse(text);
    EXPECT_EQ(parsed.rows.size(), kMaxListRows);
    ASSERT_EQ(parsed.problems.size(), 1U);
    EXPECT_EQ(parsed.problems[0].reason, "行数太多，请分成几个文件");
}

TEST(ResidentCsv, BothReadmesNameEveryColumn) {
    for (const char* readme : {"/README.md", "/README.zh-CN.md"}) {
        std::ifstream file(std::string(YIMEN_SOURCE_DIR) + readme);
        std::ostringstream text;
        text << file.rdbuf();
        for (const ColumnName& column : columnNames()) {
            EXPECT_NE(text.str().find("`" + std::string(column.chinese) + "`"), std::string::npos)
                << readme << " lacks " << column.chinese;
        }
    }
}

} // namespace
} // namespace db::import
