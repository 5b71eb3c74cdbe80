// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/visitor_token.h"

#include <gtest/gtest.h>
#include <set>

namespace {

using hall::nextToken;

TEST(VisitorToken, IsALetterAndTwoDigitsAfterTheLast) {
    EXPECT_EQ(nextToken({}), "A01");
    EXPECT_EQ(nextToken({"A02", "A01"}), "A03");
    EXPECT_EQ(nextToken({"A01", "A99"}), "B01");
    EXPECT_EQ(nextToken({"H99"}), "J01") << "I and O are taken for digits";
    EXPECT_EQ(nextToken({"N99"}), "P01");
    EXPECT_EQ(nextToken({"7", "A1", ""}), "A01") << "what is none does not count";
}

TEST(VisitorToken, IsNobodyElsesUntilAllAreGiven) {
    std::vector<std::string> given{"Z99"};
    EXPECT_EQ(nextToken(given), "A01") << "after the last the lowest that is free";
    std::set<std::string> seen(given.begin(), given.end());
    for (int one = 1; one < 24 * 99; ++one) {
        const std::string next = nextToken(given);
        ASSERT_TRUE(seen.insert(next).second) << next;
        given.push_back(next);
    }
    EXPECT_EQ(nextToken(given), "");
}

} // namespace
