// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/catalogue.h"
#include "kiosk/ctl/shell.h"

#include <filesystem>

namespace ctl {

struct BackupOptions {
    std::filesystem::path data;
    std::filesystem::path to; ///< a folder that is there: a dated folder is made in it; else the folder to make
    bool withKeys = false;    ///< the keys and the authority too, in clear
    bool rotate = false;      ///< of this hall's backups beside it KeepCounts alone stay
    ProgramFiles files;       ///< with consent/
};

/// Makes a folder with everything that makes the hall, while the hall goes on: a consistent copy of both databases,
/// config.json, the hall's own catalogue and rules about needs (with the directory), the consent texts, the list of
/// withdrawn consents, the keys and the authority sealed to the hall's recovery key if it has one, and manifest.json.
/// Without a recovery key and without `withKeys` the keys are not in it and must be kept apart.
///
/// The folder gets its name last: one that has its name is whole and was opened and checked (openBackup).
/// Exit::FoundProblem: it is a true copy, but of a hall whose audit log is broken, and does not count as good. Backups
/// beside it that this hall made and that are older than HallConfig::keepBackups are removed: they hold faces whose
/// consent was withdrawn since, and no count keeps those longer.
[[nodiscard]] Outcome<void> backUp(const BackupOptions& options, Shell& shell);

} // namespace ctl
