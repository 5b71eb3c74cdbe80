// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/side_by_side.h"
#include "tests/support/some_embeddings.h"
#include "vision/identify/identify.h"
#include "vision/identify/search.h"

#include <benchmark/benchmark.h>
#include <cstdlib>
#include <memory>

namespace {

using vision::Embedding;
using vision::PersonId;
using vision::identify::Gallery;
using vision::identify::GalleryBuilder;

constexpr std::uint32_t kTemplates = 20'000;
constexpr std::uint32_t kPerPerson = 5; // as many as an enrolment gives

std::vector<Embedding> someTemplates() {
    std::vector<Embedding> templates;
    templates.reserve(kTemplates);
    for (std::uint32_t i = 0; i < kTemplates; ++i)
        templates.push_back(support::someFace(i));
    return templates;
}

std::shared_ptr<const Gallery> galleryOf(const std::vector<Embedding>& templates) {
    GalleryBuilder builder{support::someModel()};
    for (std::uint32_t i = 0; i < templates.size(); ++i)
        if (!builder.add(PersonId{i / kPerPerson}, templates[i])) std::abort(); // unit vectors: cannot fail
    return builder.finish();
}

void searchAgainstOnePass(benchmark::State& state) {
    const std::shared_ptr<const Gallery> gallery = galleryOf(someTemplates());
    const Embedding probe = support::similarTo(support::someFace(4711), 0.7F, 1);
    bench::Stopwatch pass;
    bench::Stopwatch search;
    for ([[maybe_unused]] auto _ : state) {
        pass.time([&] { benchmark::DoNotOptimize(vision::identify::sumOf(gallery->matrix())); });
        search.time(
            [&] { benchmark::DoNotOptimize(vision::identify::identify({.embedding = probe, .chips = 3}, *gallery)); });
    }
    state.counters["pass_ms"] = pass.median();
    state.counters["search_ms"] = search.median();
    state.counters["ratio"] = search.median() / pass.median();
}

void rebuildAgainstOnePass(benchmark::State& state) {
    const std::vector<Embedding> templates = someTemplates();
    const std::shared_ptr<const Gallery> gallery = galleryOf(templates);
    bench::Stopwatch pass;
    bench::Stopwatch rebuild;
    for ([[maybe_unused]] auto _ : state) {
        pass.time([&] { benchmark::DoNotOptimize(vision::identify::sumOf(gallery->matrix())); });
        rebuild.time([&] { benchmark::DoNotOptimize(galleryOf(templates)); });
    }
    state.counters["pass_ms"] = pass.median();
    state.counters["rebuild_ms"] = rebuild.median();
    state.counters["ratio"] = rebuild.median() / pass.median();
}

} // namespace

BENCHMARK(searchAgainstOnePass)->Name("search_20000x704/one_pass")->Unit(benchmark::kMillisecond)->MinTime(2);
BENCHMARK(rebuildAgainstOnePass)->Name("rebuild_20000x704/one_pass")->Unit(benchmark::kMillisecond)->MinTime(2);
