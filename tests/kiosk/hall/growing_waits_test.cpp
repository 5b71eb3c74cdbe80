// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/growing_waits.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using hall::GrowingWaits;

const wire::Steady kStart{std::chrono::hours(48)};
constexpr hall::WaitRule kRule{
    .atOnce = 4, .first = 30s, .longest = 900s, .forgiveOneEvery = 300s};

void failTimes(GrowingWaits &waits, const std::string &name, int times,
               wire::Steady at = kStart) {
  for (int i = 0; i < times; ++i) {
    waits.failed(name, at);
  }
}

TEST(GrowingWaits, WhoErrsAsOftenAsIsAllowedIsServedAtOnceAndThenWaits) {
  GrowingWaits waits(kRule);
  failTimes(waits, "kiosk:1", 4);
  EXPECT_FALSE(waits.waitOf("kiosk:1", kStart));
  failTimes(waits, "kiosk:1", 1);
  EXPECT_EQ(waits.waitOf("kiosk:1", kStart), 30s);
}

TEST(GrowingWaits, EachFurtherMistakeDoublesTheWaitUpToTheLongest) {
  GrowingWaits waits(kRule);
  failTimes(waits, "tail:1234", 5);
  wire::Steady now = kStart;
  for (const auto expected : {60s, 120s, 240s, 480s, 900s, 900s}) {
    now += *waits.waitOf("tail:1234", now);
    ASSERT_FALSE(waits.waitOf("tail:1234", now));
    waits.failed("tail:1234", now);
    EXPECT_EQ(waits.waitOf("tail:1234", now), expected);
  }
}

TEST(GrowingWaits, TheWaitEndsByItself) {
  GrowingWaits waits(kRule);
  failTimes(waits, "tail:1234", 5);
  EXPECT_TRUE(waits.waitOf("tail:1234", kStart + 29s));
  EXPECT_FALSE(waits.waitOf("tail:1234", kStart + 30s));
}

TEST(GrowingWaits, OneNameDoesNotHoldUpAnother) {
  GrowingWaits waits(kRule);
  failTimes(waits, "tail:1234", 5);
  EXPECT_FALSE(waits.waitOf("tail:1235", kStart));
}

TEST(GrowingWaits, ANameThatIsForgottenStartsAgain) {
  GrowingWaits waits(kRule);
  failTimes(waits, "tail:1234", 4);
  waits.forget("tail:1234");
  failTimes(waits, "tail:1234", 4);
  EXPECT_FALSE(waits.waitOf("tail:1234", kStart));
}

TEST(GrowingWaits, HonestMistakesOverADayDoNotAddUp) {
  GrowingWaits waits(kRule);
  for (int hour = 0; hour < 10; ++hour) {
    waits.failed("kiosk:1", kStart + std::chrono::hours(hour));
    EXPECT_FALSE(waits.waitOf("kiosk:1", kStart + std::chrono::hours(hour)));
  }
}

TEST(GrowingWaits, WaitingAndGuessingAgainDoesNotStartFromZero) {
  GrowingWaits waits(kRule);
  failTimes(waits, "kiosk:1", 5);
  waits.failed("kiosk:1", kStart + 31s);
  EXPECT_EQ(waits.waitOf("kiosk:1", kStart + 31s), 60s);
}

TEST(GrowingWaits, AFloodOfNamesNeitherGrowsItNorFreesTheOneThatWaits) {
  GrowingWaits waits(kRule, 50);
  failTimes(waits, "login:guess", 5);
  for (int i = 0; i < 500; ++i) {
    waits.failed("login:" + std::to_string(i), kStart + 1s);
  }
  EXPECT_LE(waits.size(), 50U);
  EXPECT_TRUE(waits.waitOf("login:guess", kStart + 2s));
}

TEST(GrowingWaits, ManyNamesAreForgottenAndAskedAboutByWhatTheyBeginWith) {
  GrowingWaits waits(kRule);
  failTimes(waits, "1:a", 5);
  failTimes(waits, "1:b", 6);
  failTimes(waits, "11:a", 5);
  EXPECT_EQ(waits.longestOf("1:", kStart), 30s);
  EXPECT_FALSE(waits.longestOf("2:", kStart));
  waits.forgetAll("1:");
  EXPECT_FALSE(waits.longestOf("1:", kStart));
  EXPECT_TRUE(waits.waitOf("11:a", kStart));
}

TEST(GrowingWaits, AFailureOfLongBeforeTheMachineStartedCountsAsOne) {
  GrowingWaits waits(kRule);
  failTimes(waits, "old", 5, wire::Steady{-1h});
  EXPECT_TRUE(waits.waitOf("old", wire::Steady{-1h}));
  EXPECT_FALSE(waits.waitOf("old", wire::Steady{1min}));
}

} // namespace
