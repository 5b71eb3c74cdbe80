// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/search.h"

#include <algorithm>
#include <cassert>

// The compiler does not vectorise a plain float sum (it may not change the order of additions), so the kernels are
// written on vectors of eight floats. Each is compiled twice on x86: for AVX2 with FMA, and for any processor.

namespace vision::identify {

namespace {

constexpr std::size_t kLane = 8;
using Lane [[gnu::vector_size(kLane * sizeof(float))]] = float;
using LooseLane [[gnu::vector_size(kLane * sizeof(float)), gnu::aligned(alignof(float)), gnu::may_alias]] = float;

[[gnu::always_inline]] inline float total(const Lane& lane) {
    return ((lane[0] + lane[4]) + (lane[1] + lane[5])) + ((lane[2] + lane[6]) + (lane[3] + lane[7]));
}

[[gnu::always_inline]] inline const LooseLane& laneAt(const float* values) {
    return *reinterpret_cast<const LooseLane*>(values);
}

// Requires: `stride` is a multiple of kLane. Four rows at a time: each loaded lane of the probe serves four rows.
[[gnu::always_inline]] inline void scoreRowsKernel(const float* rows, std::size_t count, std::size_t stride,
                                                   const float* probe, float* scores) {
    std::size_t row = 0;
    for (; row + 4 <= count; row += 4) {
        const float* first = rows + row * stride;
        Lane a{};
        Lane b{};
        Lane c{};
        Lane d{};
        for (std::size_t i = 0; i < stride; i += kLane) {
            const Lane p = laneAt(probe + i);
            a += p * laneAt(first + i);
            b += p * laneAt(first + stride + i);
            c += p * laneAt(first + 2 * stride + i);
            d += p * laneAt(first + 3 * stride + i);
        }
        scores[row] = total(a);
        scores[row + 1] = total(b);
        scores[row + 2] = total(c);
        scores[row + 3] = total(d);
    }
    for (; row < count; ++row) {
        Lane a{};
        for (std::size_t i = 0; i < stride; i += kLane) {
            a += laneAt(probe + i) * laneAt(rows + row * stride + i);
        }
        scores[row] = total(a);
    }
}

[[gnu::always_inline]] inline float sumKernel(const float* values, std::size_t count) {
    constexpr std::size_t kStep = 4 * kLane;
    Lane a{};
    Lane b{};
    Lane c{};
    Lane d{};
    std::size_t i = 0;
    for (; i + kStep <= count; i += kStep) {
        a += laneAt(values + i);
        b += laneAt(values + i + kLane);
        c += laneAt(values + i + 2 * kLane);
        d += laneAt(values + i + 3 * kLane);
    }
    const Lane all = (a + b) + (c + d);
    float sum = total(all);
    for (; i < count; ++i) {
        sum += values[i];
    }
    return sum;
}

void scoreRowsAnywhere(const float* rows, std::size_t count, std::size_t stride, const float* probe, float* scores) {
    scoreRowsKernel(rows, count, stride, probe, scores);
}

float sumAnywhere(const float* values, std::size_t count) {
    return sumKernel(values, count);
}

#if defined(__x86_64__)
[[gnu::target("avx2,fma")]] void scoreRowsAvx2(const float* rows, std::size_t count, std::size_t stride,
                                               const float* probe, float* scores) {
    scoreRowsKernel(rows, count, stride, probe, scores);
}

[[gnu::target("avx2,fma")]] float sumAvx2(const float* values, std::size_t count) {
    return sumKernel(values, count);
}
#endif

struct Kernels {
    decltype(&scoreRowsAnywhere) scoreRows = &scoreRowsAnywhere;
    decltype(&sumAnywhere) sum = &sumAnywhere;
};

// Asked once, at run time: target_clones would do the same through an ifunc, which the thread sanitizer cannot start.
const Kernels& kernels() {
    static const Kernels kChosen = [] {
        Kernels chosen;
#if defined(__x86_64__)
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
            chosen = {.scoreRows = &scoreRowsAvx2, .sum = &sumAvx2};
#endif
        return chosen;
    }();
    return kChosen;
}

bool isBetter(const Candidate& a, const Candidate& b) {
    return a.score > b.score;
}

// Inserts `candidate` into the sorted `ranked`, which keeps at most `count`.
void rank(std::vector<Candidate>& ranked, Candidate candidate, std::size_t count) {
    if (ranked.size() == count && !isBetter(candidate, ranked.back())) { return; }
    if (ranked.size() == count) { ranked.pop_back(); }
    ranked.insert(std::upper_bound(ranked.begin(), ranked.end(), candidate, isBetter), candidate);
}

} // namespace

std::vector<float> scoreAll(const Gallery& gallery, std::span<const float> probe) {
    if (gallery.empty()) { return {}; }
    assert(probe.size() == gallery.dimension());
    std::vector<float> padded(gallery.stride(), 0.0F);
    std::ranges::copy(probe, padded.begin());
    std::vector<float> scores(gallery.templates());
    kernels().scoreRows(gallery.matrix().data(), gallery.templates(), gallery.stride(), padded.data(), scores.data());
    return scores;
}

std::vector<Candidate> searchPersons(const Gallery& gallery, std::span<const float> probe, std::size_t count) {
    std::vector<Candidate> ranked;
    if (count == 0 || gallery.empty()) { return ranked; }
    const std::vector<float> scores = scoreAll(gallery, probe);

    ranked.reserve(count + 1);
    for (const Gallery::Entry& entry : gallery.entries()) {
        float best = scores[entry.firstRow];
        for (std::size_t row = entry.firstRow + 1; row < entry.endRow; ++row) {
            best = std::max(best, scores[row]);
        }
        rank(ranked, {.person = entry.person, .score = best}, count);
    }
    return ranked;
}

float dot(std::span<const float> a, std::span<const float> b) {
    assert(a.size() == b.size());
    const std::size_t whole = a.size() / kLane * kLane;
    float result = 0;
    kernels().scoreRows(a.data(), 1, whole, b.data(), &result);
    for (std::size_t i = whole; i < a.size(); ++i) {
        result += a[i] * b[i];
    }
    return result;
}

float sumOf(std::span<const float> values) {
    return kernels().sum(values.data(), values.size());
}

} // namespace vision::identify
