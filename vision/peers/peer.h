// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <span>
#include <vector>

namespace vision::peers {

/// Another face recognition, whole. One owner thread per object.
///
/// Where a peer's own way leaves something open, it gets what this project's line has: of several faces the one that is
/// large and near the middle; for pictures also a second try with a border where no face is found.
///
/// Pictures are 8 bits, three channels, not empty (asserted). Errors, of all: Unreadable, the library refused the
/// picture.
class Peer {
public:
    Peer() = default;
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;
    Peer(Peer&&) = delete;
    Peer& operator=(Peer&&) = delete;
    virtual ~Peer() = default;

    /// The vector of a picture's subject; nothing: no face was found.
    [[nodiscard]] virtual Expected<std::optional<std::vector<float>>> embed(const cv::Mat& bgr) = 0;

    /// The same of one frame of a camera, where speed counts: one try, and nothing mirrored.
    [[nodiscard]] virtual Expected<std::optional<std::vector<float>>> embedFrame(const cv::Mat& bgr) = 0;

    /// How many faces its detector finds in a frame; nothing else is done.
    [[nodiscard]] virtual Expected<std::size_t> countFaces(const cv::Mat& bgr) = 0;
};

/// Same person below this Euclidean distance, say dlib's documents (dnn_face_recognition_ex.cpp).
inline constexpr float kDlibDistance = 0.6F;

/// dlib's face recognition as its example does it: HOG detector on the picture at double size (faces from 40 pixels),
/// 68 points, face chip, ResNet; 128 values to be compared by Euclidean distance. `resnet` is embedder C's file,
/// `predictor` dlib's 68 points (Debian's libdlib-data). Errors: NotFound, Unreadable.
[[nodiscard]] Expected<std::unique_ptr<Peer>> openDlib(std::span<const std::uint8_t> resnet,
                                                       const std::filesystem::path& predictor);

/// Where Debian's libdlib-data puts the 68 points.
inline const std::filesystem::path kDlibPredictor = "/usr/share/dlib/shape_predictor_68_face_landmarks.dat";

/// YuNet (2022mar) and MobileFaceNet as OpenCV's model zoo joins detector and embedder: YuNet on the picture, scaled
/// down where its longer side is over 640 pixels or the face it found is over 300 (there its points go astray); chip
/// from YuNet's own five points; 128 values for the cosine, mirrored chip added as in this project's line for pictures.
/// `folder` holds face_detection_yunet_2022mar.onnx, mobilefacenet_no_bn.prototxt and .caffemodel.
/// Errors: NotFound, Unreadable.
[[nodiscard]] Expected<std::unique_ptr<Peer>> openYuNetMobileFaceNet(const std::filesystem::path& folder);

} // namespace vision::peers
