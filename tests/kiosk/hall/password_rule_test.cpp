// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/access/password_rule.h"

#include <gtest/gtest.h>
#include <set>

namespace {

using hall::passwordProblem;
using wire::PasswordProblem;

std::optional<PasswordProblem> problemOf(const std::string& password) {
    db::Staff zhou;
    zhou.login = "zhou";
    zhou.name = "周敏";
    return passwordProblem(password, hall::wordsAbout(zhou, "清河社区服务大厅"));
}

TEST(PasswordRule, WhatAGuesserTriesFirstIsRefused) {
    for (const char* guess :
         {"12345678",  "123456789", "87654321",  "qwertyui",   "asdfghjkl",  "1q2w3e4r",   "1qaz2wsx",   "aaaaaaaa",
          "88888888",  "11223344",  "a1b2c3d4",  "abcd1234",   "Aa123456",   "a123456789", "Password1",  "P@ssw0rd",
          "admin123",  "iloveyou1", "147258369", "19860312",   "1986-03-12", "20261128",   "woaini1314", "5201314a",
          "woaini520", "wodemima",  "mima1234",  "nihao123",   "huanying88", "fuwu8888",   "shequ2026",  "beijing2008",
          "zhongguo1", "laopo520",  "xiexie666", "dating2026", "yimen2026",  "Yimen@2026"}) {
        EXPECT_EQ(problemOf(guess), PasswordProblem::Guessable) << guess;
    }
}

TEST(PasswordRule, LoginNameItsPinyinHallAndYearAreRefusedInEachOthersCompany) {
    for (const char* guess : {"zhou1234", "zhou-2026", "zhoumin88", "Zhoumin@123", "ZhouMin2026", "zm123456",
                              "minmin123", "qinghe2026", "Qinghe@123", "zhouqinghe", "qingheshequ", "zh0uM1n2026"}) {
        EXPECT_EQ(problemOf(guess), PasswordProblem::Guessable) << guess;
    }
}

TEST(PasswordRule, LengthIsCountedInCharactersAndBoundedInBytes) {
    EXPECT_EQ(problemOf("aD3$xy-"), PasswordProblem::TooShort);
    EXPECT_EQ(problemOf("红灯绿灯黄灯你"), PasswordProblem::TooShort);
    EXPECT_EQ(problemOf("红灯绿灯黄灯你好"), std::nullopt);
    EXPECT_EQ(problemOf(std::string(129, 'x')), PasswordProblem::TooLong);
}

TEST(PasswordRule, WhatNobodyGuessesIsTaken) {
    for (const char* good : {"correct horse battery", "aD3$xy-quince", "Tianqi-hao-7", "blue-kettle-94", "kq7mX2vb"}) {
        EXPECT_EQ(problemOf(good), std::nullopt) << good;
    }
}

TEST(PasswordRule, AOneTimePasswordIsAnotherEachTimeAndWouldBeTaken) {
    std::set<std::string> seen;
    for (int i = 0; i < 200; ++i) {
        const std::string password = hall::oneTimePassword();
        EXPECT_TRUE(seen.insert(password).second);
        EXPECT_EQ(password.find_first_of("ilo015"), std::string::npos) << password;
        EXPECT_EQ(problemOf(password), std::nullopt) << password;
    }
}

} // namespace
