// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/challenge_view.h"

#include <gtest/gtest.h>

using lobby::ChallengeInView;
using lobby::Liveness;
using vision::liveness::ActiveChallenge;
using vision::liveness::LiveState;
using namespace std::chrono_literals;

TEST(LivenessInView, WhatWasDoneOutweighsADoubtButNotAPicture) {
    EXPECT_EQ(sight::livenessInView(LiveState::Waiting, false), Liveness::Waiting);
    EXPECT_EQ(sight::livenessInView(LiveState::Live, false), Liveness::Live);
    EXPECT_EQ(sight::livenessInView(LiveState::Doubt, false), Liveness::Doubt);
    EXPECT_EQ(sight::livenessInView(LiveState::Attack, false), Liveness::Attack);
    EXPECT_EQ(sight::livenessInView(LiveState::Waiting, true), Liveness::Live);
    EXPECT_EQ(sight::livenessInView(LiveState::Doubt, true), Liveness::Live);
    EXPECT_EQ(sight::livenessInView(LiveState::Attack, true), Liveness::Attack);
}

TEST(ChallengeLook, HasAPoseOnlyWhereThePointsWereMeasured) {
    vision::pipeline::FaceReport face;
    face.track = vision::TrackId{7};
    EXPECT_FALSE(sight::challengeLook(face).pose);
    face.measured = true;
    EXPECT_TRUE(sight::challengeLook(face).pose);
    EXPECT_EQ(sight::challengeLook(face).track, vision::TrackId{7});
}

TEST(ChallengeView, BeginsWithAStraightLookAndEndsInTime) {
    ActiveChallenge challenge([](std::uint32_t) { return 0U; }, vision::FrameTime{});
    EXPECT_EQ(sight::challengeView(challenge).ask, lobby::Ask::LookStraight);
    EXPECT_EQ(sight::challengeView(challenge).steps, 2);
    EXPECT_EQ(sight::challengeView(challenge).result, ChallengeInView::Result::Running);
    challenge.see(std::nullopt, vision::FrameTime{} + 60s);
    EXPECT_EQ(sight::challengeView(challenge).result, ChallengeInView::Result::TimedOut);
}
