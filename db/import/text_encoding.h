// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Which bytes a file may hold.
namespace db::import {

/// UTF-8 as it is (without a byte order mark), else GB18030 converted; nothing if it is neither.
[[nodiscard]] std::optional<std::string> toUtf8(std::string_view bytes);

} // namespace db::import
