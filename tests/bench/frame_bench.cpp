// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/side_by_side.h"
#include "vision/align/face_aligner.h"
#include "vision/embed/dlib_embedder.h"
#include "vision/pipeline/model_files.h"
#include "vision/pipeline/networks.h"
#include "vision/quality/chip_quality.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cassert>
#include <cstdlib>
#include <dlfcn.h>
#include <dlib/image_processing.h>
#include <dlib/image_processing/frontal_face_detector.h>
#include <dlib/opencv.h>
#include <filesystem>
#include <memory>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <string>
#include <vector>

// One frame with one face, from pixels to a vector: this project's line against dlib's own pipeline, in turn.

namespace {

using vision::Landmarks68;
using vision::pipeline::ModelFiles;
using vision::pipeline::Networks;

constexpr const char* kDlibPredictor = "/usr/share/dlib/shape_predictor_68_face_landmarks.dat"; // Debian libdlib-data

void useOneThread() {
    cv::setNumThreads(1);
    // dlib's ResNet runs on the system's BLAS. If that is OpenBLAS, it would take every core.
    using SetThreads = void (*)(int);
    if (void* found = dlsym(RTLD_DEFAULT, "openblas_set_num_threads")) reinterpret_cast<SetThreads>(found)(1);
}

// A 640 x 480 frame with exactly one face, 120 pixels wide: the largest face of a sample photograph with its
// surroundings, in the middle of that photograph blurred beyond recognition. Empty if no sample fits.
cv::Mat makeFrame(const std::filesystem::path& samples, vision::detect::FaceDetector& detector) {
    constexpr double kFaceWidth = 120;
    for (int number = 1; number <= 6; ++number) {
        const cv::Mat photo = cv::imread((samples / ("sample" + std::to_string(number) + ".jpg")).string());
        if (photo.empty()) continue;
        const auto faces = detector.detect(photo);
        if (!faces || faces->empty()) continue;
        const auto largest = std::ranges::max_element(*faces, {}, [](const auto& face) { return face.box.area(); });
        const cv::Rect2f box{largest->box.x, largest->box.y, largest->box.width, largest->box.height};
        const cv::Rect2f around{box.x - box.width * 0.6F, box.y - box.height * 0.6F, box.width * 2.2F,
                                box.height * 2.2F};
        const cv::Rect cut = cv::Rect{around} & cv::Rect{{0, 0}, photo.size()};

        cv::Mat frame;
        cv::resize(photo, frame, {640, 480}, 0, 0, cv::INTER_AREA);
        cv::GaussianBlur(frame, frame, {0, 0}, 40);
        cv::Mat face;
        const double scale = kFaceWidth / box.width;
        cv::resize(photo(cut), face, {}, scale, scale, cv::INTER_AREA);
        if (face.cols >= frame.cols || face.rows >= frame.rows) continue;
        face.copyTo(frame(cv::Rect{(frame.cols - face.cols) / 2, (frame.rows - face.rows) / 2, face.cols, face.rows}));
        const auto again = detector.detect(frame);
        if (again && again->size() == 1) return frame;
    }
    return {};
}

// What a hall's kiosk does with a good frame of somebody new.
class OurLine {
public:
    explicit OurLine(Networks networks)
        : m_networks{std::move(networks)} {}

    vision::detect::FaceDetector& detector() { return *m_networks.detector; }

    // False: a step failed or found no face.
    bool run(const cv::Mat& frame) {
        const auto faces = detect.time([&] { return m_networks.detector->detect(frame); });
        if (!faces || faces->empty()) return false;
        const auto points = landmarks.time([&] { return m_networks.landmarks->find(frame, faces->front().box); });
        if (!points) return false;
        cv::Mat chip;
        align.time([&] {
            chip = vision::align::alignFivePoint(frame, *points);
            benchmark::DoNotOptimize(vision::quality::assessQuality(chip, *points, faces->front().box, frame.size()));
        });
        const auto live = liveness.time([&] { return m_networks.liveness->score(frame, faces->front().box); });
        const auto vector =
            embed.time([&] { return m_networks.embedder->embed(chip, vision::embed::Mirror::Without); });
        return live && vector;
    }

    bench::Stopwatch detect;
    bench::Stopwatch landmarks;
    bench::Stopwatch align;
    bench::Stopwatch liveness;
    bench::Stopwatch embed;

private:
    Networks m_networks;
};

// dlib's face recognition as its own example does it (dnn_face_recognition_ex.cpp): HOG detector on the frame at
// double size, so that it finds faces from 40 pixels as ours does, 68 points, aligned chip, ResNet.
class DlibLine {
public:
    explicit DlibLine(std::unique_ptr<vision::embed::DlibEmbedder> embedder)
        : m_embedder{std::move(embedder)} {
        dlib::deserialize(kDlibPredictor) >> m_predictor;
    }

