// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/lobby/lobby_on_fakes.h"

#include <gtest/gtest.h>

namespace lobby {
namespace {

wire::Refused refusal(wire::RefusalCode code) {
    return {.code = code, .retryAfterSeconds = 0, .takenBy = {}};
}

TEST(Enrolment, WaitsForTheDeskThenReadsThenCollectsThenIsStored) {
    LobbyOnFakes kiosk;
    kiosk.askEnrolment();
    EXPECT_EQ(kiosk.app.state(), LobbyState::EnrolWaiting);
    kiosk.link.push(wire::EnrolmentDecided{.enrolmentKey = kiosk.link.askedOf<wire::EnrolmentAsk>().back().enrolmentKey,
                                           .approved = true,
                                           .maskedName = "张*"});
    EXPECT_EQ(kiosk.app.state(), LobbyState::ConsentReading);
    kiosk.readConsent();
    kiosk.app.enrolment()->agree();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Enrolling);
    EXPECT_EQ(kiosk.eyes.mode(), Eyes::Mode::Enrol);
    for (int i = 0; i < 5; ++i) {
        kiosk.eyes.chip();
    }
    const auto sent = kiosk.link.askedOf<wire::EnrolmentSubmit>();
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].chips.size(), 5U);
    EXPECT_EQ(sent[0].consentHash, builtInConsentText().hash);
    kiosk.link.answerNext<wire::EnrolmentSubmit>(wire::Done{});
    EXPECT_EQ(kiosk.app.state(), LobbyState::EnrolmentDone);
    kiosk.app.finish();
    EXPECT_TRUE(kiosk.link.askedOf<wire::EnrolmentCancel>().empty());
}

TEST(Enrolment, CannotBeTappedThrough) {
    LobbyOnFakes kiosk;
    kiosk.approveEnrolment();
    Enrolment& enrolment = *kiosk.app.enrolment();
    enrolment.agree();
    enrolment.nextCard();
    EXPECT_EQ(enrolment.card(), 0);
    kiosk.pass(2s);
    enrolment.nextCard();
    enrolment.nextCard();
    EXPECT_EQ(enrolment.card(), 1);
    enrolment.previousCard();
    enrolment.nextCard();
    EXPECT_EQ(enrolment.card(), 1);
    EXPECT_EQ(kiosk.app.state(), LobbyState::ConsentReading);
}

TEST(Enrolment, ShowsTheConsentInTheLanguageOfTheScreen) {
    LobbyOnFakes kiosk;
    kiosk.approveEnrolment();
    EXPECT_TRUE(kiosk.app.enrolment()->sentence().startsWith(QStringLiteral("东台社区便民服务大厅想征求您的同意")));
    kiosk.app.comforts()->toggleLanguage();
    EXPECT_TRUE(
        kiosk.app.enrolment()->sentence().startsWith(QStringLiteral("东台社区便民服务大厅 asks for your consent")));
}

TEST(Enrolment, TheFirstCardSaysHowTheHallIsReached) {
    LobbyOnFakes kiosk;
    kiosk.approveEnrolment();
    EXPECT_TRUE(kiosk.app.enrolment()->sentence().contains(QStringLiteral("请打电话 000-0000-1234，或者到柜台")));
    auto welcome = *kiosk.link.welcome();
    welcome.hallPhone.clear();
    kiosk.link.setWelcome(welcome);
    EXPECT_TRUE(kiosk.app.enrolment()->sentence().endsWith(QStringLiteral("有事要问，请到柜台。")));
}

TEST(Enrolment, StopsWhenAnotherConsentTextIsInForce) {
    LobbyOnFakes kiosk;
    auto welcome = *kiosk.link.welcome();
    welcome.consentHash = std::string(64, '0');
    kiosk.link.setWelcome(welcome);
    kiosk.approveEnrolment();
    EXPECT_EQ(kiosk.app.state(), LobbyState::EnrolmentStopped);
    EXPECT_EQ(kiosk.app.enrolment()->problem(), EnrolmentProblem::StaleConsent);
    EXPECT_EQ(kiosk.link.askedOf<wire::EnrolmentCancel>().size(), 1U);
}

