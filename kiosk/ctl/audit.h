// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/shell.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace ctl {

/// How many entries the unbroken log has; Exit::FoundProblem with the first bad entry if it is broken.
[[nodiscard]] Outcome<std::int64_t> checkAudit(const OpenHall& hall);

struct AuditVerifyOptions {
    std::filesystem::path data;
};

struct AuditAcceptOptions {
    std::filesystem::path data;
    std::string because;
};

/// The fault that a start found between the records and what lies beside the data folder is known and dealt with: no
/// longer told. `because` lies sealed in the audit log. Exit::FoundProblem: there is none.
[[nodiscard]] Outcome<void> acceptFault(const AuditAcceptOptions& options, Shell& shell);

/// Prints "N entries, unbroken". Exit::FoundProblem also if the log is not the one that the witness beside the data
/// folder has seen.
[[nodiscard]] Outcome<void> verifyAudit(const AuditVerifyOptions& options, Shell& shell);

} // namespace ctl
