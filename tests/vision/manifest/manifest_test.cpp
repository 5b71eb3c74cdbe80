// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/manifest/manifest.h"

#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using vision::ErrorKind;
using vision::manifest::ChannelOrder;
using vision::manifest::Manifest;
using vision::manifest::parseManifest;
using Json = nlohmann::json;

namespace {

Json aModel(const std::string& id) {
    return {{"id", id}, {"file", id + ".onnx"}, {"sha256", std::string(64, 'a')}, {"size", 3}, {"licence", "MIT"}};
}

/// One embedder of 256 values, as docs/recognition.md describes it.
Json aManifest() {
    Json own = aModel("own");
    own["input"] = {{"width", 112}, {"height", 112}, {"channels", "BGR"},
                    {"mean", 0},    {"scale", 1},    {"cut", "five points"}};
    own["output"] = {{"width", 256}};
    return {{"version", 2},
            {"models", {aModel("detect"), aModel("landmarks"), aModel("liveness"), own}},
            {"recognition",
             {{"embedders", {{{"model", "own"}}}},
              {"mirrorsTemplates", false},
              {"thresholds",
               {{"known", 0.45},
                {"unsure", 0.4},
                {"margin", 0.05},
                {"chips", 3},
                {"strong", 0.55},
                {"strongChips", 2},
                {"duplicate", 0.45},
                {"agreement", 0.35},
                {"samePerson", 0.2}}},
              {"evidence", {{{"date", "2026-11-28"}, {"data", "test"}, {"fpir", "1 of 1000"}}}}}}};
}

/// A second embedder beside the first.
void addSecond(Json& manifest, int width, double weight) {
    Json second = manifest["models"][3];
    second["id"] = "second";
    second["output"]["width"] = width;
    manifest["models"].push_back(second);
    manifest["recognition"]["embedders"].push_back({{"model", "second"}, {"weight", weight}});
}

Manifest read(const Json& manifest) {
    auto parsed = parseManifest(manifest.dump(), "own.json");
    EXPECT_TRUE(parsed.has_value()) << (parsed ? "" : parsed.error().context);
    return parsed ? std::move(*parsed) : Manifest{};
}

/// The one line that a manifest is refused with after it was spoilt in this way.
std::string refusalAfter(const std::function<void(Json&)>& spoil) {
    Json manifest = aManifest();
    spoil(manifest);
    const auto parsed = parseManifest(manifest.dump(), "own.json");
    if (parsed) { return "it was taken"; }
    EXPECT_EQ(parsed.error().kind, ErrorKind::Unreadable);
    EXPECT_THAT(parsed.error().context, AllOf(HasSubstr("own.json"), Not(HasSubstr("\n"))));
    return parsed.error().context;
}

Json& ownInput(Json& manifest) {
    return manifest["models"][3]["input"];
}
Json& thresholds(Json& manifest) {
    return manifest["recognition"]["thresholds"];
}

} // namespace

TEST(Manifest, DescribesOneEmbedderOfAnyWidth) {
    const auto manifest = read(aManifest());
    ASSERT_EQ(manifest.embedders.size(), 1U);
    EXPECT_EQ(manifest.width(), 256U);
    EXPECT_EQ(manifest.embedders.front().channels, ChannelOrder::Bgr);
    EXPECT_THAT(manifest.embedders.front().scale, ElementsAre(1, 1, 1));
    EXPECT_EQ(manifest.embedders.front().weight, 1);
    EXPECT_FALSE(manifest.mirrorsTemplates);
    ASSERT_TRUE(manifest.thresholds.has_value());
    EXPECT_FLOAT_EQ(manifest.thresholds->known, 0.45F);
    EXPECT_FLOAT_EQ(manifest.thresholds->samePerson, 0.2F);
}

TEST(Manifest, JoinsTwoEmbeddersByTheirWeights) {
    Json json = aManifest();
    addSecond(json, 128, 3);
    const auto manifest = read(json);
    ASSERT_EQ(manifest.embedders.size(), 2U);
    EXPECT_EQ(manifest.width(), 384U);
    EXPECT_FLOAT_EQ(manifest.embedders[0].weight, 0.25F);
    EXPECT_FLOAT_EQ(manifest.embedders[1].weight, 0.75F);
}

