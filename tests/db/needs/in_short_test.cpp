// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/in_short.h"

#include <array>
#include <gtest/gtest.h>

namespace db::needs {
namespace {

TEST(InShort, LeavesAShortSentenceAsItWasSaid) {
    EXPECT_EQ(inShort("楼道灯不亮", {}), "楼道灯不亮");
    EXPECT_EQ(inShort("", {}), "");
    EXPECT_EQ(inShort("Bus 26 is always late", {}), "Bus 26 is always late");
}

TEST(InShort, EndsWithTheFirstSentenceAndCutsALongOneBetweenCharacters) {
    EXPECT_EQ(inShort("楼道灯不亮。晚上老人下楼很危险。", {}), "楼道灯不亮");
    EXPECT_EQ(inShort("楼道灯不亮\n晚上", {}), "楼道灯不亮");
    const std::string longOne = inShort("小区东门外的路面上有一个很深的坑下雨天看不见老人和孩子容易摔倒", {});
    EXPECT_EQ(longOne, "小区东门外的路面上有一个很深的坑下雨天看不见老人…");
}

TEST(InShort, SaysNoPhoneNoDoorAndNobodysName) {
    constexpr std::array<std::string_view, 3> kNames{"王小明", "张梅", "高"};
    EXPECT_EQ(inShort("请打13800001234", kNames), "请打…");
    EXPECT_EQ(inShort("3号楼2单元401室漏水", kNames), "…号楼…单元…室漏水");
    EXPECT_EQ(inShort("王小明家和张梅家吵架", kNames), "某家和某家吵架");
    EXPECT_EQ(inShort("高龄津贴怎么领", kNames), "高龄津贴怎么领") << "one character alone is no name";
}

TEST(InShort, ANameOrANumberAtTheCutIsNotShownInPart) {
    constexpr std::array<std::string_view, 1> kNames{"欧阳小明"};
    EXPECT_EQ(inShort("一二三四五六七八九十一二三四五六七八九十一二欧阳小明", kNames),
              "一二三四五六七八九十一二三四五六七八九十一二某");
    EXPECT_EQ(inShort("一二三四五六七八九十一二三四五六七八九13800001234", kNames),
              "一二三四五六七八九十一二三四五六七八九…");
}

} // namespace
} // namespace db::needs
