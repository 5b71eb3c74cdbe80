// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/convert/tflite_model.h"

#include "vision/convert/flat_table.h"

#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace vision::convert {
namespace {

// Field numbers of TensorFlow Lite's schema.fbs, version 3.
namespace field {
constexpr int kModelOperatorCodes = 1;
constexpr int kModelSubgraphs = 2;
constexpr int kModelBuffers = 4;
constexpr int kCodeBuiltinOld = 0;
constexpr int kCodeBuiltin = 3;
constexpr int kGraphTensors = 0;
constexpr int kGraphInputs = 1;
constexpr int kGraphOutputs = 2;
constexpr int kGraphOperators = 3;
constexpr int kTensorShape = 0;
constexpr int kTensorType = 1;
constexpr int kTensorBuffer = 2;
constexpr int kBufferData = 0;
constexpr int kOperatorCode = 0;
constexpr int kOperatorInputs = 1;
constexpr int kOperatorOutputs = 2;
constexpr int kOperatorOptions = 4;
constexpr int kConvPadding = 0;
constexpr int kConvStrideWidth = 1;
constexpr int kConvStrideHeight = 2;
constexpr int kConvActivation = 3;
constexpr int kDepthwiseMultiplier = 3;
constexpr int kDepthwiseActivation = 4;
} // namespace field

constexpr std::int8_t kFloat32 = 0; // TensorType

tl::unexpected<Error> wrong(std::string what) {
    return tl::unexpected(Error{.kind = ErrorKind::WrongShape, .context = std::move(what)});
}

std::optional<TfliteOp> knownOp(std::int32_t code) {
    switch (const auto op = static_cast<TfliteOp>(code)) {
    case TfliteOp::Add:
    case TfliteOp::Conv2d:
    case TfliteOp::DepthwiseConv2d:
    case TfliteOp::Mul:
    case TfliteOp::Relu:
    case TfliteOp::Reshape:
    case TfliteOp::Sub:
    case TfliteOp::Abs:
        return op;
    }
    return std::nullopt;
}

std::vector<TfliteTensor> readTensors(const FlatTable& model, const FlatTable& graph) {
    const auto buffers = model.tables(field::kModelBuffers);
    std::vector<TfliteTensor> tensors;
    for (const auto& table : graph.tables(field::kGraphTensors)) {
        TfliteTensor tensor;
        for (const auto extent : table.int32s(field::kTensorShape)) {
            tensor.shape.push_back(extent);
        }
        const auto buffer = static_cast<std::size_t>(table.int32(field::kTensorBuffer));
        if (buffer >= buffers.size()) { throw BrokenFlatbuffer(); }
        if (table.int8(field::kTensorType) == kFloat32) {
            const auto data = buffers[buffer].bytes(field::kBufferData);
            tensor.values.resize(data.size() / sizeof(float));
            // What is computed has no data, and memcpy takes no null for nothing.
            if (!tensor.values.empty()) {
                std::memcpy(tensor.values.data(), data.data(), tensor.values.size() * sizeof(float));
            }
        }
        tensors.push_back(std::move(tensor));
    }
    return tensors;
}

/// Fills padding and stride; says what is wrong, or nothing.
std::optional<std::string> readConvolution(const FlatTable& table, TfliteOperator& op) {
    if (!table.has(field::kOperatorOptions)) { return "a convolution without options"; }
    const auto options = table.table(field::kOperatorOptions);
    const bool depthwise = op.op == TfliteOp::DepthwiseConv2d;
    op.padding = static_cast<TflitePadding>(options.int8(field::kConvPadding));
    op.stride = options.int32(field::kConvStrideWidth);
    if (op.stride != options.int32(field::kConvStrideHeight) || op.stride < 1) {
        return "a convolution with two strides";
    }
    if (options.int8(depthwise ? field::kDepthwiseActivation : field::kConvActivation) != 0) {
        return "a convolution with a fused activation";
    }
    if (depthwise && options.int32(field::kDepthwiseMultiplier) != 1) {
        return "a depthwise convolution with a multiplier";
    }
    if (op.inputs.size() != 3) { return "a convolution without bias"; }
    return std::nullopt;
}

Expected<TfliteModel> readModel(const FlatTable& model) {
    std::vector<std::int32_t> codes;
    for (const auto& code : model.tables(field::kModelOperatorCodes)) {
        codes.push_back(code.int32(field::kCodeBuiltin, code.int8(field::kCodeBuiltinOld)));
    }
    const auto graphs = model.tables(field::kModelSubgraphs);
    if (graphs.empty()) { return wrong("no subgraph"); }
    const auto& graph = graphs.front();
    TfliteModel result;
    result.tensors = readTensors(model, graph);
    const auto inside = [&](std::int32_t tensor) {
        return tensor >= 0 && static_cast<std::size_t>(tensor) < result.tensors.size();
    };
    const auto inputs = graph.int32s(field::kGraphInputs);
    const auto outputs = graph.int32s(field::kGraphOutputs);
    if (inputs.size() != 1 || outputs.size() != 1 || !inside(inputs[0]) || !inside(outputs[0])) {
        return wrong("not one input and one output");
    }
    result.input = inputs[0];
    result.output = outputs[0];
    for (const auto& table : graph.tables(field::kGraphOperators)) {
        const auto index = static_cast<std::size_t>(table.int32(field::kOperatorCode));
        const auto op = index < codes.size() ? knownOp(codes[index]) : std::nullopt;
        const auto results = table.int32s(field::kOperatorOutputs);
        TfliteOperator read{.op = op.value_or(TfliteOp::Add), .inputs = table.int32s(field::kOperatorInputs)};
        bool sound = op.has_value() && results.size() == 1 && inside(results[0]) && !read.inputs.empty();
        for (const auto input : read.inputs) {
            sound = sound && inside(input);
        }
        if (!sound) { return wrong("an operator that MobileFaceNet does not have"); }
        read.output = results[0];
        if (read.op == TfliteOp::Conv2d || read.op == TfliteOp::DepthwiseConv2d) {
            if (const auto problem = readConvolution(table, read)) { return wrong(*problem); }
        }
        result.operators.push_back(std::move(read));
    }
    return result;
}

} // namespace

Expected<TfliteModel> readTflite(std::span<const std::uint8_t> file) {
    constexpr std::string_view kIdentifier = "TFL3";
    if (file.size() < 8 || std::memcmp(file.data() + 4, kIdentifier.data(), kIdentifier.size()) != 0) {
        return tl::unexpected(Error{.kind = ErrorKind::Unreadable, .context = "not a TensorFlow Lite file"});
    }
    try {
        return readModel(FlatTable::root(file));
    } catch (const BrokenFlatbuffer& broken) {
        return tl::unexpected(
            Error{.kind = ErrorKind::Truncated, .context = std::string("TensorFlow Lite file ") + broken.what()});
    }
}

} // namespace vision::convert
