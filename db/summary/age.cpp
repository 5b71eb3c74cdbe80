// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/summary/needs_summary.h"

namespace db::summary {

Date dateOf(Time at, std::chrono::minutes utcOffset) {
    return Date{std::chrono::floor<std::chrono::days>(at + utcOffset)};
}

int ageOn(Date birthDate, Date today) {
    int age = static_cast<int>(today.year()) - static_cast<int>(birthDate.year());
    const bool isBeforeBirthday =
        today.month() < birthDate.month() || (today.month() == birthDate.month() && today.day() < birthDate.day());
    if (isBeforeBirthday) { --age; }
    return age;
}

Words sexAndAge(const Resident& resident, Date today) {
    const std::string years = std::to_string(ageOn(resident.birthDate, today));
    switch (resident.sex) {
    case Sex::Female:
        return {"女 · " + years + " 岁", "Female · " + years};
    case Sex::Male:
        return {"男 · " + years + " 岁", "Male · " + years};
    case Sex::Unstated:
        break;
    }
    return {years + " 岁", "Aged " + years};
}

} // namespace db::summary
