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
#include <unistd.h>

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
using vision::evaluate::Plan;
using vision::evaluate::readPersonFolders;
using vision::evaluate::Sample;
using vision::evaluate::Similarity;
using vision::evaluate::System;
using vision::evaluate::toJson;

namespace {

// A set whose pictures are empty files; what they show is said by their names: the folder is the person, and a picture
// called "blank" shows nobody.
class MadeUpSet {
public:
    void add(const std::string& person, const std::vector<std::string>& pictures) const {
        std::filesystem::create_directories(path() / person);
        for (const std::string& picture : pictures) {
            std::ofstream{path() / person / picture};
        }
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder;
};

std::uint32_t seedOf(const std::string& text) {
    std::uint32_t seed = 17;
    for (const char c : text) {
        seed = seed * 31 + static_cast<unsigned char>(c);
    }
    return seed;
}

// Two pictures of one person are about 0.64 similar, those of two people about 0.
std::optional<Sample> faceOn(const std::filesystem::path& picture) {
    if (picture.stem() == "blank" || !std::filesystem::exists(picture)) { return std::nullopt; }
    const Embedding person = someFace(seedOf(picture.parent_path().filename().string()));
    return Sample{.values = similarTo(person, 0.8F, seedOf(picture.string())).values};
}

System systemOf(EmbedPictureFactory factory) {
    return {.name = "test",
            .model = support::someModel(),
            .ownThreshold = std::nullopt,
            .factory = std::move(factory),
            .fuse = vision::evaluate::plainMean(Similarity::Cosine)};
}

System goodEyes() {
    return systemOf([]() -> Expected<EmbedPicture> { return faceOn; });
}

// One picture of each person is enrolled.
Plan planOf(const MadeUpSet& set) {
    return vision::evaluate::planOpenSet(*readPersonFolders(set.path()), 1);
}

// As faceOn, but two pictures of one person are only 0.36 similar.
System poorEyes() {
    return systemOf([]() -> Expected<EmbedPicture> {
        return [](const std::filesystem::path& picture) -> std::optional<Sample> {
            const Embedding person = someFace(seedOf(picture.parent_path().filename().string()));
            return Sample{.values = similarTo(person, 0.6F, seedOf(picture.string())).values};
        };
    });
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

TEST(PersonFolders, AreNotCountedAgainThroughALinkBack) {
    const MadeUpSet set;
    set.add("li", {"1.jpg", "2.jpg"});
    std::filesystem::create_directory_symlink(".", set.path() / "again");
    std::filesystem::create_directory_symlink("..", set.path() / "above");
    std::filesystem::create_directory_symlink("../li", set.path() / "li" / "inside");
    const auto people = readPersonFolders(set.path());
    ASSERT_TRUE(people);
    EXPECT_EQ(people->size(), 1U);
}

TEST(PersonFolders, MayAllBeRead) {
    if (::geteuid() == 0) { GTEST_SKIP() << "root may read every folder"; }
    const MadeUpSet set;
    set.add("li", {"1.jpg"});
    set.add("wang", {"1.jpg"});
    std::filesystem::permissions(set.path() / "wang", std::filesystem::perms::none);
    const auto people = readPersonFolders(set.path());
    std::filesystem::permissions(set.path() / "wang", std::filesystem::perms::owner_all);
    ASSERT_FALSE(people);
    EXPECT_EQ(people.error().kind, ErrorKind::Unreadable);
    EXPECT_NE(people.error().context.find("wang"), std::string::npos);
}

TEST(PersonFolders, MayLieInFoldersOfGroups) {
    const MadeUpSet set;
    set.add("casia/001", {"1.bmp", "2.bmp"});
    set.add("stars/li", {"1.jpg"});
    const auto people = readPersonFolders(set.path());

    ASSERT_TRUE(people);
    ASSERT_EQ(people->size(), 2U);
    EXPECT_EQ((*people)[0].group, "casia");
    EXPECT_EQ((*people)[0].name, "001");
    const Plan plan = planOf(set);
    EXPECT_EQ(plan.people[0].visits.at(0).group, "casia");
    EXPECT_EQ(plan.people[1].name, "stars/li");
}

TEST(PlanOpenSet, EnrolsTheFirstPicturesOfThoseWhoHaveMore) {
    const MadeUpSet set;
    set.add("a-one", {"1.jpg"});
    set.add("b-two", {"1.jpg", "2.jpg"});
    set.add("c-three", {"1.jpg", "2.jpg", "3.jpg"});
    const Plan plan = vision::evaluate::planOpenSet(*readPersonFolders(set.path()), 2);

    ASSERT_EQ(plan.people.size(), 3U);
    EXPECT_FALSE(plan.people[0].isEnrolled());
    EXPECT_FALSE(plan.people[1].isEnrolled());
    EXPECT_EQ(plan.people[1].visits.size(), 2U);
    EXPECT_EQ(plan.people[2].templates.size(), 2U);
    ASSERT_EQ(plan.people[2].visits.size(), 1U);
    EXPECT_EQ(plan.people[2].visits[0].pictures.at(0).filename(), "3.jpg");
    EXPECT_FALSE(plan.namesVisits);
}

TEST(EvaluateOpenSet, FindsEverybodyWhoCanBeToldApart) {
    const MadeUpSet set;
    for (int i = 0; i < 20; ++i) {
        set.add("resident" + std::to_string(i), {"1.jpg", "2.jpg", "3.jpg"});
    }
    for (int i = 0; i < 30; ++i) {
        set.add("stranger" + std::to_string(i), {"1.jpg"});
    }
    const auto report = evaluateOpenSet(planOf(set), goodEyes(), 2);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->enrolled, 20U);
    EXPECT_EQ(report->pictures.probes, 40U);
    EXPECT_EQ(report->pictures.strangers, 30U);
    EXPECT_EQ(report->pictures.missed, 0U);
    EXPECT_EQ(report->pictures.rank1.value(), 1);
    EXPECT_EQ(report->pictures.points.at(0).fnir.value(), 0);
    EXPECT_EQ(report->pictures.trueAccepts.at(0).tar.value(), 1);
    EXPECT_FALSE(report->visits) << "the set names none";
    EXPECT_EQ(report->model, support::someModel());
}

TEST(EvaluateOpenSet, CountsMissedFacesAgainstTheSystem) {
    const MadeUpSet set;
    set.add("li", {"1.jpg", "2.jpg", "blank.jpg"});          // one of two probes shows no face
    set.add("wang", {"1.jpg", "2.jpg"});                     // found
    set.add("zhao", {"blank.jpg", "later.jpg", "more.jpg"}); // "blank" is enrolled: two probes cannot be found
    set.add("stranger", {"1.jpg"});
    set.add("nobody", {"blank.jpg"});
    const auto report = evaluateOpenSet(planOf(set), goodEyes(), 1);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->enrolled, 2U);
    EXPECT_EQ(report->notEnrolled, 1U);
    EXPECT_EQ(report->pictures.probes, 5U);
    EXPECT_EQ(report->pictures.strangers, 2U);
    EXPECT_EQ(report->pictures.missed, 2U);
    EXPECT_EQ(report->pictures.points.at(0).fnir.hits, 3U);
    EXPECT_EQ(report->pictures.points.at(0).fnir.trials, 5U);
    EXPECT_EQ(report->pictures.points.at(0).fpir.trials, 1U);
    EXPECT_EQ(report->pictures.rank1.hits, 2U);
    EXPECT_EQ(report->notAcquired.size(), 3U) << "the one to enrol, too";
}

TEST(EvaluateOpenSet, FusesTheFramesOfAVisit) {
    const MadeUpSet set;
    Plan plan{.namesVisits = true};
    for (int i = 0; i < 20; ++i) {
        const std::string name = "p" + std::to_string(i);
        const auto picture = [&](const char* file) { return set.path() / name / file; };
        plan.people.push_back({.name = name,
                               .templates = {picture("a"), picture("b"), picture("c"), picture("d")},
                               .visits = {{.pictures = {picture("1"), picture("2"), picture("3"), picture("4")}}}});
    }
    const auto report = evaluateOpenSet(plan, poorEyes(), 1);

    ASSERT_TRUE(report && report->visits);
    EXPECT_EQ(report->pictures.probes, 80U);
    EXPECT_EQ(report->visits->probes, 20U);
    const auto meanMate = [](const vision::evaluate::Searches& searches) {
        float sum = 0;
        for (const auto& search : searches.mated) {
            sum += search.mateScore / static_cast<float>(searches.mated.size());
        }
        return sum;
    };
    const auto embedded = vision::evaluate::embedPictures(picturesOf(plan), poorEyes().factory, 1);
    const auto visits = searchAll(plan, *embedded, Similarity::Cosine, poorEyes().fuse, vision::evaluate::Unit::Visit);
    EXPECT_GT(meanMate(visits), meanMate(report->searches) + 0.1F) << "what differs from frame to frame wears off";
    EXPECT_EQ(visits.mated.at(0).goodFrames, 4);
}

TEST(EvaluateOpenSet, GivesTheRatesOfEachGroup) {
    const MadeUpSet set;
    for (int i = 0; i < 5; ++i) {
        set.add("easy/p" + std::to_string(i), {"1.jpg", "2.jpg"});
        set.add("hard/q" + std::to_string(i), {"1.jpg", "blank.jpg"});
    }
    set.add("easy/stranger", {"1.jpg"});
    const auto report = evaluateOpenSet(planOf(set), goodEyes(), 1);

    ASSERT_TRUE(report);
    const auto& groups = report->pictures.groups;
    ASSERT_EQ(groups.size(), 2U);
    EXPECT_EQ(groups.at("easy").atCommon.at(0).fnir.value(), 0);
    EXPECT_EQ(groups.at("easy").strangers, 1U);
    EXPECT_EQ(groups.at("hard").atCommon.at(0).fnir.value(), 1);
    EXPECT_EQ(groups.at("hard").missed, 5U);
    EXPECT_EQ(groups.at("hard").probes, 5U);
}

TEST(EvaluateOpenSet, LooksAheadOnlyToLargerGalleries) {
    const MadeUpSet set;
    for (int i = 0; i < 10; ++i) {
        set.add("p" + std::to_string(i), {"1.jpg", "2.jpg"});
    }
    const auto report = evaluateOpenSet(planOf(set), goodEyes(), 1, {}, {.galleries = {10, 50}});

    ASSERT_TRUE(report);
    ASSERT_EQ(report->pictures.grown.size(), vision::evaluate::kReportedFpir.size());
    EXPECT_EQ(report->pictures.grown[0].gallery, 50U);
}

TEST(EvaluateOpenSet, SaysWhyItCannot) {
    const MadeUpSet set;
    set.add("li", {"1.jpg"});
    EXPECT_EQ(evaluateOpenSet(planOf(set), goodEyes(), 1).error().kind, ErrorKind::NotFound);
    set.add("li", {"2.jpg"});
    const System blind =
        systemOf([] { return EmbedPicture{[](const std::filesystem::path&) { return std::optional<Sample>{}; }}; });
    EXPECT_EQ(evaluateOpenSet(planOf(set), blind, 1).error().kind, ErrorKind::Unreadable);
    const System noModel = systemOf(
        []() -> Expected<EmbedPicture> { return tl::unexpected(vision::Error{ErrorKind::WrongDigest, "model"}); });
    EXPECT_EQ(evaluateOpenSet(planOf(set), noModel, 2).error().kind, ErrorKind::WrongDigest);
}

TEST(EvaluateOpenSet, MeasuresNothingWhereNobodyCouldBeEnrolled) {
    const MadeUpSet set;
    set.add("li", {"1.jpg", "2.jpg"});
    set.add("wang", {"1.jpg"});
    Plan plan = planOf(set);
    plan.people[0].templates = {set.path() / "li" / "missing.jpg"};
    const auto report = evaluateOpenSet(plan, goodEyes(), 1);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().kind, ErrorKind::Unreadable);
}

