// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/convert/mobile_facenet.h"

#include "vision/convert/onnx_writer.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace vision::convert {
namespace {

using Index = std::int32_t;

/// SAME of TensorFlow: as many outputs as ceil(in / stride); what is missing is added half and half, the odd one last.
std::pair<std::int64_t, std::int64_t> samePads(std::int64_t in, std::int64_t out, std::int64_t kernel,
                                               std::int64_t stride) {
    const std::int64_t total = std::max<std::int64_t>((out - 1) * stride + kernel - in, 0);
    return {total / 2, total - total / 2};
}

/// [outer][height][width][inner] -> [outer][inner][height][width].
Tensor innerFirst(const TfliteTensor& from) {
    const auto outer = from.shape[0];
    const auto area = from.shape[1] * from.shape[2];
    const auto inner = from.shape[3];
    Tensor to{.shape = {outer, inner, from.shape[1], from.shape[2]}, .values = std::vector<float>(from.values.size())};
    for (std::int64_t o = 0; o < outer; ++o) {
        for (std::int64_t p = 0; p < area; ++p) {
            for (std::int64_t i = 0; i < inner; ++i) {
                to.values[static_cast<std::size_t>((o * inner + i) * area + p)] =
                    from.values[static_cast<std::size_t>((o * area + p) * inner + i)];
            }
        }
    }
    return to;
}

class Converter {
public:
    explicit Converter(const TfliteModel& model)
        : m_model(model) {
        for (const auto& op : model.operators) {
            m_producer[op.output] = &op;
        }
    }

    Expected<std::vector<std::uint8_t>> convert() {
        m_names[m_model.input] = "input";
        for (const auto& op : m_model.operators) {
            if (!addOperator(op)) { return wrong("the operator that makes tensor " + std::to_string(op.output)); }
        }
        const auto last = m_names.find(m_model.output);
        const auto& shape = tensor(m_model.output).shape;
        if (last == m_names.end() || shape.size() != 2) { return wrong("the output"); }
        const auto& in = tensor(m_model.input).shape;
        return m_writer.finish("MobileFaceNet", {.name = "input", .shape = {1, in[3], in[1], in[2]}},
                               {.name = last->second, .shape = {1, shape[1]}});
    }

private:
    static tl::unexpected<Error> wrong(const std::string& what) {
        return tl::unexpected(Error{.kind = ErrorKind::WrongShape, .context = "MobileFaceNet: cannot convert " + what});
    }

