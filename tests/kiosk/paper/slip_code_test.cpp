// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/paper/slip_code.h"

#include <gtest/gtest.h>
#include <vector>

namespace paper {
namespace {

TEST(SlipCode, IsReadAsTheSlipsOfKioskAndDeskAreWritten) {
    const Slip slip{.number = "20001233", .code = "041820"};
    EXPECT_EQ(slipIn("诉求编号：2000 1233\n查询码：041820"), slip);
    EXPECT_EQ(slipIn("编号：2000 1233\n查询码：041820"), slip);
    EXPECT_EQ(slipIn("Need no. 2000 1233\nCode to look it up: 041820"), slip);
    EXPECT_EQ(slipIn("编号：1123 4567 8\n查询码：000000"), (Slip{.number = "112345678", .code = "000000"}));
}

TEST(SlipCode, NothingElseIsASlip) {
    const std::string seven(7000, '\xff');
    for (const std::string& text : std::vector<std::string>{
             "",
             "\n",
             seven,
             "https://example.org/20001233?code=418207",
             "wxp://f2f0abcdef",
             "编号：2000 1233",
             "编号：2000 1233\n查询码：418207\n",
             "编号：2000 1233\n查询码：418207\n查询码：418207",
             "编号：2000 1233\r\n查询码：418207",
             " 编号：2000 1233\n查询码：418207",
             "编号：20001233\n查询码：418207",
             "编号：2000 1233 \n查询码：418207",
             "编号：2000  123\n查询码：418207",
             "编号：2000 123\n查询码：418207",
             "编号：2000 123a\n查询码：418207",
             "编号：２０００ １２３３\n查询码：418207",
             "编号：2000 1233\n查询码：41820",
             "编号：2000 1233\n查询码：4182070",
             "编号：2000 1233\n查询码：41820X",
             "编号：2000 1233\n查询码：41\a207",
             "编号：2000 1233 2000 1233 2000\n查询码：418207",
             "编号：2000 1233\n查询码：418207" + seven,
             std::string("编号：2000 1233\n查询码：41820") + '\0',
             std::string("\xEF\xBB\xBF") + "编号：2000 1233\n查询码：418207",
             "查询码：418207\n编号：2000 1233",
             "<b>编号：2000 1233</b>\n查询码：418207",
         }) {
        EXPECT_FALSE(slipIn(text)) << text.substr(0, 60);
    }
}

} // namespace
} // namespace paper