TEST(EmbedPictures, GivesEachThreadItsOwnEmbedderAndEachPictureToOne) {
    const MadeUpSet set;
    std::vector<std::filesystem::path> pictures;
    for (int i = 0; i < 200; ++i) {
        pictures.push_back(set.path() / "li" / (std::to_string(i) + ".jpg"));
    }
    pictures.push_back(pictures.front()); // named twice, embedded once
    std::mutex mutex;
    std::map<std::filesystem::path, int> seen;
    const EmbedPictureFactory factory = [&]() -> Expected<EmbedPicture> {
        return EmbedPicture{[&, owner = std::this_thread::get_id()](const std::filesystem::path& picture) {
            EXPECT_EQ(owner, std::this_thread::get_id());
            const std::lock_guard lock{mutex};
            ++seen[picture];
            return std::optional{Sample{.values = someFace(1, 8).values}};
        }};
    };
    std::vector<std::size_t> progress;
    const auto embedded = vision::evaluate::embedPictures(pictures, factory, 2, [&](std::size_t done, std::size_t all) {
        EXPECT_EQ(all, 200U);
        progress.push_back(done);
    });

    ASSERT_TRUE(embedded);
    EXPECT_EQ(seen.size(), 200U);
    for (const auto& [picture, times] : seen) {
        EXPECT_EQ(times, 1) << picture;
    }
    ASSERT_EQ(progress.size(), 200U);
    EXPECT_EQ(progress.back(), 200U);
    EXPECT_TRUE(std::ranges::is_sorted(progress));
}

