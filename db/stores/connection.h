// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "db/records/result.h"
#include "db/records/words_of.h"
#include "db/schema/migrate.h"
#include "db/seal/field_seal.h"
#include "db/seal/key_file.h"
#include "db/stores/damaged_row.h"
#include "db/stores/stamp.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// Inside of db/stores: what every store shares. Programs include the stores, not this.
namespace db::stores {

/// One open database file with what seals its fields. Used by one thread at a time.
class Connection {
public:
    /// What a new file needs besides its schema; runs in the transaction that makes it.
    using Seed = void (*)(SQLite::Database& sql, const seal::FieldSeal& seal);

    /// Opens or makes the file, checks version and key before anything is read, then migrates.
    [[nodiscard]] static Expected<std::unique_ptr<Connection>> open(const std::filesystem::path& path,
                                                                    const seal::Key& key,
                                                                    std::span<const schema::Migration> migrations,
                                                                    Seed seed = nullptr);

    /// A second one of the same file and key, that reads only; for another thread.
    [[nodiscard]] Expected<std::unique_ptr<Connection>> openReader() const;

    [[nodiscard]] SQLite::Database& sql() { return m_sql; }
    [[nodiscard]] const seal::FieldSeal& seal() const { return m_keys->seal; }
    [[nodiscard]] const seal::BlindIndex& index() const { return m_keys->index; }
    /// How many transactions are open, one inside the other.
    [[nodiscard]] int& depth() { return m_depth; }

    [[nodiscard]] Expected<void> backupTo(const std::filesystem::path& target);
    [[nodiscard]] Expected<void> checkSound();
    /// Opens every sealed field of the file and notes the rows of those that do not open.
    [[nodiscard]] Expected<void> findDamaged();
    void noteDamaged(std::string_view table, std::int64_t row) const { m_damaged.insert({std::string(table), row}); }
    [[nodiscard]] const std::set<DamagedRow>& damaged() const { return m_damaged; }
    /// Empties the write-ahead log into the file. Busy: somebody reads an older state.
    [[nodiscard]] Expected<void> truncateLog();

private:
    friend class Prepared;
    struct Keys {
        seal::FieldSeal seal;
        seal::BlindIndex index;
    };
    Connection(SQLite::Database sql, std::shared_ptr<const Keys> keys);
    SQLite::Database m_sql;
    std::shared_ptr<const Keys> m_keys; ///< of all that have this file open
    int m_depth = 0;
    mutable std::set<DamagedRow> m_damaged; // mutable: reading finds them
    /// Those that nobody has borrowed; gone before the file is closed.
    std::map<std::string, std::unique_ptr<SQLite::Statement>, std::less<>> m_prepared;
};

/// A statement that is compiled once for a connection and borrowed from it: most of the time of a change went into
/// compiling, and a list changes thousands of residents while others wait. Two that are in use at a time may have the
/// same text.
class Prepared {
public:
    Prepared(Connection& connection, std::string_view sql);
    ~Prepared();
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;
    Prepared(Prepared&&) = delete;
    Prepared& operator=(Prepared&&) = delete;

    [[nodiscard]] SQLite::Statement& operator*() { return *m_statement; }

private:
    Connection& m_connection;
    std::string m_sql;
    std::unique_ptr<SQLite::Statement> m_statement;
};

/// Carries an Error up to guarded(); never leaves this folder.
struct Failure {
    Error error;
};

/// Runs `work` and turns what it throws into an Error: no exception passes the edge of a store.
template <typename Work>
[[nodiscard]] auto guarded(std::string_view where, Work&& work) -> Expected<std::invoke_result_t<Work>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            std::forward<Work>(work)();
            return {};
        } else {
            return std::forward<Work>(work)();
        }
    } catch (const Failure& failure) {
        return tl::unexpected(failure.error);
    } catch (const SQLite::Exception& exception) {
        return tl::unexpected(schema::toError(exception, where));
    } catch (const std::bad_alloc&) {
        return tl::unexpected(Error{ErrorKind::Io, std::string(where) + ": out of memory"});
    }
}

[[noreturn]] void fail(ErrorKind kind, std::string context);

template <typename T>
T orFail(Expected<T> result) {
    if (!result) { throw Failure{std::move(result.error())}; }
    if constexpr (!std::is_void_v<T>) { return std::move(*result); }
}

/// begin(), work(), commit(); everything or nothing.
template <typename Work>
[[nodiscard]] auto inTransaction(Connection& connection, std::string_view where, Work&& work)
    -> Expected<std::invoke_result_t<Work>>;

/// The next row id of `table`; never one that was used before. Call inside a transaction.
[[nodiscard]] std::int64_t nextId(Connection& connection, std::string_view table);

// --- binding and reading; all throw
// -----------------------------------------------------------------------------------

using Statement = SQLite::Statement;

inline void put(Statement& s, int at, std::int64_t value) {
    s.bind(at, value);
}
inline void put(Statement& s, int at, int value) {
    s.bind(at, value);
}
inline void put(Statement& s, int at, double value) {
    s.bind(at, value);
}
inline void put(Statement& s, int at, std::string_view value) {
    s.bind(at, std::string(value));
}
inline void put(Statement& s, int at, const std::string& value) {
    s.bind(at, value);
}
inline void put(Statement& s, int at, const char* value) {
    s.bind(at, std::string(value));
}
inline void put(Statement& s, int at, bool value) {
    s.bind(at, value ? 1 : 0);
}
inline void put(Statement& s, int at, std::span<const std::uint8_t> value) {
    // An empty vector may have a null pointer, which SQLite would store as NULL.
    static constexpr char kNothing = 0;
    s.bind(at, value.empty() ? static_cast<const void*>(&kNothing) : value.data(), static_cast<int>(value.size()));
}
inline void put(Statement& s, int at, const std::vector<std::uint8_t>& value) {
    put(s, at, std::span{value});
}
inline void put(Statement& s, int at, std::nullopt_t) {
    s.bind(at);
}
inline void put(Statement& s, int at, Time value) {
    s.bind(at, static_cast<std::int64_t>(value.time_since_epoch().count()));
}
inline void put(Statement& s, int at, Date value) {
    s.bind(at, static_cast<std::int64_t>(std::chrono::sys_days{value}.time_since_epoch().count()));
}
template <typename Id>
    requires std::is_enum_v<Id>