    [[nodiscard]] const TfliteTensor& tensor(Index index) const {
        return m_model.tensors[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] const TfliteOperator* producer(Index index, TfliteOp op) const {
        const auto found = m_producer.find(index);
        return found != m_producer.end() && found->second->op == op ? found->second : nullptr;
    }
    [[nodiscard]] bool isConstant(Index index) const { return !tensor(index).values.empty(); }
    [[nodiscard]] bool isReady(Index index) const { return m_names.contains(index); }

    std::string nameOutput(Index index) {
        return m_names[index] = index == m_model.output ? "embedding" : "t" + std::to_string(index);
    }

    bool addOperator(const TfliteOperator& op) {
        switch (op.op) {
        case TfliteOp::Conv2d:
        case TfliteOp::DepthwiseConv2d:
            return addConvolution(op);
        case TfliteOp::Add:
            return addSumOrPrelu(op);
        case TfliteOp::Reshape:
            if (!isReady(op.inputs[0])) { return false; }
            m_writer.addNode("Flatten", {m_names[op.inputs[0]]}, nameOutput(op.output));
            return true;
        case TfliteOp::Relu:
        case TfliteOp::Abs:
        case TfliteOp::Sub:
        case TfliteOp::Mul:
            return true; // parts of a PReLU: written when its sum is reached
        }
        return false;
    }

    bool addConvolution(const TfliteOperator& op) {
        const auto& in = tensor(op.inputs[0]);
        const auto& weights = tensor(op.inputs[1]);
        const auto& bias = tensor(op.inputs[2]);
        const auto& out = tensor(op.output);
        if (!isReady(op.inputs[0]) || in.shape.size() != 4 || out.shape.size() != 4 || weights.shape.size() != 4) {
            return false;
        }
        const bool depthwise = op.op == TfliteOp::DepthwiseConv2d;
        const auto channels = out.shape[3];
        const auto fanIn = depthwise ? 1 : in.shape[3];
        const auto height = weights.shape[1];
        const auto width = weights.shape[2];
        if (static_cast<std::int64_t>(weights.values.size()) != channels * fanIn * height * width ||
            static_cast<std::int64_t>(bias.values.size()) != channels) {
            return false;
        }
        auto kernel = innerFirst(weights);
        kernel.shape = {channels, fanIn, height, width}; // depthwise: [1][channels] becomes [channels][1], same order
        OnnxAttributes attributes{.kernelShape = {height, width},
                                  .strides = {op.stride, op.stride},
                                  .pads = {0, 0, 0, 0},
                                  .group = depthwise ? channels : 1};
        if (op.padding == TflitePadding::Same) {
            const auto [top, bottom] = samePads(in.shape[1], out.shape[1], height, op.stride);
            const auto [left, right] = samePads(in.shape[2], out.shape[2], width, op.stride);
            attributes.pads = {top, left, bottom, right};
        }
        const auto input = m_names[op.inputs[0]];
        const auto output = nameOutput(op.output);
        m_writer.addConstant(output + "_weights", kernel);
        m_writer.addConstant(output + "_bias", {.shape = {channels}, .values = bias.values});
        m_writer.addNode("Conv", {input, output + "_weights", output + "_bias"}, output, attributes);
        return true;
    }

    struct Prelu {
        Index input = 0;
        Index slope = 0;
    };

    /// Whether `positive + negative` is relu(x) + c * (x - |x|).
    [[nodiscard]] std::optional<Prelu> asPrelu(Index positive, Index negative) const {
        const auto* relu = producer(positive, TfliteOp::Relu);
        const auto* mul = producer(negative, TfliteOp::Mul);
        if (relu == nullptr || mul == nullptr || mul->inputs.size() != 2) { return std::nullopt; }
        const auto constant = isConstant(mul->inputs[0]) ? 0U : 1U;
        const auto* sub = producer(mul->inputs[1 - constant], TfliteOp::Sub);
        if (sub == nullptr || sub->inputs.size() != 2 || !isConstant(mul->inputs[constant])) { return std::nullopt; }
        const auto* abs = producer(sub->inputs[1], TfliteOp::Abs);
        const auto input = relu->inputs[0];
        if (abs == nullptr || sub->inputs[0] != input || abs->inputs[0] != input) { return std::nullopt; }
        return Prelu{.input = input, .slope = mul->inputs[constant]};
    }

    bool addSumOrPrelu(const TfliteOperator& op) {
        if (op.inputs.size() != 2) { return false; }
        auto prelu = asPrelu(op.inputs[0], op.inputs[1]);
        if (!prelu) { prelu = asPrelu(op.inputs[1], op.inputs[0]); }
        if (!prelu) {
            if (!isReady(op.inputs[0]) || !isReady(op.inputs[1])) { return false; }
            const auto left = m_names[op.inputs[0]];
            const auto right = m_names[op.inputs[1]];
            m_writer.addNode("Add", {left, right}, nameOutput(op.output));
            return true;
        }
        auto slope = tensor(prelu->slope).values;
        if (!isReady(prelu->input) || static_cast<std::int64_t>(slope.size()) != tensor(op.output).shape.back()) {
            return false;
        }
        std::transform(slope.begin(), slope.end(), slope.begin(), [](float half) { return 2 * half; });
        const auto input = m_names[prelu->input];
        const auto output = nameOutput(op.output);
        const auto channels = static_cast<std::int64_t>(slope.size());
        m_writer.addConstant(output + "_slope", {.shape = {channels, 1, 1}, .values = std::move(slope)});
        m_writer.addNode("PRelu", {input, output + "_slope"}, output);
        return true;
    }

    const TfliteModel& m_model;
    std::map<Index, const TfliteOperator*> m_producer;
    std::map<Index, std::string> m_names; // of the tensors that are written
    OnnxWriter m_writer;
};

} // namespace

Expected<std::vector<std::uint8_t>> mobileFacenetToOnnx(const TfliteModel& model) {
    if (model.tensors[static_cast<std::size_t>(model.input)].shape.size() != 4) {
        return tl::unexpected(Error{.kind = ErrorKind::WrongShape, .context = "MobileFaceNet: input is no picture"});
    }
    return Converter(model).convert();
}

} // namespace vision::convert
