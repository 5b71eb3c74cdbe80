// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/evaluate/evaluation.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace vision::evaluate {

/// A small picture as a "data:" address, or an empty text if the file cannot be shown.
using Thumbnail = std::function<std::string(const std::filesystem::path&)>;

/// One HTML page with nothing outside of it: the rates of all systems, the trade-off curve, the distributions of the
/// scores, and of the first system (the project's own) the strangers who were most like a resident, the residents who
/// were lost and the pictures without a face. It shows faces: it belongs on the machine that holds the set.
/// `when` is shown as it is. Requires at least one report (asserted).
[[nodiscard]] std::string toHtml(const std::vector<OpenSetReport>& reports, const std::string& when,
                                 const Thumbnail& thumbnail);

} // namespace vision::evaluate
