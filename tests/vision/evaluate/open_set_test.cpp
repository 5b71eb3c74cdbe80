// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/open_set.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

using vision::evaluate::Decisions;
using vision::evaluate::decisionsAt;
using vision::evaluate::detCurve;
using vision::evaluate::failureToAcquire;
using vision::evaluate::grownPointsAt;
using vision::evaluate::kNoScore;
using vision::evaluate::OperatingPoint;
using vision::evaluate::operatingPointOf;
using vision::evaluate::operatingPointsAt;
using vision::evaluate::rankOne;
using vision::evaluate::Search;
using vision::evaluate::Searches;
using vision::evaluate::trueAcceptsAt;

namespace {

// People are counted as they are added: each probe is of a new one.
void addMated(Searches& searches, float mate, std::vector<float> others) {
    const std::size_t compared = others.size();
    searches.mated.push_back(
        {.person = searches.people++, .mateScore = mate, .others = std::move(others), .compared = compared});
}
void addStranger(Searches& searches, std::vector<float> others) {
    const std::size_t compared = others.size();
    searches.nonMated.push_back({.person = searches.people++, .others = std::move(others), .compared = compared});
}
void addMissed(Searches& searches, std::vector<Search>& list) {
    list.push_back({.person = searches.people++, .acquired = false});
}

// Strangers who score 0.00, 0.01 ... 0.99.
Searches aHundredStrangers() {
    Searches searches{.enrolled = 10};
    for (int i = 0; i < 100; ++i) {
        addStranger(searches, {static_cast<float>(i) / 100});
    }
    return searches;
}

OperatingPoint operatingPointAt(double fpir, const Searches& searches) {
    return operatingPointsAt(std::array{fpir}, searches).front();
}

} // namespace

TEST(OperatingPoint, AllowsAsManyFalsePositivesAsTheRateSays) {
    const OperatingPoint five = operatingPointAt(0.05, aHundredStrangers());

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
    for (int i = 0; i < 300; ++i) {
        addStranger(searches, {static_cast<float>(i)});
    }
    EXPECT_EQ(operatingPointAt(0.01, searches).fpir.hits, 3U);
}

TEST(OperatingPoint, CountsStrangersWithEqualScoresTogether) {
    Searches searches;
    for (int i = 0; i < 100; ++i) {
        addStranger(searches, {0.5F});
    }
    const OperatingPoint point = operatingPointAt(0.01, searches);
    EXPECT_EQ(point.fpir.hits, 0U) << "one over the threshold would mean all over it";
}

TEST(OperatingPoint, CallsAMatedSearchNegativeUnderTheThresholdOrBehindAnother) {
    Searches searches = aHundredStrangers(); // at 1 %: over 0.98
    addMated(searches, 0.99F, {0.1F});
    addMated(searches, 0.98F, {0.1F});   // not over the threshold
    addMated(searches, 0.99F, {0.995F}); // another is first
    addMated(searches, 0.20F, {0.1F});
    const OperatingPoint point = operatingPointAt(0.01, searches);

    EXPECT_EQ(point.fnir.hits, 3U);
    EXPECT_EQ(point.fnir.trials, 4U);
    EXPECT_EQ(rankOne(searches).hits, 3U);
}

TEST(OperatingPoint, CountsAProbeWithoutAFaceAsAFalseNegative) {
    Searches searches = aHundredStrangers();
    addMated(searches, 1.0F, {0.1F});
    for (int i = 0; i < 3; ++i) {
        addMissed(searches, searches.mated);
    }
    for (int i = 0; i < 50; ++i) {
        addMissed(searches, searches.nonMated);
    }
    const OperatingPoint point = operatingPointAt(0.01, searches);

    EXPECT_DOUBLE_EQ(point.fnir.value(), 0.75);
    EXPECT_DOUBLE_EQ(rankOne(searches).value(), 0.25);
    EXPECT_EQ(point.fpir.trials, 100U) << "strangers without a face do not flatter the FPIR";
    EXPECT_EQ(failureToAcquire(searches).hits, 53U);
    EXPECT_EQ(failureToAcquire(searches).trials, 154U);
}

TEST(OperatingPoint, CannotFindSomebodyWhoIsNotInTheGallery) {
    Searches searches = aHundredStrangers();
    addMated(searches, kNoScore, {0.1F}); // a face, but no template of this person
    EXPECT_EQ(operatingPointAt(0.5, searches).fnir.hits, 1U);
    EXPECT_EQ(failureToAcquire(searches).hits, 0U);
}

TEST(OperatingPoint, BearsEmptySets) {
    const OperatingPoint point = operatingPointAt(0.01, {});
    EXPECT_EQ(point.fnir.value(), 0);
    EXPECT_EQ(point.fpir.value(), 0);
    EXPECT_EQ(rankOne({}).value(), 0);
    EXPECT_TRUE(detCurve({}, 10).empty());
    EXPECT_TRUE(grownPointsAt(std::array{0.01}, 100, {}).empty());
    EXPECT_EQ(trueAcceptsAt(std::array{0.01}, {}).front().tar.trials, 0U);
}