void put(Statement& s, int at, Id id) {
    s.bind(at, raw(id));
}
template <typename T>
void put(Statement& s, int at, const std::optional<T>& value) {
    if (value) {
        put(s, at, *value);
    } else {
        s.bind(at);
    }
}
/// Binds the values to ?1, ?2 ...
template <typename... Values>
void putAll(Statement& s, const Values&... values) {
    int at = 0;
    (put(s, ++at, values), ...);
}
/// Runs a statement that gives no rows; returns how many rows it changed.
template <typename... Values>
int run(Connection& connection, std::string_view sql, const Values&... values) {
    Prepared prepared{connection, sql};
    putAll(*prepared, values...);
    return (*prepared).exec();
}

[[nodiscard]] inline std::int64_t integer(Statement& s, int at) {
    return s.getColumn(at).getInt64();
}
[[nodiscard]] inline bool isNull(Statement& s, int at) {
    return s.getColumn(at).isNull();
}
[[nodiscard]] inline std::string text(Statement& s, int at) {
    return s.getColumn(at).getString();
}
[[nodiscard]] inline Time time(Statement& s, int at) {
    return Time{std::chrono::milliseconds{integer(s, at)}};
}
[[nodiscard]] Date day(Statement& s, int at);
[[nodiscard]] std::span<const std::uint8_t> blob(Statement& s, int at);
template <typename Id>
[[nodiscard]] Id id(Statement& s, int at) {
    return static_cast<Id>(integer(s, at));
}
template <typename Id>
[[nodiscard]] std::optional<Id> optionalId(Statement& s, int at) {
    return isNull(s, at) ? std::nullopt : std::optional{id<Id>(s, at)};
}
[[nodiscard]] inline std::optional<Time> optionalTime(Statement& s, int at) {
    return isNull(s, at) ? std::nullopt : std::optional{time(s, at)};
}
[[nodiscard]] inline std::optional<std::string> optionalText(Statement& s, int at) {
    return isNull(s, at) ? std::nullopt : std::optional{text(s, at)};
}
[[nodiscard]] inline std::optional<Date> optionalDay(Statement& s, int at) {
    return isNull(s, at) ? std::nullopt : std::optional{day(s, at)};
}
/// Opens a sealed column. What does not open is Corrupt and noted: the key was checked when the file was opened, so it
/// is the row that is damaged.
[[nodiscard]] std::string opened(const Connection& connection, Statement& s, int at, const seal::Place& place);

/// Adds what `read` makes of one row. A row that is damaged is noted and left out, so that the others are seen; it
/// stays in the file as it is.
template <typename T, typename Read>
void addReadable(std::vector<T>& to, const Connection& connection, std::string_view table, std::int64_t row,
                 Read&& read) {
    try {
        to.push_back(std::forward<Read>(read)());
    } catch (const Failure& failure) {
        if (failure.error.kind != ErrorKind::Corrupt) { throw; }
        connection.noteDamaged(table, row);
    }
}

/// The words of an enumeration as columns hold them.
template <typename Enum>
struct ColumnWords {
    [[nodiscard]] static std::string of(Enum value) {
        std::string word{WordsOf<Enum>::kAll.at(static_cast<std::size_t>(value))};
        std::ranges::replace(word, '-', '_');
        return word;
    }
    [[nodiscard]] static Enum from(std::string_view word) {
        for (std::size_t i = 0; i < WordsOf<Enum>::kAll.size(); ++i) {
            const Enum value{static_cast<std::underlying_type_t<Enum>>(i)};
            if (of(value) == word) { return value; }
        }
        fail(ErrorKind::Corrupt, "a column holds a word that is not known");
    }
};

/// Writes one audit entry; call inside the transaction of the change that it tells of.
std::int64_t audit(Connection& connection, const Stamp& by, std::string_view action, std::string_view subject,
                   std::string_view detail = {}, std::string_view note = {});

/// The sealed end of an empty chain; for a new hall.db.
void beginAuditChain(SQLite::Database& sql, const seal::FieldSeal& seal);

/// "resident:12"
template <typename Id>
[[nodiscard]] std::string subject(std::string_view kind, Id which) {
    return std::string(kind) + ":" + std::to_string(raw(which));
}

/// Invalid unless `value` is UTF-8 of at most `most` bytes without a control character but newline.
void checkText(std::string_view value, std::size_t most, const char* what);
/// Invalid if the calendar has no such day.
void checkDay(const std::optional<Date>& day);

} // namespace db::stores

#include "db/stores/transaction.h"

namespace db::stores {

template <typename Work>
auto inTransaction(Connection& connection, std::string_view where, Work&& work)
    -> Expected<std::invoke_result_t<Work>> {
    return guarded(where, [&]() -> std::invoke_result_t<Work> {
        Transaction transaction = orFail(Transaction::begin(connection));
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            orFail(transaction.commit());
        } else {
            auto result = work();
            orFail(transaction.commit());
            return result;
        }
    });
}

} // namespace db::stores
