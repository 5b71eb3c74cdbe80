// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/face.h"
#include "vision/types/result.h"

#include <opencv2/core/mat.hpp>
#include <vector>

namespace vision::detect {

/// Finds faces in a picture. One owner thread per object: the network behind it is not thread-safe.
class FaceDetector {
public:
    FaceDetector() = default;
    FaceDetector(const FaceDetector&) = delete;
    FaceDetector& operator=(const FaceDetector&) = delete;
    FaceDetector(FaceDetector&&) = delete;
    FaceDetector& operator=(FaceDetector&&) = delete;
    virtual ~FaceDetector() = default;

    /// Faces in `bgr` (8-bit, three channels, not empty), in its pixels, largest first; none is a normal answer.
    /// Unreadable: the network refused the picture.
    [[nodiscard]] virtual Expected<std::vector<DetectedFace>> detect(const cv::Mat& bgr) = 0;
};

} // namespace vision::detect
