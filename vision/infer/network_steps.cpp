// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/infer/network_steps.h"

#include "vision/infer/graph_passes.h"
#include "vision/infer/onednn.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace vision::infer {
namespace {

using dnnl::memory;
using onednn::dimsOf;
using Dims = memory::dims;
using Tag = memory::format_tag;

void require(bool holds, const std::string& what) {
    if (!holds) { throw Unsupported(what); }
}

memory::desc describe(const Dims& dims, Tag tag) {
    return {dims, memory::data_type::f32, tag};
}

/// Of a convolution or a pool: what it steps over, and what it does not do here.
constexpr std::int64_t kMostStep = 4096;
/// Values of one tensor, and bytes of all together: a hundred times what a face network takes.
constexpr std::int64_t kMostValues = std::int64_t{1} << 27;
constexpr std::size_t kMostMemory = std::size_t{2} << 30U;

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
        require(dims[0] == 1, "a network of several pictures at a time");
        m_made.input = allocated(describe(dims, Tag::nchw));
        m_values.emplace(m_graph.input, m_made.input);
        for (m_at = 0; m_at < m_graph.nodes.size(); ++m_at) {
            if (!m_done.contains(m_at)) { addNamed(m_graph.nodes[m_at]); }
        }
        for (const auto& name : m_graph.outputs) {
            const memory& value = valueOf(name);
            const auto shape = dimsOf(value.get_desc());
            m_made.outputs.push_back(in(value, describe(shape, plainTag(shape.size()))));
        }
        m_stream.wait();
        return std::move(m_made);
    }

