// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/attack/disk_control.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace attack {

/// One thing that a program did below the watched folder.
struct DiskStep {
    DiskOperation operation{};
    std::uint64_t inode = 0;
    std::int64_t offset = 0; ///< Truncate: the new length
    std::string path;        ///< from the watched folder on; SyncFolder: empty for the folder itself
    std::string newPath;     ///< Rename only
    std::string data;        ///< Write only
    std::int64_t endsAt = 0; ///< bytes of the record up to and with this step
};

/// What the preloaded library wrote down. A record that a kill cut off in its last line is read up to there.
[[nodiscard]] std::vector<DiskStep> readDiskLog(const std::filesystem::path& record);

/// A file as it is before the first step.
struct DiskFile {
    std::uint64_t inode = 0;
    std::string content;
};
using DiskFiles = std::map<std::string, DiskFile>; ///< by path from the folder on

/// The files right in `folder`, with what is in them.
[[nodiscard]] DiskFiles filesIn(const std::filesystem::path& folder);

/// What a disk may hold after the power went when the first `steps` of `log` were done: of a file, what was synced; of
/// each write since, all, nothing or a part that ends at a sector of 512 bytes, in any combination; of new names,
/// renames and removals that their folder was not synced after, the first few. `random` chooses.
[[nodiscard]] std::map<std::string, std::string>
afterPowerCut(const DiskFiles& before, const std::vector<DiskStep>& log, std::size_t steps, std::mt19937& random);

} // namespace attack
