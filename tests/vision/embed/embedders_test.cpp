// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/embed/dlib_embedder.h"
#include "vision/embed/joint_embedder.h"
#include "vision/embed/onnx_embedder.h"
#include "vision/embed/vectors.h"

#include "tests/support/model_test.h"
#include "vision/align/face_aligner.h"
#include "vision/align/landmark_finder.h"
#include "vision/detect/ultra_face_detector.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

using vision::ChipKind;
using vision::ErrorKind;
using vision::Expected;
using vision::embed::DlibEmbedder;
using vision::embed::FaceEmbedder;
using vision::embed::JointEmbedder;
using vision::embed::Mirror;
using vision::embed::normalise;
using vision::embed::OnnxEmbedder;

namespace {

using Vector = std::vector<float>;

float dot(const Vector& a, const Vector& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
}

const cv::Mat kChip(112, 112, CV_8UC3, cv::Scalar::all(128)); // for embedders that do not look

vision::embed::OnnxEmbedderSettings settingsOf(float mean, int dimension) {
    return {.name = "test",
            .mean = {mean, mean, mean},
            .scale = {1.0F / 128, 1.0F / 128, 1.0F / 128},
            .dimension = dimension};
}
const auto kEmbedderA = settingsOf(127, 512);
const auto kEmbedderB = settingsOf(127.5F, 192);

JointEmbedder joined(std::unique_ptr<FaceEmbedder> first, std::unique_ptr<FaceEmbedder> second, float weight = 0.5F) {
    std::vector<JointEmbedder::Part> parts;
    parts.push_back({.embedder = std::move(first), .weight = weight});
    parts.push_back({.embedder = std::move(second), .weight = 1 - weight});
    return JointEmbedder(std::move(parts));
}

class FixedEmbedder final : public FaceEmbedder {
public:
    explicit FixedEmbedder(Vector vector)
        : m_vector(std::move(vector)) {}
    [[nodiscard]] ChipKind chipKind() const override { return {}; }
    [[nodiscard]] int dimension() const override { return static_cast<int>(m_vector.size()); }
    [[nodiscard]] Expected<Vector> embed(const cv::Mat& /*chip*/, Mirror /*mirror*/) override {
        if (m_vector.empty()) {
            return tl::unexpected(vision::Error{.kind = ErrorKind::Unreadable, .context = "fake"});
        }
        return m_vector;
    }

private:
    Vector m_vector;
};

} // namespace

TEST(Normalise, ScalesToUnitLengthAndRefusesWhatHasNoDirection) {
    Vector vector{3, 4};
    ASSERT_TRUE(normalise(vector));
    EXPECT_FLOAT_EQ(vector[0], 0.6F);
    Vector zero{0, 0};
    EXPECT_FALSE(normalise(zero));
    Vector none{1, std::numeric_limits<float>::quiet_NaN()};
    EXPECT_FALSE(normalise(none));
    EXPECT_EQ(none[0], 1);
}

TEST(JointEmbedder, TheDotProductOfTwoIsTheMeanOfTheTwoCosines) {
    const auto joint = [](Vector a, Vector b) {
        return joined(std::make_unique<FixedEmbedder>(std::move(a)), std::make_unique<FixedEmbedder>(std::move(b)))
            .embed(kChip, Mirror::Without)
            .value();
    };
    const auto one = joint({1, 0}, {0, 1, 0});
    const auto other = joint({0.6F, 0.8F}, {0, 0, 1});
    EXPECT_EQ(one.size(), 5U);
    EXPECT_NEAR(dot(one, one), 1, 1e-6);
    EXPECT_NEAR(dot(one, other), (0.6 + 0) / 2, 1e-6);
}

TEST(JointEmbedder, FailsWhenEitherFails) {
    auto first = joined(std::make_unique<FixedEmbedder>(Vector{}), std::make_unique<FixedEmbedder>(Vector{1}));
    EXPECT_FALSE(first.embed(kChip, Mirror::Without).has_value());
    auto second = joined(std::make_unique<FixedEmbedder>(Vector{1}), std::make_unique<FixedEmbedder>(Vector{}));
    EXPECT_FALSE(second.embed(kChip, Mirror::Without).has_value());
}

