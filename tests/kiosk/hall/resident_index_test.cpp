// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/resident_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using hall::ResidentIndex;

db::Resident resident(int id, const std::string& name, const std::string& phone = {}, const std::string& idNumber = {},
                      const std::string& address = {}) {
    db::Resident made;
    made.id = db::ResidentId{id};
    made.name = name;
    made.phone = phone;
    made.idNumber = idNumber;
    made.address = address;
    return made;
}

class ResidentIndexTest : public ::testing::Test {
protected:
    ResidentIndexTest() {
        m_index.rebuild({resident(3, "张秀兰", "13800001234", "11010519491231002X", "清河街道 3 号楼 2 单元"),
                         resident(1, "单小平", "13900005678", "110105195001010010", "清河街道 5 号楼"),
                         resident(2, "Grace Hopper", "", "", "和平里 1 号"), resident(4, "张秀", "13700001234")});
    }
    [[nodiscard]] std::vector<int> search(std::string_view text, std::size_t limit = 20) const {
        std::vector<int> ids;
        for (const auto* entry : m_index.search(text, limit)) {
            ids.push_back(static_cast<int>(db::raw(entry->id)));
        }
        return ids;
    }

    ResidentIndex m_index;
};

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST_F(ResidentIndexTest, FindsByPartOfTheNameTheWholeNameFirst) {
    EXPECT_THAT(search("张秀"), ElementsAre(4, 3));
    EXPECT_THAT(search("秀兰"), ElementsAre(3));
    EXPECT_THAT(search("hopper"), ElementsAre(2));
}

TEST_F(ResidentIndexTest, FindsByPinyinWithTheReadingOfSurnames) {
    EXPECT_THAT(search("zxl"), ElementsAre(3));
    EXPECT_THAT(search("ZX"), ElementsAre(4, 3));
    EXPECT_THAT(search("zhangxiu"), ElementsAre(3, 4));
    EXPECT_THAT(search("shan"), ElementsAre(1)); // 单 is Shan as a surname, not Dan
}

TEST(ResidentIndexByName, FindsAllFormsOfOneName) {
    ResidentIndex index;
    index.rebuild({resident(1, "阿依古丽·买买提"), resident(2, "人名")});
    for (const char* typed : {"阿依古丽·买买提", "阿依古丽•买买提", "阿依古丽・买买提", "阿依古丽.买买提",
                              "阿依古丽买买提", " 阿依古丽 买买提"}) {
        ASSERT_EQ(index.search(typed, 5).size(), 1U) << typed;
        EXPECT_EQ(index.search(typed, 5)[0]->id, db::ResidentId{1});
    }
    ASSERT_EQ(index.search("⼈名", 5).size(), 1U) << "a Kangxi radical";
    EXPECT_TRUE(index.search("'", 5).empty());
}

TEST(ResidentIndexByName, FindsByPinyinAsPeopleTypeIt) {
    ResidentIndex index;
    index.rebuild({resident(1, "吕某"), resident(2, "覃某"), resident(3, "盖某"), resident(4, "区某"),
                   resident(5, "缪某"), resident(6, "西安"), resident(7, "万俟某"), resident(8, "略某"),
                   resident(9, "居某"), resident(10, "王单")});
    const auto found = [&](std::string_view typed) {
        std::vector<int> ids;
        for (const auto* entry : index.search(typed, 20)) {
            ids.push_back(static_cast<int>(db::raw(entry->id)));
        }
        return ids;
    };
    for (const char* typed : {"lv", "lü", "lyu", "lvmou", "lu", "LV"}) {
        EXPECT_THAT(found(typed), ::testing::Contains(1)) << typed;
    }
    EXPECT_THAT(found("qin"), ::testing::ElementsAre(2));
    EXPECT_THAT(found("tan"), ::testing::ElementsAre(2));
    EXPECT_THAT(found("tm"), ::testing::ElementsAre(2));
    EXPECT_THAT(found("ge"), ::testing::ElementsAre(3));
    EXPECT_THAT(found("gaimou"), ::testing::ElementsAre(3));
    EXPECT_THAT(found("oum"), ::testing::ElementsAre(4));
    EXPECT_THAT(found("miao"), ::testing::ElementsAre(5));
    EXPECT_THAT(found("xi'an"), ::testing::ElementsAre(6));
    EXPECT_THAT(found("moqi"), ::testing::ElementsAre(7));
    EXPECT_THAT(found("lve"), ::testing::ElementsAre(8));
    EXPECT_THAT(found("lue"), ::testing::ElementsAre(8));
    EXPECT_THAT(found("jv"), ::testing::ElementsAre(9));
    EXPECT_THAT(found("wangdan"), ::testing::ElementsAre(10)) << "in a given name it is no surname";
    EXPECT_THAT(found("wangshan"), ::testing::IsEmpty());
}

