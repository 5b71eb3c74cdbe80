// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/catalogue.h"
#include "kiosk/ctl/shell.h"
#include "kiosk/hall/data_folder.h"

#include <filesystem>

namespace ctl {

/// Where to look for what comes with the program.
struct ProgramFiles {
    std::filesystem::path assets;  ///< from the command line; empty: those that come with the program
    std::filesystem::path program; ///< folder of the running program
};

struct CheckCatalogueOptions {
    std::filesystem::path folder; ///< empty: the hall's, by `data`; or the program's
    std::filesystem::path data;
    ProgramFiles files;
    bool json = false;
};

/// Reads a catalogue as the hall would, and says what is in it or what is wrong, with file and line.
[[nodiscard]] Outcome<void> checkCatalogue(const CheckCatalogueOptions& options, Shell& shell);

/// The catalogue that a hall with this config works with, read from its folder.
[[nodiscard]] Outcome<db::catalogue::Catalogue>
loadHallCatalogue(const hall::DataFolder& folder, const hall::HallConfig& config, const ProgramFiles& files);

} // namespace ctl
