// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/convert/tfjs_weights.h"

#include "vision/convert/dlib_resnet.h"

#include <cstring>
#include <gmock/gmock.h>

using testing::ElementsAre;
using testing::FloatEq;
using vision::ErrorKind;
using vision::convert::faceApiToDlib;
using vision::convert::readTfjsWeights;

namespace {

constexpr auto kManifest = R"([{"weights": [
    {"name": "a", "shape": [3], "dtype": "float32", "quantization": {"dtype": "uint8", "scale": 0.5, "min": -1}},
    {"name": "b", "shape": [2, 1], "dtype": "float32"}], "paths": ["w.bin"]}])";

std::vector<std::uint8_t> weights() {
    std::vector<std::uint8_t> bytes{0, 2, 255};
    const std::array<float, 2> plain{1.25F, -7.5F};
    bytes.resize(3 + sizeof plain);
    std::memcpy(bytes.data() + 3, plain.data(), sizeof plain);
    return bytes;
}

} // namespace

TEST(TfjsWeights, ReadsEightBitAndPlainTensors) {
    const auto tensors = readTfjsWeights(kManifest, weights());
    ASSERT_TRUE(tensors.has_value()) << tensors.error().context;
    EXPECT_THAT(tensors->at("a").values, ElementsAre(FloatEq(-1), FloatEq(0), FloatEq(126.5F)));
    EXPECT_THAT(tensors->at("b").shape, ElementsAre(2, 1));
    EXPECT_THAT(tensors->at("b").values, ElementsAre(1.25F, -7.5F));
}

TEST(TfjsWeights, SaysThatWeightsWhichEndTooSoonAreTruncated) {
    auto bytes = weights();
    bytes.pop_back();
    EXPECT_EQ(readTfjsWeights(kManifest, bytes).error().kind, ErrorKind::Truncated);
}

TEST(TfjsWeights, RefusesAManifestThatIsNone) {
    EXPECT_EQ(readTfjsWeights("{", weights()).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(readTfjsWeights("[{}]", weights()).error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(readTfjsWeights("[]", weights()).error().kind, ErrorKind::Unreadable);
}

TEST(TfjsWeights, RefusesATypeThatItDoesNotKnow) {
    const auto* manifest = R"([{"weights": [{"name": "a", "shape": [1], "dtype": "int32"}]}])";
    EXPECT_EQ(readTfjsWeights(manifest, weights()).error().kind, ErrorKind::Unreadable);
}

TEST(DlibResnet, RefusesAPackageWithoutItsLayers) {
    const auto tensors = readTfjsWeights(kManifest, weights());
    const auto network = faceApiToDlib(*tensors);
    ASSERT_FALSE(network.has_value());
    EXPECT_EQ(network.error().kind, ErrorKind::WrongShape);
}
