// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/undo_log.h"

#include "kiosk/wire/messages.h"

#include <gtest/gtest.h>

namespace {

constexpr db::StaffId kZhou{1};
constexpr db::StaffId kWu{2};
constexpr db::ArrivalId kArrival{7};
constexpr wire::Steady kNow{std::chrono::hours(1)};

TEST(UndoLog, KnowsTheLastThatOneDidToAnArrivalForAShortTime) {
    hall::UndoLog log;
    log.note(kZhou, kArrival, db::ArrivalEventSeq{3}, kNow);
    log.note(kZhou, kArrival, db::ArrivalEventSeq{5}, kNow);
    EXPECT_EQ(log.find(kZhou, kArrival, kNow + wire::kMayUndo), db::ArrivalEventSeq{5});
    EXPECT_EQ(log.find(kZhou, kArrival, kNow + wire::kMayUndo + std::chrono::milliseconds(1)), std::nullopt);
    EXPECT_EQ(log.find(kWu, kArrival, kNow), std::nullopt);
    EXPECT_EQ(log.find(kZhou, db::ArrivalId{8}, kNow), std::nullopt);
    log.forget(kZhou, kArrival);
    EXPECT_EQ(log.find(kZhou, kArrival, kNow), std::nullopt);
}

TEST(UndoLog, LetsTheOldestGo) {
    hall::UndoLog log;
    for (std::size_t one = 0; one <= hall::UndoLog::kMost; ++one) {
        log.note(kZhou, db::ArrivalId{static_cast<std::int64_t>(one) + 1}, db::ArrivalEventSeq{1}, kNow);
    }
    EXPECT_EQ(log.find(kZhou, db::ArrivalId{1}, kNow), std::nullopt);
    EXPECT_TRUE(log.find(kZhou, db::ArrivalId{2}, kNow));
}

} // namespace
