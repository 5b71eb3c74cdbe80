// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pipeline/model_files.h"

#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using vision::ErrorKind;
using vision::pipeline::ModelFiles;

namespace fs = std::filesystem;

namespace {

// SHA-256 of "abc" (FIPS 180-2, appendix B.1).
constexpr auto kAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

class ModelFilesTest : public testing::Test {
protected:
    ModelFilesTest() {
        m_manifest["version"] = 2;
        for (const auto* id : {"detect", "landmarks", "embed-a", "embed-b", "embed-c", "liveness"}) {
            m_manifest["models"].push_back({{"id", id},
                                            {"file", std::string(id) + ".bin"},
                                            {"sha256", kAbc},
                                            {"size", 3},
                                            {"licence", "MIT"},
                                            {"input",
                                             {{"width", 112},
                                              {"height", 112},
                                              {"channels", "RGB"},
                                              {"mean", 127},
                                              {"scale", 0.0078125},
                                              {"cut", "five points"}}},
                                            {"output", {{"width", 128}}}});
            write(m_folder.path() / (std::string(id) + ".bin"), "abc");
        }
        m_manifest["recognition"] = {{"embedders", {{{"model", "embed-a"}}, {{"model", "embed-b"}}}},
                                     {"mirrorsTemplates", true}};
    }

    static void write(const fs::path& path, std::string_view text) { std::ofstream(path) << text; }
    [[nodiscard]] fs::path model(const std::string& id) const { return m_folder.path() / (id + ".bin"); }

    [[nodiscard]] vision::Expected<ModelFiles> open() const {
        const auto path = m_folder.path() / "manifest.json";
        write(path, m_manifest.dump());
        return ModelFiles::open(path, m_folder.path());
    }

    support::TemporaryFolder m_folder;
    nlohmann::json m_manifest;
};

} // namespace

TEST_F(ModelFilesTest, GivesTheBytesOfAModelWhoseDigestIsRight) {
    const auto files = open();
    ASSERT_TRUE(files.has_value()) << files.error().context;
    EXPECT_EQ(files->read("detect").value(), (std::vector<std::uint8_t>{'a', 'b', 'c'}));
}

TEST_F(ModelFilesTest, RefusesAModelWithAnotherDigest) {
    const auto files = open();
    write(model("embed-a"), "abd");
    EXPECT_EQ(files->read("embed-a").error().kind, ErrorKind::WrongDigest);
    EXPECT_TRUE(files->read("embed-b").has_value());
}

TEST_F(ModelFilesTest, RefusesAModelThatBrokeOffOrGrew) {
    const auto files = open();
    write(model("liveness"), "ab");
    EXPECT_EQ(files->read("liveness").error().kind, ErrorKind::Truncated);
    write(model("liveness"), "abcd");
    EXPECT_EQ(files->read("liveness").error().kind, ErrorKind::WrongDigest);
}

TEST_F(ModelFilesTest, SaysWhichModelIsMissing) {
    fs::remove(model("embed-b"));
    const auto files = open();
    ASSERT_FALSE(files.has_value());
    EXPECT_EQ(files.error().kind, ErrorKind::NotFound);
    EXPECT_NE(files.error().context.find("embed-b.bin"), std::string::npos);
}

TEST_F(ModelFilesTest, SaysThatAModelWentMissingAfterwards) {
    const auto files = open();
    fs::remove(model("detect"));
    EXPECT_EQ(files->read("detect").error().kind, ErrorKind::NotFound);
}

TEST_F(ModelFilesTest, RefusesAManifestThatIsMissingBrokenOrIncomplete) {
    const auto path = m_folder.path() / "other.json";
    EXPECT_EQ(ModelFiles::open(path, m_folder.path()).error().kind, ErrorKind::NotFound);
    write(path, "{\"models\": 3");
    EXPECT_EQ(ModelFiles::open(path, m_folder.path()).error().kind, ErrorKind::Unreadable);
    m_manifest["models"].erase(0);
    EXPECT_EQ(open().error().kind, ErrorKind::Unreadable);
}

TEST_F(ModelFilesTest, AsksOnlyForTheModelsThatTheLineRuns) {
    m_manifest["recognition"]["embedders"].erase(1);
    for (const auto* id : {"embed-b", "embed-c"}) {
        fs::remove(model(id));
    }
    const auto files = open();
    ASSERT_TRUE(files.has_value()) << files.error().context;
    EXPECT_EQ(files->read("embed-c").error().kind, ErrorKind::NotFound);
    EXPECT_EQ(files->read("no such model").error().kind, ErrorKind::NotFound);
    EXPECT_EQ(files->manifest().width(), 128U);
}

TEST_F(ModelFilesTest, TheProjectsOwnManifestNamesEveryModelWithLicenceAndSource) {
    std::ifstream in(YIMEN_SOURCE_DIR "/assets/models/manifest.json");
    const auto manifest = nlohmann::json::parse(in);
    std::set<std::string> packages;
    for (const auto& package : manifest.at("packages")) {
        packages.insert(package.at("name"));
        EXPECT_EQ(package.at("integrity").get<std::string>().substr(0, 7), "sha512-");
        EXPECT_FALSE(package.at("source").get<std::string>().empty());
    }
    EXPECT_EQ(manifest.at("models").size(), 6U);
    for (const auto& model : manifest.at("models")) {
        EXPECT_EQ(model.at("sha256").get<std::string>().size(), 64U);
        EXPECT_EQ(model.at("licence"), "MIT");
        EXPECT_TRUE(packages.contains(model.at("package")));
    }
}
