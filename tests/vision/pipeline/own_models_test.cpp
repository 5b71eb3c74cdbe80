// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_network.h"
#include "tests/support/model_test.h"
#include "tests/support/temporary_folder.h"
#include "vision/manifest/sha256.h"
#include "vision/pipeline/face_pipeline.h"
#include "vision/pipeline/still_embedder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <numeric>

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::SizeIs;
using vision::pipeline::FacePipeline;
using vision::pipeline::ModelFiles;
using vision::pipeline::StillEmbedder;
using Json = nlohmann::json;

namespace {

/// A manifest of one's own, as docs/recognition.md says: the shipped one with another part "recognition".
class OwnModels : public testing_support::ModelTest {
protected:
    void SetUp() override {
        ModelTest::SetUp();
        if (IsSkipped()) { return; }
        m_manifest = Json::parse(std::ifstream(vision::manifest::defaultManifest()));
        m_manifest["recognition"] = {{"embedders", Json::array()}, {"mirrorsTemplates", true}};
        for (const auto& file : fs::directory_iterator(models().folder())) {
            fs::create_symlink(file.path(), m_folder / file.path().filename().string());
        }
    }

    void add(const std::string& id, const std::vector<std::uint8_t>& file, Json input, int width) {
        std::ofstream(m_folder / (id + ".onnx"), std::ios::binary)
            .write(reinterpret_cast<const char*>(file.data()), static_cast<std::streamsize>(file.size()));
        m_manifest["models"].push_back({{"id", id},
                                        {"file", id + ".onnx"},
                                        {"sha256", vision::manifest::sha256Hex(file)},
                                        {"size", file.size()},
                                        {"licence", "none, made for a test"},
                                        {"input", std::move(input)},
                                        {"output", {{"width", width}}}});
        use(id);
    }
    void use(const std::string& id) { m_manifest["recognition"]["embedders"].push_back({{"model", id}}); }

    [[nodiscard]] vision::Expected<ModelFiles> opened() const {
        std::ofstream(m_folder / "own.json") << m_manifest.dump();
        return ModelFiles::open(m_folder / "own.json", m_folder.path());
    }
    /// The vector of the subject of a group photograph; empty, and the test fails or is skipped.
    std::vector<float> vectorBy(const vision::Expected<ModelFiles>& files) {
        if (!files) {
            ADD_FAILURE() << files.error().context;
            return {};
        }
        auto stills = StillEmbedder::open(*files);
        if (!stills) {
            ADD_FAILURE() << stills.error().context;
            return {};
        }
        const auto face = stills->embedLargestFace(sample(1));
        if (!face || !*face) {
            ADD_FAILURE() << "no face";
            return {};
        }
        EXPECT_EQ((*face)->embedding.model, files->jointDigest());
        return (*face)->embedding.values;
    }

    support::TemporaryFolder m_folder;
    Json m_manifest;
};

const Json kAsItIs{{"width", 112}, {"height", 112}, {"channels", "BGR"},
                   {"mean", 0},    {"scale", 1},    {"cut", "five points"}};
const Json kCentred{{"width", 112},  {"height", 112},      {"channels", "RGB"},
                    {"mean", 127.5}, {"scale", 0.0078125}, {"cut", "five points"}};

float lengthOf(const std::vector<float>& values) {
    return std::inner_product(values.begin(), values.end(), values.begin(), 0.0F);
}

} // namespace

TEST_F(OwnModels, OneOfTheFormOfSFaceMakesVectorsOf128Values) {
    if (sample(1).empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    add("sface", testing_support::aNetworkLikeSFace(128), kAsItIs, 128);
    const auto vector = vectorBy(opened());
    EXPECT_THAT(vector, SizeIs(128));
    EXPECT_NEAR(lengthOf(vector), 1, 1e-5);
    EXPECT_NE(opened()->jointDigest(), models().jointDigest());
}

TEST_F(OwnModels, APreActivationResNetMakesVectorsOf256Values) {
    if (sample(1).empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    add("resnet", testing_support::aPreActivationResNet(256), kCentred, 256);
    EXPECT_THAT(vectorBy(opened()), SizeIs(256));
}

TEST_F(OwnModels, OneOfOnesOwnIsJoinedWithOneOfTheProgram) {
    if (sample(1).empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    add("sface", testing_support::aNetworkLikeSFace(128), kAsItIs, 128);
    use("embed-a");
    const auto vector = vectorBy(opened());
    EXPECT_THAT(vector, SizeIs(640));
    EXPECT_NEAR(lengthOf(vector), 1, 1e-5);
}

TEST_F(OwnModels, DlibsNetworkAloneTakesItsOwnCut) {
    if (sample(1).empty()) { GTEST_SKIP() << "no group photographs in " << models().folder(); }
    use("embed-c");
    EXPECT_THAT(vectorBy(opened()), SizeIs(128));
}

TEST_F(OwnModels, TheKiosksLineOpensWithThemAndSaysWhatDoesNotFit) {
    add("resnet", testing_support::aPreActivationResNet(256), kCentred, 256);
    const auto files = opened();
    ASSERT_TRUE(files.has_value()) << files.error().context;
    EXPECT_TRUE(FacePipeline::open(*files).has_value());
    m_manifest["models"].back()["output"]["width"] = 512;
    EXPECT_THAT(FacePipeline::open(*opened()).error().context,
                HasSubstr("resnet: the network gives 256 values, not 512"));
}
