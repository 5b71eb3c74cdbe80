// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/stores/hall_database.h"
#include "kiosk/ctl/shell.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ctl {

enum class KeysInBackup { None, Sealed, Clear };

/// What a hall remembers of its last good backup: one that was opened and found in order.
struct LastBackup {
    std::string madeAt; ///< as isoTime() gives it
    std::string place;  ///< empty: of an earlier version, which noted the time alone and opened nothing
    KeysInBackup keys = KeysInBackup::None;
    bool isNightly = false;  ///< made with --rotate: the next is due in a day
    std::size_t damaged = 0; ///< records in it that do not open

    [[nodiscard]] bool isVerified() const { return !place.empty(); }
};

/// Also forgets a failure of before.
[[nodiscard]] Outcome<void> noteGood(const db::stores::HallDatabase& records, const LastBackup& backup, db::Time now);
/// Best effort: the disk that failed the backup may fail this, too.
void noteFailed(const db::stores::HallDatabase& records, const std::string& why, db::Time now);

struct BackupNotes {
    std::optional<LastBackup> good;
    std::string failure; ///< time and reason of the try after it; empty: there was none
};
[[nodiscard]] Outcome<BackupNotes> readBackupNotes(const db::stores::HallDatabase& records);

/// What somebody should do about it, one line each: no good backup yet, the last one too old (two days where they are
/// made nightly, else a week), a try that failed, records in it that are damaged.
[[nodiscard]] std::vector<std::string> warningsOf(const BackupNotes& notes, db::Time now);

/// "none", "sealed", "clear".
[[nodiscard]] std::string_view word(KeysInBackup keys);

} // namespace ctl
