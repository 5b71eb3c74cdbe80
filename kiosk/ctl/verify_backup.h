// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/recovery.h"
#include "kiosk/ctl/shell.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace ctl {

/// What a backup held when it was opened.
struct OpenedBackup {
    db::Time madeAt{};
    int residents = 0;
    int templates = 0;
    std::int64_t entries = 0; ///< of its audit log, as far as that is unbroken
    std::size_t damaged = 0;  ///< records that do not open
    std::string auditFault;   ///< empty: the log is unbroken
    bool isSigned = true;     ///< false: of an earlier version, which did not sign
};

/// Opens a backup as a restore would, on a copy beside `data` that is gone when it returns: every digest is compared,
/// the signature, both databases open with the keys and are sound, each sealed record is read, the audit log verified.
/// The keys are those of `recovery`, else those that the backup has in clear, else those of `data`. Reads what lies on
/// the disk rather than what the system remembers of having written it. Exit::FoundProblem: it is not as it was made,
/// or is another hall's. A broken audit log or a damaged record is no fault of the backup: it is told in the answer.
[[nodiscard]] Outcome<OpenedBackup> openBackup(const std::filesystem::path& backup, const std::filesystem::path& data,
                                               const db::seal::RecoveryKey* recovery);

/// "2 residents, 2 templates, 31 audit entries, unbroken".
[[nodiscard]] std::string wordsOf(const OpenedBackup& opened);

struct VerifyBackupOptions {
    std::filesystem::path data;
    std::filesystem::path backup;
    RecoverySource recovery; ///< named: its sealed keys are opened and used, too
};

/// Exit::FoundProblem also if its audit log is broken.
[[nodiscard]] Outcome<void> verifyBackup(const VerifyBackupOptions& options, Shell& shell);

} // namespace ctl
