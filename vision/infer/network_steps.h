// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/infer/network.h"
#include "vision/infer/onnx_graph.h"

#include <cstdint>
#include <dnnl.hpp>
#include <stdexcept>
#include <unordered_map>
#include <vector>

namespace vision::infer {

/// Something in a graph that is not supported. Network::open() catches it.
class Unsupported : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// One primitive with its memory.
struct Step {
    dnnl::primitive primitive;
    std::unordered_map<int, dnnl::memory> arguments;
};

/// A graph as steps, in the graph's order.
struct Steps {
    dnnl::memory input;
    std::vector<dnnl::memory> outputs;
    std::vector<dnnl::memory> kept; ///< memory that a view of other dimensions looks at
    std::vector<Step> steps;
    std::int64_t multiplyAdds = 0;
};

/// Throws Unsupported, and what oneDNN throws.
[[nodiscard]] Steps stepsOf(const Graph& graph, const dnnl::engine& engine, const dnnl::stream& stream);

[[nodiscard]] Shape shapeOf(const dnnl::memory::desc& desc);

} // namespace vision::infer
