// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace db {

/// Bytes of the well-formed character at the front of `text`, which is not empty, or 0 (RFC 3629: no overlong forms, no
/// surrogates).
[[nodiscard]] inline std::size_t lengthOfFirstCharacter(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) { return 1; }
    std::size_t length = 0;
    unsigned char least = 0x80;
    unsigned char most = 0xbf;
    if (first >= 0xc2 && first <= 0xdf) {
        length = 2;
    } else if (first >= 0xe0 && first <= 0xef) {
        length = 3;
        if (first == 0xe0) { least = 0xa0; }
        if (first == 0xed) { most = 0x9f; }
    } else if (first >= 0xf0 && first <= 0xf4) {
        length = 4;
        if (first == 0xf0) { least = 0x90; }
        if (first == 0xf4) { most = 0x8f; }
    }
    if (length == 0 || text.size() < length || byte(1) < least || byte(1) > most) { return 0; }
    for (std::size_t i = 2; i < length; ++i) {
        if ((byte(i) & 0xc0U) != 0x80) { return 0; }
    }
    return length;
}

[[nodiscard]] inline bool isUtf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t length = lengthOfFirstCharacter(bytes);
        if (length == 0) { return false; }
        bytes.remove_prefix(length);
    }
    return true;
}

/// How many characters (code points) well-formed UTF-8 has.
[[nodiscard]] inline std::size_t characterCount(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80; }));
}

} // namespace db
