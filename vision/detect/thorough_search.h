// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/detect/face_detector.h"

namespace vision::detect {

/// For single pictures, where a face that was overlooked is worth another look: the picture; if nobody is in it, with a
/// grey border of half its longer side (a face that fills the picture); if still nobody is, and the picture is large,
/// in overlapping tiles of 640 x 480 (faces that are small in it). `bgr`: as FaceDetector::detect takes it. The boxes
/// are in its pixels, the largest first; the first look that finds anybody is the answer. Errors: the detector's.
[[nodiscard]] Expected<std::vector<DetectedFace>> searchThoroughly(FaceDetector& detector, const cv::Mat& bgr);

} // namespace vision::detect