TEST(EmbedPictures, EndsWithAnErrorWhereAnEmbedderThrows) {
    const EmbedPictureFactory factory = []() -> Expected<EmbedPicture> {
        return EmbedPicture{[](const std::filesystem::path&) -> std::optional<Sample> { throw std::bad_alloc(); }};
    };
    const auto embedded = vision::evaluate::embedPictures({"a.jpg", "b.jpg", "c.jpg"}, factory, 2);
    ASSERT_FALSE(embedded);
    EXPECT_EQ(embedded.error().kind, ErrorKind::Unreadable);
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
    EXPECT_EQ(report->trueAccepts.at(0).tar.hits, 30U);
    EXPECT_EQ(report->trueAccepts.at(0).tar.trials, 31U);
}

TEST(EvaluatePairs, SaysThatThereAreNoPairs) {
    const MadeUpSet set;
    EXPECT_EQ(evaluatePairs(set.path(), set.path() / "pairs.txt", goodEyes(), 1).error().kind, ErrorKind::NotFound);
    std::ofstream{set.path() / "pairs.txt"};
    EXPECT_EQ(evaluatePairs(set.path(), set.path() / "pairs.txt", goodEyes(), 1).error().kind, ErrorKind::NotFound);
}

namespace {

vision::evaluate::OpenSetReport aReport() {
    vision::evaluate::OpenSetReport report;
    report.pictures.points.assign(4, {});
    report.pictures.points[0] = {
        .threshold = 0.5F, .fpir = {.hits = 1, .trials = 100}, .fnir = {.hits = 3, .trials = 12}};
    report.pictures.points[0].fnirInterval = {.low = 0.1, .high = 0.5};
    report.pictures.rank1 = {.hits = 9, .trials = 12};
    report.pictures.fta = {.hits = 2, .trials = 113};
    report.enrolled = 4;
    report.pictures.probes = 12;
    report.pictures.strangers = 101;
    report.pictures.missed = 2;
    report.model = support::someModel();
    return report;
}

} // namespace

