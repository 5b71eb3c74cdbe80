// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/liveness/track_liveness.h"

#include <cmath>
#include <gtest/gtest.h>
#include <vector>

using vision::liveness::LiveLook;
using vision::liveness::LiveState;
using vision::liveness::TrackLiveness;

namespace {

TrackLiveness after(const std::vector<LiveLook>& looks) {
    TrackLiveness track;
    for (const auto& look : looks) {
        track.add(look);
    }
    return track;
}

std::vector<LiveLook> looks(std::size_t count, float score, float quality = 0.8F) {
    return std::vector<LiveLook>(count, {score, quality});
}

} // namespace

TEST(TrackLiveness, DecidesOverTheTrackNotOverOneFrame) {
    struct Row {
        const char* what;
        std::vector<LiveLook> looks;
        LiveState state;
    };
    for (const auto& row : std::vector<Row>{
             {"nothing seen", {}, LiveState::Waiting},
             {"one look is no track", looks(1, 0.99F), LiveState::Waiting},
             {"two live looks are enough to ask the hall", looks(2, 0.99F), LiveState::Live},
             {"two looks at a picture are no accusation", looks(2, 0.01F), LiveState::Waiting},
             {"nobody is asked for a movement because of what will be called a picture", looks(4, 0.01F),
              LiveState::Waiting},
             {"many low looks are a picture", looks(5, 0.01F), LiveState::Attack},
             {"three middling looks may become better", looks(3, 0.4F), LiveState::Waiting},
             {"four middling looks ask for a movement", looks(4, 0.4F), LiveState::Doubt},
             {"many middling looks stay a doubt", looks(12, 0.4F), LiveState::Doubt},
             {"one bad frame of a person", {{0.9F, 0.8F}, {0.02F, 0.8F}, {0.95F, 0.8F}}, LiveState::Live},
         }) {
        EXPECT_EQ(after(row.looks).state(), row.state) << row.what;
    }
}

TEST(TrackLiveness, AGoodLookWeighsMoreThanABlurredOne) {
    EXPECT_GT(after({{0.9F, 0.9F}, {0.1F, 0.2F}}).score(), 0.7F);
    EXPECT_LT(after({{0.9F, 0.2F}, {0.1F, 0.9F}}).score(), 0.3F);
}

TEST(TrackLiveness, APictureDoesNotHideBehindLooksOfNoQuality) {
    EXPECT_EQ(after(looks(12, 0.02F, 0)).state(), LiveState::Attack);
}

TEST(TrackLiveness, WhoChangesPlacesWithAPictureIsSeen) {
    auto track = after(looks(30, 0.98F));
    EXPECT_EQ(track.state(), LiveState::Live);
    for (int i = 0; i < 12; ++i) {
        track.add({0.02F, 0.8F});
    }
    EXPECT_EQ(track.state(), LiveState::Attack);
}

TEST(TrackLiveness, WhatIsNotANumberIsAPicture) {
    EXPECT_EQ(after(looks(8, NAN)).state(), LiveState::Attack);
    EXPECT_EQ(after(looks(8, 0.9F, NAN)).state(), LiveState::Attack);
    EXPECT_EQ(after(looks(2, 7.0F)).score(), 1);
}
