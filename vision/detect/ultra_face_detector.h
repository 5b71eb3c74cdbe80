// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/detect/face_detector.h"
#include "vision/infer/network.h"

#include <cstdint>
#include <memory>
#include <span>

namespace vision::detect {

struct UltraFaceSettings {
    float minConfidence = 0.65F; ///< the package's own
    float maxOverlap = 0.4F;     ///< of two boxes, intersection over union, before the less confident one is dropped
};

/// fr_detect.onnx: a single-shot detector on 320 x 240. Finds faces from about 20 pixels of a 640 x 480 frame upwards.
/// A face that fills the picture is often missed: add a border around it (vision/pipeline/still_embedder does).
class UltraFaceDetector final : public FaceDetector {
public:
    /// `file` is an ONNX file; it is not kept. WrongShape: it is another network.
    [[nodiscard]] static Expected<std::unique_ptr<UltraFaceDetector>> open(std::span<const std::uint8_t> file,
                                                                           const UltraFaceSettings& settings = {});

    [[nodiscard]] Expected<std::vector<DetectedFace>> detect(const cv::Mat& bgr) override;

private:
    UltraFaceDetector(infer::Network network, const UltraFaceSettings& settings);

    infer::Network m_network;
    UltraFaceSettings m_settings;
};

} // namespace vision::detect
