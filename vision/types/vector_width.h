// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace vision {

/// How many values an Embedding may have, whatever the embedders: dlib's has 128, most have 128 to 512, two joined at
/// most twice as many. Both ends are far from that and bound what a message holds.
inline constexpr std::size_t kLeastWidth = 64;
inline constexpr std::size_t kMostWidth = 2048;

} // namespace vision