TEST(Enrolment, TellsEachRefusalWithItsOwnReason) {
    const std::map<wire::RefusalCode, EnrolmentProblem> expected = {
        {wire::RefusalCode::Duplicate, EnrolmentProblem::Duplicate},
        {wire::RefusalCode::LowQuality, EnrolmentProblem::LowQuality},
        {wire::RefusalCode::StaleConsent, EnrolmentProblem::StaleConsent},
        {wire::RefusalCode::Unavailable, EnrolmentProblem::NotPossible}};
    for (const auto& [code, problem] : expected) {
        LobbyOnFakes kiosk;
        kiosk.collect();
        for (int i = 0; i < 5; ++i) {
            kiosk.eyes.chip();
        }
        kiosk.link.answerNext<wire::EnrolmentSubmit>(refusal(code));
        EXPECT_EQ(kiosk.app.state(), LobbyState::EnrolmentStopped);
        EXPECT_EQ(kiosk.app.enrolment()->problem(), problem);
    }
}

TEST(Enrolment, TriesAgainWithNewPicturesUnderTheSameApproval) {
    LobbyOnFakes kiosk;
    kiosk.collect();
    for (int i = 0; i < 5; ++i) {
        kiosk.eyes.chip();
    }
    kiosk.link.answerNext<wire::EnrolmentSubmit>(refusal(wire::RefusalCode::LowQuality));
    kiosk.app.enrolment()->tryAgain();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Enrolling);
    EXPECT_EQ(kiosk.app.enrolment()->chips(), 0);
    for (int i = 0; i < 5; ++i) {
        kiosk.eyes.chip();
    }
    const auto sent = kiosk.link.askedOf<wire::EnrolmentSubmit>();
    ASSERT_EQ(sent.size(), 2U);
    EXPECT_EQ(sent[1].enrolmentKey, sent[0].enrolmentKey);
    EXPECT_EQ(sent[1].chips.size(), 5U);
}

/// Signed in without a face at a kiosk whose model is new.
void greetOutdated(LobbyOnFakes& kiosk) {
    kiosk.typeDigits();
    kiosk.offerCharacters();
    kiosk.app.signIn()->choose(QStringLiteral("张"));
    kiosk.typeIdDigits();
    auto greeting = LobbyOnFakes::greeting();
    greeting.faceOutdated = true;
    kiosk.link.answerNext<wire::SignInFinish>(greeting);
    kiosk.app.visitor()->skipWhy();
}

TEST(Enrolment, WhoIsEnrolledForAnotherModelGivesNewPicturesWithoutReadingAgain) {
    LobbyOnFakes kiosk;
    greetOutdated(kiosk);
    ASSERT_EQ(kiosk.app.state(), LobbyState::Welcome);
    EXPECT_TRUE(kiosk.app.face()->canRefresh());
    EXPECT_FALSE(kiosk.app.face()->canEnrol());
    kiosk.app.face()->refresh();
    EXPECT_EQ(kiosk.app.state(), LobbyState::EnrolWaiting);
    const auto asked = kiosk.link.askedOf<wire::RefreshAsk>();
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked[0].arrival, db::ArrivalId{7});
    kiosk.link.answerNext<wire::RefreshAsk>(wire::Done{});
    kiosk.link.push(
        wire::EnrolmentDecided{.enrolmentKey = asked[0].enrolmentKey, .approved = true, .maskedName = "张*梅"});
    EXPECT_EQ(kiosk.app.state(), LobbyState::Enrolling);
    for (int i = 0; i < 5; ++i) {
        kiosk.eyes.chip();
    }
    EXPECT_TRUE(kiosk.link.askedOf<wire::EnrolmentSubmit>().empty());
    const auto sent = kiosk.link.askedOf<wire::RefreshSubmit>();
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].enrolmentKey, asked[0].enrolmentKey);
    EXPECT_EQ(sent[0].chips.size(), 5U);
    kiosk.link.answerNext<wire::RefreshSubmit>(wire::Done{});
    EXPECT_EQ(kiosk.app.state(), LobbyState::EnrolmentDone);
}

