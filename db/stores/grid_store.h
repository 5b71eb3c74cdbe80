// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <optional>
#include <string_view>
#include <vector>

namespace db::stores {

class Connection;

/// The cells of the hall's grid and who looks after them. A handle, like ResidentStore.
class GridStore {
public:
    explicit GridStore(Connection& connection)
        : m_connection(&connection) {}

    /// `cell.id` is ignored; the new id is returned. Constraint: the label is taken, or the parent does not exist.
    [[nodiscard]] Expected<GridCellId> insert(const GridCell& cell, const Stamp& by);
    [[nodiscard]] Expected<void> update(const GridCell& cell, const Stamp& by);
    [[nodiscard]] Expected<std::optional<GridCell>> find(GridCellId id) const;
    [[nodiscard]] Expected<std::optional<GridCell>> findByLabel(std::string_view label) const;
    [[nodiscard]] Expected<std::vector<GridCell>> all() const;

private:
    Connection* m_connection;
};

} // namespace db::stores
