// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/place_order.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace {

using ::testing::ElementsAre;

std::vector<std::string> sorted(std::vector<std::string> names) {
    std::ranges::sort(names, hall::comesBefore);
    return names;
}

TEST(PlaceOrder, IsByNumberHoweverItIsWritten) {
    EXPECT_THAT(sorted({"第三网格", "第十一网格", "第一网格", "第二十网格", "第二网格", "第十网格"}),
                ElementsAre("第一网格", "第二网格", "第三网格", "第十网格", "第十一网格", "第二十网格"));
    EXPECT_THAT(sorted({"12号楼", "3号楼", "1号楼"}), ElementsAre("1号楼", "3号楼", "12号楼"));
    EXPECT_THAT(sorted({"东台/二小区/10号", "东台/二小区/9号", "东台/一小区/11号"}),
                ElementsAre("东台/一小区/11号", "东台/二小区/9号", "东台/二小区/10号"));
    EXPECT_THAT(sorted({"一百零二", "九十九"}), ElementsAre("九十九", "一百零二"));
}

TEST(PlaceOrder, IsAnOrder) {
    const std::vector<std::string> names{"", "1", "01", "一", "A", "第一网格", "第1网格", "999999999999999999999"};
    for (const auto& a : names) {
        EXPECT_FALSE(hall::comesBefore(a, a)) << a;
        for (const auto& b : names) {
            EXPECT_FALSE(hall::comesBefore(a, b) && hall::comesBefore(b, a)) << a << " and " << b;
            if (a != b) { EXPECT_TRUE(hall::comesBefore(a, b) || hall::comesBefore(b, a)) << a << " and " << b; }
        }
    }
}

} // namespace
