// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/connection.h"
#include "db/summary/needs_summary.h"
#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/matters/matter_handling.h"
#include "kiosk/hall/needs/need_handling.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/hall/state/ways_to_people.h"
#include "tests/bench/big_hall.h"
#include "tests/bench/side_by_side.h"

#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <iostream>
#include <map>
#include <memory>
#include <random>

/// A hall with many residents on a real disk: what a desk waits for (the hall's whole answer, its entry in the audit
/// log with it), and how it grows from 2,000 residents to 20,000. Times are the thread's own, in milliseconds; the
/// median of the runs.
namespace {

using namespace bench;
using namespace db;

/// Made once for each size.
BigHall& hallOf(std::int64_t residents) {
    static std::map<std::int64_t, std::unique_ptr<BigHall>> halls;
    auto& hall = halls[residents];
    if (!hall) { hall = std::make_unique<BigHall>(static_cast<int>(residents)); }
    return *hall;
}

void summaryWithItsReads(benchmark::State& state) {
    BigHall& big = hallOf(state.range(0));
    bench::Stopwatch watch;
    for ([[maybe_unused]] auto _ : state) {
        const ResidentId who = big.nextResident();
        watch.time([&] {
            const auto file = must(summary::readResidentFile(big.hall(), who, kToday));
            benchmark::DoNotOptimize(summary::composeNeedsSummary(*file, {}, big.catalogue(), kToday));
        });
    }
    state.counters["ms"] = watch.median();
}

void summaryAlone(benchmark::State& state) {
    BigHall& big = hallOf(state.range(0));
    std::vector<summary::ResidentFile> files;
    for (int i = 0; i < 500; ++i) {
        files.push_back(*must(summary::readResidentFile(big.hall(), big.nextResident(), kToday)));
    }
    bench::Stopwatch watch;
    for ([[maybe_unused]] auto _ : state) {
        watch.time([&] {
            for (const auto& file : files) {
                benchmark::DoNotOptimize(summary::composeNeedsSummary(file, {}, big.catalogue(), kToday));
            }
        });
    }
    state.counters["residents_per_s"] = static_cast<double>(files.size()) / watch.median() * 1e3;
}

/// The median of what `page` answers to one desk after the other.
template <typename Page>
void timePage(benchmark::State& state, Page page) {
    BigHall& big = hallOf(state.range(0));
    bench::Stopwatch watch;
    for ([[maybe_unused]] auto _ : state) { // the time on the wall, with the disk's, is in the column Time
        watch.time([&] { benchmark::DoNotOptimize(page(big)); });
    }
    state.counters["ms"] = watch.median();
}

void residentPage(benchmark::State& state) {
    timePage(state, [](BigHall& big) {
        return must(
            hall::openResident(big.state(), big.manager(), {.resident = big.nextResident(), .purpose = {}}, kNow));
    });
}

void mattersPage(benchmark::State& state) {
    int open = 0;
    timePage(state, [&open](BigHall& big) {
        return open =
                   must(hall::noteLook(big.state(), big.manager(), kNow,
                                       hall::openMatters(big.state(), big.manager(), {.isWholeHall = true}, kNow, {})))
                       .all;
    });
    state.counters["open"] = open;
}

void needsPage(benchmark::State& state) {
    int open = 0;
    timePage(state, [&open](BigHall& big) {
        return open = must(hall::noteLook(big.state(), big.manager(), kNow,
                                          hall::listNeeds(big.state(),
                                                          {.filter = wire::NeedFilter::Open, .place = {}, .kind = {}},
                                                          kNow)))
                          .all;
    });
    state.counters["open"] = open;
}

void needPage(benchmark::State& state) {
    timePage(state, [](BigHall& big) {
        return must(hall::openNeed(big.state(), big.manager(), {.need = big.nextNeed()}, kNow)).card.has_value();
    });
}

/// One key after the other: by name, by initials, by address, by the last four of the phone.
void searchAsYouType(benchmark::State& state) {
    BigHall& big = hallOf(state.range(0));
    static constexpr std::array kTyped{"w", "wx", "wxy", "王", "王秀", "12号楼", "80号楼3", "4711", "zhangwei"};
    bench::Stopwatch watch;
    for ([[maybe_unused]] auto _ : state) {
        for (const char* text : kTyped) {
            watch.time([&] { benchmark::DoNotOptimize(big.index().search(text, 21)); });
        }
    }
    state.counters["ms"] = watch.median();
}

} // namespace

BENCHMARK(summaryWithItsReads)->Name("records/summary_with_reads")->Arg(2'000)->Arg(20'000)->Iterations(300);
BENCHMARK(summaryAlone)->Name("records/summary_alone")->Arg(2'000)->Arg(20'000)->Iterations(20);
BENCHMARK(residentPage)->Name("records/resident_page")->Arg(2'000)->Arg(20'000)->Iterations(300);
BENCHMARK(mattersPage)->Name("records/matters_page")->Arg(2'000)->Arg(20'000)->Iterations(20);
BENCHMARK(needsPage)->Name("records/needs_page")->Arg(2'000)->Arg(20'000)->Iterations(20);
BENCHMARK(needPage)->Name("records/need_page")->Arg(2'000)->Arg(20'000)->Iterations(100);
BENCHMARK(searchAsYouType)->Name("records/search_as_you_type")->Arg(2'000)->Arg(20'000)->Iterations(20);
