// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/infer/network_steps.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace vision::infer {
namespace {

using dnnl::memory;
using Dims = memory::dims;
using Tag = memory::format_tag;

void require(bool holds, const std::string& what) {
    if (!holds) {
        throw Unsupported(what);
    }
}

memory::desc describe(const Dims& dims, Tag tag) {
    return {dims, memory::data_type::f32, tag};
}

Tag plainTag(std::size_t dimensions) {
    return dimensions == 4 ? Tag::nchw : Tag::nc;
}

/// Turns a graph into steps, in the graph's order.
class Builder {
public:
    Builder(const Graph& graph, const dnnl::engine& engine, dnnl::stream stream)
        : m_graph(graph)
        , m_engine(engine)
        , m_stream(std::move(stream)) {}

    Steps build() {
        const Dims dims(m_graph.inputShape.begin(), m_graph.inputShape.end());
        require(dims[0] == 1, "one picture at a time");
        m_made.input = memory(describe(dims, Tag::nchw), m_engine);
        m_values.emplace(m_graph.input, m_made.input);
        for (m_at = 0; m_at < m_graph.nodes.size(); ++m_at) {
            if (!m_done.contains(m_at)) {
                add(m_graph.nodes[m_at]);
            }
        }
        for (const auto& name : m_graph.outputs) {
            const memory& value = valueOf(name);
            const auto shape = value.get_desc().dims();
            m_made.outputs.push_back(in(value, describe(shape, plainTag(shape.size()))));
        }
        m_stream.wait();
        return std::move(m_made);
    }

private:
    void add(const Node& node) {
        if (node.type == "Conv") {
            addConvolution(node);
        } else if (node.type == "Relu") {
            addElementwise(node, dnnl::algorithm::eltwise_relu, 0);
        } else if (node.type == "Sigmoid") {
            addElementwise(node, dnnl::algorithm::eltwise_logistic, 0);
        } else if (node.type == "PRelu") {
            addPRelu(node);
        } else if (node.type == "Add") {
            addBinary(node, dnnl::algorithm::binary_add);
        } else if (node.type == "Mul") {
            addScale(node);
        } else if (node.type == "GlobalAveragePool") {
            addPool(node);
        } else if (node.type == "Concat") {
            addConcat(node);
        } else if (node.type == "Flatten" || node.type == "Reshape") {
            addFlatten(node);
        } else if (node.type == "Gemm") {
            addProduct(node);
        } else {
            throw Unsupported("operator " + node.type);
        }
    }

    [[nodiscard]] const memory& valueOf(const std::string& name) const {
        const auto found = m_values.find(name);
        require(found != m_values.end(), "no value " + name);
        return found->second;
    }
    [[nodiscard]] const memory& inputOf(const Node& node, std::size_t index) const {
        require(index < node.inputs.size(), node.type + " without all of its inputs");
        return valueOf(node.inputs[index]);
    }
    [[nodiscard]] const Constant& constantOf(const Node& node, std::size_t index) const {
        require(index < node.inputs.size(), node.type + " without all of its inputs");
        const auto found = m_graph.constants.find(node.inputs[index]);
        require(found != m_graph.constants.end(), node.type + " without its constant");
        return found->second;
    }
    void set(const std::string& name, const memory& value) { m_values.insert_or_assign(name, value); }

    static std::vector<std::int64_t> ints(const Node& node, const std::string& name,
                                          std::vector<std::int64_t> otherwise) {
        const auto found = node.ints.find(name);
        if (found == node.ints.end()) {
            return otherwise;
        }
        require(found->second.size() == otherwise.size(), node.type + " with another number of " + name);
        return found->second;
    }

    /// The value in this format: itself, or what a reorder makes of it.
    memory in(const memory& value, const memory::desc& wanted) {
        if (value.get_desc() == wanted) {
            return value;
        }
        const memory other(wanted, m_engine);
        m_made.steps.push_back(
            {.primitive = dnnl::reorder(value, other), .arguments = {{DNNL_ARG_FROM, value}, {DNNL_ARG_TO, other}}});
        return other;
    }

    /// A constant in the format that a primitive asks for, once and for all.
    memory weights(const Constant& constant, const Dims& dims, Tag tag, const memory::desc& wanted) {
        memory plain(describe(dims, tag), m_engine);
        require(plain.get_desc().get_size() == constant.values.size() * sizeof(float), "weights of another size");
        std::ranges::copy(constant.values, static_cast<float*>(plain.get_data_handle()));
        if (plain.get_desc() == wanted) {
            return plain;
        }
        memory packed(wanted, m_engine);
        dnnl::reorder(plain, packed).execute(m_stream, {{DNNL_ARG_FROM, plain}, {DNNL_ARG_TO, packed}});
        m_stream.wait();
        return packed;
    }

