// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/summary/mask_name.h"

#include <gtest/gtest.h>

namespace db::summary {
namespace {

TEST(MaskName, ShowsFirstAndLastCharacterOnly) {
    EXPECT_EQ(maskName("张某某"), "张*某");
    EXPECT_EQ(maskName("张某"), "张*");
    EXPECT_EQ(maskName("张"), "张*");
    EXPECT_EQ(maskName("欧阳明月"), "欧**月");
    EXPECT_EQ(maskName("阿依古丽·买买提"), "阿***提");
    EXPECT_EQ(maskName("Grace Hopper"), "G***r");
    EXPECT_EQ(maskName("Bo"), "B*");
    EXPECT_EQ(maskName("𠮷田"), "𠮷*") << "a character outside the basic plane is one";
    EXPECT_EQ(maskName(" 何佩珍　"), "何*珍");
    EXPECT_EQ(maskName("张　三"), "张*") << "padded to the width of three, as lists print it";
    EXPECT_EQ(maskName("张  三"), "张*");
    EXPECT_EQ(maskName("\ufeff张三"), "张*") << "what cannot be seen is no first character";
    EXPECT_EQ(maskName("·张三"), "张*");
    EXPECT_EQ(maskName("张q\u0323"), "张*") << "a mark is no character of its own";
    EXPECT_EQ(maskName(""), "");
    EXPECT_EQ(maskName("  "), "");
}

TEST(MaskName, NeverShowsTheMiddleNorItsLength) {
    const std::string masked = maskName("阿卜杜热西提·阿卜杜热合曼");
    EXPECT_EQ(masked, "阿***曼");
    EXPECT_EQ(masked.find("卜"), std::string::npos);
}

TEST(MaskName, SurvivesBrokenBytes) {
    EXPECT_EQ(maskName("\xe5\xbc"), "\xef\xbf\xbd*");
    EXPECT_EQ(maskName("张\xff某"), "张*某");
    EXPECT_EQ(maskName("\xff"), "\xef\xbf\xbd*");
}

TEST(FirstCharacter, IsOneWholeCharacter) {
    EXPECT_EQ(firstCharacter("何佩珍"), "何");
    EXPECT_EQ(firstCharacter(" Grace"), "G");
    EXPECT_EQ(firstCharacter("𠮷田"), "𠮷");
    EXPECT_EQ(firstCharacter("\u200b张三"), "张");
    EXPECT_EQ(firstCharacter("⼈名"), "人") << "a radical of a PDF";
    EXPECT_EQ(firstCharacter(""), "");
}

} // namespace
} // namespace db::summary
