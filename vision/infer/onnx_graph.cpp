// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/infer/onnx_graph.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <onnx/onnx_pb.h>
#include <optional>

namespace vision::infer {
namespace {

tl::unexpected<Error> wrong(std::string context) {
    return tl::unexpected(Error{.kind = ErrorKind::WrongShape, .context = std::move(context)});
}

/// How many values a tensor of this shape has; nothing: a dimension or all of them are out of range.
template <typename Dims>
std::optional<std::size_t> valuesIn(const Dims& dims) {
    std::int64_t count = 1;
    for (const std::int64_t each : dims) {
        if (each < 0 || each > kMostExtent) { return std::nullopt; }
        count *= each; // at most 2^27 x 2^20
        if (count > static_cast<std::int64_t>(kMostFileBytes / sizeof(float))) { return std::nullopt; }
    }
    return static_cast<std::size_t>(count);
}

/// The values of a tensor, which stand in it as raw bytes or as a list.
template <typename Value, typename List>
std::optional<std::vector<Value>> valuesOf(const onnx::TensorProto& tensor, const List& list) {
    const auto count = valuesIn(tensor.dims());
    if (!count || tensor.data_location() == onnx::TensorProto::EXTERNAL) { return std::nullopt; }
    std::vector<Value> values;
    if (tensor.has_raw_data()) {
        const std::string& bytes = tensor.raw_data();
        if (bytes.size() != *count * sizeof(Value)) { return std::nullopt; }
        values.resize(*count);
        if (!bytes.empty()) { std::memcpy(values.data(), bytes.data(), bytes.size()); }
    } else {
        values.assign(list.begin(), list.end());
    }
    return values.size() == *count ? std::optional(std::move(values)) : std::nullopt;
}

/// False: the constant is not what it says of itself.
bool addConstant(Graph& graph, const std::string& name, const onnx::TensorProto& tensor) {
    if (tensor.data_type() == onnx::TensorProto::INT64) {
        auto values = valuesOf<std::int64_t>(tensor, tensor.int64_data());
        return values && graph.wholes.emplace(name, std::move(*values)).second;
    }
    if (tensor.data_type() != onnx::TensorProto::FLOAT) { return graph.otherConstants.insert(name).second; }
    auto values = valuesOf<float>(tensor, tensor.float_data());
    if (!values) { return false; }
    // Weights that training let fade until they are subnormal numbers: nothing to the result, and 20 times slower.
    std::ranges::replace_if(*values, [](float value) { return std::fpclassify(value) == FP_SUBNORMAL; }, 0.0F);
    Constant constant{.shape = {tensor.dims().begin(), tensor.dims().end()}, .values = std::move(*values)};
    return graph.constants.emplace(name, std::move(constant)).second;
}

/// The value of a Constant operator, in either of the forms that have a tensor's value or one number.
bool addConstant(Graph& graph, const onnx::NodeProto& node) {
    const auto& attribute = node.attribute(0);
    if (attribute.type() == onnx::AttributeProto::FLOAT) {
        return graph.constants.emplace(node.output(0), Constant{.shape = {}, .values = {attribute.f()}}).second;
    }
    if (attribute.type() == onnx::AttributeProto::TENSOR) { return addConstant(graph, node.output(0), attribute.t()); }
    return graph.otherConstants.insert(node.output(0)).second;
}

Node nodeOf(const onnx::NodeProto& from) {
    Node node{.type = from.op_type(),
              .name = from.name(),
              .inputs = {from.input().begin(), from.input().end()},
              .output = from.output(0),
              .ints = {},
              .floats = {},
              .words = {}};
    for (const auto& attribute : from.attribute()) {
        if (attribute.type() == onnx::AttributeProto::INT) {
            node.ints[attribute.name()] = {attribute.i()};
        } else if (attribute.type() == onnx::AttributeProto::INTS) {
            node.ints[attribute.name()] = {attribute.ints().begin(), attribute.ints().end()};
        } else if (attribute.type() == onnx::AttributeProto::FLOAT) {
            node.floats[attribute.name()] = attribute.f();
        } else if (attribute.type() == onnx::AttributeProto::STRING) {
            node.words[attribute.name()] = attribute.s();
        }
    }
    return node;
}

/// Nothing, or what is wrong.
std::optional<std::string> readConstants(const onnx::GraphProto& from, Graph& graph) {
    for (const auto& tensor : from.initializer()) {
        if (!addConstant(graph, tensor.name(), tensor)) {
            return "the constant " + printable(tensor.name()) +
                   " is not what it says: twice, elsewhere, or another size";
        }
    }
    return std::nullopt;
}

std::optional<std::string> readInput(const onnx::GraphProto& from, Graph& graph) {
    for (const auto& input : from.input()) {
        if (graph.constants.contains(input.name()) || graph.wholes.contains(input.name()) ||
            graph.otherConstants.contains(input.name())) {
            continue; // old files list their weights as inputs, too
        }
        if (!graph.input.empty()) { return "a network of several inputs"; }
        graph.input = input.name();
        const auto& type = input.type().tensor_type();
        if (type.elem_type() != onnx::TensorProto::FLOAT) { return "an input of other than 32-bit floats"; }
        for (const auto& dimension : type.shape().dim()) {
            graph.inputShape.push_back(dimension.dim_value());
        }
    }
    if (graph.input.empty() || graph.inputShape.size() != 4) { return "a network without an input of four dimensions"; }
    graph.inputShape[0] = graph.inputShape[0] == 0 ? 1 : graph.inputShape[0]; // any number of pictures
    const auto values = valuesIn(graph.inputShape);
    if (!values || *values == 0) { return "an input whose channels, height or width are not stated, or out of range"; }
    return std::nullopt;
}

std::optional<std::string> readOperators(const onnx::GraphProto& from, Graph& graph) {
    if (from.node().size() > kMostOperators) { return "more than " + std::to_string(kMostOperators) + " operators"; }
    std::set<std::string> given{graph.input};
    for (const auto& node : from.node()) {
        const bool isConstant = node.op_type() == "Constant" && node.attribute().size() == 1;
        if (node.output().empty() || node.output(0).empty()) {
            return printable(node.op_type()) + " that gives nothing";
        }
        if (isConstant && !addConstant(graph, node)) {
            return "the constant " + printable(node.output(0)) + " is not what it says";
        }
        if (!isConstant) {
            graph.nodes.push_back(nodeOf(node));
            const bool isConstantToo =
                graph.constants.contains(node.output(0)) || graph.wholes.contains(node.output(0));
            if (isConstantToo || !given.insert(node.output(0)).second) {
                return nameOf(graph.nodes.back()) + " gives " + printable(node.output(0)) + ", which is there already";
            }
        }
    }
    return std::nullopt;
}

} // namespace

std::string printable(std::string name) {
    constexpr std::size_t kMostShown = 60;
    if (name.size() > kMostShown) { name.resize(kMostShown); }
    std::ranges::replace_if(name, [](unsigned char each) { return each < 0x20 || each > 0x7E; }, '?');
    return name;
}

std::string nameOf(const Node& node) {
    const bool isNamed = !node.name.empty();
    return printable(node.type) + (isNamed ? " " + printable(node.name) : " that gives " + printable(node.output));
}

Expected<Graph> readOnnx(std::span<const std::uint8_t> file) {
    if (file.size() > kMostFileBytes) {
        return wrong("an ONNX file of over " + std::to_string(kMostFileBytes >> 20U) + " MiB");
    }
    onnx::ModelProto model;
    if (!model.ParseFromArray(file.data(), static_cast<int>(file.size())) || model.graph().node().empty()) {
        return tl::unexpected(Error{.kind = ErrorKind::Unreadable, .context = "not an ONNX file, or not a whole one"});
    }
    Graph graph;
    for (const auto read : {readConstants, readInput, readOperators}) {
        if (auto problem = read(model.graph(), graph)) { return wrong(std::move(*problem)); }
    }
    for (const auto& output : model.graph().output()) {
        graph.outputs.push_back(output.name());
    }
    return graph;
}

} // namespace vision::infer
