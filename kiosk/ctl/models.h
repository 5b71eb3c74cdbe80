// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"
#include "vision/pipeline/model_files.h"

#include <filesystem>

namespace ctl {

/// The models of `folder`; empty: of the default folder. Fails with a line that says how to get them.
[[nodiscard]] Outcome<vision::pipeline::ModelFiles> openModels(const std::filesystem::path& folder);

} // namespace ctl
