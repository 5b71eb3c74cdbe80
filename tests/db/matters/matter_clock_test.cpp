// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/matters/matter_clock.h"

#include <gtest/gtest.h>

namespace {

using namespace db;
using matters::clockOf;

constexpr Date day(int month, int dayOfMonth) {
    return Date{std::chrono::year{2026}, std::chrono::month{static_cast<unsigned>(month)},
                std::chrono::day{static_cast<unsigned>(dayOfMonth)}};
}

/// Accepted on Monday, 2 November 2026; promised in ten working days (the 16th), lawful in twenty (the 30th).
Matter tenDays() {
    return {.acceptedOn = day(11, 2), .promisedBy = day(11, 16), .statutoryBy = day(11, 30)};
}

TEST(MatterClock, TurnsYellowAndRedBeforeItIsLate) {
    const calendar::WorkingCalendar calendar;
    struct Row {
        Date today;
        ClockColour colour;
        int left;
    };
    for (const auto& [today, colour, left] : {Row{day(11, 2), ClockColour::Green, 10},
                                              {day(11, 10), ClockColour::Green, 4},
                                              {day(11, 11), ClockColour::Yellow, 3},
                                              {day(11, 12), ClockColour::Yellow, 2},
                                              {day(11, 13), ClockColour::Red, 1},
                                              {day(11, 15), ClockColour::Red, 1}, // a Sunday
                                              {day(11, 16), ClockColour::Red, 0},
                                              {day(11, 17), ClockColour::Late, -1},
                                              {day(11, 30), ClockColour::Late, -10},
                                              {day(12, 1), ClockColour::Unlawful, -11}}) {
        const auto clock = clockOf(tenDays(), today, calendar);
        EXPECT_EQ(clock.colour, colour) << static_cast<unsigned>(today.day());
        EXPECT_EQ(clock.workingDaysLeft, left) << static_cast<unsigned>(today.day());
        EXPECT_EQ(clock.limit, day(11, 16));
    }
}

TEST(MatterClock, StandsStillWhileItWaitsAndEndsWithTheMatter) {
    const calendar::WorkingCalendar calendar;
    Matter matter = tenDays();
    matter.state = MatterState::WaitingForMaterial;
    EXPECT_EQ(clockOf(matter, day(12, 31), calendar).colour, ClockColour::Paused);
    for (const auto ended : {MatterState::Finished, MatterState::Withdrawn}) {
        matter.state = ended;
        EXPECT_EQ(clockOf(matter, day(12, 31), calendar).colour, ClockColour::None);
    }
    EXPECT_EQ(clockOf(Matter{.acceptedOn = day(11, 2)}, day(12, 31), calendar).colour, ClockColour::None);
}

TEST(MatterClock, LimitsCountFromTheNextWorkingDay) {
    const calendar::WorkingCalendar calendar;
    ServiceItem item;
    item.promisedWorkingDays = 3;
    item.statutoryWorkingDays = 10;
    const auto limits = matters::limitsFrom(item, day(11, 6), calendar); // a Friday
    EXPECT_EQ(limits.promisedBy, day(11, 11));
    EXPECT_EQ(limits.statutoryBy, day(11, 20));
    item.promisedWorkingDays = 0;
    EXPECT_EQ(matters::limitsFrom(item, day(11, 6), calendar).promisedBy, day(11, 6)) << "done at once";
}

} // namespace
