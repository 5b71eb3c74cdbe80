// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace ctl {

struct EvaluateOptions {
    std::filesystem::path folder;          ///< of the set; may be empty with a manifest
    int galleryPerPerson = 0;              ///< K: open set from a folder with one folder per person
    std::filesystem::path pairs;           ///< LFW's pairs.txt: verification
    std::filesystem::path manifest;        ///< CSV: open set from a list, see readEvaluationManifest
    std::vector<std::size_t> galleries;    ///< sizes of a hall to look ahead to; empty: the usual ones
    std::vector<std::string> peers;        ///< kDlibPeer, kYuNetPeer: measured in the same run
    std::filesystem::path peerModels;      ///< empty: defaultPeerFolder()
    std::vector<std::string> disturbances; ///< as vision/disturb's parseDisturbances takes them
    std::filesystem::path html;            ///< one page with charts and faces to write (mode 0600); empty: none
    std::filesystem::path models;          ///< empty: the default folder
    int jobs = 0;                          ///< pictures at a time; 0: as many as there are cores
    bool json = false;
};

/// Measures recognition on pictures whose people are known.
///
/// Open set: some pictures of some people are enrolled (K of each person that has more, or what the manifest says), the
/// rest are probes, everybody else is a stranger. At a threshold that a share FPIR of the strangers passes, FNIR is the
/// share of probes whose own person is not the best match over that threshold. A probe without a face counts as not
/// identified; a stranger without a face raises no alarm and is left out. Where the manifest names visits, their frames
/// are fused, and everything is told of visits, too. Each disturbance is then put on everything that is searched, and
/// the rates are told at the threshold that the pictures as they are gave for FPIR 1 %. Exit::Failed only if nothing
/// can be measured.
[[nodiscard]] Outcome<void> evaluateRecognition(const EvaluateOptions& options, Shell& shell);

} // namespace ctl
