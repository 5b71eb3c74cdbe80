// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string>
#include <string_view>

namespace vision {

/// What a system puts beside pictures unseen: "._a.jpg" and the folder "__MACOSX" of a Mac, ".thumbnails" of a desktop.
/// A measurement that took them for pictures, or for a person, would be one of another set.
[[nodiscard]] inline bool isLeftBehind(const std::filesystem::path& entry) {
    const std::string name = entry.filename().string();
    return name.starts_with('.') || name == "__MACOSX";
}

/// By the file's ending: jpg, jpeg, png, bmp, webp, in any case; and nothing that a system has left behind.
[[nodiscard]] inline bool isPictureFile(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 5> kEndings{".jpg", ".jpeg", ".png", ".bmp", ".webp"};
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return !isLeftBehind(file) && std::ranges::find(kEndings, ending) != kEndings.end();
}

} // namespace vision