    /// Index of the one operator that uses this value, if there is exactly one and it is no output of the network.
    [[nodiscard]] std::optional<std::size_t> onlyUser(const std::string& name) const {
        std::optional<std::size_t> user;
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
            if (std::ranges::find(m_graph.nodes[i].inputs, name) != m_graph.nodes[i].inputs.end()) {
                if (user) {
                    return std::nullopt;
                }
                user = i;
            }
        }
        return isOutput(name) ? std::nullopt : user;
    }
    [[nodiscard]] bool isOutput(const std::string& name) const {
        return std::ranges::find(m_graph.outputs, name) != m_graph.outputs.end();
    }
    /// Whether nobody but the operator at `last` still reads this value.
    [[nodiscard]] bool isReadLastBy(const std::string& name, std::size_t last) const {
        for (std::size_t i = m_at + 1; i < m_graph.nodes.size(); ++i) {
            const auto& inputs = m_graph.nodes[i].inputs;
            if (i != last && !m_done.contains(i) && std::ranges::find(inputs, name) != inputs.end()) {
                return false;
            }
        }
        return name != m_graph.input && !isOutput(name);
    }

    /// What follows a convolution and is done in it, while its result is still in the registers.
    struct Followers {
        std::string result;        ///< the name of what comes out
        std::optional<memory> sum; ///< added to, and overwritten
        bool relu = false;
    };
    Followers followersOf(const Node& node, const Dims& dims) {
        Followers followers{.result = node.output, .sum = {}, .relu = false};
        if (const auto user = onlyUser(followers.result); user && m_graph.nodes[*user].type == "Add") {
            const Node& sum = m_graph.nodes[*user];
            const std::string& other = sum.inputs[0] == node.output ? sum.inputs[1] : sum.inputs[0];
            const auto found = m_values.find(other);
            if (found != m_values.end() && other != node.output && found->second.get_desc().dims() == dims &&
                isReadLastBy(other, *user)) {
                followers.sum = found->second;
                followers.result = sum.output;
                m_done.insert(*user);
            }
        }
        if (const auto user = onlyUser(followers.result); user && m_graph.nodes[*user].type == "Relu") {
            followers.relu = true;
            followers.result = m_graph.nodes[*user].output;
            m_done.insert(*user);
        }
        return followers;
    }

    void addConvolution(const Node& node) {
        const Constant& filters = constantOf(node, 1);
        require(filters.shape.size() == 4, "a convolution of other than two dimensions");
        const auto group = ints(node, "group", {1})[0];
        const auto strides = ints(node, "strides", {1, 1});
        const auto spread = ints(node, "dilations", {1, 1});
        const auto pads = ints(node, "pads", {0, 0, 0, 0});
        const memory& from = inputOf(node, 0);
        const auto size = from.get_desc().dims();
        const auto filterCount = filters.shape[0];
        require(size.size() == 4 && group > 0 && filterCount % group == 0 && filters.shape[1] * group == size[1],
                "a convolution whose filters do not fit its input");
        const auto extent = [&](std::size_t axis) {
            const auto covered = (filters.shape[2 + axis] - 1) * spread[axis] + 1;
            const auto room = size[2 + axis] + pads[axis] + pads[axis + 2] - covered;
            require(strides[axis] > 0 && room >= 0, "a convolution larger than its input");
            return room / strides[axis] + 1;
        };
        const Dims dims{1, filterCount, extent(0), extent(1)};
        const Dims filterDims =
            group == 1 ? Dims{filterCount, filters.shape[1], filters.shape[2], filters.shape[3]}
                       : Dims{group, filterCount / group, filters.shape[1], filters.shape[2], filters.shape[3]};
        const Followers followers = followersOf(node, dims);
        dnnl::post_ops after;
        if (followers.sum) {
            after.append_sum();
        }
        if (followers.relu) {
            after.append_eltwise(1, dnnl::algorithm::eltwise_relu, 0, 0);
        }
        dnnl::primitive_attr attributes;
        attributes.set_post_ops(after);
        const auto biasDesc = describe({filterCount}, Tag::x);
        const dnnl::convolution_forward::primitive_desc chosen(
            {dnnl::prop_kind::forward_inference, dnnl::algorithm::convolution_auto, describe(size, Tag::any),
             describe(filterDims, Tag::any), biasDesc,
             followers.sum ? followers.sum->get_desc() : describe(dims, Tag::any), strides,
             Dims{spread[0] - 1, spread[1] - 1}, Dims{pads[0], pads[1]}, Dims{pads[2], pads[3]}},
            attributes, m_engine);
        const Constant none{.shape = {filterCount},
                            .values = std::vector<float>(static_cast<std::size_t>(filterCount))};
        const memory bias =
            weights(node.inputs.size() > 2 ? constantOf(node, 2) : none, {filterCount}, Tag::x, biasDesc);
        const memory filter = weights(filters, filterDims, group == 1 ? Tag::oihw : Tag::goihw, chosen.weights_desc());
        const memory source = in(from, chosen.src_desc());
        const memory result = followers.sum ? *followers.sum : memory(chosen.dst_desc(), m_engine);
        m_made.steps.push_back(
            {.primitive = dnnl::convolution_forward(chosen),
             .arguments = {
                 {DNNL_ARG_SRC, source}, {DNNL_ARG_WEIGHTS, filter}, {DNNL_ARG_BIAS, bias}, {DNNL_ARG_DST, result}}});
        m_made.multiplyAdds += filters.shape[1] * filters.shape[2] * filters.shape[3] *
                               static_cast<std::int64_t>(shapeOf(describe(dims, Tag::nchw)).size());
        set(followers.result, result);
    }

