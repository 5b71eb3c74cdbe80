// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/recovery.h"
#include "kiosk/ctl/shell.h"

#include <filesystem>
#include <string>

namespace ctl {

struct RestoreOptions {
    std::filesystem::path from;
    std::filesystem::path data;      ///< must not exist
    std::filesystem::path keysFrom;  ///< folder that holds `keys` and `authority`; needed if the backup has none
    RecoverySource recovery;         ///< opens the backup's sealed keys; not named: asked if it has some
    std::filesystem::path withdrawn; ///< the list of withdrawn consents of the hall that was lost; empty: beside `data`
    std::string oldBecause;          ///< why a backup is taken that is older than HallConfig::keepBackups
};

/// Makes a data folder of a backup. Every file is checked against the manifest, both databases are opened with their
/// keys, and the audit log is verified, before the folder gets its name.
///
/// Whoever withdrew after the backup was made stays withdrawn: the lists of withdrawn consents that are found (beside
/// `data`, the one that is named, those of other backups in the same folder) are carried out again. If none of them
/// reaches to the end of the hall that was lost, every consent that stands is held back until a human confirms it.
[[nodiscard]] Outcome<void> restoreBackup(const RestoreOptions& options, Shell& shell);

} // namespace ctl
