// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/convert/tensor.h"
#include "vision/types/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vision::convert {

/// The operators that MobileFaceNet needs, by their numbers in TensorFlow Lite's schema (BuiltinOperator).
enum class TfliteOp : std::int32_t {
    Add = 0,
    Conv2d = 3,
    DepthwiseConv2d = 4,
    Mul = 18,
    Relu = 19,
    Reshape = 22,
    Sub = 41,
    Abs = 101,
};

enum class TflitePadding : std::int8_t { Same = 0, Valid = 1 };

struct TfliteTensor {
    std::vector<std::int64_t> shape; ///< N, H, W, C
    std::vector<float> values;       ///< empty unless the tensor is a constant of floats
};

struct TfliteOperator {
    TfliteOp op{};
    std::vector<std::int32_t> inputs; ///< indices of tensors
    std::int32_t output = 0;
    TflitePadding padding = TflitePadding::Same; ///< convolutions only
    std::int32_t stride = 1;                     ///< convolutions only; the same in both directions
};

/// The first subgraph of a TensorFlow Lite file, with one input and one output.
struct TfliteModel {
    std::vector<TfliteTensor> tensors;
    std::vector<TfliteOperator> operators; ///< in the order in which they run
    std::int32_t input = 0;
    std::int32_t output = 0;
};

/// Unreadable: not a TensorFlow Lite file. Truncated: it points outside itself. WrongShape: it uses an operator, an
/// activation or a stride that is not listed above.
[[nodiscard]] Expected<TfliteModel> readTflite(std::span<const std::uint8_t> file);

} // namespace vision::convert
