// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/interval.h"

#include <gtest/gtest.h>
#include <numeric>

using vision::evaluate::hullOf;
using vision::evaluate::percentileInterval;
using vision::evaluate::wilsonInterval;

TEST(WilsonInterval, AgreesWithPublishedValues) {
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81/263, 15/148, 0/20, 1/29.
    EXPECT_NEAR(wilsonInterval(81, 263).low, 0.2553, 1e-4);
    EXPECT_NEAR(wilsonInterval(81, 263).high, 0.3662, 1e-4);
    EXPECT_NEAR(wilsonInterval(15, 148).low, 0.0624, 1e-4);
    EXPECT_NEAR(wilsonInterval(15, 148).high, 0.1605, 1e-4);
    EXPECT_EQ(wilsonInterval(0, 20).low, 0);
    EXPECT_NEAR(wilsonInterval(0, 20).high, 0.1611, 1e-4);
    EXPECT_NEAR(wilsonInterval(1, 29).low, 0.0061, 1e-4);
    EXPECT_NEAR(wilsonInterval(1, 29).high, 0.1718, 1e-4);
}

TEST(WilsonInterval, KnowsNothingWithoutTrials) {
    EXPECT_EQ(wilsonInterval(0, 0).low, 0);
    EXPECT_EQ(wilsonInterval(0, 0).high, 1);
    EXPECT_EQ(wilsonInterval(7, 7).high, 1);
}

TEST(PercentileInterval, LeavesOutTwoAndAHalfPercentAtEachEnd) {
    std::vector<double> drawn(1001);
    std::iota(drawn.rbegin(), drawn.rend(), 0.0); // in no helpful order
    EXPECT_EQ(percentileInterval(drawn).low, 25);
    EXPECT_EQ(percentileInterval(drawn).high, 975);
    EXPECT_EQ(percentileInterval({0.5}).low, 0.5);
    EXPECT_EQ(percentileInterval({0.5}).high, 0.5);
}

TEST(HullOf, ReachesOverBoth) {
    const auto hull = hullOf({.low = 0.1, .high = 0.3}, {.low = 0.2, .high = 0.4});
    EXPECT_EQ(hull.low, 0.1);
    EXPECT_EQ(hull.high, 0.4);
}
