// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/liveness/active_challenge.h"

#include "tests/vision/liveness/drawn_head.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>

using testing_support::drawnHead;
using testing_support::HeldHead;
using vision::FrameTime;
using vision::TrackId;
using vision::liveness::ActiveChallenge;
using vision::liveness::ChallengeStep;
using vision::liveness::drawSteps;
using vision::liveness::headPose;
using vision::liveness::Random;
using Outcome = ActiveChallenge::Outcome;
using namespace std::chrono_literals;

namespace {

Random seeded(unsigned seed) {
    return [engine = std::mt19937(seed)](std::uint32_t below) mutable {
        return std::uniform_int_distribution<std::uint32_t>(0, below - 1)(engine);
    };
}

/// The first steps that the seeds give: a seed whose challenge begins with `first`.
unsigned seedWith(ChallengeStep first, ChallengeStep second) {
    for (unsigned seed = 0; seed < 1000; ++seed) {
        if (drawSteps(2, seeded(seed)) == std::vector{first, second}) { return seed; }
    }
    ADD_FAILURE() << "no such order";
    return 0;
}

/// A visitor before the camera at 15 frames a second.
class Visit {
public:
    explicit Visit(unsigned seed)
        : m_challenge(seeded(seed), FrameTime{}) {}

    ActiveChallenge& challenge() { return m_challenge; }
    void show(const HeldHead& held, std::chrono::milliseconds howLong = 400ms) {
        for (auto end = m_now + howLong; m_now < end; m_now += 66ms) {
            m_challenge.see(vision::liveness::ChallengeLook{m_track, headPose(drawnHead(held))}, m_now);
        }
    }
    void gone(std::chrono::milliseconds howLong) {
        for (auto end = m_now + howLong; m_now < end; m_now += 66ms) {
            m_challenge.see(std::nullopt, m_now);
        }
    }
    void becomes(TrackId track) { m_track = track; }
    void doWhatIsAsked() {
        const auto asked = m_challenge.asked();
        if (!asked) { return; }
        show(movement(*asked));
        show({}, 200ms);
    }
    static HeldHead movement(ChallengeStep step) {
        switch (step) {
        case ChallengeStep::TurnLeft:
            return {.left = 25};
        case ChallengeStep::TurnRight:
            return {.left = -25};
        case ChallengeStep::Blink:
            return {.eyes = 0.2F};
        case ChallengeStep::Nod:
            return {.down = 18};
        }
        return {};
    }

private:
    FrameTime m_now{};
    TrackId m_track{1};
    ActiveChallenge m_challenge;
};

} // namespace

TEST(DrawSteps, AreDifferentAndInEveryOrder) {
    std::set<std::vector<ChallengeStep>> seen;
    for (unsigned seed = 0; seed < 400; ++seed) {
        const auto steps = drawSteps(2, seeded(seed));
        ASSERT_EQ(steps.size(), 2U);
        EXPECT_NE(steps[0], steps[1]);
        seen.insert(steps);
    }
    EXPECT_EQ(seen.size(), 12U);
    const auto all = drawSteps(4, seeded(1));
    EXPECT_EQ(std::set(all.begin(), all.end()).size(), 4U);
}

TEST(ActiveChallenge, PassesWhoDoesWhatIsAskedInEveryOrder) {
    for (unsigned seed = 0; seed < 60; ++seed) {
        Visit visit(seed);
        EXPECT_FALSE(visit.challenge().asked());
        visit.show({});
        ASSERT_TRUE(visit.challenge().asked());
        visit.doWhatIsAsked();
        EXPECT_EQ(visit.challenge().done(), 1);
        visit.doWhatIsAsked();
        EXPECT_EQ(visit.challenge().outcome(), Outcome::Passed) << seed;
    }
}

TEST(ActiveChallenge, AStillPictureNeverPasses) {
    for (unsigned seed = 0; seed < 20; ++seed) {
        Visit visit(seed);
        visit.show({}, 80s);
        EXPECT_EQ(visit.challenge().done(), 0);
        EXPECT_EQ(visit.challenge().outcome(), Outcome::TimedOut);
    }
}

TEST(ActiveChallenge, APictureThatIsWavedAboutNeverPasses) {
    for (unsigned seed = 0; seed < 20; ++seed) {
        Visit visit(seed);
        visit.show({.isFlat = true});
        for (int i = 0; i < 60; ++i) {
            const auto angle = static_cast<float>((i % 9) * 10 - 40);
            visit.show({.left = angle, .down = angle / 2, .roll = -angle / 2, .isFlat = true}, 300ms);
        }
        EXPECT_EQ(visit.challenge().done(), 0) << seed;
        EXPECT_NE(visit.challenge().outcome(), Outcome::Passed);
    }
}

TEST(ActiveChallenge, AnotherMovementThanTheOneAskedForDoesNotCount) {
    struct Row {
        ChallengeStep asked;
        std::vector<ChallengeStep> shown;
    };
    using S = ChallengeStep;
    for (const auto& row :
         {Row{S::TurnLeft, {S::TurnRight, S::Nod, S::Blink}}, Row{S::TurnRight, {S::TurnLeft, S::Nod, S::Blink}},
          Row{S::Blink, {S::TurnLeft, S::TurnRight}}, Row{S::Nod, {S::TurnLeft, S::Blink}}}) {
        Visit visit(seedWith(row.asked, row.asked == S::Nod ? S::Blink : S::Nod));
        visit.show({});
        ASSERT_EQ(visit.challenge().asked(), row.asked);
        for (const auto each : row.shown) {
            visit.show(Visit::movement(each));
            visit.show({}, 200ms);
        }
        EXPECT_EQ(visit.challenge().done(), 0) << static_cast<int>(row.asked);
    }
}

