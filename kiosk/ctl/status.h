// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/catalogue.h"
#include "kiosk/ctl/shell.h"

#include <filesystem>

namespace ctl {

struct StatusOptions {
    std::filesystem::path data;
    std::filesystem::path models; ///< empty: the default folder
    ProgramFiles files;           ///< with catalogue/
    bool json = false;
};

/// What a hall holds and how it is: counts, devices, the last good backup, schema versions, model digests, whether a
/// hall is serving, room on the disk. What somebody should act on is told on `shell.err` as a warning.
/// Exit::FoundProblem, after all was printed, if something that the hall holds is wrong: damaged records, by table and
/// number; consents that are held back; an old copy of the records.
[[nodiscard]] Outcome<void> showStatus(const StatusOptions& options, Shell& shell);

} // namespace ctl
