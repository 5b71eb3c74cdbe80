// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"

namespace db::stores {

class Connection;
class HallDatabase;
class FacesDatabase;

/// All writes until commit() happen together or not at all; the destructor rolls back unless commit() ran. A
/// transaction begun inside another is part of it: its rollback undoes only its own writes, its commit becomes real
/// when the outer one commits. Every store function that writes uses one, so they may be called inside one.
class Transaction {
public:
    [[nodiscard]] static Expected<Transaction> begin(const HallDatabase& hall);
    [[nodiscard]] static Expected<Transaction> begin(const FacesDatabase& faces);
    [[nodiscard]] static Expected<Transaction> begin(Connection& connection);

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// Call once. After an error nothing of this transaction is in the database.
    [[nodiscard]] Expected<void> commit();

private:
    Transaction(Connection& connection, int depth)
        : m_connection(&connection)
        , m_depth(depth) {}
    Connection* m_connection; ///< null once committed, rolled back or moved from
    int m_depth;              ///< 1 for the outermost
};

/// As long as it lives, all that is read on this connection is of one moment, whatever another one writes meanwhile.
class Snapshot {
public:
    [[nodiscard]] static Expected<Snapshot> begin(const HallDatabase& hall);

    Snapshot(Snapshot&& other) noexcept;
    Snapshot& operator=(Snapshot&&) = delete;
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Connection& connection)
        : m_connection(&connection) {}
    Connection* m_connection; ///< null once moved from
};

} // namespace db::stores
