// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/coverage.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <string_view>
#include <vector>

namespace db::stores {

class Connection;

/// For which items the hall's records are complete. A handle, like ResidentStore.
class CoverageStore {
public:
    explicit CoverageStore(Connection& connection)
        : m_connection(&connection) {}

    /// In place of what was said of this item and source; `id`, `setBy` and `setAt` are ignored (those of `by`).
    /// Invalid: no item, a list without its day, a day that is none, a text that is too long.
    [[nodiscard]] Expected<void> put(const RecordCoverage& coverage, const Stamp& by);
    /// NotFound.
    [[nodiscard]] Expected<void> remove(std::string_view itemCode, CoverageSource source, const Stamp& by);
    /// By item, what is known from the hall's own matters first.
    [[nodiscard]] Expected<std::vector<RecordCoverage>> all() const;

private:
    Connection* m_connection;
};

} // namespace db::stores
