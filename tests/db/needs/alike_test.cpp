// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/alike.h"

#include <gtest/gtest.h>

namespace {

using namespace db;
using namespace db::needs;
using namespace std::chrono_literals;

constexpr GridCellId kCommunity{1};
constexpr GridCellId kBuilding3{2};
constexpr GridCellId kBuilding5{3};
const Parents kParents{{kCommunity, std::nullopt}, {kBuilding3, kCommunity}, {kBuilding5, kCommunity}};
constexpr Time kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20}};

Need need(int id, std::string text, std::optional<GridCellId> place = kBuilding3, Time at = kNow) {
    return {.id = NeedId{id}, .category = "place", .text = std::move(text), .raisedAt = at, .place = place};
}

// Pairs as two neighbours put the same thing, and as they put two things of one category. The threshold in rules.json
// stands between them.
TEST(Likeness, TellsTheSameRequestFromAnother) {
    const AlikeRules rules;
    for (const auto& [a, b] : {
             std::pair{"3号楼楼道的路灯坏了", "楼道路灯坏了，请尽快修"},
             std::pair{"希望在小区里增加电动车充电桩", "能不能加电动车充电桩"},
             std::pair{"下水道堵了，污水往外冒", "下水道又堵了，污水冒出来"},
             std::pair{"广场舞音响太吵，影响孩子学习", "广场舞的音响声音太吵"},
             std::pair{"楼顶漏水，下雨就漏", "下雨的时候楼顶漏水"},
             std::pair{"独居老人送餐上门", "想给独居老人送餐"},
             std::pair{"停车位不够，晚上没地方停车", "小区停车位不够用"},
             std::pair{"垃圾桶满了没人清", "垃圾桶总是满的，没人清理"},
         }) {
        EXPECT_GE(likeness(a, b), rules.percent / 100.0) << a << " / " << b << " " << likeness(a, b);
    }
    for (const auto& [a, b] : {
             std::pair{"3号楼楼道的路灯坏了", "3号楼的门禁坏了"},
             std::pair{"希望在小区里增加电动车充电桩", "希望在小区里增加健身器材"},
             std::pair{"下水道堵了，污水往外冒", "消防通道被堵"},
             std::pair{"广场舞音响太吵，影响孩子学习", "装修太吵，中午不能休息"},
             std::pair{"停车位不够，晚上没地方停车", "晚上停电了"},
             std::pair{"独居老人送餐上门", "老人上下楼不方便，想装电梯"},
             std::pair{"垃圾桶满了没人清", "雪没人扫"},
         }) {
        EXPECT_LT(likeness(a, b), rules.percent / 100.0) << a << " / " << b << " " << likeness(a, b);
    }
}

TEST(Likeness, OfTheSameWordsIsOneAndOfNothingNone) {
    EXPECT_DOUBLE_EQ(likeness("路灯坏了", "路灯坏了。"), 1.0);
    EXPECT_DOUBLE_EQ(likeness("", ""), 0.0);
    EXPECT_DOUBLE_EQ(likeness("请", "麻烦"), 0.0) << "politeness alone is nothing";
    EXPECT_DOUBLE_EQ(likeness("WiFi 坏了", "wifi坏了"), 1.0);
}

TEST(FindAlike, LooksAtCategoryPlaceTimeAndWords) {
    const Need mine = need(1, "3号楼楼道的路灯坏了");
    Need otherCategory = need(3, "楼道路灯坏了");
    otherCategory.category = "health";
    Need ended = need(4, "楼道路灯坏了");
    ended.end = NeedEnd::Merged;
    const std::vector<Need> others{mine,
                                   need(2, "楼道路灯坏了，请尽快修"),
                                   otherCategory,
                                   ended,
                                   need(5, "楼道路灯坏了", kBuilding5),
                                   need(6, "3号楼楼道路灯坏了", kCommunity),
                                   need(7, "楼道路灯坏了", kBuilding3, kNow - 61 * 24h),
                                   need(8, "单元门关不上")};
    const auto found = findAlike(mine, others, {}, kParents);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].need, NeedId{6}) << "the community around the building is the same place; most alike first";
    EXPECT_EQ(found[1].need, NeedId{2});
}

TEST(FindAlike, WithoutAPlaceTheWordsMustBeMoreAlike) {
    const AlikeRules rules;
    const Need mine = need(1, "楼道路灯坏了");
    const std::vector<Need> others{need(2, "楼道路灯坏了，晚上看不见路", std::nullopt),
                                   need(3, "楼道的路灯坏了", std::nullopt)};
    ASSERT_GE(likeness(mine.text, others[0].text), rules.percent / 100.0);
    ASSERT_LT(likeness(mine.text, others[0].text), rules.percent / 100.0 + kWithoutPlace);
    const auto found = findAlike(mine, others, rules, kParents);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].need, NeedId{3});
}

TEST(Places, AreWithinThemselvesAndWhatIsAroundThem) {
    EXPECT_TRUE(isWithin(kBuilding3, kBuilding3, kParents));
    EXPECT_TRUE(isWithin(kBuilding3, kCommunity, kParents));
    EXPECT_FALSE(isWithin(kCommunity, kBuilding3, kParents));
    EXPECT_FALSE(isWithin(GridCellId{99}, kCommunity, kParents));
    EXPECT_FALSE(isWithin(kBuilding3, kCommunity, {{kBuilding3, kBuilding5}, {kBuilding5, kBuilding3}})) << "a circle";
}

} // namespace
