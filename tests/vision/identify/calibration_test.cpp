// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/calibration.h"

#include "tests/support/some_embeddings.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <gtest/gtest.h>

using support::someFace;
using support::someModel;
using vision::PersonId;
using vision::identify::Calibration;
using vision::identify::CohortScores;
using vision::identify::Evidence;
using vision::identify::GalleryBuilder;
using vision::identify::Observed;
using vision::identify::Tail;
using vision::identify::Thresholds;

namespace {

// Fixed numbers, so that these tests speak of the rules and not of the shipped thresholds.
constexpr Thresholds kShipped{
    .known = 0.60F, .unsure = 0.54F, .margin = 0.08F, .chips = 3, .strong = 0.68F, .strongChips = 2};

constexpr std::uint32_t kPeople = 101; // 5,050 pairs

constexpr std::size_t kPairs = std::size_t{kPeople} * (kPeople - 1) / 2;

/// 101 people, all compared: 2 % of their pairs score `high`, the others `low`. The tail of that begins at `low`, holds
/// 0.02 of the pairs and has the mean excess high - low.
CohortScores twoSteps(float high, float low) {
    CohortScores scores{.persons = {}, .pairs = kPairs, .top = {}, .genuine = {}};
    for (std::uint32_t i = 0; i < kPeople; ++i) {
        scores.persons.push_back(PersonId{i + 1});
    }
    // A ring first: each person is in two of the pairs that score high.
    for (std::uint32_t i = 0; i < kPeople; ++i) {
        const std::uint32_t next = (i + 1) % kPeople;
        scores.top.push_back({.first = std::min(i, next), .second = std::max(i, next), .score = high});
    }
    for (std::uint32_t i = 0; i < kPeople; ++i) {
        for (std::uint32_t step : {2U, 3U, 4U}) {
            const std::uint32_t other = (i + step) % kPeople;
            scores.top.push_back({.first = std::min(i, other), .second = std::max(i, other), .score = low});
        }
    }
    return scores;
}

/// The rate whose FMR among 101 people is 0.02 * e^-steps.
double rateFor(double steps) {
    return vision::identify::fpirOf(0.02 * std::exp(-steps), kPeople);
}

vision::Embedding at(std::vector<float> values) {
    return {.values = std::move(values), .model = someModel()};
}

} // namespace

TEST(Rates, OfOneComparisonAndOfAGalleryBelongTogether) {
    EXPECT_NEAR(vision::identify::fpirOf(0.1, 2), 0.19, 1e-12); // 1 - 0.9^2
    EXPECT_NEAR(vision::identify::fmrFor(0.19, 2), 0.1, 1e-12);
    EXPECT_NEAR(vision::identify::fmrFor(0.001, 1), 0.001, 1e-12);
    EXPECT_NEAR(vision::identify::fmrFor(0.001, 1000), 1.0005e-6, 1e-9);
}

TEST(Rates, HaveTheIntervalOfTheBooks) {
    const auto tenth = vision::identify::wilson(0.1, 10); // 1 of 10: 1.8 to 40.4 %
    EXPECT_NEAR(tenth.low, 0.0179, 0.0001);
    EXPECT_NEAR(tenth.high, 0.4042, 0.0001);
    EXPECT_EQ(vision::identify::wilson(0, 50).low, 0);
    EXPECT_NEAR(vision::identify::wilson(0, 50).high, 0.0713, 0.0001);
    EXPECT_EQ(vision::identify::wilson(0, 0).high, 1);
}

TEST(Evidence, SaysHowManyPeopleItTakes) {
    using vision::identify::personsFor;
    // 100 pairs in a tail of 2 %: 5,000 pairs, 101 people.
    EXPECT_EQ(personsFor(0.01, Evidence::Extrapolated), 101U);
    EXPECT_EQ(personsFor(0.001, Evidence::Extrapolated), 101U);
    // At 0.01 % the rate must not be over 20 times rarer than one pair: N (N - 1) / 2 * 0.0001 / N >= 1 / 20.
    EXPECT_EQ(personsFor(0.0001, Evidence::Extrapolated), 1001U);
    // Three pairs over the threshold expected: (N - 1) / 2 * 0.001 >= 3.
    EXPECT_NEAR(static_cast<double>(personsFor(0.001, Evidence::Measured)), 6000, 6);
    EXPECT_EQ(vision::identify::evidenceOf(0.001, 0, 1), Evidence::TooFew);
    EXPECT_EQ(vision::identify::evidenceOf(0.001, 100, 100), Evidence::TooFew);
    EXPECT_EQ(vision::identify::evidenceOf(0.001, 101, 101), Evidence::Extrapolated);
}

