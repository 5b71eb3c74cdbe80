// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/calendar/working_calendar.h"

#include "db/calendar/statutory_days.h"

#include <algorithm>
#include <cassert>

namespace db::calendar {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

bool isWeekday(sys_days day) {
    const std::chrono::weekday weekday{day};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

/// Days from Monday to Friday after `from` up to and with `to`; `from` <= `to`.
int weekdaysBetween(sys_days from, sys_days to) {
    // Whole weeks at once: a wrong date far away must not take a long walk.
    const auto distance = (to - from).count();
    int count = static_cast<int>(distance / 7) * 5;
    for (sys_days day = to - days{distance % 7} + days{1}; day <= to; day += days{1}) {
        count += isWeekday(day) ? 1 : 0;
    }
    return count;
}

} // namespace

WorkingCalendar::WorkingCalendar(const std::vector<HolidayYear>& years) {
    for (const HolidayYear& year : years) {
        m_years.push_back(year.year);
        for (const sys_days day : year.rest) {
            if (isWeekday(day)) { m_exceptions.push_back({.day = day, .change = -1}); }
        }
        for (const sys_days day : year.work) {
            if (!isWeekday(day) && std::ranges::find(year.rest, day) == year.rest.end()) {
                m_exceptions.push_back({.day = day, .change = 1});
            }
        }
    }
    for (auto year = kFirstStatutoryYear; year <= kLastStatutoryYear; ++year) {
        if (knows(year)) { continue; }
        for (const sys_days day : statutoryDays(year)) {
            if (isWeekday(day)) { m_exceptions.push_back({.day = day, .change = -1}); }
        }
    }
    std::ranges::sort(m_exceptions, {}, &Exception::day);
    const auto twice = std::ranges::unique(m_exceptions, {}, &Exception::day);
    m_exceptions.erase(twice.begin(), twice.end());
}

int WorkingCalendar::changesUpTo(sys_days day) const {
    int changes = 0;
    for (const Exception& exception : m_exceptions) {
        if (exception.day > day) { break; }
        changes += exception.change;
    }
    return changes;
}

bool WorkingCalendar::isWorkingDay(Date day) const {
    const auto at = std::ranges::lower_bound(m_exceptions, sys_days{day}, {}, &Exception::day);
    if (at != m_exceptions.end() && at->day == sys_days{day}) { return at->change > 0; }
    return isWeekday(day);
}

Date WorkingCalendar::add(Date from, int count) const {
    assert(count >= 0);
    sys_days day{from};
    while (count > 0) {
        day += days{1};
        if (isWorkingDay(day)) { --count; }
    }
    return Date{day};
}

int WorkingCalendar::between(Date from, Date to) const {
    if (sys_days{to} < sys_days{from}) { return -between(to, from); }
    return weekdaysBetween(from, to) + changesUpTo(to) - changesUpTo(from);
}

bool WorkingCalendar::knows(std::chrono::year year) const {
    return std::ranges::find(m_years, year) != m_years.end();
}

bool WorkingCalendar::isProvisional(Date from, Date to) const {
    if (sys_days{to} <= sys_days{from}) { return false; }
    // A far day needs no long walk: no notice reaches further than the next year.
    if (!knows(to.year())) { return true; }
    auto year = Date{sys_days{from} + days{1}}.year();
    while (year < to.year() && knows(year)) {
        ++year;
    }
    return year < to.year();
}

std::optional<std::chrono::year> WorkingCalendar::missingNotice(Date today) const {
    if (!knows(today.year())) { return today.year(); }
    const auto next = today.year() + std::chrono::years{1};
    if (today.month() >= std::chrono::November && !knows(next)) { return next; }
    return std::nullopt;
}

} // namespace db::calendar
