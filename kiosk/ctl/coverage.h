// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/coverage.h"
#include "kiosk/ctl/catalogue.h"
#include "kiosk/ctl/shell.h"

#include <filesystem>
#include <string>

namespace ctl {

struct CoverageListOptions {
    std::filesystem::path data;
    bool json = false;
};

struct CoverageSetOptions {
    std::filesystem::path data;
    std::string item;
    db::CoverageSource source = db::CoverageSource::OwnMatters;
    std::string day; ///< empty: none
    std::string reference;
    ProgramFiles files; ///< of the catalogue, if the hall has none of its own
};

struct CoverageRemoveOptions {
    std::filesystem::path data;
    std::string item;
    db::CoverageSource source = db::CoverageSource::OwnMatters;
};

/// Of which items the hall's records leave nobody out. May run beside a serving hall: it reads what is set with the
/// next card.
[[nodiscard]] Outcome<void> listCoverage(const CoverageListOptions& options, Shell& shell);
[[nodiscard]] Outcome<void> setCoverage(const CoverageSetOptions& options, Shell& shell);
[[nodiscard]] Outcome<void> removeCoverage(const CoverageRemoveOptions& options, Shell& shell);

} // namespace ctl
