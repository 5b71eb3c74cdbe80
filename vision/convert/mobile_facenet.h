// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/convert/tflite_model.h"
#include "vision/types/result.h"

#include <cstdint>
#include <vector>

namespace vision::convert {

/// MobileFaceNet as an ONNX file for one picture: input "input" [1,3,112,112], output "embedding" [1,192].
/// Turns N,H,W,C into N,C,H,W; writes TensorFlow's SAME padding out (more at the end than at the start where the stride
/// is 2); folds relu(x) + c * (x - |x|) into PRelu of slope 2c, which is the same function. WrongShape: the graph is
/// not made of such parts.
[[nodiscard]] Expected<std::vector<std::uint8_t>> mobileFacenetToOnnx(const TfliteModel& model);

} // namespace vision::convert
