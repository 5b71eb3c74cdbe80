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

std::optional<Constant> constantOf(const onnx::TensorProto& tensor) {
    if (tensor.data_type() != onnx::TensorProto::FLOAT) {
        return std::nullopt;
    }
    Constant constant;
    constant.shape.assign(tensor.dims().begin(), tensor.dims().end());
    if (tensor.has_raw_data()) {
        const std::string& bytes = tensor.raw_data();
        constant.values.resize(bytes.size() / sizeof(float));
        std::memcpy(constant.values.data(), bytes.data(), constant.values.size() * sizeof(float));
    } else {
        constant.values.assign(tensor.float_data().begin(), tensor.float_data().end());
    }
    // Weights that training let fade until they are subnormal numbers: nothing to the result, and 20 times slower.
    std::ranges::replace_if(constant.values, [](float value) { return std::fpclassify(value) == FP_SUBNORMAL; }, 0.0F);
    return constant;
}

Node nodeOf(const onnx::NodeProto& from) {
    Node node{.type = from.op_type(),
              .inputs = {from.input().begin(), from.input().end()},
              .output = from.output(0),
              .ints = {},
              .floats = {}};
    for (const auto& attribute : from.attribute()) {
        if (attribute.type() == onnx::AttributeProto::INT) {
            node.ints[attribute.name()] = {attribute.i()};
        } else if (attribute.type() == onnx::AttributeProto::INTS) {
            node.ints[attribute.name()] = {attribute.ints().begin(), attribute.ints().end()};
        } else if (attribute.type() == onnx::AttributeProto::FLOAT) {
            node.floats[attribute.name()] = attribute.f();
        }
    }
    return node;
}

} // namespace

Expected<Graph> readOnnx(std::span<const std::uint8_t> file) {
    onnx::ModelProto model;
    if (!model.ParseFromArray(file.data(), static_cast<int>(file.size())) || model.graph().node().empty()) {
        return tl::unexpected(Error{.kind = ErrorKind::Unreadable, .context = "not an ONNX file"});
    }
    Graph graph;
    for (const auto& tensor : model.graph().initializer()) {
        if (auto constant = constantOf(tensor)) {
            graph.constants[tensor.name()] = std::move(*constant);
        }
    }
    for (const auto& input : model.graph().input()) {
        const bool isConstant = std::ranges::any_of(model.graph().initializer(), [&](const onnx::TensorProto& tensor) {
            return tensor.name() == input.name();
        });
        if (isConstant) {
            continue; // old files list their weights as inputs, too
        }
        if (!graph.input.empty()) {
            return wrong("a network of several inputs");
        }
        graph.input = input.name();
        for (const auto& dimension : input.type().tensor_type().shape().dim()) {
            graph.inputShape.push_back(std::max<std::int64_t>(dimension.dim_value(), 1));
        }
    }
    if (graph.inputShape.size() != 4) {
        return wrong("a network without an input of four dimensions");
    }
    for (const auto& node : model.graph().node()) {
        if (node.op_type() == "Constant" && node.attribute().size() == 1 && node.output().size() == 1) {
            if (auto constant = constantOf(node.attribute(0).t())) {
                graph.constants[node.output(0)] = std::move(*constant);
            }
            continue; // whole numbers are operands of shapes, which are fixed here
        }
        if (node.output().size() != 1) {
            return wrong(node.op_type() + " with several outputs");
        }
        graph.nodes.push_back(nodeOf(node));
    }
    for (const auto& output : model.graph().output()) {
        graph.outputs.push_back(output.name());
    }
    return graph;
}

} // namespace vision::infer
