// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "db/records/result.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace db::stores {

class Connection;

/// A row that cannot be read although the key is right. It stays in the file; whatever lists its kind goes on without
/// it.
struct DamagedRow {
    std::string table;
    std::int64_t row = 0;
    friend auto operator<=>(const DamagedRow&, const DamagedRow&) = default;
};

/// What the columns that are not sealed still say of such a row.
struct DamagedAbout {
    std::optional<ResidentId> resident;  ///< whose it is
    std::optional<StaffId> complainedOf; ///< who must not know that there is a complaint
};

/// Nothing in it: the row is about nobody, or gone.
[[nodiscard]] Expected<DamagedAbout> aboutOf(Connection& connection, const DamagedRow& row);

} // namespace db::stores
