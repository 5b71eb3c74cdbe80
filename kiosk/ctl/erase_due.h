// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <chrono>
#include <filesystem>

namespace ctl {

struct RetentionOptions {
    std::filesystem::path data;
    bool apply = false; ///< erase what is due; else it is only listed
    bool json = false;
    /// How long a serving hall may take to say that it has forgotten a face; it looks every second.
    std::chrono::milliseconds patience{20'000};
};

/// The hall's rules on how long data is kept, and what is due now by them: how many, since when, what stays and why.
/// With `apply` erases it, whatever the rules say of erasing by itself, in short transactions beside a serving hall;
/// what was not finished is found by the next run.
[[nodiscard]] Outcome<void> retention(const RetentionOptions& options, Shell& shell);

} // namespace ctl
