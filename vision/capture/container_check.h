// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace vision::capture {

/// True if the file is an MP4/MOV, AVI or GIF whose own structure says that its end is missing, or is empty. Any other
/// or unreadable file: false. Reads a few bytes only.
[[nodiscard]] bool isCutShort(const std::filesystem::path& file);

/// How many quarters clockwise the pictures of an MP4/MOV are to be turned to be upright, 0 to 3, as the matrix of its
/// film says: a telephone stores them as its sensor lies. 0: any other file, or a matrix that does more than turn.
[[nodiscard]] int quarterTurnsOf(const std::filesystem::path& file);

} // namespace vision::capture
