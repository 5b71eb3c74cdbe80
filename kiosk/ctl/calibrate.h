// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <cstdint>
#include <filesystem>

namespace ctl {

struct CalibrateOptions {
    std::filesystem::path data;
    double fpir = 0.001; ///< share of the strangers who may be named, at this gallery's size
    bool json = false;
    bool dryRun = false; ///< works it out; keeps nothing
};

/// Works the thresholds out of the hall's own templates, keeps them and puts them in force; a hall that is serving
/// takes them within a second. Exit::FoundProblem if nobody is enrolled, or too few people: then what was in force
/// stays, and the calibration is kept for the list alone.
[[nodiscard]] Outcome<void> calibrateHall(const CalibrateOptions& options, Shell& shell);

struct CalibrationsOptions {
    std::filesystem::path data;
    bool json = false;
};

/// Every calibration, newest first, and which one is in force.
[[nodiscard]] Outcome<void> listCalibrations(const CalibrationsOptions& options, Shell& shell);

struct CalibrationBackOptions {
    std::filesystem::path data;
    std::int64_t calibration = 0; ///< 0: the thresholds that came with the program
};

/// Puts an earlier calibration in force again. Exit::FoundProblem if there is no such calibration.
[[nodiscard]] Outcome<void> goBackToCalibration(const CalibrationBackOptions& options, Shell& shell);

} // namespace ctl
