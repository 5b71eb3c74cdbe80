// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/align/face_aligner.h"
#include "vision/embed/face_embedder.h"
#include "vision/embed/vectors.h"
#include "vision/peers/peer.h"
#include "vision/peers/subject.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <opencv2/core.hpp>
#include <opencv2/dnn/dnn.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>
#include <string>
#include <utility>

namespace vision::peers {
namespace {

namespace fs = std::filesystem;

constexpr int kLongestSide = 640;
constexpr float kLargestFace = 300; // pixels; the points of larger ones go astray
// The values of OpenCV's own sample for YuNet, with a lower confidence: pictures of one person each are looked at.
constexpr float kMinConfidence = 0.6F;
constexpr float kMaxOverlap = 0.3F;
constexpr int kMostFaces = 5000;

/// One face in the pixels of the picture.
struct Found {
    Box box;
    align::FivePoints points{};
};

/// A row of FaceDetectorYN: box, then right eye, left eye, nose, right and left corner of the mouth of the person, who
/// looks at the camera: as they lie in the picture from left to right.
Found faceOf(const float* row, float scale) {
    Found found{.box = {.x = row[0] * scale, .y = row[1] * scale, .width = row[2] * scale, .height = row[3] * scale}};
    for (std::size_t i = 0; i < found.points.size(); ++i) {
        found.points.at(i) = {.x = row[4 + 2 * i] * scale, .y = row[5 + 2 * i] * scale};
    }
    return found;
}

class YuNetPeer final : public Peer {
public:
    YuNetPeer(cv::Ptr<cv::FaceDetectorYN> detector, const cv::dnn::Net& embedder)
        : m_detector(std::move(detector))
        , m_embedder(embedder) {}

    Expected<std::optional<std::vector<float>>> embed(const cv::Mat& bgr) override {
        auto vector = guarded([&] { return embedFaceOf(bgr, Mirror::Added); });
        return vector && !*vector ? guarded([&] { return embedFaceOf(withBorder(bgr), Mirror::Added); }) : vector;
    }

    Expected<std::optional<std::vector<float>>> embedFrame(const cv::Mat& bgr) override {
        return guarded([&] { return embedFaceOf(bgr, Mirror::Without); });
    }

    Expected<std::size_t> countFaces(const cv::Mat& bgr) override {
        return guarded([&]() -> Expected<std::size_t> { return findAllAt(bgr, scaleOf(bgr)).size(); });
    }

private:
    using Mirror = embed::Mirror;

    template <typename Work>
    static auto guarded(Work work) -> decltype(work()) {
        try {
            return work();
        } catch (const cv::Exception& problem) {
            return tl::unexpected(Error{.kind = ErrorKind::Unreadable,
                                        .context = std::string("YuNet, MobileFaceNet: ") + problem.what()});
        }
    }

    Expected<std::optional<std::vector<float>>> embedFaceOf(const cv::Mat& bgr, Mirror mirror) {
        assert(bgr.type() == CV_8UC3 && !bgr.empty());
        const auto found = find(bgr);
        if (!found) { return std::nullopt; }
        cv::Mat chip;
        cv::warpAffine(bgr, chip, align::fitSimilarity(found->points, align::kChipTemplate),
                       {align::kChipSide, align::kChipSide}, cv::INTER_LINEAR);
        auto vector = run(chip);
        if (mirror == Mirror::Added) {
            cv::flip(chip, chip, 1);
            const auto mirrored = run(chip);
            std::transform(vector.begin(), vector.end(), mirrored.begin(), vector.begin(), std::plus<>());
        }
        if (!embed::normalise(vector)) { return std::nullopt; }
        return vector;
    }

    static float scaleOf(const cv::Mat& bgr) {
        return std::min(1.0F, static_cast<float>(kLongestSide) / static_cast<float>(std::max(bgr.rows, bgr.cols)));
    }

    std::optional<Found> find(const cv::Mat& bgr) {
        auto found = findAt(bgr, scaleOf(bgr));
        if (!found) { return found; }
        const float largest = std::max(found->box.width, found->box.height);
        if (largest <= kLargestFace) { return found; }
        const auto smaller = findAt(bgr, kLargestFace / largest);
        return smaller ? smaller : found;
    }

    std::optional<Found> findAt(const cv::Mat& bgr, float factor) {
        const auto faces = findAllAt(bgr, factor);
        if (faces.empty()) { return std::nullopt; }
        std::vector<Box> boxes;
        std::ranges::transform(faces, std::back_inserter(boxes), &Found::box);
        return faces[subjectOf(boxes, bgr.size())];
    }

    std::vector<Found> findAllAt(const cv::Mat& bgr, float factor) {
        cv::Mat scaled = bgr;
        if (factor < 1) { cv::resize(bgr, scaled, {}, factor, factor, cv::INTER_AREA); }
        m_detector->setInputSize(scaled.size());
        cv::Mat rows;
        m_detector->detect(scaled, rows);
        std::vector<Found> faces;
        faces.reserve(static_cast<std::size_t>(rows.rows));
        for (int i = 0; i < rows.rows; ++i) {
            faces.push_back(faceOf(rows.ptr<float>(i), static_cast<float>(bgr.cols) / static_cast<float>(scaled.cols)));
        }
        return faces;
    }

    std::vector<float> run(const cv::Mat& chip) {
        m_embedder.setInput(cv::dnn::blobFromImage(chip, 1 / 128.0, {}, cv::Scalar::all(127.5), true));
        const cv::Mat out = m_embedder.forward();
        return {out.begin<float>(), out.end<float>()}; // forward() gives a shared buffer
    }

    cv::Ptr<cv::FaceDetectorYN> m_detector;
    cv::dnn::Net m_embedder;
};

} // namespace

Expected<std::unique_ptr<Peer>> openYuNetMobileFaceNet(const fs::path& folder) {
    const auto detector = folder / "face_detection_yunet_2022mar.onnx";
    const auto layers = folder / "mobilefacenet_no_bn.prototxt";
    const auto weights = folder / "mobilefacenet_no_bn.caffemodel";
    for (const auto& file : {detector, layers, weights}) {
        std::error_code ignored;
        if (!fs::is_regular_file(file, ignored)) {
            return tl::unexpected(Error{.kind = ErrorKind::NotFound, .context = file.string()});
        }
    }
    try {
        return std::make_unique<YuNetPeer>(
            cv::FaceDetectorYN::create(detector.string(), "", {320, 320}, kMinConfidence, kMaxOverlap, kMostFaces),
            cv::dnn::readNetFromCaffe(layers.string(), weights.string()));
    } catch (const cv::Exception& problem) {
        return tl::unexpected(Error{.kind = ErrorKind::Unreadable, .context = folder.string() + ": " + problem.what()});
    }
}

} // namespace vision::peers
