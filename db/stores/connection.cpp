// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/connection.h"

#include "db/records/utf8.h"

#include <SQLiteCpp/Backup.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace db::stores {
namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr std::string_view kKeyCheckText = "this key opens this file";
constexpr seal::Place kKeyCheckPlace{"key_check", "sealed", 1};

/// Makes the file with mode 0600 before SQLite would make it with the umask's; its log files take the same mode.
Expected<void> ensureFile(const std::filesystem::path& path) {
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) {
        const ErrorKind kind = errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::CannotOpen;
        return tl::unexpected(Error{kind, path.string() + ": " + std::strerror(errno)});
    }
    ::close(fd);
    return {};
}

void configure(SQLite::Database& sql) {
    sql.exec("PRAGMA journal_mode = WAL");
    sql.exec("PRAGMA synchronous = FULL");
    sql.exec("PRAGMA foreign_keys = ON");
    sql.exec("PRAGMA secure_delete = ON");
    sql.exec("PRAGMA trusted_schema = OFF");
    sql.exec("PRAGMA temp_store = MEMORY");
}

/// Table and column of all that is sealed: the schema says that a BLOB is a sealed value, unless it is a digest.
std::vector<std::pair<std::string, std::string>> sealedColumns(SQLite::Database& sql) {
    Statement s{sql, "SELECT m.name, c.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c "
                     "WHERE m.type = 'table' AND c.type = 'BLOB' AND c.name <> 'hash' AND c.name NOT LIKE '%\\_index' "
                     "ESCAPE '\\' ORDER BY m.rowid, c.cid"};
    std::vector<std::pair<std::string, std::string>> columns;
    while (s.executeStep()) {
        columns.emplace_back(text(s, 0), text(s, 1));
    }
    return columns;
}

/// Calls `look(table, row, opens)` for every sealed field, until it says that it has seen enough.
template <typename Look>
void forEachSealed(SQLite::Database& sql, const seal::FieldSeal& seal, Look&& look) {
    for (const auto& [table, column] : sealedColumns(sql)) {
        const std::string quoted = std::string("\"").append(column).append("\"");
        Statement s{sql, std::string("SELECT rowid, ")
                             .append(quoted)
                             .append(" FROM \"")
                             .append(table)
                             .append("\" WHERE ")
                             .append(quoted)
                             .append(" IS NOT NULL")};
        while (s.executeStep()) {
            const std::int64_t row = integer(s, 0);
            if (!look(table, row, seal.open(blob(s, 1), {table, column, row}).has_value())) { return; }
        }
    }
}

/// Right if it opens the check value; or, should that one row be damaged, anything else.
void checkKey(SQLite::Database& sql, const seal::FieldSeal& seal) {
    Statement s{sql, "SELECT sealed FROM key_check WHERE id = 1"};
    const bool isThere = s.executeStep();
    if (isThere) {
        const auto value = seal.open(blob(s, 0), kKeyCheckPlace);
        if (value && *value == kKeyCheckText) { return; }
    }
    bool opensAny = false;
    forEachSealed(sql, seal, [&](const std::string&, std::int64_t, bool opens) {
        opensAny = opens;
        return !opens;
    });
    if (opensAny) { return; }
    if (!isThere) { fail(ErrorKind::Corrupt, sql.getFilename() + " has no key check"); }
    fail(ErrorKind::WrongKey, sql.getFilename() + ": the key does not open it");
}

/// Schema and key check of a new file, together or not at all.
void createInside(SQLite::Database& sql, const seal::FieldSeal& seal, std::span<const schema::Migration> migrations,
                  Connection::Seed seed) {
    SQLite::Transaction transaction{sql, SQLite::TransactionBehavior::IMMEDIATE};
    if (orFail(schema::versionOf(sql)) == 0) { // else another process made it while this one waited
        if (sql.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() != 0) {
            fail(ErrorKind::Corrupt, sql.getFilename() + " is a database of something else");
        }
        orFail(schema::migrate(sql, migrations));
        Statement s{sql, "INSERT INTO key_check (id, sealed) VALUES (1, ?1)"};
        put(s, 1, seal.seal(kKeyCheckText, kKeyCheckPlace));
        s.exec();
        if (seed) { seed(sql, seal); }
    }
    transaction.commit();
}

} // namespace

Connection::Connection(SQLite::Database sql, std::shared_ptr<const Keys> keys)
    : m_sql(std::move(sql))
    , m_keys(std::move(keys)) {}

Expected<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& path, const seal::Key& key,
                                                       std::span<const schema::Migration> migrations, Seed seed) {
    return guarded(path.string(), [&] {
        auto seal = orFail(seal::FieldSeal::from(key));
        auto index = orFail(seal::BlindIndex::from(key));
        orFail(ensureFile(path));
        SQLite::Database sql{path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOFOLLOW, kBusyTimeoutMs};
        orFail(schema::checkVersion(sql, migrations)); // before anything is changed
        const bool isNew = orFail(schema::versionOf(sql)) == 0;
        if (!isNew) { checkKey(sql, seal); }
        configure(sql);
        if (isNew) { createInside(sql, seal, migrations, seed); }
        checkKey(sql, seal);
        orFail(schema::migrate(sql, migrations));
        const auto keys = std::make_shared<const Keys>(std::move(seal), std::move(index));
        return std::unique_ptr<Connection>{new Connection{std::move(sql), keys}};
    });
}

