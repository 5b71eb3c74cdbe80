// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/infer/network.h"

#include "vision/convert/onnx_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using testing::ElementsAre;
using testing::FloatNear;
using testing::Pointwise;
using vision::ErrorKind;
using vision::convert::OnnxWriter;
using vision::infer::Network;
using vision::infer::Shape;

namespace {

/// Two channels of 1 x 3 pixels: 1 2 3 and -1 -2 -3.
const std::vector<float> kPicture{1, 2, 3, -1, -2, -3};
const OnnxWriter::Port kInput{.name = "in", .shape = {1, 2, 1, 3}};
const OnnxWriter::Port kOutput{.name = "out", .shape = {1, 2, 1, 3}};

std::vector<std::uint8_t> written(const std::function<void(OnnxWriter&)>& describe) {
    OnnxWriter writer;
    describe(writer);
    return writer.finish("test", kInput, kOutput);
}

std::vector<float> run(const std::vector<std::uint8_t>& onnx) {
    auto network = Network::open(onnx);
    if (!network) {
        ADD_FAILURE() << network.error().context;
        return {};
    }
    const auto outputs = network->run(kPicture);
    if (!outputs || outputs->size() != 1) {
        ADD_FAILURE() << "no output";
        return {};
    }
    return {outputs->front().begin(), outputs->front().end()};
}

/// A 1 x 1 convolution of two channels into two: their sum + 1, and the first twice.
void addMix(OnnxWriter& writer, const std::string& from, const std::string& to) {
    writer.addConstant(to + "/w", {.shape = {2, 2, 1, 1}, .values = {1, 1, 2, 0}});
    writer.addConstant(to + "/b", {.shape = {2}, .values = {1, 0}});
    writer.addNode("Conv", {from, to + "/w", to + "/b"}, to,
                   {.kernelShape = {1, 1}, .strides = {1, 1}, .pads = {0, 0, 0, 0}, .group = 1});
}

} // namespace

TEST(Network, MixesChannelsWithWeightsAndBias) {
    EXPECT_THAT(run(written([](OnnxWriter& w) { addMix(w, "in", "out"); })), ElementsAre(1, 1, 1, 2, 4, 6));
}

TEST(Network, PadsEachSideByItself) {
    const auto values = run(written([](OnnxWriter& w) {
        w.addConstant("w", {.shape = {2, 1, 1, 2}, .values = {1, 10, 1, 10}}); // this pixel and ten times the next
        w.addNode("Conv", {"in", "w"}, "out",
                  {.kernelShape = {1, 2}, .strides = {1, 1}, .pads = {0, 0, 0, 1}, .group = 2});
    }));
    EXPECT_THAT(values, ElementsAre(21, 32, 3, -21, -32, -3));
}

TEST(Network, BendsNegativeValuesByTheSlopeOfTheirChannel) {
    const auto values = run(written([](OnnxWriter& w) {
        w.addConstant("slope", {.shape = {2, 1, 1}, .values = {0.5F, 0.25F}});
        w.addNode("PRelu", {"in", "slope"}, "out");
    }));
    EXPECT_THAT(values, ElementsAre(1, 2, 3, -0.25F, -0.5F, -0.75F));
}

TEST(Network, CutsNegativeValuesWithinAConvolutionAndByItself) {
    const auto inside = run(written([](OnnxWriter& w) {
        w.addConstant("w", {.shape = {2, 2, 1, 1}, .values = {1, 0, 0, 1}});
        w.addNode("Conv", {"in", "w"}, "same",
                  {.kernelShape = {1, 1}, .strides = {1, 1}, .pads = {0, 0, 0, 0}, .group = 1});
        w.addNode("Relu", {"same"}, "out");
    }));
    const auto alone = run(written([](OnnxWriter& w) { w.addNode("Relu", {"in"}, "out"); }));
    EXPECT_THAT(inside, ElementsAre(1, 2, 3, 0, 0, 0));
    EXPECT_EQ(inside, alone);
}