TEST(Manifest, TakesAMeanAndAScaleForEachChannel) {
    Json json = aManifest();
    ownInput(json)["mean"] = {104, 117, 123};
    ownInput(json)["scale"] = {0.1, 0.2, 0.3};
    EXPECT_THAT(read(json).embedders.front().mean, ElementsAre(104, 117, 123));
    EXPECT_THAT(read(json).embedders.front().scale, ElementsAre(0.1F, 0.2F, 0.3F));
}

TEST(Manifest, WithoutThresholdsTakesThoseOfNoOtherModel) {
    Json json = aManifest();
    json["recognition"].erase("thresholds");
    json["recognition"].erase("evidence");
    EXPECT_FALSE(read(json).thresholds.has_value());
}

TEST(Manifest, WithThresholdsNeedsTheirEvidence) {
    EXPECT_THAT(refusalAfter([](Json& m) { m["recognition"].erase("evidence"); }), HasSubstr("\"evidence\""));
    EXPECT_THAT(refusalAfter([](Json& m) { m["recognition"]["evidence"] = Json::array(); }), HasSubstr("is empty"));
    EXPECT_THAT(refusalAfter([](Json& m) { m["recognition"]["evidence"][0].erase("fpir"); }), HasSubstr("\"fpir\""));
}

TEST(Manifest, NamesTheFieldThatIsMissing) {
    for (const auto* key : {"file", "sha256", "size", "licence", "input", "output"}) {
        EXPECT_THAT(refusalAfter([&](Json& m) { m["models"][3].erase(key); }), HasSubstr(std::string("\"") + key))
            << key;
    }
    for (const auto* key : {"width", "height", "channels", "mean", "scale", "cut"}) {
        EXPECT_THAT(refusalAfter([&](Json& m) { ownInput(m).erase(key); }), HasSubstr(std::string("\"") + key)) << key;
    }
    const Json all = aManifest()["recognition"]["thresholds"];
    for (const auto& [key, value] : all.items()) {
        EXPECT_THAT(refusalAfter([&, k = key](Json& m) { thresholds(m).erase(k); }), HasSubstr('"' + key + '"'));
    }
    EXPECT_THAT(refusalAfter([](Json& m) { m.erase("recognition"); }), HasSubstr("\"recognition\""));
    EXPECT_THAT(refusalAfter([](Json& m) { m["models"].erase(1); }), HasSubstr("no model landmarks"));
}

TEST(Manifest, RefusesWhatCannotBe) {
    EXPECT_THAT(refusalAfter([](Json& m) { m["version"] = 1; }), HasSubstr("docs/recognition.md"));
    EXPECT_THAT(refusalAfter([](Json& m) { m["models"][3]["output"]["width"] = 63; }), HasSubstr("63 values"));
    EXPECT_THAT(refusalAfter([](Json& m) { m["models"][3]["output"]["width"] = 1e18; }), HasSubstr("output.width"));
    EXPECT_THAT(refusalAfter([](Json& m) { addSecond(m, 2000, 1); }), HasSubstr("2256 values"));
    EXPECT_THAT(refusalAfter([](Json& m) {
                    addSecond(m, 128, 1);
                    m["models"][4]["input"]["width"] = m["models"][4]["input"]["height"] = 160;
                }),
                HasSubstr("different cuts or sizes"));
    EXPECT_THAT(refusalAfter([](Json& m) {
                    addSecond(m, 128, 1);
                    m["recognition"]["embedders"].push_back({{"model", "own"}});
                }),
                HasSubstr("neither one embedder nor two"));
    EXPECT_THAT(refusalAfter([](Json& m) { addSecond(m, 128, -1); }), HasSubstr("weight"));
    EXPECT_THAT(refusalAfter([](Json& m) { m["recognition"]["embedders"][0]["model"] = "nobody"; }),
                HasSubstr("\"nobody\""));
    EXPECT_THAT(refusalAfter([](Json& m) { ownInput(m)["width"] = 100; }), HasSubstr("no square"));
    EXPECT_THAT(refusalAfter([](Json& m) { ownInput(m)["cut"] = "the whole head"; }), HasSubstr("dlib chip"));
    EXPECT_THAT(refusalAfter([](Json& m) { ownInput(m)["scale"] = 0; }), HasSubstr("scale"));
    EXPECT_THAT(refusalAfter([](Json& m) { ownInput(m)["mean"] = {1, 2}; }), HasSubstr("nor three"));
    EXPECT_THAT(refusalAfter([](Json& m) { m["models"][3]["size"] = 1e18; }), HasSubstr("size"));
    EXPECT_THAT(refusalAfter([](Json& m) { m["models"][3]["sha256"] = "abc"; }), HasSubstr("SHA-256"));
    EXPECT_THAT(refusalAfter([](Json& m) { thresholds(m)["unsure"] = 0.5; }), HasSubstr("not in order"));
    EXPECT_THAT(refusalAfter([](Json& m) { thresholds(m)["known"] = 1.2; }), HasSubstr("known"));
    EXPECT_THAT(refusalAfter([](Json& m) { thresholds(m)["chips"] = 2.5; }), HasSubstr("whole"));
    EXPECT_THAT(refusalAfter([](Json& m) { m["models"].push_back(m["models"][0]); }), HasSubstr("same id"));
    EXPECT_EQ(parseManifest("{", "own.json").error().kind, ErrorKind::Unreadable);
    EXPECT_EQ(parseManifest("[]", "own.json").error().kind, ErrorKind::Unreadable);
}

