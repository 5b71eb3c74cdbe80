// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/calendar/statutory_days.h"

#include "db/calendar/working_calendar.h"

#include <array>
#include <cmath>
#include <gmock/gmock.h>
#include <numbers>
#include <optional>

/// The table is worked out again from the sky: new moons after Jean Meeus, Astronomical Algorithms, 2nd edition,
/// chapter 49 (within 20 seconds), and the sun's apparent longitude after chapter 25 (within 0.01 degrees, 15 minutes
/// of time). What comes nearer to midnight in Beijing than that would decide nothing, and fails.
namespace {

using db::calendar::statutoryDays;
using db::calendar::WorkingCalendar;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year;

constexpr double kRadians = std::numbers::pi / 180;
constexpr double kJ2000 = 2451545.0;
constexpr double kMinute = 1.0 / 1440;
constexpr double kMoonError = 2 * kMinute; ///< with room for what is not known of the earth's rotation until 2060
constexpr double kSunError = 15 * kMinute;

double sine(double degrees) {
    return std::sin(std::fmod(degrees, 360.0) * kRadians);
}

/// TT - UT in days; NASA's polynomial for 2005 to 2050, good to some seconds around it.
double deltaT(double yearNumber) {
    const double t = yearNumber - 2000;
    return (62.92 + 0.32217 * t + 0.005589 * t * t) / 86400;
}

/// Of a moment in TT: the time in Beijing as a Julian day; its whole days begin at midnight.
double inBeijing(double tt) {
    return tt - deltaT(2000 + (tt - kJ2000) / 365.25) + 8.0 / 24 + 0.5;
}

sys_days dayOf(double beijing) {
    return sys_days{days{static_cast<int>(std::floor(beijing)) - 2440588}}; // 1 January 1970
}

/// How far it is from the nearer midnight, in days.
double fromMidnight(double beijing) {
    const double part = beijing - std::floor(beijing);
    return std::min(part, 1 - part);
}

/// The k-th new moon after that of January 2000, in TT.
double newMoon(int k) {
    const double t = k / 1236.85;
    const double e = 1 - 0.002516 * t - 0.0000074 * t * t;
    const double m = 2.5534 + 29.10535670 * k - 0.0000014 * t * t - 0.00000011 * t * t * t;
    const double mm = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t * t * t;
    const double f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t * t * t;
    const double o = 124.7746 - 1.56375588 * k + 0.0020672 * t * t + 0.00000215 * t * t * t;
    double jde = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t - 0.000000150 * t * t * t;
    jde += -0.40720 * sine(mm) + 0.17241 * e * sine(m) + 0.01608 * sine(2 * mm) + 0.01039 * sine(2 * f) +
           0.00739 * e * sine(mm - m) - 0.00514 * e * sine(mm + m) + 0.00208 * e * e * sine(2 * m) -
           0.00111 * sine(mm - 2 * f) - 0.00057 * sine(mm + 2 * f) + 0.00056 * e * sine(2 * mm + m) -
           0.00042 * sine(3 * mm) + 0.00042 * e * sine(m + 2 * f) + 0.00038 * e * sine(m - 2 * f) -
           0.00024 * e * sine(2 * mm - m) - 0.00017 * sine(o) - 0.00007 * sine(mm + 2 * m) +
           0.00004 * sine(2 * mm - 2 * f) + 0.00004 * sine(3 * m) + 0.00003 * sine(mm + m - 2 * f) +
           0.00003 * sine(2 * mm + 2 * f) - 0.00003 * sine(mm + m + 2 * f) + 0.00003 * sine(mm - m + 2 * f) -
           0.00002 * sine(mm - m - 2 * f) - 0.00002 * sine(3 * mm + m) + 0.00002 * sine(4 * mm);
    struct Planet {
        double at0, perMoon, amount;
    };
    static constexpr std::array<Planet, 14> kPlanets{{{299.77, 0.107408, 0.000325},
                                                      {251.88, 0.016321, 0.000165},
                                                      {251.83, 26.651886, 0.000164},
                                                      {349.42, 36.412478, 0.000126},
                                                      {84.66, 18.206239, 0.000110},
                                                      {141.74, 53.303771, 0.000062},
                                                      {207.14, 2.453732, 0.000060},
                                                      {154.84, 7.306860, 0.000056},
                                                      {34.52, 27.261239, 0.000047},
                                                      {207.19, 0.121824, 0.000042},
                                                      {291.34, 1.844379, 0.000040},
                                                      {161.72, 24.198154, 0.000037},
                                                      {239.56, 25.513099, 0.000035},
                                                      {331.55, 3.592518, 0.000023}}};
    for (const Planet& each : kPlanets) {
        jde += each.amount * sine(each.at0 + each.perMoon * k - (&each == kPlanets.data() ? 0.009173 * t * t : 0));
    }
    return jde;
}

/// The sun's apparent longitude at a moment in TT, in degrees [0, 360).
double sunAt(double tt) {
    const double t = (tt - kJ2000) / 36525;
    const double l0 = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    const double m = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
    const double c = (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(m) + (0.019993 - 0.000101 * t) * sine(2 * m) +
                     0.000289 * sine(3 * m);
    const double apparent = l0 + c - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
    const double turned = std::fmod(apparent, 360.0);
    return turned < 0 ? turned + 360 : turned;
}

/// When the sun comes to `degrees` in the year around `near` (TT).
double whenSunAt(double degrees, double near) {
    double at = near;
    for (int round = 0; round < 20; ++round) {
        const double off = std::remainder(degrees - sunAt(at), 360.0);
        at += off * 365.2422 / 360;
    }
    return at;
}

double julian(int y, unsigned month, unsigned day) {
    const sys_days date{year{y} / std::chrono::month{month} / std::chrono::day{day}};
    return static_cast<double>(date.time_since_epoch().count()) + 2440587.5;
}

sys_days newMoonDay(int k) {
    const double beijing = inBeijing(newMoon(k));
    EXPECT_GT(fromMidnight(beijing), kMoonError) << "new moon " << k << " is too near to midnight";
    return dayOf(beijing);
}

/// The last new moon on or before `day`.
int moonUpTo(sys_days day) {
    int k =
        static_cast<int>((static_cast<double>(day.time_since_epoch().count()) + 2440588 - 2451550.1) / 29.530588861) +
        2;
    while (newMoonDay(k) > day) {
        --k;
    }
    return k;
}

sys_days solstice(int y) {
    return dayOf(inBeijing(whenSunAt(270, julian(y, 12, 21))));
}

/// In the month that begins with new moon `k` the sun enters a sign (中气).
bool hasMidpoint(int k) {
    const auto signAt = [](sys_days day) { // at the midnight with which it begins in Beijing
        const double tt = static_cast<double>(day.time_since_epoch().count()) + 2440587.5 - 8.0 / 24;
        return static_cast<int>(sunAt(tt + deltaT(2000 + (tt - kJ2000) / 365.25)) / 30);
    };
    return signAt(newMoonDay(k)) != signAt(newMoonDay(k + 1));
}

/// The first day of a month of the lunar year that begins in `y`; never a leap month (GB/T 33661-2017).
sys_days lunarMonth(int y, int month) {
    const int eleventh = moonUpTo(solstice(y - 1));
    const auto leapAfter = [](int from, int to) -> std::optional<int> {
        if (to - from != 13) { return std::nullopt; }
        for (int k = from + 1; k < to; ++k) {
            if (!hasMidpoint(k)) { return k; }
        }
        return std::nullopt;
    };
    const auto leap = leapAfter(eleventh, moonUpTo(solstice(y)));
    int k = eleventh;
    for (int number = 11; number != 12 + month;) {
        ++k;
        if (k != leap) { ++number; }
    }
    return newMoonDay(k);
}

TEST(StatutoryDays, AreThoseOfTheSkyInEveryYearOfTheTable) {
    for (int y = static_cast<int>(db::calendar::kFirstStatutoryYear);
         y <= static_cast<int>(db::calendar::kLastStatutoryYear); ++y) {
        std::vector<sys_days> expected;
        const auto add = [&expected](sys_days first, int count) {
            for (int i = 0; i < count; ++i) {
                expected.push_back(first + days{i});
            }
        };
        const auto on = [y](unsigned month, unsigned day) {
            return sys_days{year{y} / std::chrono::month{month} / std::chrono::day{day}};
        };
        add(on(1, 1), 1);
        add(lunarMonth(y, 1) - days{1}, 4);
        const double qingming = inBeijing(whenSunAt(15, julian(y, 4, 5)));
        EXPECT_GT(fromMidnight(qingming), kSunError) << y;
        add(dayOf(qingming), 1);
        add(on(5, 1), 2);
        add(lunarMonth(y, 5) + days{4}, 1);
        add(lunarMonth(y, 8) + days{14}, 1);
        add(on(10, 1), 3);
        std::ranges::sort(expected);
        const auto twice = std::ranges::unique(expected);
        expected.erase(twice.begin(), twice.end());
        EXPECT_EQ(statutoryDays(year{y}), expected) << y;
        EXPECT_GE(expected.size(), 12U) << y;
        EXPECT_LE(expected.size(), 13U) << y;
    }
}

TEST(StatutoryDays, OfAYearWhoseNewMoonComesJustBeforeMidnightAreRight) {
    const auto has = [](int y, unsigned month, unsigned day) {
        const auto all = statutoryDays(year{y});
        return std::ranges::find(all, sys_days{year{y} / std::chrono::month{month} / std::chrono::day{day}}) !=
               all.end();
    };
    EXPECT_TRUE(has(2027, 2, 5)) << "the eve: the new moon is at 23:56 on the 6th";
    EXPECT_TRUE(has(2027, 2, 8));
    EXPECT_FALSE(has(2027, 2, 9));
    EXPECT_TRUE(has(2030, 2, 2));
    EXPECT_FALSE(has(2030, 2, 1));
}

TEST(StatutoryDays, OfAYearOutsideOfTheTableAreThoseThatDoNotMove) {
    EXPECT_EQ(statutoryDays(year{2061}).size(), 6U);
}

TEST(WorkingCalendar, AYearWithoutItsNoticeRestsByLawAndIsProvisional) {
    const auto day = [](int y, unsigned month, unsigned dayOfMonth) {
        return db::Date{year{y}, std::chrono::month{month}, std::chrono::day{dayOfMonth}};
    };
    const WorkingCalendar calendar{{{.year = year{2026}, .rest = {}, .work = {}}}};
    EXPECT_FALSE(calendar.isWorkingDay(day(2027, 1, 1))) << "New Year, a Friday";
    EXPECT_FALSE(calendar.isWorkingDay(day(2027, 2, 5))) << "the lunar New Year's Eve, a Friday";
    EXPECT_FALSE(calendar.isWorkingDay(day(2027, 2, 8)));
    EXPECT_TRUE(calendar.isWorkingDay(day(2027, 2, 9)));
    EXPECT_TRUE(calendar.isWorkingDay(day(2026, 10, 1))) << "a notice that is known is the whole truth of its year";
    EXPECT_EQ(calendar.add(day(2026, 12, 31), 1), day(2027, 1, 4));
    EXPECT_FALSE(calendar.isProvisional(day(2026, 11, 1), day(2026, 12, 31)));
    EXPECT_TRUE(calendar.isProvisional(day(2026, 12, 31), day(2027, 1, 4)));
    EXPECT_FALSE(calendar.isProvisional(day(2027, 1, 4), day(2027, 1, 4))) << "done at once: nothing is counted";
    EXPECT_TRUE(calendar.isProvisional(day(2025, 12, 1), day(2026, 1, 5))) << "the year before is not known either";
    EXPECT_FALSE(calendar.isProvisional(day(2025, 12, 31), day(2026, 1, 5)));
}

TEST(WorkingCalendar, ANoticeIsMissedFromNovemberOn) {
    const auto missing = [](unsigned month) {
        const WorkingCalendar calendar{{{.year = year{2026}, .rest = {}, .work = {}}}};
        return calendar.missingNotice(db::Date{year{2026}, std::chrono::month{month}, std::chrono::day{30}});
    };
    EXPECT_EQ(missing(10), std::nullopt);
    EXPECT_EQ(missing(11), year{2027});
    EXPECT_EQ(WorkingCalendar().missingNotice(db::Date{year{2026}, std::chrono::March, std::chrono::day{1}}),
              year{2026});
}

} // namespace
