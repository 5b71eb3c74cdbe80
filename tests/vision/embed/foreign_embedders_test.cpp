// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_network.h"
#include "vision/embed/joint_embedder.h"
#include "vision/embed/onnx_embedder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>
#include <opencv2/core.hpp>
#include <opencv2/dnn/dnn.hpp>

using testing::FloatNear;
using testing::HasSubstr;
using testing::Pointwise;
using vision::embed::JointEmbedder;
using vision::embed::Mirror;
using vision::embed::OnnxEmbedder;
using vision::embed::OnnxEmbedderSettings;

namespace {

using File = std::vector<std::uint8_t>;
using Vector = std::vector<float>;

cv::Mat someChip(int side = 112) {
    cv::Mat chip(side, side, CV_8UC3);
    cv::theRNG().state = 11;
    cv::randu(chip, 100, 200);
    return chip;
}

/// What OpenCV makes of the chip, of unit length.
Vector byOpenCv(const File& file, const cv::Mat& chip, double scale, const cv::Scalar& mean, bool isRgb) {
    auto net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(file.data()), file.size());
    net.setInput(cv::dnn::blobFromImage(chip, scale, {}, mean, isRgb));
    const cv::Mat given = net.forward().clone();
    Vector vector(given.ptr<float>(), given.ptr<float>() + given.total());
    const float length = std::sqrt(std::inner_product(vector.begin(), vector.end(), vector.begin(), 0.0F));
    for (float& value : vector) {
        value /= length;
    }
    return vector;
}

OnnxEmbedderSettings asItIs(int width) {
    return {.name = "own", .isRgb = false, .dimension = width};
}

std::unique_ptr<OnnxEmbedder> opened(const File& file, const OnnxEmbedderSettings& settings) {
    auto embedder = OnnxEmbedder::open(file, settings);
    EXPECT_TRUE(embedder.has_value()) << (embedder ? "" : embedder.error().context);
    return embedder ? std::move(*embedder) : nullptr;
}

float dot(const Vector& a, const Vector& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
}

} // namespace

TEST(ForeignEmbedders, OneOfTheFormOfSFaceTakesBgrAsItIsAndGives128Values) {
    const auto file = testing_support::aNetworkLikeSFace(128);
    const auto vector = opened(file, asItIs(128))->embed(someChip(), Mirror::Without);
    ASSERT_TRUE(vector.has_value());
    EXPECT_THAT(*vector, Pointwise(FloatNear(1e-5F), byOpenCv(file, someChip(), 1, {}, false)));
}

TEST(ForeignEmbedders, APreActivationResNetTakesRgbWithAMeanAndAScaleForEachChannel) {
    const auto file = testing_support::aPreActivationResNet(256);
    const OnnxEmbedderSettings settings{
        .name = "own", .mean = {123, 117, 104}, .scale = {0.02F, 0.02F, 0.02F}, .dimension = 256};
    const auto vector = opened(file, settings)->embed(someChip(), Mirror::Without);
    ASSERT_TRUE(vector.has_value());
    EXPECT_THAT(*vector, Pointwise(FloatNear(1e-5F), byOpenCv(file, someChip(), 0.02, {123, 117, 104}, true)));
}

TEST(ForeignEmbedders, TheOrderOfTheChannelsMatters) {
    const auto file = testing_support::aNetworkLikeSFace(128);
    auto rgb = asItIs(128);
    rgb.isRgb = true;
    cv::Mat red = someChip();
    red.setTo(cv::Scalar(20, 40, 230), red > 150);
    EXPECT_LT(
        dot(*opened(file, asItIs(128))->embed(red, Mirror::Without), *opened(file, rgb)->embed(red, Mirror::Without)),
        0.999F);
}

TEST(ForeignEmbedders, TwoOfThemAreWeighed) {
    const auto sface = testing_support::aNetworkLikeSFace(128);
    const auto resnet = testing_support::aPreActivationResNet(256);
    const auto with = [&](float weight) {
        std::vector<JointEmbedder::Part> parts;
        parts.push_back({.embedder = opened(sface, asItIs(128)), .weight = weight});
        parts.push_back({.embedder = opened(resnet, asItIs(256)), .weight = 1 - weight});
        JointEmbedder joint(std::move(parts));
        EXPECT_EQ(joint.dimension(), 384);
        return *joint.embed(someChip(), Mirror::Without);
    };
    const auto vector = with(0.25F);
    ASSERT_EQ(vector.size(), 384U);
    EXPECT_NEAR(dot(vector, vector), 1, 1e-5);
    const Vector first(vector.begin(), vector.begin() + 128);
    EXPECT_NEAR(dot(first, first), 0.25, 1e-5) << "the share of the first in the score";
}

TEST(ForeignEmbedders, OneAloneIsItsOwnVectorAndMirrorsOnlyIfItMay) {
    const auto file = testing_support::aNetworkLikeSFace(128);
    const auto with = [&](JointEmbedder::Mirrors mirrors, Mirror mirror) {
        std::vector<JointEmbedder::Part> parts;
        parts.push_back({.embedder = opened(file, asItIs(128))});
        return *JointEmbedder(std::move(parts), mirrors).embed(someChip(), mirror);
    };
    const auto alone = *opened(file, asItIs(128))->embed(someChip(), Mirror::Without);
    EXPECT_EQ(with(JointEmbedder::Mirrors::Yes, Mirror::Without), alone);
    EXPECT_EQ(with(JointEmbedder::Mirrors::No, Mirror::Added), alone);
    EXPECT_NE(with(JointEmbedder::Mirrors::Yes, Mirror::Added), alone);
}

TEST(ForeignEmbedders, ARefusalSaysWhatTheNetworkTakesAndGives) {
    const auto file = testing_support::aNetworkLikeSFace(128);
    EXPECT_THAT(OnnxEmbedder::open(file, asItIs(256)).error().context,
                HasSubstr("own: the network gives 128 values, not 256"));
    auto larger = asItIs(128);
    larger.chip.side = 160;
    EXPECT_THAT(OnnxEmbedder::open(file, larger).error().context, HasSubstr("takes 3 x 112 x 112, not 3 x 160 x 160"));
    auto elsewhere = asItIs(128);
    elsewhere.output = "nowhere";
    EXPECT_THAT(OnnxEmbedder::open(file, elsewhere).error().context, HasSubstr("no operator gives nowhere"));
}
