// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace db::summary {

/// The characters (code points) of UTF-8 text, each as its own bytes. A broken byte becomes U+FFFD.
[[nodiscard]] std::vector<std::string> charactersOf(std::string_view utf8);

/// At most `most` characters; the last one is an ellipsis if something was cut. Line breaks become spaces.
[[nodiscard]] std::string shortened(std::string_view utf8, std::size_t most);

/// As shortened(); a Chinese character is as wide as two Latin letters.
[[nodiscard]] std::string shortenedToWidth(std::string_view utf8, std::size_t most);

} // namespace db::summary
