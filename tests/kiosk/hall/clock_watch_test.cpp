// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/clock_watch.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using hall::ClockWatch;

const db::Time kNoon{std::chrono::milliseconds(1'800'000'000'000)};
const wire::Steady kStart{std::chrono::hours(48)};
constexpr db::DeviceId kLobby{1};

TEST(ClockWatch, AClockThatGoesAsTimeDoesIsNotMentioned) {
    ClockWatch watch(kNoon, kStart);
    for (int day = 1; day <= 400; ++day) {
        EXPECT_FALSE(watch.look(kNoon + 24h * day + 900ms, kStart + 24h * day));
    }
}

TEST(ClockWatch, AStepIsToldOnceAndByHowMuch) {
    ClockWatch watch(kNoon, kStart);
    EXPECT_EQ(watch.look(kNoon - 1h, kStart + 1s), -3601s);
    EXPECT_FALSE(watch.look(kNoon - 1h + 1s, kStart + 2s));
    EXPECT_EQ(watch.look(kNoon + 24h * 365, kStart + 3s), 24h * 365 + 1h - 2s);
}

TEST(ClockWatch, ManySmallStepsAddUp) {
    ClockWatch watch(kNoon, kStart);
    int told = 0;
    for (int i = 1; i <= 100; ++i) {
        told += watch.look(kNoon + i * 4s, kStart + i * 1s) ? 1 : 0;
    }
    EXPECT_GE(told, 40);
}

TEST(ClockWatch, ADeviceThatDiffersIsNamedUntilBothAgree) {
    ClockWatch watch(kNoon, kStart);
    watch.heard(kLobby, kNoon + 30s, kStart);
    EXPECT_TRUE(watch.off(kNoon, kStart).empty());
    watch.heard(kLobby, kNoon - 183s, kStart);
    ASSERT_EQ(watch.off(kNoon + 24h, kStart + 24h).size(), 1U);
    EXPECT_EQ(watch.off(kNoon + 24h, kStart + 24h)[0].ahead, -183s);
    EXPECT_TRUE(watch.off(kNoon - 183s, kStart).empty()) << "the hall's clock was set right";
}

TEST(ClockWatch, WhenTheHallsClockStepsItDiffersFromAllDevices) {
    ClockWatch watch(kNoon, kStart);
    watch.heard(kLobby, kNoon, kStart);
    watch.heard(db::DeviceId{2}, kNoon + 1s, kStart);
    EXPECT_EQ(watch.off(kNoon - 1h, kStart).size(), 2U);
}

} // namespace
