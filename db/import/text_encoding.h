// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

/// Which bytes a file may hold.
namespace db::import {

/// UTF-8 as it is (without byte order marks), UTF-16 (with a mark, or with commas and line ends as it writes them)
/// converted, else GB18030 converted. If it is neither: where the first byte is that
/// does not fit the encoding that it is nearer to. A file that is UTF-8 for many characters is not GB18030 because of
/// one broken byte: read as such it would be full of wrong names.
[[nodiscard]] tl::expected<std::string, std::size_t> toUtf8(std::string_view bytes);

} // namespace db::import
