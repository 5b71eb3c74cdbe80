// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/lobby/lobby_on_fakes.h"

#include <gtest/gtest.h>

namespace lobby {
namespace {

using Result = ChallengeInView::Result;

/// A visitor whom the camera is not sure of.
class ChallengeTest : public testing::Test {
protected:
    ChallengeTest() {
        kiosk.stepUp();
        kiosk.eyes.see("a", Liveness::Doubt);
    }
    void asks(Ask ask, int done = 0, Result result = Result::Running) {
        kiosk.eyes.asks({.ask = ask, .done = done, .steps = 2, .result = result, .trackKey = "a"});
    }
    [[nodiscard]] std::vector<wire::AttackSeen> reports() const { return kiosk.link.askedOf<wire::AttackSeen>(); }

    LobbyOnFakes kiosk;
};

TEST_F(ChallengeTest, ADoubtAsksForMovementsInWordsPictureAndVoice) {
    EXPECT_EQ(kiosk.app.state(), LobbyState::Challenge);
    EXPECT_TRUE(kiosk.eyes.isChallenging());
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("请正对摄像头"));
    asks(Ask::TurnLeft);
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("请慢慢向左转头"));
    EXPECT_EQ(kiosk.app.ring()->askIcon(), QStringLiteral("turn_left"));
    EXPECT_EQ(kiosk.voice->said.back(), QStringLiteral("请慢慢向左转头")); // though nobody asked to be read to
    asks(Ask::CloseEyes, 1);
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("请闭一下眼睛"));
    EXPECT_DOUBLE_EQ(kiosk.app.ring()->share(), 0.5);
    EXPECT_TRUE(reports().empty());
}

TEST_F(ChallengeTest, SaysAMovementOnceNotAtEveryFrame) {
    asks(Ask::Nod);
    const auto said = kiosk.voice->said.size();
    asks(Ask::Nod);
    asks(Ask::Nod);
    EXPECT_EQ(kiosk.voice->said.size(), said);
}

TEST_F(ChallengeTest, NoQuestionGoesToTheHallMeanwhile) {
    kiosk.eyes.probe("a");
    EXPECT_TRUE(kiosk.link.askedOf<wire::Identify>().empty());
}

TEST_F(ChallengeTest, WhoDidItIsRecognisedAsAnybody) {
    asks(Ask::LookStraight, 2, Result::Passed);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Recognising);
    EXPECT_FALSE(kiosk.eyes.isChallenging());
    kiosk.eyes.see("a", Liveness::Live);
    kiosk.answerProbe(wire::Outcome::Known);
    EXPECT_EQ(kiosk.app.state(), LobbyState::IsItYou);
    EXPECT_TRUE(reports().empty());
}

TEST_F(ChallengeTest, WhoDidNotIsServedWithoutAFaceAndTheDeskMayHelp) {
    asks(Ask::TurnLeft, 0, Result::TimedOut);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
    ASSERT_EQ(reports().size(), 1U);
    EXPECT_EQ(reports()[0].sign, wire::AttackSign::Challenge);
    kiosk.app.choice()->choose(QStringLiteral("civil"));
    EXPECT_FALSE(kiosk.link.askedOf<wire::AnonymousArrival>()[0].trackKey); // nothing of that face goes along
}

TEST_F(ChallengeTest, WhoLeftIsNobodysBusiness) {
    asks(Ask::TurnLeft, 0, Result::Lost);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
    EXPECT_TRUE(reports().empty());
}

TEST_F(ChallengeTest, WithNobodyThereTheScreenGoesHome) {
    kiosk.eyes.seeNobody();
    kiosk.pass(4s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    EXPECT_FALSE(kiosk.eyes.isChallenging());
}

TEST_F(ChallengeTest, TheCounterIsOneTouchAway) {
    kiosk.app.choice()->toCounter();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stored);
    ASSERT_EQ(kiosk.link.askedOf<wire::AnonymousArrival>().size(), 1U);
    EXPECT_FALSE(kiosk.link.askedOf<wire::AnonymousArrival>()[0].trackKey);
    EXPECT_TRUE(reports().empty());
    EXPECT_FALSE(kiosk.eyes.isChallenging());
}

TEST_F(ChallengeTest, TheWayWithoutAFaceStaysOpen) {
    kiosk.app.withoutFace();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Digits);
    EXPECT_FALSE(kiosk.eyes.isChallenging());
}

TEST_F(ChallengeTest, ASecondChallengeStartsFromTheBeginning) {
    asks(Ask::Nod, 1);
    kiosk.app.back();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    kiosk.stepUp("b");
    kiosk.eyes.see("b", Liveness::Doubt);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Challenge);
    EXPECT_EQ(kiosk.app.ring()->challengeDone(), 0);
    EXPECT_EQ(kiosk.eyes.challenges(), 2);
}

TEST(Attack, APictureIsToldToTheHallAndThePersonIsServedWithoutAFace) {
    LobbyOnFakes kiosk;
    kiosk.stepUp();
    kiosk.eyes.see("a", Liveness::Attack);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
    const auto reports = kiosk.link.askedOf<wire::AttackSeen>();
    ASSERT_EQ(reports.size(), 1U);
    EXPECT_EQ(reports[0].trackKey, "a");
    EXPECT_EQ(reports[0].sign, wire::AttackSign::Passive);
    EXPECT_TRUE(kiosk.link.askedOf<wire::Identify>().empty());
    kiosk.app.choice()->choose(QStringLiteral("civil"));
    EXPECT_FALSE(kiosk.link.askedOf<wire::AnonymousArrival>()[0].trackKey);
}

TEST(Attack, IsToldOnceATrackAndNotOften) {
    LobbyOnFakes kiosk;
    const auto told = [&kiosk] { return kiosk.link.askedOf<wire::AttackSeen>().size(); };
    for (int i = 0; i < 20; ++i) {
        kiosk.eyes.see("a", Liveness::Attack);
    }
    EXPECT_EQ(told(), 1U);
    for (const auto* track : {"b", "c", "d"}) {
        kiosk.eyes.see(track, Liveness::Attack);
    }
    EXPECT_EQ(told(), 1U);
    kiosk.pass(21s);
    kiosk.eyes.see("e", Liveness::Attack);
    EXPECT_EQ(told(), 2U);
}

TEST(Attack, APictureWakesNobodyAtHome) {
    LobbyOnFakes kiosk;
    kiosk.eyes.see("a", Liveness::Attack);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
}

TEST(Attack, DuringAChallengeEndsIt) {
    LobbyOnFakes kiosk;
    kiosk.stepUp();
    kiosk.eyes.see("a", Liveness::Doubt);
    kiosk.eyes.see("a", Liveness::Attack);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
    EXPECT_EQ(kiosk.link.askedOf<wire::AttackSeen>().size(), 1U);
}

} // namespace
} // namespace lobby
