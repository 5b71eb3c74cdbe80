// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/embed/dlib_embedder.h"

#include "vision/embed/vectors.h"

#include <algorithm>
#include <cassert>
#include <dlib/dnn.h>
#include <dlib/opencv/cv_image.h>
#include <functional>
#include <opencv2/core.hpp>
#include <sstream>

namespace vision::embed {
namespace {

// The face recognition ResNet that dlib's documentation describes: 29 convolutions, in its version for inference
// (affine in the place of batch normalisation).
template <int count, int stride, typename Input>
using Block =
    dlib::affine<dlib::con<count, 3, 3, 1, 1, dlib::relu<dlib::affine<dlib::con<count, 3, 3, stride, stride, Input>>>>>;
template <int count, typename Input>
using Same = dlib::relu<dlib::add_prev1<Block<count, 1, dlib::tag1<Input>>>>;
template <int count, typename Input>
using Down = dlib::relu<
    dlib::add_prev2<dlib::avg_pool<2, 2, 2, 2, dlib::skip1<dlib::tag2<Block<count, 2, dlib::tag1<Input>>>>>>>;

using Entry =
    dlib::max_pool<3, 3, 2, 2, dlib::relu<dlib::affine<dlib::con<32, 7, 7, 2, 2, dlib::input_rgb_image_sized<150>>>>>;
using Level32 = Same<32, Same<32, Same<32, Entry>>>;
using Level64 = Same<64, Same<64, Same<64, Down<64, Level32>>>>;
using Level128 = Same<128, Same<128, Down<128, Level64>>>;
using Level256 = Same<256, Same<256, Down<256, Level128>>>;
using ResNet = dlib::loss_metric<dlib::fc_no_bias<128, dlib::avg_pool_everything<Down<256, Level256>>>>;

constexpr int kSide = 150;

/// An affine layer that was batch normalisation scales channels, one that starts as itself scales every value.
struct SetPerChannel {
    void operator()(dlib::affine_& layer) const { layer = dlib::affine_(dlib::CONV_MODE); }
};

/// Puts parameters into the layers, which dlib visits from the vector back to the picture.
class Filler {
public:
    explicit Filler(const std::vector<DlibLayerWeights>& layers)
        : m_layers(layers)
        , m_next(layers.size()) {}

    [[nodiscard]] bool complete() const { return m_fits && m_next == 0; }

    template <typename Layer>
    void operator()(Layer& /*without parameters*/) {}
    template <unsigned long outputs>
    void operator()(dlib::fc_<outputs, dlib::FC_NO_BIAS>& layer) {
        if (m_next == 0) {
            m_fits = false;
            return;
        }
        --m_next;
        put(layer.get_layer_params(), m_layers[m_next].filters, {});
    }
    void operator()(dlib::affine_& layer) {
        // Seen before the convolution that it belongs to.
        if (m_next == 0) {
            m_fits = false;
            return;
        }
        auto gamma = layer.get_gamma();
        auto beta = layer.get_beta();
        put(gamma, m_layers[m_next - 1].gamma, {});
        put(beta, m_layers[m_next - 1].beta, {});
    }
    template <long count, long rows, long columns, int strideY, int strideX, int padY, int padX>
    void operator()(dlib::con_<count, rows, columns, strideY, strideX, padY, padX>& layer) {
        if (m_next == 0) {
            m_fits = false;
            return;
        }
        --m_next;
        put(layer.get_layer_params(), m_layers[m_next].filters, m_layers[m_next].bias);
    }

private:
    void put(dlib::tensor& parameters, const std::vector<float>& first, const std::vector<float>& second) {
        if (parameters.size() != first.size() + second.size()) {
            m_fits = false;
            return;
        }
        auto* end = std::copy(first.begin(), first.end(), parameters.host());
        std::copy(second.begin(), second.end(), end);
    }

    const std::vector<DlibLayerWeights>& m_layers;
    std::size_t m_next;
    bool m_fits = true;
};

} // namespace

struct DlibEmbedder::Network {
    ResNet net;
    dlib::matrix<dlib::rgb_pixel> chip;
};

DlibEmbedder::DlibEmbedder(std::unique_ptr<Network> network)
    : m_network(std::move(network)) {}

DlibEmbedder::~DlibEmbedder() = default;

Expected<std::unique_ptr<DlibEmbedder>> DlibEmbedder::open(std::span<const std::uint8_t> file) {
    auto network = std::make_unique<Network>();
    try {
        std::istringstream in(std::string(reinterpret_cast<const char*>(file.data()), file.size()));
        dlib::deserialize(network->net, in);
    } catch (const std::exception& problem) { // dlib::serialization_error, std::bad_alloc of a broken length
        return tl::unexpected(
            Error{.kind = ErrorKind::Unreadable, .context = std::string("embedder C: ") + problem.what()});
    }
    return std::unique_ptr<DlibEmbedder>(new DlibEmbedder(std::move(network)));
}

int DlibEmbedder::dimension() const {
    return 128;
}

Expected<std::vector<float>> DlibEmbedder::embedRaw(const cv::Mat& chip) {
    assert(chip.type() == CV_8UC3 && chip.rows == kSide && chip.cols == kSide);
    try {
        dlib::assign_image(m_network->chip, dlib::cv_image<dlib::bgr_pixel>(chip));
        const auto& out = m_network->net(m_network->chip);
        return std::vector<float>(out.begin(), out.end());
    } catch (const std::exception& problem) {
        return tl::unexpected(
            Error{.kind = ErrorKind::Unreadable, .context = std::string("embedder C: ") + problem.what()});
    }
}

Expected<std::vector<float>> DlibEmbedder::embed(const cv::Mat& chip, Mirror mirror) {
    auto vector = embedRaw(chip);
    if (vector && mirror == Mirror::Added) {
        cv::Mat flipped;
        cv::flip(chip, flipped, 1);
        const auto other = embedRaw(flipped);
        if (!other) { return other; }
        std::transform(vector->begin(), vector->end(), other->begin(), vector->begin(), std::plus<>());
    }
    if (vector && !normalise(*vector)) {
        return tl::unexpected(Error{.kind = ErrorKind::Unreadable, .context = "embedder C: no direction"});
    }
    return vector;
}

Expected<std::vector<std::uint8_t>> serializeDlibNetwork(const std::vector<DlibLayerWeights>& layers) {
    try {
        ResNet net;
        dlib::matrix<dlib::rgb_pixel> empty(kSide, kSide);
        dlib::assign_all_pixels(empty, dlib::rgb_pixel(0, 0, 0));
        dlib::visit_computational_layers(net, SetPerChannel());
        std::ignore = net(empty); // dlib makes room for the parameters at the first picture
        Filler fill(layers);
        dlib::visit_computational_layers(net, [&fill](auto& layer) { fill(layer); }); // dlib copies the visitor
        if (!fill.complete()) {
            return tl::unexpected(
                Error{.kind = ErrorKind::WrongShape, .context = "embedder C: parameters do not fit the network"});
        }
        net.clean(); // without the results of the first picture
        std::ostringstream out;
        dlib::serialize(net, out);
        const auto bytes = std::move(out).str();
        return std::vector<std::uint8_t>(bytes.begin(), bytes.end());
    } catch (const std::exception& problem) {
        return tl::unexpected(
            Error{.kind = ErrorKind::Unreadable, .context = std::string("embedder C: ") + problem.what()});
    }
}

} // namespace vision::embed
