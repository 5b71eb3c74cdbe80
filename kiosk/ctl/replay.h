// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/catalogue.h"
#include "kiosk/ctl/shell.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace ctl {

struct ReplayOptions {
    std::string clip;           ///< anything that vision::capture::openSource opens and that ends
    std::filesystem::path data; ///< empty: no hall, so nobody is known
    bool json = false;
    bool record = false;               ///< store the arrivals; needs `data` and a paired kiosk
    std::optional<std::int64_t> kiosk; ///< device id for `record`; nothing: the first kiosk that is not revoked
    bool realTime = false;             ///< play as fast as a camera would, and leave out what comes too fast
    ProgramFiles files;                ///< with catalogue/
    std::filesystem::path models;      ///< empty: the default folder
};

/// The main line without a screen: frames, faces, tracks, probes, who it is, whether that is an arrival, and the needs
/// summary; prints what became of each track, by ids alone. A clip that breaks off is told to its last whole frame;
/// then Exit::Failed. Exit::FoundProblem if there was no face in it.
[[nodiscard]] Outcome<void> replayClip(const ReplayOptions& options, Shell& shell);

} // namespace ctl
