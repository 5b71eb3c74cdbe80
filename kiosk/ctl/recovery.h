// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/seal/recovery_key.h"
#include "db/stores/hall_database.h"
#include "kiosk/ctl/shell.h"

#include <filesystem>
#include <optional>

namespace ctl {

/// Where a recovery key is read from; neither: it is asked on the terminal.
struct RecoverySource {
    std::filesystem::path file; ///< as `recovery-key make --out` wrote it
    bool onStdin = false;       ///< its first line

    [[nodiscard]] bool isNamed() const { return onStdin || !file.empty(); }
};

/// Fails with one line that names the groups that are wrong by their places; it never repeats a digit.
[[nodiscard]] Outcome<db::seal::RecoveryKey> readRecoveryKey(const RecoverySource& source, Shell& shell);

/// The public half that this hall seals its backups' keys to; nothing: it has none.
[[nodiscard]] Outcome<std::optional<db::seal::RecoveryPublicKey>>
recoveryKeyOf(const db::stores::HallDatabase& records);

struct RecoveryMakeOptions {
    std::filesystem::path data;
    std::filesystem::path out; ///< empty: it is shown alone
    bool replace = false;      ///< of a hall that has one: later backups are sealed to the new one
};

/// Makes a recovery key, shows it once, and keeps its public half with the records: from then on every backup carries
/// the hall's keys sealed. Fails if the hall has one.
[[nodiscard]] Outcome<void> makeRecoveryKey(const RecoveryMakeOptions& options, Shell& shell);

struct RecoveryCheckOptions {
    std::filesystem::path data;
    RecoverySource recovery;
};

/// Whether what somebody has on paper is this hall's recovery key. Exit::FoundProblem: it is another one, or the hall
/// has none.
[[nodiscard]] Outcome<void> checkRecoveryKey(const RecoveryCheckOptions& options, Shell& shell);

} // namespace ctl
