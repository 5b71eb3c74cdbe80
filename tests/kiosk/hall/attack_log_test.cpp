// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals/attack_log.h"

#include <gtest/gtest.h>

using hall::AttackLog;
using namespace std::chrono_literals;

namespace {

constexpr wire::Steady kNow{48h};

AttackLog::Seen seen(std::int64_t kiosk, wire::Steady since) {
    return {.kiosk = db::DeviceId{kiosk}, .sign = wire::AttackSign::Passive, .at = {}, .since = since};
}

} // namespace

TEST(AttackLog, AKioskMaySayItSoManyTimesAndAgainLater) {
    AttackLog log;
    for (std::size_t i = 0; i < AttackLog::kMostInWindow; ++i) {
        EXPECT_TRUE(log.admits(db::DeviceId{1}, kNow));
        log.add(seen(1, kNow));
    }
    EXPECT_FALSE(log.admits(db::DeviceId{1}, kNow));
    EXPECT_TRUE(log.admits(db::DeviceId{2}, kNow)); // another kiosk has its own count
    EXPECT_FALSE(log.admits(db::DeviceId{1}, kNow + 10min));
    EXPECT_TRUE(log.admits(db::DeviceId{1}, kNow + 11min));
}

TEST(AttackLog, ADeskThatSignsInHearsOfTheLastMinutes) {
    AttackLog log;
    log.add(seen(1, kNow));
    log.add(seen(2, kNow + 8min));
    ASSERT_EQ(log.recent(kNow + 9min).size(), 2U);
    ASSERT_EQ(log.recent(kNow + 12min).size(), 1U);
    EXPECT_EQ(log.recent(kNow + 12min)[0].kiosk, db::DeviceId{2});
    EXPECT_TRUE(log.recent(kNow + 30min).empty());
}