TEST(FitTail, TakesShareStartAndMeanExcessOfTheMostSimilarPairs) {
    const Tail tail = vision::identify::fitTail(twoSteps(0.45F, 0.40F));
    EXPECT_NEAR(tail.share, 0.02, 1e-9);
    EXPECT_NEAR(tail.start, 0.40, 1e-6);
    EXPECT_NEAR(tail.meanExcess, 0.05, 1e-6);
    EXPECT_NEAR(tail.fmrAt(0.50), 0.02 * std::exp(-2), 1e-7);
    EXPECT_NEAR(tail.thresholdFor(0.02 * std::exp(-2)), 0.50, 1e-6);
    EXPECT_EQ(tail.thresholdFor(0.5), tail.start);
}

TEST(FitTail, CountsAPersonAsOftenAsTheBootstrapDrewThem) {
    const CohortScores scores = twoSteps(0.45F, 0.40F);
    std::vector<std::uint32_t> once(kPeople, 1);
    EXPECT_NEAR(vision::identify::fitTail(scores, once).meanExcess, 0.05, 1e-6);
    // Two people alone, who are neighbours in the ring: their one pair is all there is.
    std::vector<std::uint32_t> two(kPeople, 0);
    two[0] = two[1] = 1;
    EXPECT_NEAR(vision::identify::fitTail(scores, two).share, 1.0, 1e-9);
}

TEST(Calibrate, SetsTheThresholdThatTheTailGivesForTheRate) {
    const Calibration found = vision::identify::calibrate(twoSteps(0.45F, 0.40F), kPeople, rateFor(6), kShipped);
    EXPECT_EQ(found.evidence, Evidence::Extrapolated);
    EXPECT_NEAR(found.thresholds.known, 0.70, 1e-5); // 0.40 + 6 * 0.05
    EXPECT_NEAR(found.fpir.value, found.aim, 1e-4 * found.aim);
    EXPECT_LE(found.fpir.low, found.fpir.value);
    EXPECT_GE(found.fpir.high, found.fpir.value);
    ASSERT_TRUE(found.fitted);
    EXPECT_NEAR(found.fitted->value, 0.70, 1e-5);
    EXPECT_LT(found.fitted->low, found.fitted->high);
    EXPECT_EQ(found.pairsOver, 0U);
    // What a human is asked about grows, and "strong" stays above "known".
    EXPECT_FLOAT_EQ(found.thresholds.unsure, 0.54F);
    EXPECT_NEAR(found.thresholds.strong, 0.78, 1e-5);
}

TEST(Calibrate, GivesTheSameAnswerTwice) {
    const CohortScores scores = twoSteps(0.45F, 0.40F);
    const Calibration one = vision::identify::calibrate(scores, kPeople, rateFor(6), kShipped);
    const Calibration two = vision::identify::calibrate(scores, kPeople, rateFor(6), kShipped);
    EXPECT_EQ(one.fpir.low, two.fpir.low);
    EXPECT_EQ(one.fpir.high, two.fpir.high);
}

TEST(Calibrate, AsksMoreOfALargerGallery) {
    const CohortScores scores = twoSteps(0.45F, 0.40F);
    // The same 101 people stand for a gallery ten times as large: a tenth of the FMR, 0.05 * ln 10 more.
    const Calibration found = vision::identify::calibrate(scores, 10 * kPeople, rateFor(5), kShipped);
    EXPECT_NEAR(found.thresholds.known, 0.65 + 0.05 * std::log(10), 1e-4);
}

