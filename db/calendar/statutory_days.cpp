// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/calendar/statutory_days.h"

#include <algorithm>
#include <array>

namespace db::calendar {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

struct MonthDay {
    unsigned month = 0;
    unsigned day = 0;
};

/// What moves: the first day of the lunar year, Qingming (in April), Dragon Boat (5th of the fifth month) and
/// Mid-Autumn (15th of the eighth), in Beijing time. Worked out with lunar-javascript 1.7.7; tests/db/calendar
/// recomputes every row from the new moons and the sun's longitude after Meeus. (ICU is no source: it puts the Spring
/// Festival of 2027 on 7 February and that of 2030 on the 2nd.)
struct MovingDays {
    int year = 0;
    MonthDay spring;
    unsigned qingming = 0;
    MonthDay dragonBoat;
    MonthDay midAutumn;
};

constexpr std::array<MovingDays, 36> kMoving{{
    {.year = 2025, .spring = {1, 29}, .qingming = 4, .dragonBoat = {5, 31}, .midAutumn = {10, 6}},
    {.year = 2026, .spring = {2, 17}, .qingming = 5, .dragonBoat = {6, 19}, .midAutumn = {9, 25}},
    {.year = 2027, .spring = {2, 6}, .qingming = 5, .dragonBoat = {6, 9}, .midAutumn = {9, 15}},
    {.year = 2028, .spring = {1, 26}, .qingming = 4, .dragonBoat = {5, 28}, .midAutumn = {10, 3}},
    {.year = 2029, .spring = {2, 13}, .qingming = 4, .dragonBoat = {6, 16}, .midAutumn = {9, 22}},
    {.year = 2030, .spring = {2, 3}, .qingming = 5, .dragonBoat = {6, 5}, .midAutumn = {9, 12}},
    {.year = 2031, .spring = {1, 23}, .qingming = 5, .dragonBoat = {6, 24}, .midAutumn = {10, 1}},
    {.year = 2032, .spring = {2, 11}, .qingming = 4, .dragonBoat = {6, 12}, .midAutumn = {9, 19}},
    {.year = 2033, .spring = {1, 31}, .qingming = 4, .dragonBoat = {6, 1}, .midAutumn = {9, 8}},
    {.year = 2034, .spring = {2, 19}, .qingming = 5, .dragonBoat = {6, 20}, .midAutumn = {9, 27}},
    {.year = 2035, .spring = {2, 8}, .qingming = 5, .dragonBoat = {6, 10}, .midAutumn = {9, 16}},
    {.year = 2036, .spring = {1, 28}, .qingming = 4, .dragonBoat = {5, 30}, .midAutumn = {10, 4}},
    {.year = 2037, .spring = {2, 15}, .qingming = 4, .dragonBoat = {6, 18}, .midAutumn = {9, 24}},
    {.year = 2038, .spring = {2, 4}, .qingming = 5, .dragonBoat = {6, 7}, .midAutumn = {9, 13}},
    {.year = 2039, .spring = {1, 24}, .qingming = 5, .dragonBoat = {5, 27}, .midAutumn = {10, 2}},
    {.year = 2040, .spring = {2, 12}, .qingming = 4, .dragonBoat = {6, 14}, .midAutumn = {9, 20}},
    {.year = 2041, .spring = {2, 1}, .qingming = 4, .dragonBoat = {6, 3}, .midAutumn = {9, 10}},
    {.year = 2042, .spring = {1, 22}, .qingming = 4, .dragonBoat = {6, 22}, .midAutumn = {9, 28}},
    {.year = 2043, .spring = {2, 10}, .qingming = 5, .dragonBoat = {6, 11}, .midAutumn = {9, 17}},
    {.year = 2044, .spring = {1, 30}, .qingming = 4, .dragonBoat = {5, 31}, .midAutumn = {10, 5}},
    {.year = 2045, .spring = {2, 17}, .qingming = 4, .dragonBoat = {6, 19}, .midAutumn = {9, 25}},
    {.year = 2046, .spring = {2, 6}, .qingming = 4, .dragonBoat = {6, 8}, .midAutumn = {9, 15}},
    {.year = 2047, .spring = {1, 26}, .qingming = 5, .dragonBoat = {5, 29}, .midAutumn = {10, 4}},
    {.year = 2048, .spring = {2, 14}, .qingming = 4, .dragonBoat = {6, 15}, .midAutumn = {9, 22}},
    {.year = 2049, .spring = {2, 2}, .qingming = 4, .dragonBoat = {6, 4}, .midAutumn = {9, 11}},
    {.year = 2050, .spring = {1, 23}, .qingming = 4, .dragonBoat = {6, 23}, .midAutumn = {9, 30}},
    {.year = 2051, .spring = {2, 11}, .qingming = 5, .dragonBoat = {6, 13}, .midAutumn = {9, 19}},
    {.year = 2052, .spring = {2, 1}, .qingming = 4, .dragonBoat = {6, 1}, .midAutumn = {9, 7}},
    {.year = 2053, .spring = {2, 19}, .qingming = 4, .dragonBoat = {6, 20}, .midAutumn = {9, 26}},
    {.year = 2054, .spring = {2, 8}, .qingming = 4, .dragonBoat = {6, 10}, .midAutumn = {9, 16}},
    {.year = 2055, .spring = {1, 28}, .qingming = 5, .dragonBoat = {5, 30}, .midAutumn = {10, 5}},
    {.year = 2056, .spring = {2, 15}, .qingming = 4, .dragonBoat = {6, 17}, .midAutumn = {9, 24}},
    {.year = 2057, .spring = {2, 4}, .qingming = 4, .dragonBoat = {6, 6}, .midAutumn = {9, 13}},
    {.year = 2058, .spring = {1, 24}, .qingming = 4, .dragonBoat = {6, 25}, .midAutumn = {10, 2}},
    {.year = 2059, .spring = {2, 12}, .qingming = 5, .dragonBoat = {6, 14}, .midAutumn = {9, 21}},
    {.year = 2060, .spring = {2, 2}, .qingming = 4, .dragonBoat = {6, 3}, .midAutumn = {9, 9}},
}};

} // namespace

std::vector<sys_days> statutoryDays(std::chrono::year year) {
    std::vector<sys_days> found;
    const auto add = [&](unsigned month, unsigned day, int count) {
        const sys_days first{year / std::chrono::month{month} / std::chrono::day{day}};
        for (int i = 0; i < count; ++i) {
            found.push_back(first + days{i});
        }
    };
    add(1, 1, 1);
    add(5, 1, 2);
    add(10, 1, 3);
    const auto* const row = std::ranges::find(kMoving, static_cast<int>(year), &MovingDays::year);
    if (row != kMoving.end()) {
        add(row->spring.month, row->spring.day, 3);
        found.push_back(sys_days{year / std::chrono::month{row->spring.month} / std::chrono::day{row->spring.day}} -
                        days{1});
        add(4, row->qingming, 1);
        add(row->dragonBoat.month, row->dragonBoat.day, 1);
        add(row->midAutumn.month, row->midAutumn.day, 1);
    }
    std::ranges::sort(found);
    const auto twice = std::ranges::unique(found);
    found.erase(twice.begin(), twice.end());
    return found;
}

} // namespace db::calendar
