// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/kiosk_guesses.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using hall::GuessKind;
using hall::KioskGuesses;

const wire::Steady kStart{100h};
constexpr db::DeviceId kOne{1};
constexpr db::DeviceId kTwo{2};

void add(KioskGuesses& guesses, db::DeviceId kiosk, const std::string& mark, GuessKind kind = GuessKind::Wrong,
         wire::Steady now = kStart) {
    guesses.add({.kiosk = kiosk, .mark = mark, .kind = kind}, now);
}

TEST(KioskGuesses, TwoWrongOnesCostNothingAndTheThirdAMinute) {
    KioskGuesses guesses;
    add(guesses, kOne, "a");
    add(guesses, kOne, "a");
    EXPECT_FALSE(guesses.waits(kOne, "a", kStart));
    add(guesses, kOne, "a");
    EXPECT_EQ(guesses.waits(kOne, "a", kStart), 60s);
    EXPECT_FALSE(guesses.waits(kOne, "b", kStart)) << "the next in the queue is another person";
    EXPECT_FALSE(guesses.waits(kTwo, "a", kStart)) << "and this one may go to the other kiosk";
}

TEST(KioskGuesses, ARightOneMakesTheWrongOnesAboutItGoodAndNoOthers) {
    KioskGuesses guesses;
    for (int i = 0; i < 2; ++i) {
        add(guesses, kOne, "a");
    }
    add(guesses, kOne, "a", GuessKind::Right);
    for (int i = 0; i < 2; ++i) {
        add(guesses, kOne, "a");
    }
    EXPECT_FALSE(guesses.waits(kOne, "a", kStart));
    for (int i = 0; i < 6; ++i) {
        add(guesses, kOne, std::to_string(i));
    }
    EXPECT_EQ(guesses.waits(kOne, "z", kStart), 60s) << "ten wrong ones at this kiosk, whatever was right between";
}

TEST(KioskGuesses, OneTailIsNotGuessedOnFromKioskToKiosk) {
    KioskGuesses guesses;
    for (int kiosk = 1; kiosk <= 3; ++kiosk) {
        add(guesses, db::DeviceId{kiosk}, "a");
        add(guesses, db::DeviceId{kiosk}, "a");
    }
    EXPECT_EQ(guesses.waits(db::DeviceId{4}, "a", kStart), 600s);
    EXPECT_FALSE(guesses.waits(db::DeviceId{4}, "b", kStart));
}

TEST(KioskGuesses, WhoGuessesAtOneKioskDoesNotCloseTheOthersWhereAFewErr) {
    KioskGuesses guesses;
    wire::Steady now = kStart;
    for (int i = 0; now < kStart + 24h; ++i) {
        if (i % 3 == 0) { add(guesses, kTwo, "honest " + std::to_string(i), GuessKind::Wrong, now); }
        now += std::chrono::milliseconds(guesses.waits(kOne, std::to_string(i), now).value_or(1s));
        if (!guesses.waits(kOne, std::to_string(i), now)) {
            add(guesses, kOne, std::to_string(i), GuessKind::Wrong, now);
        }
        ASSERT_FALSE(guesses.waits(kTwo, "a resident", now)) << i;
    }
}

TEST(KioskGuesses, ListsAndHitsCountLongBeforeAllTailsAreAskedFor) {
    KioskGuesses guesses;
    int asked = 0;
    for (; asked < 10000 && !guesses.waits(kOne, "a", kStart); ++asked) {
        add(guesses, kOne, "a", asked % 2 == 0 ? GuessKind::Asked : GuessKind::Right);
    }
    EXPECT_EQ(asked, 60);
}

