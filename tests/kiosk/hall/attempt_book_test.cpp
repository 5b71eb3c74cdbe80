// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/attempt_book.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using hall::AttemptBook;

const db::Time kStart{std::chrono::milliseconds(1'800'000'000'000)};

void failTimes(AttemptBook& book, const std::string& name, int times, db::Time at = kStart) {
    for (int i = 0; i < times; ++i) {
        book.failed(name, at);
    }
}

TEST(AttemptBook, FourMistakesDoNotLockAndTheFifthDoes) {
    AttemptBook book;
    failTimes(book, "kiosk:1", 4);
    EXPECT_FALSE(book.lockedFor("kiosk:1", kStart));
    failTimes(book, "kiosk:1", 1);
    EXPECT_EQ(book.lockedFor("kiosk:1", kStart), 30s);
}

TEST(AttemptBook, EachFurtherMistakeDoublesTheWaitUpToAQuarterOfAnHour) {
    AttemptBook book;
    failTimes(book, "tail:1234", 5);
    db::Time now = kStart;
    for (const auto expected : {60s, 120s, 240s, 480s, 900s, 900s}) {
        now += std::chrono::milliseconds(*book.lockedFor("tail:1234", now));
        ASSERT_FALSE(book.lockedFor("tail:1234", now));
        book.failed("tail:1234", now);
        EXPECT_EQ(book.lockedFor("tail:1234", now), expected);
    }
}

TEST(AttemptBook, TheLockEndsByItself) {
    AttemptBook book;
    failTimes(book, "tail:1234", 5);
    EXPECT_TRUE(book.lockedFor("tail:1234", kStart + 29s));
    EXPECT_FALSE(book.lockedFor("tail:1234", kStart + 30s));
}

TEST(AttemptBook, OneNameDoesNotLockAnother) {
    AttemptBook book;
    failTimes(book, "tail:1234", 5);
    EXPECT_FALSE(book.lockedFor("tail:1235", kStart));
}

TEST(AttemptBook, SuccessForgetsTheMistakes) {
    AttemptBook book;
    failTimes(book, "tail:1234", 4);
    book.succeeded("tail:1234");
    failTimes(book, "tail:1234", 4);
    EXPECT_FALSE(book.lockedFor("tail:1234", kStart));
}

TEST(AttemptBook, HonestMistakesOverADayDoNotAddUp) {
    AttemptBook book;
    for (int hour = 0; hour < 10; ++hour) {
        book.failed("kiosk:1", kStart + std::chrono::hours(hour));
        EXPECT_FALSE(book.lockedFor("kiosk:1", kStart + std::chrono::hours(hour)));
    }
}

TEST(AttemptBook, WaitingOutALockAndGuessingAgainDoesNotStartFromZero) {
    AttemptBook book;
    failTimes(book, "kiosk:1", 5);
    book.failed("kiosk:1", kStart + 31s);
    EXPECT_EQ(book.lockedFor("kiosk:1", kStart + 31s), 60s);
}

TEST(AttemptBook, AFloodOfNamesNeitherGrowsItNorFreesTheLockedOne) {
    AttemptBook book({}, 50);
    failTimes(book, "login:guess", 5);
    for (int i = 0; i < 500; ++i) {
        book.failed("login:" + std::to_string(i), kStart + 1s);
    }
    EXPECT_LE(book.size(), 50U);
    EXPECT_TRUE(book.lockedFor("login:guess", kStart + 2s));
}

TEST(AttemptBook, AClockSetBackDoesNotUnlock) {
    AttemptBook book;
    failTimes(book, "kiosk:1", 5);
    EXPECT_TRUE(book.lockedFor("kiosk:1", kStart - 1h));
}

} // namespace
