// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <filesystem>

namespace ctl {

struct BackupOptions {
    std::filesystem::path data;
    std::filesystem::path to; ///< a folder that is there: a dated folder is made in it; else the folder to make
    bool withKeys = false;    ///< the keys and the authority too; else they must be kept apart
};

/// Makes a folder with a consistent copy of both databases, config.json and manifest.json (SHA-256 of each file), while
/// the hall goes on. The folder gets its name last: one that has its name is whole.
[[nodiscard]] Outcome<void> backUp(const BackupOptions& options, Shell& shell);

struct RestoreOptions {
    std::filesystem::path from;
    std::filesystem::path data;     ///< must not exist
    std::filesystem::path keysFrom; ///< folder that holds `keys` and `authority`; needed if the backup has none
};

/// Makes a data folder of a backup. Every file is checked against the manifest, both databases are opened with their
/// keys, and the audit log is verified, before the folder gets its name. Withdrawals that the backup caught half-way
/// are finished.
[[nodiscard]] Outcome<void> restoreBackup(const RestoreOptions& options, Shell& shell);

} // namespace ctl
