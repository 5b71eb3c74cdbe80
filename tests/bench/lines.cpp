// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/lines.h"

#include "vision/align/face_aligner.h"
#include "vision/quality/chip_quality.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <filesystem>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace bench {
namespace {

std::filesystem::path peerModels() {
    const char* faces = std::getenv("YIMEN_FACES");
    return std::filesystem::path(faces != nullptr ? faces : YIMEN_SOURCE_DIR "/../shared/faces") / "peer-models";
}

/// The largest face of a photograph with its surroundings, the face `width` pixels wide.
cv::Mat largestFace(const cv::Mat& photo, vision::detect::FaceDetector& detector, double width) {
    const auto faces = detector.detect(photo);
    if (!faces || faces->empty()) { return {}; }
    const auto& box = faces->front().box;
    const cv::Rect2f around{box.x - box.width * 0.35F, box.y - box.height * 0.35F, box.width * 1.7F, box.height * 1.7F};
    const cv::Rect cut = cv::Rect{around} & cv::Rect{{0, 0}, photo.size()};
    const double scale = width / static_cast<double>(box.width);
    cv::Mat face;
    cv::resize(photo(cut), face, {}, scale, scale, cv::INTER_AREA);
    return face;
}

/// The faces side by side, in as many rows as it takes.
bool paste(const cv::Mat& face, int count, cv::Mat& frame) {
    const int columns = std::min(count, 4);
    const int rows = (count + columns - 1) / columns;
    const cv::Size cell{frame.cols / columns, frame.rows / rows};
    if (face.cols > cell.width || face.rows > cell.height) { return false; }
    for (int i = 0; i < count; ++i) {
        const cv::Point corner{(i % columns) * cell.width + (cell.width - face.cols) / 2,
                               (i / columns) * cell.height + (cell.height - face.rows) / 2};
        face.copyTo(frame(cv::Rect{corner, face.size()}));
    }
    return true;
}

} // namespace

void useOneThread() {
    cv::setNumThreads(1); // the BLAS behind dlib is kept to one by vision/peers
}

cv::Mat frameWithFaces(const vision::pipeline::ModelFiles& models, OurLine& line, int count) {
    for (int number = 1; number <= 6; ++number) {
        const auto file = models.folder() / "samples" / ("sample" + std::to_string(number) + ".jpg");
        const cv::Mat photo = cv::imread(file.string());
        const cv::Mat face = photo.empty() ? cv::Mat() : largestFace(photo, line.detector(), count == 1 ? 120 : 88);
        if (face.empty()) { continue; }
        cv::Mat frame;
        cv::resize(photo, frame, {640, 480}, 0, 0, cv::INTER_AREA);
        cv::GaussianBlur(frame, frame, {0, 0}, 40);
        if (!paste(face, count, frame)) { continue; }
        if (line.findsGoodFaces(frame, count)) { return frame; }
    }
    return {};
}

bool OurLine::findsGoodFaces(const cv::Mat& frame, int count) {
    const auto faces = m_networks.detector->detect(frame);
    return faces && std::cmp_equal(faces->size(), count) && std::ranges::all_of(*faces, [&](const auto& face) {
               const auto found = m_networks.landmarks->find(frame, face.box);
               return found && vision::quality::assessQuality(vision::align::alignFivePoint(frame, found->points),
                                                              *found, face.box, frame.size())
                                   .good();
           });
}

bool OurLine::run(const cv::Mat& frame) {
    const auto faces = detect.time([&] { return m_networks.detector->detect(frame); });
    if (!faces || faces->empty()) { return false; }
    const auto& box = faces->front().box;
    const auto found = landmarks.time([&] { return m_networks.landmarks->find(frame, box); });
    if (!found) { return false; }
    cv::Mat chip;
    align.time([&] {
        chip = vision::align::alignFivePoint(frame, found->points);
        benchmark::DoNotOptimize(vision::quality::assessQuality(chip, *found, box, frame.size()));
    });
    const auto live = liveness.time([&] { return m_networks.liveness->score(frame, box); });
    const auto vector = embed.time([&] { return m_networks.embedder->embed(chip, vision::embed::Mirror::Without); });
    return live && vector;
}

tl::expected<std::unique_ptr<vision::peers::Peer>, std::string> openDlib(const vision::pipeline::ModelFiles& models) {
    const auto file = models.read(vision::manifest::kDlibModel);
    if (!file) { return tl::unexpected(file.error().context); }
    auto peer = vision::peers::openDlib(*file, vision::peers::kDlibPredictor);
    if (!peer) { return tl::unexpected(peer.error().context); }
    return std::move(*peer);
}

tl::expected<std::unique_ptr<vision::peers::Peer>, std::string> openYuNet() {
    auto peer = vision::peers::openYuNetMobileFaceNet(peerModels());
    if (!peer) { return tl::unexpected(peer.error().context); }
    return std::move(*peer);
}

} // namespace bench
