// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/convert/mobile_facenet.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <opencv2/dnn/dnn.hpp>
#include <random>

using vision::ErrorKind;
using vision::convert::mobileFacenetToOnnx;
using vision::convert::TfliteModel;
using vision::convert::TfliteOp;
using vision::convert::TfliteOperator;
using vision::convert::TflitePadding;
using vision::convert::TfliteTensor;

namespace {

using Values = std::vector<float>;

/// A small network of the same parts as MobileFaceNet: a convolution of stride 2 with TensorFlow's SAME padding, a
/// PReLU spelled out, a depthwise convolution over the whole picture, a reshape.
constexpr int kSide = 6;
constexpr int kHalf = 3;
constexpr int kIn = 2;
constexpr int kOut = 4;

Values randomValues(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    Values values(count);
    // std::uniform_real_distribution differs between libraries; the engine does not.
    std::generate(values.begin(), values.end(), [&] { return static_cast<float>(random() % 2001) / 1000 - 1; });
    return values;
}

enum Index { Input, Weights, Bias, Conv, Relu, Abs, Sub, Half, Mul, Prelu, DepthWeights, DepthBias, Depth, Shape, Out };

TfliteModel smallModel() {
    const std::vector<std::int64_t> map{1, kHalf, kHalf, kOut};
    TfliteModel model;
    model.tensors.resize(Out + 1);
    model.tensors[Input].shape = {1, kSide, kSide, kIn};
    model.tensors[Weights] = {.shape = {kOut, 3, 3, kIn}, .values = randomValues(kOut * 9 * kIn, 1)};
    model.tensors[Bias] = {.shape = {kOut}, .values = randomValues(kOut, 2)};
    for (const auto index : {Conv, Relu, Abs, Sub, Mul, Prelu}) {
        model.tensors[index].shape = map;
    }
    model.tensors[Half] = {.shape = {kOut}, .values = {0.1F, -0.2F, 0.3F, 0.05F}};
    model.tensors[DepthWeights] = {.shape = {1, kHalf, kHalf, kOut}, .values = randomValues(9 * kOut, 3)};
    model.tensors[DepthBias] = {.shape = {kOut}, .values = randomValues(kOut, 4)};
    model.tensors[Depth].shape = {1, 1, 1, kOut};
    model.tensors[Out].shape = {1, kOut};
    model.operators = {
        {.op = TfliteOp::Conv2d, .inputs = {Input, Weights, Bias}, .output = Conv, .stride = 2},
        {.op = TfliteOp::Relu, .inputs = {Conv}, .output = Relu},
        {.op = TfliteOp::Abs, .inputs = {Conv}, .output = Abs},
        {.op = TfliteOp::Sub, .inputs = {Conv, Abs}, .output = Sub},
        {.op = TfliteOp::Mul, .inputs = {Half, Sub}, .output = Mul},
        {.op = TfliteOp::Add, .inputs = {Relu, Mul}, .output = Prelu},
        {.op = TfliteOp::DepthwiseConv2d,
         .inputs = {Prelu, DepthWeights, DepthBias},
         .output = Depth,
         .padding = TflitePadding::Valid},
        {.op = TfliteOp::Reshape, .inputs = {Depth, Shape}, .output = Out},
    };
    model.input = Input;
    model.output = Out;
    return model;
}

/// What TensorFlow Lite would give, by its definitions, for `picture` in the order height, width, channel.
Values reference(const TfliteModel& model, const Values& picture) {
    const auto at = [](int value) { return static_cast<std::size_t>(value); };
    Values result = model.tensors[DepthBias].values;
    for (int y = 0; y < kHalf; ++y) {
        for (int x = 0; x < kHalf; ++x) {
            for (int o = 0; o < kOut; ++o) {
                float sum = model.tensors[Bias].values[at(o)];
                for (int ky = 0; ky < 3; ++ky) {
                    for (int kx = 0; kx < 3; ++kx) {
                        const int row = 2 * y + ky; // SAME at stride 2 on an even side: nothing before, one after
                        const int column = 2 * x + kx;
                        for (int i = 0; row < kSide && column < kSide && i < kIn; ++i) {
                            sum += picture[at((row * kSide + column) * kIn + i)] *
                                   model.tensors[Weights].values[at(((o * 3 + ky) * 3 + kx) * kIn + i)];
                        }
                    }
                }
                const float active = std::max(sum, 0.0F) + model.tensors[Half].values[at(o)] * (sum - std::abs(sum));
                result[at(o)] += active * model.tensors[DepthWeights].values[at((y * kHalf + x) * kOut + o)];
            }
        }
    }
    return result;
}

} // namespace

TEST(MobileFacenet, TheOnnxGraphComputesWhatTheTfliteGraphDoes) {
    const auto model = smallModel();
    const auto file = mobileFacenetToOnnx(model);
    ASSERT_TRUE(file.has_value()) << file.error().context;
    auto net = cv::dnn::readNetFromONNX(*file);
    const auto picture = randomValues(kSide * kSide * kIn, 5);
    const std::vector<int> shape{1, kIn, kSide, kSide};
    cv::Mat blob(shape, CV_32F);
    for (int p = 0; p < kSide * kSide; ++p) {
        for (int i = 0; i < kIn; ++i) {
            blob.ptr<float>(0, i)[p] = picture[static_cast<std::size_t>(p * kIn + i)];
        }
    }

    net.setInput(blob, "input");
    const cv::Mat out = net.forward("embedding");

    const auto expected = reference(model, picture);
    ASSERT_EQ(out.total(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(out.ptr<float>()[i], expected[i], 1e-4F); // sums of 200 products of numbers below 1
    }
}

TEST(MobileFacenet, GivesTheSameBytesTwice) {
    EXPECT_EQ(mobileFacenetToOnnx(smallModel()).value(), mobileFacenetToOnnx(smallModel()).value());
}

TEST(MobileFacenet, RefusesASumOfSomethingThatWasNotConverted) {
    auto model = smallModel();
    model.operators[4].inputs = {Half, Relu}; // c * relu(x) is no part of a PReLU
    const auto file = mobileFacenetToOnnx(model);
    ASSERT_FALSE(file.has_value());
    EXPECT_EQ(file.error().kind, ErrorKind::WrongShape);
}

TEST(MobileFacenet, RefusesWeightsThatDoNotFitTheirShape) {
    auto model = smallModel();
    model.tensors[Weights].values.pop_back();
    const auto file = mobileFacenetToOnnx(model);
    ASSERT_FALSE(file.has_value());
    EXPECT_EQ(file.error().kind, ErrorKind::WrongShape);
}
