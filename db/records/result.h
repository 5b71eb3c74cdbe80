// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace db {

enum class ErrorKind {
    CannotOpen,   ///< the file cannot be opened or made
    Busy,         ///< another process holds the database
    Constraint,   ///< the write would break a rule of the schema
    Corrupt,      ///< the file is damaged
    DiskFull,     ///< no space left; nothing was written
    SchemaTooNew, ///< made by a newer program; nothing was touched
    WrongKey,     ///< a key is missing, has wrong permissions, or does not open the data
    NotFound,     ///< the id names no row
    Conflict,     ///< the row is not in the state that the change needs (somebody else was first)
    Invalid,      ///< the input breaks a rule of the records
    Io,           ///< anything else that the disk says
};

/// `context` is for the log and the operator: ids, tables and paths; never a name, a number or a note of a resident.
struct Error {
    ErrorKind kind{};
    std::string context;
};

template <typename T>
using Expected = tl::expected<T, Error>;

} // namespace db
