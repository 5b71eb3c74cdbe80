// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Inside of db/import: who is there already.
namespace db::import {

/// How a person is known to be there.
enum class KnownBy {
    Number,  ///< the number of their document
    Person,  ///< name, birth date, and the phone or the address
    NameOnly ///< name and birth date, with neither phone nor address to tell two people apart
};

struct KnownPerson {
    KnownBy by = KnownBy::Number;
    std::int64_t who = 0; ///< as add() was told: a line, or a resident
    bool sameName = true;
};

/// People by the number of their document, and by name and birth date. Two people with two numbers are never one.
class KnownPeople {
public:
    void add(const Resident& resident, std::int64_t who);
    /// `resident.name` is in its one form.
    [[nodiscard]] std::optional<KnownPerson> find(const Resident& resident) const;

private:
    struct Known {
        std::int64_t who = 0;
        std::string number;
        std::string name;
        std::string phone;
        std::string address;
    };
    using NameAndBirth = std::pair<std::string, std::chrono::sys_days>;

    std::map<std::string, Known, std::less<>> m_byNumber;
    std::map<NameAndBirth, std::vector<Known>> m_byName;
};

} // namespace db::import
