// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>
#include <onnx/onnx_pb.h>
#include <random>
#include <string>
#include <vector>

namespace testing_support {

/// ONNX files made for a test: any operator with any attribute, weights at random and the same in every run.
class MadeNetwork {
public:
    using Ints = std::vector<std::int64_t>;

    explicit MadeNetwork(const Ints& inputShape, const std::string& input = "in") {
        m_model.set_ir_version(6);
        m_model.add_opset_import()->set_version(11);
        graph().set_name("made");
        addPort(*graph().add_input(), input, inputShape);
        m_last = input;
    }

    [[nodiscard]] onnx::GraphProto& graph() { return *m_model.mutable_graph(); }
    /// What the operator that was added last gives.
    [[nodiscard]] const std::string& last() const { return m_last; }

    /// A constant of these values.
    std::string constant(const Ints& shape, const std::vector<float>& values) {
        auto& tensor = *graph().add_initializer();
        tensor.set_name("c" + std::to_string(++m_names));
        tensor.set_data_type(onnx::TensorProto::FLOAT);
        for (const auto extent : shape) {
            tensor.add_dims(extent);
        }
        std::string raw(values.size() * sizeof(float), '\0');
        std::memcpy(raw.data(), values.data(), raw.size());
        tensor.set_raw_data(raw);
        return tensor.name();
    }
    std::string wholes(const Ints& values) {
        auto& tensor = *graph().add_initializer();
        tensor.set_name("c" + std::to_string(++m_names));
        tensor.set_data_type(onnx::TensorProto::INT64);
        tensor.add_dims(static_cast<std::int64_t>(values.size()));
        for (const auto value : values) {
            tensor.add_int64_data(value);
        }
        return tensor.name();
    }
    /// A constant of values between `low` and `high`.
    std::string randomConstant(const Ints& shape, float low, float high) {
        std::size_t count = 1;
        for (const auto extent : shape) {
            count *= static_cast<std::size_t>(extent);
        }
        std::uniform_real_distribution<float> draw(low, high);
        std::vector<float> values(count);
        for (float& value : values) {
            value = draw(m_random);
        }
        return constant(shape, values);
    }

    /// An operator on `inputs`. Its name is its type with a number.
    onnx::NodeProto& add(const std::string& type, const std::vector<std::string>& inputs) {
        auto& node = *graph().add_node();
        node.set_op_type(type);
        node.set_name(type + "_" + std::to_string(++m_names));
        for (const auto& input : inputs) {
            node.add_input(input);
        }
        m_last = "v" + std::to_string(++m_names);
        node.add_output(m_last);
        return node;
    }
    static void ints(onnx::NodeProto& node, const std::string& name, const Ints& values) {
        auto& attribute = *node.add_attribute();
        attribute.set_name(name);
        attribute.set_type(onnx::AttributeProto::INTS);
        for (const auto value : values) {
            attribute.add_ints(value);
        }
    }
    static void number(onnx::NodeProto& node, const std::string& name, std::int64_t value) {
        auto& attribute = *node.add_attribute();
        attribute.set_name(name);
        attribute.set_type(onnx::AttributeProto::INT);
        attribute.set_i(value);
    }
    static void real(onnx::NodeProto& node, const std::string& name, float value) {
        auto& attribute = *node.add_attribute();
        attribute.set_name(name);
        attribute.set_type(onnx::AttributeProto::FLOAT);
        attribute.set_f(value);
    }
    static void word(onnx::NodeProto& node, const std::string& name, const std::string& value) {
        auto& attribute = *node.add_attribute();
        attribute.set_name(name);
        attribute.set_type(onnx::AttributeProto::STRING);
        attribute.set_s(value);
    }

    /// A convolution with random filters of `side`, padded to keep the size at stride 1, without bias.
    onnx::NodeProto& convolve(const std::string& from, std::int64_t in, std::int64_t out, std::int64_t side,
                              std::int64_t stride = 1, std::int64_t groups = 1) {
        const float spread = std::sqrt(6.0F / static_cast<float>(in / groups * side * side));
        const auto filters = randomConstant({out, in / groups, side, side}, -spread, spread);
        auto& node = add("Conv", {from, filters});
        const auto pad = side / 2;
        ints(node, "kernel_shape", {side, side});
        ints(node, "strides", {stride, stride});
        ints(node, "pads", {pad, pad, pad, pad});
        number(node, "group", groups);
        return node;
    }
    onnx::NodeProto& normalise(const std::string& from, std::int64_t channels) {
        return add("BatchNormalization",
                   {from, randomConstant({channels}, 0.5F, 1.5F), randomConstant({channels}, -0.5F, 0.5F),
                    randomConstant({channels}, -0.5F, 0.5F), randomConstant({channels}, 0.5F, 1.5F)});
    }
    onnx::NodeProto& bend(const std::string& from, std::int64_t channels) {
        return add("PRelu", {from, randomConstant({channels, 1, 1}, 0.1F, 0.4F)});
    }
    onnx::NodeProto& multiply(const std::string& from, std::int64_t in, std::int64_t out) {
        const float spread = std::sqrt(3.0F / static_cast<float>(in));
        auto& node = add("Gemm", {from, randomConstant({out, in}, -spread, spread), randomConstant({out}, -1, 1)});
        number(node, "transB", 1);
        return node;
    }

