// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/infer/graph_passes.h"

#include <algorithm>
#include <cmath>
#include <map>
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
        return wrong(nameOf(node) + ": without constant weights");
    }
    if (isFlagSet(node, "transA")) { return wrong(nameOf(node) + ": turns its input over"); }
    const bool isOutFirst = node.type == "Gemm" && isFlagSet(node, "transB");
    const auto& shape = weights->second.shape;
    Dense dense{
        .in = isOutFirst ? shape[1] : shape[0], .out = isOutFirst ? shape[0] : shape[1], .weights = {}, .bias = {}};
    const auto& values = weights->second.values;
    if (dense.in <= 0 || dense.out <= 0 || values.size() != static_cast<std::size_t>(dense.in * dense.out)) {
        return wrong(nameOf(node) + ": with weights of another size than they say");
    }
    dense.weights.resize(values.size());
    for (std::int64_t o = 0; o < dense.out; ++o) {
        for (std::int64_t i = 0; i < dense.in; ++i) {
            const auto from = static_cast<std::size_t>(isOutFirst ? o * dense.in + i : i * dense.out + o);
            dense.weights[static_cast<std::size_t>(o * dense.in + i)] = factor(node, "alpha") * values[from];
        }
    }
    dense.bias.assign(static_cast<std::size_t>(dense.out), 0.0F);
    if (node.inputs.size() > 2 && !node.inputs[2].empty()) {
        const auto bias = graph.constants.find(node.inputs[2]);
        if (bias == graph.constants.end() || bias->second.values.size() != dense.bias.size()) {
            return wrong(nameOf(node) + ": with a bias of another size");
        }
        std::ranges::transform(bias->second.values, dense.bias.begin(),
                               [beta = factor(node, "beta")](float value) { return beta * value; });
    }
    return dense;
}

void fold(const Affine& affine, std::vector<float>& weights, std::vector<float>& bias) {
    const std::size_t each = weights.size() / bias.size();
    for (std::size_t o = 0; o < bias.size(); ++o) {
        for (std::size_t i = 0; i < each; ++i) {
            weights[o * each + i] *= affine.scale[o];
        }
        bias[o] = bias[o] * affine.scale[o] + affine.shift[o];
    }
}

/// Where each value is read.
class Readers {
public:
    Readers(const std::vector<Node>& nodes, const std::vector<std::string>& outputs)
        : m_outputs(outputs.begin(), outputs.end()) {
        for (const Node& node : nodes) {
            for (const auto& input : node.inputs) {
                auto& readers = m_readers[input];
                if (readers.empty() || readers.back() != &node) { readers.push_back(&node); }
            }
        }
    }
    /// The one operator that reads it, if there is just one and it is no output of the network.
    [[nodiscard]] const Node* only(const std::string& value) const {
        const auto found = m_readers.find(value);
        return found == m_readers.end() || found->second.size() != 1 || m_outputs.contains(value)
                   ? nullptr
                   : found->second.front();
    }
    /// The batch normalisation that alone reads this value, as its first input.
    [[nodiscard]] const Node* normalisation(const std::string& value) const {
        const Node* reader = only(value);
        return reader != nullptr && reader->type == "BatchNormalization" && reader->inputs.front() == value ? reader
                                                                                                            : nullptr;
    }

private:
    std::map<std::string, std::vector<const Node*>> m_readers;
    std::set<std::string> m_outputs;
};

Expected<Node> withNormalisation(Graph& graph, Node convolution, const Node& normalisation) {
    const auto filters =
        convolution.inputs.size() < 2 ? graph.constants.end() : graph.constants.find(convolution.inputs[1]);
    if (filters == graph.constants.end()) { return wrong(nameOf(convolution) + ": without constant weights"); }
    auto affine = affineOf(graph, normalisation);
    if (!affine) { return tl::unexpected(affine.error()); }
    Constant weights = filters->second;
    std::vector<float> bias(affine->scale.size());
    if (convolution.inputs.size() > 2 && !convolution.inputs[2].empty()) {
        const auto given = graph.constants.find(convolution.inputs[2]);
        if (given == graph.constants.end() || given->second.values.size() != bias.size()) {
            return wrong(nameOf(convolution) + ": its bias does not fit the normalisation that follows");
        }
        bias = given->second.values;
    }
    if (weights.shape.empty() || !std::cmp_equal(weights.shape[0], bias.size()) || weights.values.empty()) {
        return wrong(nameOf(convolution) + ": its filters do not fit the normalisation that follows");
    }
    fold(*affine, weights.values, bias);
    convolution.output = normalisation.output;
    convolution.inputs.resize(3);
    convolution.inputs[1] = convolution.output + "/folded weights";
    convolution.inputs[2] = convolution.output + "/folded bias";
    graph.constants[convolution.inputs[1]] = std::move(weights);
    graph.constants[convolution.inputs[2]] = {.shape = {static_cast<std::int64_t>(bias.size())},
                                              .values = std::move(bias)};
    return convolution;
}

