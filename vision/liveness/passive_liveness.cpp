// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/liveness/passive_liveness.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

namespace vision::liveness {
namespace {

constexpr int kSide = 128;
constexpr float kSurroundings = 2.7F;

} // namespace

cv::Rect surroundings(const Box& box, cv::Size picture) {
    assert(box.width > 0 && box.height > 0);
    const auto pictureWidth = static_cast<float>(picture.width);
    const auto pictureHeight = static_cast<float>(picture.height);
    const float scale = std::min({kSurroundings, pictureWidth / box.width, pictureHeight / box.height});
    const float width = box.width * scale;
    const float height = box.height * scale;
    const auto centre = box.centre();
    const float x = std::clamp(centre.x - width / 2, 0.0F, std::max(pictureWidth - width, 0.0F));
    const float y = std::clamp(centre.y - height / 2, 0.0F, std::max(pictureHeight - height, 0.0F));
    const cv::Rect cut(cvFloor(x), cvFloor(y), std::max(cvFloor(width), 1), std::max(cvFloor(height), 1));
    return cut & cv::Rect({0, 0}, picture);
}

OnnxLiveness::OnnxLiveness(const cv::dnn::Net& net)
    : m_net(net) {}

Expected<std::unique_ptr<OnnxLiveness>> OnnxLiveness::open(std::span<const std::uint8_t> file) {
    try {
        auto net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(file.data()), file.size());
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        std::unique_ptr<OnnxLiveness> liveness(new OnnxLiveness(net));
        std::ignore = liveness->run(cv::Mat(kSide, kSide, CV_8UC3, cv::Scalar::all(0)));
        return liveness;
    } catch (const std::exception& problem) {
        return tl::unexpected(
            Error{.kind = ErrorKind::WrongShape, .context = std::string("liveness: ") + problem.what()});
    }
}

float OnnxLiveness::run(const cv::Mat& cut) {
    cv::Mat sized;
    cv::resize(cut, sized, {kSide, kSide});
    m_net.setInput(cv::dnn::blobFromImage(sized, 1.0, cv::Size(), cv::Scalar(), /*swapRB=*/false));
    const cv::Mat out = m_net.forward();
    CV_Assert(out.total() == 3 && out.type() == CV_32F);
    const auto* classes = out.ptr<float>();
    const float top = std::max({classes[0], classes[1], classes[2]});
    const float live = std::exp(classes[0] - top);
    return live / (live + std::exp(classes[1] - top) + std::exp(classes[2] - top));
}

Expected<float> OnnxLiveness::score(const cv::Mat& bgr, const Box& box) {
    assert(bgr.type() == CV_8UC3 && !bgr.empty());
    try {
        const auto cut = surroundings(box, bgr.size());
        CV_Assert(!cut.empty());
        return run(bgr(cut));
    } catch (const cv::Exception& problem) {
        return tl::unexpected(
            Error{.kind = ErrorKind::Unreadable, .context = std::string("liveness: ") + problem.what()});
    }
}

} // namespace vision::liveness