TEST(ResidentIndexByName, SignsInWhoeverTypedTheName) {
    ResidentIndex index;
    index.rebuild({resident(1, "\ufeff张　三", "13800001234", "11010519491231002X")});
    EXPECT_EQ(index.find(db::ResidentId{1})->firstCharacter, "张");
    EXPECT_THAT(index.signingIn("1234", "张", "002X"), ElementsAre(db::ResidentId{1}));
    EXPECT_THAT(index.firstCharacters(), ElementsAre(::testing::Pair("张", 1)));
}

TEST(ResidentIndexByName, SignsInANameInLatinLettersByItsCapital) {
    ResidentIndex index;
    index.rebuild({resident(1, "élodie Martin", "13800001234", "11010519491231002X")});
    EXPECT_THAT(index.signingIn("1234", "E", "002X"), ElementsAre(db::ResidentId{1}));
    EXPECT_THAT(index.signingIn("1234", "M", "002X"), IsEmpty());
}

TEST_F(ResidentIndexTest, FindsByTheLastFourOfPhoneOrIdNumber) {
    EXPECT_THAT(search("1234"), ElementsAre(3, 4));
    EXPECT_THAT(search("002x"), ElementsAre(3));
    EXPECT_THAT(search("0010"), ElementsAre(1));
}

TEST_F(ResidentIndexTest, FindsByAddress) {
    EXPECT_THAT(search("清河街道"), ElementsAre(1, 3));
}

TEST_F(ResidentIndexTest, NothingIsFoundForNothing) {
    EXPECT_THAT(search(""), IsEmpty());
    EXPECT_THAT(search("  "), IsEmpty());
    EXPECT_THAT(search("9999"), IsEmpty());
    EXPECT_THAT(search("\xff\xfe"), IsEmpty());
}

TEST_F(ResidentIndexTest, StopsAtTheLimit) {
    EXPECT_THAT(search("清河", 1), ElementsAre(1));
}

TEST_F(ResidentIndexTest, KnowsWhoSharesAPhoneTail) {
    EXPECT_EQ(m_index.withPhoneTail("1234").size(), 2U);
    EXPECT_TRUE(m_index.withPhoneTail("").empty());
    EXPECT_EQ(m_index.find(db::ResidentId{3})->firstCharacter, "张");
    EXPECT_EQ(m_index.find(db::ResidentId{99}), nullptr);
}

TEST_F(ResidentIndexTest, AllThreeTogetherSayWhoSignsIn) {
    EXPECT_THAT(m_index.signingIn("1234", "张", "002X"), ElementsAre(db::ResidentId{3}));
    EXPECT_THAT(m_index.signingIn("1234", "张", "002x"), ElementsAre(db::ResidentId{3}));
    EXPECT_THAT(m_index.signingIn("1234", "张", "02X"), IsEmpty());
    EXPECT_THAT(m_index.signingIn("1234", "张", ""), IsEmpty()) << "one of that name has no ID number";
    EXPECT_THAT(m_index.signingIn("5678", "张", "002X"), IsEmpty());
    EXPECT_THAT(m_index.signingIn("", "G", ""), IsEmpty());
}

TEST_F(ResidentIndexTest, CountsEveryFirstCharacter) {
    EXPECT_THAT(m_index.firstCharacters(),
                ElementsAre(::testing::Pair("G", 1), ::testing::Pair("单", 1), ::testing::Pair("张", 2)));
}

} // namespace
