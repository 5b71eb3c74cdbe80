// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

/// What the hall's words for a record's history are in the desk's language.
namespace desk::words {

/// `what`: db::ResidentField::name; one that is not known stays as it is.
[[nodiscard]] QString fieldName(const std::string& what);
/// `value`: as db::ResidentField::shown says it.
[[nodiscard]] QString fieldValue(const std::string& what, const std::string& value);

} // namespace desk::words
