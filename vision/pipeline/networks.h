// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/align/landmark_finder.h"
#include "vision/detect/face_detector.h"
#include "vision/embed/face_embedder.h"
#include "vision/liveness/passive_liveness.h"
#include "vision/pipeline/model_files.h"
#include "vision/types/face.h"
#include "vision/types/result.h"

#include <memory>
#include <opencv2/core/mat.hpp>

namespace vision::pipeline {

/// The opened models of one owner thread.
struct Networks {
    std::unique_ptr<detect::FaceDetector> detector;
    std::unique_ptr<align::LandmarkFinder> landmarks;
    std::unique_ptr<liveness::PassiveLiveness> liveness; ///< null unless asked for
    std::unique_ptr<embed::FaceEmbedder> embedder;       ///< all that the manifest names, as one
};

/// The face as the embedder wants it; `chip` itself, the one that quality is judged by, if that is what it wants.
[[nodiscard]] cv::Mat chipFor(const embed::FaceEmbedder& embedder, const cv::Mat& chip, const cv::Mat& bgr,
                              const Landmarks68& points);

enum class WithLiveness { No, Yes };

/// Errors of ModelFiles::read, and WrongShape.
[[nodiscard]] Expected<Networks> openNetworks(const ModelFiles& models, WithLiveness withLiveness);

} // namespace vision::pipeline
