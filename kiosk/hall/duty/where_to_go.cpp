// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/duty/where_to_go.h"

#include <algorithm>
#include <utility>

namespace hall {
namespace {

[[nodiscard]] bool names(const Window& window, std::string_view category) {
    return std::ranges::find(window.categories, category) != window.categories.end();
}

/// Those that name the category, then those that serve everything.
[[nodiscard]] std::vector<std::string> serving(const Counters& counters, std::string_view category) {
    std::vector<std::string> found;
    for (const Window& window : counters.windows) {
        if (names(window, category)) { found.push_back(window.number); }
    }
    for (const Window& window : counters.windows) {
        if (window.categories.empty()) { found.push_back(window.number); }
    }
    return found;
}

} // namespace

Counters countersFrom(std::vector<Window> windows, const std::vector<Sitter>& sitters) {
    Counters counters{.windows = std::move(windows), .open = {}, .helped = {}};
    const bool namesNone = counters.windows.empty();
    const auto exists = [&](const std::string& number) {
        return !number.empty() &&
               (namesNone || std::ranges::find(counters.windows, number, &Window::number) != counters.windows.end());
    };
    for (const Sitter& each : sitters) {
        if (each.isPresent && exists(each.window)) { counters.open.insert(each.window); }
    }
    for (const Sitter& each : sitters) {
        const bool isEmpty = !each.isPresent && exists(each.window) && !counters.open.contains(each.window);
        if (isEmpty && counters.open.contains(each.helpedBy)) { counters.helped.emplace(each.window, each.helpedBy); }
    }
    if (namesNone) {
        for (const std::string& number : counters.open) {
            counters.windows.push_back({.number = number, .categories = {}});
        }
    }
    return counters;
}

std::vector<std::string> openFor(const Counters& counters, std::string_view category) {
    std::vector<std::string> found;
    const auto add = [&found](const std::string& number) {
        if (std::ranges::find(found, number) == found.end()) { found.push_back(number); }
    };
    const auto all = serving(counters, category);
    for (const std::string& number : all) {
        if (counters.open.contains(number)) { add(number); }
    }
    for (const std::string& number : all) {
        if (const auto helper = counters.helped.find(number); helper != counters.helped.end()) { add(helper->second); }
    }
    return found;
}

std::string whereToGo(const Counters& counters, std::string_view category, std::string_view said) {
    const auto open = openFor(counters, category);
    if (std::ranges::find(open, said) != open.end()) { return std::string(said); }
    return open.empty() ? std::string() : open.front();
}

} // namespace hall
