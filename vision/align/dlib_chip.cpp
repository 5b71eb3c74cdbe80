// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/align/face_aligner.h"

#include <cassert>
#include <dlib/image_processing/full_object_detection.h>
#include <dlib/image_transforms/interpolation.h>
#include <dlib/opencv/cv_image.h>
#include <dlib/opencv/to_open_cv.h>

namespace vision::align {

cv::Mat alignDlib(const cv::Mat& bgr, const Landmarks68& points, int side) {
    assert(bgr.type() == CV_8UC3);
    std::vector<dlib::point> parts;
    parts.reserve(points.size());
    for (const auto& point : points) {
        parts.emplace_back(std::lround(point.x), std::lround(point.y)); // dlib's points are whole pixels
    }
    const dlib::full_object_detection face(dlib::rectangle(), parts);
    dlib::matrix<dlib::bgr_pixel> chip;
    dlib::extract_image_chip(dlib::cv_image<dlib::bgr_pixel>(bgr),
                             dlib::get_face_chip_details(face, static_cast<unsigned long>(side), 0.25), chip);
    return dlib::toMat(chip).clone();
}

} // namespace vision::align
