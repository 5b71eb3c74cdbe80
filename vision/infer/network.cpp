// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/infer/network.h"

#include "vision/infer/graph_passes.h"
#include "vision/infer/network_steps.h"
#include "vision/infer/onnx_graph.h"

#include <algorithm>
#include <cassert>
#include <dnnl.hpp>
#include <utility>

#ifdef __SSE__
#include <xmmintrin.h>
#endif

// Of libgomp, which oneDNN runs on; its header comes with the compiler that the library was built with.
// NOLINTBEGIN(readability-identifier-naming): their names
extern "C" {
int omp_get_max_threads(void);
void omp_set_num_threads(int count);
}
// NOLINTEND(readability-identifier-naming)

namespace vision::infer {
namespace {

/// oneDNN takes all cores as it finds it: a kiosk's screen needs the other one, and frames come one at a time. And on
/// Intel's processors a subnormal number costs a hundred times as much as the zero that it might as well be.
class OnOneCore {
public:
    OnOneCore()
        : m_before(omp_get_max_threads()) {
        omp_set_num_threads(1);
#ifdef __SSE__
        m_control = _mm_getcsr();
        constexpr unsigned kFlushToZero = 0x8000;
        constexpr unsigned kSubnormalsAreZero = 0x0040;
        _mm_setcsr(m_control | kFlushToZero | kSubnormalsAreZero);
#endif
    }
    ~OnOneCore() {
#ifdef __SSE__
        _mm_setcsr(m_control);
#endif
        omp_set_num_threads(m_before);
    }
    OnOneCore(const OnOneCore&) = delete;
    OnOneCore& operator=(const OnOneCore&) = delete;
    OnOneCore(OnOneCore&&) = delete;
    OnOneCore& operator=(OnOneCore&&) = delete;

private:
    int m_before;
#ifdef __SSE__
    unsigned m_control = 0;
#endif
};

Expected<Graph> graphOf(std::span<const std::uint8_t> onnx, const std::vector<std::string>& outputs) {
    return readOnnx(onnx)
        .and_then([&](Graph graph) {
            const auto wanted = outputs.empty() ? graph.outputs : outputs;
            return trimmedTo(std::move(graph), wanted);
        })
        .and_then([](Graph graph) { return withFoldedNormalisations(withoutPassThrough(std::move(graph))); });
}

} // namespace

struct Network::Parts {
    dnnl::engine engine{dnnl::engine::kind::cpu, 0};
    dnnl::stream stream{engine};
    Steps made;
    std::vector<Shape> outputs;
};

Network::Network(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts)) {}
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;
Network::~Network() = default;

Expected<Network> Network::open(std::span<const std::uint8_t> onnx, const std::vector<std::string>& outputs) {
    const auto graph = graphOf(onnx, outputs);
    if (!graph) { return tl::unexpected(graph.error()); }
    try {
        const OnOneCore one;
        auto parts = std::make_unique<Parts>();
        parts->made = stepsOf(*graph, parts->engine, parts->stream);
        for (const auto& each : parts->made.outputs) {
            parts->outputs.push_back(shapeOf(each.get_desc()));
        }
        return Network(std::move(parts));
    } catch (const std::exception& problem) { // Unsupported, dnnl::error
        return tl::unexpected(Error{.kind = ErrorKind::WrongShape, .context = problem.what()});
    }
}

Shape Network::input() const {
    return shapeOf(m_parts->made.input.get_desc());
}

const std::vector<Shape>& Network::outputs() const {
    return m_parts->outputs;
}

std::int64_t Network::multiplyAdds() const {
    return m_parts->made.multiplyAdds;
}

Expected<std::vector<std::span<const float>>> Network::run(std::span<const float> picture) {
    assert(picture.size() == input().size());
    try {
        const OnOneCore one;
        std::ranges::copy(picture, static_cast<float*>(m_parts->made.input.get_data_handle()));
        for (const auto& step : m_parts->made.steps) {
            step.primitive.execute(m_parts->stream, step.arguments);
        }
        m_parts->stream.wait();
    } catch (const dnnl::error& problem) {
        return tl::unexpected(Error{.kind = ErrorKind::Unreadable, .context = problem.what()});
    }
    std::vector<std::span<const float>> results;
    results.reserve(m_parts->made.outputs.size());
    for (std::size_t i = 0; i < m_parts->made.outputs.size(); ++i) {
        results.emplace_back(static_cast<const float*>(m_parts->made.outputs[i].get_data_handle()),
                             m_parts->outputs[i].size());
    }
    return results;
}

} // namespace vision::infer
