// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/evaluation.h"

#include "tests/support/some_embeddings.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

using nlohmann::json;
using support::similarTo;
using support::someFace;
using support::TemporaryFolder;
using vision::Embedding;
using vision::ErrorKind;
using vision::Expected;
using vision::evaluate::EmbedPicture;
using vision::evaluate::EmbedPictureFactory;
using vision::evaluate::evaluateOpenSet;
using vision::evaluate::evaluatePairs;
using vision::evaluate::readPersonFolders;
using vision::evaluate::toJson;

namespace {

// A set whose pictures are empty files; what they show is said by their names: the folder is the person, and a picture
// called "blank" shows nobody.
class MadeUpSet {
public:
    void add(const std::string& person, const std::vector<std::string>& pictures) const {
        std::filesystem::create_directories(path() / person);
        for (const std::string& picture : pictures)
            std::ofstream{path() / person / picture};
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder;
};

std::uint32_t seedOf(const std::string& text) {
    std::uint32_t seed = 17;
    for (const char c : text)
        seed = seed * 31 + static_cast<unsigned char>(c);
    return seed;
}

// Two pictures of one person are about 0.64 similar, those of two people about 0.
std::optional<Embedding> faceOn(const std::filesystem::path& picture) {
    if (picture.stem() == "blank" || !std::filesystem::exists(picture)) return std::nullopt;
    const Embedding person = someFace(seedOf(picture.parent_path().filename().string()));
    return similarTo(person, 0.8F, seedOf(picture.string()));
}

EmbedPictureFactory goodEyes() {
    return []() -> Expected<EmbedPicture> { return faceOn; };
}

} // namespace

TEST(PersonFolders, AreSortedAndHoldPicturesOnly) {
    const MadeUpSet set;
    set.add("b", {"2.jpg", "1.JPG", "notes.txt"});
    set.add("a", {"1.png"});
    set.add("empty", {"notes.txt"});
    std::ofstream{set.path() / "pairs.txt"};
    const auto people = readPersonFolders(set.path());

    ASSERT_TRUE(people);
    ASSERT_EQ(people->size(), 2U);
    EXPECT_EQ((*people)[0].name, "a");
    ASSERT_EQ((*people)[1].pictures.size(), 2U);
    EXPECT_EQ((*people)[1].pictures[0].filename(), "1.JPG");
}

TEST(PersonFolders, AreNotFoundWhereThereAreNone) {
    const MadeUpSet empty;
    EXPECT_EQ(readPersonFolders(empty.path()).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(readPersonFolders("/nonexistent/set").error().kind, ErrorKind::NotFound);
}

TEST(PlanOpenSet, EnrolsTheFirstPicturesOfThoseWhoHaveMore) {
    const MadeUpSet set;
    set.add("one", {"1.jpg"});
    set.add("two", {"1.jpg", "2.jpg"});
    set.add("three", {"1.jpg", "2.jpg", "3.jpg"});
    const auto plan = vision::evaluate::planOpenSet(*readPersonFolders(set.path()), 2);

    ASSERT_EQ(plan.enrolled.size(), 1U);
    EXPECT_EQ(plan.enrolled[0].name, "three");
    EXPECT_EQ(plan.enrolled[0].templates.size(), 2U);
    ASSERT_EQ(plan.enrolled[0].probes.size(), 1U);
    EXPECT_EQ(plan.enrolled[0].probes[0].filename(), "3.jpg");
    EXPECT_EQ(plan.strangers.size(), 3U);
}

TEST(EvaluateOpenSet, FindsEverybodyWhoCanBeToldApart) {
    const MadeUpSet set;
    for (int i = 0; i < 20; ++i)
        set.add("resident" + std::to_string(i), {"1.jpg", "2.jpg", "3.jpg"});
    for (int i = 0; i < 30; ++i)
        set.add("stranger" + std::to_string(i), {"1.jpg"});
    const auto report = evaluateOpenSet(set.path(), 1, goodEyes(), 2);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->enrolled, 20U);
    EXPECT_EQ(report->probes, 40U);
    EXPECT_EQ(report->strangers, 30U);
    EXPECT_EQ(report->missed, 0U);
    EXPECT_EQ(report->rank1.value(), 1);
    EXPECT_EQ(report->points[0].fnir.value(), 0);
    EXPECT_EQ(report->model, support::someModel());
}

TEST(EvaluateOpenSet, CountsMissedFacesAgainstTheSystem) {
    const MadeUpSet set;
    set.add("li", {"1.jpg", "2.jpg", "blank.jpg"});          // one of two probes shows no face
    set.add("wang", {"1.jpg", "2.jpg"});                     // found
    set.add("zhao", {"blank.jpg", "later.jpg", "more.jpg"}); // "blank" is enrolled: two probes cannot be found
    set.add("stranger", {"1.jpg"});
    set.add("nobody", {"blank.jpg"});
    const auto report = evaluateOpenSet(set.path(), 1, goodEyes(), 1);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->enrolled, 2U);
    EXPECT_EQ(report->notEnrolled, 1U);
    EXPECT_EQ(report->probes, 5U);
    EXPECT_EQ(report->strangers, 2U);
    EXPECT_EQ(report->missed, 2U);
    EXPECT_EQ(report->points[0].fnir.hits, 3U);
    EXPECT_EQ(report->points[0].fnir.trials, 5U);
    EXPECT_EQ(report->points[0].fpir.trials, 1U);
    EXPECT_EQ(report->rank1.hits, 2U);
}

