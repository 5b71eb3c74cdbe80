// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/names/name_form.h"

#include <gtest/gtest.h>

namespace db::names {
namespace {

TEST(OneForm, HasNoSpacesInAChineseNameAndOneElsewhere) {
    for (const char* written : {"张三", "张　三", "张  三", " 张三　", "\u00a0张三", "张\u2003三", "张\t三"}) {
        EXPECT_EQ(oneForm(written), "张三") << written;
    }
    EXPECT_EQ(oneForm(" SMITH   JOHN "), "SMITH JOHN");
    EXPECT_EQ(oneForm("ＳＭＩＴＨ　ＪＯＨＮ"), "SMITH JOHN");
    EXPECT_EQ(oneForm("Peter  王"), "Peter 王");
}

TEST(OneForm, HasNothingThatCannotBeSeen) {
    for (const char* written : {"\ufeff张三", "张\u200b三", "张三\u200d", "张三\ufe00", "\u2060张三", "张\u00ad三",
                                "张三\u200e", "张三\U000e0100"}) {
        EXPECT_EQ(oneForm(written), "张三") << written;
    }
    EXPECT_EQ(oneForm("\u200b\u3000\ufeff"), "");
}

TEST(OneForm, KeepsWhatShapesLettersThatJoin) {
    const std::string persian = "\u0645\u06cc\u200c\u062e\u0648";
    EXPECT_EQ(oneForm(persian), persian);
    EXPECT_EQ(oneForm("\u200c" + persian), persian) << "in front it shapes nothing";
    EXPECT_EQ(oneForm("ئايگۈل"), "ئايگۈل");
}

TEST(OneForm, HasOneDotBetweenParts) {
    for (const char* dot : {"·", "•", "・", "･", "‧", "∙", "⋅", "●", "．", ".", "。", " · ", "··", "\u0387"}) {
        EXPECT_EQ(oneForm(std::string("阿依古丽") + dot + "买买提"), "阿依古丽·买买提") << dot;
    }
    EXPECT_EQ(oneForm("·张三"), "张三");
    EXPECT_EQ(oneForm("张三·"), "张三");
    EXPECT_EQ(oneForm("·"), "");
    EXPECT_EQ(oneForm("J. Smith"), "J. Smith") << "a full stop of a Latin name is one";
}

TEST(OneForm, KnowsRadicalsAndCompatibilityCharactersAsWhatTheyStandFor) {
    EXPECT_EQ(oneForm("⼈名"), "人名") << "U+2F08, as a PDF gives it";
    EXPECT_EQ(oneForm("⻢云"), "马云") << "U+2EE2, which normalisation leaves as it is";
    EXPECT_EQ(oneForm("⻩某"), "黄某");
    EXPECT_EQ(oneForm("\uf9d1某"), "六某") << "U+F9D1";
    EXPECT_EQ(oneForm("Zoe\u0308 Mu\u0308ller"), "Zoë Müller");
    EXPECT_EQ(oneForm("王𰻞"), "王𰻞");
    EXPECT_EQ(oneForm("李龹"), "李龹");
    EXPECT_EQ(oneForm("〇某"), "〇某");
}

TEST(OneForm, IsTheFormOfItself) {
    for (const char* written : {"e\u200b\u0308", "· . ·", "⼈\u200b ・名", "\xff张", "a\u0301 \u0301", "．．", "カﾞ"}) {
        const std::string form = oneForm(written);
        EXPECT_EQ(oneForm(form), form) << written;
    }
}

TEST(PlainForm, KeepsTheSpacesAndDotsOfAnAddress) {
    EXPECT_EQ(plainForm("东台社区 １２ 号楼　2 单元\n301 "), "东台社区 12 号楼 2 单元 301");
    EXPECT_EQ(plainForm("3.20・1"), "3.20・1");
}

TEST(LettersOf, KeepsMarksWithTheirLetter) {
    EXPECT_EQ(lettersOf("q\u0323a张"), (std::vector<std::string>{"q\u0323", "a", "张"}));
}

} // namespace
} // namespace db::names
