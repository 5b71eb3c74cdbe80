// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/lobby_app.h"

#include "tests/kiosk/lobby/lobby_on_fakes.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace lobby {
namespace {

TEST(LobbyApp, ShowsTheMaskedNameAsSoonAsTheHallKnows) {
    LobbyOnFakes kiosk;
    const QSignalSpy shown(&kiosk.app, &LobbyApp::personShown);
    kiosk.stepUp();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Recognising);
    kiosk.answerProbe(wire::Outcome::Known);
    EXPECT_EQ(kiosk.app.state(), LobbyState::IsItYou);
    EXPECT_EQ(kiosk.app.maskedName(), QStringLiteral("张\u2002*\u2002梅"));
    EXPECT_EQ(shown.size(), 1);
}

TEST(LobbyApp, OnlyAKnownFaceIsLeftAlone) {
    LobbyOnFakes kiosk;
    kiosk.stepUp();
    kiosk.answerProbe(wire::Outcome::Unsure);
    EXPECT_TRUE(kiosk.eyes.settled().empty());
    kiosk.answerProbe(wire::Outcome::Known);
    EXPECT_EQ(kiosk.eyes.settled(), std::vector<std::string>{"a"});
}

TEST(LobbyApp, WelcomesWithTheWindowAndCountsOnly) {
    LobbyOnFakes kiosk;
    kiosk.welcome();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Welcome);
    EXPECT_EQ(kiosk.app.title(), QStringLiteral("前台已经知道您来了，\n请到 2 号窗口"));
    EXPECT_EQ(kiosk.app.body(), QStringLiteral("2 件在办，1 件有进展"));
}

TEST(LobbyApp, AsksToTakeASeatWhenNobodySitsAtTheWindowAnyMore) {
    LobbyOnFakes kiosk;
    kiosk.link.push(wire::WindowsOpen{.open = {"2"}, .lines = {}});
    kiosk.welcome();
    EXPECT_EQ(kiosk.app.title(), QStringLiteral("前台已经知道您来了，\n请到 2 号窗口"));
    kiosk.link.push(wire::WindowsOpen{.open = {"3"}, .lines = {}});
    EXPECT_EQ(kiosk.app.title(), QStringLiteral("前台已经知道您来了，\n请坐，稍后叫您"));
}

TEST(LobbyApp, AsksWhatAVisitorCameForWhenNobodyIsKnown) {
    LobbyOnFakes kiosk;
    kiosk.stepUp();
    kiosk.answerProbe(wire::Outcome::Unknown);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Recognising);
    kiosk.pass(2s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
}

TEST(LobbyApp, NeverNamesAnUnsureVisitorAndSendsTheTrackAlong) {
    LobbyOnFakes kiosk;
    kiosk.stepUp();
    kiosk.answerProbe(wire::Outcome::Unsure);
    kiosk.pass(3s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Recognising);
    kiosk.pass(2s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
    EXPECT_TRUE(kiosk.app.maskedName().isEmpty());
    kiosk.app.choose(QStringLiteral("civil"));
    const auto sent = kiosk.link.askedOf<wire::AnonymousArrival>();
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].category, "civil");
    EXPECT_EQ(sent[0].trackKey, "a");
}

TEST(LobbyApp, NamesAVisitorWhoBecomesKnownWhileItStillLooks) {
    LobbyOnFakes kiosk;
    kiosk.stepUp();
    kiosk.answerProbe(wire::Outcome::Unsure);
    kiosk.pass(1s);
    kiosk.answerProbe(wire::Outcome::Known);
    EXPECT_EQ(kiosk.app.state(), LobbyState::IsItYou);
}