TEST(KioskGuesses, AQueueOfResidentsIsServedAllDay) {
    KioskGuesses guesses;
    wire::Steady now = kStart;
    for (int i = 0; i < 8 * 20; ++i, now += 3min) { // twenty an hour, one in ten errs once
        const std::string mark = std::to_string(i);
        ASSERT_FALSE(guesses.waits(kOne, mark, now)) << i;
        add(guesses, kOne, mark, GuessKind::Asked, now);
        if (i % 10 == 0) { add(guesses, kOne, mark, GuessKind::Wrong, now); }
        ASSERT_FALSE(guesses.waits(kOne, mark, now)) << i;
        add(guesses, kOne, mark, GuessKind::Right, now);
    }
}

TEST(KioskGuesses, AreRememberedOverARestartWhateverTheClockDidSince) {
    const db::Time wall{std::chrono::milliseconds(1'800'000'000'000)};
    const hall::EarlierGuess ahead{.guess = {.kiosk = kOne, .mark = "a", .kind = GuessKind::Wrong},
                                   .at = wall + 24h * 365};
    const hall::EarlierGuess recent{.guess = ahead.guess, .at = wall - 10s};
    KioskGuesses guesses;
    guesses.remember({recent, recent, ahead}, wall, kStart);
    EXPECT_EQ(guesses.waits(kOne, "a", kStart), 60s) << "a step of the clock makes no wait longer";
}

/// How many wrong ones get through in a day by somebody who tries at so many kiosks whenever they may, each about
/// another tail.
[[nodiscard]] int throughInADay(int kiosks) {
    KioskGuesses guesses;
    int through = 0;
    for (wire::Steady now = kStart; now < kStart + 24h; now += 15s) {
        for (int kiosk = 1; kiosk <= kiosks; ++kiosk) {
            const std::string mark = std::to_string(through);
            if (guesses.waits(db::DeviceId{kiosk}, mark, now)) { continue; }
            add(guesses, db::DeviceId{kiosk}, mark, GuessKind::Wrong, now);
            ++through;
        }
    }
    return through;
}

/// What SECURITY.md computes its figures with: the same number.
TEST(KioskGuesses, AHallLetsThroughThreeHundredAndTenWrongOnesInADayHoweverManyKiosksItHas) {
    EXPECT_LE(throughInADay(1), 160);
    for (const int kiosks : {2, 8}) {
        const int through = throughInADay(kiosks);
        EXPECT_GE(through, 300) << kiosks;
        EXPECT_LE(through, 315) << kiosks;
    }
}

TEST(KioskGuesses, WhoeverTriedAKioskIsOpenToTheNextResidentAfterTenMinutes) {
    KioskGuesses guesses;
    wire::Steady now = kStart;
    for (int i = 0; now < kStart + 8h; ++i) {
        add(guesses, kOne, std::to_string(i), GuessKind::Wrong, now);
        const auto wait = guesses.waits(kOne, "a resident", now).value_or(0s);
        ASSERT_LE(wait, 10min) << i;
        now += wait;
        ASSERT_FALSE(guesses.waits(kOne, "a resident", now)) << i;
    }
}

TEST(KioskGuesses, AreRememberedInTheirOrderWhateverTheClockSaidInBetween) {
    const db::Time wall{std::chrono::hours(24 * 365 * 50)};
    std::vector<hall::EarlierGuess> before;
    for (const auto age : {1h, 20h, 20h}) { // the clock was set back after the first
        before.push_back({.guess = {.kiosk = kOne, .mark = "tail", .kind = GuessKind::Wrong}, .at = wall - age});
    }
    KioskGuesses inOrder;
    inOrder.remember(before, wall, kStart);
    KioskGuesses atOnce;
    add(atOnce, kOne, "tail", GuessKind::Wrong, kStart - 1h);
    add(atOnce, kOne, "tail", GuessKind::Wrong, kStart - 1h);
    add(atOnce, kOne, "tail", GuessKind::Wrong, kStart - 1h);
    EXPECT_EQ(inOrder.waits(kOne, "tail", kStart - 1h), atOnce.waits(kOne, "tail", kStart - 1h));
    EXPECT_TRUE(inOrder.waits(kOne, "tail", kStart - 1h));
}

} // namespace
