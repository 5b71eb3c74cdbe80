// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace ctl {

/// Makes a folder that only its owner may enter (0700), and its parents with the usual mode. Fails if it exists.
[[nodiscard]] Outcome<void> makePrivateFolder(const std::filesystem::path& folder);

/// Writes a new file that only its owner may read (0600) and brings it to the disk. Fails if it exists.
[[nodiscard]] Outcome<void> writePrivateFile(const std::filesystem::path& file, std::string_view text);

/// The same, in the place of a file that may be there: whoever reads it sees the old one or the new one, whole.
[[nodiscard]] Outcome<void> replacePrivateFile(const std::filesystem::path& file, std::string_view text);

/// Copies the files of a folder and of those in it to a new one that is private, each not larger than `maxBytes`.
[[nodiscard]] Outcome<void> copyFolder(const std::filesystem::path& from, const std::filesystem::path& to,
                                       std::uintmax_t maxBytes);

/// The whole file; fails if it is not there, not readable or larger than `maxBytes`.
[[nodiscard]] Outcome<std::string> readWholeFile(const std::filesystem::path& file, std::uintmax_t maxBytes);

/// The first line of a file that holds a secret; fails if anybody but its owner may read it.
[[nodiscard]] Outcome<std::string> readSecretFile(const std::filesystem::path& file);

/// SHA-256 of the file, 64 lower-case hexadecimal digits.
[[nodiscard]] Outcome<std::string> sha256OfFile(const std::filesystem::path& file);

} // namespace ctl
