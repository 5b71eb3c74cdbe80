// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <filesystem>

namespace ctl {

struct DoublesOptions {
    std::filesystem::path data;
    bool json = false;
};

/// Names, by id, records that may be of one person; a manager looks at them at the desk and makes one of two. Changes
/// nothing. Exit::FoundProblem if there are any.
[[nodiscard]] Outcome<void> listDoubles(const DoublesOptions& options, Shell& shell);

} // namespace ctl
