// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/infer/graph_passes.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace vision::infer {
namespace {

tl::unexpected<Error> wrong(std::string context) {
    return tl::unexpected(Error{.kind = ErrorKind::WrongShape, .context = std::move(context)});
}

/// Weights as [out, in], and a bias of zeros where there is none.
struct Dense {
    std::int64_t in = 0;
    std::int64_t out = 0;
    std::vector<float> weights;
    std::vector<float> bias;
};

bool isFlagSet(const Node& node, const std::string& name) {
    const auto found = node.ints.find(name);
    return found != node.ints.end() && !found->second.empty() && found->second.front() != 0;
}

float factor(const Node& node, const std::string& name) {
    const auto found = node.floats.find(name);
    return found == node.floats.end() ? 1.0F : found->second;
}

Expected<Dense> denseOf(const Graph& graph, const Node& node) {
    const auto weights = node.inputs.size() < 2 ? graph.constants.end() : graph.constants.find(node.inputs[1]);
    if (weights == graph.constants.end() || weights->second.shape.size() != 2) {
        return wrong(node.type + " without constant weights");
    }
    const bool isOutFirst = node.type == "Gemm" && isFlagSet(node, "transB");
    const auto& shape = weights->second.shape;
    Dense dense{
        .in = isOutFirst ? shape[1] : shape[0], .out = isOutFirst ? shape[0] : shape[1], .weights = {}, .bias = {}};
    const auto& values = weights->second.values;
    if (dense.in <= 0 || dense.out <= 0 || values.size() != static_cast<std::size_t>(dense.in * dense.out)) {
        return wrong(node.type + " with weights of another size than they say");
    }
    dense.weights.resize(values.size());
    for (std::int64_t o = 0; o < dense.out; ++o) {
        for (std::int64_t i = 0; i < dense.in; ++i) {
            const auto from = static_cast<std::size_t>(isOutFirst ? o * dense.in + i : i * dense.out + o);
            dense.weights[static_cast<std::size_t>(o * dense.in + i)] = factor(node, "alpha") * values[from];
        }
    }
    dense.bias.assign(static_cast<std::size_t>(dense.out), 0.0F);
    if (node.inputs.size() > 2) {
        const auto bias = graph.constants.find(node.inputs[2]);
        if (bias == graph.constants.end() || bias->second.values.size() != dense.bias.size()) {
            return wrong(node.type + " with a bias of another size");
        }
        std::ranges::transform(bias->second.values, dense.bias.begin(),
                               [beta = factor(node, "beta")](float value) { return beta * value; });
    }
    return dense;
}

/// y = scale * (x - mean) / sqrt(variance + epsilon) + shift, taken into the product that gives x.
Expected<void> foldNormalisation(const Graph& graph, const Node& node, Dense& dense) {
    const auto size = dense.bias.size();
    std::vector<const std::vector<float>*> each; // scale, shift, mean, variance
    for (std::size_t i = 1; i < node.inputs.size(); ++i) {
        const auto found = graph.constants.find(node.inputs[i]);
        if (found == graph.constants.end() || found->second.values.size() != size) {
            return wrong("batch normalisation with constants of another size");
        }
        each.push_back(&found->second.values);
    }
    if (each.size() != 4) {
        return wrong("batch normalisation without its four constants");
    }
    const auto epsilon = node.floats.contains("epsilon") ? node.floats.at("epsilon") : 1e-5F;
    const auto in = static_cast<std::size_t>(dense.in);
    for (std::size_t o = 0; o < size; ++o) {
        const float scale = (*each[0])[o] / std::sqrt((*each[3])[o] + epsilon);
        for (std::size_t i = 0; i < in; ++i) {
            dense.weights[o * in + i] *= scale;
        }
        dense.bias[o] = (dense.bias[o] - (*each[2])[o]) * scale + (*each[1])[o];
    }
    return {};
}

const Node* onlyUser(const Graph& graph, const std::string& value) {
    const Node* user = nullptr;
    for (const Node& node : graph.nodes) {
        if (std::ranges::find(node.inputs, value) != node.inputs.end()) {
            if (user != nullptr) {
                return nullptr;
            }
            user = &node;
        }
    }
    return user;
}

} // namespace

Expected<Graph> trimmedTo(Graph graph, const std::vector<std::string>& outputs) {
    std::set<std::string> needed(outputs.begin(), outputs.end());
    std::vector<Node> kept;
    for (auto node = graph.nodes.rbegin(); node != graph.nodes.rend(); ++node) {
        if (needed.erase(node->output) == 0) {
            continue;
        }
        // The second input of a Reshape is computed from shapes alone, which are fixed here.
        const auto count =
            node->type == "Reshape" ? std::min<std::size_t>(node->inputs.size(), 1) : node->inputs.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (!graph.constants.contains(node->inputs[i])) {
                needed.insert(node->inputs[i]);
            }
        }
        kept.push_back(std::move(*node));
    }
    needed.erase(graph.input);
    if (!needed.empty()) {
        return wrong("no operator gives " + *needed.begin());
    }
    std::ranges::reverse(kept);
    graph.nodes = std::move(kept);
    graph.outputs = outputs;
    return graph;
}

Expected<Graph> withPlainGemms(Graph graph) {
    std::vector<Node> nodes;
    std::set<std::string> folded; // outputs of the batch normalisations that are part of a Gemm now
    for (const Node& node : graph.nodes) {
        if (folded.contains(node.output)) {
            continue;
        }
        if (node.type != "Gemm" && node.type != "MatMul") {
            nodes.push_back(node);
            continue;
        }
        auto dense = denseOf(graph, node);
        if (!dense) {
            return tl::unexpected(dense.error());
        }
        Node gemm{.type = "Gemm", .inputs = {node.inputs[0]}, .output = node.output, .ints = {}, .floats = {}};
        const Node* user = onlyUser(graph, node.output);
        if (user != nullptr && user->type == "BatchNormalization") {
            if (auto done = foldNormalisation(graph, *user, *dense); !done) {
                return tl::unexpected(done.error());
            }
            gemm.output = user->output;
            folded.insert(user->output);
        }
        const std::string weights = gemm.output + "/weights";
        const std::string bias = gemm.output + "/bias";
        gemm.inputs.push_back(weights);
        gemm.inputs.push_back(bias);
        graph.constants[weights] = {.shape = {dense->out, dense->in}, .values = std::move(dense->weights)};
        graph.constants[bias] = {.shape = {dense->out}, .values = std::move(dense->bias)};
        nodes.push_back(std::move(gemm));
    }
    graph.nodes = std::move(nodes);
    return graph;
}

} // namespace vision::infer