TEST(Calibrate, NeverGoesBelowTheShippedThresholdByExtrapolation) {
    const Calibration found = vision::identify::calibrate(twoSteps(0.25F, 0.20F), kPeople, rateFor(6), kShipped);
    EXPECT_EQ(found.evidence, Evidence::Extrapolated);
    EXPECT_FLOAT_EQ(found.thresholds.known, kShipped.known);
    EXPECT_NEAR(found.fitted->value, 0.50, 1e-5);
    EXPECT_NEAR(found.fpir.value, rateFor(8), 1e-3 * rateFor(8)); // at 0.60, what is in force
}

TEST(Calibrate, GoesBelowItWhereTheRateWasMeasured) {
    // 5,050 pairs at 10 % among 101 people: 5.3 of them are expected over the threshold.
    const Calibration found = vision::identify::calibrate(twoSteps(0.25F, 0.20F), kPeople, 0.1, kShipped);
    EXPECT_EQ(found.evidence, Evidence::Measured);
    EXPECT_NEAR(found.thresholds.known, 0.20 + 0.05 * std::log(0.02 / vision::identify::fmrFor(0.1, kPeople)), 1e-5);
    EXPECT_LT(found.thresholds.known, kShipped.known);
    EXPECT_NEAR(found.thresholds.unsure, found.thresholds.known - 0.06, 1e-5);
}

TEST(Calibrate, CountsWhereCountingIsStricterThanTheTail) {
    CohortScores scores = twoSteps(0.25F, 0.20F);
    for (std::size_t i = 0; i < 6; ++i) {
        scores.top[i].score = 0.90F; // six of 5,050, of which 0.1 % may be over
    }
    const Calibration found = vision::identify::calibrate(scores, kPeople, 0.1, kShipped);
    EXPECT_FLOAT_EQ(found.thresholds.known, 0.90F);
}

TEST(Calibrate, KeepsTheShippedThresholdsWhereThereAreTooFewPeople) {
    CohortScores scores{.persons = {}, .pairs = 1225, .top = {}, .genuine = {}};
    for (std::uint32_t i = 0; i < 50; ++i) {
        scores.persons.push_back(PersonId{i + 1});
    }
    scores.top = {{.first = 0, .second = 1, .score = 0.9F}, {.first = 0, .second = 2, .score = 0.1F}};
    const Calibration found = vision::identify::calibrate(scores, 50, 0.001, kShipped);
    EXPECT_EQ(found.evidence, Evidence::TooFew);
    EXPECT_FLOAT_EQ(found.thresholds.known, kShipped.known);
    EXPECT_FALSE(found.fitted);
    EXPECT_EQ(found.personsNeeded, 101U);
    EXPECT_EQ(found.pairsOver, 1U);
    EXPECT_NEAR(found.fpir.value, vision::identify::fpirOf(1.0 / 1225, 50), 1e-9);
    EXPECT_GT(found.fpir.high, 0.1); // and says how little that is worth
}

TEST(Calibrate, StandsAnEmptyGallery) {
    const Calibration found = vision::identify::calibrate(CohortScores{}, 0, 0.001, kShipped);
    EXPECT_EQ(found.evidence, Evidence::TooFew);
    EXPECT_FALSE(found.fnir);
    EXPECT_EQ(found.pairs, 0U);
}

TEST(Calibrate, ExpectsTheMissesThatThePeoplesOwnTemplatesShow) {
    CohortScores scores = twoSteps(0.45F, 0.40F);
    for (std::uint32_t i = 0; i < 10; ++i) { // two searches each
        for (int twice = 0; twice < 2; ++twice) {
            scores.genuine.push_back({.person = i, .score = 0.80F, .otherScore = 0.30F});
        }
    }
    scores.genuine[0].score = 0.65F;      // under 0.70
    scores.genuine[2].otherScore = 0.75F; // over it, but not ahead
    const Calibration found = vision::identify::calibrate(scores, kPeople, rateFor(6), kShipped);
    ASSERT_TRUE(found.fnir);
    EXPECT_EQ(found.genuine, 20U);
    EXPECT_EQ(found.genuineOf, 10U);
    EXPECT_NEAR(found.fnir->value, 0.1, 1e-9);
    EXPECT_NEAR(found.fnir->high, 0.4042, 0.0001); // ten people, not twenty searches
}

