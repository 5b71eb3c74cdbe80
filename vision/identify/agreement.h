// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/embedding.h"

#include <span>

namespace vision::identify {

/// True if every two of these vectors are at least `least` similar (Thresholds::agreement): one person, not two who
/// took turns.
[[nodiscard]] bool agree(std::span<const Embedding> chips, float least);

} // namespace vision::identify
