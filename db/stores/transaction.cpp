// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/transaction.h"

#include "db/stores/connection.h"
#include "db/stores/faces_database.h"
#include "db/stores/hall_database.h"

#include <cassert>
#include <sqlite3.h>

namespace db::stores {
namespace {

/// Nothing is open in SQLite: no transaction, or one that SQLite has rolled back by itself (disk full, I/O error).
bool isRolledBack(Connection& connection) {
    return sqlite3_get_autocommit(connection.sql().getHandle()) != 0;
}

std::string savepoint(int depth) {
    return "level_" + std::to_string(depth);
}

} // namespace

Expected<Transaction> Transaction::begin(const HallDatabase& hall) {
    return begin(hall.connection());
}
Expected<Transaction> Transaction::begin(const FacesDatabase& faces) {
    return begin(faces.connection());
}

Expected<Transaction> Transaction::begin(Connection& connection) {
    return guarded("begin", [&] {
        const int depth = connection.depth() + 1;
        // A savepoint now would be a transaction of its own, and would keep half of what belongs together.
        if (depth > 1 && isRolledBack(connection)) {
            fail(ErrorKind::Io, "begin: SQLite has rolled the outer one back");
        }
        // IMMEDIATE: two writers wait for each other here, not halfway through.
        run(connection, depth == 1 ? "BEGIN IMMEDIATE" : ("SAVEPOINT " + savepoint(depth)).c_str());
        connection.depth() = depth;
        return Transaction{connection, depth};
    });
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_depth(other.m_depth) {}

Transaction::~Transaction() {
    if (!m_connection) { return; }
    assert(m_connection->depth() == m_depth); // transactions end in reverse order
    m_connection->depth() = m_depth - 1;
    // After a full disk or an I/O error SQLite has rolled back by itself, and this fails: nothing is lost by that.
    const std::string name = savepoint(m_depth);
    (void)m_connection->sql().tryExec(m_depth == 1 ? "ROLLBACK" : "ROLLBACK TO " + name + "; RELEASE " + name);
}

Expected<void> Transaction::commit() {
    assert(m_connection);
    return guarded("commit", [&] {
        // SQLite may have rolled everything back on an error that the caller passed over.
        if (isRolledBack(*m_connection)) { fail(ErrorKind::Io, "commit: SQLite has rolled the transaction back"); }
        run(*m_connection, m_depth == 1 ? "COMMIT" : ("RELEASE " + savepoint(m_depth)).c_str());
        m_connection->depth() = m_depth - 1;
        m_connection = nullptr;
    });
}

Expected<Snapshot> Snapshot::begin(const HallDatabase& hall) {
    return guarded("begin reading", [&] {
        hall.connection().sql().exec("BEGIN");
        return Snapshot{hall.connection()};
    });
}

Snapshot::Snapshot(Snapshot&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)) {}

Snapshot::~Snapshot() {
    if (m_connection) { (void)m_connection->sql().tryExec("ROLLBACK"); } // nothing was written
}

} // namespace db::stores