TEST(ReportJson, HasThePromisedKeysAndNumbers) {
    const json parsed = json::parse(toJson(std::vector{aReport()}));

    EXPECT_EQ(parsed["fnir"]["0.01"], 0.25);
    for (const char* fpir : {"0.005", "0.002", "0.001"}) {
        EXPECT_TRUE(parsed["fnir"].contains(fpir));
    }
    EXPECT_EQ(parsed["rank1"], 0.75);
    EXPECT_EQ(parsed["enrolled"], 4);
    EXPECT_EQ(parsed["probes"], 12);
    EXPECT_EQ(parsed["strangers"], 101);
    EXPECT_EQ(parsed["missed"], 2);
    EXPECT_EQ(parsed["model"], std::string(64, 'a'));
    EXPECT_EQ(parsed["fnir_interval"]["0.01"], json::array({0.1, 0.5}));
    EXPECT_EQ(parsed["fta"]["hits"], 2);
    EXPECT_FALSE(parsed.contains("visits"));
    EXPECT_FALSE(parsed.contains("peers"));
}

TEST(ReportJson, NamesNoRateWithoutAStranger) {
    auto report = aReport();
    report.pictures.points[0] = {.fpir = {}, .fnir = {.hits = 0, .trials = 12}};
    const json parsed = json::parse(toJson(std::vector{report}));

    EXPECT_TRUE(parsed["fnir"]["0.01"].is_null());
    EXPECT_TRUE(parsed["threshold"]["0.01"].is_null());
}

