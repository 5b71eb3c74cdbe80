// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"

#include <span>
#include <string_view>

namespace SQLite {
class Database;
class Exception;
} // namespace SQLite

namespace db::schema {

/// One numbered step. A shipped one is never edited.
struct Migration {
    int version = 0; ///< 1, 2, 3 ... without gaps
    std::string_view name;
    std::string_view sql;
};

[[nodiscard]] std::span<const Migration> hallMigrations();
[[nodiscard]] std::span<const Migration> facesMigrations();

/// The schema's number in the file; 0: a new file.
[[nodiscard]] Expected<int> versionOf(SQLite::Database& database);

/// SchemaTooNew if the file's number is above the last of `migrations`; reads only.
[[nodiscard]] Expected<void> checkVersion(SQLite::Database& database, std::span<const Migration> migrations);

/// Applies what is missing, in order, each in its own transaction (a savepoint if one is open already). On failure the
/// schema stands at the last step that worked. Also checks the version.
[[nodiscard]] Expected<void> migrate(SQLite::Database& database, std::span<const Migration> migrations);

/// What a failure of SQLite means for the hall. `where` goes into the context.
[[nodiscard]] Error toError(const SQLite::Exception& exception, std::string_view where);

} // namespace db::schema
