// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/pace.h"

#include <gtest/gtest.h>

namespace wire {
namespace {

using namespace std::chrono_literals;

TEST(RateLimit, LetsABurstThroughAndThenTheAverage) {
    Monotonic now{};
    RateLimit limit{{.perSecond = 10, .burst = 5}, now};
    int taken = 0;
    for (int i = 0; i < 20; ++i) {
        taken += limit.take(now) ? 1 : 0;
    }
    EXPECT_EQ(taken, 5);
    now += 300ms;
    for (int i = 0; i < 20; ++i) {
        taken += limit.take(now) ? 1 : 0;
    }
    EXPECT_EQ(taken, 8);
}

TEST(RateLimit, TellsHowLongUntilTheNext) {
    Monotonic now{};
    RateLimit limit{{.perSecond = 0.5, .burst = 1}, now};
    EXPECT_EQ(limit.untilNext(), 0ms);
    EXPECT_TRUE(limit.take(now));
    EXPECT_EQ(limit.untilNext(), 2000ms);
    EXPECT_FALSE(limit.take(now + 500ms));
    EXPECT_EQ(limit.untilNext(), 1500ms);
}

TEST(RateLimit, NeverSavesMoreThanTheBurst) {
    Monotonic now{};
    RateLimit limit{{.perSecond = 10, .burst = 5}, now};
    now += 1h;
    int taken = 0;
    for (int i = 0; i < 20; ++i) {
        taken += limit.take(now) ? 1 : 0;
    }
    EXPECT_EQ(taken, 5);
}

TEST(BackOff, DoublesUpToItsMostAndStartsAgainAfterReset) {
    BackOff backOff{{.first = 500ms, .most = 15s}};
    EXPECT_EQ(backOff.next(0), 500ms);
    EXPECT_EQ(backOff.next(0), 1s);
    for (int i = 0; i < 10; ++i) {
        (void)backOff.next(0);
    }
    EXPECT_EQ(backOff.next(0), 15s);
    backOff.reset();
    EXPECT_EQ(backOff.next(0), 500ms);
}

TEST(BackOff, IsShortenedByUpToHalf) {
    BackOff backOff{{.first = 1000ms, .most = 1000ms}};
    EXPECT_EQ(backOff.next(0.5), 750ms);
    EXPECT_GE(backOff.next(0.999), 500ms);
}

} // namespace
} // namespace wire