TEST(Network, AddsWithoutSpoilingWhatIsStillRead) {
    // a = mix(in); b = mix(a) + a, where a is read no more; and c = mix(b) + a', where a' = relu(a) came from a.
    const auto values = run(written([](OnnxWriter& w) {
        addMix(w, "in", "a");
        w.addNode("Relu", {"a"}, "kept");
        addMix(w, "a", "b");
        w.addNode("Add", {"a", "b"}, "sum");
        w.addNode("Add", {"sum", "kept"}, "out");
    }));
    // a: 1 1 1 / 2 4 6; b: 4 6 8 / 2 2 2; sum: 5 7 9 / 4 6 8; out: sum + a
    EXPECT_THAT(values, ElementsAre(6, 8, 10, 6, 10, 14));
}

TEST(Network, TheInputIsNeverWrittenTo) {
    const auto onnx = written([](OnnxWriter& w) {
        addMix(w, "in", "mixed");
        w.addNode("Add", {"mixed", "in"}, "out");
    });
    EXPECT_THAT(run(onnx), ElementsAre(2, 3, 4, 1, 2, 3));
    EXPECT_EQ(run(onnx), run(onnx));
}

TEST(Network, GivesAnyValueInsideByItsName) {
    const auto onnx = written([](OnnxWriter& w) {
        addMix(w, "in", "first");
        addMix(w, "first", "out");
    });
    auto network = Network::open(onnx, {"out", "first"});
    ASSERT_TRUE(network.has_value()) << network.error().context;
    EXPECT_EQ(network->input(), (Shape{2, 1, 3}));
    EXPECT_THAT(network->outputs(), ElementsAre(Shape{2, 1, 3}, Shape{2, 1, 3}));
    const auto outputs = network->run(kPicture);
    ASSERT_TRUE(outputs.has_value());
    EXPECT_THAT((*outputs)[1], ElementsAre(1, 1, 1, 2, 4, 6));
    EXPECT_THAT((*outputs)[0], ElementsAre(4, 6, 8, 2, 2, 2));
}

TEST(Network, CountsItsMultiplications) {
    const auto network = Network::open(written([](OnnxWriter& w) { addMix(w, "in", "out"); }));
    ASSERT_TRUE(network.has_value());
    EXPECT_EQ(network->multiplyAdds(), 2 * 2 * 3); // each of 2 x 3 values from two channels
}

TEST(Network, FlattensRowByRow) {
    EXPECT_THAT(run(written([](OnnxWriter& w) { w.addNode("Flatten", {"in"}, "out"); })),
                ElementsAre(1, 2, 3, -1, -2, -3));
}

TEST(Network, RefusesWhatItDoesNotKnow) {
    EXPECT_EQ(Network::open(std::vector<std::uint8_t>{1, 2, 3}).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(Network::open({}).error().kind, ErrorKind::Unreadable);
    const auto known = written([](OnnxWriter& w) { addMix(w, "in", "out"); });
    EXPECT_EQ(Network::open(known, {"nowhere"}).error().kind, ErrorKind::WrongShape);
    const auto unknown = written([](OnnxWriter& w) { w.addNode("Erf", {"in"}, "out"); });
    const auto refused = Network::open(unknown);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, ErrorKind::WrongShape);
    EXPECT_THAT(refused.error().context, testing::HasSubstr("Erf"));
}

TEST(Network, RefusesConstantsThatDoNotFit) {
    const auto fewWeights = written([](OnnxWriter& w) {
        w.addConstant("w", {.shape = {2, 2, 1, 1}, .values = {1, 1, 2}});
        w.addNode("Conv", {"in", "w"}, "out",
                  {.kernelShape = {1, 1}, .strides = {1, 1}, .pads = {0, 0, 0, 0}, .group = 1});
    });
    EXPECT_EQ(Network::open(fewWeights).error().kind, ErrorKind::WrongShape);
    const auto otherChannels = written([](OnnxWriter& w) {
        w.addConstant("w", {.shape = {2, 3, 1, 1}, .values = {1, 1, 2, 1, 1, 2}});
        w.addNode("Conv", {"in", "w"}, "out",
                  {.kernelShape = {1, 1}, .strides = {1, 1}, .pads = {0, 0, 0, 0}, .group = 1});
    });
    EXPECT_EQ(Network::open(otherChannels).error().kind, ErrorKind::WrongShape);
}
