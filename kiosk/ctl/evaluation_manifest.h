// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"
#include "vision/evaluate/plan.h"

#include <filesystem>

namespace ctl {

/// Reads which pictures play which part from a CSV file with the columns
///   path    of the picture: absolute, or relative to `folder`
///   person  who is on it
///   role    "enrol" or "probe"; somebody without an enrol row is a stranger
///   visit   (may be missing or empty) probes of one person with the same visit are its frames, in the order of the
///   rows group   (may be missing or empty) what the rates are also given for
/// `folder` empty: the manifest's own. Fails with file, line and reason: see readCsvTable; besides, an empty path or
/// person, another role, a picture that is named twice, a visit in two groups, nobody to enrol, nothing to search.
[[nodiscard]] Outcome<vision::evaluate::Plan> readEvaluationManifest(const std::filesystem::path& manifest,
                                                                     const std::filesystem::path& folder);

} // namespace ctl