Expected<Node> plainGemm(Graph& graph, const Node& product, const Node* normalisation) {
    auto dense = denseOf(graph, product);
    if (!dense) { return tl::unexpected(dense.error()); }
    Node gemm{.type = "Gemm",
              .name = product.name,
              .inputs = {product.inputs[0]},
              .output = product.output,
              .ints = {},
              .floats = {},
              .words = {}};
    if (normalisation != nullptr) {
        auto affine = affineOf(graph, *normalisation);
        if (!affine) { return tl::unexpected(affine.error()); }
        if (affine->scale.size() != dense->bias.size()) {
            return wrong(nameOf(*normalisation) + ": constants of another size than what it reads");
        }
        fold(*affine, dense->weights, dense->bias);
        gemm.output = normalisation->output;
    }
    gemm.inputs.push_back(gemm.output + "/folded weights");
    gemm.inputs.push_back(gemm.output + "/folded bias");
    graph.constants[gemm.inputs[1]] = {.shape = {dense->out, dense->in}, .values = std::move(dense->weights)};
    graph.constants[gemm.inputs[2]] = {.shape = {dense->out}, .values = std::move(dense->bias)};
    return gemm;
}

/// How many of an operator's inputs it takes: the rest says how to train, or is a shape, which is fixed here.
std::size_t inputsThatCount(const Node& node) {
    const bool isFirstAlone = node.type == "Reshape" || node.type == "Dropout";
    return isFirstAlone ? std::min<std::size_t>(node.inputs.size(), 1) : node.inputs.size();
}

} // namespace

Expected<Graph> trimmedTo(Graph graph, const std::vector<std::string>& outputs) {
    std::set<std::string> needed(outputs.begin(), outputs.end());
    std::vector<Node> kept;
    for (auto node = graph.nodes.rbegin(); node != graph.nodes.rend(); ++node) {
        if (needed.erase(node->output) == 0) { continue; }
        for (std::size_t i = 0; i < inputsThatCount(*node); ++i) {
            if (graph.otherConstants.contains(node->inputs[i])) {
                return wrong(nameOf(*node) + ": a constant of other than 32-bit floats");
            }
            const bool isGiven = graph.constants.contains(node->inputs[i]) || graph.wholes.contains(node->inputs[i]);
            if (!isGiven && !node->inputs[i].empty()) { // an optional input that is left out has no name
                needed.insert(node->inputs[i]);
            }
        }
        kept.push_back(std::move(*node));
    }
    needed.erase(graph.input);
    if (!needed.empty()) { return wrong("no operator gives " + printable(*needed.begin())); }
    std::ranges::reverse(kept);
    graph.nodes = std::move(kept);
    graph.outputs = outputs;
    return graph;
}

Graph withoutPassThrough(Graph graph) {
    std::map<std::string, std::string> standsFor;
    const auto rename = [&](std::string& name) {
        if (const auto found = standsFor.find(name); found != standsFor.end()) { name = found->second; }
    };
    std::vector<Node> nodes;
    for (Node& node : graph.nodes) {
        std::ranges::for_each(node.inputs, rename);
        if ((node.type == "Dropout" || node.type == "Identity") && !node.inputs.empty()) {
            standsFor[node.output] = node.inputs.front();
        } else {
            nodes.push_back(std::move(node));
        }
    }
    graph.nodes = std::move(nodes);
    std::ranges::for_each(graph.outputs, rename);
    return graph;
}

Expected<Affine> affineOf(const Graph& graph, const Node& normalisation) {
    std::vector<const std::vector<float>*> each; // scale, shift, mean, variance
    for (std::size_t i = 1; i < normalisation.inputs.size(); ++i) {
        const auto found = graph.constants.find(normalisation.inputs[i]);
        if (found != graph.constants.end()) { each.push_back(&found->second.values); }
    }
    const auto isOneSize = [&](const auto* values) { return values->size() == each.front()->size(); };
    if (each.size() != 4 || normalisation.inputs.size() != 5 || each.front()->empty() ||
        !std::ranges::all_of(each, isOneSize)) {
        return wrong(nameOf(normalisation) + ": without its four constants of one size");
    }
    const auto isTraining = normalisation.ints.find("training_mode");
    if (isTraining != normalisation.ints.end() && isTraining->second != std::vector<std::int64_t>{0}) {
        return wrong(nameOf(normalisation) + ": is still training");
    }
    const auto found = normalisation.floats.find("epsilon");
    const float epsilon = found == normalisation.floats.end() ? 1e-5F : found->second;
    Affine affine;
    for (std::size_t i = 0; i < each.front()->size(); ++i) {
        const float scale = (*each[0])[i] / std::sqrt((*each[3])[i] + epsilon);
        const float shift = (*each[1])[i] - (*each[2])[i] * scale;
        if (!std::isfinite(scale) || !std::isfinite(shift)) {
            return wrong(nameOf(normalisation) + ": a variance under zero, or a constant that is not a number");
        }
        affine.scale.push_back(scale);
        affine.shift.push_back(shift);
    }
    return affine;
}

Expected<Graph> withFoldedNormalisations(Graph graph) {
    const std::vector<Node> before = graph.nodes;
    const Readers readers(before, graph.outputs);
    std::vector<Node> nodes;
    std::set<std::string> folded; // outputs of the normalisations that are part of another operator now
    for (const Node& node : before) {
        if (folded.contains(node.output)) { continue; }
        const bool isProduct = node.type == "Gemm" || node.type == "MatMul";
        const Node* normalisation = isProduct || node.type == "Conv" ? readers.normalisation(node.output) : nullptr;
        if (!isProduct && normalisation == nullptr) {
            nodes.push_back(node);
            continue;
        }
        auto made = isProduct ? plainGemm(graph, node, normalisation) : withNormalisation(graph, node, *normalisation);
        if (!made) { return tl::unexpected(made.error()); }
        if (normalisation != nullptr) { folded.insert(normalisation->output); }
        nodes.push_back(std::move(*made));
    }
    graph.nodes = std::move(nodes);
    return graph;
}

} // namespace vision::infer
