// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <filesystem>

namespace ctl {

struct EvaluateOptions {
    std::filesystem::path folder;
    int galleryPerPerson = 0;     ///< K: open set; 0: pairs
    std::filesystem::path pairs;  ///< LFW's pairs.txt: verification
    std::filesystem::path models; ///< empty: the default folder
    int threads = 2;
    bool json = false;
};

/// Measures recognition on a folder with one folder of pictures per person.
///
/// Open set: K pictures of each person that has more are enrolled, the rest are probes, everybody else is a stranger.
/// At a threshold that a share FPIR of the strangers passes, FNIR is the share of probes whose own person is not the
/// best match over that threshold. A probe without a face counts as not identified; a stranger without a face raises no
/// alarm and is left out. Exit::Failed only if nothing can be measured.
[[nodiscard]] Outcome<void> evaluateRecognition(const EvaluateOptions& options, Shell& shell);

} // namespace ctl
