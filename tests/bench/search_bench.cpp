// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/side_by_side.h"
#include "tests/support/some_embeddings.h"
#include "vision/identify/identify.h"
#include "vision/identify/search.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <memory>

namespace {

using vision::Embedding;
using vision::PersonId;
using vision::identify::Gallery;
using vision::identify::GalleryBuilder;

constexpr std::uint32_t kPerPerson = 5; // as many as an enrolment gives

std::vector<Embedding> someTemplates(std::uint32_t count) {
    std::vector<Embedding> templates;
    templates.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        templates.push_back(support::someFace(i));
    }
    return templates;
}

/// Of as many templates; from 20,000 on they come again, turned by one value each time, which is as good as new to a
/// search and takes less time to make.
std::shared_ptr<const Gallery> galleryOf(const std::vector<Embedding>& templates, std::uint32_t count) {
    GalleryBuilder builder{support::someModel()};
    Embedding next;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto base = i % templates.size();
        next = templates[base];
        std::ranges::rotate(next.values, next.values.begin() + static_cast<std::ptrdiff_t>(i / templates.size()));
        if (!builder.add(PersonId{i / kPerPerson}, next)) {
            std::abort(); // unit vectors: cannot fail
        }
    }
    return builder.finish();
}

constexpr vision::identify::Thresholds kThresholds{.known = 0.6F, .unsure = 0.54F, .margin = 0.08F, .chips = 3};

void searchAgainstOnePass(benchmark::State& state) {
    const auto count = static_cast<std::uint32_t>(state.range(0));
    const auto gallery = galleryOf(someTemplates(std::min(count, 20'000U)), count);
    const Embedding probe = support::similarTo(support::someFace(4711), 0.7F, 1);
    bench::Stopwatch pass;
    bench::Stopwatch search;
    for ([[maybe_unused]] auto _ : state) {
        pass.time([&] { benchmark::DoNotOptimize(vision::identify::sumOf(gallery->matrix())); });
        search.time([&] {
            benchmark::DoNotOptimize(
                vision::identify::identify({.embedding = probe, .chips = 3}, *gallery, kThresholds));
        });
    }
    state.counters["pass_ms"] = pass.median();
    state.counters["search_ms"] = search.median();
    state.counters["ratio"] = search.median() / pass.median();
}

void rebuildAgainstOnePass(benchmark::State& state) {
    const std::vector<Embedding> templates = someTemplates(20'000);
    const auto gallery = galleryOf(templates, 20'000);
    bench::Stopwatch pass;
    bench::Stopwatch rebuild;
    for ([[maybe_unused]] auto _ : state) {
        pass.time([&] { benchmark::DoNotOptimize(vision::identify::sumOf(gallery->matrix())); });
        rebuild.time([&] { benchmark::DoNotOptimize(galleryOf(templates, 20'000)); });
    }
    state.counters["pass_ms"] = pass.median();
    state.counters["rebuild_ms"] = rebuild.median();
    state.counters["ratio"] = rebuild.median() / pass.median();
}

} // namespace

BENCHMARK(searchAgainstOnePass)
    ->Name("search_704/one_pass")
    ->Arg(1'000)
    ->Arg(20'000)
    ->Arg(200'000)
    ->Arg(1'000'000) // takes 6 GB
    ->Unit(benchmark::kMillisecond)
    ->MinTime(1);
BENCHMARK(rebuildAgainstOnePass)->Name("rebuild_20000x704/one_pass")->Unit(benchmark::kMillisecond)->MinTime(2);