TEST(OperatingPoint, IsTakenAtANamedThresholdToo) {
    Searches searches = aHundredStrangers();
    addMated(searches, 0.7F, {0.1F});
    const OperatingPoint point = operatingPointOf(0.695F, searches);
    EXPECT_EQ(point.fpir.hits, 30U);
    EXPECT_EQ(point.fnir.hits, 0U);
}

TEST(OperatingPointInterval, HoldsTheRateAndIsTheSameInEveryRun) {
    Searches searches = aHundredStrangers();
    for (int i = 0; i < 50; ++i) {
        addMated(searches, 0.75F + static_cast<float>(i) / 200, {0.1F});
    }
    const OperatingPoint point = operatingPointAt(0.05, searches);
    const OperatingPoint again = operatingPointAt(0.05, searches);

    EXPECT_LT(point.fnirInterval.low, point.fnir.value());
    EXPECT_GT(point.fnirInterval.high, point.fnir.value());
    EXPECT_EQ(point.fnirInterval.low, again.fnirInterval.low);
    EXPECT_EQ(point.fnirInterval.high, again.fnirInterval.high);
    EXPECT_LE(point.fnirInterval.low, point.fnir.interval().low) << "never narrower than Wilson's";
    EXPECT_GE(point.fnirInterval.high, point.fnir.interval().high);
}

TEST(OperatingPointInterval, IsWiderWhereThePicturesAreOfFewerPeople) {
    Searches many = aHundredStrangers();
    for (int i = 0; i < 200; ++i) {
        addMated(many, i % 2 == 0 ? 0.5F : 1.0F, {0.1F});
    }
    Searches few = many; // the same scores, but ten people with twenty probes each, half of them hard to find
    for (std::size_t i = 0; i < few.mated.size(); ++i) {
        few.mated[i].person = 100 + (i % 2) + 2 * (i / 40);
    }
    const auto widthOf = [](const Searches& searches) {
        const auto interval = operatingPointAt(0.01, searches).fnirInterval;
        return interval.high - interval.low;
    };
    EXPECT_GT(widthOf(few), 2 * widthOf(many));
}

TEST(OperatingPointInterval, KnowsThatTheThresholdIsEstimated) {
    Searches searches = aHundredStrangers(); // at 1 % the second best stranger decides: 0.98, or another in another set
    for (int i = 0; i < 1000; ++i) {
        addMated(searches, 0.985F, {0.1F}); // just over it
    }
    const OperatingPoint point = operatingPointAt(0.01, searches);
    EXPECT_EQ(point.fnir.hits, 0U);
    EXPECT_LT(point.fnir.interval().high, 0.01);
    EXPECT_EQ(point.fnirInterval.high, 1.0) << "in a quarter of the draws the best stranger comes twice";
}

TEST(GrownPoint, SharesTheRateOutOverGalleriesOfTheMeasuredSize) {
    Searches searches{.enrolled = 10};
    for (int i = 0; i < 98; ++i) {
        addStranger(searches, {static_cast<float>(i) / 100}); // 0.00 to 0.97
    }
    addMated(searches, 0.965F, {0.1F}); // one of a hundred best others is over it
    addMated(searches, 0.95F, {0.2F});
    // 1 - (1 - x)^2 = 0.0199 for x = 0.01: one of a hundred may pass, so the threshold is 0.96.
    const auto points = grownPointsAt(std::array{0.0199}, 20, searches);

    ASSERT_EQ(points.size(), 1U);
    EXPECT_EQ(points[0].gallery, 20U);
    EXPECT_TRUE(points[0].isKnown);
    EXPECT_FALSE(grownPointsAt(std::array{0.019}, 20, searches)[0].isKnown) << "not one of the hundred may pass";
    EXPECT_FLOAT_EQ(points[0].threshold, 0.96F);
    // The first is over it and is lost to one of the ten new people in one of a hundred cases; the second is under it.
    EXPECT_NEAR(points[0].fnir, 1 - 0.99 / 2, 1e-9);
    EXPECT_LE(points[0].fnirInterval.low, points[0].fnir);
    EXPECT_GE(points[0].fnirInterval.high, points[0].fnir);
}

TEST(GrownPoint, IsTheMeasuredOneAtTheMeasuredSize) {
    Searches searches = aHundredStrangers();
    addMated(searches, 0.97F, {});
    const auto grown = grownPointsAt(std::array{0.02}, 10, searches);
    EXPECT_EQ(grown[0].threshold, operatingPointAt(0.02, searches).threshold);
    EXPECT_EQ(grown[0].fnir, operatingPointAt(0.02, searches).fnir.value());
}

TEST(GrownPoint, IsStricterTheLargerTheGallery) {
    Searches searches = aHundredStrangers();
    for (int i = 0; i < 50; ++i) {
        addMated(searches, 0.75F + static_cast<float>(i) / 200, {0.1F});
    }
    float threshold = -1;
    double fnir = -1;
    for (const std::size_t people : {10U, 30U, 100U, 1000U}) {
        const auto point = grownPointsAt(std::array{0.1}, people, searches).front();
        EXPECT_GE(point.threshold, threshold);
        EXPECT_GE(point.fnir, fnir);
        threshold = point.threshold;
        fnir = point.fnir;
    }
    EXPECT_FLOAT_EQ(threshold, 0.99F);
}

