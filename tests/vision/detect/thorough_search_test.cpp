// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/detect/thorough_search.h"

#include <algorithm>
#include <cstddef>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>
#include <vector>

namespace {

using vision::Box;
using vision::DetectedFace;
using vision::Error;
using vision::ErrorKind;
using vision::Expected;
using vision::detect::FaceDetector;
using vision::detect::searchThoroughly;

// Takes white squares for faces, if they are of a size, as shares of the picture's larger side.
class SquareDetector final : public FaceDetector {
public:
    SquareDetector(double least, double most)
        : m_least{least}
        , m_most{most} {}

    Expected<std::vector<DetectedFace>> detect(const cv::Mat& bgr) override {
        ++looks;
        cv::Mat1b white;
        cv::inRange(bgr, cv::Scalar::all(250), cv::Scalar::all(255), white);
        cv::Mat labels;
        cv::Mat stats;
        cv::Mat centres;
        const int count = cv::connectedComponentsWithStats(white, labels, stats, centres);
        std::vector<DetectedFace> faces;
        for (int i = 1; i < count; ++i) {
            const int* square = stats.ptr<int>(i);
            const double share = static_cast<double>(square[cv::CC_STAT_WIDTH]) / std::max(bgr.cols, bgr.rows);
            if (share < m_least || share > m_most) { continue; }
            faces.push_back({.box = {.x = static_cast<float>(square[cv::CC_STAT_LEFT]),
                                     .y = static_cast<float>(square[cv::CC_STAT_TOP]),
                                     .width = static_cast<float>(square[cv::CC_STAT_WIDTH]),
                                     .height = static_cast<float>(square[cv::CC_STAT_HEIGHT])},
                             .confidence = 0.9F});
        }
        return faces;
    }

    int looks = 0;

private:
    double m_least;
    double m_most;
};

class BrokenDetector final : public FaceDetector {
public:
    Expected<std::vector<DetectedFace>> detect(const cv::Mat&) override {
        return tl::unexpected(Error{.kind = ErrorKind::Unreadable, .context = "broken"});
    }
};

cv::Mat pictureWith(cv::Size size, const std::vector<cv::Rect>& faces) {
    cv::Mat picture(size, CV_8UC3, cv::Scalar::all(40));
    for (const cv::Rect& face : faces) {
        cv::rectangle(picture, face, cv::Scalar::all(255), cv::FILLED);
    }
    return picture;
}

void expectBox(const Box& box, const cv::Rect& wanted, float tolerance) {
    EXPECT_NEAR(box.x, static_cast<float>(wanted.x), tolerance);
    EXPECT_NEAR(box.y, static_cast<float>(wanted.y), tolerance);
    EXPECT_NEAR(box.width, static_cast<float>(wanted.width), tolerance);
    EXPECT_NEAR(box.height, static_cast<float>(wanted.height), tolerance);
}

} // namespace

TEST(ThoroughSearch, LooksOnceWhereThatIsEnough) {
    SquareDetector detector{0.05, 0.6};
    const auto faces = searchThoroughly(detector, pictureWith({1920, 1080}, {{300, 300, 200, 200}}));
    ASSERT_TRUE(faces);
    ASSERT_EQ(faces->size(), 1U);
    EXPECT_EQ(detector.looks, 1);
}

TEST(ThoroughSearch, FindsAFaceThatFillsThePictureWithABorder) {
    SquareDetector detector{0.05, 0.6};
    const cv::Rect face(5, 5, 190, 190);
    const auto faces = searchThoroughly(detector, pictureWith({200, 200}, {face}));
    ASSERT_TRUE(faces);
    ASSERT_EQ(faces->size(), 1U);
    expectBox(faces->front().box, face, 0);
}

TEST(ThoroughSearch, FindsSmallFacesInALargePictureEachOnceTheLargestFirst) {
    SquareDetector detector{0.05, 0.6};
    const cv::Rect small(100, 900, 40, 40);
    const cv::Rect larger(950, 520, 60, 60); // in several tiles
    const auto faces = searchThoroughly(detector, pictureWith({1920, 1080}, {small, larger}));
    ASSERT_TRUE(faces);
    ASSERT_EQ(faces->size(), 2U);
    expectBox(faces->at(0).box, larger, 0);
    expectBox(faces->at(1).box, small, 0);
}

TEST(ThoroughSearch, ShrinksAHugePictureBeforeItIsCutIntoTiles) {
    SquareDetector detector{0.05, 0.6};
    const cv::Rect face(4000, 3000, 160, 160);
    const auto faces = searchThoroughly(detector, pictureWith({5760, 3240}, {face}));
    ASSERT_TRUE(faces);
    ASSERT_EQ(faces->size(), 1U);
    expectBox(faces->front().box, face, 8);
    EXPECT_LE(detector.looks, 2 + 12);
}

TEST(ThoroughSearch, GivesALargeBorderToNoHugePicture) {
    class Largest final : public FaceDetector {
    public:
        Expected<std::vector<DetectedFace>> detect(const cv::Mat& bgr) override {
            pixels = std::max(pixels, bgr.total());
            return std::vector<DetectedFace>{};
        }
        std::size_t pixels = 0;
    };
    for (const cv::Size strip : {cv::Size(20000, 1), cv::Size(1, 20000)}) { // as a square, 400 million pixels
        Largest detector;
        const auto nobody = searchThoroughly(detector, pictureWith(strip, {}));
        ASSERT_TRUE(nobody);
        EXPECT_TRUE(nobody->empty());
        EXPECT_LE(detector.pixels, 4000U * 4000U);
    }
}

TEST(ThoroughSearch, FindsAFaceThatFillsAHugePictureWithABorder) {
    SquareDetector detector{0.05, 0.6};
    const cv::Rect face(60, 60, 3720, 3720);
    const auto faces = searchThoroughly(detector, pictureWith({3840, 3840}, {face}));
    ASSERT_TRUE(faces);
    ASSERT_EQ(faces->size(), 1U);
    expectBox(faces->front().box, face, 4);
}

TEST(ThoroughSearch, FindsNobodyWhereNobodyIsAndPassesOnWhatFails) {
    SquareDetector detector{0.05, 0.6};
    const auto nobody = searchThoroughly(detector, pictureWith({640, 480}, {}));
    ASSERT_TRUE(nobody);
    EXPECT_TRUE(nobody->empty());
    EXPECT_EQ(detector.looks, 2) << "no tiles in a small picture";
    BrokenDetector broken;
    EXPECT_FALSE(searchThoroughly(broken, pictureWith({640, 480}, {})));
}
