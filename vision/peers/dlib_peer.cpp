// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/align/face_aligner.h"
#include "vision/embed/dlib_embedder.h"
#include "vision/peers/peer.h"
#include "vision/peers/subject.h"

#include <cassert>
#include <dlfcn.h>
#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>
#include <dlib/opencv/cv_image.h>
#include <opencv2/imgproc.hpp>
#include <string>
#include <utility>

namespace vision::peers {
namespace {

using Pixels = dlib::cv_image<unsigned char>;

/// dlib's ResNet runs on the system's BLAS. If that is OpenBLAS, each owner thread would take every core.
void keepBlasToOneThread() {
    using SetThreads = void (*)(int);
    if (void* found = dlsym(RTLD_DEFAULT, "openblas_set_num_threads")) { reinterpret_cast<SetThreads>(found)(1); }
}

class DlibPeer final : public Peer {
public:
    DlibPeer(std::unique_ptr<embed::DlibEmbedder> embedder, dlib::shape_predictor predictor)
        : m_embedder(std::move(embedder))
        , m_predictor(std::move(predictor)) {}

    Expected<std::optional<std::vector<float>>> embed(const cv::Mat& bgr) override {
        auto vector = embedFrame(bgr);
        return vector && !*vector ? embedFrame(withBorder(bgr)) : vector;
    }

    Expected<std::optional<std::vector<float>>> embedFrame(const cv::Mat& bgr) override {
        return guarded([&] { return embedFaceOf(bgr); });
    }

    Expected<std::size_t> countFaces(const cv::Mat& bgr) override {
        return guarded([&]() -> Expected<std::size_t> { return detect(greyOf(bgr)).size(); });
    }

private:
    template <typename Work>
    static auto guarded(Work work) -> decltype(work()) {
        try {
            return work();
        } catch (const std::exception& problem) { // cv::Exception, dlib::error
            return tl::unexpected(
                Error{.kind = ErrorKind::Unreadable, .context = std::string("dlib: ") + problem.what()});
        }
    }

    static cv::Mat greyOf(const cv::Mat& bgr) {
        assert(bgr.type() == CV_8UC3 && !bgr.empty());
        cv::Mat grey;
        cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
        return grey;
    }

    /// In pixels of the doubled picture.
    std::vector<dlib::rectangle> detect(const cv::Mat& grey) {
        dlib::array2d<unsigned char> doubled;
        dlib::assign_image(doubled, Pixels(grey));
        dlib::pyramid_up(doubled);
        return m_detector(doubled);
    }

    Expected<std::optional<std::vector<float>>> embedFaceOf(const cv::Mat& bgr) {
        const cv::Mat grey = greyOf(bgr);
        std::vector<dlib::rectangle> faces;
        std::vector<Box> boxes;
        for (const auto& found : detect(grey)) {
            faces.push_back(dlib::pyramid_down<2>{}.rect_down(found));
            const auto& face = faces.back();
            boxes.push_back({.x = static_cast<float>(face.left()),
                             .y = static_cast<float>(face.top()),
                             .width = static_cast<float>(face.width()),
                             .height = static_cast<float>(face.height())});
        }
        if (faces.empty()) { return std::nullopt; }
        const auto shape = m_predictor(Pixels(grey), faces[subjectOf(boxes, bgr.size())]);
        Landmarks68 points{};
        for (unsigned long i = 0; i < points.size(); ++i) {
            points.at(i) = {.x = static_cast<float>(shape.part(i).x()), .y = static_cast<float>(shape.part(i).y())};
        }
        auto vector = m_embedder->embedRaw(align::alignDlib(bgr, points));
        if (!vector) { return tl::unexpected(vector.error()); }
        return std::move(*vector);
    }

    dlib::frontal_face_detector m_detector = dlib::get_frontal_face_detector();
    std::unique_ptr<embed::DlibEmbedder> m_embedder;
    dlib::shape_predictor m_predictor;
};

} // namespace

Expected<std::unique_ptr<Peer>> openDlib(std::span<const std::uint8_t> resnet, const std::filesystem::path& predictor) {
    keepBlasToOneThread();
    auto embedder = embed::DlibEmbedder::open(resnet);
    if (!embedder) { return tl::unexpected(embedder.error()); }
    std::error_code ignored;
    if (!std::filesystem::exists(predictor, ignored)) {
        return tl::unexpected(Error{.kind = ErrorKind::NotFound, .context = predictor.string()});
    }
    try {
        dlib::shape_predictor shape;
        dlib::deserialize(predictor.string()) >> shape;
        return std::make_unique<DlibPeer>(std::move(*embedder), std::move(shape));
    } catch (const std::exception& problem) { // dlib::serialization_error, std::bad_alloc of a broken length
        return tl::unexpected(
            Error{.kind = ErrorKind::Unreadable, .context = predictor.string() + ": " + problem.what()});
    }
}

} // namespace vision::peers
