// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/columns.h"
#include "db/import/resident_list.h"
#include "db/records/utf8.h"
#include "tests/db/support/made_workbook.h"
#include "tests/db/support/temp_hall.h"

#include <gmock/gmock.h>

namespace db::import {
namespace {

using test::date;
using test::kToday;
using test::MadeSheet;
using test::MadeWorkbook;
using test::rowOf;
using test::zipOf;
using ::testing::HasSubstr;

const std::vector<std::string> kHeader{"姓名", "性别", "出生日期", "身份证号", "电话", "住址", "网格", "户号", "轮椅"};
const std::vector<std::string> kHePeizhen{
    "何佩珍", "女", "1946-05-03", "320900194605030029", "13900000421", "东台社区12号楼", "第三网格", "H-1", "否"};

ParsedResidents parse(const MadeWorkbook& workbook) {
    return parseResidents(workbook.bytes(), kToday);
}

std::string allWords(const ParsedResidents& parsed) {
    std::string all;
    const auto add = [&all](int line, int column, const std::string& words) {
        all += std::to_string(line) + "," + std::to_string(column) + ": " + words + "\n";
    };
    for (const RowProblem& each : parsed.problems) {
        add(each.line, each.column, "refused: " + each.reason);
    }
    for (const DoubtfulRow& each : parsed.doubtful) {
        add(each.row.line, each.column, "doubtful: " + each.reason);
    }
    for (const RowRemark& each : parsed.remarks) {
        add(each.line, each.column, "remark: " + each.words);
    }
    return all;
}

std::string cell(const std::string& place, const std::string& type, const std::string& value, int style = 0) {
    return "<c r=\"" + place + "\"" + (type.empty() ? "" : " t=\"" + type + "\"") +
           (style == 0 ? "" : " s=\"" + std::to_string(style) + "\"") + "><v>" + value + "</v></c>";
}

/// A list of one, with one cell changed; it stands in row 2.
MadeWorkbook with(std::size_t column, const std::string& changed) {
    std::vector<std::string> cells = kHePeizhen;
    cells[column] = changed;
    return {.sheets = {{.rows = rowOf(1, kHeader) + rowOf(2, cells)}}};
}

Resident taken(const MadeWorkbook& workbook) {
    const ParsedResidents parsed = parse(workbook);
    EXPECT_TRUE(parsed.problems.empty() && parsed.doubtful.empty()) << allWords(parsed);
    EXPECT_EQ(parsed.rows.size(), 1U);
    return parsed.rows.empty() ? Resident{} : parsed.rows[0].resident;
}

std::string refused(const MadeWorkbook& workbook, int column, int line = 2) {
    const ParsedResidents parsed = parse(workbook);
    EXPECT_TRUE(parsed.rows.empty()) << allWords(parsed);
    if (parsed.problems.size() != 1) { return allWords(parsed); }
    EXPECT_EQ(parsed.problems[0].line, line);
    EXPECT_EQ(parsed.problems[0].column, column);
    return parsed.problems[0].reason;
}

std::string doubted(const MadeWorkbook& workbook, int column) {
    const ParsedResidents parsed = parse(workbook);
    EXPECT_TRUE(parsed.rows.empty() && parsed.problems.empty()) << allWords(parsed);
    if (parsed.doubtful.size() != 1) { return allWords(parsed); }
    EXPECT_EQ(parsed.doubtful[0].column, column);
    return parsed.doubtful[0].reason;
}

/// The birth date of somebody without a number, from a cell C2.
MadeWorkbook bornIn(const std::string& birth) {
    return {.sheets = {{.rows = rowOf(1, {"姓名", "电话", "出生日期"}) + rowOf(2, {"何佩珍", "13900000421", birth})}}};
}

TEST(Workbook, IsReadAsACsvIs) {
    const ParsedResidents parsed = parse({.sheets = {{.rows = rowOf(1, kHeader) + rowOf(2, kHePeizhen)}}});
    ASSERT_TRUE(parsed.problems.empty()) << allWords(parsed);
    ASSERT_EQ(parsed.rows.size(), 1U);
    EXPECT_TRUE(parsed.isSheet);
    EXPECT_TRUE(parsed.remarks.empty()) << allWords(parsed);
    const Resident& resident = parsed.rows[0].resident;
    EXPECT_EQ(resident.name, "何佩珍");
    EXPECT_EQ(resident.sex, Sex::Female);
    EXPECT_EQ(resident.birthDate, date(1946, 5, 3));
    EXPECT_EQ(resident.idNumber, "320900194605030029");
    EXPECT_EQ(resident.phone, "13900000421");
    EXPECT_EQ(resident.address, "东台社区12号楼");
    EXPECT_EQ(parsed.rows[0].gridLabel, "第三网格");
    EXPECT_EQ(parsed.rows[0].householdNumber, "H-1");
}

TEST(Workbook, HasTextsOfItsOwnAndSharedOnesInRunsAndWithoutHowTheyAreRead) {
    MadeWorkbook shared = with(0, cell("A2", "s", "1"));
    shared.texts = "<si><t>甲</t></si><si><r><rPr><b/></rPr><t>何</t></r><r><t xml:space=\"preserve\">佩珍</t></r>"
                   "<rPh sb=\"0\" eb=\"1\"><t>he</t></rPh><phoneticPr fontId=\"1\"/></si>";
    EXPECT_EQ(taken(shared).name, "何佩珍");
    EXPECT_EQ(taken(with(0, "<c r=\"A2\" t=\"inlineStr\"><is><r><t>何佩</t></r><r><t>珍</t></r></is></c>")).name,
              "何佩珍");
    EXPECT_EQ(taken(with(0, "<c r=\"A2\" t=\"str\"><f>B2&amp;C2</f><v>何佩珍</v></c>")).name, "何佩珍");
    EXPECT_EQ(taken(with(5, "<c r=\"F2\" t=\"inlineStr\"><is><t>1&lt;2&#x53f7;</t></is></c>")).address, "1<2号");
    EXPECT_EQ(taken(with(5, "<c r=\"F2\" t=\"inlineStr\"><is><t><![CDATA[a&b]]></t></is></c>")).address, "a&b");
}

TEST(Workbook, HasCharactersThatXmlCannotHoldAsEscapes) {
    const auto address = [](const std::string& text) { return taken(with(5, text)).address; };
    EXPECT_EQ(address("东台社区_x000D_\n12号楼_x000d_"), "东台社区 12号楼");
    EXPECT_EQ(address("a_x005F_x000D_b"), "a_x000D_b");
    EXPECT_EQ(address("a_x00_b_xZZZZ_"), "a_x00_b_xZZZZ_");
    EXPECT_EQ(address("_x4E1C__xD842__xDFB7_"), "东𠮷");
    EXPECT_THAT(refused(with(5, "a_x0000_b"), 6), HasSubstr("控制字符"));
}

TEST(Workbook, SaysYesAndNoInItsOwnWay) {
    EXPECT_TRUE(taken(with(8, cell("I2", "b", "1"))).usesWheelchair);
    EXPECT_FALSE(taken(with(8, cell("I2", "b", "0"))).usesWheelchair);
    EXPECT_TRUE(taken(with(8, cell("I2", "", "1"))).usesWheelchair);
}

TEST(Workbook, HoldsDaysAsNumbersThatAFormatMakesDays) {
    for (const char* format : {"yyyy\\-mm\\-dd", "[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"}) {
        MadeWorkbook workbook = bornIn(cell("C2", "", "16925", 1));
        workbook.formats = {format};
        EXPECT_EQ(taken(workbook).birthDate, date(1946, 5, 3)) << format;
    }
    for (const int id : {14, 22, 30, 31, 27, 57}) {
        MadeWorkbook workbook = bornIn(cell("C2", "", "16925.75", 1));
        workbook.builtIn = {id};
        EXPECT_EQ(taken(workbook).birthDate, date(1946, 5, 3)) << id;
    }
    MadeWorkbook later = bornIn(cell("C2", "n", "15463", 1));
    later.builtIn = {14};
    later.properties = " date1904=\"1\"";
    EXPECT_EQ(taken(later).birthDate, date(1946, 5, 3));
    EXPECT_EQ(taken(bornIn(cell("C2", "d", "1946-05-03T00:00:00"))).birthDate, date(1946, 5, 3));
    EXPECT_EQ(taken(bornIn(cell("C2", "d", "1946-05-03"))).birthDate, date(1946, 5, 3));
    MadeWorkbook formula = bornIn("<c r=\"C2\" s=\"1\"><f>DATE(1946,5,3)</f><v>16925</v></c>");
    formula.builtIn = {14};
    EXPECT_EQ(taken(formula).birthDate, date(1946, 5, 3));
}

TEST(Workbook, HasDaysThatAreNone) {
    MadeWorkbook never = bornIn(cell("C2", "", "60", 1));
    never.builtIn = {14};
    EXPECT_THAT(refused(never, 3), HasSubstr("出生日期不对"));
    EXPECT_THAT(refused(bornIn(cell("C2", "", "16925")), 3), HasSubstr("出生日期不对")) << "a number is no day";
    MadeWorkbook text = bornIn(cell("C2", "", "16925", 1));
    text.formats = {"0&quot;day&quot;"};
    EXPECT_THAT(refused(text, 3), HasSubstr("出生日期不对"));
}

TEST(Workbook, DoubtsADayThatTheSpreadsheetMayHaveMadeUp) {
    MadeWorkbook month = bornIn(cell("C2", "", "16923", 1)); // 1946-05-01, shown as 1946年5月
    month.builtIn = {27};
    EXPECT_THAT(doubted(month, 3), HasSubstr("不显示"));
    MadeWorkbook year = bornIn(cell("C2", "", "16925", 1));
    year.builtIn = {58};
    EXPECT_THAT(doubted(year, 3), HasSubstr("不显示"));
    MadeWorkbook known = with(2, cell("C2", "", "16923", 1));
    known.builtIn = {27};
    EXPECT_EQ(taken(known).birthDate, date(1946, 5, 3)) << "the number has the day";
    MadeWorkbook other = with(2, cell("C2", "", "16954", 1));
    other.builtIn = {27};
    EXPECT_THAT(doubted(other, 3), HasSubstr("不一致")) << "1946年6月";
}

TEST(Workbook, DoubtsTextsThatTheSpreadsheetMadeDays) {
    for (const std::size_t column : {std::size_t{4}, std::size_t{5}, std::size_t{6}, std::size_t{7}}) {
        const std::string place = std::string(1, static_cast<char>('A' + column)) + "2";
        MadeWorkbook workbook = with(column, cell(place, "", "46357", 1)); // 12-1
        workbook.builtIn = {58};
        EXPECT_THAT(doubted(workbook, static_cast<int>(column) + 1), HasSubstr("表格软件改的"));
    }
}

TEST(Workbook, TakesNumbersAsLongAsTheyAreExact) {
    EXPECT_EQ(taken(with(4, cell("E2", "", "13900000421"))).phone, "13900000421");
    EXPECT_EQ(taken(with(4, cell("E2", "n", "1.3900000421E10"))).phone, "13900000421");
    EXPECT_EQ(taken(with(4, cell("E2", "", "\n 13900000421 "))).phone, "13900000421");
    const Resident old = taken(with(3, cell("D2", "", "320900460503002")));
    EXPECT_EQ(old.firstIdNumber, "320900460503002");
    const char* kLost =
        "“身份证号”被表格软件改成了科学计数，丢了末几位；请先把这一列设为“文本”格式，再从原来的名单重新导出";
    for (const char* number : {"320900194605030029", "320900194605030000", "3.20900194605030E17", "32090019460503002",
                               "9007199254740993", "3209001946050300"}) {
        EXPECT_EQ(refused(with(3, cell("D2", "", number)), 4), kLost) << number;
    }
    EXPECT_THAT(doubted(with(4, cell("E2", "", "8613900000421139")), 5), HasSubstr("丢了末几位"));
    EXPECT_THAT(refused(with(7, cell("H2", "", "3209001234567890123")), 8), HasSubstr("丢了末几位"));
    MadeWorkbook padded = with(7, cell("H2", "", "42", 1));
    padded.formats = {"000000"};
    EXPECT_EQ(parse(padded).rows.at(0).householdNumber, "000042") << "as it is shown";
    EXPECT_EQ(parse(with(7, cell("H2", "", "42"))).rows.at(0).householdNumber, "42");
}

TEST(Workbook, NamesTheCellOfAnErrorAndOfAFormulaWithoutResult) {
    EXPECT_THAT(refused(with(5, cell("F2", "e", "#N/A")), 6), HasSubstr("公式的错误"));
    EXPECT_THAT(refused(with(5, "<c r=\"F2\"><f>A2</f></c>"), 6), HasSubstr("没有算过"));
    EXPECT_THAT(refused(with(5, "<c r=\"F2\"><f>A2</f><v></v></c>"), 6), HasSubstr("没有算过"));
    EXPECT_THAT(refused(with(5, "<c r=\"F2\"><f>A2</f><v/></c>"), 6), HasSubstr("没有算过"));
    EXPECT_EQ(taken(with(5, "<c r=\"F2\" t=\"str\"><f>A2</f><v></v></c>")).address, "") << "a result that is empty";
    // Of a column that is not taken nothing is asked.
    const ParsedResidents beside =
        parse({.sheets = {{.rows = rowOf(1, {"姓名", "身份证号", "备注"}) +
                                   rowOf(2, {"何佩珍", "320900194605030029", cell("C2", "e", "#REF!")})}}});
    EXPECT_EQ(beside.rows.size(), 1U) << allWords(beside);
}

TEST(Workbook, RefusesTextsThatAreTooLongAndRowsThatAreTooWide) {
    EXPECT_THAT(refused(with(5, std::string(5000, 'x')), 6), HasSubstr("太长"));
    const ParsedResidents wide = parse(
        {.sheets = {{.rows = rowOf(1, {"姓名", "身份证号"}) + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>何佩珍</v></c>"
                                                              "<c r=\"XFD2\"><v>1</v></c></row>"}}});
    EXPECT_THAT(allWords(wide), HasSubstr("2,0: refused: 列太多"));
    EXPECT_EQ(taken(with(8, "否</t></is></c><c r=\"XFD2\" s=\"0\"/><c r=\"XFC2\" t=\"inlineStr\"><is><t>")).name,
              "何佩珍")
        << "cells that are empty";
}

TEST(Workbook, HasRowsAndCellsThatDoNotSayWhereTheyStand) {
    const ParsedResidents parsed = parse(
        {.sheets = {{.rows =
                         "<row><c t=\"str\"><v>姓名</v></c><c t=\"str\"><v>出生日期</v></c></row>"
                         "<row><c t=\"str\"><v>甲</v></c><c t=\"str\"><v>1990-01-01</v></c></row>"
                         "<row r=\"7\"><c t=\"str\"><v>乙</v></c><c r=\"B7\" t=\"str\"><v>1990-13-01</v></c></row>"}}});
    EXPECT_EQ(parsed.rows.size(), 1U);
    EXPECT_THAT(allWords(parsed), HasSubstr("7,2: refused"));
}

TEST(Workbook, NamesRowsByTheSheetsOwnNumbers) {
    const ParsedResidents parsed = parse(
        {.sheets = {{.rows = rowOf(1, {"东台社区居民花名册"}) + rowOf(4, kHeader) + rowOf(9, kHePeizhen) +
                             rowOf(20, {"赵某", "女", "", "123", "", "", "", "", ""}) + rowOf(30, {"合计", "1人"}),
                     .below = "<mergeCells count=\"1\"><mergeCell ref=\"A1:I2\"/></mergeCells>"}}});
    ASSERT_EQ(parsed.rows.size(), 1U) << allWords(parsed);
    EXPECT_EQ(parsed.rows[0].line, 9);
    EXPECT_THAT(allWords(parsed), HasSubstr("20,4: refused"));
    EXPECT_THAT(allWords(parsed), HasSubstr("4,0: remark: 表头在这一行"));
    EXPECT_THAT(allWords(parsed), HasSubstr("30,0: remark: 不是居民的行"));
}

TEST(Workbook, HasAHeaderOfTwoRows) {
    const ParsedResidents parsed = parse(
        {.sheets = {{.rows = rowOf(1, {"姓名", "身份证号", "联系", "", "备注"}) + rowOf(2, {"", "", "手机", "住址"}) +
                             rowOf(3, {"何佩珍", "320900194605030029", "13900000421", "东台社区"}),
                     .below = "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/>"
                              "<mergeCell ref=\"C1:D1\"/><mergeCell ref=\"E1:E2\"/></mergeCells>"}}});
    ASSERT_EQ(parsed.rows.size(), 1U) << allWords(parsed);
    EXPECT_TRUE(parsed.problems.empty()) << allWords(parsed);
    EXPECT_EQ(parsed.rows[0].resident.phone, "13900000421");
    EXPECT_EQ(parsed.rows[0].resident.address, "东台社区");
}

TEST(Workbook, GivesWhatIsMergedOverAFamilyToAllOfIt) {
    const ParsedResidents parsed =
        parse({.sheets = {{.rows = rowOf(1, {"户号", "姓名", "出生日期", "电话", "住址"}) +
                                   rowOf(2, {"H-1", "甲", "1950-01-01", "13900000421", "东台社区 1 号"}) +
                                   rowOf(3, {"", "乙", "1951-01-01", "", ""}) +
                                   rowOf(4, {"", "丙", "1952-01-01", "", "东台社区 2 号"}) +
                                   rowOf(5, {"", "丁", "1953-01-01", "13900000422", ""}),
                           .below = "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"E2:E3\"/>"
                                    "<mergeCell ref=\"D2:D3\"/></mergeCells>"}}});
    ASSERT_EQ(parsed.rows.size(), 4U) << allWords(parsed);
    EXPECT_EQ(parsed.rows[1].householdNumber, "H-1");
    EXPECT_EQ(parsed.rows[1].resident.address, "东台社区 1 号");
    EXPECT_EQ(parsed.rows[1].resident.phone, "") << "a phone is one person's";
    EXPECT_EQ(parsed.rows[2].householdNumber, "H-1");
    EXPECT_EQ(parsed.rows[2].resident.address, "东台社区 2 号");
    EXPECT_EQ(parsed.rows[3].householdNumber, "") << "below the merged cells";
    EXPECT_THAT(allWords(parsed), HasSubstr("0,0: remark: 从第 3 行起有 2 行的户号、住址或网格是合并的单元格"));
    EXPECT_THAT(allWords(parsed), HasSubstr("3,4: remark: “电话”是合并的单元格，只算在第一行"));
}

TEST(Workbook, ReadsWhatIsHiddenAndSaysSo) {
    const ParsedResidents parsed =
        parse({.sheets = {{.rows = rowOf(1, {"姓名", "出生日期", "电话"}) + rowOf(2, {"甲", "1950-01-01", ""}) +
                                   rowOf(3, {"乙", "1951-01-01", ""}, " hidden=\"1\"") +
                                   rowOf(5, {"丙", "1952-01-01", ""}, " hidden=\"1\""),
                           .above = "<cols><col min=\"2\" max=\"2\" width=\"9\" hidden=\"1\"/></cols>"}}});
    EXPECT_EQ(parsed.rows.size(), 3U) << allWords(parsed);
    EXPECT_THAT(allWords(parsed), HasSubstr("0,0: remark: 从第 3 行起有 2 行是隐藏或筛选掉的，照样读了"));
    EXPECT_THAT(allWords(parsed), HasSubstr("0,0: remark: “出生日期”列是隐藏的，照样读了"));
}

TEST(Workbook, IsReadInItsFirstVisibleSheetWithAHeader) {
    const std::string list = rowOf(1, kHeader) + rowOf(2, kHePeizhen);
    const ParsedResidents parsed = parse({.sheets = {{.rows = list, .name = "旧", .state = "hidden"},
                                                     {.rows = list, .name = "更旧", .state = "veryHidden"},
                                                     {.rows = rowOf(1, {"填表说明"}), .name = "说明"},
                                                     {.rows = "", .name = "空"},
                                                     {.rows = list, .name = "一组"},
                                                     {.rows = list, .name = "二组"}}});
    EXPECT_EQ(parsed.rows.size(), 1U) << allWords(parsed);
    const std::string words = allWords(parsed);
    EXPECT_THAT(words, HasSubstr("0,0: remark: 读的是工作表“一组”"));
    EXPECT_THAT(words, HasSubstr("工作表“旧”是隐藏的，没有读"));
    EXPECT_THAT(words, HasSubstr("工作表“更旧”是隐藏的，没有读"));
    EXPECT_THAT(words, HasSubstr("工作表“说明”没有读：没有要用的表头"));
    EXPECT_THAT(words, HasSubstr("工作表“二组”也有表头，没有读"));
    EXPECT_THAT(words, ::testing::Not(HasSubstr("“空”")));
    EXPECT_THAT(refused({.sheets = {{.rows = rowOf(3, {"甲", "乙"})}}}, 0, 3), HasSubstr("缺少“姓名”列"));
    EXPECT_THAT(refused({.sheets = {{.rows = ""}}}, 0, 0), HasSubstr("空的"));
    EXPECT_THAT(refused({.sheets = {{.rows = rowOf(1, kHeader)}}}, 0, 0), HasSubstr("只有表头"));
    EXPECT_THAT(refused({.sheets = {{.rows = list, .state = "hidden"}}}, 0, 0), HasSubstr("空的"));
}

/// The last of the reasons for which nothing is imported.
std::string reasonFor(const std::string& bytes) {
    const ParsedResidents parsed = parseResidents(bytes, kToday);
    return parsed.problems.empty() ? "" : parsed.problems.back().reason;
}

/// The parts of a good workbook, one of them changed.
std::string withPart(const std::string& name, const std::function<void(test::ZipPart&)>& change) {
    std::vector<test::ZipPart> parts = with(0, "何佩珍").parts();
    for (test::ZipPart& part : parts) {
        if (part.name == name) { change(part); }
    }
    return zipOf(parts);
}

constexpr const char* kSheet = "xl/worksheets/sheet1.xml";

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

TEST(Workbook, IsWrittenInMoreThanOneWay) {
    const auto name = [](const std::function<void(test::ZipPart&)>& change) {
        std::vector<test::ZipPart> parts = with(0, "何佩珍").parts();
        std::for_each(parts.begin(), parts.end(), change);
        const ParsedResidents parsed = parseResidents(zipOf(parts), kToday);
        return parsed.rows.size() == 1 ? parsed.rows[0].resident.name : allWords(parsed);
    };
    // The strict version of the format has other namespaces.
    EXPECT_EQ(name([](test::ZipPart& part) {
                  part.bytes = replaced(part.bytes, "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                        "http://purl.oclc.org/ooxml/spreadsheetml/main");
                  part.bytes =
                      replaced(part.bytes, "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                               "http://purl.oclc.org/ooxml/officeDocument/relationships");
              }),
              "何佩珍");
    EXPECT_EQ(name([](test::ZipPart& part) {
                  if (part.name != "xl/worksheets/sheet1.xml") { return; }
                  part.bytes = replaced(replaced(part.bytes, "</", "</x:"), "xmlns=", "xmlns:x=");
                  for (const char* element : {"worksheet", "sheetData", "row", "c ", "is", "t>"}) {
                      part.bytes = replaced(part.bytes, "<" + std::string(element), "<x:" + std::string(element));
                  }
              }),
              "何佩珍");
    EXPECT_EQ(name([](test::ZipPart& part) {
                  part.bytes = replaced(part.bytes, "Target=\"worksheets/", "Target=\"/xl/worksheets/");
              }),
              "何佩珍");
    EXPECT_EQ(name([](test::ZipPart& part) {
                  part.name = replaced(part.name, "xl/worksheets/sheet1", "XL\\Worksheets\\Sheet1");
              }),
              "何佩珍");
    EXPECT_EQ(name([](test::ZipPart& part) { part.isDeflated = true; }), "何佩珍");
}

/// Of characters up to U+FFFF.
std::string inUtf16(std::string_view utf8) {
    std::string wide = "\xff\xfe";
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t length = lengthOfFirstCharacter(utf8.substr(at));
        const auto byte = [&](std::size_t i) {
            return static_cast<unsigned>(static_cast<unsigned char>(utf8[at + i]));
        };
        unsigned code = byte(0);
        if (length == 2) { code = ((byte(0) & 0x1fU) << 6U) | (byte(1) & 0x3fU); }
        if (length == 3) { code = ((byte(0) & 0xfU) << 12U) | ((byte(1) & 0x3fU) << 6U) | (byte(2) & 0x3fU); }
        wide += test::littleEndian(code, 2);
        at += length;
    }
    return wide;
}

TEST(Workbook, MayBeWrittenInUtf16) {
    const MadeWorkbook list{
        .sheets = {{.rows = rowOf(1, {"姓名", "出生日期", "住址"}) + rowOf(2, {"甲", "1950-01-01", "东台社区"}) +
                            rowOf(3, {"乙", "1951-01-01", ""}),
                    .below = "<mergeCells><mergeCell ref=\"C2:C3\"/></mergeCells>"}}};
    std::vector<test::ZipPart> parts = list.parts();
    for (test::ZipPart& part : parts) {
        if (part.name == kSheet) { part.bytes = inUtf16(replaced(part.bytes, "UTF-8", "UTF-16")); }
    }
    const ParsedResidents parsed = parseResidents(zipOf(parts), kToday);
    ASSERT_EQ(parsed.rows.size(), 2U) << allWords(parsed);
    EXPECT_EQ(parsed.rows[1].resident.address, "东台社区");
}

TEST(Workbook, OfOtherProgramsIsNamed) {
    EXPECT_THAT(reasonFor("<html><table><tr><td>姓名</td></tr></table></html>"), HasSubstr("网页"));
    EXPECT_THAT(reasonFor("\ufeff<?xml version=\"1.0\"?><Workbook/>"), HasSubstr("网页"));
    EXPECT_THAT(
        reasonFor(zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}})),
        HasSubstr(".ods"));
    const std::string ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    EXPECT_THAT(reasonFor(ole + std::string(600, '\0')), HasSubstr("旧的 .xls"));
    std::string wide;
    for (const char c : std::string("EncryptedPackage")) {
        wide.append(1, c).append(1, '\0');
    }
    EXPECT_THAT(reasonFor(ole + std::string(600, '\0') + wide), HasSubstr("有密码"));
    EXPECT_THAT(reasonFor(withPart(kSheet, [](test::ZipPart& part) { part.isLocked = true; })), HasSubstr("有密码"));
}

