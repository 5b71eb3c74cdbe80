// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <filesystem>
#include <string>
#include <vector>

namespace ctl {

/// The frames of one presentation, in the order of their time.
struct PadVisit {
    std::string kind; ///< of the attack; empty: a live person
    std::vector<std::filesystem::path> frames;
};

/// All pictures under the folder, those in folders inside it included. Pictures of one folder whose names agree up to
/// the last underscore are one visit, in the order of their names, with numbers in the order of numbers (9 before 10).
/// Empty if there is none. `kind` is given to all.
[[nodiscard]] std::vector<PadVisit> visitsIn(const std::filesystem::path& folder, const std::string& kind);

/// The same of a folder of attacks. Each folder inside it is a kind; what lies in it directly is of the kind that is
/// called as the folder itself, and so is a folder inside that `live` has, too: it holds the same person, not a kind.
[[nodiscard]] std::vector<PadVisit> attacksIn(const std::filesystem::path& folder, const std::filesystem::path& live);

/// Reads visits from a CSV file with the columns path (absolute or relative to the manifest), visit (empty: the picture
/// is one by itself) and kind ("live", or the attack's name). A visit's name counts within its kind: sets call the
/// print of a sequence as the sequence. Frames are in the order of the rows. Fails with file, line and reason: see
/// readCsvTable; besides, an empty path or kind, a picture twice.
[[nodiscard]] Outcome<std::vector<PadVisit>> readPadManifest(const std::filesystem::path& manifest);

} // namespace ctl
