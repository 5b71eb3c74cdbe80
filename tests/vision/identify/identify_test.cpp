// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/identify.h"

#include "tests/support/some_embeddings.h"

#include <gtest/gtest.h>

using support::similarTo;
using support::someFace;
using support::someModel;
using vision::Candidate;
using vision::Identification;
using vision::Known;
using vision::PersonId;
using vision::Unknown;
using vision::Unsure;
using vision::identify::decide;
using vision::identify::GalleryBuilder;
using vision::identify::Probe;
using vision::identify::Thresholds;

namespace {

// Fixed numbers, so that these tests speak of the rules and not of the calibration.
constexpr Thresholds kRules{
    .known = 0.50F, .unsure = 0.40F, .margin = 0.05F, .chips = 3, .strong = 0.70F, .strongChips = 2};

constexpr PersonId kLi{1};
constexpr PersonId kWang{2};
constexpr PersonId kZhao{3};

std::vector<PersonId> candidatesOf(const Identification& answer) {
    std::vector<PersonId> persons;
    for (const Candidate& each : std::get<Unsure>(answer).candidates) {
        persons.push_back(each.person);
    }
    return persons;
}

} // namespace

TEST(Decide, KnowsWhoIsOverTheThresholdAndAheadOfTheSecondBest) {
    const std::vector<Candidate> ranked{{kLi, 0.60F}, {kWang, 0.45F}};
    const Identification who = decide(ranked, 3, kRules);

    ASSERT_TRUE(std::holds_alternative<Known>(who));
    EXPECT_EQ(std::get<Known>(who).best.person, kLi);
    EXPECT_EQ(std::get<Known>(who).runnerUp->person, kWang);
}

TEST(Decide, KnowsTheOnlyPersonOfAGallery) {
    const Identification who = decide(std::vector<Candidate>{{kLi, 0.55F}}, 3, kRules);
    ASSERT_TRUE(std::holds_alternative<Known>(who));
    EXPECT_FALSE(std::get<Known>(who).runnerUp);
}

TEST(Decide, LeavesTwoPeopleWhoLookAlikeToAHuman) {
    const std::vector<Candidate> ranked{{kLi, 0.66F}, {kWang, 0.63F}, {kZhao, 0.20F}};
    EXPECT_EQ(candidatesOf(decide(ranked, 9, kRules)), (std::vector{kLi, kWang}));
}

TEST(Decide, IsUnsureBetweenTheTwoThresholds) {
    const std::vector<Candidate> ranked{{kLi, 0.49F}, {kWang, 0.10F}};
    EXPECT_EQ(candidatesOf(decide(ranked, 9, kRules)), std::vector{kLi});
}

TEST(Decide, ShowsAHumanAtMostThreeCandidates) {
    const std::vector<Candidate> ranked{{kLi, 0.49F}, {kWang, 0.48F}, {kZhao, 0.47F}, {PersonId{4}, 0.46F}};
    EXPECT_EQ(candidatesOf(decide(ranked, 9, kRules)), (std::vector{kLi, kWang, kZhao}));
}

TEST(Decide, KnowsNobodyUnderTheUnsureThreshold) {
    EXPECT_TRUE(std::holds_alternative<Unknown>(decide(std::vector<Candidate>{{kLi, 0.39F}}, 9, kRules)));
    EXPECT_TRUE(std::holds_alternative<Unknown>(decide({}, 9, kRules)));
}

TEST(Decide, AsksForSeveralChipsUnlessTheScoreIsStrong) {
    const std::vector<Candidate> middling{{kLi, 0.60F}};
    const std::vector<Candidate> strong{{kLi, 0.72F}};

    EXPECT_TRUE(std::holds_alternative<Unsure>(decide(middling, 2, kRules)));
    EXPECT_TRUE(std::holds_alternative<Known>(decide(middling, 3, kRules)));
    EXPECT_TRUE(std::holds_alternative<Unsure>(decide(strong, 1, kRules)));
    EXPECT_TRUE(std::holds_alternative<Known>(decide(strong, 2, kRules)));
}

TEST(Identify, FindsThePersonWhoseTemplateIsNear) {
    GalleryBuilder builder{someModel()};
    for (std::uint32_t person = 1; person <= 50; ++person) {
        ASSERT_TRUE(builder.add(PersonId{person}, someFace(person)));
    }
    const Probe probe{.embedding = similarTo(someFace(17), 0.8F, 500), .chips = 3};

    const auto answer = identify(probe, *builder.finish(), kRules);

    ASSERT_TRUE(std::holds_alternative<Known>(answer.who));
    EXPECT_EQ(std::get<Known>(answer.who).best.person, PersonId{17});
    EXPECT_NEAR(answer.bestScore, 0.8F, 1e-4);
    EXPECT_FALSE(answer.problem);
}

TEST(Identify, ComparesTheSecondBestPersonAndNotTheSecondBestTemplate) {
    GalleryBuilder builder{someModel()};
    ASSERT_TRUE(builder.add(kLi, someFace(1)));
    ASSERT_TRUE(builder.add(kLi, similarTo(someFace(1), 0.99F, 2)));
    ASSERT_TRUE(builder.add(kWang, someFace(3)));
    const auto answer = identify({.embedding = someFace(1), .chips = 3}, *builder.finish(), kRules);

    EXPECT_TRUE(std::holds_alternative<Known>(answer.who));
}

TEST(Identify, CallsAProbeOfAnotherModelUnknownAndReportsIt) {
    GalleryBuilder builder{someModel('a')};
    ASSERT_TRUE(builder.add(kLi, someFace(1)));
    const Probe probe{.embedding = someFace(1, vision::kJointDimension, someModel('b')), .chips = 9};
    const auto answer = identify(probe, *builder.finish(), kRules);

    EXPECT_TRUE(std::holds_alternative<Unknown>(answer.who));
    ASSERT_TRUE(answer.problem);
    EXPECT_EQ(answer.problem->kind, vision::ErrorKind::WrongDigest);
}

TEST(Identify, CallsAProbeOfTheWrongLengthUnknownAndReportsIt) {
    GalleryBuilder builder{someModel()};
    ASSERT_TRUE(builder.add(kLi, someFace(1)));
    const auto gallery = builder.finish();
    vision::Embedding tooLong = someFace(1);
    tooLong.values[0] += 2;

    for (const auto& bad : {someFace(1, 512), tooLong, vision::Embedding{{}, someModel()}}) {
        const auto answer = identify({.embedding = bad, .chips = 9}, *gallery, kRules);
        EXPECT_TRUE(std::holds_alternative<Unknown>(answer.who));
        ASSERT_TRUE(answer.problem);
        EXPECT_EQ(answer.problem->kind, vision::ErrorKind::WrongShape);
    }
}

TEST(Identify, KnowsNobodyBeforeAnybodyIsEnrolled) {
    const auto nobody = GalleryBuilder{vision::ModelDigest{}}.finish();
    const auto answer = identify({.embedding = someFace(1), .chips = 9}, *nobody, kRules);

    EXPECT_TRUE(std::holds_alternative<Unknown>(answer.who));
    EXPECT_FALSE(answer.problem);
}

TEST(Thresholds, ThatNobodySetRecogniseNobody) {
    GalleryBuilder builder{someModel()};
    ASSERT_TRUE(builder.add(PersonId{1}, someFace(1)));
    const auto answer = identify({.embedding = someFace(1), .chips = 9}, *builder.finish(), Thresholds{});
    EXPECT_TRUE(std::holds_alternative<Unknown>(answer.who));
    EXPECT_NEAR(answer.bestScore, 1, 1e-5);
}
