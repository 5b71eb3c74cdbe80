// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/growing_waits.h"

#include "kiosk/hall/service/lock_outs.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using hall::GrowingWaits;

const wire::Steady kStart{std::chrono::hours(48)};
/// Any rules: what is tested is how the three go together.
constexpr hall::LockOutRules kRules{.own = {}, .device = hall::kDeviceWaits, .hall = hall::kHallWaits};
constexpr hall::WaitRule kRule{.atOnce = 4, .first = 30s, .longest = 900s, .forgiveOneEvery = 300s};

void failTimes(GrowingWaits& waits, const std::string& name, int times, wire::Steady at = kStart) {
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

constexpr db::DeviceId kLobby{1};
constexpr db::DeviceId kOther{2};
const db::Time kNoon{std::chrono::milliseconds(1'800'000'000'000)};

TEST(LockOuts, GuessesAtOneDeviceHoldUpNobodyAtAnother) {
    hall::LockOuts locks(hall::kStaffWaits);
    for (int i = 0; i < 10; ++i) {
        locks.failed(kLobby, "zhou", kStart);
    }
    EXPECT_TRUE(locks.waitOf(kLobby, "zhou", kStart));
    EXPECT_FALSE(locks.waitOf(kLobby, "wu", kStart));
    EXPECT_FALSE(locks.waitOf(kOther, "zhou", kStart));
}

TEST(LockOuts, AResidentWhoErrsTwiceIsServedAtOnceAndTenWhoErrHoldUpNobody) {
    hall::LockOuts locks(kRules);
    for (int i = 0; i < 10; ++i) {
        locks.failed(kLobby, "tail " + std::to_string(i), kStart);
        locks.failed(kLobby, "tail " + std::to_string(i), kStart);
        EXPECT_FALSE(locks.waitOf(kLobby, "tail " + std::to_string(i), kStart));
    }
    EXPECT_FALSE(locks.waitOf(kLobby, "another", kStart));
}

/// Tries a name of its own each time, whenever one is served at once.
int triesInSixHours(hall::LockOuts& locks, const std::vector<db::DeviceId>& devices) {
    int tries = 0;
    for (wire::Steady now = kStart; now < kStart + 6h; now += 5s) {
        for (const db::DeviceId device : devices) {
            const std::string name = std::to_string(tries);
            if (!locks.waitOf(device, name, now)) {
                locks.failed(device, name, now);
                ++tries;
            }
        }
    }
    return tries;
}

TEST(LockOuts, GuessingAllOverStaysSlowAtOneDeviceAndInAHall) {
    hall::LockOuts one(kRules);
    EXPECT_LE(triesInSixHours(one, {kLobby}), 6 * 60 + 60);
    hall::LockOuts many(kRules);
    std::vector<db::DeviceId> devices;
    for (int i = 1; i <= 8; ++i) {
        devices.push_back(db::DeviceId{i});
    }
    EXPECT_LE(triesInSixHours(many, devices), 2 * 6 * 60 + 120) << "eight are not faster than two";
}

TEST(LockOuts, WhoKnowsOneNameCannotGuessOthersForEver) {
    hall::LockOuts locks(kRules);
    int tries = 0;
    while (tries < 100 && !locks.waitOf(kLobby, "next", kStart)) {
        locks.failed(kLobby, std::to_string(tries++), kStart);
        locks.succeeded(kLobby, "own");
    }
    EXPECT_LT(tries, 50);
}

TEST(LockOuts, StaffLiftTheWaitsOfADevice) {
    hall::LockOuts locks(kRules);
    for (int i = 0; i < 40; ++i) {
        locks.failed(kLobby, i < 3 ? "1234" : std::to_string(i), kStart);
    }
    ASSERT_TRUE(locks.waitOf(kLobby, "1234", kStart));
    EXPECT_TRUE(locks.longestOf(kLobby, kStart));
    EXPECT_FALSE(locks.longestOf(kOther, kStart));
    locks.lift(kLobby);
    EXPECT_FALSE(locks.waitOf(kLobby, "1234", kStart));
    EXPECT_FALSE(locks.longestOf(kLobby, kStart));
}

TEST(LockOuts, FailuresOfBeforeAStartCountByTheirAge) {
    const auto failedAt = [](db::Time at) {
        return std::vector<hall::FailedSignIn>(5, {.device = kLobby, .mark = "1234", .at = at});
    };
    hall::LockOuts fresh(kRules);
    fresh.remember(failedAt(kNoon), kNoon, kStart);
    EXPECT_TRUE(fresh.waitOf(kLobby, "1234", kStart));
    hall::LockOuts old(kRules);
    old.remember(failedAt(kNoon - 2h), kNoon, kStart);
    EXPECT_FALSE(old.waitOf(kLobby, "1234", kStart));
}

TEST(LockOuts, AFailureThatLiesInTheFutureOfTheClockLocksNoLongerThanTheLongest) {
    hall::LockOuts locks(kRules);
    locks.remember(std::vector<hall::FailedSignIn>(9, {.device = kLobby, .mark = "1234", .at = kNoon + 24h * 365}),
                   kNoon, kStart);
    ASSERT_TRUE(locks.waitOf(kLobby, "1234", kStart));
    EXPECT_LE(*locks.waitOf(kLobby, "1234", kStart), kRules.own.longest);
}

} // namespace
