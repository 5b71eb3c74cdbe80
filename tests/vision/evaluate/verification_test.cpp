// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/verification.h"

#include <array>
#include <gtest/gtest.h>
#include <sstream>

using vision::ErrorKind;
using vision::evaluate::readPairs;
using vision::evaluate::ScoredPair;
using vision::evaluate::tenFoldAccuracy;
using vision::evaluate::trueAcceptsOf;

namespace {

auto pairsIn(const std::string& text) {
    std::istringstream stream{text};
    return readPairs(stream);
}

std::vector<ScoredPair> aHundredPairs(float same, float different) {
    std::vector<ScoredPair> pairs;
    for (int i = 0; i < 50; ++i) {
        const float spread = static_cast<float>(i) / 1000;
        pairs.push_back({.score = same + spread, .isSame = true});
        pairs.push_back({.score = different + spread, .isSame = false});
    }
    return pairs;
}

} // namespace

TEST(ReadPairs, ReadsPairsOfOneAndOfTwoPeople) {
    const auto pairs = pairsIn("Abel_Pacheco\t1\t4\nAbdel_Madi_Shabneh\t1\tDean_Barker\t12\n");

    ASSERT_TRUE(pairs);
    ASSERT_EQ(pairs->size(), 2U);
    EXPECT_TRUE((*pairs)[0].isSame);
    EXPECT_EQ((*pairs)[0].first, "Abel_Pacheco/Abel_Pacheco_0001.jpg");
    EXPECT_EQ((*pairs)[0].second, "Abel_Pacheco/Abel_Pacheco_0004.jpg");
    EXPECT_FALSE((*pairs)[1].isSame);
    EXPECT_EQ((*pairs)[1].second, "Dean_Barker/Dean_Barker_0012.jpg");
}

TEST(ReadPairs, SkipsTheHeadingAndEmptyLines) {
    EXPECT_EQ(pairsIn("10\t300\nA\t1\t2\n\n")->size(), 1U);
    EXPECT_EQ(pairsIn("500\nA\t1\t2\r\n")->size(), 1U);
    EXPECT_TRUE(pairsIn("")->empty());
}

TEST(ReadPairs, NamesTheLineThatItCannotRead) {
    for (const char* bad : {"A\t1\n", "A\t1\t2\t3\t4\n", "A\tone\t2\n", "A\t-1\t2\n", "..\t1\t2\n", "a/b\t1\t2\n",
                            "A\t99999999999\t2\n"}) {
        const auto pairs = pairsIn(std::string{"A\t1\t2\n"} + bad);
        ASSERT_FALSE(pairs) << bad;
        EXPECT_EQ(pairs.error().kind, ErrorKind::Unreadable);
        EXPECT_EQ(pairs.error().context, "line 2");
    }
}

TEST(TrueAccepts, CountsPairsOverTheThresholdOfTheRate) {
    std::vector<ScoredPair> pairs;
    for (int i = 0; i < 100; ++i) {
        pairs.push_back({.score = static_cast<float>(i) / 100, .isSame = false});
    }
    pairs.push_back({.score = 0.985F, .isSame = true}); // at 1 % one of 100 may pass: over 0.98
    pairs.push_back({.score = 0.975F, .isSame = true});
    pairs.push_back({.score = std::nullopt, .isSame = true});

    const auto accepts = trueAcceptsOf(std::array{0.01, 0.02}, pairs);
    EXPECT_EQ(accepts[0].tar.hits, 1U);
    EXPECT_EQ(accepts[1].tar.hits, 2U);
    EXPECT_EQ(accepts[1].tar.trials, 3U);
    EXPECT_EQ(accepts[1].far.trials, 100U);
    EXPECT_LE(accepts[1].tarInterval.low, 2.0 / 3);
    EXPECT_GE(accepts[1].tarInterval.high, 2.0 / 3);
}

TEST(TenFoldAccuracy, IsWholeWhenScoresAreApart) {
    const auto pairs = aHundredPairs(0.6F, 0.1F);
    EXPECT_EQ(tenFoldAccuracy(pairs).hits, 100U);
    EXPECT_EQ(tenFoldAccuracy(pairs).trials, 100U);
}

TEST(TenFoldAccuracy, IsNoBetterThanChanceWhenScoresAreTheWrongWayRound) {
    EXPECT_LE(tenFoldAccuracy(aHundredPairs(0.1F, 0.6F)).value(), 0.5);
}

TEST(TenFoldAccuracy, CallsAPairWithoutAFaceDifferent) {
    auto pairs = aHundredPairs(0.6F, 0.1F);
    pairs[0].score.reset(); // same: now wrong
    pairs[1].score.reset(); // different: still right
    EXPECT_EQ(tenFoldAccuracy(pairs).hits, 99U);
}

TEST(TenFoldAccuracy, BearsFewPairs) {
    EXPECT_EQ(tenFoldAccuracy({}).trials, 0U);
    EXPECT_EQ(tenFoldAccuracy(std::vector<ScoredPair>{{.score = 0.5F, .isSame = true}}).trials, 1U);
}
