// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/clock_note.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using hall::ClockNote;

const ClockNote kNote{.boot = "a", .wall = db::Time(1'800'000'000s), .steady = wire::Steady(48h)};

[[nodiscard]] ClockNote later(std::chrono::milliseconds wall, std::chrono::milliseconds steady) {
    return {.boot = kNote.boot, .wall = kNote.wall + wall, .steady = kNote.steady + steady};
}

TEST(ClockNote, SaysByHowMuchTheClockWasSetWhileNobodyLooked) {
    EXPECT_EQ(hall::setBetween(kNote, later(8h, 8h)), std::nullopt);
    EXPECT_EQ(hall::setBetween(kNote, later(8h + 4s, 8h)), std::nullopt);
    EXPECT_EQ(hall::setBetween(kNote, later(32h, 8h)), 24h);
    EXPECT_EQ(hall::setBetween(kNote, later(-1h, 1h)), -2h);
}

TEST(ClockNote, SaysNothingOfAMachineThatWasStartedAgain) {
    ClockNote now = later(32h, 8h);
    now.boot = "b";
    EXPECT_EQ(hall::setBetween(kNote, now), std::nullopt);
    ClockNote nowhere = kNote;
    nowhere.boot = now.boot = "";
    EXPECT_EQ(hall::setBetween(nowhere, now), std::nullopt) << "a system that does not say which start it is";
}

TEST(ClockNote, IsReadAsItWasWritten) {
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "clock.json";
    EXPECT_EQ(hall::readClockNote(file), std::nullopt);
    ASSERT_TRUE(hall::writeClockNote(file, kNote));
    EXPECT_EQ(hall::readClockNote(file), kNote);
    EXPECT_FALSE(hall::writeClockNote(folder.path() / "nowhere" / "clock.json", kNote));
}

TEST(ClockNote, IsNoneWhenTheFileIsDamaged) {
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "clock.json";
    for (const char* text : {"", "{", "[]", "7", "{}", R"({"boot":1,"wall":1,"steady":1})",
                             R"({"boot":"a","wall":-1,"steady":1})", R"({"boot":"a","wall":1.5,"steady":1})",
                             R"({"boot":"a","wall":9223372036854775807,"steady":1})", R"({"boot":"a","wall":1})"}) {
        std::ofstream(file) << text;
        EXPECT_EQ(hall::readClockNote(file), std::nullopt) << text;
    }
}

} // namespace
