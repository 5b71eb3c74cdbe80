// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/track/face_tracker.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <random>
#include <set>

using namespace std::chrono_literals;
using testing::IsEmpty;
using testing::SizeIs;
using vision::DetectedFace;
using vision::FrameTime;
using vision::TrackId;
using vision::track::FaceTracker;
using vision::track::Track;

namespace {

DetectedFace faceAt(float centreX, float centreY, float size = 80) {
    return {.box = {centreX - size / 2, centreY - size / 2, size, size}, .confidence = 0.9F};
}

FrameTime frame(int number) {
    return FrameTime{} + number * 40ms; // 25 a second
}

TrackId idOf(const std::vector<Track>& tracks, std::size_t face) {
    for (const Track& track : tracks) {
        if (track.detection == face) { return track.id; }
    }
    ADD_FAILURE() << "face " << face << " has no track";
    return {};
}

} // namespace

TEST(FaceTracker, KeepsTheIdOfAPersonWhoWalks) {
    FaceTracker tracker;
    for (int i = 0; i < 50; ++i) {
        const auto tracks = tracker.update(std::vector{faceAt(50.0F + 10.0F * static_cast<float>(i), 200)}, frame(i));
        ASSERT_THAT(tracks, SizeIs(1));
        EXPECT_EQ(tracks[0].id, TrackId{1});
        EXPECT_EQ(tracks[0].timesSeen, i + 1);
    }
}

TEST(FaceTracker, KeepsTheIdOfAPersonWhoWalksUp) {
    FaceTracker tracker;
    float size = 30;
    for (int i = 0; i < 60; ++i, size *= 1.03F) {
        EXPECT_EQ(idOf(tracker.update(std::vector{faceAt(320, 240, size)}, frame(i)), 0), TrackId{1});
    }
}

TEST(FaceTracker, KeepsTheIdThroughADetectorThatJitters) {
    FaceTracker tracker;
    std::mt19937 random{3};
    std::normal_distribution<float> jitter{0, 4};
    for (int i = 0; i < 100; ++i) {
        const auto face = faceAt(320 + jitter(random), 240 + jitter(random), 80 + jitter(random));
        EXPECT_EQ(idOf(tracker.update(std::vector{face}, frame(i)), 0), TrackId{1});
    }
}

TEST(FaceTracker, KeepsTheIdWhenAWalkingFaceIsMissedForSomeFrames) {
    FaceTracker tracker;
    const auto walking = [](int i) { return faceAt(50 + 12 * static_cast<float>(i), 200); };
    for (int i = 0; i < 10; ++i) {
        (void)tracker.update(std::vector{walking(i)}, frame(i));
    }
    for (int i = 10; i < 20; ++i) {
        const auto tracks = tracker.update({}, frame(i));
        ASSERT_THAT(tracks, SizeIs(1));
        EXPECT_FALSE(tracks[0].detection);
        EXPECT_NEAR(tracks[0].box.centre().x, walking(i).box.centre().x, 5) << "expected to walk on";
    }
    EXPECT_EQ(idOf(tracker.update(std::vector{walking(20)}, frame(20)), 0), TrackId{1});
}

TEST(FaceTracker, EndsATrackThatIsNotSeenForLongerThanKeepFor) {
    FaceTracker tracker{{.keepFor = 700ms}};
    const auto face = faceAt(320, 240);
    (void)tracker.update(std::vector{face}, FrameTime{});
    EXPECT_THAT(tracker.update({}, FrameTime{} + 700ms), SizeIs(1));
    EXPECT_THAT(tracker.update({}, FrameTime{} + 701ms), IsEmpty());
    EXPECT_EQ(idOf(tracker.update(std::vector{face}, FrameTime{} + 800ms), 0), TrackId{2});
}

// Two people of like size pass each other; while their faces overlap the detector finds only the one in front.
class Crossing : public testing::TestWithParam<bool> {};

