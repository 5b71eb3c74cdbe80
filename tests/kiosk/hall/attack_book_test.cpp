// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals/attack_book.h"

#include <gtest/gtest.h>

using hall::AttackBook;
using namespace std::chrono_literals;

namespace {

constexpr wire::Steady kNow{48h};

AttackBook::Seen seen(std::int64_t kiosk, wire::Steady since) {
    return {.kiosk = db::DeviceId{kiosk}, .sign = wire::AttackSign::Passive, .at = {}, .since = since};
}

} // namespace

TEST(AttackBook, AKioskMaySayItSoManyTimesAndAgainLater) {
    AttackBook book;
    for (std::size_t i = 0; i < AttackBook::kMostInWindow; ++i) {
        EXPECT_TRUE(book.admits(db::DeviceId{1}, kNow));
        book.add(seen(1, kNow));
    }
    EXPECT_FALSE(book.admits(db::DeviceId{1}, kNow));
    EXPECT_TRUE(book.admits(db::DeviceId{2}, kNow)); // another kiosk has its own count
    EXPECT_FALSE(book.admits(db::DeviceId{1}, kNow + 10min));
    EXPECT_TRUE(book.admits(db::DeviceId{1}, kNow + 11min));
}

TEST(AttackBook, ADeskThatSignsInHearsOfTheLastMinutes) {
    AttackBook book;
    book.add(seen(1, kNow));
    book.add(seen(2, kNow + 8min));
    ASSERT_EQ(book.recent(kNow + 9min).size(), 2U);
    ASSERT_EQ(book.recent(kNow + 12min).size(), 1U);
    EXPECT_EQ(book.recent(kNow + 12min)[0].kiosk, db::DeviceId{2});
    EXPECT_TRUE(book.recent(kNow + 30min).empty());
}
