// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/pipeline/track_memory.h"

#include "tests/vision/liveness/drawn_head.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace std::chrono_literals;
using vision::FrameTime;
using vision::pipeline::cosine;
using vision::pipeline::fuse;
using vision::pipeline::Look;
using vision::pipeline::Mode;
using vision::pipeline::Settings;
using vision::pipeline::TrackMemory;

namespace {

constexpr Settings kSettings{.firstProbeChips = 2,
                             .eagerProbes = 2,
                             .probeEveryChips = 3,
                             .maxChipsPerProbe = 4,
                             .manyProbes = 3,
                             .minSamePerson = 0.35F};

/// A unit vector at this angle: two people are a quarter turn apart.
Look lookAt(float angle, float quality = 0.5F, float liveness = 0.9F) {
    return {.vector = {std::cos(angle), std::sin(angle)}, .quality = quality, .liveness = liveness};
}

FrameTime at(std::chrono::milliseconds time) {
    return FrameTime{} + 1h + time;
}

} // namespace

TEST(Fuse, WeighsLooksByTheirQualityAndGivesUnitLength) {
    const auto fused = fuse({lookAt(0, 0.9F), lookAt(1, 0.1F)});
    ASSERT_TRUE(fused.has_value());
    EXPECT_NEAR(cosine(*fused, *fused), 1, 1e-6);
    EXPECT_GT(cosine(*fused, lookAt(0).vector), cosine(*fused, lookAt(1).vector));
    EXPECT_FALSE(fuse({lookAt(0), lookAt(3.14159265F)}).has_value() &&
                 std::isnan(fuse({lookAt(0), lookAt(3.14159265F)})->front()));
}

TEST(TrackMemory, EagerProbesComeWithEachGoodChipAndLaterOnesAfterMore) {
    TrackMemory memory(kSettings);
    EXPECT_FALSE(memory.add(lookAt(0), at(0ms)).has_value());
    EXPECT_TRUE(memory.add(lookAt(0.1F), at(40ms)).has_value());
    EXPECT_TRUE(memory.add(lookAt(0.1F), at(80ms)).has_value());
    EXPECT_FALSE(memory.add(lookAt(0.1F), at(180ms)).has_value());
    EXPECT_FALSE(memory.add(lookAt(0.1F), at(280ms)).has_value());
    EXPECT_TRUE(memory.add(lookAt(0.1F), at(380ms)).has_value());
    EXPECT_EQ(memory.goodChips(), 6);
}

TEST(TrackMemory, AllLooksSayWhetherItLivesNotTheBestAlone) {
    TrackMemory memory(kSettings);
    for (int i = 0; i < 12; ++i) {
        (void)memory.add(lookAt(0, 0.5F, 0.01F), at(i * 100ms));
    }
    EXPECT_EQ(memory.live(), vision::liveness::LiveState::Attack);
    TrackMemory enrolled(kSettings);
    for (int i = 0; i < 12; ++i) {
        (void)enrolled.addForEnrolment(lookAt(0, 0.5F, 0.01F), at(i * 100ms)); // all but the first are known already
    }
    EXPECT_EQ(enrolled.live(), vision::liveness::LiveState::Attack);
}

TEST(TrackMemory, AFaceThatMovesAsAPictureIsADoubtAtMost) {
    TrackMemory memory(kSettings);
    (void)memory.add(lookAt(0), at(0ms));
    (void)memory.add(lookAt(0), at(50ms));
    EXPECT_EQ(memory.live(), vision::liveness::LiveState::Live);
    memory.seePoints(testing_support::drawnHead({.isFlat = true}));
    for (const float angle : {30.0F, 35.0F}) {
        memory.seePoints(testing_support::drawnHead({.left = angle, .isFlat = true}));
    }
    EXPECT_EQ(memory.live(), vision::liveness::LiveState::Doubt);
    EXPECT_EQ(memory.add(lookAt(0), at(100ms)).value().live, vision::liveness::LiveState::Doubt);
}

TEST(TrackMemory, AProbeSaysWhatWentIntoIt) {
    TrackMemory memory(kSettings);
    EXPECT_FALSE(memory.add(lookAt(0, 0.4F, 1), at(10ms)).has_value());
    const auto probe = memory.add(lookAt(0, 0.8F, 0.5F), at(50ms));
    ASSERT_TRUE(probe.has_value());
    EXPECT_EQ(probe->chips, 2);
    EXPECT_NEAR(probe->quality, 0.6, 1e-6);
    EXPECT_NEAR(probe->liveness, (0.4 * 1 + 0.8 * 0.5) / 1.2, 1e-6); // the better look weighs more
    EXPECT_EQ(probe->live, vision::liveness::LiveState::Live);
    EXPECT_EQ(probe->firstGoodFrame, at(10ms));
}

