// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/names/lost_text.h"

#include <gtest/gtest.h>
#include <ostream>

namespace db::names {
void PrintTo(const LostText& lost, std::ostream* out) {
    *out << static_cast<int>(lost.kind) << " at " << lost.at;
}

namespace {

TEST(FindLost, NamesTheCharacterThatWasDestroyed) {
    EXPECT_EQ(findLost("李?"), (LostText{LostKind::QuestionMark, 2}));
    EXPECT_EQ(findLost("李？月"), (LostText{LostKind::QuestionMark, 2}));
    EXPECT_EQ(findLost("□三"), (LostText{LostKind::QuestionMark, 1}));
    EXPECT_EQ(findLost("张三\ufffd"), (LostText{LostKind::Replacement, 3}));
    EXPECT_EQ(findLost("李\ue863"), (LostText{LostKind::PrivateUse, 2}));
    EXPECT_EQ(findLost("李\U000f0000"), (LostText{LostKind::PrivateUse, 2}));
    EXPECT_EQ(findLost("李⿰王月"), (LostText{LostKind::Description, 2}));
    EXPECT_EQ(findLost("张*"), (LostText{LostKind::Star, 2}));
}

TEST(FindLost, KnowsTextThatWasReadInAnotherEncoding) {
    EXPECT_EQ(findLost("锟斤拷"), (LostText{LostKind::Encoding, 1}));
    EXPECT_EQ(findLost("ä½•ä½©ç\u008f\u008d"), (LostText{LostKind::Encoding, 1}))
        << "何佩珍 in UTF-8, shown as Windows-1252";
    EXPECT_EQ(findLost("ÕÅÈý"), (LostText{LostKind::Encoding, 1})) << "张三 in GBK, shown as Windows-1252";
    EXPECT_EQ(findLost("鏉庢櫠鐕�"), (LostText{LostKind::Replacement, 5}));
    EXPECT_EQ(findLost("寮犱笁"), (LostText{LostKind::Encoding, 1})) << "张三 in UTF-8, read as GBK";
}

TEST(FindLost, FindsNothingInNamesAsTheyAre) {
    for (const char* name :
         {"何佩珍", "王", "王𰻞", "李龹", "阿不都热合曼·阿不都热依木江·吐尔逊", "ئايگۈل", "Zoë Müller", "Þórður Ævar",
          "SMITH JOHN", "François Noël", "Åse Øyå", "〇某", "欧阳明月", "濮存昕"}) {
        EXPECT_FALSE(findLost(name)) << name;
    }
}

} // namespace
} // namespace db::names
