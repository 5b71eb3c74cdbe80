// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/open_set.h"

#include <gtest/gtest.h>

using vision::evaluate::Decisions;
using vision::evaluate::decisionsAt;
using vision::evaluate::OperatingPoint;
using vision::evaluate::operatingPointAt;
using vision::evaluate::rankOne;
using vision::evaluate::Searches;
using vision::evaluate::wilsonInterval;

namespace {

// Strangers who score 0.00, 0.01 ... 0.99.
Searches aHundredStrangers() {
    Searches searches;
    for (int i = 0; i < 100; ++i)
        searches.nonMated.push_back({.bestScore = static_cast<float>(i) / 100});
    return searches;
}

} // namespace

TEST(OperatingPoint, AllowsAsManyFalsePositivesAsTheRateSays) {
    Searches searches = aHundredStrangers();
    const OperatingPoint five = operatingPointAt(0.05, searches);

    EXPECT_EQ(five.fpir.hits, 5U); // 0.95 to 0.99
    EXPECT_EQ(five.fpir.trials, 100U);
    EXPECT_FLOAT_EQ(five.threshold, 0.94F);
}

TEST(OperatingPoint, AllowsNoneWhenThereAreTooFewStrangers) {
    const OperatingPoint strict = operatingPointAt(0.002, aHundredStrangers());
    EXPECT_EQ(strict.fpir.hits, 0U);
    EXPECT_FLOAT_EQ(strict.threshold, 0.99F);
    EXPECT_GT(strict.fpir.interval().high, 0.03) << "none of 100 does not prove 0.2 %";
}

TEST(OperatingPoint, DoesNotLoseAFalsePositiveToRounding) {
    Searches searches;
    for (int i = 0; i < 300; ++i)
        searches.nonMated.push_back({.bestScore = static_cast<float>(i)});
    EXPECT_EQ(operatingPointAt(0.01, searches).fpir.hits, 3U);
}

TEST(OperatingPoint, CountsStrangersWithEqualScoresTogether) {
    Searches searches;
    searches.nonMated.assign(100, {.bestScore = 0.5F});
    const OperatingPoint point = operatingPointAt(0.01, searches);
    EXPECT_EQ(point.fpir.hits, 0U) << "one over the threshold would mean all over it";
}

TEST(OperatingPoint, CallsAMatedSearchNegativeUnderTheThresholdOrBehindAnother) {
    Searches searches = aHundredStrangers(); // at 1 %: over 0.98
    searches.mated = {{.mateScore = 0.99F, .otherScore = 0.1F},
                      {.mateScore = 0.98F, .otherScore = 0.1F},   // not over the threshold
                      {.mateScore = 0.99F, .otherScore = 0.995F}, // another is first
                      {.mateScore = 0.20F, .otherScore = 0.1F}};
    const OperatingPoint point = operatingPointAt(0.01, searches);

    EXPECT_EQ(point.fnir.hits, 3U);
    EXPECT_EQ(point.fnir.trials, 4U);
    EXPECT_EQ(rankOne(searches).hits, 3U);
}

TEST(OperatingPoint, CountsAProbeWithoutAFaceAsAFalseNegative) {
    Searches searches = aHundredStrangers();
    searches.mated = {{.mateScore = 1.0F, .otherScore = 0.1F}};
    searches.matedMissed = 3;
    searches.nonMatedMissed = 50;
    const OperatingPoint point = operatingPointAt(0.01, searches);

    EXPECT_DOUBLE_EQ(point.fnir.value(), 0.75);
    EXPECT_DOUBLE_EQ(rankOne(searches).value(), 0.25);
    EXPECT_EQ(point.fpir.trials, 100U) << "strangers without a face do not flatter the FPIR";
}

TEST(OperatingPoint, BearsEmptySets) {
    const OperatingPoint point = operatingPointAt(0.01, {});
    EXPECT_EQ(point.fnir.value(), 0);
    EXPECT_EQ(point.fpir.value(), 0);
    EXPECT_EQ(rankOne({}).value(), 0);
}

TEST(DecisionsAt, CountsWhatTheHallsRuleAnswers) {
    constexpr vision::identify::Thresholds kRules{.known = 0.5F, .unsure = 0.4F, .margin = 0.1F};
    Searches searches;
    searches.mated = {{.mateScore = 0.8F, .otherScore = 0.2F},   // known
                      {.mateScore = 0.8F, .otherScore = 0.75F},  // too close: unsure
                      {.mateScore = 0.2F, .otherScore = 0.6F},   // misnamed
                      {.mateScore = 0.45F, .otherScore = 0.2F},  // unsure
                      {.mateScore = 0.30F, .otherScore = 0.2F}}; // unknown
    searches.matedMissed = 5;
    searches.nonMated = {{.bestScore = 0.6F, .secondScore = 0.3F},
                         {.bestScore = 0.6F, .secondScore = 0.55F},
                         {.bestScore = 0.3F, .secondScore = 0.2F}};
    const Decisions decisions = decisionsAt(kRules, searches);

    EXPECT_EQ(decisions.matedKnown.hits, 1U);
    EXPECT_EQ(decisions.matedMisnamed.hits, 1U);
    EXPECT_EQ(decisions.matedUnsure.hits, 2U);
    EXPECT_EQ(decisions.matedKnown.trials, 10U);
    EXPECT_EQ(decisions.strangersKnown.hits, 1U);
    EXPECT_EQ(decisions.strangersUnsure.hits, 1U);
    EXPECT_EQ(decisions.strangersKnown.trials, 3U);
}

TEST(WilsonInterval, AgreesWithPublishedValues) {
    // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81/263, 15/148, 0/20, 1/29.
    EXPECT_NEAR(wilsonInterval(81, 263).low, 0.2553, 1e-4);
    EXPECT_NEAR(wilsonInterval(81, 263).high, 0.3662, 1e-4);
    EXPECT_NEAR(wilsonInterval(15, 148).low, 0.0624, 1e-4);
    EXPECT_NEAR(wilsonInterval(15, 148).high, 0.1605, 1e-4);
    EXPECT_EQ(wilsonInterval(0, 20).low, 0);
    EXPECT_NEAR(wilsonInterval(0, 20).high, 0.1611, 1e-4);
    EXPECT_NEAR(wilsonInterval(1, 29).low, 0.0061, 1e-4);
    EXPECT_NEAR(wilsonInterval(1, 29).high, 0.1718, 1e-4);
}

TEST(WilsonInterval, KnowsNothingWithoutTrials) {
    EXPECT_EQ(wilsonInterval(0, 0).low, 0);
    EXPECT_EQ(wilsonInterval(0, 0).high, 1);
    EXPECT_EQ(wilsonInterval(7, 7).high, 1);
}
