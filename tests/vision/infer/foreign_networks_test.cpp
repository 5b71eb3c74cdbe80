// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_network.h"
#include "vision/infer/network.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <opencv2/core.hpp>
#include <opencv2/dnn/dnn.hpp>

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing_support::MadeNetwork;
using vision::ErrorKind;
using vision::infer::Network;

namespace {

using File = std::vector<std::uint8_t>;
using Ints = MadeNetwork::Ints;

/// Runs both on the same pictures; the largest difference over the largest value that OpenCV gives.
double differenceToOpenCv(const File& file, float lowest = -1, float highest = 1) {
    auto network = Network::open(file);
    if (!network) {
        ADD_FAILURE() << network.error().context;
        return 1;
    }
    auto reference = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(file.data()), file.size());
    const auto shape = network->input();
    cv::Mat picture(
        {1, static_cast<int>(shape.channels), static_cast<int>(shape.height), static_cast<int>(shape.width)}, CV_32F);
    cv::theRNG().state = 7;
    double worst = 0;
    for (int round = 0; round < 2; ++round) {
        cv::randu(picture, lowest, highest);
        const auto ours = network->run({picture.ptr<float>(), shape.size()});
        reference.setInput(picture);
        const cv::Mat theirs = reference.forward();
        if (!ours || ours->front().size() != theirs.total()) {
            ADD_FAILURE() << "another number of values";
            return 1;
        }
        double difference = 0;
        double largest = 0;
        for (std::size_t i = 0; i < theirs.total(); ++i) {
            const double theirValue = theirs.ptr<float>()[i];
            difference = std::max(difference, std::abs(static_cast<double>(ours->front()[i]) - theirValue));
            largest = std::max(largest, std::abs(theirValue));
        }
        EXPECT_GT(largest, 0.01) << "the network gives nothing to compare";
        worst = std::max(worst, difference / largest);
    }
    return worst;
}

constexpr double kAlike = 1e-5; // both count in 32-bit floats, in another order

std::string refusalOf(const File& file) {
    const auto network = Network::open(file);
    if (network) {
        ADD_FAILURE() << "it opened";
        return {};
    }
    EXPECT_EQ(network.error().kind, ErrorKind::WrongShape) << network.error().context;
    EXPECT_THAT(network.error().context, AllOf(Not(testing::IsEmpty()), Not(HasSubstr("\n"))));
    return network.error().context;
}

struct OperatorCase {
    const char* name;
    std::function<void(MadeNetwork&)> add;
};
std::ostream& operator<<(std::ostream& out, const OperatorCase& one) {
    return out << one.name;
}

/// One operator on a picture of 20 channels, which is no multiple of what a processor's register holds.
class ForeignOperator : public testing::TestWithParam<OperatorCase> {};

constexpr std::int64_t kChannels = 20;

void pool(MadeNetwork& net, const char* type, const Ints& pads, const Ints& strides) {
    auto& node = net.add(type, {net.last()});
    MadeNetwork::ints(node, "kernel_shape", {3, 2});
    MadeNetwork::ints(node, "strides", strides);
    MadeNetwork::ints(node, "pads", pads);
}

} // namespace

TEST(ForeignNetworks, ANetworkOfTheFormOfSFaceGivesWhatOpenCvGives) {
    const auto file = testing_support::aNetworkLikeSFace();
    EXPECT_LT(differenceToOpenCv(file, 0, 255), kAlike);
    EXPECT_EQ(Network::open(file)->outputs().front().size(), 128U);
}

TEST(ForeignNetworks, APreActivationResNetGivesWhatOpenCvGives) {
    const auto file = testing_support::aPreActivationResNet();
    EXPECT_LT(differenceToOpenCv(file), kAlike);
    EXPECT_EQ(Network::open(file)->outputs().front().size(), 256U);
}

TEST_P(ForeignOperator, GivesWhatOpenCvGives) {
    MadeNetwork net({1, 3, 9, 11});
    net.convolve(net.last(), 3, kChannels, 3);
    GetParam().add(net);
    EXPECT_LT(differenceToOpenCv(net.file()), kAlike);
}

