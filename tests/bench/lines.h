// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/side_by_side.h"
#include "vision/embed/dlib_embedder.h"
#include "vision/pipeline/model_files.h"
#include "vision/pipeline/networks.h"

#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>
#include <memory>
#include <opencv2/dnn/dnn.hpp>
#include <opencv2/objdetect/face.hpp>
#include <string>
#include <tl/expected.hpp>
#include <vector>

/// From pixels to a vector, three ways, each step timed by itself.
namespace bench {

/// A step failed, or there is nobody: false. Everywhere.

/// What a hall's kiosk does with a good frame of somebody new.
class OurLine {
public:
    explicit OurLine(vision::pipeline::Networks networks)
        : m_networks{std::move(networks)} {}

    [[nodiscard]] vision::detect::FaceDetector& detector() { return *m_networks.detector; }
    /// Whether each of exactly `count` faces is good enough to embed.
    [[nodiscard]] bool findsGoodFaces(const cv::Mat& frame, int count);
    bool run(const cv::Mat& frame);

    Stopwatch detect;
    Stopwatch landmarks;
    Stopwatch align;
    Stopwatch liveness;
    Stopwatch embed;

private:
    vision::pipeline::Networks m_networks;
};

/// dlib's face recognition as its own example does it (dnn_face_recognition_ex.cpp): HOG detector on the frame at
/// double size, so that it finds faces from 40 pixels as ours does, 68 points, aligned chip, ResNet.
class DlibLine {
public:
    /// Or why not.
    [[nodiscard]] static tl::expected<DlibLine, std::string> open(const vision::pipeline::ModelFiles& models);

    [[nodiscard]] std::vector<dlib::rectangle> detectOnly(const cv::Mat& frame);
    bool run(const cv::Mat& frame);

    Stopwatch detect;
    Stopwatch landmarks;
    Stopwatch embed;

private:
    DlibLine() = default;
    dlib::frontal_face_detector m_detector = dlib::get_frontal_face_detector();
    dlib::shape_predictor m_predictor;
    std::unique_ptr<vision::embed::DlibEmbedder> m_embedder;
};

/// YuNet (March 2022) on the whole frame and MobileFaceNet through OpenCV: no liveness, one embedder.
class PeerLine {
public:
    /// From $YIMEN_FACES/peer-models or ../shared/faces/peer-models. Or why not.
    [[nodiscard]] static tl::expected<PeerLine, std::string> open(cv::Size frame);

    bool run(const cv::Mat& frame);

private:
    PeerLine() = default;
    cv::Ptr<cv::FaceDetectorYN> m_detector;
    cv::dnn::Net m_embedder;
};

/// All on one core: OpenCV, and the BLAS behind dlib.
void useOneThread();

/// A 640 x 480 frame with `count` faces (1 to 8) that are good enough to embed, 120 pixels wide if it is one and 88 if
/// they are more: the largest face of a sample photograph with its surroundings, in that photograph blurred beyond
/// recognition. Empty if no sample fits.
[[nodiscard]] cv::Mat frameWithFaces(const vision::pipeline::ModelFiles& models, OurLine& line, int count);

} // namespace bench
