// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/speech/pinyin.h"

#include "db/names/surname.h"

#include <gtest/gtest.h>

namespace speech {
namespace {

std::string toneless(std::string reading) {
    std::erase_if(reading, [](char each) { return each >= '1' && each <= '5'; });
    return reading;
}

TEST(Pinyin, PausesShortAtAClauseAndLongAtASentence) {
    EXPECT_EQ(inPinyin("请坐，谢谢。好"), "qing3 zuo4，xie4 xie5。hao3。");
    EXPECT_EQ(inPinyin("第一行\n第二行"), "di4 yi1 hang2。di4 er4 hang2。");
    EXPECT_EQ(inPinyin("（好）、「好」…… "), "hao3，hao3。");
    EXPECT_EQ(sentencesInPinyin("好。好！好").size(), 3U);
}

TEST(Pinyin, OfNothingIsNothing) {
    EXPECT_EQ(inPinyin(""), "");
    EXPECT_EQ(inPinyin(" ……。，▲"), "");
    EXPECT_EQ(inPinyin("\xff\xfe"), "");
    EXPECT_TRUE(sentencesInPinyin("\n\n").empty());
}

TEST(Pinyin, ReadsEverySurnameAsTheNamesSayWhereANameStands) {
    ASSERT_GT(db::names::surnames().size(), 200U);
    for (const db::names::Surname& each : db::names::surnames()) {
        std::string wanted = "wo3 xing4";
        for (const std::string& syllable : each.readings.front()) {
            wanted += ' ' + syllable;
        }
        EXPECT_EQ(toneless(inPinyin("我姓" + each.text)), toneless(wanted) + "。") << each.text;
    }
}

TEST(Pinyin, ReadsASurnameNowhereElse) {
    EXPECT_EQ(inPinyin("单位的区长和任何人"), "dan1 wei4 de5 qu1 zhang3 he2 ren4 he2 ren2。");
    EXPECT_EQ(inPinyin("查看应交的都有那些"), "cha2 kan4 ying1 jiao1 de5 dou1 you3 na4 xie1。");
    EXPECT_EQ(inPinyin("姓名、姓氏"), "xing4 ming2，xing4 shi4。");
}

TEST(Pinyin, BendsOneAndNotByWhatFollows) {
    EXPECT_EQ(inPinyin("一件，一张，一条，一把，第一，十一个"),
              "yi2 jian4，yi4 zhang1，yi4 tiao2，yi4 ba3，di4 yi1，shi2 yi1 ge4。");
    EXPECT_EQ(inPinyin("不要，不用，不行，不好，不"), "bu2 yao4，bu2 yong4，bu4 xing2，bu4 hao3，bu4。");
}

TEST(Pinyin, TellsAmountsFromNumbersThatAreNames) {
    EXPECT_EQ(inPinyin("电话110，110户"), "dian4 hua4 yao1 yao1 ling2，yi4 bai3 yi1 shi2 hu4。");
    EXPECT_EQ(inPinyin("拨打2次"), "bo1 da3 liang3 ci4。");
    EXPECT_EQ(inPinyin("2单元，2个单元，2月，2个月"),
              "er4 dan1 yuan2，liang3 ge4 dan1 yuan2，er4 yue4，liang3 ge4 yue4。");
    EXPECT_EQ(inPinyin("110101194910012"),
              "yao1 yao1 ling2 yao1 ling2 yao1 yao1 jiu3 si4 jiu3 yao1 ling2 ling2 yao1 er4。");
}

TEST(Pinyin, ReadsFiguresOfFullWidthLikeAnyOther) {
    EXPECT_EQ(inPinyin("２号窗口，９：３０"), inPinyin("2号窗口，9:30"));
}

TEST(Pinyin, LeavesOddFiguresWithoutHarm) {
    for (const char* odd : {"1/",      "/2",    "3.",         ".5",    "12:", "-",  "1-",
                            "~3",      "2026-", "2026-13-01", "99:99", "1,2", "¥",  "%",
                            "1.2.3.4", "00",    "0/0",        "①",     "A-",  "-1", "9999999999999999999999"}) {
        EXPECT_NO_FATAL_FAILURE((void)inPinyin(odd)) << odd;
        EXPECT_EQ(inPinyin(odd).find_first_of("0689"), std::string::npos) << odd << " is " << inPinyin(odd);
    }
}

} // namespace
} // namespace speech
