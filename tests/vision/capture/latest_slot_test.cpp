// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/latest_slot.h"

#include <atomic>
#include <gtest/gtest.h>
#include <latch>
#include <memory>
#include <thread>

using namespace std::chrono_literals;
using vision::capture::LatestSlot;

TEST(LatestSlot, GivesTheNewestAndCountsTheOthers) {
    LatestSlot<int> slot;
    slot.put(1);
    slot.put(2);
    slot.put(3);

    EXPECT_EQ(slot.take({}), 3);
    EXPECT_EQ(slot.dropped(), 2U);
}

TEST(LatestSlot, GivesEachValueOnce) {
    LatestSlot<int> slot;
    slot.put(1);

    EXPECT_EQ(slot.tryTake(), 1);
    EXPECT_EQ(slot.tryTake(), std::nullopt);
    EXPECT_EQ(slot.dropped(), 0U);
}

TEST(LatestSlot, HoldsWhatCannotBeCopied) {
    LatestSlot<std::unique_ptr<int>> slot;
    slot.put(std::make_unique<int>(7));
    EXPECT_EQ(**slot.take({}), 7);
}

TEST(LatestSlot, WaitsForAValue) {
    LatestSlot<int> slot;
    std::latch waiting{1};
    std::optional<int> taken;
    std::jthread reader{[&](const std::stop_token& stop) {
        waiting.count_down();
        taken = slot.take(stop);
    }};
    waiting.wait();
    slot.put(5);
    reader.join();

    EXPECT_EQ(taken, 5);
}

TEST(LatestSlot, StopsWaitingWhenAskedTo) {
    LatestSlot<int> slot;
    std::latch waiting{1};
    std::optional<int> taken = 1;
    std::jthread reader{[&](const std::stop_token& stop) {
        waiting.count_down();
        taken = slot.take(stop);
    }};
    waiting.wait();
    reader.request_stop();
    reader.join();

    EXPECT_EQ(taken, std::nullopt);
}

TEST(LatestSlot, WaitsNoLongerThanTheLimit) {
    LatestSlot<int> slot;
    EXPECT_EQ(slot.takeFor({}, 1ms), std::nullopt);
    slot.put(1);
    EXPECT_EQ(slot.takeFor({}, 1ms), 1);
}

TEST(LatestSlot, LosesNothingUncounted) {
    LatestSlot<int> slot;
    constexpr int kValues = 20000;
    std::atomic<int> taken = 0;
    std::jthread reader{[&](const std::stop_token& stop) {
        int last = -1;
        while (const std::optional<int> value = slot.take(stop)) {
            EXPECT_GT(*value, last) << "never an older value after a newer one";
            last = *value;
            ++taken;
            if (last == kValues - 1) { return; }
        }
    }};
    for (int i = 0; i < kValues; ++i) {
        slot.put(i);
    }
    reader.join();

    EXPECT_EQ(static_cast<std::uint64_t>(taken) + slot.dropped(), static_cast<std::uint64_t>(kValues));
}
