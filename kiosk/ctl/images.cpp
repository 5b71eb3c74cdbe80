// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/images.h"

#include "kiosk/ctl/picture_bytes.h"

#include <cstdint>
#include <exception>
#include <fstream>
#include <iterator>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <openssl/evp.h>
#include <utility>
#include <vector>

namespace ctl {
namespace {

constexpr std::uintmax_t kMaxFileBytes = 64U << 20U;
constexpr std::size_t kMaxPixels = 100'000'000;

} // namespace

std::optional<cv::Mat> readImage(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error || size == 0 || size > kMaxFileBytes) return std::nullopt;
    std::ifstream stream(file, std::ios::binary);
    const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream || bytes.size() != size || !isWholePicture(bytes) || statedPixels(bytes) > kMaxPixels) {
        return std::nullopt;
    }
    try {
        cv::Mat image = cv::imdecode(bytes, cv::IMREAD_COLOR);
        if (image.empty() || image.total() > kMaxPixels) return std::nullopt;
        return image;
    } catch (const std::exception&) { // cv::Exception on a picture that its decoder refuses, bad_alloc on a huge one
        return std::nullopt;
    }
}

std::string thumbnailOf(const std::filesystem::path& file, int height) {
    const auto image = readImage(file);
    if (!image) return {};
    try {
        cv::Mat small = *image;
        if (image->rows > height) {
            const double factor = static_cast<double>(height) / image->rows;
            cv::resize(*image, small, {}, factor, factor, cv::INTER_AREA);
        }
        std::vector<unsigned char> jpeg;
        if (!cv::imencode(".jpg", small, jpeg, {cv::IMWRITE_JPEG_QUALITY, 80})) return {};
        std::vector<unsigned char> text(4 * ((jpeg.size() + 2) / 3) + 1); // with its closing zero
        const int length = EVP_EncodeBlock(text.data(), jpeg.data(), static_cast<int>(jpeg.size()));
        return "data:image/jpeg;base64," + std::string(text.begin(), text.begin() + length);
    } catch (const cv::Exception&) {
        return {};
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
