// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/convert/onnx_writer.h"

#include <string_view>

namespace vision::convert {
namespace {

// Field numbers of onnx.proto.
namespace field {
constexpr int kModelIrVersion = 1;
constexpr int kModelProducer = 2;
constexpr int kModelGraph = 7;
constexpr int kModelOpset = 8;
constexpr int kOpsetVersion = 2;
constexpr int kGraphNode = 1;
constexpr int kGraphName = 2;
constexpr int kGraphInitializer = 5;
constexpr int kGraphInput = 11;
constexpr int kGraphOutput = 12;
constexpr int kNodeInput = 1;
constexpr int kNodeOutput = 2;
constexpr int kNodeName = 3;
constexpr int kNodeType = 4;
constexpr int kNodeAttribute = 5;
constexpr int kAttributeName = 1;
constexpr int kAttributeInt = 3;
constexpr int kAttributeInts = 8;
constexpr int kAttributeType = 20;
constexpr int kTensorDims = 1;
constexpr int kTensorType = 2;
constexpr int kTensorName = 8;
constexpr int kTensorRaw = 9;
constexpr int kPortName = 1;
constexpr int kPortType = 2;
constexpr int kTypeTensor = 1;
constexpr int kTensorTypeElement = 1;
constexpr int kTensorTypeShape = 2;
constexpr int kShapeDim = 1;
constexpr int kDimValue = 1;
} // namespace field

constexpr std::int64_t kIrVersion = 7;
constexpr std::int64_t kOpset = 13;
constexpr std::int64_t kElementFloat = 1;
constexpr std::int64_t kAttributeIsInt = 2;
constexpr std::int64_t kAttributeIsInts = 7;

void putVarint(std::string& out, std::uint64_t value) {
    while (value >= 0x80) {
        out.push_back(static_cast<char>((value & 0x7F) | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<char>(value));
}

void putInt(std::string& out, int number, std::int64_t value) {
    putVarint(out, static_cast<std::uint64_t>(number) << 3);
    putVarint(out, static_cast<std::uint64_t>(value));
}

/// A string, a nested message or raw bytes.
void putBytes(std::string& out, int number, std::string_view value) {
    putVarint(out, (static_cast<std::uint64_t>(number) << 3) | 2U);
    putVarint(out, value.size());
    out.append(value);
}

void putInts(std::string& node, std::string_view name, const std::vector<std::int64_t>& values) {
    if (values.empty()) { return; }
    std::string attribute;
    putBytes(attribute, field::kAttributeName, name);
    for (const auto value : values) {
        putInt(attribute, field::kAttributeInts, value);
    }
    putInt(attribute, field::kAttributeType, kAttributeIsInts);
    putBytes(node, field::kNodeAttribute, attribute);
}

std::string encodePort(const OnnxWriter::Port& port) {
    std::string shape;
    for (const auto extent : port.shape) {
        std::string dim;
        putInt(dim, field::kDimValue, extent);
        putBytes(shape, field::kShapeDim, dim);
    }
    std::string tensor;
    putInt(tensor, field::kTensorTypeElement, kElementFloat);
    putBytes(tensor, field::kTensorTypeShape, shape);
    std::string type;
    putBytes(type, field::kTypeTensor, tensor);
    std::string encoded;
    putBytes(encoded, field::kPortName, port.name);
    putBytes(encoded, field::kPortType, type);
    return encoded;
}

} // namespace

void OnnxWriter::addConstant(const std::string& name, const Tensor& tensor) {
    std::string encoded;
    for (const auto extent : tensor.shape) {
        putInt(encoded, field::kTensorDims, extent);
    }
    putInt(encoded, field::kTensorType, kElementFloat);
    putBytes(encoded, field::kTensorName, name);
    const std::string_view raw{reinterpret_cast<const char*>(tensor.values.data()),
                               tensor.values.size() * sizeof(float)};
    putBytes(encoded, field::kTensorRaw, raw);
    putBytes(m_constants, field::kGraphInitializer, encoded);
}

void OnnxWriter::addNode(const std::string& type, const std::vector<std::string>& inputs, const std::string& output,
                         const OnnxAttributes& attributes) {
    std::string node;
    for (const auto& input : inputs) {
        putBytes(node, field::kNodeInput, input);
    }
    putBytes(node, field::kNodeOutput, output);
    putBytes(node, field::kNodeName, type + "_" + output);
    putBytes(node, field::kNodeType, type);
    putInts(node, "kernel_shape", attributes.kernelShape);
    putInts(node, "strides", attributes.strides);
    putInts(node, "pads", attributes.pads);
    if (attributes.group != 0) {
        std::string attribute;
        putBytes(attribute, field::kAttributeName, "group");
        putInt(attribute, field::kAttributeInt, attributes.group);
        putInt(attribute, field::kAttributeType, kAttributeIsInt);
        putBytes(node, field::kNodeAttribute, attribute);
    }
    putBytes(m_nodes, field::kGraphNode, node);
}

std::vector<std::uint8_t> OnnxWriter::finish(const std::string& graphName, const Port& input,
                                             const Port& output) const {
    std::string graph = m_nodes;
    putBytes(graph, field::kGraphName, graphName);
    graph += m_constants;
    putBytes(graph, field::kGraphInput, encodePort(input));
    putBytes(graph, field::kGraphOutput, encodePort(output));
    std::string opset;
    putInt(opset, field::kOpsetVersion, kOpset);
    std::string model;
    putInt(model, field::kModelIrVersion, kIrVersion);
    putBytes(model, field::kModelProducer, "yimen-model-convert");
    putBytes(model, field::kModelGraph, graph);
    putBytes(model, field::kModelOpset, opset);
    return {model.begin(), model.end()};
}

} // namespace vision::convert
