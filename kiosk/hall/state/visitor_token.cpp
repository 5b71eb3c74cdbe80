// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/visitor_token.h"

#include <cstddef>
#include <set>
#include <string_view>

namespace hall {
namespace {

constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ"; // no I and no O
constexpr std::size_t kOfALetter = 99;
constexpr std::size_t kMost = kLetters.size() * kOfALetter;

[[nodiscard]] std::string tokenAt(std::size_t place) {
    const std::size_t number = place % kOfALetter + 1;
    return std::string(1, kLetters.at(place / kOfALetter)) + (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::string nextToken(const std::vector<std::string>& given) {
    const std::set<std::string> taken(given.begin(), given.end());
    std::size_t next = 0;
    for (std::size_t place = kMost; place-- > 0;) {
        if (taken.contains(tokenAt(place))) {
            next = place + 1;
            break;
        }
    }
    if (next < kMost) { return tokenAt(next); }
    for (std::size_t place = 0; place < kMost; ++place) {
        if (!taken.contains(tokenAt(place))) { return tokenAt(place); }
    }
    return {};
}

} // namespace hall
