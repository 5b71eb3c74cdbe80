// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace hall {

/// Where the files that come with the program lie (catalogue/, consent/, ...). The first of these that is a folder:
/// `option` (from the command line; if given, nothing else is tried), the environment variable YIMEN_ASSETS,
/// `programFolder`/../share/yimen, the source tree that the program was built from. Empty if there is none.
[[nodiscard]] std::optional<std::filesystem::path> findAssets(const std::filesystem::path& option,
                                                              const std::filesystem::path& programFolder);

} // namespace hall
