// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/shell.h"

#include <cstdint>
#include <filesystem>

namespace ctl {

/// How many entries the unbroken log has; Exit::FoundProblem with the first bad entry if it is broken.
[[nodiscard]] Outcome<std::int64_t> checkAudit(const OpenHall& hall);

struct AuditVerifyOptions {
    std::filesystem::path data;
};

/// Prints "N entries, unbroken".
[[nodiscard]] Outcome<void> verifyAudit(const AuditVerifyOptions& options, Shell& shell);

} // namespace ctl
