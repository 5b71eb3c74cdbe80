// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace ctl {

struct PadOptions {
    std::filesystem::path live;                 ///< folder of live people
    std::vector<std::filesystem::path> attacks; ///< folders of attacks, see attacksIn
    std::filesystem::path manifest;             ///< CSV in their place, see readPadManifest
    double fps = 10;                            ///< frames a second of a visit
    std::optional<float> minimumLiveness;       ///< empty: a new hall's
    std::filesystem::path models;               ///< empty: the default folder
    int jobs = 0;                               ///< visits at a time; 0: as many as there are cores
    bool json = false;
};

/// Measures how well attacks are told from live people, as the product does it: each visit runs through a pipeline of
/// its own, whose track decision (vision/liveness) lets a probe out or not, and the hall's rule judges what comes out.
/// A visit is live if one probe passes both, since that one would be compared; else an attack if there was a probe, a
/// doubt or an alarm; without any of these there is no verdict. Who would be asked for a movement counts as refused
/// here, since frames on a disk do not move when asked; how many they are, and how many would be reported, is told
/// apart. A frame is judged by its largest face where the pipeline scored it; a frame that the pipeline leaves out (it
/// had seen enough) is not counted. Exit::Failed only if nothing can be measured.
[[nodiscard]] Outcome<void> measurePad(const PadOptions& options, Shell& shell);

} // namespace ctl
