// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/books/undo_book.h"

#include "kiosk/wire/messages.h"

#include <gtest/gtest.h>

namespace {

constexpr db::StaffId kZhou{1};
constexpr db::StaffId kWu{2};
constexpr db::ArrivalId kArrival{7};
constexpr wire::Steady kNow{std::chrono::hours(1)};

TEST(UndoBook, KnowsTheLastThatOneDidToAnArrivalForAShortTime) {
    hall::UndoBook book;
    book.note(kZhou, kArrival, db::ArrivalEventSeq{3}, kNow);
    book.note(kZhou, kArrival, db::ArrivalEventSeq{5}, kNow);
    EXPECT_EQ(book.find(kZhou, kArrival, kNow + wire::kMayUndo), db::ArrivalEventSeq{5});
    EXPECT_EQ(book.find(kZhou, kArrival, kNow + wire::kMayUndo + std::chrono::milliseconds(1)), std::nullopt);
    EXPECT_EQ(book.find(kWu, kArrival, kNow), std::nullopt);
    EXPECT_EQ(book.find(kZhou, db::ArrivalId{8}, kNow), std::nullopt);
    book.forget(kZhou, kArrival);
    EXPECT_EQ(book.find(kZhou, kArrival, kNow), std::nullopt);
}

TEST(UndoBook, LetsTheOldestGo) {
    hall::UndoBook book;
    for (std::size_t one = 0; one <= hall::UndoBook::kMost; ++one) {
        book.note(kZhou, db::ArrivalId{static_cast<std::int64_t>(one) + 1}, db::ArrivalEventSeq{1}, kNow);
    }
    EXPECT_EQ(book.find(kZhou, db::ArrivalId{1}, kNow), std::nullopt);
    EXPECT_TRUE(book.find(kZhou, db::ArrivalId{2}, kNow));
}

} // namespace