TEST(TrueAccepts, ComparesEveryProbeWithEveryOtherPerson) {
    Searches searches{.enrolled = 5};
    for (int i = 0; i < 20; ++i) { // a hundred comparisons: 0.00 to 0.99
        std::vector<float> others;
        for (int j = 4; j >= 0; --j) {
            others.push_back(static_cast<float>(5 * i + j) / 100);
        }
        addStranger(searches, others);
    }
    addMated(searches, 0.985F, {});
    addMated(searches, 0.975F, {});
    addMissed(searches, searches.mated);
    const auto accepts = trueAcceptsAt(std::array{0.01, 0.02}, searches);

    EXPECT_FLOAT_EQ(accepts[0].threshold, 0.98F);
    EXPECT_EQ(accepts[0].far.hits, 1U);
    EXPECT_EQ(accepts[0].far.trials, 100U);
    EXPECT_EQ(accepts[0].tar.hits, 1U);
    EXPECT_EQ(accepts[0].tar.trials, 3U);
    EXPECT_EQ(accepts[1].tar.hits, 2U);
}

TEST(DecisionsAt, CountsWhatTheHallsRuleAnswers) {
    constexpr vision::identify::Thresholds kRules{.known = 0.5F, .unsure = 0.4F, .margin = 0.1F};
    Searches searches;
    addMated(searches, 0.8F, {0.2F});  // known
    addMated(searches, 0.8F, {0.75F}); // too close: unsure
    addMated(searches, 0.2F, {0.6F});  // misnamed
    addMated(searches, 0.45F, {0.2F}); // unsure
    addMated(searches, 0.30F, {0.2F}); // unknown
    for (int i = 0; i < 5; ++i) {
        addMissed(searches, searches.mated);
    }
    addStranger(searches, {0.6F, 0.3F});
    addStranger(searches, {0.6F, 0.55F});
    addStranger(searches, {0.3F, 0.2F});
    addMissed(searches, searches.nonMated);
    const Decisions decisions = decisionsAt(kRules, searches);

    EXPECT_EQ(decisions.matedKnown.hits, 1U);
    EXPECT_EQ(decisions.matedMisnamed.hits, 1U);
    EXPECT_EQ(decisions.matedUnsure.hits, 2U);
    EXPECT_EQ(decisions.matedKnown.trials, 10U);
    EXPECT_EQ(decisions.strangersKnown.hits, 1U);
    EXPECT_EQ(decisions.strangersUnsure.hits, 1U);
    EXPECT_EQ(decisions.strangersKnown.trials, 3U);
}

TEST(DecisionsAt, WantsEnoughGoodFramesOfAVisit) {
    Searches searches;
    addMated(searches, 0.65F, {0.1F});
    addMated(searches, 0.65F, {0.1F});
    searches.mated[0].goodFrames = 2; // three are wanted below `strong`
    searches.mated[1].goodFrames = 3;
    constexpr vision::identify::Thresholds kRules{
        .known = 0.6F, .unsure = 0.5F, .margin = 0.1F, .chips = 3, .strong = 0.7F, .strongChips = 2};

    EXPECT_EQ(decisionsAt(kRules, searches).matedKnown.hits, 1U);
    EXPECT_EQ(decisionsAt(kRules, searches).matedUnsure.hits, 1U);
    EXPECT_EQ(decisionsAt(kRules, vision::evaluate::withGoodFrames(3, searches)).matedKnown.trials, 1U);
}

TEST(OfGroup, KeepsTheSearchesOfOneGroup) {
    Searches searches;
    addMated(searches, 0.9F, {0.1F});
    addStranger(searches, {0.1F});
    addStranger(searches, {0.2F});
    searches.nonMated[1].group = "casia";
    const Searches casia = ofGroup("casia", searches);
    EXPECT_TRUE(casia.mated.empty());
    EXPECT_EQ(casia.nonMated.size(), 1U);
    EXPECT_EQ(casia.people, searches.people);
}

TEST(DetCurve, FallsFromNoFalsePositiveToAll) {
    Searches searches = aHundredStrangers();
    addMated(searches, 0.995F, {0.1F});
    addMated(searches, 0.505F, {0.1F});
    addMated(searches, 0.1F, {0.5F}); // never first
    const auto curve = detCurve(searches, 40);

    ASSERT_GE(curve.size(), 2U);
    EXPECT_EQ(curve.front().fpir, 0);
    EXPECT_NEAR(curve.front().fnir, 2.0 / 3, 1e-9);
    EXPECT_EQ(curve.back().fpir, 1);
    EXPECT_NEAR(curve.back().fnir, 1.0 / 3, 1e-9);
    EXPECT_TRUE(std::ranges::is_sorted(curve, {}, &vision::evaluate::DetPoint::fpir));
}