TEST(ScoreCohort, TakesTheBestOfAllTemplatesOfAPair) {
    GalleryBuilder builder{someModel(), 4};
    ASSERT_TRUE(builder.add(PersonId{7}, at({1, 0, 0, 0})));
    ASSERT_TRUE(builder.add(PersonId{8}, at({0, 1, 0, 0})));
    ASSERT_TRUE(builder.add(PersonId{7}, at({0.6F, 0.8F, 0, 0})));
    ASSERT_TRUE(builder.add(PersonId{9}, at({0, 0.6F, 0.8F, 0})));
    const CohortScores scores = vision::identify::scoreCohort(*builder.finish());

    ASSERT_EQ(scores.persons, (std::vector{PersonId{7}, PersonId{8}, PersonId{9}}));
    EXPECT_EQ(scores.pairs, 3U);
    ASSERT_EQ(scores.top.size(), 3U);
    EXPECT_NEAR(scores.top[0].score, 0.80, 1e-6); // 7 and 8
    EXPECT_EQ(scores.top[0].first, 0U);
    EXPECT_EQ(scores.top[0].second, 1U);
    EXPECT_NEAR(scores.top[1].score, 0.60, 1e-6); // 8 and 9
    EXPECT_NEAR(scores.top[2].score, 0.48, 1e-6); // 7 and 9
    // 7 has two templates: each is searched without itself.
    ASSERT_EQ(scores.genuine.size(), 2U);
    EXPECT_NEAR(scores.genuine[0].score, 0.60, 1e-6);
    EXPECT_NEAR(scores.genuine[0].otherScore, 0.0, 1e-6);
    EXPECT_NEAR(scores.genuine[1].score, 0.60, 1e-6);
    EXPECT_NEAR(scores.genuine[1].otherScore, 0.80, 1e-6);
}

TEST(ScoreCohort, SamplesALargeGalleryEvenly) {
    GalleryBuilder builder{someModel()};
    for (std::uint32_t i = 0; i < 10; ++i) {
        ASSERT_TRUE(builder.add(PersonId{i}, someFace(i)));
    }
    std::size_t told = 0;
    const CohortScores scores =
        vision::identify::scoreCohort(*builder.finish(), 5, [&](std::size_t done) { told = done; });
    EXPECT_EQ(scores.persons, (std::vector{PersonId{0}, PersonId{2}, PersonId{4}, PersonId{6}, PersonId{8}}));
    EXPECT_EQ(scores.pairs, 10U);
    EXPECT_EQ(told, 5U);
}

TEST(ScoreCohort, KeepsTheMostSimilarPairsOfMany) {
    GalleryBuilder builder{someModel(), 8};
    for (std::uint32_t i = 0; i < 250; ++i) {
        ASSERT_TRUE(builder.add(PersonId{i}, someFace(i, 8)));
    }
    const auto gallery = builder.finish();
    const CohortScores scores = vision::identify::scoreCohort(*gallery);
    EXPECT_EQ(scores.pairs, 31125U);
    EXPECT_EQ(scores.top.size(), 2490U); // 8 %
    EXPECT_TRUE(std::ranges::is_sorted(scores.top, std::ranges::greater{}, &CohortScores::Pair::score));
    EXPECT_GT(scores.top.back().score, 0.4); // of 250 directions in 8 dimensions
}

TEST(AddObserved, AConfirmedConfusionRaisesItsPairAndAddsNone) {
    auto scores = twoSteps(0.7F, 0.5F);
    const auto pairs = scores.top.size();
    vision::identify::addObserved(scores,
                                  std::vector<Observed>{{.person = PersonId{2}, .other = PersonId{1}, .score = 0.8F}});
    EXPECT_EQ(scores.top.size(), pairs);
    EXPECT_EQ(scores.pairs, kPairs);
    EXPECT_EQ(scores.top.front().first, 0U);
    EXPECT_EQ(scores.top.front().second, 1U);
    EXPECT_FLOAT_EQ(scores.top.front().score, 0.8F);
    vision::identify::addObserved(scores,
                                  std::vector<Observed>{{.person = PersonId{1}, .other = PersonId{2}, .score = 0.3F}});
    EXPECT_FLOAT_EQ(scores.top.front().score, 0.8F) << "a worse look changes nothing";
    EXPECT_EQ(scores.impostorsSeen, 2U);
}

