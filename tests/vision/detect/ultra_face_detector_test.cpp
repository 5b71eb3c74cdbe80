// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detect/ultra_face_detector.h"

#include "tests/support/model_test.h"

#include <gmock/gmock.h>
#include <opencv2/core.hpp>
#include <opencv2/dnn/dnn.hpp>
#include <opencv2/imgproc.hpp>

using testing::IsEmpty;
using testing::SizeIs;
using vision::DetectedFace;
using vision::ErrorKind;
using vision::detect::UltraFaceDetector;

TEST(UltraFaceDetector, RefusesAFileThatIsNoNetwork) {
    const std::vector<std::uint8_t> file(1000, 7);
    EXPECT_EQ(UltraFaceDetector::open(file).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(UltraFaceDetector::open({}).error().kind, ErrorKind::Unreadable);
}

class UltraFaceDetectorOnModels : public testing_support::ModelTest {
protected:
    std::vector<DetectedFace> detect(const cv::Mat& bgr) {
        if (!m_detector) {
            m_detector = std::move(UltraFaceDetector::open(bytes(vision::pipeline::kDetectModel)).value());
        }
        auto faces = m_detector->detect(bgr);
        EXPECT_TRUE(faces.has_value());
        return faces ? *faces : std::vector<DetectedFace>{};
    }

private:
    std::unique_ptr<UltraFaceDetector> m_detector;
};

TEST_F(UltraFaceDetectorOnModels, RefusesANetworkOfAnotherKind) {
    EXPECT_EQ(UltraFaceDetector::open(bytes(vision::pipeline::kLandmarksModel)).error().kind, ErrorKind::WrongShape);
}

/// What OpenCV makes of the whole network, its decoding of boxes included, before any is suppressed.
std::vector<DetectedFace> decodedByTheNetwork(const std::vector<std::uint8_t>& file, const cv::Mat& bgr) {
    auto network = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(file.data()), file.size());
    network.setInput(cv::dnn::blobFromImage(bgr, 1.0 / 128, {}, cv::Scalar::all(127), true));
    std::vector<cv::Mat> outputs;
    network.forward(outputs, std::vector<cv::String>{"boxes", "scores"});
    std::vector<DetectedFace> faces;
    for (int i = 0; i < 4420; ++i) {
        const auto* corner = outputs[0].ptr<float>() + 4 * i;
        const float confidence = outputs[1].ptr<float>()[2 * i + 1];
        if (confidence >= 0.3F) {
            faces.push_back({.box = {.x = corner[0] * 320,
                                     .y = corner[1] * 240,
                                     .width = (corner[2] - corner[0]) * 320,
                                     .height = (corner[3] - corner[1]) * 240},
                             .confidence = confidence});
        }
    }
    return faces;
}

TEST_F(UltraFaceDetectorOnModels, DecodesTheSameBoxesAsTheNetworkItself) {
    auto picture = sample(5);
    if (picture.empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    cv::resize(picture, picture, {320, 240});
    const auto file = bytes(vision::pipeline::kDetectModel);
    // No two boxes overlap by more than all: nothing is suppressed.
    auto detector = std::move(UltraFaceDetector::open(file, {.minConfidence = 0.3F, .maxOverlap = 1}).value());
    auto ours = detector->detect(picture).value();
    auto theirs = decodedByTheNetwork(file, picture);
    ASSERT_GT(theirs.size(), 10U);
    ASSERT_EQ(ours.size(), theirs.size());
    const auto byConfidence = [](const auto& a, const auto& b) { return a.confidence > b.confidence; };
    std::ranges::sort(ours, byConfidence);
    std::ranges::sort(theirs, byConfidence);
    for (std::size_t i = 0; i < ours.size(); ++i) {
        EXPECT_NEAR(ours[i].confidence, theirs[i].confidence, 1e-4);
        EXPECT_NEAR(ours[i].box.x, theirs[i].box.x, 0.02);
        EXPECT_NEAR(ours[i].box.y, theirs[i].box.y, 0.02);
        EXPECT_NEAR(ours[i].box.width, theirs[i].box.width, 0.02);
        EXPECT_NEAR(ours[i].box.height, theirs[i].box.height, 0.02);
    }
}

TEST_F(UltraFaceDetectorOnModels, FindsNoFaceInNoiseOrInAnEmptyRoom) {
    cv::Mat noise(480, 640, CV_8UC3);
    cv::RNG(1).fill(noise, cv::RNG::UNIFORM, 0, 256);
    EXPECT_THAT(detect(noise), IsEmpty());
    for (const int grey : {0, 127, 255}) {
        EXPECT_THAT(detect(cv::Mat(480, 640, CV_8UC3, cv::Scalar::all(grey))), IsEmpty());
    }
}

TEST_F(UltraFaceDetectorOnModels, FindsEveryFaceOfAGroupLargestFirst) {
    const std::array<std::size_t, 6> people{3, 3, 3, 4, 5, 4};
    for (int number = 1; number <= 6; ++number) {
        const auto picture = sample(number);
        if (picture.empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
        const auto faces = detect(picture);
        EXPECT_THAT(faces, SizeIs(people[static_cast<std::size_t>(number) - 1])) << "sample " << number;
        EXPECT_TRUE(std::is_sorted(faces.begin(), faces.end(),
                                   [](const auto& a, const auto& b) { return a.box.area() > b.box.area(); }));
    }
}

TEST_F(UltraFaceDetectorOnModels, BoxesAreInThePicturesOwnPixels) {
    const auto picture = sample(3);
    if (picture.empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    cv::Mat half;
    cv::resize(picture, half, {}, 0.5, 0.5, cv::INTER_AREA);
    cv::Mat wide; // the same picture beside an empty wall: other proportions, the same places
    cv::copyMakeBorder(half, wide, 0, 0, 0, 300, cv::BORDER_CONSTANT, cv::Scalar::all(127));
    const auto small = detect(half);
    const auto bordered = detect(wide);
    ASSERT_EQ(small.size(), bordered.size());
    for (const auto& face : small) {
        const auto near = std::any_of(bordered.begin(), bordered.end(), [&](const DetectedFace& other) {
            return cv::norm(cv::Point2f(face.box.centre().x - other.box.centre().x,
                                        face.box.centre().y - other.box.centre().y)) < face.box.width / 5;
        });
        EXPECT_TRUE(near);
    }
}

TEST_F(UltraFaceDetectorOnModels, GivesTheSameBoxesTwice) {
    cv::Mat picture = sample(5);
    if (picture.empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    const auto first = detect(picture);
    (void)detect(sample(1));
    const auto second = detect(picture);
    ASSERT_EQ(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].box.x, second[i].box.x);
        EXPECT_EQ(first[i].confidence, second[i].confidence);
    }
}
