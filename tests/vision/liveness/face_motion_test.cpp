// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/liveness/face_motion.h"

#include "tests/vision/liveness/drawn_head.h"

#include <gtest/gtest.h>

using testing_support::drawnHead;
using vision::liveness::headPose;
using vision::liveness::PlanarMotion;
using vision::liveness::squeeze;

TEST(HeadPose, AHeadAtRestLooksStraight) {
    const auto pose = headPose(drawnHead());
    EXPECT_NEAR(pose.yaw, 0, 1e-4);
    EXPECT_NEAR(pose.pitch, 36.0F / 70, 0.02);
    EXPECT_NEAR(pose.eyes, 8.0F / 70, 0.01);
    EXPECT_NEAR(pose.eyeDistance, 60, 1e-3);
}

TEST(HeadPose, TurningToTheOwnLeftMovesTheNoseToTheCamerasRight) {
    EXPECT_GT(headPose(drawnHead({.left = 20})).yaw, 0.3F);
    EXPECT_LT(headPose(drawnHead({.left = -20})).yaw, -0.3F);
}

TEST(HeadPose, LoweringTheHeadLowersTheNoseTip) {
    EXPECT_GT(headPose(drawnHead({.down = 15})).pitch, headPose(drawnHead()).pitch + 0.1F);
    EXPECT_LT(headPose(drawnHead({.down = -15})).pitch, headPose(drawnHead()).pitch - 0.1F);
}

TEST(HeadPose, ATiltedHeadIsNotATurnedOne) {
    const auto tilted = headPose(drawnHead({.roll = 20}));
    EXPECT_NEAR(tilted.yaw, 0, 1e-3);
    EXPECT_NEAR(tilted.pitch, headPose(drawnHead()).pitch, 1e-3);
}

TEST(HeadPose, ClosedEyesAreLower) {
    EXPECT_NEAR(headPose(drawnHead({.eyes = 0.25F})).eyes, headPose(drawnHead()).eyes / 4, 1e-3);
}

TEST(HeadPose, APictureThatIsHeldAnyhowKeepsItAll) {
    const auto rest = headPose(drawnHead({.isFlat = true}));
    for (const float turned : {-45.0F, -20.0F, 20.0F, 45.0F}) {
        for (const float lowered : {-40.0F, 0.0F, 30.0F}) {
            const auto pose =
                headPose(drawnHead({.left = turned, .down = lowered, .roll = turned / 3, .isFlat = true}));
            EXPECT_NEAR(pose.yaw, rest.yaw, 1e-3) << turned << ' ' << lowered;
            EXPECT_NEAR(pose.pitch, rest.pitch, 1e-3) << turned << ' ' << lowered;
            EXPECT_NEAR(pose.eyes, rest.eyes, 1e-3) << turned << ' ' << lowered;
        }
    }
}

TEST(HeadPose, PointsThatSpanNoFrameGiveZeros) {
    EXPECT_EQ(headPose({}).eyeDistance, 0);
    EXPECT_EQ(headPose({}).eyes, 0);
    auto upsideDown = drawnHead();
    upsideDown[48].y = upsideDown[54].y = -1000; // the mouth above the eyes
    EXPECT_EQ(headPose(upsideDown).yaw, 0);
    EXPECT_EQ(headPose(upsideDown).eyeDistance, 0);
}

TEST(Squeeze, IsTheCosineOfAPictureThatIsTurned) {
    const auto rest = drawnHead({.isFlat = true});
    EXPECT_NEAR(squeeze(rest, drawnHead({.left = 30, .isFlat = true})), 0.866, 0.002);
    EXPECT_NEAR(squeeze(rest, drawnHead({.down = 20, .roll = 25, .isFlat = true})), 0.940, 0.002);
}

TEST(Squeeze, MovingTiltingAndComingNearerSqueezeNothing) {
    const auto rest = drawnHead();
    auto nearer = drawnHead({.roll = 30});
    for (auto& point : nearer) {
        point = {.x = 1.5F * point.x + 40, .y = 1.5F * point.y - 20};
    }
    EXPECT_NEAR(squeeze(rest, nearer), 1, 1e-3);
    EXPECT_EQ(squeeze({}, rest), 1);
}

TEST(PlanarMotion, IsSeenInAPictureThatIsTurned) {
    PlanarMotion motion;
    motion.see(drawnHead({.isFlat = true}));
    for (const float angle : {10.0F, 20.0F, 30.0F}) {
        motion.see(drawnHead({.left = angle, .isFlat = true}));
    }
    EXPECT_FALSE(motion.isSeen()); // one look is none
    motion.see(drawnHead({.down = 32, .isFlat = true}));
    EXPECT_TRUE(motion.isSeen());
}

TEST(PlanarMotion, IsNotSeenInAHeadThatTurnsNodsOrStandsStill) {
    PlanarMotion turning;
    PlanarMotion nodding;
    PlanarMotion still;
    for (int i = 0; i < 30; ++i) {
        const auto angle = static_cast<float>(i % 7) * 5;
        turning.see(drawnHead({.left = angle}));
        nodding.see(drawnHead({.down = angle}));
        still.see(drawnHead());
    }
    EXPECT_FALSE(turning.isSeen());
    EXPECT_FALSE(nodding.isSeen());
    EXPECT_FALSE(still.isSeen());
}

TEST(PlanarMotion, ANoseThatMovedOnceIsNoPicture) {
    PlanarMotion motion;
    motion.see(drawnHead());
    motion.see(drawnHead({.left = 20}));
    for (int i = 0; i < 10; ++i) {
        motion.see(drawnHead({.left = 35, .isFlat = true}));
    }
    EXPECT_FALSE(motion.isSeen());
}

TEST(PlanarMotion, PointsThatSlipShowNothing) {
    PlanarMotion motion;
    for (int i = 0; i < 10; ++i) {
        motion.see({});
    }
    EXPECT_FALSE(motion.isSeen());
}
