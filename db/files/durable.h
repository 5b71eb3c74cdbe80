// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"

#include <filesystem>
#include <string_view>

/// Writing that a power cut does not undo: a file is synced before it gets its name, and the folder after. Errors:
/// DiskFull, Io; the context has the path. Any thread.
namespace db::files {

/// Writes `text` in the place of what is there, with mode 0600: a reader sees the old file or the new one, whole.
[[nodiscard]] Expected<void> replaceWhole(const std::filesystem::path& file, std::string_view text);

/// Adds `text` at the end of a file, which is made with mode 0600 if it is not there.
[[nodiscard]] Expected<void> append(const std::filesystem::path& file, std::string_view text);

/// Gives a file or folder another name in the same file system; what has that name is replaced (a folder only if it is
/// empty).
[[nodiscard]] Expected<void> moveTo(const std::filesystem::path& from, const std::filesystem::path& to);

/// Brings the names in a folder to the disk.
[[nodiscard]] Expected<void> syncFolder(const std::filesystem::path& folder);

/// Brings every file and folder below `folder`, and itself, to the disk.
[[nodiscard]] Expected<void> syncTree(const std::filesystem::path& folder);

} // namespace db::files