TEST(LobbyApp, ServesSomebodyWhoDoesNotLookLiveAsAnyStranger) {
    LobbyOnFakes kiosk;
    kiosk.stepUp();
    kiosk.answerProbe(wire::Outcome::NotLive);
    kiosk.pass(5s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
    EXPECT_EQ(kiosk.app.title(), QStringLiteral("请问您来办什么事？"));
}

TEST(LobbyApp, GreetsOnlyTheNearestPerson) {
    LobbyOnFakes kiosk;
    kiosk.stepUp("a");
    kiosk.eyes.probe("a");
    kiosk.stepUp("b"); // somebody came nearer
    kiosk.link.answerNext<wire::Identify>(wire::Identified{
        .trackKey = "a", .outcome = wire::Outcome::Known, .arrival = db::ArrivalId{7}, .maskedName = "张*梅"});
    EXPECT_EQ(kiosk.app.state(), LobbyState::Recognising);
    kiosk.eyes.probe("a");
    EXPECT_FALSE(kiosk.link.pending<wire::Identify>());
}

TEST(LobbyApp, AsksOneQuestionAtATimeAndTheNewestNext) {
    LobbyOnFakes kiosk;
    kiosk.stepUp();
    kiosk.eyes.probe("a");
    kiosk.eyes.probe("a");
    kiosk.eyes.probe("a");
    EXPECT_EQ(kiosk.link.askedOf<wire::Identify>().size(), 1U);
    kiosk.link.answerNext<wire::Identify>(
        wire::Identified{.trackKey = "a", .outcome = wire::Outcome::Unsure, .arrival = {}, .maskedName = {}});
    EXPECT_EQ(kiosk.link.askedOf<wire::Identify>().size(), 2U);
}

TEST(LobbyApp, TellsTheHallThatItIsSomebodyElse) {
    LobbyOnFakes kiosk;
    kiosk.recognise();
    kiosk.app.sayNo();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
    EXPECT_TRUE(kiosk.app.maskedName().isEmpty());
    ASSERT_EQ(kiosk.link.askedOf<wire::ConfirmArrival>().size(), 1U);
    EXPECT_FALSE(kiosk.link.askedOf<wire::ConfirmArrival>()[0].isMe);
    kiosk.app.choose(QStringLiteral("health"));
    EXPECT_FALSE(kiosk.link.askedOf<wire::AnonymousArrival>()[0].trackKey);
}

TEST(LobbyApp, ForgetsEverythingAboutAVisitorAtHome) {
    LobbyOnFakes kiosk;
    kiosk.welcome();
    kiosk.app.toggleLanguage();
    kiosk.app.toggleElder();
    kiosk.app.finish();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    EXPECT_TRUE(kiosk.app.maskedName().isEmpty());
    EXPECT_FALSE(kiosk.app.canWithdraw());
    EXPECT_FALSE(kiosk.app.body().contains(QLatin1Char('2')));
    EXPECT_FALSE(kiosk.app.isEnglish());
    EXPECT_FALSE(kiosk.app.isElder());
}

TEST(LobbyApp, DoesNotGreetTheOneWhoWasJustServedUntilTheyHaveLeft) {
    LobbyOnFakes kiosk;
    kiosk.welcome();
    kiosk.app.finish();
    kiosk.stepUp("a");
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    kiosk.eyes.seeNobody();
    kiosk.stepUp("b");
    EXPECT_EQ(kiosk.app.state(), LobbyState::Recognising);
}

TEST(LobbyApp, ComesBackToLookingWhenSomebodyWalksPastAndReturns) {
    LobbyOnFakes kiosk;
    kiosk.stepUp("a");
    kiosk.eyes.seeNobody();
    kiosk.pass(4s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    kiosk.stepUp("a");
    EXPECT_EQ(kiosk.app.state(), LobbyState::Recognising);
}

TEST(LobbyApp, ReturnsHomeAfterAMinuteOfChoosingWithAWarningThatOneTouchCancels) {
    LobbyOnFakes kiosk;
    kiosk.becomeStranger();
    kiosk.pass(45s);
    EXPECT_TRUE(kiosk.app.isIdleWarning());
    kiosk.app.touched();
    EXPECT_FALSE(kiosk.app.isIdleWarning());
    kiosk.pass(59s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
    kiosk.pass(1s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
}

TEST(LobbyApp, RunsABarUnderTheNameUntilAnyTouch) {
    LobbyOnFakes kiosk;
    kiosk.recognise();
    EXPECT_TRUE(kiosk.app.isBarRunning());
    kiosk.pass(15s);
    EXPECT_NEAR(kiosk.app.shareLeft(), 0.5, 0.02);
    kiosk.app.touched();
    EXPECT_FALSE(kiosk.app.isBarRunning());
    kiosk.pass(31s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    EXPECT_TRUE(kiosk.app.maskedName().isEmpty());
}

TEST(LobbyApp, TakesANameOffTheScreenWhenAnotherStandsThere) {
    LobbyOnFakes left;
    left.recognise();
    left.eyes.seeNobody();
    left.pass(3s);
    left.stepUp("b");
    EXPECT_EQ(left.app.state(), LobbyState::Recognising);
    EXPECT_TRUE(left.app.maskedName().isEmpty());

    LobbyOnFakes replaced;
    replaced.recognise();
    replaced.stepUp("b");
    EXPECT_EQ(replaced.app.state(), LobbyState::IsItYou);
    replaced.now += 120ms;
    replaced.stepUp("b");
    EXPECT_EQ(replaced.app.state(), LobbyState::Recognising);
    EXPECT_TRUE(replaced.app.maskedName().isEmpty());
}

TEST(LobbyApp, HasTheCameraLookCloselyOnlyWhileANameWaitsForItsYes) {
    LobbyOnFakes kiosk;
    EXPECT_FALSE(kiosk.eyes.isWatchingClosely());
    kiosk.recognise();
    EXPECT_TRUE(kiosk.eyes.isWatchingClosely());
    kiosk.stepUp("b"); // for one frame alone: somebody who passed close by
    kiosk.now += 80ms;
    kiosk.stepUp("a");
    kiosk.now += 80ms;
    kiosk.stepUp("b");
    EXPECT_EQ(kiosk.app.state(), LobbyState::IsItYou);
    kiosk.stepUp("a");
    kiosk.app.sayYes();
    kiosk.link.answerNext<wire::ConfirmArrival>(LobbyOnFakes::greeting());
    EXPECT_EQ(kiosk.app.state(), LobbyState::Welcome);
    EXPECT_FALSE(kiosk.eyes.isWatchingClosely());
}

TEST(LobbyApp, TakesAnAnonymousArrivalOfflineAndDeliversItOnceLater) {
    LobbyOnFakes kiosk;
    kiosk.link.lose();
    EXPECT_TRUE(kiosk.app.isLineLost());
    kiosk.app.choose(QStringLiteral("place"));
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stored);
    EXPECT_EQ(kiosk.app.delivery(), Delivery::Kept);
    kiosk.app.finish();
    EXPECT_EQ(kiosk.app.waitingArrivals(), 1U);
    kiosk.link.comeBack();
    kiosk.link.answerNext<wire::AnonymousArrival>(
        wire::ArrivalStored{.requestKey = "key-1", .arrival = {}, .window = "3"});
    EXPECT_EQ(kiosk.app.waitingArrivals(), 0U);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    kiosk.link.lose();
    kiosk.link.comeBack();
    EXPECT_EQ(kiosk.link.askedOf<wire::AnonymousArrival>().size(), 1U);
}

TEST(LobbyApp, SaysTheNumberByWhichAVisitorIsCalledAndForgetsItWithThem) {
    LobbyOnFakes kiosk;
    kiosk.app.choose(QStringLiteral("place"));
    EXPECT_EQ(kiosk.app.token(), QString());
    kiosk.link.answerNext<wire::AnonymousArrival>(
        wire::ArrivalStored{.requestKey = "key-1", .arrival = {}, .window = {}, .token = "A07"});
    EXPECT_EQ(kiosk.app.token(), QStringLiteral("A07"));
    EXPECT_TRUE(kiosk.app.body().contains(QStringLiteral("A07"))) << kiosk.app.body().toStdString();
    kiosk.app.finish();
    EXPECT_EQ(kiosk.app.token(), QString());
}

TEST(LobbyApp, DoesNotLookForFacesWhileTheLineIsDown) {
    LobbyOnFakes kiosk;
    kiosk.link.lose();
    kiosk.stepUp();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    EXPECT_FALSE(kiosk.app.canRecognise());
    EXPECT_FALSE(kiosk.app.canSignIn());
    kiosk.link.comeBack();
    kiosk.stepUp();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Recognising);
}

TEST(LobbyApp, AsksAgainForTheGreetingWhenTheLineIsBack) {
    LobbyOnFakes kiosk;
    kiosk.recognise();
    kiosk.app.sayYes();
    kiosk.link.lose();
    EXPECT_EQ(kiosk.app.state(), LobbyState::IsItYou);
    EXPECT_FALSE(kiosk.app.notice().isEmpty());
    kiosk.link.comeBack();
    kiosk.link.answerNext<wire::ConfirmArrival>(LobbyOnFakes::greeting());
    EXPECT_EQ(kiosk.app.state(), LobbyState::Welcome);
}

TEST(LobbyApp, SaysThatTheCameraIsOutAndServesEverybodyElseAsUsual) {
    LobbyOnFakes kiosk;
    kiosk.eyes.camera(wire::CameraState::Missing);
    EXPECT_EQ(kiosk.app.state(), LobbyState::OutOfOrder);
    EXPECT_EQ(kiosk.link.askedOf<wire::KioskState>().back().camera, wire::CameraState::Missing);
    kiosk.app.choose(QStringLiteral("civil"));
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stored);
    kiosk.app.finish();
    EXPECT_EQ(kiosk.app.state(), LobbyState::OutOfOrder);
    kiosk.eyes.camera(wire::CameraState::Working);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
}

TEST(LobbyApp, HasItsOwnSentenceForEveryTrouble) {
    QSet<QString> sentences;
    for (const auto each : {wire::CameraState::Missing, wire::CameraState::Busy, wire::CameraState::Stalled,
                            wire::CameraState::ModelMissing}) {
        LobbyOnFakes kiosk;
        kiosk.eyes.camera(each);
        sentences.insert(kiosk.app.body());
    }
    LobbyOnFakes refused;
    refused.link.refuse();
    EXPECT_EQ(refused.app.state(), LobbyState::OutOfOrder);
    refused.app.choose(QStringLiteral("civil"));
    EXPECT_EQ(refused.app.state(), LobbyState::OutOfOrder);
    sentences.insert(refused.app.body());
    EXPECT_EQ(sentences.size(), 5);
}

TEST(LobbyApp, TellsTheHallWhenThePageOfWhomItGreetedEnds) {
    LobbyOnFakes asked;
    asked.recognise();
    asked.app.withoutFace();
    EXPECT_TRUE(asked.link.askedOf<wire::VisitOver>().empty()) << "nobody was greeted";
    LobbyOnFakes kiosk;
    kiosk.welcome();
    EXPECT_TRUE(kiosk.link.askedOf<wire::VisitOver>().empty());
    kiosk.app.finish();
    ASSERT_EQ(kiosk.app.state(), LobbyState::Attract);
    const auto ended = kiosk.link.askedOf<wire::VisitOver>();
    ASSERT_EQ(ended.size(), 1U);
    EXPECT_EQ(ended[0].arrival, db::ArrivalId{7});
}

TEST(LobbyApp, TellsTheHallThatAGreetingCameTooLate) {
    LobbyOnFakes kiosk;
    kiosk.recognise();
    kiosk.app.sayYes();
    kiosk.app.withoutFace();
    const std::size_t before = kiosk.link.askedOf<wire::VisitOver>().size();
    kiosk.link.answerNext<wire::ConfirmArrival>(LobbyOnFakes::greeting());
    const auto ended = kiosk.link.askedOf<wire::VisitOver>();
    ASSERT_EQ(ended.size(), before + 1);
    EXPECT_EQ(ended.back().arrival, db::ArrivalId{7});
}

TEST(LobbyApp, SaysWhenALineIsBackThatNobodyStandsThere) {
    LobbyOnFakes kiosk;
    kiosk.welcome();
    kiosk.link.lose();
    kiosk.app.finish();
    const std::size_t before = kiosk.link.askedOf<wire::VisitOver>().size();
    kiosk.link.comeBack();
    const auto ended = kiosk.link.askedOf<wire::VisitOver>();
    ASSERT_EQ(ended.size(), before + 1);
    EXPECT_FALSE(ended.back().arrival) << "whoever it was";
    LobbyOnFakes reading;
    reading.welcome();
    reading.link.lose();
    const std::size_t soFar = reading.link.askedOf<wire::VisitOver>().size();
    reading.link.comeBack();
    EXPECT_EQ(reading.link.askedOf<wire::VisitOver>().size(), soFar) << "she is still reading";
}

TEST(LobbyApp, ErasesBeforeItSaysSo) {
    LobbyOnFakes kiosk;
    kiosk.welcome();
    kiosk.app.withdraw();
    EXPECT_EQ(kiosk.app.state(), LobbyState::WithdrawAsk);
    kiosk.app.confirmWithdraw();
    EXPECT_EQ(kiosk.app.state(), LobbyState::WithdrawAsk);
    kiosk.link.answerNext<wire::WithdrawConsent>(wire::Withdrawn{.erasedTemplates = 5});
    EXPECT_EQ(kiosk.app.state(), LobbyState::Withdrawn);
    EXPECT_TRUE(kiosk.app.body().contains(QLatin1Char('5')));
}

TEST(LobbyApp, NeverSaysErasedWhenTheHallDidNotAnswer) {
    LobbyOnFakes kiosk;
    kiosk.welcome();
    kiosk.app.withdraw();
    kiosk.app.confirmWithdraw();
    kiosk.link.lose();
    EXPECT_EQ(kiosk.app.state(), LobbyState::WithdrawAsk);
    EXPECT_FALSE(kiosk.app.notice().isEmpty());
}

TEST(LobbyApp, OffersWithdrawalOnlyToThoseWhoAreEnrolled) {
    LobbyOnFakes enrolled;
    enrolled.welcome(true);
    EXPECT_TRUE(enrolled.app.canWithdraw());
    EXPECT_FALSE(enrolled.app.canEnrol());
    LobbyOnFakes notYet;
    notYet.welcome(false);
    EXPECT_FALSE(notYet.app.canWithdraw());
    EXPECT_TRUE(notYet.app.canEnrol());
}

TEST(LobbyApp, CallsAPersonOnceHoweverOftenTheButtonIsPressed) {
    LobbyOnFakes kiosk;
    kiosk.app.callPerson();
    kiosk.link.answerNext<wire::AnonymousArrival>(
        wire::ArrivalStored{.requestKey = "key-1", .arrival = {}, .window = {}});
    EXPECT_FALSE(kiosk.app.notice().isEmpty());
    kiosk.app.callPerson();
    const auto sent = kiosk.link.askedOf<wire::AnonymousArrival>();
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].category, "help");
    kiosk.pass(9s);
    EXPECT_TRUE(kiosk.app.notice().isEmpty());
}