    void addScale(const Node& node) {
        require(node.inputs.size() == 2, "Mul without its two inputs");
        const auto factor = m_graph.constants.find(node.inputs[1]);
        if (factor == m_graph.constants.end()) {
            addBinary(node, dnnl::algorithm::binary_mul);
            return;
        }
        require(factor->second.values.size() == 1, "Mul by a constant of several values");
        addElementwise(node, dnnl::algorithm::eltwise_linear, factor->second.values[0]);
    }

    void addElementwise(const Node& node, dnnl::algorithm algorithm, float alpha) {
        const memory& from = inputOf(node, 0);
        const dnnl::eltwise_forward::primitive_desc chosen(
            {dnnl::prop_kind::forward_inference, algorithm, from.get_desc(), alpha}, m_engine);
        const memory result(from.get_desc(), m_engine);
        m_made.steps.push_back(
            {.primitive = dnnl::eltwise_forward(chosen), .arguments = {{DNNL_ARG_SRC, from}, {DNNL_ARG_DST, result}}});
        set(node.output, result);
    }

    void addPRelu(const Node& node) {
        const memory& from = inputOf(node, 0);
        const auto dims = from.get_desc().dims();
        const Constant& slopes = constantOf(node, 1);
        require(dims.size() == 4 && std::cmp_equal(slopes.values.size(), dims[1]), "PRelu without a slope a channel");
        const Dims slopeDims{1, dims[1], 1, 1};
        const dnnl::prelu_forward::primitive_desc chosen(
            {dnnl::prop_kind::forward_inference, from.get_desc(), describe(slopeDims, Tag::any)}, m_engine);
        const memory slope = weights(slopes, slopeDims, Tag::nchw, chosen.weights_desc());
        const memory result(from.get_desc(), m_engine);
        m_made.steps.push_back(
            {.primitive = dnnl::prelu_forward(chosen),
             .arguments = {{DNNL_ARG_SRC, from}, {DNNL_ARG_WEIGHTS, slope}, {DNNL_ARG_DST, result}}});
        set(node.output, result);
    }

    void addBinary(const Node& node, dnnl::algorithm algorithm) {
        const memory& first = inputOf(node, 0);
        memory second = inputOf(node, 1);
        const auto dims = first.get_desc().dims();
        const auto others = second.get_desc().dims();
        const bool isAlike = dims == others;
        const bool isOneEach = dims.size() == 4 && others == Dims{1, dims[1], 1, 1};
        require(isAlike || isOneEach, node.type + " of operands that do not fit");
        if (isAlike) {
            second = in(second, first.get_desc());
        }
        const memory result(first.get_desc(), m_engine);
        const dnnl::binary::primitive_desc chosen({algorithm, first.get_desc(), second.get_desc(), result.get_desc()},
                                                  m_engine);
        m_made.steps.push_back(
            {.primitive = dnnl::binary(chosen),
             .arguments = {{DNNL_ARG_SRC_0, first}, {DNNL_ARG_SRC_1, second}, {DNNL_ARG_DST, result}}});
        set(node.output, result);
    }