TEST(Manifest, TheDigestCoversAllThatAVectorDependsOnAndNothingElse) {
    const auto digestAfter = [](const std::function<void(Json&)>& change) {
        Json manifest = aManifest();
        change(manifest);
        return read(manifest).digest.hex;
    };
    const auto plain = read(aManifest()).digest.hex;
    EXPECT_EQ(plain.size(), 64U);
    EXPECT_EQ(digestAfter([](Json& m) { thresholds(m)["known"] = 0.5; }), plain);
    EXPECT_EQ(digestAfter([](Json& m) { m["models"][2]["sha256"] = std::string(64, 'b'); }), plain) << "liveness";
    EXPECT_NE(digestAfter([](Json& m) { m["models"][1]["sha256"] = std::string(64, 'b'); }), plain) << "landmarks";
    EXPECT_NE(digestAfter([](Json& m) { m["models"][3]["sha256"] = std::string(64, 'b'); }), plain);
    EXPECT_NE(digestAfter([](Json& m) { ownInput(m)["channels"] = "RGB"; }), plain);
    EXPECT_NE(digestAfter([](Json& m) { ownInput(m)["mean"] = 1; }), plain);
    EXPECT_NE(digestAfter([](Json& m) { ownInput(m)["scale"] = 0.5; }), plain);
    EXPECT_NE(digestAfter([](Json& m) { ownInput(m)["cut"] = "dlib chip"; }), plain);
    EXPECT_NE(digestAfter([](Json& m) { ownInput(m)["width"] = ownInput(m)["height"] = 128; }), plain);
    EXPECT_NE(digestAfter([](Json& m) { m["models"][3]["output"]["name"] = "fc1"; }), plain);
    const auto joined = [&](double weight) { return digestAfter([&](Json& m) { addSecond(m, 128, weight); }); };
    EXPECT_NE(joined(1), joined(2));
}

TEST(Manifest, TheOneThatComesWithTheProgramMakesTheVectorsThatItAlwaysMade) {
    const auto shipped = vision::manifest::readManifest(YIMEN_SOURCE_DIR "/assets/models/manifest.json");
    ASSERT_TRUE(shipped.has_value()) << shipped.error().context;
    EXPECT_EQ(shipped->width(), vision::kJointDimension);
    // As it was before the manifest said how its networks are fed: the templates of every hall carry it.
    EXPECT_EQ(shipped->digest.hex, "c422e968108ba22af56e63947d7be37d63223f71fb1555a4e811c28be0a0eccd");
    ASSERT_TRUE(shipped->thresholds.has_value());
}

TEST(Manifest, SaysThatItIsNotThere) {
    EXPECT_EQ(vision::manifest::readManifest("/nonexistent/manifest.json").error().kind, ErrorKind::NotFound);
}