TEST(LobbyApp, SpeaksBothLanguagesByOneTouch) {
    LobbyOnFakes kiosk;
    EXPECT_EQ(kiosk.app.title(), QStringLiteral("您好，请看这里"));
    kiosk.app.toggleLanguage();
    EXPECT_EQ(kiosk.app.title(), QStringLiteral("Hello! Look here"));
    kiosk.pass(31s); // nobody there: the next visitor finds Chinese again
    EXPECT_EQ(kiosk.app.title(), QStringLiteral("您好，请看这里"));
}

TEST(LobbyApp, ReadsThePageAloudButNeverTheName) {
    LobbyOnFakes kiosk;
    kiosk.app.toggleReadAloud();
    ASSERT_EQ(kiosk.voice->said.size(), 1);
    kiosk.recognise();
    EXPECT_TRUE(kiosk.voice->said.last().contains(QStringLiteral("是您吗")));
    for (const QString& each : kiosk.voice->said) {
        EXPECT_FALSE(each.contains(QStringLiteral("张")));
    }
}

TEST(LobbyApp, GivesUpOnAFaceThatNeverShowsItselfWell) {
    LobbyOnFakes kiosk;
    kiosk.eyes.see("a", FaceHint::MoreLight);
    EXPECT_EQ(kiosk.app.title(), QStringLiteral("光线太暗，请面向亮处"));
    kiosk.pass(13s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
}

} // namespace
} // namespace lobby