TEST(AddObserved, APairThatWasNotAmongTheMostSimilarComesIn) {
    auto scores = twoSteps(0.7F, 0.5F);
    const auto pairs = scores.top.size();
    const Observed confusion{.person = PersonId{1}, .other = PersonId{50}, .score = 0.75F};
    vision::identify::addObserved(scores, std::vector{confusion});
    ASSERT_EQ(scores.top.size(), pairs + 1);
    EXPECT_EQ(scores.top.front().second, 49U);
    EXPECT_TRUE(std::ranges::is_sorted(scores.top, std::ranges::greater{}, &CohortScores::Pair::score));
}

TEST(AddObserved, LeavesOutWhoIsNotOfTheCohort) {
    auto scores = twoSteps(0.7F, 0.5F);
    const std::vector<Observed> strangers{{.person = PersonId{999}, .other = PersonId{1}, .score = 0.9F},
                                          {.person = PersonId{1}, .other = PersonId{999}, .score = 0.9F},
                                          {.person = PersonId{999}, .other = {}, .score = 0.9F}};
    vision::identify::addObserved(scores, strangers);
    EXPECT_EQ(scores.impostorsSeen, 0U);
    EXPECT_TRUE(scores.seen.empty());
    EXPECT_FLOAT_EQ(scores.top.front().score, 0.7F);
}

TEST(AddObserved, AConfusionMakesTheThresholdStricter) {
    auto scores = twoSteps(0.55F, 0.5F);
    const auto before = vision::identify::calibrate(scores, kPeople, rateFor(5), kShipped);
    std::vector<Observed> confusions;
    for (std::int64_t i = 1; i <= 30; ++i) {
        confusions.push_back({.person = PersonId{i}, .other = PersonId{i + 1}, .score = 0.65F});
    }
    vision::identify::addObserved(scores, confusions);
    const auto after = vision::identify::calibrate(scores, kPeople, rateFor(5), kShipped);
    EXPECT_GT(after.thresholds.known, before.thresholds.known);
    EXPECT_EQ(after.impostorsSeen, 30U);
}

TEST(AddObserved, ConfirmedVisitsOfEnoughPeopleCountIfTheyAreWorseAndEachPersonOnce) {
    const auto visits = [](std::int64_t people) {
        std::vector<Observed> all;
        for (std::int64_t i = 1; i <= people; ++i) {
            all.push_back({.person = PersonId{i}, .other = {}, .score = i % 2 == 0 ? 0.9F : 0.55F, .otherScore = 0.2F});
        }
        for (int again = 0; again < 500; ++again) { // one person who comes every day
            all.push_back({.person = PersonId{2}, .other = {}, .score = 0.9F, .otherScore = 0.2F});
        }
        return all;
    };
    auto scores = twoSteps(0.42F, 0.4F);
    scores.genuine = {{.person = 0, .score = 0.9F, .otherScore = 0.1F}};
    vision::identify::addObserved(scores, visits(19));
    EXPECT_EQ(vision::identify::calibrate(scores, kPeople, 0.001, kShipped).genuineSeen, 0U);

    scores.seen.clear();
    vision::identify::addObserved(scores, visits(20));
    const auto found = vision::identify::calibrate(scores, kPeople, 0.001, kShipped);
    EXPECT_EQ(found.genuineSeen, 520U);
    EXPECT_NEAR(found.fnir->value, 0.5, 1e-9);

    scores.genuine.front().score = 0.3F; // their own templates are worse still
    EXPECT_NEAR(vision::identify::calibrate(scores, kPeople, 0.001, kShipped).fnir->value, 1.0, 1e-9);
}
