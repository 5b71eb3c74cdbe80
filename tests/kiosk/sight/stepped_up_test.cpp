// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/stepped_up.h"
#include "kiosk/sight/still_faces.h"

#include <chrono>
#include <gtest/gtest.h>

namespace {

using lobby::FaceHint;
using vision::pipeline::FaceReport;
using vision::pipeline::FrameResult;

constexpr QSize kFrame{640, 480};

FaceReport aFace(float x, float width) {
    FaceReport face;
    face.box = {x, 100, width, width * 1.2F};
    face.measured = true;
    return face;
}

FrameResult aFrameWith(std::vector<FaceReport> faces) {
    FrameResult result;
    result.faces = std::move(faces);
    return result;
}

TEST(SteppedUp, NobodyIsThereInAnEmptyFrame) {
    EXPECT_FALSE(sight::steppedUp(FrameResult{}, kFrame));
}

TEST(SteppedUp, WhoOnlyPassesByIsLeftAlone) {
    EXPECT_FALSE(sight::steppedUp(aFrameWith({aFace(10, 60), aFace(300, 40)}), kFrame));
}

TEST(SteppedUp, TheNearestPersonIsTheOne) {
    EXPECT_EQ(sight::steppedUp(aFrameWith({aFace(10, 90), aFace(300, 150), aFace(500, 50)}), kFrame), 1U);
}

TEST(SteppedUp, APictureOnTheWallDoesNotHideWhoStandsBesideIt) {
    sight::StillFaces still;
    auto frame = aFrameWith({aFace(10, 160), aFace(300, 100)});
    frame.faces[0].track = vision::TrackId{1};
    frame.faces[1].track = vision::TrackId{2};
    const auto see = [&](int second) {
        frame.time = vision::FrameTime{} + std::chrono::seconds(second);
        frame.faces[0].box.x = 10 + static_cast<float>(second % 2);      // as a detector trembles
        frame.faces[1].box.x = 300 + 2 * static_cast<float>(second % 6); // as a person sways
        still.see(frame);
        return sight::steppedUp(frame, kFrame, {}, still.tracks());
    };
    for (int second = 0; second < 20; ++second) {
        EXPECT_EQ(see(second), 0U);
    }
    for (int second = 20; second < 30; ++second) {
        EXPECT_EQ(see(second), 1U);
    }
    frame.faces.pop_back(); // alone, it may be somebody who sleeps on their feet
    EXPECT_EQ(sight::steppedUp(frame, kFrame, {}, still.tracks()), 0U);
}

TEST(SteppedUp, TheDistanceIsTheSameForALargerFrame) {
    EXPECT_FALSE(sight::steppedUp(aFrameWith({aFace(10, 150)}), {1920, 1080}));
    EXPECT_TRUE(sight::steppedUp(aFrameWith({aFace(10, 240)}), {1920, 1080}));
}

TEST(SteppedUp, SomebodyBesideIsCompanyAndSomebodyFarBehindIsNot) {
    EXPECT_TRUE(sight::hasCompany(aFrameWith({aFace(10, 150), aFace(300, 100)}), 0));
    EXPECT_FALSE(sight::hasCompany(aFrameWith({aFace(10, 150), aFace(300, 60)}), 0));
    EXPECT_FALSE(sight::hasCompany(aFrameWith({aFace(10, 150)}), 0));
}

TEST(HintFor, EachFlawHasItsOwnPlainAdvice) {
    using vision::quality::Flaw;
    const std::vector<std::pair<Flaw, FaceHint>> table{
        {Flaw::None, FaceHint::None},           {Flaw::NotWhole, FaceHint::WholeFace},
        {Flaw::TooSmall, FaceHint::ComeCloser}, {Flaw::TooLarge, FaceHint::StepBack},
        {Flaw::TurnedAway, FaceHint::LookHere}, {Flaw::TooDark, FaceHint::MoreLight},
        {Flaw::TooBright, FaceHint::MoreLight}, {Flaw::Blurred, FaceHint::HoldStill},
        {Flaw::Covered, FaceHint::Uncover},
    };
    for (const auto& [flaw, hint] : table) {
        FaceReport face = aFace(100, 150);
        face.quality.flaw = flaw;
        EXPECT_EQ(sight::hintFor(face), hint) << static_cast<int>(flaw);
    }
}

TEST(HintFor, SaysNothingAboutAFaceThatWasNotMeasured) {
    FaceReport face = aFace(100, 150);
    face.measured = false;
    face.quality.flaw = vision::quality::Flaw::Blurred;
    EXPECT_EQ(sight::hintFor(face), FaceHint::None);
}

TEST(InRing, AFaceOnTheLeftOfTheFrameIsOnTheRightOfTheMirror) {
    const QRectF box = sight::inRing({80, 0, 120, 240}, kFrame); // the ring shows x from 80 to 560
    EXPECT_DOUBLE_EQ(box.right(), 1.0);
    EXPECT_DOUBLE_EQ(box.width(), 0.25);
    EXPECT_DOUBLE_EQ(box.top(), 0.0);
    EXPECT_DOUBLE_EQ(box.height(), 0.5);
}

} // namespace
