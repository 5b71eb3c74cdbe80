// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detect/frontal_witness.h"

#include <algorithm>
#include <cassert>
#include <dlib/image_processing/frontal_face_detector.h>
#include <dlib/opencv/cv_image.h>
#include <exception>
#include <opencv2/imgproc.hpp>
#include <string>
#include <utility>
#include <vector>

namespace vision::detect {
namespace {

constexpr int kSide = 320;            // of the cut
constexpr double kFaceSide = 160;     // of the box in it: twice what the filter needs
constexpr float kLeastShared = 0.25F; // of the two boxes: the networks' reaches up to the hair

/// The box in the middle of a grey square; what the picture does not reach is grey.
cv::Mat cutAround(const cv::Mat& bgr, const Box& box) {
    const auto around = static_cast<double>(std::max(box.width, box.height)) * kSide / kFaceSide;
    const auto middle = box.centre();
    const cv::Rect part =
        cv::Rect(cvFloor(static_cast<double>(middle.x) - around / 2),
                 cvFloor(static_cast<double>(middle.y) - around / 2), cvCeil(around) + 1, cvCeil(around) + 1) &
        cv::Rect({0, 0}, bgr.size());
    CV_Assert(!part.empty());
    cv::Mat grey;
    cv::cvtColor(bgr(part), grey, cv::COLOR_BGR2GRAY);
    double scale = kSide / around;
    const double x = static_cast<double>(middle.x) - part.x;
    const double y = static_cast<double>(middle.y) - part.y;
    double left = x * scale;
    double top = y * scale;
    if (scale < 0.5) { // leaves no pixel out
        cv::resize(grey, grey, {}, scale, scale, cv::INTER_AREA);
        scale = 1;
    }
    left = kSide / 2.0 - left;
    top = kSide / 2.0 - top;
    cv::Mat cut;
    cv::warpAffine(grey, cut, cv::Matx23d(scale, 0, left, 0, scale, top), {kSide, kSide}, cv::INTER_LINEAR,
                   cv::BORDER_CONSTANT, cv::Scalar::all(127));
    return cut;
}

} // namespace

struct FrontalWitness::Parts {
    dlib::frontal_face_detector detector = dlib::get_frontal_face_detector();

    /// The highest score of a face in about this place.
    float scoreAt(const cv::Mat& grey, const cv::Rect2d& place) {
        std::vector<std::pair<double, dlib::rectangle>> found;
        detector(dlib::cv_image<unsigned char>(grey), found, static_cast<double>(Testimony::kNothing));
        float best = Testimony::kNothing;
        for (const auto& [score, face] : found) {
            const cv::Rect2d box(static_cast<double>(face.left()), static_cast<double>(face.top()),
                                 static_cast<double>(face.width()), static_cast<double>(face.height()));
            const double shared = (box & place).area();
            const double both = box.area() + place.area() - shared;
            if (shared > static_cast<double>(kLeastShared) * both) { best = std::max(best, static_cast<float>(score)); }
        }
        return best;
    }
};

FrontalWitness::FrontalWitness()
    : m_parts(std::make_unique<Parts>()) {}
FrontalWitness::FrontalWitness(FrontalWitness&&) noexcept = default;
FrontalWitness& FrontalWitness::operator=(FrontalWitness&&) noexcept = default;
FrontalWitness::~FrontalWitness() = default;

Expected<Testimony> FrontalWitness::look(const cv::Mat& bgr, const Box& box) {
    assert(bgr.type() == CV_8UC3 && !bgr.empty() && box.width > 0 && box.height > 0);
    try {
        cv::Mat cut = cutAround(bgr, box);
        const double scale = kFaceSide / static_cast<double>(std::max(box.width, box.height));
        const double width = static_cast<double>(box.width) * scale;
        const double height = static_cast<double>(box.height) * scale;
        const cv::Rect2d place(kSide / 2.0 - width / 2, kSide / 2.0 - height / 2, width, height);
        Testimony testimony{.upright = m_parts->scoreAt(cut, place)};
        cv::rotate(cut, cut, cv::ROTATE_180);
        testimony.upsideDown = m_parts->scoreAt(cut, place);
        return testimony;
    } catch (const std::exception& problem) { // cv::Exception, dlib::error
        return tl::unexpected(
            Error{.kind = ErrorKind::Unreadable, .context = std::string("frontal witness: ") + problem.what()});
    }
}

} // namespace vision::detect
