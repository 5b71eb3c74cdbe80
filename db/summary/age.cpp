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
    if (isBeforeBirthday) --age;
    return age;
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
