// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <cstdint>
#include <filesystem>

namespace ctl {

struct WithdrawOptions {
    std::filesystem::path data;
    std::int64_t resident = 0;
};

/// When it succeeds the templates are erased. Exit::FoundProblem if no consent stands.
[[nodiscard]] Outcome<void> withdrawResident(const WithdrawOptions& options, Shell& shell);

} // namespace ctl
