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

/// Why holdAll() held consents back when a backup was restored.
inline constexpr std::string_view kHeldByRestore = "restored";

/// Consents that stand in the records although nobody can know whether they were withdrawn: after an old copy of the
/// records was put back. Nobody is recognised under them until a human has asked the resident. A handle, like
/// ResidentStore.
class HeldConsents {
public:
    explicit HeldConsents(Connection& connection)
        : m_connection(&connection) {}

    struct Held {
        ResidentId resident{};
        Time since{};
        std::string why; ///< as holdAll() was told
    };
    /// All, by the number of the resident.
    [[nodiscard]] Expected<std::vector<Held>> all() const;
    /// Since when the consent of this resident is held back, if it is.
    [[nodiscard]] Expected<std::optional<Time>> sinceOf(ResidentId resident) const;
    /// Whose they are, by number.
    [[nodiscard]] Expected<std::vector<ResidentId>> residents() const;
    [[nodiscard]] Expected<int> count() const;
    [[nodiscard]] Expected<bool> has(ConsentId consent) const;
    /// Holds back every consent that stands; returns how many were not held before. `why` goes to the audit log.
    [[nodiscard]] Expected<int> holdAll(std::string_view why, const Stamp& by);
    /// The resident says that the consent stands. `why` lies sealed in the audit log. NotFound: none is held.
    [[nodiscard]] Expected<void> confirm(ResidentId resident, std::string_view why, const Stamp& by);

private:
    Connection* m_connection;
};

} // namespace db::stores