INSTANTIATE_TEST_SUITE_P(
    Each, ForeignOperator,
    testing::Values(
        OperatorCase{"NormalisationInAConvolution", [](MadeNetwork& n) { n.normalise(n.last(), kChannels); }},
        OperatorCase{"NormalisationByItself",
                     [](MadeNetwork& n) {
                         n.add("Relu", {n.last()});
                         n.normalise(n.last(), kChannels);
                     }},
        OperatorCase{"NormalisationOfAValueThatIsReadTwice",
                     [](MadeNetwork& n) {
                         const std::string twice = n.last();
                         n.normalise(twice, kChannels);
                         n.add("Add", {n.last(), twice});
                     }},
        OperatorCase{"NormalisationOfAVector",
                     [](MadeNetwork& n) {
                         n.add("Flatten", {n.last()});
                         n.multiply(n.last(), kChannels * 9 * 11, 30);
                         n.add("Sigmoid", {n.last()});
                         n.normalise(n.last(), 30);
                     }},
        OperatorCase{"Clip",
                     [](MadeNetwork& n) {
                         auto& node = n.add("Clip", {n.last()});
                         MadeNetwork::real(node, "min", 0);
                         MadeNetwork::real(node, "max", 0.5F);
                     }},
        OperatorCase{"LeakyRelu",
                     [](MadeNetwork& n) { MadeNetwork::real(n.add("LeakyRelu", {n.last()}), "alpha", 0.2F); }},
        OperatorCase{"Tanh", [](MadeNetwork& n) { n.add("Tanh", {n.last()}); }},
        OperatorCase{"SubtractsANumber", [](MadeNetwork& n) { n.add("Sub", {n.last(), n.constant({}, {0.4F})}); }},
        OperatorCase{"DividesByANumber", [](MadeNetwork& n) { n.add("Div", {n.last(), n.constant({}, {0.4F})}); }},
        OperatorCase{"AddsOneNumberAChannel",
                     [](MadeNetwork& n) { n.add("Add", {n.last(), n.randomConstant({1, kChannels, 1, 1}, -1, 1)}); }},
        OperatorCase{"MultipliesByOneNumberAChannel",
                     [](MadeNetwork& n) { n.add("Mul", {n.last(), n.randomConstant({1, kChannels, 1, 1}, -1, 1)}); }},
        OperatorCase{"SubtractsAnotherValue",
                     [](MadeNetwork& n) {
                         const std::string before = n.last();
                         n.add("Sigmoid", {before});
                         n.add("Sub", {before, n.last()});
                     }},
        OperatorCase{"AveragePool", [](MadeNetwork& n) { pool(n, "AveragePool", {0, 0, 0, 0}, {2, 1}); }},
        OperatorCase{"MaxPool", [](MadeNetwork& n) { pool(n, "MaxPool", {1, 0, 1, 1}, {1, 2}); }},
        OperatorCase{"DropoutAndIdentity",
                     [](MadeNetwork& n) {
                         n.add("Dropout", {n.last()});
                         n.add("Identity", {n.last()});
                         n.add("Relu", {n.last()});
                     }},
        OperatorCase{"ReshapeToOneRow", [](MadeNetwork& n) { n.add("Reshape", {n.last(), n.wholes({1, -1})}); }}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(ForeignNetworks, TakeTheEndsOfAClipFromItsInputs) { // OpenCV 4.6 knows them as attributes alone
    MadeNetwork net({1, 1, 1, 4});
    net.add("Clip", {net.last(), net.constant({}, {0}), net.constant({}, {2})});
    MadeNetwork above({1, 1, 1, 4});
    above.add("Clip", {above.last(), "", above.constant({}, {2})});
    const std::vector<float> picture{-3, 1, 2, 5};
    EXPECT_THAT(Network::open(net.file())->run(picture)->front(), testing::ElementsAre(0, 1, 2, 2));
    EXPECT_THAT(Network::open(above.file())->run(picture)->front(), testing::ElementsAre(-3, 1, 2, 2));
}

TEST(ForeignNetworks, TakeAConstantAwayFromItsFirstOperand) { // OpenCV 4.6 refuses a constant in front
    MadeNetwork net({1, 1, 1, 2});
    net.add("Sub", {net.constant({}, {1}), net.last()});
    auto network = Network::open(net.file());
    ASSERT_TRUE(network.has_value()) << network.error().context;
    EXPECT_THAT(network->run(std::vector<float>{3, -4})->front(), testing::ElementsAre(-2, 5));
}

TEST(ForeignNetworks, AreNotWrittenOverWhereAVectorStillLooksAtAValue) {
    // The flattened value shares its memory with the one that the addition could overwrite.
    MadeNetwork net({1, 3, 5, 5});
    net.convolve(net.last(), 3, 3, 3);
    const std::string value = net.last();
    net.add("Flatten", {value});
    const std::string row = net.last();
    net.convolve(value, 3, 3, 3);
    net.add("Add", {net.last(), value});
    net.add("Flatten", {net.last()});
    net.add("Add", {net.last(), row});
    EXPECT_LT(differenceToOpenCv(net.file()), kAlike);
}

TEST(ForeignNetworks, ARefusalNamesTheOperatorAndWhy) {
    MadeNetwork unknown({1, 3, 8, 8});
    unknown.add("Erf", {unknown.last()}).set_name("blocks.3/act");
    EXPECT_EQ(refusalOf(unknown.file()), "Erf blocks.3/act: an operator that is not supported");

    MadeNetwork automatic({1, 3, 8, 8});
    MadeNetwork::word(automatic.convolve(automatic.last(), 3, 4, 3), "auto_pad", "SAME_UPPER");
    EXPECT_THAT(refusalOf(automatic.file()), AllOf(HasSubstr("Conv Conv_2"), HasSubstr("auto_pad")));

    MadeNetwork fewer({1, 3, 8, 8});
    fewer.normalise(fewer.last(), 4);
    EXPECT_THAT(refusalOf(fewer.file()), AllOf(HasSubstr("BatchNormalization_"), HasSubstr("channels")));

    MadeNetwork reshaped({1, 4, 8, 8});
    reshaped.add("Reshape", {reshaped.last(), reshaped.wholes({1, 2, 2, 64})});
    EXPECT_THAT(refusalOf(reshaped.file()), HasSubstr("other than one vector"));
}

TEST(ForeignNetworks, ANameOutOfAFileStaysShortAndInOneLine) {
    MadeNetwork net({1, 3, 8, 8});
    net.add("Erf\n\x1B[2J", {net.last()}).set_name(std::string(5000, 'a'));
    EXPECT_THAT(refusalOf(net.file()), AllOf(HasSubstr("Erf??[2J"), testing::SizeIs(testing::Lt(200U))));
}

TEST(ForeignNetworks, WhatIsLeftOutOrBrokenOffIsRefused) {
    MadeNetwork whole({1, 3, 8, 8});
    whole.convolve(whole.last(), 3, 4, 3);
    auto file = whole.file();
    file.resize(file.size() / 2);
    EXPECT_EQ(Network::open(file).error().kind, ErrorKind::Unreadable);

    MadeNetwork missing({1, 3, 8, 8});
    missing.add("Conv", {missing.last(), "nowhere"});
    EXPECT_THAT(refusalOf(missing.file()), HasSubstr("no operator gives nowhere"));

    MadeNetwork halfWeights({1, 3, 8, 8});
    halfWeights.add("Conv", {halfWeights.last(), halfWeights.constant({4, 3, 3, 3}, std::vector<float>(50))});
    EXPECT_THAT(refusalOf(halfWeights.file()), HasSubstr("is not what it says"));

    MadeNetwork elsewhere({1, 3, 8, 8});
    elsewhere.convolve(elsewhere.last(), 3, 4, 3);
    elsewhere.graph().mutable_initializer(0)->set_data_location(onnx::TensorProto::EXTERNAL);
    EXPECT_THAT(refusalOf(elsewhere.file()), HasSubstr("elsewhere"));

    MadeNetwork half({1, 3, 8, 8});
    half.convolve(half.last(), 3, 4, 3);
    half.graph().mutable_initializer(0)->set_data_type(onnx::TensorProto::FLOAT16);
    EXPECT_THAT(refusalOf(half.file()), HasSubstr("other than 32-bit floats"));
}

TEST(ForeignNetworks, ACircleIsRefused) {
    MadeNetwork net({1, 3, 8, 8});
    net.add("Add", {net.last(), "v4"});
    net.add("Relu", {net.last()});
    ASSERT_EQ(net.last(), "v4");
    EXPECT_THAT(refusalOf(net.file()), HasSubstr("no operator gives v4"));

    MadeNetwork itself({1, 3, 8, 8});
    itself.add("Relu", {"v2"});
    EXPECT_THAT(refusalOf(itself.file()), HasSubstr("no operator gives v2"));

    MadeNetwork twice({1, 3, 8, 8});
    twice.add("Relu", {"in"});
    twice.add("Sigmoid", {"in"}).set_output(0, "v2");
    EXPECT_THAT(refusalOf(twice.file()), HasSubstr("there already"));
}

TEST(ForeignNetworks, NumbersOutOfRangeAreRefused) {
    const auto convolution = [](const std::function<void(onnx::NodeProto&)>& spoil) {
        MadeNetwork net({1, 3, 8, 8});
        auto& node = net.convolve(net.last(), 3, 4, 3);
        spoil(node);
        return net.file();
    };
    const auto with = [&](int attribute, const Ints& values) {
        return convolution([&](onnx::NodeProto& node) {
            for (std::size_t i = 0; i < values.size(); ++i) {
                node.mutable_attribute(attribute)->set_ints(static_cast<int>(i), values[i]);
            }
        });
    };
    constexpr std::int64_t kHuge = std::numeric_limits<std::int64_t>::max();
    EXPECT_THAT(refusalOf(with(2, {-1, 0, 0, 0})), HasSubstr("padding under zero"));
    EXPECT_THAT(refusalOf(with(2, {kHuge, kHuge, 0, 0})), HasSubstr("out of range"));
    EXPECT_THAT(refusalOf(with(1, {0, 1})), HasSubstr("out of range"));
    EXPECT_THAT(refusalOf(with(0, {1, 1})), HasSubstr("another size than it says"));
    EXPECT_THAT(refusalOf(convolution([](auto& node) { node.mutable_attribute(3)->set_i(0); })),
                HasSubstr("do not fit"));

    MadeNetwork huge({1, 3, kHuge, kHuge});
    huge.add("Relu", {huge.last()});
    EXPECT_THAT(refusalOf(huge.file()), HasSubstr("out of range"));
    MadeNetwork wide({1, 3, 1 << 20, 1 << 20});
    wide.add("Relu", {wide.last()});
    EXPECT_THAT(refusalOf(wide.file()), HasSubstr("out of range"));
    MadeNetwork open({1, 3, 0, 0});
    open.add("Relu", {open.last()});
    EXPECT_THAT(refusalOf(open.file()), HasSubstr("not stated"));

    MadeNetwork shapes({1, 3, 8, 8});
    shapes.convolve(shapes.last(), 3, 4, 3);
    shapes.graph().mutable_initializer(0)->set_dims(0, kHuge);
    EXPECT_THAT(refusalOf(shapes.file()), HasSubstr("is not what it says"));
}

TEST(ForeignNetworks, MemoryIsBoundedWhateverTheFileAsksFor) {
    // Each step pads the picture by so much that a hundred of them would not fit into any machine.
    MadeNetwork net({1, 1, 8, 8});
    for (int i = 0; i < 100; ++i) {
        auto& node = net.convolve(net.last(), 1, 1, 1);
        for (int side = 0; side < 4; ++side) {
            node.mutable_attribute(2)->set_ints(side, 2000);
        }
    }
    EXPECT_THAT(refusalOf(net.file()), testing::AnyOf(HasSubstr("a value of over"), HasSubstr("MiB")));

    MadeNetwork many({1, 1, 1, 1});
    for (int i = 0; i < 5000; ++i) {
        many.add("Relu", {many.last()});
    }
    EXPECT_THAT(refusalOf(many.file()), HasSubstr("more than 4096 operators"));
}

TEST(ForeignNetworks, AVarianceUnderZeroIsRefused) {
    MadeNetwork net({1, 2, 8, 8});
    const auto ones = [&] { return net.constant({2}, {1, 1}); };
    net.add("BatchNormalization", {net.last(), ones(), ones(), ones(), net.constant({2}, {1, -1})});
    EXPECT_THAT(refusalOf(net.file()), HasSubstr("variance under zero"));
}