TEST(Enrolment, AConsentToAnotherTextIsReadAgainBeforeNewPictures) {
    LobbyOnFakes kiosk;
    greetOutdated(kiosk);
    kiosk.app.face()->refresh();
    kiosk.link.answerNext<wire::RefreshAsk>(refusal(wire::RefusalCode::StaleConsent));
    EXPECT_EQ(kiosk.app.state(), LobbyState::EnrolWaiting);
    const auto asked = kiosk.link.askedOf<wire::EnrolmentAsk>();
    ASSERT_EQ(asked.size(), 1U);
    kiosk.link.answerNext<wire::EnrolmentAsk>(wire::Done{});
    kiosk.link.push(
        wire::EnrolmentDecided{.enrolmentKey = asked[0].enrolmentKey, .approved = true, .maskedName = "张*梅"});
    EXPECT_EQ(kiosk.app.state(), LobbyState::ConsentReading);
}

TEST(Enrolment, NobodyIsAskedForNewPicturesWithoutNeed) {
    LobbyOnFakes kiosk;
    kiosk.welcome();
    EXPECT_FALSE(kiosk.app.face()->canRefresh());
    kiosk.app.face()->refresh();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Welcome);
    EXPECT_TRUE(kiosk.link.askedOf<wire::RefreshAsk>().empty());
}

TEST(Enrolment, TellsTheHallWhenTheVisitorLeaves) {
    LobbyOnFakes kiosk;
    kiosk.collect();
    kiosk.eyes.chip();
    kiosk.app.finish();
    EXPECT_EQ(kiosk.link.askedOf<wire::EnrolmentCancel>().size(), 1U);
    EXPECT_EQ(kiosk.app.enrolment()->chips(), 0);
    EXPECT_TRUE(kiosk.app.enrolment()->maskedName().isEmpty());
    EXPECT_EQ(kiosk.eyes.mode(), Eyes::Mode::Watch);
}

TEST(Enrolment, StopsWhenTheDeskDeclinesTheLineBreaksOrTheCameraGoes) {
    LobbyOnFakes declined;
    declined.askEnrolment();
    declined.link.push(
        wire::EnrolmentDecided{.enrolmentKey = declined.link.askedOf<wire::EnrolmentAsk>().back().enrolmentKey,
                               .approved = false,
                               .maskedName = {}});
    EXPECT_EQ(declined.app.enrolment()->problem(), EnrolmentProblem::Declined);

    LobbyOnFakes cut;
    cut.collect();
    cut.link.lose();
    EXPECT_EQ(cut.app.enrolment()->problem(), EnrolmentProblem::NotPossible);

    LobbyOnFakes blind;
    blind.collect();
    blind.eyes.camera(wire::CameraState::Missing);
    EXPECT_EQ(blind.app.state(), LobbyState::EnrolmentStopped);
    EXPECT_EQ(blind.app.enrolment()->problem(), EnrolmentProblem::CameraGone);
    EXPECT_EQ(blind.link.askedOf<wire::EnrolmentCancel>().size(), 1U);
}

TEST(Enrolment, IgnoresADecisionForAnotherEnrolment) {
    LobbyOnFakes kiosk;
    kiosk.askEnrolment();
    kiosk.link.push(wire::EnrolmentDecided{.enrolmentKey = "other", .approved = true, .maskedName = "李*"});
    EXPECT_EQ(kiosk.app.state(), LobbyState::EnrolWaiting);
}

} // namespace
} // namespace lobby