    bool run(const cv::Mat& frame) {
        cv::Mat grey;
        std::vector<dlib::rectangle> faces;
        detect.time([&] {
            cv::cvtColor(frame, grey, cv::COLOR_BGR2GRAY);
            dlib::array2d<unsigned char> doubled;
            dlib::assign_image(doubled, dlib::cv_image<unsigned char>(grey));
            dlib::pyramid_up(doubled);
            faces = m_detector(doubled);
        });
        if (faces.empty()) return false;
        Landmarks68 points{};
        landmarks.time([&] {
            const dlib::rectangle face = dlib::pyramid_down<2>{}.rect_down(faces.front());
            const dlib::full_object_detection shape = m_predictor(dlib::cv_image<unsigned char>(grey), face);
            for (unsigned long i = 0; i < points.size(); ++i)
                points[i] = {static_cast<float>(shape.part(i).x()), static_cast<float>(shape.part(i).y())};
        });
        const auto vector = embed.time([&] { return m_embedder->embedRaw(vision::align::alignDlib(frame, points)); });
        return vector.has_value();
    }

    bench::Stopwatch detect;
    bench::Stopwatch landmarks;
    bench::Stopwatch embed;

private:
    dlib::frontal_face_detector m_detector = dlib::get_frontal_face_detector();
    dlib::shape_predictor m_predictor;
    std::unique_ptr<vision::embed::DlibEmbedder> m_embedder;
};

struct Lines {
    OurLine ours;
    DlibLine dlibs;
    cv::Mat frame;
};

// Or why not.
tl::expected<std::unique_ptr<Lines>, std::string> openLines() {
    if (!std::filesystem::exists(kDlibPredictor))
        return tl::unexpected("no libdlib-data: " + std::string{kDlibPredictor});
    const auto models = ModelFiles::openDefault();
    if (!models) return tl::unexpected("no models (deploy/fetch-models): " + models.error().context);
    auto networks = vision::pipeline::openNetworks(*models, vision::pipeline::WithLiveness::Yes);
    if (!networks) return tl::unexpected(networks.error().context);
    const auto file = models->read(vision::pipeline::kEmbedCModel);
    if (!file) return tl::unexpected(file.error().context);
    auto resnet = vision::embed::DlibEmbedder::open(*file);
    if (!resnet) return tl::unexpected(resnet.error().context);
    auto lines = std::make_unique<Lines>(
        Lines{.ours = OurLine{std::move(*networks)}, .dlibs = DlibLine{std::move(*resnet)}, .frame = {}});
    lines->frame = makeFrame(models->folder() / "samples", lines->ours.detector());
    if (lines->frame.empty()) return tl::unexpected(std::string{"no sample photograph with a face"});
    if (!lines->dlibs.run(lines->frame)) return tl::unexpected(std::string{"dlib finds no face in the frame"});
    return lines;
}

void frameAgainstDlib(benchmark::State& state) {
    useOneThread();
    const auto lines = openLines();
    if (!lines) {
        state.SkipWithError(lines.error().c_str());
        return;
    }
    OurLine& ours = (*lines)->ours;
    DlibLine& dlibs = (*lines)->dlibs;
    const cv::Mat& frame = (*lines)->frame;
    bench::Stopwatch ourSum;
    bench::Stopwatch dlibSum;
    for ([[maybe_unused]] auto _ : state) {
        bool bothFound = true;
        ourSum.time([&] { bothFound &= ours.run(frame); });
        dlibSum.time([&] { bothFound &= dlibs.run(frame); });
        if (!bothFound) {
            state.SkipWithError("a step failed");
            return;
        }
    }
    state.counters["ours_ms"] = ourSum.median();
    state.counters["ours_detect"] = ours.detect.median();
    state.counters["ours_landmarks"] = ours.landmarks.median();
    state.counters["ours_align"] = ours.align.median();
    state.counters["ours_live"] = ours.liveness.median();
    state.counters["ours_embed"] = ours.embed.median();
    state.counters["dlib_ms"] = dlibSum.median();
    state.counters["dlib_detect"] = dlibs.detect.median();
    state.counters["dlib_landmarks"] = dlibs.landmarks.median();
    state.counters["dlib_embed"] = dlibs.embed.median();
    state.counters["ratio"] = dlibSum.median() / ourSum.median();
}

} // namespace

BENCHMARK(frameAgainstDlib)->Name("frame_640x480_one_face/dlib")->Unit(benchmark::kMillisecond)->MinTime(5);