private:
    /// Whatever is wrong with it is told with its name.
    void addNamed(const Node& node) {
        try {
            add(node);
        } catch (const Unsupported& problem) {
            throw Unsupported(nameOf(node) + ": " + problem.what());
        } catch (const dnnl::error& problem) { throw Unsupported(nameOf(node) + ": oneDNN: " + problem.what()); }
    }

    void add(const Node& node) {
        using Way = void (Builder::*)(const Node&);
        static const std::map<std::string, Way> kWays{{"Conv", &Builder::addConvolution},
                                                      {"Relu", &Builder::addBend},
                                                      {"LeakyRelu", &Builder::addBend},
                                                      {"Sigmoid", &Builder::addBend},
                                                      {"Tanh", &Builder::addBend},
                                                      {"Clip", &Builder::addBend},
                                                      {"PRelu", &Builder::addPRelu},
                                                      {"BatchNormalization", &Builder::addNormalisation},
                                                      {"Add", &Builder::addArithmetic},
                                                      {"Sub", &Builder::addArithmetic},
                                                      {"Mul", &Builder::addArithmetic},
                                                      {"Div", &Builder::addArithmetic},
                                                      {"GlobalAveragePool", &Builder::addGlobalPool},
                                                      {"AveragePool", &Builder::addPool},
                                                      {"MaxPool", &Builder::addPool},
                                                      {"Concat", &Builder::addConcat},
                                                      {"Flatten", &Builder::addFlatten},
                                                      {"Reshape", &Builder::addFlatten},
                                                      {"Gemm", &Builder::addProduct}};
        const auto way = kWays.find(node.type);
        require(way != kWays.end(), "an operator that is not supported");
        (this->*way->second)(node);
    }

    /// Memory of a value: bounded, whatever the file asks for.
    memory allocated(const memory::desc& desc) {
        std::int64_t values = 1;
        for (const auto extent : dimsOf(desc)) {
            require(extent > 0 && extent <= kMostExtent, "a value without an extent, or of one out of range");
            values *= extent; // at most 2^27 x 2^20
            require(values <= kMostValues, "a value of over " + std::to_string(kMostValues) + " numbers");
        }
        m_allocated += desc.get_size();
        require(m_allocated <= kMostMemory, "the network takes over " + std::to_string(kMostMemory >> 20U) + " MiB");
        return {desc, m_engine};
    }

    [[nodiscard]] const memory& valueOf(const std::string& name) const {
        const auto found = m_values.find(name);
        require(found != m_values.end(), "no value " + printable(name));
        return found->second;
    }
    [[nodiscard]] const memory& inputOf(const Node& node, std::size_t index) const {
        require(index < node.inputs.size(), "without all of its inputs");
        return valueOf(node.inputs[index]);
    }
    [[nodiscard]] const Constant& constantOf(const Node& node, std::size_t index) const {
        require(index < node.inputs.size(), "without all of its inputs");
        const auto found = m_graph.constants.find(node.inputs[index]);
        require(found != m_graph.constants.end(), "without constant weights");
        return found->second;
    }
    void set(const std::string& name, const memory& value) { m_values.insert_or_assign(name, value); }

    static std::vector<std::int64_t> ints(const Node& node, const std::string& name,
                                          std::vector<std::int64_t> otherwise) {
        const auto found = node.ints.find(name);
        if (found == node.ints.end()) { return otherwise; }
        require(found->second.size() == otherwise.size(), "with another number of " + name);
        return found->second;
    }

    /// The value in this format: itself, or what a reorder makes of it.
    memory in(const memory& value, const memory::desc& wanted) {
        if (value.get_desc() == wanted) { return value; }
        const memory other = allocated(wanted);
        m_made.steps.push_back(
            {.primitive = dnnl::reorder(value, other), .arguments = {{DNNL_ARG_FROM, value}, {DNNL_ARG_TO, other}}});
        return other;
    }

    /// A constant in the format that a primitive asks for, once and for all.
    memory weights(const Constant& constant, const Dims& dims, Tag tag, const memory::desc& wanted) {
        memory plain = allocated(describe(dims, tag));
        require(plain.get_desc().get_size() == constant.values.size() * sizeof(float), "weights of another size");
        std::ranges::copy(constant.values, static_cast<float*>(plain.get_data_handle()));
        if (plain.get_desc() == wanted) { return plain; }
        const memory packed = allocated(wanted);
        dnnl::reorder(plain, packed).execute(m_stream, {{DNNL_ARG_FROM, plain}, {DNNL_ARG_TO, packed}});
        m_stream.wait();
        return packed;
    }

    /// Index of the one operator that uses this value, if there is exactly one and it is no output of the network.
    [[nodiscard]] std::optional<std::size_t> onlyUser(const std::string& name) const {
        std::optional<std::size_t> user;
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
            if (std::ranges::find(m_graph.nodes[i].inputs, name) != m_graph.nodes[i].inputs.end()) {
                if (user) { return std::nullopt; }
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
            if (i != last && !m_done.contains(i) && std::ranges::find(inputs, name) != inputs.end()) { return false; }
        }
        return name != m_graph.input && !isOutput(name) && !m_viewed.contains(name);
    }

    /// max(x, alpha x), or x kept between alpha and beta.
    struct Bend {
        dnnl::algorithm algorithm{};
        float alpha = 0;
        float beta = 0;
    };
    [[nodiscard]] std::optional<Bend> bendOf(const Node& node) const {
        if (node.type == "Relu") { return Bend{.algorithm = dnnl::algorithm::eltwise_relu}; }
        if (node.type == "LeakyRelu") {
            const auto slope = node.floats.find("alpha");
            return Bend{.algorithm = dnnl::algorithm::eltwise_relu,
                        .alpha = slope == node.floats.end() ? 0.01F : slope->second};
        }
        if (node.type == "Clip") {
            constexpr float kAll = std::numeric_limits<float>::max();
            return Bend{.algorithm = dnnl::algorithm::eltwise_clip,
                        .alpha = bound(node, 1, "min", -kAll),
                        .beta = bound(node, 2, "max", kAll)};
        }
        return std::nullopt;
    }
    /// An end of a Clip: an attribute in old files, an input since.
    [[nodiscard]] float bound(const Node& node, std::size_t input, const std::string& name, float otherwise) const {
        if (input >= node.inputs.size() || node.inputs[input].empty()) {
            const auto found = node.floats.find(name);
            return found == node.floats.end() ? otherwise : found->second;
        }
        const Constant& constant = constantOf(node, input);
        require(constant.values.size() == 1, "bounds that are not single numbers");
        return constant.values.front();
    }

    /// What follows a convolution and is done in it, while its result is still in the registers.
    struct Followers {
        std::string result;        ///< the name of what comes out
        std::optional<memory> sum; ///< added to, and overwritten
        std::optional<Bend> bend;
    };
    Followers followersOf(const Node& node, const Dims& dims) {
        Followers followers{.result = node.output, .sum = {}, .bend = {}};
        if (const auto user = onlyUser(followers.result); user && m_graph.nodes[*user].type == "Add") {
            const Node& sum = m_graph.nodes[*user];
            require(sum.inputs.size() == 2, "is followed by an Add without its two inputs");
            const std::string& other = sum.inputs[0] == node.output ? sum.inputs[1] : sum.inputs[0];
            const auto found = m_values.find(other);
            if (found != m_values.end() && other != node.output && dimsOf(found->second.get_desc()) == dims &&
                isReadLastBy(other, *user)) {
                followers.sum = found->second;
                followers.result = sum.output;
                m_done.insert(*user);
            }
        }
        followers.bend = takeBend(followers.result);
        return followers;
    }
    /// The bend that alone reads `result`, which becomes its output; it is done then.
    std::optional<Bend> takeBend(std::string& result) {
        const auto user = onlyUser(result);
        const auto bend = user && m_graph.nodes[*user].inputs.front() == result ? bendOf(m_graph.nodes[*user])
                                                                                : std::optional<Bend>();
        if (bend) {
            result = m_graph.nodes[*user].output;
            m_done.insert(*user);
        }
        return bend;
    }

    /// Size, steps and edges of a window that moves over a picture.
    struct Window {
        Dims kernel;
        Dims strides;
        Dims spread; ///< dilations
        Dims before; ///< padding at the top and at the left
        Dims after;
    };
    static Window windowOf(const Node& node, const Dims& kernel) {
        const auto automatic = node.words.find("auto_pad");
        require(automatic == node.words.end() || automatic->second == "NOTSET", "padding by itself (auto_pad)");
        require(ints(node, "ceil_mode", {0})[0] == 0, "steps over its end (ceil_mode)");
        require(ints(node, "kernel_shape", kernel) == kernel, "weights of another size than it says");
        const auto pads = ints(node, "pads", {0, 0, 0, 0});
        Window window{.kernel = kernel,
                      .strides = ints(node, "strides", {1, 1}),
                      .spread = ints(node, "dilations", {1, 1}),
                      .before = {pads[0], pads[1]},
                      .after = {pads[2], pads[3]}};
        const auto isStep = [](std::int64_t each) { return each >= 1 && each <= kMostStep; };
        const auto isPad = [](std::int64_t each) { return each >= 0 && each <= kMostStep; };
        require(std::ranges::all_of(kernel, isStep) && std::ranges::all_of(window.strides, isStep) &&
                    std::ranges::all_of(window.spread, isStep),
                "a window, step or dilation out of range");
        require(std::ranges::all_of(pads, isPad), "padding under zero or out of range");
        return window;
    }
    /// Height and width of what a window makes of a picture of these dimensions.
    static Dims extentsOf(const Window& window, const Dims& from) {
        Dims extents;
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const auto covered = (window.kernel[axis] - 1) * window.spread[axis] + 1;
            const auto room = from[2 + axis] + window.before[axis] + window.after[axis] - covered;
            require(room >= 0, "a window larger than its input");
            extents.push_back(room / window.strides[axis] + 1);
        }
        return extents;
    }

    void addConvolution(const Node& node) {
        const Constant& filters = constantOf(node, 1);
        require(filters.shape.size() == 4, "of other than two dimensions");
        const auto group = ints(node, "group", {1})[0];
        const Window window = windowOf(node, {filters.shape[2], filters.shape[3]});
        const memory& from = inputOf(node, 0);
        const auto size = dimsOf(from.get_desc());
        const auto filterCount = filters.shape[0];
        require(size.size() == 4 && group > 0 && group <= filterCount && filterCount % group == 0 &&
                    filters.shape[1] * group == size[1],
                "filters that do not fit its input");
        const Dims extents = extentsOf(window, size);
        const Dims dims{1, filterCount, extents[0], extents[1]};
        const Dims filterDims =
            group == 1 ? Dims{filterCount, filters.shape[1], filters.shape[2], filters.shape[3]}
                       : Dims{group, filterCount / group, filters.shape[1], filters.shape[2], filters.shape[3]};
        const Followers followers = followersOf(node, dims);
        dnnl::post_ops after;
        if (followers.sum) { after.append_sum(); }
        appendBend(after, followers.bend);
        dnnl::primitive_attr attributes;
        attributes.set_post_ops(after);
        const auto biasDesc = describe({filterCount}, Tag::x);
        const auto chosen = onednn::chosen<dnnl::convolution_forward>(
            m_engine, attributes, dnnl::prop_kind::forward_inference, dnnl::algorithm::convolution_auto,
            describe(size, Tag::any), describe(filterDims, Tag::any), biasDesc,
            followers.sum ? followers.sum->get_desc() : describe(dims, Tag::any), window.strides,
            Dims{window.spread[0] - 1, window.spread[1] - 1}, window.before, window.after);
        const Constant none{.shape = {filterCount},
                            .values = std::vector<float>(static_cast<std::size_t>(filterCount))};
        const memory bias = weights(hasInput(node, 2) ? constantOf(node, 2) : none, {filterCount}, Tag::x, biasDesc);
        const memory filter = weights(filters, filterDims, group == 1 ? Tag::oihw : Tag::goihw, chosen.weights_desc());
        const memory source = in(from, chosen.src_desc());
        const memory result = followers.sum ? *followers.sum : allocated(chosen.dst_desc());
        m_made.steps.push_back(
            {.primitive = dnnl::convolution_forward(chosen),
             .arguments = {
                 {DNNL_ARG_SRC, source}, {DNNL_ARG_WEIGHTS, filter}, {DNNL_ARG_BIAS, bias}, {DNNL_ARG_DST, result}}});
        m_made.multiplyAdds += filters.shape[1] * filters.shape[2] * filters.shape[3] *
                               static_cast<std::int64_t>(shapeOf(describe(dims, Tag::nchw)).size());
        set(followers.result, result);
    }

    static bool hasInput(const Node& node, std::size_t index) {
        return index < node.inputs.size() && !node.inputs[index].empty();
    }
    static void appendBend(dnnl::post_ops& after, const std::optional<Bend>& bend) {
        if (bend) { onednn::appendElementwise(after, bend->algorithm, bend->alpha, bend->beta); }
    }

    /// Operators that look at one value at a time.
    void addBend(const Node& node) {
        if (const auto bend = bendOf(node)) {
            addElementwise(node, inputOf(node, 0), *bend);
        } else {
            const bool isSigmoid = node.type == "Sigmoid";
            addElementwise(
                node, inputOf(node, 0),
                {.algorithm = isSigmoid ? dnnl::algorithm::eltwise_logistic : dnnl::algorithm::eltwise_tanh});
        }
    }
    void addElementwise(const Node& node, const memory& from, const Bend& bend) {
        const auto chosen = onednn::chosenElementwise(m_engine, bend.algorithm, from.get_desc(), bend.alpha, bend.beta);
        const memory result = allocated(from.get_desc());
        m_made.steps.push_back(
            {.primitive = dnnl::eltwise_forward(chosen), .arguments = {{DNNL_ARG_SRC, from}, {DNNL_ARG_DST, result}}});
        set(node.output, result);
    }

    void addNormalisation(const Node& node) {
        auto affine = affineOf(m_graph, node);
        require(affine.has_value(), affine ? "" : affine.error().context);
        addAffine(node, inputOf(node, 0), *affine);
    }

    /// scale * x + shift with one value of each a channel; a bend that follows is done with it.
    void addAffine(const Node& node, const memory& from, const Affine& affine) {
        const auto desc = from.get_desc();
        require(std::cmp_equal(affine.scale.size(), dimsOf(desc)[1]), "constants of another number than channels");
        Dims dims(dimsOf(desc).size(), 1);
        dims[1] = dimsOf(desc)[1];
        const auto each = describe(dims, plainTag(dims.size()));
        const memory scale = weights({.shape = dims, .values = affine.scale}, dims, plainTag(dims.size()), each);
        const memory shift = weights({.shape = dims, .values = affine.shift}, dims, plainTag(dims.size()), each);
        std::string name = node.output;
        dnnl::post_ops after;
        after.append_binary(dnnl::algorithm::binary_add, each);
        appendBend(after, takeBend(name));
        dnnl::primitive_attr attributes;
        attributes.set_post_ops(after);
        const memory result = allocated(desc);
        const auto chosen =
            onednn::chosen<dnnl::binary>(m_engine, attributes, dnnl::algorithm::binary_mul, desc, each, desc);
        m_made.steps.push_back({.primitive = dnnl::binary(chosen),
                                .arguments = {{DNNL_ARG_SRC_0, from},
                                              {DNNL_ARG_SRC_1, scale},
                                              {DNNL_ARG_ATTR_MULTIPLE_POST_OP(0) | DNNL_ARG_SRC_1, shift},
                                              {DNNL_ARG_DST, result}}});
        set(name, result);
    }

    void addArithmetic(const Node& node) {
        require(node.inputs.size() == 2, "without its two inputs");
        const auto first = m_graph.constants.find(node.inputs[0]);
        const auto second = m_graph.constants.find(node.inputs[1]);
        if (second != m_graph.constants.end()) {
            addWithConstant(node, inputOf(node, 0), second->second, false);
        } else if (first != m_graph.constants.end()) {
            addWithConstant(node, inputOf(node, 1), first->second, true);
        } else {
            addBinary(node);
        }
    }

    /// The constant is one number, or one a channel.
    void addWithConstant(const Node& node, const memory& from, const Constant& constant, bool isConstantFirst) {
        require(node.type != "Div" || !isConstantFirst, "divides a constant");
        const auto channels = static_cast<std::size_t>(dimsOf(from.get_desc())[1]);
        require(constant.values.size() == 1 || isOneAChannel(constant, dimsOf(from.get_desc())),
                "a constant that is neither one number nor one a channel");
        Affine affine;
        for (std::size_t i = 0; i < channels; ++i) {
            const float value = constant.values[constant.values.size() == 1 ? 0 : i];
            const bool isSum = node.type == "Add" || node.type == "Sub";
            const float factor = node.type == "Div" ? 1 / value : value;
            require(std::isfinite(factor), "a constant that is not a number, or divides by zero");
            affine.scale.push_back(!isSum ? factor : node.type == "Sub" && isConstantFirst ? -1.0F : 1.0F);
            affine.shift.push_back(!isSum ? 0.0F : node.type == "Sub" && !isConstantFirst ? -value : value);
        }
        if (constant.values.size() == 1) {
            addElementwise(node, from,
                           {.algorithm = dnnl::algorithm::eltwise_linear,
                            .alpha = affine.scale.front(),
                            .beta = affine.shift.front()});
        } else {
            addAffine(node, from, affine);
        }
    }
    /// Shapes are compared from their ends: [channels, 1, 1] or [1, channels, 1, 1] of a picture, [channels] or
    /// [1, channels] of a vector.
    static bool isOneAChannel(const Constant& constant, const Dims& dims) {
        if (constant.shape.size() > dims.size()) { return false; }
        Dims shape(dims.size() - constant.shape.size(), 1);
        shape.insert(shape.end(), constant.shape.begin(), constant.shape.end());
        Dims wanted(dims.size(), 1);
        wanted[1] = dims[1];
        return shape == wanted;
    }

    void addPRelu(const Node& node) {
        const memory& from = inputOf(node, 0);
        const auto dims = dimsOf(from.get_desc());
        const Constant& slopes = constantOf(node, 1);
        if (slopes.values.size() == 1) {
            addElementwise(node, from, {.algorithm = dnnl::algorithm::eltwise_relu, .alpha = slopes.values.front()});
            return;
        }
        require(dims.size() == 4 && std::cmp_equal(slopes.values.size(), dims[1]), "without a slope a channel");
        const Dims slopeDims{1, dims[1], 1, 1};
        const auto chosen = onednn::chosenPRelu(m_engine, from.get_desc(), describe(slopeDims, Tag::any));
        const memory slope = weights(slopes, slopeDims, Tag::nchw, chosen.weights_desc());
        const memory result = allocated(from.get_desc());
        m_made.steps.push_back(
            {.primitive = dnnl::prelu_forward(chosen),
             .arguments = {{DNNL_ARG_SRC, from}, {DNNL_ARG_WEIGHTS, slope}, {DNNL_ARG_DST, result}}});
        set(node.output, result);
    }

    void addBinary(const Node& node) {
        static const std::map<std::string, dnnl::algorithm> kAlgorithms{{"Add", dnnl::algorithm::binary_add},
                                                                        {"Sub", dnnl::algorithm::binary_sub},
                                                                        {"Mul", dnnl::algorithm::binary_mul},
                                                                        {"Div", dnnl::algorithm::binary_div}};
        memory first = inputOf(node, 0);
        memory second = inputOf(node, 1);
        const auto isOneEach = [](const memory& small, const memory& large) {
            const auto dims = dimsOf(large.get_desc());
            return dims.size() == 4 && dimsOf(small.get_desc()) == Dims{1, dims[1], 1, 1};
        };
        const bool isEitherWay = node.type == "Add" || node.type == "Mul";
        if (isEitherWay && isOneEach(first, second)) { std::swap(first, second); }
        const bool isAlike = dimsOf(first.get_desc()) == dimsOf(second.get_desc());
        require(isAlike || isOneEach(second, first), "operands that do not fit each other");
        if (isAlike) { second = in(second, first.get_desc()); }
        const memory result = allocated(first.get_desc());
        const auto chosen = onednn::chosen<dnnl::binary>(m_engine, {}, kAlgorithms.at(node.type), first.get_desc(),
                                                         second.get_desc(), result.get_desc());
        m_made.steps.push_back(
            {.primitive = dnnl::binary(chosen),
             .arguments = {{DNNL_ARG_SRC_0, first}, {DNNL_ARG_SRC_1, second}, {DNNL_ARG_DST, result}}});
        set(node.output, result);
    }

    void addGlobalPool(const Node& node) {
        const auto dims = dimsOf(inputOf(node, 0).get_desc());
        require(dims.size() == 4, "a pool of other than two dimensions");
        addPool(node,
                {.kernel = {dims[2], dims[3]}, .strides = {1, 1}, .spread = {1, 1}, .before = {0, 0}, .after = {0, 0}},
                dnnl::algorithm::pooling_avg_exclude_padding);
    }
    void addPool(const Node& node) {
        const auto kernel = node.ints.find("kernel_shape");
        require(kernel != node.ints.end() && kernel->second.size() == 2, "a pool of other than two dimensions");
        const Window window = windowOf(node, kernel->second);
        const bool isPadCounted = ints(node, "count_include_pad", {0})[0] != 0;
        require(window.spread == Dims{1, 1} && ints(node, "storage_order", {0})[0] == 0, "dilations in a pool");
        for (std::size_t axis = 0; axis < 2; ++axis) {
            require(window.before[axis] < window.kernel[axis] && window.after[axis] < window.kernel[axis],
                    "a pool of padding alone");
        }
        addPool(node, window,
                node.type == "MaxPool" ? dnnl::algorithm::pooling_max
                : isPadCounted         ? dnnl::algorithm::pooling_avg_include_padding
                                       : dnnl::algorithm::pooling_avg_exclude_padding);
    }
    void addPool(const Node& node, const Window& window, dnnl::algorithm algorithm) {
        const memory& from = inputOf(node, 0);
        const auto dims = dimsOf(from.get_desc());
        require(dims.size() == 4, "a pool of other than two dimensions");
        const Dims extents = extentsOf(window, dims);
        const auto chosen = onednn::chosenPool(m_engine, algorithm, from.get_desc(),
                                               describe({1, dims[1], extents[0], extents[1]}, Tag::any), window.strides,
                                               window.kernel, window.before, window.after);
        const memory result = allocated(chosen.dst_desc());
        m_made.steps.push_back(
            {.primitive = dnnl::pooling_forward(chosen), .arguments = {{DNNL_ARG_SRC, from}, {DNNL_ARG_DST, result}}});
        set(node.output, result);
    }

    void addConcat(const Node& node) {
        require(!node.inputs.empty() && ints(node, "axis", {1})[0] == 1, "a concatenation of other than channels");
        std::vector<memory::desc> parts;
        std::unordered_map<int, memory> arguments;
        for (std::size_t i = 0; i < node.inputs.size(); ++i) {
            const memory& part = inputOf(node, i);
            require(dimsOf(part.get_desc()).size() == dimsOf(inputOf(node, 0).get_desc()).size(),
                    "parts of different dimensions");
            parts.push_back(part.get_desc());
            arguments.emplace(DNNL_ARG_MULTIPLE_SRC + static_cast<int>(i), part);
        }
        const auto chosen = onednn::chosenConcat(m_engine, 1, parts);
        const memory result = allocated(chosen.dst_desc());
        arguments.emplace(DNNL_ARG_DST, result);
        m_made.steps.push_back({.primitive = dnnl::concat(chosen), .arguments = std::move(arguments)});
        set(node.output, result);
    }

    /// One row of all values is what comes out here; a file that says otherwise wants something else.
    void requireVector(const Node& node) const {
        if (node.type == "Flatten") {
            require(ints(node, "axis", {1})[0] == 1, "keeps more than the pictures apart");
            return;
        }
        const auto shape = node.inputs.size() < 2 ? m_graph.wholes.end() : m_graph.wholes.find(node.inputs[1]);
        require(shape == m_graph.wholes.end() || shape->second.size() == 2, "into other than one vector a picture");
    }
    void addFlatten(const Node& node) {
        const memory& from = inputOf(node, 0);
        const auto dims = dimsOf(from.get_desc());
        requireVector(node);
        m_viewed.insert(node.inputs[0]);
        const memory plain = in(from, describe(dims, plainTag(dims.size())));
        // Another view of the same values.
        set(node.output, memory(describe({1, static_cast<std::int64_t>(shapeOf(plain.get_desc()).size())}, Tag::nc),
                                m_engine, plain.get_data_handle()));
        m_made.kept.push_back(plain);
    }

    void addProduct(const Node& node) {
        const memory& from = inputOf(node, 0);
        const auto dims = dimsOf(from.get_desc());
        const Constant& matrix = constantOf(node, 1);
        require(dims.size() == 2 && matrix.shape[1] == dims[1], "weights that do not fit its input");
        const Dims matrixDims{matrix.shape[0], matrix.shape[1]};
        m_made.multiplyAdds += matrixDims[0] * matrixDims[1];
        const auto biasDesc = describe({matrix.shape[0]}, Tag::x);
        const auto chosen = onednn::chosen<dnnl::inner_product_forward>(
            m_engine, {}, dnnl::prop_kind::forward_inference, describe(dims, Tag::any), describe(matrixDims, Tag::any),
            biasDesc, describe({1, matrix.shape[0]}, Tag::any));
        const memory packed = weights(matrix, matrixDims, Tag::oi, chosen.weights_desc());
        const memory bias = weights(constantOf(node, 2), {matrix.shape[0]}, Tag::x, biasDesc);
        const memory source = in(from, chosen.src_desc());
        const memory result = allocated(chosen.dst_desc());
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
    std::set<std::size_t> m_done;   ///< operators that are part of another one's step
    std::set<std::string> m_viewed; ///< values whose memory another value looks at
    std::size_t m_at = 0;
    std::size_t m_allocated = 0;
    Steps m_made;
};

} // namespace

Steps stepsOf(const Graph& graph, const dnnl::engine& engine, const dnnl::stream& stream) {
    return Builder(graph, engine, stream).build();
}

Shape shapeOf(const memory::desc& desc) {
    const auto dims = dimsOf(desc);
    return {.channels = dims[1], .height = dims.size() == 4 ? dims[2] : 1, .width = dims.size() == 4 ? dims[3] : 1};
}

} // namespace vision::infer