TEST_P(Crossing, LeavesBothTheirIds) {
    const bool isRightMoverInFront = GetParam();
    FaceTracker tracker;
    TrackId rightMover{};
    TrackId leftMover{};
    for (int i = 0; i < 50; ++i) {
        const auto a = faceAt(100 + 9 * static_cast<float>(i), 200);
        const auto b = faceAt(541 - 9 * static_cast<float>(i), 210);
        const bool isOneHidden = std::abs(a.box.centre().x - b.box.centre().x) < 50;
        std::vector<DetectedFace> faces{a, b};
        if (isOneHidden) { faces = {isRightMoverInFront ? a : b}; }
        const auto tracks = tracker.update(faces, frame(i));
        ASSERT_THAT(tracks, SizeIs(2)) << "frame " << i;
        if (isOneHidden) { continue; }
        if (i == 0) {
            rightMover = idOf(tracks, 0);
            leftMover = idOf(tracks, 1);
        }
        EXPECT_EQ(idOf(tracks, 0), rightMover) << "frame " << i;
        EXPECT_EQ(idOf(tracks, 1), leftMover) << "frame " << i;
    }
    EXPECT_NE(rightMover, leftMover);
}

INSTANTIATE_TEST_SUITE_P(FaceTracker, Crossing, testing::Bool());

TEST(FaceTracker, DoesNotTakeASmallFaceBehindForTheLargeOneInFront) {
    FaceTracker tracker;
    (void)tracker.update(std::vector{faceAt(320, 240, 160), faceAt(400, 200, 40)}, frame(0));
    const auto tracks = tracker.update(std::vector{faceAt(330, 240, 40)}, frame(1));

    EXPECT_NE(idOf(tracks, 0), TrackId{1});
}

TEST(FaceTracker, StartsANewTrackForAFaceThatAppearsElsewhere) {
    FaceTracker tracker;
    (void)tracker.update(std::vector{faceAt(100, 240)}, frame(0));
    const auto tracks = tracker.update(std::vector{faceAt(500, 240), faceAt(101, 240)}, frame(1));

    ASSERT_THAT(tracks, SizeIs(2));
    EXPECT_EQ(idOf(tracks, 1), TrackId{1});
    EXPECT_EQ(idOf(tracks, 0), TrackId{2});
}

TEST(FaceTracker, TellsWhoLeftFromWhoStayed) {
    FaceTracker tracker;
    (void)tracker.update(std::vector{faceAt(100, 240), faceAt(500, 240)}, frame(0));
    const auto tracks = tracker.update(std::vector{faceAt(501, 240)}, frame(1));

    ASSERT_THAT(tracks, SizeIs(2));
    EXPECT_FALSE(tracks[0].detection);
    EXPECT_EQ(tracks[1].detection, 0U);
    EXPECT_EQ(tracks[1].id, TrackId{2});
}

TEST(FaceTracker, KeepsEightFacesApartInWhateverOrderTheyCome) {
    FaceTracker tracker;
    std::mt19937 random{11};
    std::vector<TrackId> idOfPerson(8);
    for (int i = 0; i < 40; ++i) {
        std::vector<std::size_t> order{0, 1, 2, 3, 4, 5, 6, 7};
        std::ranges::shuffle(order, random);
        std::vector<DetectedFace> faces;
        for (const std::size_t who : order) {
            const float sway = 10 * std::sin(static_cast<float>(i) / 4 + static_cast<float>(who));
            faces.push_back(
                faceAt(50 + 70 * static_cast<float>(who) + sway, 150 + 20 * static_cast<float>(who % 3), 60));
        }
        const auto tracks = tracker.update(faces, frame(i));
        ASSERT_THAT(tracks, SizeIs(8));
        for (std::size_t position = 0; position < order.size(); ++position) {
            TrackId& id = idOfPerson[order[position]];
            if (i == 0) { id = idOf(tracks, position); }
            EXPECT_EQ(idOf(tracks, position), id) << "frame " << i;
        }
    }
    EXPECT_THAT(std::set<TrackId>(idOfPerson.begin(), idOfPerson.end()), SizeIs(8));
}

TEST(FaceTracker, HasNoTracksWithoutFaces) {
    FaceTracker tracker;
    EXPECT_THAT(tracker.update({}, frame(0)), IsEmpty());
}

TEST(FaceTracker, BearsTwoFramesOfOneInstant) {
    FaceTracker tracker;
    (void)tracker.update(std::vector{faceAt(100, 100)}, frame(0));
    const auto tracks = tracker.update(std::vector{faceAt(101, 100)}, frame(0));

    EXPECT_EQ(idOf(tracks, 0), TrackId{1});
    EXPECT_TRUE(std::isfinite(tracks[0].speed.x));
}
