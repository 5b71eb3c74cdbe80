// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/assets_folder.h"

#include <cstdlib>

namespace hall {
namespace {

[[nodiscard]] bool isFolder(const std::filesystem::path& path) {
    std::error_code ignored;
    return !path.empty() && std::filesystem::is_directory(path, ignored);
}

} // namespace

std::optional<std::filesystem::path> findAssets(const std::filesystem::path& option,
                                                const std::filesystem::path& programFolder) {
    if (!option.empty()) { return isFolder(option) ? std::optional(option) : std::nullopt; }
    const char* variable = std::getenv("YIMEN_ASSETS");
    const std::filesystem::path tries[] = {variable != nullptr ? variable : "",
                                           programFolder / ".." / "share" / "yimen", YIMEN_SOURCE_ASSETS};
    for (const auto& path : tries) {
        if (isFolder(path)) { return path; }
    }
    return std::nullopt;
}

} // namespace hall
