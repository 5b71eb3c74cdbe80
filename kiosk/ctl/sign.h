// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"
#include "kiosk/paper/poster_pdf.h"

#include <filesystem>
#include <string>

namespace ctl {

struct SignOptions {
    std::filesystem::path data;
    std::filesystem::path out; ///< file to write; must not exist
    bool isLarge = false;      ///< A3 in place of A4
};

/// 显著提示标识 (PIPL 26): that face recognition is used here, by whom and for what, that it is voluntary, the way
/// without a face, and where to withdraw.
[[nodiscard]] Outcome<void> writeSign(const SignOptions& options, Shell& shell);

/// `phone` may be empty.
[[nodiscard]] paper::Poster signOf(const std::string& hallName, const std::string& phone);

} // namespace ctl