TEST(Workbook, ThatIsDamagedIsNotReadByHalves) {
    const std::string good = with(0, "何佩珍").bytes();
    EXPECT_THAT(reasonFor(good.substr(0, good.size() / 2)), HasSubstr("坏了"));
    EXPECT_THAT(reasonFor("PK\x03\x04"), HasSubstr("坏了"));
    EXPECT_THAT(reasonFor(withPart(kSheet, [](test::ZipPart& part) { part.name = "xl/other.xml"; })),
                HasSubstr("坏了"));
    std::string flipped = good;
    flipped[flipped.find("13900000421")] = '2'; // the sum of the part is another now
    const ParsedResidents parsed = parseResidents(flipped, kToday);
    EXPECT_THAT(allWords(parsed), HasSubstr("坏了"));
    const auto sheet = [](const std::string& rows) {
        return reasonFor(MadeWorkbook{.sheets = {{.rows = rowOf(1, kHeader) + rowOf(2, kHePeizhen) + rows}}}.bytes());
    };
    EXPECT_THAT(reasonFor(withPart(kSheet, [](test::ZipPart& part) { part.bytes.resize(part.bytes.size() - 20); })),
                HasSubstr("坏了"));
    for (const char* bad :
         {"<row r=\"2\"/>", "<row r=\"1048577\"/>", "<row r=\"x\"/>", "<row r=\"3\"><c r=\"A4\"/></row>",
          "<row r=\"3\"><c r=\"AAAA3\"/></row>", "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>9</v></c></row>",
          "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>-1</v></c></row>", "<row r=\"3\"><c r=\"A3\"><v>1,5</v></c></row>",
          "<row r=\"3\"><c r=\"A3\"><v>nan</v></c></row>", "<row r=\"3\"><c r=\"A3\" t=\"x\"><v>1</v></c></row>",
          "<row>", "&nothing;"}) {
        EXPECT_THAT(sheet(bad), HasSubstr("坏了")) << bad;
    }
}

