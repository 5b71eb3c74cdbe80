// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/authority/authority.h"

#include <filesystem>
#include <string>

namespace authority {

enum class IfThere { Refuse, Replace };

/// Makes the folder and the ones above it; the folder itself gets mode 0700.
[[nodiscard]] Expected<void> makePrivateFolder(const std::filesystem::path& folder);

/// Writes a file of mode 0600 that is on the disk when this returns. A reader never sees half of it.
[[nodiscard]] Expected<void> writePrivate(const std::filesystem::path& path, const std::string& text, IfThere ifThere);

/// Reads a small file. With `mustBePrivate`, refuses one that group or others may read or write.
[[nodiscard]] Expected<std::string> readSmall(const std::filesystem::path& path, bool mustBePrivate);

} // namespace authority
