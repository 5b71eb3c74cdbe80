// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/summary/needs_summary.h"

#include <cassert>

namespace db::summary {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

bool isWorkingDay(sys_days day) {
    const std::chrono::weekday weekday{day};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

} // namespace

Date dateOf(Time at, std::chrono::minutes utcOffset) {
    return Date{std::chrono::floor<days>(at + utcOffset)};
}

int ageOn(Date birthDate, Date today) {
    int age = static_cast<int>(today.year()) - static_cast<int>(birthDate.year());
    const bool isBeforeBirthday =
        today.month() < birthDate.month() || (today.month() == birthDate.month() && today.day() < birthDate.day());
    if (isBeforeBirthday) --age;
    return age;
}

Date addWorkingDays(Date from, int count) {
    assert(count >= 0);
    sys_days day{from};
    while (count > 0) {
        day += days{1};
        if (isWorkingDay(day)) --count;
    }
    return Date{day};
}

int workingDaysBetween(Date from, Date to) {
    if (sys_days{to} < sys_days{from}) return -workingDaysBetween(to, from);
    // Whole weeks at once: a wrong date far away must not take a long walk.
    const auto distance = (sys_days{to} - sys_days{from}).count();
    int count = static_cast<int>(distance / 7) * 5;
    for (sys_days day = sys_days{to} - days{distance % 7} + days{1}; day <= sys_days{to}; day += days{1})
        count += isWorkingDay(day) ? 1 : 0;
    return count;
}

std::string sexAndAge(const Resident& resident, Date today) {
    std::string age = std::to_string(ageOn(resident.birthDate, today)) + " 岁";
    switch (resident.sex) {
    case Sex::Female:
        return "女 · " + age;
    case Sex::Male:
        return "男 · " + age;
    case Sex::Unstated:
        return age;
    }
    return age;
}

} // namespace db::summary
