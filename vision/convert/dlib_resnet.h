// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/convert/tensor.h"
#include "vision/types/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace vision::convert {

/// @vladmandic/face-api's face_recognition_model, which is dlib's ResNet under other names, as a file that dlib opens.
/// Its filters are [height][width][in][out]. WrongShape: a tensor is missing or has another size.
[[nodiscard]] Expected<std::vector<std::uint8_t>> faceApiToDlib(const std::map<std::string, Tensor>& tensors);

} // namespace vision::convert
