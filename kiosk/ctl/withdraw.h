// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <chrono>
#include <cstdint>
#include <filesystem>

namespace ctl {

struct WithdrawOptions {
    std::filesystem::path data;
    std::int64_t resident = 0;
    /// How long a serving hall may take to say that it has forgotten the face; it looks every second.
    std::chrono::milliseconds patience{20'000};
};

/// When it succeeds the templates are erased, and a hall that serves the folder has forgotten the face.
/// Exit::FoundProblem if no consent stands.
[[nodiscard]] Outcome<void> withdrawResident(const WithdrawOptions& options, Shell& shell);

} // namespace ctl