TEST(Workbook, ThatWouldFillTheMemoryIsRefused) {
    const auto declared = [](std::uint32_t bytes) {
        return withPart(kSheet, [bytes](test::ZipPart& part) { part.declared = bytes; });
    };
    EXPECT_THAT(reasonFor(declared(300U << 20U)), HasSubstr("太大"));
    // More than it says of itself.
    const std::string more = withPart(kSheet, [](test::ZipPart& part) {
        part.isDeflated = true;
        part.declared = 100;
    });
    EXPECT_NE(reasonFor(more), "");
    EXPECT_EQ(reasonFor(withPart(kSheet, [](test::ZipPart& part) { part.isDeflated = true; })), "")
        << "as it should be";
}

TEST(Workbook, ThatIsMadeToHarmXmlReadersIsRefused) {
    const auto declares = [](const std::string& what) {
        return withPart(kSheet, [&what](test::ZipPart& part) {
            part.bytes.insert(part.bytes.find("<worksheet"), "<!DOCTYPE worksheet [" + what + "]>");
        });
    };
    EXPECT_THAT(reasonFor(declares("<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">")), HasSubstr("坏了"));
    EXPECT_THAT(reasonFor(declares("<!ENTITY a SYSTEM \"file:///etc/hostname\">")), HasSubstr("坏了"));
    std::string deep;
    for (int i = 0; i < 1000; ++i) {
        deep += "<a>";
    }
    EXPECT_THAT(reasonFor(with(0, "<c r=\"A2\">" + deep).bytes()), HasSubstr("坏了"));
    const std::string longTag = "<c r=\"A2\" x=\"" + std::string(std::size_t{8} << 20U, ' ') + "\"/>";
    EXPECT_THAT(reasonFor(with(0, longTag).bytes()), HasSubstr("坏了"));
}

} // namespace
} // namespace db::import