TEST(EvaluateOpenSet, SaysWhyItCannot) {
    const MadeUpSet set;
    set.add("li", {"1.jpg"});
    EXPECT_EQ(evaluateOpenSet(set.path(), 1, goodEyes(), 1).error().kind, ErrorKind::NotFound);
    set.add("li", {"2.jpg"});
    const EmbedPictureFactory blind = [] {
        return EmbedPicture{[](const std::filesystem::path&) { return std::optional<Embedding>{}; }};
    };
    EXPECT_EQ(evaluateOpenSet(set.path(), 1, blind, 1).error().kind, ErrorKind::Unreadable);
    const EmbedPictureFactory noModel = []() -> Expected<EmbedPicture> {
        return tl::unexpected(vision::Error{ErrorKind::WrongDigest, "model"});
    };
    EXPECT_EQ(evaluateOpenSet(set.path(), 1, noModel, 2).error().kind, ErrorKind::WrongDigest);
}

TEST(EmbedPictures, GivesEachThreadItsOwnEmbedderAndEachPictureToOne) {
    const MadeUpSet set;
    std::vector<std::filesystem::path> pictures;
    for (int i = 0; i < 200; ++i)
        pictures.push_back(set.path() / "li" / (std::to_string(i) + ".jpg"));
    pictures.push_back(pictures.front()); // named twice, embedded once
    std::mutex mutex;
    std::map<std::filesystem::path, int> seen;
    const EmbedPictureFactory factory = [&]() -> Expected<EmbedPicture> {
        return EmbedPicture{[&, owner = std::this_thread::get_id()](const std::filesystem::path& picture) {
            EXPECT_EQ(owner, std::this_thread::get_id());
            const std::lock_guard lock{mutex};
            ++seen[picture];
            return std::optional{someFace(1, 8)};
        }};
    };
    std::vector<std::size_t> progress;
    const auto embedded = vision::evaluate::embedPictures(pictures, factory, 2, [&](std::size_t done, std::size_t all) {
        EXPECT_EQ(all, 200U);
        progress.push_back(done);
    });

    ASSERT_TRUE(embedded);
    EXPECT_EQ(seen.size(), 200U);
    for (const auto& [picture, times] : seen)
        EXPECT_EQ(times, 1) << picture;
    ASSERT_EQ(progress.size(), 200U);
    EXPECT_EQ(progress.back(), 200U);
    EXPECT_TRUE(std::ranges::is_sorted(progress));
}

