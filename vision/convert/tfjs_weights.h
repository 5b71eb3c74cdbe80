// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/convert/tensor.h"
#include "vision/types/result.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace vision::convert {

/// Reads a TensorFlow.js weights manifest and its one file of weights: float32, or 8 bits with value = scale * q + min.
/// Unreadable: the manifest is not that. Truncated: the weights end before the manifest's list does.
[[nodiscard]] Expected<std::map<std::string, Tensor>> readTfjsWeights(std::string_view manifest,
                                                                      std::span<const std::uint8_t> weights);

} // namespace vision::convert
