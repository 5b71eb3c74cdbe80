// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <filesystem>

namespace ctl {

struct ImportResidentsOptions {
    std::filesystem::path data;
    std::filesystem::path file;
    bool dryRun = false; ///< reads and judges the file; stores nothing
};

/// Stores every row of the file or none. Every bad row is named on `shell.out` with its line and reason; then
/// Exit::FoundProblem.
[[nodiscard]] Outcome<void> importResidents(const ImportResidentsOptions& options, Shell& shell);

struct ImportDemoOptions {
    std::filesystem::path data;
    std::filesystem::path folder; ///< with residents.csv and records.json
};

/// Fills an empty hall with the demo's people and their records; dates are relative to today.
[[nodiscard]] Outcome<void> importDemo(const ImportDemoOptions& options, Shell& shell);

} // namespace ctl
