// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/embed/onnx_embedder.h"

#include "vision/embed/vectors.h"

#include <cassert>
#include <opencv2/core.hpp>

namespace vision::embed {
namespace {

constexpr int kSide = 112;

} // namespace

OnnxEmbedder::OnnxEmbedder(const cv::dnn::Net& net, OnnxEmbedderSettings settings)
    : m_net(net)
    , m_settings(std::move(settings)) {}

Expected<std::unique_ptr<OnnxEmbedder>> OnnxEmbedder::open(std::span<const std::uint8_t> file,
                                                           const OnnxEmbedderSettings& settings) {
    try {
        auto net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(file.data()), file.size());
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        std::unique_ptr<OnnxEmbedder> embedder(new OnnxEmbedder(net, settings));
        std::vector<float> sum(static_cast<std::size_t>(settings.dimension));
        embedder->addVector(cv::Mat(kSide, kSide, CV_8UC3, cv::Scalar::all(0)), sum);
        return embedder;
    } catch (const std::exception& problem) { // cv::Exception, and the shape check's
        return tl::unexpected(Error{.kind = ErrorKind::WrongShape, .context = settings.name + ": " + problem.what()});
    }
}

void OnnxEmbedder::addVector(const cv::Mat& chip, std::vector<float>& sum) {
    m_net.setInput(
        cv::dnn::blobFromImage(chip, 1.0 / 128, cv::Size(), cv::Scalar::all(m_settings.mean), /*swapRB=*/true));
    const cv::Mat out = m_net.forward(); // shares the network's buffer: add, never keep
    CV_Assert(out.total() == sum.size() && out.type() == CV_32F && out.isContinuous());
    const auto* values = out.ptr<float>();
    for (std::size_t i = 0; i < sum.size(); ++i) {
        sum[i] += values[i];
    }
}

Expected<std::vector<float>> OnnxEmbedder::embed(const cv::Mat& chip, Mirror mirror) {
    assert(chip.type() == CV_8UC3 && chip.rows == kSide && chip.cols == kSide);
    std::vector<float> sum(static_cast<std::size_t>(m_settings.dimension));
    try {
        addVector(chip, sum);
        if (mirror == Mirror::Added) {
            cv::Mat mirrored;
            cv::flip(chip, mirrored, 1);
            addVector(mirrored, sum);
        }
    } catch (const cv::Exception& problem) {
        return tl::unexpected(Error{.kind = ErrorKind::Unreadable, .context = m_settings.name + ": " + problem.what()});
    }
    if (!normalise(sum)) {
        return tl::unexpected(Error{.kind = ErrorKind::Unreadable, .context = m_settings.name + ": no direction"});
    }
    return sum;
}

} // namespace vision::embed
