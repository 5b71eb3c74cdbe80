// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace ctl {

struct ConfirmOptions {
    std::filesystem::path data;
    std::int64_t resident = 0; ///< 0: list them, or all with `all`
    bool all = false;          ///< nothing was lost: for a folder that was moved without what lies beside it
    std::string because;       ///< needed with `all`; lies sealed in the audit log
};

/// Consents that were held back count again, since the resident was asked. Without a resident: says whose are held
/// back, by number. Exit::FoundProblem if none is held of this resident. May run while a hall serves.
[[nodiscard]] Outcome<void> confirmConsent(const ConfirmOptions& options, Shell& shell);

} // namespace ctl
