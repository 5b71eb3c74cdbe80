// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/import_residents.h"
#include "db/import/resident_list.h"
#include "tests/db/support/temp_hall.h"

#include <array>
#include <fstream>
#include <iconv.h>
#include <map>

namespace db::import {
namespace {

using test::date;
using test::kToday;

constexpr const char* kHeader = "姓名,性别,出生日期,身份证号,电话,住址,网格,户号,语言,听力,轮椅\n";

ParsedResidents parse(const std::string& text) {
    return parseResidents(text, kToday);
}

/// A list of one, as offices send them, with one cell changed.
struct Row {
    std::string name = "何佩珍";
    std::string sex = "女";
    std::string birth = "1946-05-03";
    std::string number = "320900194605030029";
    std::string phone = "13900000421";
    std::string address = "东台社区 12 号楼 2 单元 301";

    [[nodiscard]] std::string list() const {
        return kHeader + name + "," + sex + "," + birth + "," + number + "," + phone + "," + address +
               ",东台第三网格,H-0001,普通话,否,否\n";
    }
};

std::string allWords(const ParsedResidents& parsed) {
    std::string all;
    for (const RowProblem& each : parsed.problems) {
        all += "refused: " + each.reason + "\n";
    }
    for (const DoubtfulRow& each : parsed.doubtful) {
        all += "doubtful: " + each.reason + "\n";
    }
    for (const RowRemark& each : parsed.remarks) {
        all += "remark: " + each.words + "\n";
    }
    return all;
}

Resident taken(const std::string& list) {
    const ParsedResidents parsed = parse(list);
    EXPECT_TRUE(parsed.problems.empty() && parsed.doubtful.empty()) << list << allWords(parsed);
    EXPECT_EQ(parsed.rows.size(), 1U) << list;
    return parsed.rows.empty() ? Resident{} : parsed.rows[0].resident;
}

/// As taken(), and the report says that the cell in `column` was put right.
Resident cleaned(const std::string& list, int column) {
    const ParsedResidents parsed = parse(list);
    const bool isTold = std::any_of(parsed.remarks.begin(), parsed.remarks.end(),
                                    [&](const RowRemark& each) { return each.line == 2 && each.column == column; });
    EXPECT_TRUE(isTold) << list << allWords(parsed);
    return taken(list);
}

std::string doubted(const std::string& list, int column) {
    const ParsedResidents parsed = parse(list);
    EXPECT_TRUE(parsed.rows.empty() && parsed.problems.empty()) << list << allWords(parsed);
    if (parsed.doubtful.size() != 1) { return allWords(parsed); }
    EXPECT_EQ(parsed.doubtful[0].row.line, 2);
    EXPECT_EQ(parsed.doubtful[0].column, column) << list;
    return parsed.doubtful[0].reason;
}

std::string refused(const std::string& list, int column) {
    const ParsedResidents parsed = parse(list);
    EXPECT_TRUE(parsed.rows.empty() && parsed.doubtful.empty()) << list << allWords(parsed);
    if (parsed.problems.size() != 1) { return allWords(parsed); }
    EXPECT_EQ(parsed.problems[0].line, 2);
    EXPECT_EQ(parsed.problems[0].column, column) << list;
    return parsed.problems[0].reason;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(KindsOfNumbers, AreTakenAsTheEighteenCharactersThatAreMeant) {
    for (const char* written :
         {"３２０９００１９４６０５０３００２９", "320900 19460503 0029", "'320900194605030029",
          "\u200b320900194605030029", "=\"320900194605030029\"", "\"=\"\"320900194605030029\"\"\"",
          "320900-19460503-0029", "\u202d320900194605030029\u202c", "320900\u00a019460503\u00a00029",
          "’320900194605030029"}) {
        EXPECT_EQ(cleaned(Row{.number = written}.list(), 4).idNumber, "320900194605030029") << written;
    }
    for (const char* x : {"×", "Х", "х", "Χ", "Ｘ", "ｘ", "x"}) {
        EXPECT_EQ(cleaned(Row{.sex = "男", .number = std::string("32090019460503007") + x}.list(), 4).idNumber,
                  "32090019460503007X")
            << x;
    }
    for (const char* good : {"320911194605030028", "810000194605030026", "820000194605030028", "83000019460503002X"}) {
        EXPECT_EQ(taken(Row{.number = good}.list()).idNumber, good);
    }
}

TEST(KindsOfNumbers, OfTheFirstGenerationAreKeptBesideWhatTheyBecome) {
    for (const char* birth : {"1946-05-03", ""}) {
        const Resident resident = cleaned(Row{.birth = birth, .number = "320900460503002"}.list(), 4);
        EXPECT_EQ(resident.idNumber, "320900194605030029");
        EXPECT_EQ(resident.firstIdNumber, "320900460503002");
        EXPECT_EQ(resident.birthDate, date(1946, 5, 3));
        EXPECT_EQ(resident.document, DocumentKind::IdCard);
    }
    const Resident old = taken(Row{.birth = "", .number = "320900990503996"}.list());
    EXPECT_EQ(old.birthDate, date(1899, 5, 3)) << "996 to 999 were for those of a hundred years and more";
    EXPECT_TRUE(has(refused(Row{.number = "320900461303002"}.list(), 4), "身份证号不对"));
}

TEST(KindsOfNumbers, OfOtherDocumentsAreTakenWithTheirKind) {
    const auto kindOf = [](const char* number) { return cleaned(Row{.number = number}.list(), 4).document; };
    EXPECT_EQ(kindOf("E12345678"), DocumentKind::Passport);
    EXPECT_EQ(kindOf("EA1234567"), DocumentKind::Passport);
    EXPECT_EQ(kindOf("H12345678"), DocumentKind::HongKongMacaoPermit);
    EXPECT_EQ(kindOf("M1234567801"), DocumentKind::HongKongMacaoPermit);
    EXPECT_EQ(kindOf("USA320146050302"), DocumentKind::ForeignPermit);
    EXPECT_EQ(kindOf("932643194605030028"), DocumentKind::ForeignPermit);
    EXPECT_EQ(kindOf("32090019460503002942"), DocumentKind::DisabilityCard);
    EXPECT_EQ(taken(Row{.number = "32090019460503002942"}.list()).idNumber, "32090019460503002942");
    EXPECT_TRUE(has(doubted(Row{.birth = "1946-05-04", .number = "USA320146050302"}.list(), 3), "不一致"));
    EXPECT_TRUE(has(refused(Row{.number = "32090019460503002999"}.list(), 4), "身份证号不对"));
    EXPECT_TRUE(has(refused(Row{.birth = "", .number = "E12345678"}.list(), 3), "缺少出生日期"));
}

TEST(KindsOfNumbers, AreWhatAColumnSaysThatTheyAre) {
    const auto list = [](const char* kind, const char* number) {
        return std::string("姓名,出生日期,证件类型,证件号码\n甲,1990-01-01,") + kind + "," + number + "\n";
    };
    EXPECT_EQ(taken(list("台湾居民来往大陆通行证", "01234567")).document, DocumentKind::TaiwanPermit);
    EXPECT_EQ(taken(list("护照", "123456789")).document, DocumentKind::Passport);
    EXPECT_EQ(taken(list("军官证", "12345678")).document, DocumentKind::Other);
    EXPECT_TRUE(has(refused(list("", "01234567"), 4), "证件类型"));
}

TEST(KindsOfNumbers, ThatASpreadsheetHasBrokenAreRefusedWithTheWayOut) {
    EXPECT_TRUE(has(refused(Row{.number = "3.20900194605030E+17"}.list(), 4), "科学计数"));
    EXPECT_TRUE(has(refused(Row{.number = "3.209E+17"}.list(), 4), "设为“文本”格式"));
    EXPECT_TRUE(has(refused(Row{.number = "320900194605030000"}.list(), 4), "设为“文本”格式"));
    EXPECT_TRUE(has(refused(Row{.number = "990000194605030024"}.list(), 4), "不是任何地区"));
    EXPECT_TRUE(has(refused(Row{.number = "990000194605030024"}.list(), 4), "请按证件核对"));
}

TEST(KindsOfNumbers, ThatDoNotFitTheRestAreDoubtful) {
    EXPECT_TRUE(has(doubted(Row{.sex = "男"}.list(), 2), "性别和身份证号不一致"));
    EXPECT_TRUE(has(doubted(Row{.birth = "1946-05-04"}.list(), 3), "出生日期和身份证号不一致"));
    EXPECT_TRUE(has(doubted(Row{.birth = "农历四月初三"}.list(), 3), "农历"));
    const auto parsed = parse(Row{.sex = "男", .birth = "1946-05-04"}.list());
    ASSERT_EQ(parsed.doubtful.size(), 1U);
    EXPECT_EQ(parsed.doubtful[0].row.resident.birthDate, date(1946, 5, 3)) << "the number has a check digit";
    EXPECT_EQ(parsed.doubtful[0].row.resident.sex, Sex::Female);
    EXPECT_TRUE(has(refused("姓名,出生日期\n甲,农历四月初三\n", 2), "公历")) << "nothing else says when";
}

TEST(KindsOfNames, HaveOneForm) {
    for (const char* written : {"张  三", "张　三", "\ufeff张三", "\u00a0张三", "张三\u200d", "·张三", "张\t三"}) {
        EXPECT_EQ(cleaned(Row{.name = written}.list(), 1).name, "张三") << written;
    }
    for (const char* dot : {"•", "・", "‧", "．"}) {
        EXPECT_EQ(cleaned(Row{.name = std::string("阿依古丽") + dot + "买买提"}.list(), 1).name, "阿依古丽·买买提")
            << dot;
    }
    for (const char* good : {"王", "阿不都热合曼·阿不都热依木江·吐尔逊", "SMITH JOHN", "ئايگۈل", "李龹", "王𰻞",
                             "Zoë Müller", "阿依古丽·买买提"}) {
        EXPECT_EQ(taken(Row{.name = good}.list()).name, good);
    }
}

TEST(KindsOfNames, ThatLostACharacterAreDoubtful) {
    for (const char* lost : {"李?", "李\ue863", "李⿰王月", "李\ufffd", "李□", "张*"}) {
        EXPECT_TRUE(has(doubted(Row{.name = lost}.list(), 1), "“姓名”第 2 个字")) << lost;
    }
    EXPECT_TRUE(has(doubted(Row{.name = "ÕÅÈý"}.list(), 1), "乱码"));
    EXPECT_TRUE(has(doubted(Row{.address = "东台社区??号楼"}.list(), 6), "“住址”第 5 个字"));
}

TEST(KindsOfNames, WithANoteGiveItAsANote) {
    const Resident tenant = cleaned(Row{.name = "李四（租户）"}.list(), 1);
    EXPECT_EQ(tenant.name, "李四");
    EXPECT_EQ(tenant.note, "租户");
    const Resident dead = cleaned(Row{.name = "王五(已故)"}.list(), 1);
    EXPECT_EQ(dead.name, "王五");
    EXPECT_EQ(dead.note, "已故");
}

TEST(KindsOfPhones, AreTakenWithWhatStandsBesideThem) {
    EXPECT_EQ(cleaned(Row{.phone = "8613900000421"}.list(), 5).phone, "13900000421");
    EXPECT_EQ(cleaned(Row{.phone = "0515-85551234转801"}.list(), 5).phoneExtension, "801");
    EXPECT_EQ(cleaned(Row{.phone = "13900000421/13900000422"}.list(), 5).secondPhone, "13900000422");
    EXPECT_EQ(cleaned(Row{.phone = "\"13900000421\n13900000422\""}.list(), 5).secondPhone, "13900000422");
    EXPECT_EQ(cleaned(Row{.phone = "13900000421（儿子）"}.list(), 5).note, "电话：儿子");
    EXPECT_EQ(taken(Row{.phone = "+85251234567"}.list()).phone, "+85251234567");
    EXPECT_EQ(cleaned(Row{.phone = "无"}.list(), 5).phone, "");
    EXPECT_EQ(cleaned(Row{.phone = "-"}.list(), 5).phone, "");
    EXPECT_EQ(taken(Row{.phone = ""}.list()).phone, "");
}

TEST(KindsOfPhones, ThatNobodyCanCallAreDoubtfulAndNeverStored) {
    for (const char* wrong : {"11111111111", "12345678901", "139000004211", "00000000000", "110", "12345"}) {
        EXPECT_TRUE(has(doubted(Row{.phone = wrong}.list(), 5), "没有这样的号码")) << wrong;
        const auto parsed = parse(Row{.phone = wrong}.list());
        ASSERT_EQ(parsed.doubtful.size(), 1U);
        EXPECT_EQ(parsed.doubtful[0].row.resident.phone, "");
    }
    EXPECT_TRUE(has(doubted(Row{.phone = "1.39E+10"}.list(), 5), "科学计数"));
}

std::string in(const char* encoding, std::string utf8) {
    const ::iconv_t converter = ::iconv_open(encoding, "UTF-8");
    std::array<char, 4096> bytes{};
    char* from = utf8.data();
    std::size_t left = utf8.size();
    char* to = bytes.data();
    std::size_t room = bytes.size();
    EXPECT_EQ(::iconv(converter, &from, &left, &to, &room), 0U);
    ::iconv_close(converter);
    return {bytes.data(), bytes.size() - room};
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

TEST(KindsOfLists, AreReadInEveryEncodingAndBetweenEverySeparator) {
    const std::string list = Row{}.list();
    for (const std::string& each :
         {list, "\ufeff" + list, "\ufeff\ufeff" + list, in("UTF-16LE", list), "\xff\xfe" + in("UTF-16LE", list),
          in("UTF-16BE", list), "\xfe\xff" + in("UTF-16BE", list), in("GB18030", list), replaced(list, ",", ";"),
          replaced(list, ",", "\t"), replaced(list, ",", "，"), replaced(list, ",", "|"), "sep=,\n" + list,
          "sep=;\r\n" + replaced(list, ",", ";"), replaced(list, "\n", "\r\n"), replaced(list, "\n", "\r")}) {
        const Resident resident = taken(each);
        EXPECT_EQ(resident.name, "何佩珍") << each;
        EXPECT_EQ(resident.phone, "13900000421") << each;
        EXPECT_EQ(resident.address, "东台社区 12 号楼 2 单元 301") << each;
    }
}

TEST(KindsOfLists, HaveHeadersAsOfficesWriteThem) {
    const char* row = "\n何佩珍,女,320900194605030029,13900000421,东台社区\n";
    for (const char* header :
         {"姓名,性别,身份证号码,手机号码,地址", "姓 名,性 别,公民身份号码,联系电话,家庭住址",
          "\u200b姓名,性别,\"身份证号\n（18位）\",手机,现住址", "*姓名,性别,证件号码,联系方式,居住地址"}) {
        const Resident resident = taken(header + std::string(row));
        EXPECT_EQ(resident.idNumber, "320900194605030029") << header;
        EXPECT_EQ(resident.phone, "13900000421") << header;
        EXPECT_EQ(resident.address, "东台社区") << header;
    }
    EXPECT_EQ(taken("姓名,出生年月日\n甲,1990-01-01\n").birthDate, date(1990, 1, 1));
}

TEST(KindsOfLists, NameWhatTheyLeaveOut) {
    const std::string list =
        "东台社区居民花名册,,,\n序号,姓名,出生日期,备注\n1,甲,1990-01-01,独居\n,,,\n合计,1人,,\n制表人：乙,,,\n";
    const ParsedResidents parsed = parse(list);
    EXPECT_EQ(taken(list).note, "") << "a remark is no column of ours";
    EXPECT_EQ(parsed.rows.at(0).line, 3);
    const std::string words = allWords(parsed);
    EXPECT_TRUE(has(words, "“序号”列") && has(words, "“备注”列") && has(words, "表头在这一行")) << words;
    EXPECT_EQ(std::count_if(parsed.remarks.begin(), parsed.remarks.end(),
                            [](const RowRemark& each) { return has(each.words, "略过") && each.line > 4; }),
              2);
    EXPECT_EQ(taken(replaced(replaced(Row{}.list(), "\n", ",,\n"), "轮椅", "轮椅")).name, "何佩珍") << "empty columns";
}

TEST(KindsOfLists, MayBreakAnAddressIntoLines) {
    EXPECT_EQ(taken(Row{.address = "\"东台社区\n12 号楼\""}.list()).address, "东台社区 12 号楼");
    EXPECT_EQ(taken(Row{.address = "\"东台社区\r\n\""}.list()).address, "东台社区");
    EXPECT_TRUE(has(refused(Row{.address = "=东台社区"}.list(), 6), "公式"));
    EXPECT_TRUE(has(refused(Row{.address = std::string("东台\0社区", 13)}.list(), 6), "控制字符"));
}

TEST(KindsOfLists, HaveTheirOwnWords) {
    const auto sexes = parse("姓名,性别,出生日期\n甲,男性,1950-01-01\n乙,女性,1950-01-02\n丙,男 ,1950-01-03\n");
    ASSERT_EQ(sexes.rows.size(), 3U) << allWords(sexes);
    EXPECT_EQ(sexes.rows[0].resident.sex, Sex::Male);
    EXPECT_EQ(sexes.rows[1].resident.sex, Sex::Female);
    EXPECT_EQ(sexes.rows[2].resident.sex, Sex::Male);
    const Resident ticked = taken("姓名,出生日期,听力,轮椅\n甲,1950-01-01,√,×\n");
    EXPECT_TRUE(ticked.needsHearingHelp);
    EXPECT_FALSE(ticked.usesWheelchair);
    const Resident well = taken("姓名,出生日期,听力,轮椅\n甲,1950-01-01,正常,-\n");
    EXPECT_FALSE(well.needsHearingHelp || well.usesWheelchair);
    const auto tag = [](const char* word) {
        return taken(std::string("姓名,出生日期,语言\n甲,1950-01-01,") + word + "\n").spokenLanguage;
    };
    EXPECT_EQ(tag("上海话"), "wuu");
    EXPECT_EQ(tag("四川话"), "zh");
    EXPECT_EQ(tag("粵語"), "yue");
    EXPECT_EQ(tag("手语"), "csl");
    EXPECT_EQ(tag("火星话"), "") << "and the report says so";
}

TEST(KindsOfLists, CountNobodyTwice) {
    const auto once = parse("姓名,身份证号\n张三,32090019460503007x\n张三,32090019460503007X\n");
    EXPECT_EQ(once.rows.size(), 1U);
    EXPECT_TRUE(once.problems.empty());
    EXPECT_TRUE(has(allWords(once), "和第 2 行是同一个人")) << allWords(once);
    const auto without = parse("姓名,出生日期,电话\n张三,1950-01-01,13900000421\n张　三,1950-01-01,139 0000 0421\n"
                               "张三,1950-01-01,13900000422\n");
    EXPECT_EQ(without.rows.size(), 2U) << "another phone is another person";
}

TEST(KindsOfLists, SayThatMergedCellsAreEmpty) {
    const auto parsed = parse(Row{}.list() + "周国栋,男,1944-09-17,320900194409170032,13900000422,,第三网格,,,,\n");
    EXPECT_EQ(parsed.rows.size(), 2U);
    EXPECT_TRUE(has(allWords(parsed), "合并的单元格")) << allWords(parsed);
}

// The files that people outside of this project made, if they are on this machine.

enum class Outcome { Taken, Doubtful, Refused, NotTaken };

const std::map<std::string, Outcome>& outcomesOfOthers() {
    static const std::map<std::string, Outcome> outcomes = [] {
        std::map<std::string, Outcome> named;
        for (const char* each :
             {"id-scientific", "id-precision-loss", "id-unknown-province", "shape-nul", "shape-address-formula"}) {
            named[each] = Outcome::Refused;
        }
        for (const char* each : {"id-sex-mismatch", "id-birth-mismatch-one-day", "id-lunar-birth", "name-question",
                                 "name-pua", "name-ids"}) {
            named[each] = Outcome::Doubtful;
        }
        for (const char* each : {"phone-bad-prefix", "phone-twelve", "phone-twelve-digits", "phone-eight-zeros",
                                 "phone-110", "phone-short", "phone-fullwidth"}) { // the last has twelve digits
            named[each] = Outcome::NotTaken;
        }
        return named;
    }();
    return outcomes;
}

Outcome outcomeOf(const ParsedResidents& parsed) {
    if (!parsed.problems.empty()) { return Outcome::Refused; }
    return parsed.doubtful.empty() ? Outcome::Taken : Outcome::Doubtful;
}

TEST(ListsOfOthers, ComeOutAsTheirTableSays) {
    const char* named = std::getenv("YIMEN_LISTS");
    const std::filesystem::path folder = named != nullptr ? named : YIMEN_SOURCE_DIR "/../shared/inputs/csv";
    if (!std::filesystem::is_directory(folder)) { GTEST_SKIP() << "the lists are not on this machine (YIMEN_LISTS)"; }
    std::size_t count = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        const auto parsed = readResidentsFile(file.path(), kToday);
        ASSERT_TRUE(parsed) << file.path();
        const auto listed = outcomesOfOthers().find(file.path().stem().string());
        const Outcome wanted = listed == outcomesOfOthers().end() ? Outcome::Taken : listed->second;
        const Outcome outcome = outcomeOf(*parsed);
        const bool isRight = wanted == Outcome::NotTaken ? outcome != Outcome::Taken : outcome == wanted;
        EXPECT_TRUE(isRight) << file.path().filename() << "\n" << allWords(*parsed);
        for (const RowProblem& each : parsed->problems) {
            EXPECT_TRUE(each.line > 0 && each.column > 0) << file.path().filename() << each.reason;
        }
        if (std::getenv("YIMEN_TELL")) {
            std::cout << file.path().stem().string() << ": " << parsed->rows.size() << " taken\n" << allWords(*parsed);
        }
        ++count;
    }
    EXPECT_GT(count, 0U);
}

TEST(KindsOfLists, ATotalBesideItsCountIsNobody) {
    for (const char* count : {"3", "共3人", "3 人", ""}) {
        const auto parsed = parseResidents(
            std::string("姓名,身份证号\n李桂英,11010519491231002X\n合计,") + count + "\n", test::date(2026, 11, 30));
        EXPECT_EQ(parsed.rows.size(), 1U) << count;
        EXPECT_TRUE(parsed.problems.empty()) << count;
    }
    const auto person = parseResidents("姓名,身份证号\n合计,11010519491231002X\n", test::date(2026, 11, 30));
    EXPECT_EQ(person.rows.size(), 1U) << "with a number it is somebody";
}

} // namespace
} // namespace db::import
