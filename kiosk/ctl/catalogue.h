// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/catalogue.h"
#include "kiosk/ctl/shell.h"
#include "kiosk/hall/state/data_folder.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

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

/// Reads a catalogue as the hall would, and says what is in it or what is wrong, with file and line; with `data` also
/// which window serves what.
[[nodiscard]] Outcome<void> checkCatalogue(const CheckCatalogueOptions& options, Shell& shell);

/// What the hall's windows leave open: a category that a window names and the catalogue has not, refused; and the
/// categories that no window serves, by code, whose visitors are asked to take a seat.
[[nodiscard]] Outcome<std::vector<std::string>> checkWindows(const std::vector<hall::Window>& windows,
                                                             const db::catalogue::Catalogue& catalogue);

/// The line about them for the operator; empty if there are none.
[[nodiscard]] std::string unservedLine(const std::vector<std::string>& unserved);

/// The year whose notice on public holidays should be in the catalogue by now and is not.
[[nodiscard]] std::optional<int> missingHolidayNotice(const db::catalogue::Catalogue& catalogue, db::Time now);
/// The line about it for the operator, without its end.
[[nodiscard]] std::string holidayLine(int year);

/// The catalogue that a hall with this config works with, read from its folder.
[[nodiscard]] Outcome<db::catalogue::Catalogue>
loadHallCatalogue(const hall::DataFolder& folder, const hall::HallConfig& config, const ProgramFiles& files);

} // namespace ctl
