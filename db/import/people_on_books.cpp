// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/people_on_books.h"

#include "db/stores/hall_database.h"

#include <utility>

namespace db::import {

std::string residentText(ResidentId who) {
    return "居民 " + std::to_string(raw(who));
}

Expected<PeopleOnBooks> PeopleOnBooks::read(const stores::HallDatabase& hall, RowsOfOne rows) {
    auto everybody = hall.residents().all();
    if (!everybody) { return tl::unexpected(everybody.error()); }
    PeopleOnBooks people;
    people.m_rows = rows;
    for (Resident& resident : *everybody) {
        if (resident.standing == Standing::Merged) { continue; } // the other record is meant
        people.m_known.add(resident, raw(resident.id));
        const ResidentId id = resident.id;
        people.m_residents.emplace(id, std::move(resident));
    }
    return people;
}

PeopleOnBooks::Match PeopleOnBooks::find(const ResidentRow& row, bool takesNames) {
    const auto before = m_known.find(row.resident);
    if (!before) { return {}; }
    const Resident& known = m_residents.at(ResidentId{before->who});
    const std::string who = residentText(known.id);
    const auto doubtful = [&known](std::string why) { return Match{&known, std::move(why)}; };
    if (known.standing != Standing::Here) {
        return doubtful("是" + who + "，本厅记为" + (known.standing == Standing::Died ? "已去世" : "已迁出") +
                        "；请先在前台核对");
    }
    if (before->by == KnownBy::NameOnly) {
        return doubtful("也许是" + who + "：姓名和出生日期一样，没有电话和住址可以分辨");
    }
    if (before->by == KnownBy::Number && !before->sameName && !takesNames) {
        return doubtful("身份证号和" + who + " 的一样，姓名不同；请按证件核对");
    }
    const bool areTwoPhones = !known.phone.empty() && !row.resident.phone.empty() && known.phone != row.resident.phone;
    if (before->by == KnownBy::Person && areTwoPhones) {
        return doubtful("多半是" + who + "：姓名、出生日期和住址一样，电话不同");
    }
    if (m_rows == RowsOfOne::One && !m_met.insert(known.id).second) {
        return doubtful("是" + who + "，名单里已经有这个人的一行");
    }
    return {&known, {}};
}

} // namespace db::import
