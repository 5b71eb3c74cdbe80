// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/schema/migrate.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <sqlite3.h>
#include <string>

namespace db::schema {
namespace {

ErrorKind kindOf(int code) {
    if (code == SQLITE_IOERR_SHMSIZE) {
        return ErrorKind::DiskFull; // no room for the index of the write-ahead log
    }
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Busy;
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::Corrupt;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return ErrorKind::Constraint;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
        return ErrorKind::CannotOpen;
    default:
        return ErrorKind::Io;
    }
}

/// Rolls back in its destructor unless released. `begin` joins a transaction that is open already.
class Step {
public:
    explicit Step(SQLite::Database& database)
        : m_database(database)
        , m_isNested(sqlite3_get_autocommit(database.getHandle()) == 0) {
        m_database.exec(m_isNested ? "SAVEPOINT migration" : "BEGIN IMMEDIATE");
    }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;
    Step(Step&&) = delete;
    Step& operator=(Step&&) = delete;
    ~Step() {
        if (m_isDone) { return; }
        // A failure here leaves nothing to do: SQLite has rolled back by itself, or will when the file is closed.
        (void)m_database.tryExec(m_isNested ? "ROLLBACK TO migration; RELEASE migration" : "ROLLBACK");
    }
    void release() {
        m_database.exec(m_isNested ? "RELEASE migration" : "COMMIT");
        m_isDone = true;
    }

private:
    SQLite::Database& m_database;
    bool m_isNested;
    bool m_isDone = false;
};

} // namespace

Error toError(const SQLite::Exception& exception, std::string_view where) {
    // SQLite quotes what it cannot read, which in a damaged file may be whole lines.
    std::string what = exception.what();
    std::ranges::replace_if(what, [](unsigned char each) { return each < ' '; }, ' ');
    return {kindOf(exception.getExtendedErrorCode()), std::string(where) + ": " + what};
}

Expected<int> versionOf(SQLite::Database& database) {
    try {
        return database.execAndGet("PRAGMA user_version").getInt();
    } catch (const SQLite::Exception& exception) { return tl::unexpected(toError(exception, database.getFilename())); }
}

Expected<void> checkVersion(SQLite::Database& database, std::span<const Migration> migrations) {
    const auto version = versionOf(database);
    if (!version) { return tl::unexpected(version.error()); }
    const int newest = migrations.empty() ? 0 : migrations.back().version;
    if (*version <= newest) { return {}; }
    return tl::unexpected(Error{ErrorKind::SchemaTooNew, database.getFilename() + " has schema " +
                                                             std::to_string(*version) + ", this program knows " +
                                                             std::to_string(newest)});
}

Expected<void> migrate(SQLite::Database& database, std::span<const Migration> migrations) {
    if (const auto fits = checkVersion(database, migrations); !fits) { return fits; }
    for (const Migration& migration : migrations) {
        try {
            Step step{database};
            // Read inside the transaction: another process may have migrated while this one waited.
            if (database.execAndGet("PRAGMA user_version").getInt() < migration.version) {
                database.exec(std::string(migration.sql));
                database.exec("PRAGMA user_version = " + std::to_string(migration.version));
            }
            step.release();
        } catch (const SQLite::Exception& exception) {
            return tl::unexpected(toError(exception, "migration " + std::string(migration.name)));
        }
    }
    return {};
}

} // namespace db::schema
