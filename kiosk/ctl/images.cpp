// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/images.h"

#include "kiosk/ctl/picture_bytes.h"
#include "kiosk/ctl/words.h"

#include <cstdint>
#include <exception>
#include <fstream>
#include <iterator>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <openssl/evp.h>
#include <string_view>
#include <utility>
#include <vector>

namespace ctl {
namespace {

constexpr std::uintmax_t kMaxFileBytes = 64U << 20U;
constexpr std::size_t kMaxPixels = 100'000'000;

constexpr std::string_view kNoPicture = "cannot be read as a picture";
constexpr std::string_view kNoFace = "no face was found in it";

std::string formatRefused(std::string_view format) {
    if (format == "film") { return "is a film, not a picture; take a still picture"; }
    std::string text = "is a " + std::string(format) + " picture, which is not read here; save it as JPEG";
    if (format == "HEIC") { text += " (on the telephone: camera settings, formats, most compatible)"; }
    return text + " and try again";
}

/// From how it is stored to how it is looked at, by the numbers of EXIF.
cv::Mat upright(const cv::Mat& stored, int orientation) {
    cv::Mat turned = stored;
    if (orientation >= 5) { cv::transpose(stored, turned); }
    cv::Mat result = turned;
    switch (orientation) {
    case 2: // mirrored
    case 6: // to be turned clockwise
        cv::flip(turned, result, 1);
        break;
    case 3: // upside down
    case 7: // mirrored, and to be turned clockwise
        cv::flip(turned, result, -1);
        break;
    case 4: // mirrored, upside down
    case 8: // to be turned anticlockwise
        cv::flip(turned, result, 0);
        break;
    default:
        break;
    }
    return result;
}

} // namespace

tl::expected<cv::Mat, std::string> readImage(const std::filesystem::path& file) {
    const auto refused = [](std::string why) { return tl::unexpected(std::move(why)); };
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error) { return refused(std::string(kNoPicture)); }
    if (size == 0) { return refused("is empty"); }
    if (size > kMaxFileBytes) { return refused("has more than 64 MB; save it smaller, 4000 pixels wide are plenty"); }
    std::ifstream stream(file, std::ios::binary);
    const std::vector<std::uint8_t> all{std::istreambuf_iterator<char>(stream), {}};
    if (!stream || all.size() != size) { return refused(std::string(kNoPicture)); }
    if (const auto format = formatNotRead(all); !format.empty()) { return refused(formatRefused(format)); }
    const auto bytes = pictureItself(all);
    if (!bytes) { return refused("breaks off before its end; copy it again"); }
    if (statedPixels(*bytes) > kMaxPixels) {
        return refused("has more than 100 megapixels; save it smaller, 4000 pixels wide are plenty");
    }
    try {
        // OpenCV 4.6 turns by the first APP1 segment of a JPEG alone, and a WebP not at all.
        const cv::Mat encoded(1, static_cast<int>(bytes->size()), CV_8U, const_cast<std::uint8_t*>(bytes->data()));
        const cv::Mat image = cv::imdecode(encoded, cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
        if (image.empty() || image.total() > kMaxPixels) { return refused(std::string(kNoPicture)); }
        return upright(image, storedOrientation(*bytes));
    } catch (const std::exception&) { // cv::Exception on a picture that its decoder refuses, bad_alloc on a huge one
        return refused(std::string(kNoPicture));
    }
}

std::string thumbnailOf(const std::filesystem::path& file, int height) {
    const auto image = readImage(file);
    if (!image) { return {}; }
    try {
        cv::Mat small = *image;
        if (image->rows > height) {
            const double factor = static_cast<double>(height) / image->rows;
            cv::resize(*image, small, {}, factor, factor, cv::INTER_AREA);
        }
        std::vector<unsigned char> jpeg;
        if (!cv::imencode(".jpg", small, jpeg, {cv::IMWRITE_JPEG_QUALITY, 80})) { return {}; }
        std::vector<unsigned char> text(4 * ((jpeg.size() + 2) / 3) + 1); // with its closing zero
        const int length = EVP_EncodeBlock(text.data(), jpeg.data(), static_cast<int>(jpeg.size()));
        return "data:image/jpeg;base64," + std::string(text.begin(), text.begin() + length);
    } catch (const cv::Exception&) { return {}; }
}

EmbeddedImage embedImage(vision::pipeline::StillEmbedder& embedder, const std::filesystem::path& file) {
    auto image = readImage(file);
    if (!image) { return {.why = std::move(image).error(), .face = std::nullopt}; }
    auto face = embedder.embedLargestFace(*image);
    if (!face) { return {.why = std::string(kNoPicture), .face = std::nullopt}; }
    if (!*face) { return {.why = std::string(kNoFace), .face = std::nullopt}; }
    return {.why = {}, .face = std::move(*face)};
}

EnrolledImage embedForEnrolment(vision::pipeline::StillEmbedder& embedder, const std::filesystem::path& file) {
    const auto refused = [](std::string_view why) {
        return EnrolledImage{.why = std::string(why), .face = std::nullopt};
    };
    const auto image = readImage(file);
    if (!image) { return refused(image.error()); }
    const auto portrait = embedder.findPortrait(*image);
    if (!portrait) { return refused(kNoPicture); }
    if (!*portrait) { return refused(kNoFace); }
    using vision::quality::Flaw;
    auto flaw = (*portrait)->quality.flaw;
    if (isCovered((*portrait)->covering) && (flaw == Flaw::None || flaw == Flaw::Stray)) { flaw = Flaw::Covered; }
    if (flaw != Flaw::None) { return refused(advice(flaw)); }
    if ((*portrait)->subject.hasCompany) {
        return refused("two people of like size are in it; take a picture of this resident alone");
    }
    auto face = embedder.embed(**portrait);
    if (!face) { return refused(kNoPicture); }
    return {.why = {}, .face = std::move(*face), .quarterTurns = (*portrait)->quarterTurns};
}

} // namespace ctl
