// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/mounting.h"

#include <gtest/gtest.h>

namespace {

using sight::Mounting;
using vision::pipeline::FrameResult;

/// A frame whose one face is not good as it is.
FrameResult lying(std::optional<int> uprightAfter) {
    FrameResult result;
    result.faces.emplace_back();
    result.faces.back().measured = true;
    result.faces.back().quality.flaw = vision::quality::Flaw::Stray;
    result.uprightAfter = uprightAfter;
    return result;
}

FrameResult good() {
    FrameResult result;
    result.faces.emplace_back();
    result.faces.back().measured = true;
    return result;
}

/// How many such frames it takes; 100: it does not.
int framesUntilTurned(Mounting& mounting, const FrameResult& frame) {
    int frames = 1;
    while (frames < 100 && !mounting.see(frame)) {
        ++frames;
    }
    return frames;
}

TEST(Mounting, IsFoundFromTheFirstFaceThatLies) {
    Mounting mounting(std::nullopt);
    EXPECT_EQ(mounting.quarters(), 0);
    EXPECT_EQ(framesUntilTurned(mounting, lying(1)), 5);
    EXPECT_EQ(mounting.quarters(), 1);
    EXPECT_EQ(framesUntilTurned(mounting, lying(2)), 5); // it had been a picture: back again
    EXPECT_EQ(mounting.quarters(), 3);
}

TEST(Mounting, IsNotChangedByFacesThatAreSeenOrByOnesThatAreOnlyBad) {
    Mounting mounting(std::nullopt);
    for (int i = 0; i < 50; ++i) {
        EXPECT_FALSE(mounting.see(lying(i % 2 == 0 ? 1 : 2)));
        EXPECT_FALSE(mounting.see(lying(std::nullopt)));
    }
    for (int i = 0; i < 50; ++i) {
        EXPECT_FALSE(mounting.see(i % 4 == 0 ? good() : lying(2)));
    }
    EXPECT_EQ(mounting.quarters(), 0);
}

TEST(Mounting, BeginsAsItWasFoundLastTimeAndMayHaveBeenChangedSince) {
    Mounting mounting(std::nullopt, 1);
    EXPECT_EQ(mounting.quarters(), 1);
    EXPECT_EQ(framesUntilTurned(mounting, lying(3)), 5); // somebody has hung it upright
    EXPECT_EQ(mounting.quarters(), 0);
    EXPECT_EQ(Mounting(2, 1).quarters(), 2); // what is said counts
}

TEST(Mounting, StaysAsItWasSaid) {
    Mounting mounting(3);
    EXPECT_EQ(framesUntilTurned(mounting, lying(1)), 100);
    EXPECT_EQ(mounting.quarters(), 3);
}

} // namespace
