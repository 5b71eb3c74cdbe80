// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/disturb/kinds.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace vision::disturb {

cv::Mat blurred(const cv::Mat& bgr, double sigma) {
    cv::Mat result;
    cv::GaussianBlur(bgr, result, {0, 0}, sigma);
    return result;
}

cv::Mat noisy(const cv::Mat& bgr, double deviation, std::uint64_t seed) {
    cv::RNG random(seed);
    cv::Mat noise(bgr.size(), CV_16SC3);
    random.fill(noise, cv::RNG::NORMAL, 0, deviation);
    cv::Mat result;
    cv::add(bgr, noise, result, cv::noArray(), CV_8U);
    return result;
}

cv::Mat compressed(const cv::Mat& bgr, double quality) {
    std::vector<unsigned char> bytes;
    cv::imencode(".jpg", bgr, bytes, {cv::IMWRITE_JPEG_QUALITY, cvRound(quality)});
    return cv::imdecode(bytes, cv::IMREAD_COLOR);
}

} // namespace vision::disturb
