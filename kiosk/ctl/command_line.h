// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <filesystem>
#include <string>
#include <vector>

namespace ctl {

/// Reads the arguments (without the program's name), runs the one command that they name, and prints its failure, if
/// any, as one line on `shell.err`. Returns what the program exits with.
[[nodiscard]] Exit runCommandLine(const std::vector<std::string>& arguments, const std::filesystem::path& programFolder,
                                  Shell& shell);

} // namespace ctl