    /// The file; its output is what was added last.
    [[nodiscard]] std::vector<std::uint8_t> file() {
        if (graph().output().empty()) { addPort(*graph().add_output(), m_last, {}); }
        graph().mutable_output(0)->set_name(m_last);
        const std::string bytes = m_model.SerializeAsString();
        return {bytes.begin(), bytes.end()};
    }

private:
    static void addPort(onnx::ValueInfoProto& port, const std::string& name, const Ints& shape) {
        port.set_name(name);
        auto& type = *port.mutable_type()->mutable_tensor_type();
        type.set_elem_type(onnx::TensorProto::FLOAT);
        type.mutable_shape(); // OpenCV wants one, if only an empty one
        for (const auto extent : shape) {
            type.mutable_shape()->add_dim()->set_dim_value(extent);
        }
    }

    onnx::ModelProto m_model;
    std::mt19937 m_random{7};
    int m_names = 0;
    std::string m_last;
};

/// The form of SFace: 112 x 112 as it is (the file takes the mean away itself), convolutions with a normalisation and
/// slopes behind them, and behind the product `width` values of a normalised vector.
inline std::vector<std::uint8_t> aNetworkLikeSFace(std::int64_t width = 128) {
    MadeNetwork net({1, 3, 112, 112}, "data");
    net.add("Sub", {net.last(), net.constant({}, {127.5F})});
    net.add("Mul", {net.last(), net.constant({}, {0.0078125F})});
    std::int64_t channels = 3;
    for (const std::int64_t next : {16, 24, 40}) {
        net.convolve(net.last(), channels, next, 3, 2);
        net.normalise(net.last(), next);
        net.bend(net.last(), next);
        net.convolve(net.last(), next, next, 3, 1, next);
        net.normalise(net.last(), next);
        net.bend(net.last(), next);
        channels = next;
    }
    net.convolve(net.last(), channels, 20, 1, 2);
    net.normalise(net.last(), 20);
    net.normalise(net.last(), 20);
    net.add("Dropout", {net.last()});
    net.add("Flatten", {net.last()});
    net.multiply(net.last(), std::int64_t{20} * 7 * 7, width);
    net.normalise(net.last(), width);
    return net.file();
}

/// A pre-activation ResNet: normalisation and Relu stand before each convolution, behind an addition, where nothing can
/// take them in. `width` values.
inline std::vector<std::uint8_t> aPreActivationResNet(std::int64_t width = 256) {
    MadeNetwork net({1, 3, 112, 112});
    net.convolve(net.last(), 3, 20, 7, 2);
    auto& pool = net.add("MaxPool", {net.last()});
    MadeNetwork::ints(pool, "kernel_shape", {3, 3});
    MadeNetwork::ints(pool, "strides", {2, 2});
    MadeNetwork::ints(pool, "pads", {1, 1, 1, 1});
    std::int64_t channels = 20;
    for (const std::int64_t next : {20, 36, 36}) {
        const std::int64_t stride = next == channels ? 1 : 2;
        const std::string before = net.last();
        net.normalise(before, channels);
        net.add("Relu", {net.last()});
        const std::string active = net.last();
        std::string shortcut = before;
        if (stride == 2) {
            net.convolve(active, channels, next, 1, 2);
            shortcut = net.last();
        }
        net.convolve(active, channels, next, 3, stride);
        net.normalise(net.last(), next);
        net.add("Relu", {net.last()});
        net.convolve(net.last(), next, next, 3);
        net.add("Add", {net.last(), shortcut});
        channels = next;
    }
    net.normalise(net.last(), channels);
    net.add("Relu", {net.last()});
    net.add("GlobalAveragePool", {net.last()});
    net.add("Flatten", {net.last()});
    net.multiply(net.last(), channels, width);
    return net.file();
}

} // namespace testing_support
