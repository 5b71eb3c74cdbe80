// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/summary/catalogue.h"
#include "kiosk/ctl/shell.h"
#include "kiosk/hall/data_folder.h"

#include <filesystem>

namespace ctl {

/// Where to look for what comes with the program.
struct ProgramFiles {
    std::filesystem::path assets;  ///< from the command line; empty: those that come with the program
    std::filesystem::path program; ///< folder of the running program
};

/// The catalogue that a hall with this config works with.
[[nodiscard]] Outcome<db::summary::Catalogue>
loadHallCatalogue(const hall::DataFolder& folder, const hall::HallConfig& config, const ProgramFiles& files);

} // namespace ctl
