// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/grid_store.h"

#include "db/stores/connection.h"

namespace db::stores {
namespace {

constexpr char kColumns[] = "SELECT id, level, parent_id, label, worker_name, worker_phone FROM grid_cell ";
constexpr std::size_t kMaxText = 192;

GridCell read(const Connection& connection, Statement& s) {
    const std::int64_t row = integer(s, 0);
    return {.id = GridCellId{row},
            .level = static_cast<int>(integer(s, 1)),
            .parent = optionalId<GridCellId>(s, 2),
            .label = text(s, 3),
            .workerName = opened(connection, s, 4, {"grid_cell", "worker_name", row}),
            .workerPhone = opened(connection, s, 5, {"grid_cell", "worker_phone", row})};
}

void write(Connection& connection, const char* sql, GridCellId id, const GridCell& cell) {
    if (cell.label.empty()) { fail(ErrorKind::Invalid, "a grid cell needs a label"); }
    checkText(cell.label, kMaxText, "label");
    checkText(cell.workerName, kMaxText, "worker name");
    checkText(cell.workerPhone, kMaxText, "worker phone");
    const int changed = run(connection, sql, id, cell.level, cell.parent, cell.label,
                            connection.seal().seal(cell.workerName, {"grid_cell", "worker_name", raw(id)}),
                            connection.seal().seal(cell.workerPhone, {"grid_cell", "worker_phone", raw(id)}));
    if (changed == 0) { fail(ErrorKind::NotFound, subject("grid_cell", id)); }
}

template <typename Value>
Expected<std::optional<GridCell>> findWhere(Connection& connection, const char* condition, const Value& value) {
    return guarded("find grid cell", [&]() -> std::optional<GridCell> {
        Statement s{connection.sql(), std::string(kColumns) + condition};
        put(s, 1, value);
        if (!s.executeStep()) { return std::nullopt; }
        return read(connection, s);
    });
}

} // namespace

Expected<GridCellId> GridStore::insert(const GridCell& cell, const Stamp& by) {
    return inTransaction(*m_connection, "insert grid cell", [&] {
        const GridCellId id{nextId(*m_connection, "grid_cell")};
        write(*m_connection,
              "INSERT INTO grid_cell (id, level, parent_id, label, worker_name, worker_phone) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
              id, cell);
        audit(*m_connection, by, "grid.added", subject("grid_cell", id));
        return id;
    });
}

Expected<void> GridStore::update(const GridCell& cell, const Stamp& by) {
    return inTransaction(*m_connection, "update grid cell", [&] {
        write(*m_connection,
              "UPDATE grid_cell SET level = ?2, parent_id = ?3, label = ?4, worker_name = ?5, worker_phone = ?6 "
              "WHERE id = ?1",
              cell.id, cell);
        audit(*m_connection, by, "grid.changed", subject("grid_cell", cell.id));
    });
}

Expected<std::optional<GridCell>> GridStore::find(GridCellId id) const {
    return findWhere(*m_connection, "WHERE id = ?1", id);
}

Expected<std::optional<GridCell>> GridStore::findByLabel(std::string_view label) const {
    return findWhere(*m_connection, "WHERE label = ?1", label);
}

Expected<std::vector<GridCell>> GridStore::all() const {
    return guarded("all grid cells", [&] {
        Statement s{m_connection->sql(), std::string(kColumns) + "ORDER BY level, id"};
        std::vector<GridCell> cells;
        while (s.executeStep()) {
            addReadable(cells, *m_connection, "grid_cell", integer(s, 0), [&] { return read(*m_connection, s); });
        }
        return cells;
    });
}

} // namespace db::stores
