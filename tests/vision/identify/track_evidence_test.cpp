// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/track_evidence.h"

#include "tests/support/some_embeddings.h"
#include "vision/identify/search.h"

#include <gtest/gtest.h>

using support::similarTo;
using support::someFace;
using support::someModel;
using vision::identify::Added;
using vision::identify::agree;
using vision::identify::dot;
using vision::identify::TrackEvidence;

TEST(TrackEvidence, HasNoProbeWithoutAChip) {
    const TrackEvidence evidence;
    EXPECT_FALSE(evidence.probe());
    EXPECT_EQ(evidence.chips(), 0);
    EXPECT_EQ(evidence.quality(), 0.0F);
}

TEST(TrackEvidence, IsNearerToThePersonThanEachOfItsChips) {
    const auto person = someFace(1);
    TrackEvidence evidence;
    for (std::uint32_t i = 0; i < 5; ++i)
        EXPECT_EQ(evidence.add(similarTo(person, 0.7F, 100 + i), 0.8F), Added::Joined);
    const auto probe = evidence.probe();

    ASSERT_TRUE(probe);
    EXPECT_EQ(probe->chips, 5);
    EXPECT_GT(dot(probe->embedding.values, person.values), 0.8F);
    EXPECT_NEAR(dot(probe->embedding.values, probe->embedding.values), 1.0F, 1e-5);
    EXPECT_EQ(probe->embedding.model, person.model);
    EXPECT_NEAR(evidence.quality(), 0.8F, 1e-5);
}

TEST(TrackEvidence, WeighsChipsByTheirQuality) {
    const auto sharp = someFace(1);
    const auto blurred = similarTo(sharp, 0.6F, 2);
    TrackEvidence evidence;
    evidence.add(sharp, 0.9F);
    evidence.add(blurred, 0.1F);

    EXPECT_GT(dot(evidence.probe()->embedding.values, sharp.values), 0.98F);
}

TEST(TrackEvidence, StartsOverWhenAnotherPersonTakesTheTrack) {
    TrackEvidence evidence;
    evidence.add(someFace(1), 1.0F);
    evidence.add(similarTo(someFace(1), 0.8F, 3), 1.0F);

    EXPECT_EQ(evidence.add(someFace(2), 1.0F), Added::Restarted);
    EXPECT_EQ(evidence.chips(), 1);
    EXPECT_NEAR(dot(evidence.probe()->embedding.values, someFace(2).values), 1.0F, 1e-5);
}

TEST(TrackEvidence, StartsOverWithAnotherModel) {
    TrackEvidence evidence;
    evidence.add(someFace(1, 16, someModel('a')), 1.0F);

    EXPECT_EQ(evidence.add(someFace(1, 16, someModel('b')), 1.0F), Added::Restarted);
    EXPECT_EQ(evidence.probe()->embedding.model, someModel('b'));
}

TEST(Agree, IsTrueForOnePerson) {
    const auto person = someFace(1);
    EXPECT_TRUE(agree(std::vector{person, similarTo(person, 0.9F, 2), similarTo(person, 0.9F, 3)}));
    EXPECT_TRUE(agree({}));
}

TEST(Agree, IsFalseWhenOneChipShowsSomebodyElse) {
    const auto person = someFace(1);
    EXPECT_FALSE(agree(std::vector{person, similarTo(person, 0.9F, 2), someFace(9)}));
    EXPECT_FALSE(agree(std::vector{someFace(1, 16, someModel('a')), someFace(1, 16, someModel('b'))}));
}
