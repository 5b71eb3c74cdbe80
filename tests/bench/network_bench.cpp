// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/side_by_side.h"
#include "vision/infer/network.h"
#include "vision/pipeline/model_files.h"

#include <benchmark/benchmark.h>
#include <dnnl.h>
#include <string>
#include <vector>

// Each network's time against what its multiplications alone would take at the speed of a large matrix product by the
// same library on the same core, measured in the same run.

namespace {

/// Milliseconds of a product of two square matrices of this side.
constexpr dnnl_dim_t kSide = 512;

void networkAgainstItsLimit(benchmark::State& state, const std::string& model) {
    const auto models = vision::pipeline::ModelFiles::openDefault();
    const auto file = models ? models->read(model) : tl::unexpected(models.error());
    if (!file) {
        state.SkipWithError(file.error().context.c_str());
        return;
    }
    // The detector's own tail is done by the project's code; its eight heads are what is run.
    const std::vector<std::string> heads{"319", "333", "365", "379", "405", "419", "437", "449"};
    auto network = vision::infer::Network::open(*file, model == "detect" ? heads : std::vector<std::string>{});
    if (!network) {
        state.SkipWithError(network.error().context.c_str());
        return;
    }
    const std::vector<float> picture(network->input().size(), 0.25F);
    const std::vector<float> a(static_cast<std::size_t>(kSide * kSide), 0.5F);
    std::vector<float> c(a.size());
    bench::Stopwatch run;
    bench::Stopwatch product;
    for ([[maybe_unused]] auto _ : state) {
        run.time([&] { benchmark::DoNotOptimize(network->run(picture)); });
        product.time([&] {
            dnnl_sgemm('N', 'N', kSide, kSide, kSide, 1, a.data(), kSide, a.data(), kSide, 0, c.data(), kSide);
        });
    }
    const double peak = static_cast<double>(kSide * kSide * kSide) / product.median(); // multiply-adds a millisecond
    const auto work = static_cast<double>(network->multiplyAdds());
    state.counters["ms"] = run.median();
    state.counters["million_multiply_adds"] = work / 1e6;
    state.counters["peak_gflops"] = 2 * peak / 1e6;
    state.counters["share_of_peak"] = work / peak / run.median();
}

} // namespace

BENCHMARK_CAPTURE(networkAgainstItsLimit, detect, "detect")->MinTime(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(networkAgainstItsLimit, landmarks, "landmarks")->MinTime(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(networkAgainstItsLimit, liveness, "liveness")->MinTime(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(networkAgainstItsLimit, embed_a, "embed-a")->MinTime(1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(networkAgainstItsLimit, embed_b, "embed-b")->MinTime(1)->Unit(benchmark::kMillisecond);
