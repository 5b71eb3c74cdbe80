// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace db::stores {

/// A row that cannot be read although the key is right. It stays in the file; whatever lists its kind goes on without
/// it.
struct DamagedRow {
    std::string table;
    std::int64_t row = 0;
    friend auto operator<=>(const DamagedRow&, const DamagedRow&) = default;
};

} // namespace db::stores
