// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db::stores {

class Connection;

/// What a start with newer rules for names and phones did to a resident, or could not do.
struct TidiedResident {
    ResidentId id{};
    std::string nameBefore;    ///< empty: the name was in its one form
    std::string nameNow;       ///< as it is now; empty if nameBefore is
    std::string phoneBefore;   ///< empty: the phone was a number as it is written now
    bool isNameLost = false;   ///< the name holds a character that was destroyed on its way: ask the resident
    bool isPhoneWrong = false; ///< the phone is no number: nobody can sign in with it
    std::optional<ResidentId> alike = std::nullopt; ///< somebody with the same name and birth date: the same person?
};

/// The residents on the hall's books. A handle on its HallDatabase: use it on that database's thread, while it lives.
class ResidentStore {
public:
    explicit ResidentStore(Connection& connection)
        : m_connection(&connection) {}

    /// `resident.id` is ignored; the new id is returned. Constraint: the ID number is on the books already.
    /// Invalid: no name, over-long text, or an impossible birth date.
    [[nodiscard]] Expected<ResidentId> insert(const Resident& resident, const Stamp& by);
    /// Replaces everything of `resident.id`; what was said before is kept (changesOf), and the audit log says which
    /// fields are others (kResidentFields). Nothing is written if none is. NotFound, Constraint, Invalid.
    [[nodiscard]] Expected<void> update(const Resident& resident, const Stamp& by);

    [[nodiscard]] Expected<std::optional<Resident>> find(ResidentId id) const;
    /// What update() changed of this resident, the newest first, at most so many.
    [[nodiscard]] Expected<std::vector<ResidentChange>> changesOf(ResidentId id, int most) const;
    [[nodiscard]] Expected<std::optional<Resident>> findByIdNumber(std::string_view idNumber) const;
    /// Brings names and phones that were stored under older rules into their one form, once; returns how many residents
    /// were changed or have something wrong: tidied() names them. Nothing to do is 0.
    [[nodiscard]] Expected<int> tidy(const Stamp& by);
    /// What tidy() did and found, by id.
    [[nodiscard]] Expected<std::vector<TidiedResident>> tidied() const;

    /// Several people may share one phone; spaces, dashes and a leading +86 are ignored.
    [[nodiscard]] Expected<std::vector<Resident>> findByPhone(std::string_view phone) const;
    /// `tail` is the phone's last four digits.
    [[nodiscard]] Expected<std::vector<Resident>> findByPhoneTail(std::string_view tail) const;
    /// Everybody, by id: for the hall's search index in memory.
    [[nodiscard]] Expected<std::vector<Resident>> all() const;
    [[nodiscard]] Expected<int> count() const;

    /// The household with this register number (户号), if there is one.
    [[nodiscard]] Expected<std::optional<HouseholdId>> findHousehold(std::string_view number) const;
    /// Its number, which lies sealed. NotFound.
    [[nodiscard]] Expected<std::string> householdNumber(HouseholdId id) const;
    /// As findHousehold(); made if it is new. The number lies sealed.
    [[nodiscard]] Expected<HouseholdId> ensureHousehold(std::string_view number, const Stamp& by);

private:
    Connection* m_connection;
};

} // namespace db::stores
