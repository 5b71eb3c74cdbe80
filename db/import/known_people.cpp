// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/known_people.h"

#include "db/import/document_number.h"
#include "db/import/merge_residents.h"

#include <algorithm>

namespace db::import {
namespace {

bool areBoth(const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty();
}

} // namespace

void KnownPeople::add(const Resident& resident, std::int64_t who) {
    const std::string number{holderOf(resident.idNumber, resident.document)};
    const Known known{who, number, resident.name, resident.phone, bareAddress(resident.address)};
    if (!number.empty()) { m_byNumber.emplace(number, known); }
    m_byName[{resident.name, std::chrono::sys_days{resident.birthDate}}].push_back(known);
}

std::optional<KnownPerson> KnownPeople::find(const Resident& resident) const {
    const std::string_view number = holderOf(resident.idNumber, resident.document);
    if (const auto at = m_byNumber.find(number); !number.empty() && at != m_byNumber.end()) {
        return KnownPerson{KnownBy::Number, at->second.who, at->second.name == resident.name};
    }
    const auto named = m_byName.find({resident.name, std::chrono::sys_days{resident.birthDate}});
    if (named == m_byName.end()) { return std::nullopt; }
    const std::string address = bareAddress(resident.address);
    for (const Known& each : named->second) {
        if (!number.empty() && !each.number.empty()) { continue; }
        const bool samePhone = areBoth(each.phone, resident.phone) && each.phone == resident.phone;
        const bool sameAddress = areBoth(each.address, address) && each.address == address;
        if (samePhone || sameAddress) { return KnownPerson{KnownBy::Person, each.who}; }
        const bool canBeToldApart = areBoth(each.phone, resident.phone) || areBoth(each.address, address);
        if (!canBeToldApart) { return KnownPerson{KnownBy::NameOnly, each.who}; }
    }
    return std::nullopt;
}

} // namespace db::import
