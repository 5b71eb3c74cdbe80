// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/images.h"

#include <exception>
#include <opencv2/imgcodecs.hpp>
#include <utility>

namespace ctl {
namespace {

constexpr std::uintmax_t kMaxFileBytes = 64U << 20U;
constexpr std::size_t kMaxPixels = 100'000'000;

} // namespace

std::optional<cv::Mat> readImage(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error || size == 0 || size > kMaxFileBytes) return std::nullopt;
    try {
        cv::Mat image = cv::imread(file.string(), cv::IMREAD_COLOR);
        if (image.empty() || image.total() > kMaxPixels) return std::nullopt;
        return image;
    } catch (const std::exception&) { // cv::Exception on a picture that its decoder refuses, bad_alloc on a huge one
        return std::nullopt;
    }
}

EmbeddedImage embedImage(vision::pipeline::StillEmbedder& embedder, const std::filesystem::path& file) {
    using Problem = EmbeddedImage::Problem;
    const auto image = readImage(file);
    if (!image) return {Problem::Unreadable, std::nullopt};
    auto face = embedder.embedLargestFace(*image);
    if (!face) return {Problem::Unreadable, std::nullopt};
    if (!*face) return {Problem::NoFace, std::nullopt};
    return {Problem::None, std::move(*face)};
}

} // namespace ctl
