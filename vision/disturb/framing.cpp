// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/disturb/kinds.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace vision::disturb {
cv::Mat framed(const cv::Mat& bgr, const Face& face, double scale, cv::Size frame) {
    cv::Mat result(frame, CV_8UC3, cv::mean(bgr));
    const Point centre = face.box.centre();
    cv::Mat source = bgr;
    double rest = scale;
    if (scale < 1) { // in one step to the size, leaving no pixel out
        cv::resize(bgr, source, {std::max(cvRound(bgr.cols * scale), 1), std::max(cvRound(bgr.rows * scale), 1)}, 0, 0,
                   cv::INTER_AREA);
        rest = 1;
    }
    // warpAffine's pixels have their centres at whole numbers, those of sizes at halves.
    const double x = static_cast<double>(centre.x) * scale;
    const double y = static_cast<double>(centre.y) * scale;
    const cv::Matx23d move(rest, 0, frame.width / 2.0 - x + (rest - 1) / 2, 0, rest,
                           frame.height / 2.0 - y + (rest - 1) / 2);
    cv::warpAffine(source, result, move, frame, cv::INTER_LINEAR, cv::BORDER_TRANSPARENT);
    return result;
}

cv::Mat cutOff(const cv::Mat& bgr, const Face& face, double share, std::uint64_t seed) {
    const auto& box = face.box;
    const auto part = static_cast<float>(share);
    int left = 0;
    int top = 0;
    int right = bgr.cols;
    int bottom = bgr.rows;
    switch (seed % 4) {
    case 0:
        left = cvRound(box.x + part * box.width);
        break;
    case 1:
        right = cvRound(box.x + (1 - part) * box.width);
        break;
    case 2:
        top = cvRound(box.y + part * box.height);
        break;
    default:
        bottom = cvRound(box.y + (1 - part) * box.height);
        break;
    }
    const cv::Rect kept = cv::Rect({left, top}, cv::Point{right, bottom}) & cv::Rect({0, 0}, bgr.size());
    return kept.empty() ? bgr.clone() : bgr(kept).clone();
}

cv::Mat rotated(const cv::Mat& bgr, int quarters) {
    cv::Mat result;
    switch (quarters) {
    case 1:
        cv::rotate(bgr, result, cv::ROTATE_90_CLOCKWISE);
        return result;
    case 2:
        cv::rotate(bgr, result, cv::ROTATE_180);
        return result;
    case 3:
        cv::rotate(bgr, result, cv::ROTATE_90_COUNTERCLOCKWISE);
        return result;
    default:
        return bgr.clone();
    }
}

cv::Mat partOf(const cv::Mat& bgr, const Face& face, int part) {
    const auto& points = face.landmarks;
    const auto& box = face.box;
    int left = cvRound(box.x - 0.1F * box.width);
    int right = cvRound(box.x + 1.1F * box.width);
    int top = cvRound(box.y - 0.3F * box.height);
    int bottom = cvRound(box.y + 1.15F * box.height);
    switch (part) {
    case 1: // from under the nose
        top = cvRound(points[33].y) + 1;
        break;
    case 2: // to the upper lids
        bottom = cvRound(std::min({points[37].y, points[38].y, points[43].y, points[44].y})) - 1;
        break;
    case 3:
        bottom = cvRound((points[28].y + points[30].y) / 2);
        break;
    default:
        right = cvRound(points[30].x);
        break;
    }
    const cv::Rect kept = cv::Rect({left, top}, cv::Point{right, bottom}) & cv::Rect({0, 0}, bgr.size());
    cv::Mat result(bgr.size(), CV_8UC3, cv::Scalar::all(127));
    if (!kept.empty()) { bgr(kept).copyTo(result(kept)); }
    return result;
}

} // namespace vision::disturb