Expected<std::unique_ptr<Connection>> Connection::openReader() const {
    return guarded(m_sql.getFilename(), [&] {
        SQLite::Database sql{m_sql.getFilename(), SQLite::OPEN_READONLY | SQLite::OPEN_NOFOLLOW, kBusyTimeoutMs};
        sql.exec("PRAGMA trusted_schema = OFF");
        sql.exec("PRAGMA temp_store = MEMORY");
        return std::unique_ptr<Connection>{new Connection{std::move(sql), m_keys}};
    });
}

Expected<void> Connection::backupTo(const std::filesystem::path& target) {
    const int fd = ::open(target.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) { return tl::unexpected(Error{ErrorKind::CannotOpen, target.string() + ": " + std::strerror(errno)}); }
    ::close(fd);
    auto copied = guarded("backup", [&] {
        SQLite::Database copy{target.string(), SQLite::OPEN_READWRITE, kBusyTimeoutMs};
        SQLite::Backup backup{copy, m_sql};
        const int outcome = backup.executeStep(-1);
        if (outcome == SQLITE_BUSY || outcome == SQLITE_LOCKED) {
            fail(ErrorKind::Busy, "backup: the database is busy");
        }
    });
    if (!copied) {
        ::unlink(target.c_str()); // half a copy must not pass for one
    }
    return copied;
}

Expected<void> Connection::checkSound() {
    return guarded(m_sql.getFilename(), [&] {
        Statement s{m_sql, "PRAGMA quick_check(1)"};
        std::string found = s.executeStep() ? text(s, 0) : std::string("no answer");
        if (found == "ok") { return; }
        std::replace(found.begin(), found.end(), '\n', ' ');
        fail(ErrorKind::Corrupt, m_sql.getFilename() + ": " + found);
    });
}

Expected<void> Connection::findDamaged() {
    return guarded(m_sql.getFilename(), [&] {
        forEachSealed(m_sql, m_keys->seal, [&](const std::string& table, std::int64_t row, bool opens) {
            if (!opens) { noteDamaged(table, row); }
            return true;
        });
    });
}

Expected<void> Connection::truncateLog() {
    return guarded("checkpoint", [&] {
        Statement s{m_sql, "PRAGMA wal_checkpoint(TRUNCATE)"};
        if (s.executeStep() && integer(s, 0) != 0) { fail(ErrorKind::Busy, "checkpoint: somebody reads the file"); }
    });
}

void fail(ErrorKind kind, std::string context) {
    throw Failure{{kind, std::move(context)}};
}

Prepared::Prepared(Connection& connection, std::string_view sql)
    : m_connection(connection)
    , m_sql(sql) {
    const auto kept = connection.m_prepared.find(sql);
    if (kept == connection.m_prepared.end()) {
        m_statement = std::make_unique<SQLite::Statement>(connection.sql(), m_sql);
    } else {
        m_statement = std::move(kept->second);
        connection.m_prepared.erase(kept);
    }
}

Prepared::~Prepared() {
    constexpr std::size_t kMostKept = 64;
    // What it said of its last step was thrown then.
    (void)m_statement->tryReset();
    m_statement->clearBindings();
    if (m_connection.m_prepared.size() < kMostKept) {
        m_connection.m_prepared.emplace(std::move(m_sql), std::move(m_statement));
    }
}

std::int64_t nextId(Connection& connection, std::string_view table) {
    Prepared prepared{connection, "INSERT INTO id_counter (name, last) VALUES (?1, 1) "
                                  "ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last"};
    Statement& s = *prepared;
    put(s, 1, table);
    if (!s.executeStep()) { fail(ErrorKind::Io, "no row id"); }
    return integer(s, 0);
}

Date day(Statement& s, int at) {
    return Date{std::chrono::sys_days{std::chrono::days{static_cast<int>(integer(s, at))}}};
}

std::span<const std::uint8_t> blob(Statement& s, int at) {
    const SQLite::Column column = s.getColumn(at);
    return {static_cast<const std::uint8_t*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

std::string opened(const Connection& connection, Statement& s, int at, const seal::Place& place) {
    auto plain = connection.seal().open(blob(s, at), place);
    if (plain) { return std::move(*plain); }
    connection.noteDamaged(place.table, place.row);
    fail(ErrorKind::Corrupt, std::string(place.table) + "." + std::string(place.column) + " of row " +
                                 std::to_string(place.row) + " is damaged");
}

void checkDay(const std::optional<Date>& day) {
    if (day && !day->ok()) { fail(ErrorKind::Invalid, "an impossible day"); }
}

void checkText(std::string_view value, std::size_t most, const char* what) {
    if (value.size() > most) { fail(ErrorKind::Invalid, std::string(what) + " is too long"); }
    if (!isUtf8(value)) { fail(ErrorKind::Invalid, std::string(what) + " is not UTF-8"); }
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\n') || byte == 0x7f) {
            fail(ErrorKind::Invalid, std::string(what) + " holds a control character");
        }
    }
}

} // namespace db::stores
