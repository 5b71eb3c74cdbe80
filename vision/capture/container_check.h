// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace vision::capture {

/// True if the file is an MP4/MOV, AVI or GIF whose own structure says that its end is missing, or is empty. Any other
/// or unreadable file: false. Reads a few bytes only.
[[nodiscard]] bool isCutShort(const std::filesystem::path& file);

} // namespace vision::capture
