// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/catalogue.h"
#include "kiosk/ctl/shell.h"

#include <cstdint>
#include <filesystem>

namespace ctl {

struct PersonOptions {
    std::filesystem::path data;
    std::int64_t resident = 0;
    std::filesystem::path json; ///< file to write, for programs; empty: none. Neither file may exist
    std::filesystem::path pdf;  ///< file to write, for people; empty: none
    ProgramFiles files;         ///< with the catalogue
};

/// Everything that the hall holds of one person, for them to take away (PIPL 45): at least one file. It is noted in the
/// audit log before anything is written. May run while a hall serves. Exit::FoundProblem if nobody has that number.
[[nodiscard]] Outcome<void> exportPerson(const PersonOptions& options, Shell& shell);

} // namespace ctl