TEST(EvaluatePairs, TellsSameFromDifferent) {
    const MadeUpSet set;
    std::ofstream pairs{set.path() / "pairs.txt"};
    for (int i = 0; i < 30; ++i) {
        const std::string name = "p" + std::to_string(i);
        const std::string next = "p" + std::to_string((i + 1) % 30);
        set.add(name, {name + "_0001.jpg", name + "_0002.jpg"});
        pairs << name << "\t1\t2\n" << name << "\t1\t" << next << "\t2\n";
    }
    pairs << "p0\t1\t7\n"; // a picture that is not there
    pairs.close();
    const auto report = evaluatePairs(set.path(), set.path() / "pairs.txt", goodEyes(), 2);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->same, 31U);
    EXPECT_EQ(report->different, 30U);
    EXPECT_EQ(report->missed, 1U);
    EXPECT_EQ(report->accuracy.hits, 60U);
    EXPECT_EQ(report->trueAccepts[0].hits, 30U);
    EXPECT_EQ(report->trueAccepts[0].trials, 31U);
}

TEST(EvaluatePairs, SaysThatThereAreNoPairs) {
    const MadeUpSet set;
    EXPECT_EQ(evaluatePairs(set.path(), set.path() / "pairs.txt", goodEyes(), 1).error().kind, ErrorKind::NotFound);
    std::ofstream{set.path() / "pairs.txt"};
    EXPECT_EQ(evaluatePairs(set.path(), set.path() / "pairs.txt", goodEyes(), 1).error().kind, ErrorKind::NotFound);
}

TEST(ReportJson, HasThePromisedKeysAndNumbers) {
    vision::evaluate::OpenSetReport report;
    report.points[0] = {.threshold = 0.5F, .fpir = {.hits = 1, .trials = 100}, .fnir = {.hits = 3, .trials = 12}};
    report.rank1 = {.hits = 9, .trials = 12};
    report.enrolled = 4;
    report.probes = 12;
    report.strangers = 101;
    report.missed = 2;
    report.model = support::someModel();
    const json parsed = json::parse(toJson(report));

    EXPECT_EQ(parsed["fnir"]["0.01"], 0.25);
    EXPECT_TRUE(parsed["fnir"].contains("0.005"));
    EXPECT_TRUE(parsed["fnir"].contains("0.002"));
    EXPECT_EQ(parsed["rank1"], 0.75);
    EXPECT_EQ(parsed["enrolled"], 4);
    EXPECT_EQ(parsed["probes"], 12);
    EXPECT_EQ(parsed["strangers"], 101);
    EXPECT_EQ(parsed["missed"], 2);
    EXPECT_EQ(parsed["model"], std::string(64, 'a'));
    EXPECT_EQ(parsed["fnir_interval"]["0.01"].size(), 2U);
    EXPECT_LT(parsed["fnir_interval"]["0.01"][0].get<double>(), 0.25);
}

TEST(ReportJson, NamesNoRateWithoutAStranger) {
    vision::evaluate::OpenSetReport report;
    report.points[0] = {.threshold = -1, .fpir = {}, .fnir = {.hits = 0, .trials = 12}};
    const json parsed = json::parse(toJson(report));

    EXPECT_TRUE(parsed["fnir"]["0.01"].is_null());
    EXPECT_TRUE(parsed["threshold"]["0.01"].is_null());
}

TEST(ReportJson, HasThePromisedKeysForPairs) {
    vision::evaluate::PairsReport report;
    report.accuracy = {.hits = 9, .trials = 10};
    report.trueAccepts[1] = {.hits = 1, .trials = 4};
    const json parsed = json::parse(toJson(report));

    EXPECT_EQ(parsed["accuracy"], 0.9);
    EXPECT_EQ(parsed["tar"]["0.001"], 0.25);
    EXPECT_TRUE(parsed.contains("model"));
}