TEST(ActiveChallenge, TheMovementMustEndBeforeTheNextOneIsAsked) {
    Visit visit(seedWith(ChallengeStep::TurnLeft, ChallengeStep::TurnRight));
    visit.show({});
    visit.show({.left = 25}, 2s);
    EXPECT_EQ(visit.challenge().done(), 0);
    EXPECT_FALSE(visit.challenge().asked()); // look straight again
    visit.show({}, 200ms);
    EXPECT_EQ(visit.challenge().done(), 1);
    EXPECT_EQ(visit.challenge().asked(), ChallengeStep::TurnRight);
}

TEST(ActiveChallenge, SomebodySlowHasTheTimeTheyNeed) {
    Visit visit(seedWith(ChallengeStep::TurnLeft, ChallengeStep::Nod));
    visit.show({}, 15s);                           // reads the screen first
    for (int angle = 0; angle <= 26; angle += 2) { // and turns a few degrees a second
        visit.show({.left = static_cast<float>(angle)}, 300ms);
    }
    visit.show({}, 12s);
    EXPECT_EQ(visit.challenge().done(), 1);
    visit.show({.down = 16}, 3s);
    visit.show({}, 1s);
    EXPECT_EQ(visit.challenge().outcome(), Outcome::Passed);
}

TEST(ActiveChallenge, TakesEachPersonsOwnRest) {
    // Somebody whose head is always turned a little, with narrow eyes.
    Visit visit(seedWith(ChallengeStep::TurnLeft, ChallengeStep::Blink));
    visit.show({.left = -10, .eyes = 0.5F});
    visit.show({.left = 14, .eyes = 0.5F});
    visit.show({.left = -10, .eyes = 0.5F});
    EXPECT_EQ(visit.challenge().done(), 1);
    visit.show({.left = -10, .eyes = 0.1F}, 200ms);
    visit.show({.left = -10, .eyes = 0.5F});
    EXPECT_EQ(visit.challenge().outcome(), Outcome::Passed);
}

TEST(ActiveChallenge, WaitsForAStraightLookFirst) {
    Visit visit(3);
    visit.show({.left = 30}, 5s);
    EXPECT_FALSE(visit.challenge().asked());
    visit.show({});
    EXPECT_TRUE(visit.challenge().asked());
}

TEST(ActiveChallenge, AnotherFaceStartsOver) {
    Visit visit(5);
    visit.show({});
    visit.doWhatIsAsked();
    EXPECT_EQ(visit.challenge().done(), 1);
    visit.becomes(TrackId{2});
    visit.show({}, 100ms);
    EXPECT_EQ(visit.challenge().done(), 0);
    EXPECT_FALSE(visit.challenge().asked());
    EXPECT_EQ(visit.challenge().track(), TrackId{2});
}

TEST(ActiveChallenge, AMomentWithoutAFaceIsForgivenAndALongOneStartsOver) {
    Visit visit(5);
    visit.show({});
    visit.doWhatIsAsked();
    visit.gone(1s);
    visit.show({}, 100ms);
    EXPECT_EQ(visit.challenge().done(), 1);
    visit.gone(2s);
    visit.show({}, 100ms);
    EXPECT_EQ(visit.challenge().done(), 0);
}

TEST(ActiveChallenge, FacesThatComeAndGoEndIt) {
    Visit visit(5);
    for (std::int64_t track = 1; track < 5; ++track) {
        visit.becomes(TrackId{track});
        visit.show({});
    }
    EXPECT_EQ(visit.challenge().outcome(), Outcome::Lost);
    visit.show({});
    EXPECT_FALSE(visit.challenge().asked());
}

TEST(ActiveChallenge, NobodyThereEndsItInTime) {
    Visit visit(5);
    visit.gone(21s);
    EXPECT_EQ(visit.challenge().outcome(), Outcome::TimedOut);
}

TEST(ActiveChallenge, StartingOverDoesNotBuyTimeForEver) {
    Visit visit(seedWith(ChallengeStep::TurnLeft, ChallengeStep::Nod));
    visit.show({}, 18s);
    visit.becomes(TrackId{2});
    visit.show({}, 18s);
    visit.becomes(TrackId{3});
    visit.show({}, 19s);
    EXPECT_EQ(visit.challenge().outcome(), Outcome::Running);
    visit.show({}, 21s);
    EXPECT_EQ(visit.challenge().outcome(), Outcome::TimedOut);
}

TEST(ActiveChallenge, FacesThatAreNotMeasuredKeepTheTrackButShowNothing) {
    ActiveChallenge challenge(seeded(1), FrameTime{});
    for (int i = 0; i < 100; ++i) {
        challenge.see(vision::liveness::ChallengeLook{TrackId{1}, std::nullopt}, FrameTime{} + i * 66ms);
    }
    EXPECT_FALSE(challenge.asked());
    EXPECT_EQ(challenge.outcome(), Outcome::Running);
}
