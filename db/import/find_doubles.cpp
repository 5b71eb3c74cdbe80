// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/find_doubles.h"

#include "db/names/name_form.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace db::import {
namespace {

/// More who share a phone, or a name and a birth date, than this are a hall's own number, or a day put in for one that
/// nobody knew.
constexpr std::size_t kMostAlike = 50;

struct Person {
    const Resident* resident = nullptr;
    std::string name;
    std::vector<std::string> letters;
};

bool mayBeOne(const Resident& one, const Resident& other) {
    return one.idNumber.empty() || other.idNumber.empty() || one.idNumber == other.idNumber;
}

/// As long, and of one character another.
bool areAlike(const Person& one, const Person& other) {
    if (one.letters.size() != other.letters.size() || one.letters.size() < 2) { return false; }
    int differing = 0;
    for (std::size_t i = 0; i < one.letters.size(); ++i) {
        differing += one.letters[i] == other.letters[i] ? 0 : 1;
    }
    return differing == 1;
}

bool isSlip(Date one, Date other) {
    const bool sameYear = one.year() == other.year();
    const bool sameMonth = one.month() == other.month();
    const bool sameDay = one.day() == other.day();
    const bool areExchanged = sameYear && static_cast<unsigned>(one.month()) == static_cast<unsigned>(other.day()) &&
                              static_cast<unsigned>(one.day()) == static_cast<unsigned>(other.month());
    return (sameYear ? 1 : 0) + (sameMonth ? 1 : 0) + (sameDay ? 1 : 0) == 2 || areExchanged;
}

std::optional<DoubleBy> doubleBy(const Person& one, const Person& other) {
    if (!mayBeOne(*one.resident, *other.resident)) { return std::nullopt; }
    const bool sameBirth = one.resident->birthDate == other.resident->birthDate;
    const bool samePhone = !one.resident->phone.empty() && one.resident->phone == other.resident->phone;
    if (sameBirth && one.name == other.name) { return DoubleBy::NameAndBirth; }
    if (sameBirth && samePhone && areAlike(one, other)) { return DoubleBy::BirthPhoneAndAlike; }
    if (samePhone && one.name == other.name && isSlip(one.resident->birthDate, other.resident->birthDate)) {
        return DoubleBy::PhoneAndName;
    }
    return std::nullopt;
}

} // namespace

std::vector<Doubles> findDoubles(const std::vector<Resident>& residents) {
    std::vector<Person> people;
    for (const Resident& resident : residents) {
        if (resident.standing != Standing::Here) { continue; }
        std::string name = names::oneForm(resident.name);
        auto letters = names::lettersOf(name);
        people.push_back({&resident, std::move(name), std::move(letters)});
    }
    // Whoever may be one shares one of these.
    std::map<std::string, std::vector<const Person*>> groups;
    for (const Person& person : people) {
        const auto day = std::chrono::sys_days{person.resident->birthDate}.time_since_epoch().count();
        groups["born " + std::to_string(day) + " " + person.name].push_back(&person);
        if (!person.resident->phone.empty()) { groups["phone " + person.resident->phone].push_back(&person); }
    }
    std::set<std::tuple<DoubleBy, std::int64_t, std::int64_t>> found;
    for (const auto& [key, group] : groups) {
        if (group.size() > kMostAlike) { continue; }
        for (std::size_t i = 0; i < group.size(); ++i) {
            for (std::size_t j = i + 1; j < group.size(); ++j) {
                const auto by = doubleBy(*group[i], *group[j]);
                if (!by) { continue; }
                const auto [first, second] =
                    std::minmax({raw(group[i]->resident->id), raw(group[j]->resident->id)}); // by value
                found.emplace(*by, first, second);
            }
        }
    }
    std::vector<Doubles> doubles;
    doubles.reserve(found.size());
    for (const auto& [by, one, other] : found) {
        doubles.push_back({ResidentId{one}, ResidentId{other}, by});
    }
    return doubles;
}

} // namespace db::import