TEST(TrackMemory, KeepsTheBestChips) {
    TrackMemory memory(kSettings);
    EXPECT_FALSE(memory.add(lookAt(1, 0.01F), at(0ms)).has_value());
    std::optional<vision::pipeline::Probe> last;
    for (int i = 1; i <= 5; ++i) {
        if (auto probe = memory.add(lookAt(0, 0.9F), at(i * 100ms))) { last = std::move(probe); }
    }
    ASSERT_TRUE(last.has_value());
    EXPECT_EQ(last->chips, 4);
    EXPECT_NEAR(last->quality, 0.9, 1e-6); // the poor first one was let go
}

TEST(TrackMemory, ChipsComeFastWhileProbesAreEagerThenSlowerAndSlower) {
    TrackMemory memory(kSettings);
    EXPECT_TRUE(memory.isDue(Mode::Recognise, at(0ms)));
    (void)memory.add(lookAt(0), at(0ms));
    EXPECT_TRUE(memory.isDue(Mode::Recognise, at(20ms)));
    (void)memory.add(lookAt(0), at(20ms)); // first probe
    EXPECT_TRUE(memory.isDue(Mode::Recognise, at(33ms)));
    (void)memory.add(lookAt(0), at(33ms)); // the last eager one
    EXPECT_FALSE(memory.isDue(Mode::Recognise, at(66ms)));
    EXPECT_TRUE(memory.isDue(Mode::Recognise, at(133ms)));
    for (int i = 2; i <= 4; ++i) {
        (void)memory.add(lookAt(0), at(i * 100ms)); // third probe: many
    }
    EXPECT_FALSE(memory.isDue(Mode::Recognise, at(500ms)));
    EXPECT_TRUE(memory.isDue(Mode::Recognise, at(900ms)));
}

TEST(TrackMemory, ASettledTrackIsOnlyLookedAtNowAndThenAndMakesNoProbe) {
    TrackMemory memory(kSettings);
    (void)memory.add(lookAt(0), at(0ms));
    memory.settle();
    EXPECT_FALSE(memory.isDue(Mode::Recognise, at(1000ms)));
    EXPECT_TRUE(memory.isDue(Mode::Recognise, at(2000ms)));
    for (int i = 1; i < 10; ++i) {
        EXPECT_FALSE(memory.add(lookAt(0), at(i * 2000ms)).has_value());
    }
}

TEST(TrackMemory, UnderANameASettledTrackIsLookedAtSeveralTimesASecond) {
    using vision::pipeline::Watch;
    TrackMemory memory(kSettings);
    (void)memory.add(lookAt(0), at(0ms));
    memory.settle();
    EXPECT_FALSE(memory.isDue(Mode::Recognise, at(100ms), Watch::Closely));
    EXPECT_TRUE(memory.isDue(Mode::Recognise, at(200ms), Watch::Closely));
    EXPECT_FALSE(memory.isDue(Mode::Recognise, at(200ms), Watch::NowAndThen));
}

TEST(TrackMemory, NothingIsDueWhenFacesAreOnlyFollowed) {
    EXPECT_FALSE(TrackMemory(kSettings).isDue(Mode::Follow, at(0ms)));
}

TEST(TrackMemory, KnowsThatAnotherPersonTookTheTrack) {
    TrackMemory memory(kSettings);
    EXPECT_FALSE(memory.isAnotherPerson(lookAt(0))); // the first look is whoever it is
    (void)memory.add(lookAt(0), at(0ms));
    EXPECT_FALSE(memory.isAnotherPerson(lookAt(0.6F)));
    EXPECT_TRUE(memory.isAnotherPerson(lookAt(1.5F)));
}

TEST(TrackMemory, LeavesATrackAloneAsLongAsNobodyKnowsHowUnlikeTwoPeopleAre) {
    Settings settings = kSettings;
    settings.minSamePerson.reset();
    TrackMemory memory(settings);
    (void)memory.add(lookAt(0), at(0ms));
    EXPECT_FALSE(memory.isAnotherPerson(lookAt(1.5F)));
}

TEST(TrackMemory, EnrolmentTakesOnlyLooksThatDiffer) {
    TrackMemory memory(kSettings);
    EXPECT_TRUE(memory.addForEnrolment(lookAt(0), at(0ms)));
    EXPECT_FALSE(memory.addForEnrolment(lookAt(0.1F), at(100ms))); // 1 - cos = 0.005
    EXPECT_TRUE(memory.addForEnrolment(lookAt(0.3F), at(200ms)));  // 0.045
    EXPECT_EQ(memory.goodChips(), 2);
    EXPECT_FALSE(memory.isDue(Mode::Enrol, at(250ms)));
    EXPECT_TRUE(memory.isDue(Mode::Enrol, at(300ms)));
}