TEST(DlibEmbedder, RefusesAFileThatIsNoNetwork) {
    const std::vector<std::uint8_t> file(64, 9);
    EXPECT_EQ(DlibEmbedder::open(file).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(DlibEmbedder::open({}).error().kind, ErrorKind::Unreadable);
}

class EmbeddersOnModels : public testing_support::ModelTest {
protected:
    struct Chips {
        cv::Mat five;
        cv::Mat dlib;
    };

    /// Chips of each face of a group photograph, shrunk by `scale` first.
    std::vector<Chips> chips(int number, double scale = 1) {
        cv::Mat picture = sample(number);
        if (picture.empty()) { return {}; }
        cv::resize(picture, picture, {}, scale, scale, cv::INTER_AREA);
        const auto detector =
            std::move(vision::detect::UltraFaceDetector::open(bytes(vision::pipeline::kDetectModel)).value());
        const auto finder =
            std::move(vision::align::OnnxLandmarkFinder::open(bytes(vision::pipeline::kLandmarksModel)).value());
        auto faces = detector->detect(picture).value();
        std::sort(faces.begin(), faces.end(), [](const auto& a, const auto& b) { return a.box.x < b.box.x; });
        std::vector<Chips> result;
        for (const auto& face : faces) {
            const auto points = finder->find(picture, face.box).value().points;
            result.push_back(
                {vision::align::alignFivePoint(picture, points), vision::align::alignDlib(picture, points)});
        }
        return result;
    }

    std::unique_ptr<FaceEmbedder> embedderA() {
        return std::move(OnnxEmbedder::open(bytes("embed-a"), kEmbedderA).value());
    }
    std::unique_ptr<FaceEmbedder> embedderB() {
        return std::move(OnnxEmbedder::open(bytes("embed-b"), kEmbedderB).value());
    }
    std::unique_ptr<DlibEmbedder> embedderC() { return std::move(DlibEmbedder::open(bytes("embed-c")).value()); }
};

TEST_F(EmbeddersOnModels, RefuseANetworkOfAnotherKind) {
    EXPECT_EQ(OnnxEmbedder::open(bytes("embed-a"), kEmbedderB).error().kind, ErrorKind::WrongShape);
    EXPECT_EQ(DlibEmbedder::open(bytes("embed-a")).error().kind, ErrorKind::Unreadable);
    auto half = bytes("embed-c");
    half.resize(half.size() / 2);
    EXPECT_EQ(DlibEmbedder::open(half).error().kind, ErrorKind::Unreadable);
}

TEST_F(EmbeddersOnModels, SeparateThePeopleOfAGroupAndKnowEachOneAgainInASmallerPicture) {
    const auto large = chips(6);
    const auto small = chips(6, 0.4);
    if (large.empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    ASSERT_EQ(large.size(), 4U);
    ASSERT_EQ(small.size(), 4U);
    for (const auto& embedder : {embedderA(), embedderB()}) {
        std::vector<Vector> first;
        std::vector<Vector> second;
        for (std::size_t i = 0; i < 4; ++i) {
            first.push_back(embedder->embed(large[i].five, Mirror::Added).value());
            second.push_back(embedder->embed(small[i].five, Mirror::Without).value());
        }
        for (std::size_t i = 0; i < 4; ++i) {
            for (std::size_t j = 0; j < 4; ++j) {
                if (i == j) {
                    EXPECT_GT(dot(first[i], second[j]), 0.7F);
                } else {
                    EXPECT_LT(dot(first[i], second[j]), 0.5F);
                }
            }
        }
    }
}

TEST_F(EmbeddersOnModels, DlibsSecondOpinionKeepsThePeopleFurtherApartThanItsThreshold) {
    const auto large = chips(6);
    const auto small = chips(6, 0.4);
    if (large.empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    const auto embedder = embedderC();
    const auto distance = [&](const cv::Mat& a, const cv::Mat& b) {
        return cv::norm(embedder->embedRaw(a).value(), embedder->embedRaw(b).value());
    };
    EXPECT_LT(distance(large[0].dlib, small[0].dlib), 0.3); // dlib's threshold is 0.6
    EXPECT_LT(distance(large[3].dlib, small[3].dlib), 0.3);
    EXPECT_GT(distance(large[0].dlib, large[3].dlib), 0.5);
}

TEST_F(EmbeddersOnModels, AVectorIsTheCallersOwnAndStaysWhatItWas) {
    cv::Mat one(112, 112, CV_8UC3);
    cv::Mat two(112, 112, CV_8UC3);
    cv::RNG(1).fill(one, cv::RNG::UNIFORM, 0, 256);
    cv::RNG(2).fill(two, cv::RNG::NORMAL, 100, 30);
    for (const auto& embedder : {embedderA(), embedderB()}) {
        const auto first = embedder->embed(one, Mirror::Without).value();
        const auto kept = first;
        const auto second = embedder->embed(two, Mirror::Without).value();
        EXPECT_EQ(first, kept);
        EXPECT_LT(dot(first, second), 0.999F); // a shared buffer would make everybody the same person
        EXPECT_NEAR(dot(first, first), 1, 1e-5);
        EXPECT_EQ(embedder->embed(one, Mirror::Without).value(), first);
        EXPECT_EQ(static_cast<int>(first.size()), embedder->dimension());
    }
}

TEST_F(EmbeddersOnModels, SwappedRedAndBlueGiveAnotherVector) {
    const auto faces = chips(6);
    if (faces.empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    cv::Mat swapped;
    cv::cvtColor(faces[0].five, swapped, cv::COLOR_BGR2RGB);
    const auto embedder = embedderA();
    EXPECT_LT(
        dot(embedder->embed(faces[0].five, Mirror::Without).value(), embedder->embed(swapped, Mirror::Without).value()),
        0.99F);
}

TEST_F(EmbeddersOnModels, TheMirroredSumDoesNotKnowLeftFromRight) {
    const auto faces = chips(3);
    if (faces.empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    cv::Mat flipped;
    cv::flip(faces[0].five, flipped, 1);
    const auto embedder = embedderB();
    EXPECT_NEAR(
        dot(embedder->embed(faces[0].five, Mirror::Added).value(), embedder->embed(flipped, Mirror::Added).value()), 1,
        1e-4);
}