    void addPool(const Node& node) {
        const memory& from = inputOf(node, 0);
        const auto dims = from.get_desc().dims();
        require(dims.size() == 4, "a pool of other than two dimensions");
        const dnnl::pooling_forward::primitive_desc chosen(
            {dnnl::prop_kind::forward_inference, dnnl::algorithm::pooling_avg_exclude_padding, from.get_desc(),
             describe({1, dims[1], 1, 1}, Tag::any), Dims{1, 1}, Dims{dims[2], dims[3]}, Dims{0, 0}, Dims{0, 0}},
            m_engine);
        const memory result(chosen.dst_desc(), m_engine);
        m_made.steps.push_back(
            {.primitive = dnnl::pooling_forward(chosen), .arguments = {{DNNL_ARG_SRC, from}, {DNNL_ARG_DST, result}}});
        set(node.output, result);
    }

    void addConcat(const Node& node) {
        require(ints(node, "axis", {1})[0] == 1, "a concatenation of other than channels");
        std::vector<memory::desc> parts;
        std::unordered_map<int, memory> arguments;
        for (std::size_t i = 0; i < node.inputs.size(); ++i) {
            const memory& part = inputOf(node, i);
            parts.push_back(part.get_desc());
            arguments.emplace(DNNL_ARG_MULTIPLE_SRC + static_cast<int>(i), part);
        }
        const dnnl::concat::primitive_desc chosen(1, parts, m_engine);
        const memory result(chosen.dst_desc(), m_engine);
        arguments.emplace(DNNL_ARG_DST, result);
        m_made.steps.push_back({.primitive = dnnl::concat(chosen), .arguments = std::move(arguments)});
        set(node.output, result);
    }

    void addFlatten(const Node& node) {
        const memory& from = inputOf(node, 0);
        const auto dims = from.get_desc().dims();
        const memory plain = in(from, describe(dims, plainTag(dims.size())));
        // Another view of the same values.
        set(node.output, memory(describe({1, static_cast<std::int64_t>(shapeOf(plain.get_desc()).size())}, Tag::nc),
                                m_engine, plain.get_data_handle()));
        m_made.kept.push_back(plain);
    }

    void addProduct(const Node& node) {
        const memory& from = inputOf(node, 0);
        const auto dims = from.get_desc().dims();
        const Constant& matrix = constantOf(node, 1);
        require(dims.size() == 2 && matrix.shape[1] == dims[1], "a matrix that does not fit its input");
        const Dims matrixDims{matrix.shape[0], matrix.shape[1]};
        m_made.multiplyAdds += matrixDims[0] * matrixDims[1];
        const auto biasDesc = describe({matrix.shape[0]}, Tag::x);
        const dnnl::inner_product_forward::primitive_desc chosen(
            {dnnl::prop_kind::forward_inference, describe(dims, Tag::any), describe(matrixDims, Tag::any), biasDesc,
             describe({1, matrix.shape[0]}, Tag::any)},
            m_engine);
        const memory packed = weights(matrix, matrixDims, Tag::oi, chosen.weights_desc());
        const memory bias = weights(constantOf(node, 2), {matrix.shape[0]}, Tag::x, biasDesc);
        const memory source = in(from, chosen.src_desc());
        const memory result(chosen.dst_desc(), m_engine);
        m_made.steps.push_back(
            {.primitive = dnnl::inner_product_forward(chosen),
             .arguments = {
                 {DNNL_ARG_SRC, source}, {DNNL_ARG_WEIGHTS, packed}, {DNNL_ARG_BIAS, bias}, {DNNL_ARG_DST, result}}});
        set(node.output, result);
    }

    const Graph& m_graph;
    const dnnl::engine& m_engine;
    dnnl::stream m_stream;
    std::map<std::string, memory> m_values;
    std::set<std::size_t> m_done; ///< operators that are part of another one's step
    std::size_t m_at = 0;
    Steps m_made;
};

} // namespace

Steps stepsOf(const Graph& graph, const dnnl::engine& engine, const dnnl::stream& stream) {
    return Builder(graph, engine, stream).build();
}

Shape shapeOf(const memory::desc& desc) {
    const auto dims = desc.dims();
    return {.channels = dims[1], .height = dims.size() == 4 ? dims[2] : 1, .width = dims.size() == 4 ? dims[3] : 1};
}

} // namespace vision::infer
