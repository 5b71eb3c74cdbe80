// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/lines.h"
#include "vision/pipeline/face_pipeline.h"

#include <benchmark/benchmark.h>
#include <chrono>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

// Pixels to a vector: this project's line against dlib's own pipeline and against YuNet with MobileFaceNet, in turn, so
// that whatever else the machine does hits all alike. Processor time of one thread.

namespace {

using bench::OurLine;
using bench::Stopwatch;
using vision::peers::Peer;
using vision::pipeline::FacePipeline;
using vision::pipeline::ModelFiles;

struct Lines {
    OurLine ours;
    std::unique_ptr<Peer> dlibs;
    tl::expected<std::unique_ptr<Peer>, std::string> peer;
    ModelFiles models;
};

/// It found somebody, and no step failed.
bool finds(Peer& peer, const cv::Mat& frame) {
    const auto vector = peer.embedFrame(frame);
    return vector && vector->has_value();
}

/// Or nothing, and the benchmark is skipped with the reason.
std::unique_ptr<Lines> openLines(benchmark::State& state) {
    bench::useOneThread();
    const auto skip = [&](const std::string& why) {
        state.SkipWithError(why.c_str());
        return nullptr;
    };
    auto models = ModelFiles::openDefault();
    if (!models) { return skip("no models (deploy/fetch-models): " + models.error().context); }
    auto networks = vision::pipeline::openNetworks(*models, vision::pipeline::WithLiveness::Yes);
    if (!networks) { return skip(networks.error().context); }
    auto dlibs = bench::openDlib(*models);
    if (!dlibs) { return skip(dlibs.error()); }
    return std::make_unique<Lines>(Lines{.ours = OurLine{std::move(*networks)},
                                         .dlibs = std::move(*dlibs),
                                         .peer = bench::openYuNet(),
                                         .models = std::move(*models)});
}

void frameWithOneFace(benchmark::State& state) {
    const auto lines = openLines(state);
    if (!lines) { return; }
    const cv::Mat frame = bench::frameWithFaces(lines->models, lines->ours, 1);
    if (frame.empty() || !finds(*lines->dlibs, frame)) {
        state.SkipWithError("no sample photograph in which both find one face");
        return;
    }
    Stopwatch ours;
    Stopwatch dlibs;
    Stopwatch peer;
    for ([[maybe_unused]] auto _ : state) {
        bool allFound = ours.time([&] { return lines->ours.run(frame); });
        allFound &= dlibs.time([&] { return finds(*lines->dlibs, frame); });
        if (lines->peer) {
            allFound &= peer.time([&] { return finds(**lines->peer, frame); });
        }
        if (!allFound) {
            state.SkipWithError("a step failed");
            return;
        }
    }
    state.counters["ours_ms"] = ours.median();
    state.counters["ours_detect"] = lines->ours.detect.median();
    state.counters["ours_landmarks"] = lines->ours.landmarks.median();
    state.counters["ours_align"] = lines->ours.align.median();
    state.counters["ours_live"] = lines->ours.liveness.median();
    state.counters["ours_embed"] = lines->ours.embed.median();
    state.counters["dlib_ms"] = dlibs.median();
    state.counters["ratio"] = dlibs.median() / ours.median();
    if (lines->peer) {
        state.counters["peer_ms"] = peer.median();
        state.counters["peer_ratio"] = peer.median() / ours.median();
    } else {
        state.SetLabel(lines->peer.error());
    }
}

void frameWithNobody(benchmark::State& state) {
    const auto lines = openLines(state);
    if (!lines) { return; }
    cv::Mat frame = bench::frameWithFaces(lines->models, lines->ours, 1);
    if (frame.empty()) {
        state.SkipWithError("no sample photograph");
        return;
    }
    cv::GaussianBlur(frame, frame, {0, 0}, 40); // colours and light of a room, and nobody in it
    Stopwatch ours;
    Stopwatch dlibs;
    for ([[maybe_unused]] auto _ : state) {
        const auto found = ours.time([&] { return lines->ours.detector().detect(frame); });
        const auto others = dlibs.time([&] { return lines->dlibs->countFaces(frame); });
        if (!found || !found->empty() || !others || *others != 0) {
            state.SkipWithError("somebody is there");
            return;
        }
    }
    state.counters["ours_ms"] = ours.median();
    state.counters["dlib_ms"] = dlibs.median();
    state.counters["ratio"] = dlibs.median() / ours.median();
}

/// What ten seconds in front of a camera cost, in milliseconds of processor time, and when the first question went out.
struct Stay {
    double totalMs = 0;
    double settledFrameMs = 0; ///< mean of the frames after the last track was settled
    double toFirstProbeMs = 0; ///< time on a clock with a frame every 1/15 second
};

/// Each track is settled at its first probe, as the hall's answer "known" does it.
Stay stayFor(FacePipeline& pipeline, const cv::Mat& frame, int faces) {
    constexpr int kFrames = 150;
    constexpr std::chrono::microseconds kBetween{66'667};
    Stay stay;
    int settled = 0;
    int settledFrames = 0;
    cv::RNG random(11);
    vision::FrameTime now{std::chrono::hours{1}};
    for (int i = 0; i < kFrames; ++i) {
        now += kBetween;
        cv::Mat seen;
        const cv::Matx23d sway(1, 0, random.uniform(-3.0, 3.0), 0, 1, random.uniform(-2.0, 2.0));
        cv::warpAffine(frame, seen, sway, frame.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        const double before = bench::threadMilliseconds();
        const auto result = pipeline.process(vision::capture::Frame(seen, now, static_cast<std::uint64_t>(i)));
        const double took = bench::threadMilliseconds() - before;
        stay.totalMs += took;
        if (settled == faces) {
            stay.settledFrameMs += took;
            ++settledFrames;
        }
        for (const auto& probe : result->probes) {
            if (settled == 0) { stay.toFirstProbeMs = i * 1000.0 / 15 + took; }
            pipeline.settle(probe.track);
            ++settled;
        }
    }
    stay.settledFrameMs /= std::max(settledFrames, 1);
    return stay;
}

void tenSeconds(benchmark::State& state) {
    const auto lines = openLines(state);
    if (!lines) { return; }
    const auto faces = static_cast<int>(state.range(0));
    const cv::Mat frame = bench::frameWithFaces(lines->models, lines->ours, faces);
    auto pipeline = FacePipeline::open(lines->models, {.maxMeasuredPerFrame = faces});
    if (frame.empty() || !pipeline) {
        state.SkipWithError("no sample photograph fits, or no models");
        return;
    }
    Stay stay;
    Stopwatch dlibs;
    for ([[maybe_unused]] auto _ : state) {
        pipeline->reset();
        stay = stayFor(*pipeline, frame, faces);
        for (int i = 0; i < 10; ++i) { // every frame costs the same: ten stand for 150
            dlibs.time([&] { return finds(*lines->dlibs, frame); });
        }
    }
    state.counters["ours_ms"] = stay.totalMs;
    state.counters["ours_settled_frame_ms"] = stay.settledFrameMs;
    state.counters["ours_first_question_ms"] = stay.toFirstProbeMs;
    state.counters["dlib_ms"] = 150 * dlibs.median();
    state.counters["dlib_first_answer_ms"] = dlibs.median();
    state.counters["ratio"] = 150 * dlibs.median() / stay.totalMs;
}

} // namespace

BENCHMARK(frameWithOneFace)->Name("frame_640x480_one_face")->Unit(benchmark::kMillisecond)->MinTime(5);
BENCHMARK(frameWithNobody)->Name("frame_640x480_nobody")->Unit(benchmark::kMillisecond)->MinTime(3);
BENCHMARK(tenSeconds)->Name("ten_seconds_15fps/faces")->Arg(1)->Arg(8)->Unit(benchmark::kMillisecond)->Iterations(3);