TEST(ReportJson, NamesNoRateWhereNobodyWasSearchedAndIsJsonWhateverAGroupIsCalled) {
    auto report = aReport();
    report.pictures.rank1 = {};
    report.pictures.decisions = {};
    report.pictures.groups["gr\xffoup"] = {.atCommon = report.pictures.points, .atOwn = report.pictures.points};
    const json parsed = json::parse(toJson(std::vector{report}));

    EXPECT_TRUE(parsed["rank1"].is_null());
    EXPECT_TRUE(parsed["at_hall_thresholds"]["known"].is_null());
    EXPECT_EQ(parsed["groups"].size(), 1U);
}

TEST(ReportJson, HasVisitsGroupsLargerGalleriesAndPeersWhereThereAreAny) {
    auto report = aReport();
    report.visits = report.pictures;
    report.pictures.groups["casia"] = {.atCommon = report.pictures.points, .atOwn = report.pictures.points};
    report.pictures.grown.assign(4, {.gallery = 5000, .isKnown = true, .fpir = 0.01, .threshold = 0.6F, .fnir = 0.375});
    auto peer = aReport();
    peer.system = "dlib";
    peer.pictures.own = {.threshold = 0.4F, .fpir = {.hits = 1, .trials = 4}, .fnir = {.hits = 1, .trials = 2}};
    const json parsed = json::parse(toJson(std::vector{report, peer}));

    EXPECT_EQ(parsed["visits"]["fnir"]["0.01"], 0.25);
    EXPECT_TRUE(parsed["visits"].contains("with_good_frames"));
    EXPECT_EQ(parsed["groups"]["casia"]["fnir"]["0.01"], 0.25);
    EXPECT_EQ(parsed["at_gallery"]["5000"]["fnir"]["0.001"], 0.375);
    report.pictures.grown[0].isKnown = false;
    EXPECT_TRUE(json::parse(toJson(std::vector{report}))["at_gallery"]["5000"]["fnir"]["0.01"].is_null());
    EXPECT_EQ(parsed["peers"]["dlib"]["fnir"]["0.01"], 0.25);
    EXPECT_EQ(parsed["peers"]["dlib"]["at_advised_threshold"]["fpir"], 0.25);
}

TEST(ReportJson, HasThePromisedKeysForPairs) {
    vision::evaluate::PairsReport report;
    report.accuracy = {.hits = 9, .trials = 10};
    report.trueAccepts.assign(2, {});
    report.trueAccepts[1].tar = {.hits = 1, .trials = 4};
    const json parsed = json::parse(toJson(std::vector{report}));

    EXPECT_EQ(parsed["accuracy"], 0.9);
    EXPECT_EQ(parsed["tar"]["0.001"], 0.25);
    EXPECT_TRUE(parsed.contains("model"));
}

