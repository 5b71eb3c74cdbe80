// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"
#include "db/records/work.h"
#include "db/stores/stamp.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace db::stores {

class Connection;

/// How much of what is open one member of staff has in hand; without an owner: nobody has.
struct OpenCount {
    std::optional<StaffId> owner = {};
    int open = 0;
    int handed = 0; ///< of them, handed over and not accepted yet
};

/// Matters being handled. A handle, like ResidentStore.
class MatterStore {
public:
    explicit MatterStore(Connection& connection)
        : m_connection(&connection) {}

    /// `matter.id` is ignored; the new id is returned. Constraint: no such resident.
    [[nodiscard]] Expected<MatterId> insert(const Matter& matter, const Stamp& by);
    [[nodiscard]] Expected<void> update(const Matter& matter, const Stamp& by);
    /// A new matter with its first step and the notice that goes with it, in one transaction. The ids in `matter` and
    /// `notice` are ignored.
    [[nodiscard]] Expected<MatterId> start(const Matter& matter, const std::optional<OneTimeNotice>& notice,
                                           const Stamp& by);
    /// What became of a matter: the row, the step and the notice in one transaction. NotFound.
    [[nodiscard]] Expected<void> take(const MatterStep& step, const Matter& after,
                                      const std::optional<OneTimeNotice>& notice, const Stamp& by);
    [[nodiscard]] Expected<std::optional<Matter>> find(MatterId id) const;
    /// Newest first, the finished ones too.
    [[nodiscard]] Expected<std::vector<Matter>> ofResident(ResidentId resident) const;
    /// Neither finished nor withdrawn; the nearest limit first, those without one last.
    [[nodiscard]] Expected<std::vector<Matter>> open() const;
    /// As open(), of one owner; none: that nobody owns.
    [[nodiscard]] Expected<std::vector<Matter>> openOf(std::optional<StaffId> owner) const;
    /// One for each owner, and one for what nobody owns; opens nothing that is sealed. Without complaints about
    /// `viewer`.
    [[nodiscard]] Expected<std::vector<OpenCount>> openCounts(StaffId viewer) const;
    /// In the order in which they were given.
    /// How many of each item there ever were.
    [[nodiscard]] Expected<std::map<std::string, int, std::less<>>> countByItem() const;
    [[nodiscard]] Expected<std::vector<OneTimeNotice>> noticesOf(MatterId matter) const;
    /// In the order in which they were done.
    [[nodiscard]] Expected<std::vector<MatterStep>> stepsOf(MatterId matter) const;

private:
    Connection* m_connection;
};

} // namespace db::stores
