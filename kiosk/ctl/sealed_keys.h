// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/seal/recovery_key.h"
#include "kiosk/ctl/backup_manifest.h"
#include "kiosk/ctl/shell.h"
#include "kiosk/hall/state/data_folder.h"

#include <filesystem>

namespace ctl {

/// Seals each file of the hall's keys and authority by itself into the folder `sealed` of a backup.
[[nodiscard]] Outcome<void> sealKeys(const hall::DataFolder& hall, const db::seal::RecoveryPublicKey& to,
                                     const std::filesystem::path& backup);

/// Fails with one line, before anything is opened, if `key` is not the one that the backup is sealed to.
[[nodiscard]] Outcome<void> checkIsSealedTo(const Manifest& manifest, const db::seal::RecoveryKey& key);

/// Opens what sealKeys() sealed, as far as the manifest lists it, into a folder that has neither keys nor authority.
/// Exit::FoundProblem: one of them was changed.
[[nodiscard]] Outcome<void> openKeys(const std::filesystem::path& backup, const Manifest& manifest,
                                     const db::seal::RecoveryKey& key, const hall::DataFolder& into);

} // namespace ctl