TEST(EvaluateOpenSet, LooksAtEveryProbeAgainUnderEachConditionAndAtNoTemplate) {
    const MadeUpSet set;
    for (int i = 0; i < 20; ++i) {
        set.add("resident" + std::to_string(i), {"1.jpg", "2.jpg"});
    }
    for (int i = 0; i < 30; ++i) {
        set.add("stranger" + std::to_string(i), {"1.jpg"});
    }
    System system = goodEyes();
    std::mutex mutex;
    std::multiset<std::string> seen;
    system.conditions.push_back(
        {.name = "night", .level = 2, .unit = "hours", .factory = [&]() -> Expected<EmbedPicture> {
             return [&](const std::filesystem::path& picture) -> std::optional<Sample> {
                 const std::lock_guard lock{mutex};
                 seen.insert(picture.parent_path().filename().string() + "/" + picture.filename().string());
                 return std::nullopt;
             };
         }});
    system.conditions.push_back({.name = "noon", .level = 1, .factory = [] { return Expected<EmbedPicture>(faceOn); }});
    std::size_t told = 0;
    std::size_t all = 0;
    const auto report = evaluateOpenSet(planOf(set), system, 2, [&](std::size_t done, std::size_t of) {
        EXPECT_EQ(done, ++told);
        all = of;
    });

    ASSERT_TRUE(report);
    EXPECT_EQ(report->pictures.points.front().fnir.hits, 0U);
    ASSERT_EQ(report->conditions.size(), 2U);
    EXPECT_EQ(report->conditions[0].name, "night");
    EXPECT_EQ(report->conditions[0].atPlain.fnir.hits, 20U) << "nobody is seen";
    EXPECT_EQ(report->conditions[0].fta.hits, 50U);
    EXPECT_EQ(report->conditions[1].atPlain.fnir.hits, 0U) << "the night is over";
    EXPECT_EQ(report->conditions[1].atPlain.threshold, report->pictures.points.front().threshold);
    EXPECT_EQ(seen.size(), 50U);
    EXPECT_EQ(seen.count("resident3/1.jpg"), 0U) << "a template";
    EXPECT_EQ(seen.count("resident3/2.jpg"), 1U);
    EXPECT_EQ(told, all);
    EXPECT_EQ(all, 70U + 2 * 50U);

    const json words = json::parse(toJson({*report}));
    EXPECT_EQ(words["disturbed"]["night"]["unit"], "hours");
    EXPECT_EQ(words["disturbed"]["night"]["levels"][0]["fnir"], 1.0);
    EXPECT_EQ(words["disturbed"]["noon"]["levels"][0]["level"], 1.0);
}

TEST(EvaluateOpenSet, CountsWhoWouldNotBeEnrolledAsCovered) {
    const MadeUpSet set;
    for (int i = 0; i < 4; ++i) {
        set.add("resident" + std::to_string(i), {"1.jpg", "2.jpg"});
    }
    set.add("resident4", {"1.jpg", "blurred.jpg", "blank.jpg"});
    const auto eyes = [](const std::string& coveredPicture) -> EmbedPictureFactory {
        return [coveredPicture]() -> Expected<EmbedPicture> {
            return [coveredPicture](const std::filesystem::path& picture) {
                auto sample = faceOn(picture);
                if (sample) { sample->covered = picture.stem() == coveredPicture; }
                if (sample) { sample->good = picture.stem() != "blurred"; }
                return sample;
            };
        };
    };
    System system = systemOf(eyes("1"));
    system.conditions.push_back({.name = "mask", .level = 1, .factory = eyes("2")});
    const auto report = evaluateOpenSet(planOf(set), system, 1);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->covered.hits, 5U);
    EXPECT_EQ(report->covered.trials, 9U) << "neither who is not seen nor who is seen badly";
    EXPECT_EQ(report->conditions[0].covered.hits, 4U);
    EXPECT_EQ(report->conditions[0].covered.trials, 4U) << "templates are not looked at again";
    const json words = json::parse(toJson({*report}));
    EXPECT_EQ(words["covered"]["value"], 5.0 / 9);
    EXPECT_EQ(words["disturbed"]["mask"]["levels"][0]["covered"]["value"], 1.0);
}

TEST(EvaluateOpenSet, SaysWhyAConditionCannotBeSeen) {
    const MadeUpSet set;
    set.add("resident", {"1.jpg", "2.jpg"});
    set.add("stranger", {"1.jpg"});
    System system = goodEyes();
    system.conditions.push_back({.name = "broken", .factory = []() -> Expected<EmbedPicture> {
                                     return tl::unexpected(vision::Error{ErrorKind::NotFound, "no lens"});
                                 }});
    const auto report = evaluateOpenSet(planOf(set), system, 1);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().context, "no lens");
}
