// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/align/landmark_finder.h"

#include "tests/support/model_test.h"
#include "vision/align/face_aligner.h"
#include "vision/detect/ultra_face_detector.h"

#include <opencv2/core.hpp>

using vision::Box;
using vision::ErrorKind;
using vision::align::fivePoints;
using vision::align::mirrored;
using vision::align::OnnxLandmarkFinder;

class LandmarkFinderOnModels : public testing_support::ModelTest {
protected:
    std::unique_ptr<OnnxLandmarkFinder> finder() {
        return std::move(OnnxLandmarkFinder::open(bytes(vision::pipeline::kLandmarksModel)).value());
    }
    std::vector<vision::DetectedFace> faces(const cv::Mat& picture) {
        const auto detector = vision::detect::UltraFaceDetector::open(bytes(vision::pipeline::kDetectModel));
        return (*detector)->detect(picture).value();
    }
};

TEST_F(LandmarkFinderOnModels, RefusesANetworkOfAnotherKind) {
    EXPECT_EQ(OnnxLandmarkFinder::open(bytes("embed-a")).error().kind, ErrorKind::WrongShape);
}

TEST_F(LandmarkFinderOnModels, PutsEyesOverNoseOverMouthInsideEachFace) {
    const auto picture = sample(6);
    if (picture.empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    const auto find = finder();
    for (const auto& face : faces(picture)) {
        const auto five = fivePoints(find->find(picture, face.box).value().points);
        for (const auto& point : five) {
            EXPECT_GT(point.x, face.box.x);
            EXPECT_LT(point.x, face.box.x + face.box.width);
            EXPECT_GT(point.y, face.box.y);
            EXPECT_LT(point.y, face.box.y + face.box.height);
        }
        EXPECT_LT(five[0].x, five[1].x);
        EXPECT_LT(five[0].y, five[2].y);
        EXPECT_LT(five[2].y, five[3].y);
    }
}

TEST_F(LandmarkFinderOnModels, AMirroredPictureHasMirroredPoints) {
    const auto picture = sample(6);
    if (picture.empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    cv::Mat flipped;
    cv::flip(picture, flipped, 1);
    const auto width = static_cast<float>(picture.cols);
    const auto find = finder();
    // Whole pixels, so that both cuts see the same ones.
    const Box box{675, 319, 180, 310};
    const auto points = mirrored(find->find(picture, box).value().points, width);
    const auto other = find->find(flipped, {width - box.x - box.width, box.y, box.width, box.height}).value().points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_NEAR(points[i].x, other[i].x, 1.5F); // of 180: resampling alone
        EXPECT_NEAR(points[i].y, other[i].y, 1.5F);
    }
}

TEST_F(LandmarkFinderOnModels, ABoxOverTheEdgeGivesPointsAndABoxOutsideAnError) {
    const cv::Mat picture(200, 200, CV_8UC3, cv::Scalar::all(90));
    const auto find = finder();
    EXPECT_TRUE(find->find(picture, {-30, -30, 100, 100}).has_value());
    EXPECT_TRUE(find->find(picture, {150, 150, 300, 300}).has_value());
    const auto outside = find->find(picture, {-300, -300, 100, 100});
    ASSERT_FALSE(outside.has_value());
    EXPECT_EQ(outside.error().kind, ErrorKind::Unreadable);
}
