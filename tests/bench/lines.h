// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/side_by_side.h"
#include "vision/peers/peer.h"
#include "vision/pipeline/model_files.h"
#include "vision/pipeline/networks.h"

#include <memory>
#include <opencv2/core/mat.hpp>
#include <string>
#include <tl/expected.hpp>

/// From pixels to a vector, three ways.
namespace bench {

/// A step failed, or there is nobody: false. Everywhere.

/// What a hall's kiosk does with a good frame of somebody new, each step timed by itself.
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

/// The peers that the line is measured against (vision/peers/peer.h), or why not.
[[nodiscard]] tl::expected<std::unique_ptr<vision::peers::Peer>, std::string>
openDlib(const vision::pipeline::ModelFiles& models);
/// From $YIMEN_FACES/peer-models or ../shared/faces/peer-models.
[[nodiscard]] tl::expected<std::unique_ptr<vision::peers::Peer>, std::string> openYuNet();

/// All on one core: OpenCV, and the BLAS behind dlib.
void useOneThread();

/// A 640 x 480 frame with `count` faces (1 to 8) that are good enough to embed, 120 pixels wide if it is one and 88 if
/// they are more: the largest face of a sample photograph with its surroundings, in that photograph blurred beyond
/// recognition. Empty if no sample fits.
[[nodiscard]] cv::Mat frameWithFaces(const vision::pipeline::ModelFiles& models, OurLine& line, int count);

} // namespace bench
