// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/shell/lobby_app.h"

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
    EXPECT_EQ(kiosk.app.visitor()->maskedName(), QStringLiteral("张\u2002*\u2002梅"));
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

TEST(LobbyApp, WelcomesWithTheWindowAndWithNothingThatLooksAsIfItCouldBeTouched) {
    LobbyOnFakes kiosk;
    kiosk.welcome();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Welcome);
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("前台已经知道您来了，\n请到 2 号窗口"));
    EXPECT_EQ(kiosk.app.page()->body(), QString()) << "what is in hand is a button, one page before";
}

TEST(LobbyApp, AsksToTakeASeatWhenNobodySitsAtTheWindowAnyMore) {
    LobbyOnFakes kiosk;
    kiosk.link.push(wire::WindowsOpen{.open = {"2"}, .lines = {}});
    kiosk.welcome();
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("前台已经知道您来了，\n请到 2 号窗口"));
    kiosk.link.push(wire::WindowsOpen{.open = {"3"}, .lines = {}});
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("前台已经知道您来了，\n请坐，稍后叫您"));
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
    EXPECT_TRUE(kiosk.app.visitor()->maskedName().isEmpty());
    kiosk.app.choice()->choose(QStringLiteral("civil"));
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
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("请问您来办什么事？"));
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
    kiosk.app.visitor()->sayNo();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
    EXPECT_TRUE(kiosk.app.visitor()->maskedName().isEmpty());
    ASSERT_EQ(kiosk.link.askedOf<wire::ConfirmArrival>().size(), 1U);
    EXPECT_FALSE(kiosk.link.askedOf<wire::ConfirmArrival>()[0].isMe);
    kiosk.app.choice()->choose(QStringLiteral("health"));
    EXPECT_FALSE(kiosk.link.askedOf<wire::AnonymousArrival>()[0].trackKey);
}

TEST(LobbyApp, ForgetsEverythingAboutAVisitorAtHome) {
    LobbyOnFakes kiosk;
    kiosk.welcome();
    kiosk.app.comforts()->toggleLanguage();
    kiosk.app.comforts()->toggleElder();
    kiosk.app.finish();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    EXPECT_TRUE(kiosk.app.visitor()->maskedName().isEmpty());
    EXPECT_FALSE(kiosk.app.face()->canWithdraw());
    EXPECT_FALSE(kiosk.app.page()->body().contains(QLatin1Char('2')));
    EXPECT_FALSE(kiosk.app.comforts()->isEnglish());
    EXPECT_FALSE(kiosk.app.comforts()->isElder());
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
    EXPECT_TRUE(kiosk.app.idle()->isWarning());
    kiosk.app.idle()->touched();
    EXPECT_FALSE(kiosk.app.idle()->isWarning());
    kiosk.pass(59s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
    kiosk.pass(1s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
}

TEST(LobbyApp, RunsABarUnderTheNameUntilAnyTouch) {
    LobbyOnFakes kiosk;
    kiosk.recognise();
    EXPECT_TRUE(kiosk.app.idle()->isBarRunning());
    kiosk.pass(15s);
    EXPECT_NEAR(kiosk.app.idle()->shareLeft(), 0.5, 0.02);
    kiosk.app.idle()->touched();
    EXPECT_FALSE(kiosk.app.idle()->isBarRunning());
    kiosk.pass(31s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    EXPECT_TRUE(kiosk.app.visitor()->maskedName().isEmpty());
}

TEST(LobbyApp, TakesANameOffTheScreenWhenAnotherStandsThere) {
    LobbyOnFakes left;
    left.recognise();
    left.eyes.seeNobody();
    left.pass(3s);
    left.stepUp("b");
    EXPECT_EQ(left.app.state(), LobbyState::Recognising);
    EXPECT_TRUE(left.app.visitor()->maskedName().isEmpty());

    LobbyOnFakes replaced;
    replaced.recognise();
    replaced.stepUp("b");
    EXPECT_EQ(replaced.app.state(), LobbyState::IsItYou);
    replaced.now += 120ms;
    replaced.stepUp("b");
    EXPECT_EQ(replaced.app.state(), LobbyState::Recognising);
    EXPECT_TRUE(replaced.app.visitor()->maskedName().isEmpty());
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
    kiosk.app.visitor()->sayYes();
    kiosk.link.answerNext<wire::ConfirmArrival>(LobbyOnFakes::greeting());
    EXPECT_EQ(kiosk.app.state(), LobbyState::Today);
    EXPECT_FALSE(kiosk.eyes.isWatchingClosely());
}

TEST(LobbyApp, TakesAnAnonymousArrivalOfflineAndDeliversItOnceLater) {
    LobbyOnFakes kiosk;
    kiosk.link.lose();
    EXPECT_TRUE(kiosk.app.device()->isLineLost());
    kiosk.app.choice()->choose(QStringLiteral("place"));
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stored);
    EXPECT_EQ(kiosk.app.choice()->delivery(), Delivery::Kept);
    kiosk.app.finish();
    EXPECT_EQ(kiosk.app.choice()->waiting(), 1U);
    kiosk.link.comeBack();
    kiosk.link.answerNext<wire::AnonymousArrival>(
        wire::ArrivalStored{.requestKey = "key-1", .arrival = {}, .window = "3"});
    EXPECT_EQ(kiosk.app.choice()->waiting(), 0U);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    kiosk.link.lose();
    kiosk.link.comeBack();
    EXPECT_EQ(kiosk.link.askedOf<wire::AnonymousArrival>().size(), 1U);
}

TEST(LobbyApp, AsksWhomItGreetedWhatTheyCameForAndTellsTheDeskOnTheirCard) {
    LobbyOnFakes kiosk;
    kiosk.greet();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Today);
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("今天办什么事？"));
    EXPECT_EQ(kiosk.app.visitor()->progressWords(), QStringLiteral("1 件有进展"));
    EXPECT_FALSE(kiosk.app.visitor()->hasAppointment());
    kiosk.app.choice()->choose(QStringLiteral("no-such-thing"));
    kiosk.app.choice()->choose(QStringLiteral("elderly"));
    kiosk.app.choice()->choose(QStringLiteral("civil")); // the second touch of a hand that trembles
    const auto asked = kiosk.link.askedOf<wire::ArrivalWhy>();
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked[0].arrival, db::ArrivalId{7});
    EXPECT_EQ(asked[0].category, "elderly");
    EXPECT_TRUE(kiosk.link.askedOf<wire::AnonymousArrival>().empty()) << "one person, one card";
    auto greeting = LobbyOnFakes::greeting();
    greeting.window = "3";
    kiosk.link.answerNext<wire::ArrivalWhy>(greeting);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Welcome);
    EXPECT_EQ(kiosk.app.page()->window(), QStringLiteral("3"));
    EXPECT_TRUE(kiosk.app.visitor()->hasSaidWhy());
    kiosk.app.choice()->chooseAgain();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Today);
}

TEST(LobbyApp, OffersTodaysAppointmentWithoutSayingWhatItIsFor) {
    LobbyOnFakes kiosk;
    kiosk.recognise();
    kiosk.app.visitor()->sayYes();
    auto greeting = LobbyOnFakes::greeting();
    greeting.appointmentsToday = 1;
    kiosk.link.answerNext<wire::ConfirmArrival>(greeting);
    EXPECT_TRUE(kiosk.app.visitor()->hasAppointment());
    kiosk.app.visitor()->chooseAppointment();
    ASSERT_EQ(kiosk.link.askedOf<wire::ArrivalWhy>().size(), 1U);
    EXPECT_EQ(kiosk.link.askedOf<wire::ArrivalWhy>()[0].category, wire::kAppointmentWhy);
}

TEST(LobbyApp, GoesToProgressWithItsSecondFactorAndBackToTheQuestion) {
    LobbyOnFakes kiosk;
    kiosk.greet();
    kiosk.app.openProgress();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Progress);
    EXPECT_EQ(kiosk.app.progress()->page(), ProgressLookup::Page::Number) << "a face opens nothing";
    kiosk.app.back();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Today);
    kiosk.app.openProgress();
    kiosk.app.choice()->toCounter();
    EXPECT_EQ(kiosk.link.askedOf<wire::ArrivalWhy>().size(), 1U);
    EXPECT_TRUE(kiosk.link.askedOf<wire::AnonymousArrival>().empty()) << "their own card, not a second one";
    kiosk.link.answerNext<wire::ArrivalWhy>(LobbyOnFakes::greeting());
    EXPECT_EQ(kiosk.app.state(), LobbyState::Welcome);
}

TEST(LobbyApp, SaysWhatTheyCameForAgainWhenTheLineIsBackAndSendsThemOnIfTheHallCannotTakeIt) {
    LobbyOnFakes kiosk;
    kiosk.greet();
    kiosk.app.choice()->choose(QStringLiteral("elderly"));
    kiosk.link.lose();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Today);
    EXPECT_FALSE(kiosk.app.notice()->words().isEmpty());
    kiosk.link.comeBack();
    EXPECT_EQ(kiosk.link.askedOf<wire::ArrivalWhy>().size(), 2U);
    kiosk.link.answerNext<wire::ArrivalWhy>(wire::Refused{.code = wire::RefusalCode::NotInState, .takenBy = {}});
    EXPECT_EQ(kiosk.app.state(), LobbyState::Welcome);
    EXPECT_TRUE(kiosk.app.notice()->words().contains(QStringLiteral("当面告诉")));
    LobbyOnFakes skipping;
    skipping.greet();
    skipping.app.choice()->choose(QStringLiteral("elderly"));
    skipping.link.lose();
    skipping.app.visitor()->skipWhy();
    skipping.link.comeBack();
    EXPECT_EQ(skipping.app.state(), LobbyState::Welcome);
    EXPECT_EQ(skipping.link.askedOf<wire::ArrivalWhy>().size(), 1U) << "they will say it themselves";
}

TEST(LobbyApp, GivesAMinuteWhereSomethingIsChosen) {
    const auto staysFor = [](LobbyOnFakes& kiosk) {
        const LobbyState state = kiosk.app.state();
        kiosk.pass(55s);
        EXPECT_EQ(kiosk.app.state(), state);
        kiosk.pass(6s);
        EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    };
    LobbyOnFakes today;
    today.greet();
    staysFor(today);
    LobbyOnFakes served;
    served.returnServed();
    served.app.visitor()->sayYes();
    served.link.answerNext<wire::ConfirmArrival>(LobbyOnFakes::servedGreeting());
    staysFor(served);
    LobbyOnFakes character;
    character.typeDigits();
    character.offerCharacters();
    staysFor(character);
}

TEST(LobbyApp, TakesAChoiceBackThatWasASlipOfTheHand) {
    LobbyOnFakes kiosk;
    kiosk.app.choice()->choose(QStringLiteral("civil"));
    kiosk.link.answerNext<wire::AnonymousArrival>(
        wire::ArrivalStored{.requestKey = "key-1", .arrival = {}, .window = "3"});
    ASSERT_TRUE(kiosk.app.choice()->canTakeBack());
    kiosk.app.choice()->takeBack();
    EXPECT_FALSE(kiosk.app.choice()->canTakeBack());
    EXPECT_EQ(kiosk.app.choice()->delivery(), Delivery::TakingBack) << "not said before the hall has";
    ASSERT_EQ(kiosk.link.askedOf<wire::TakeBackArrival>().size(), 1U);
    EXPECT_EQ(kiosk.link.askedOf<wire::TakeBackArrival>()[0].requestKey, "key-1");
    kiosk.link.answerNext<wire::TakeBackArrival>(wire::Done{});
    EXPECT_EQ(kiosk.app.choice()->delivery(), Delivery::TakenBack);
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("已经取消"));
    EXPECT_TRUE(kiosk.app.page()->window().isEmpty());
    kiosk.app.choice()->chooseAgain();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
    kiosk.app.choice()->choose(QStringLiteral("place"));
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stored);
    EXPECT_TRUE(kiosk.app.choice()->canTakeBack());
}

TEST(LobbyApp, SaysThatStaffHaveBegunWhenItIsTooLateToTakeAChoiceBack) {
    LobbyOnFakes kiosk;
    kiosk.app.choice()->choose(QStringLiteral("civil"));
    kiosk.link.answerNext<wire::AnonymousArrival>(
        wire::ArrivalStored{.requestKey = "key-1", .arrival = {}, .window = "3"});
    kiosk.app.choice()->takeBack();
    kiosk.link.answerNext<wire::TakeBackArrival>(wire::Refused{.code = wire::RefusalCode::NotInState, .takenBy = {}});
    EXPECT_EQ(kiosk.app.choice()->delivery(), Delivery::TooLate);
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("工作人员已经接手了"));
}

TEST(LobbyApp, TakesAChoiceBackWhileTheLineIsDownAndForAShortTimeOnly) {
    LobbyOnFakes kiosk;
    kiosk.link.lose();
    kiosk.app.choice()->choose(QStringLiteral("place"));
    kiosk.app.choice()->takeBack();
    EXPECT_EQ(kiosk.app.choice()->delivery(), Delivery::TakenBack);
    EXPECT_EQ(kiosk.app.choice()->waiting(), 0U);
    kiosk.link.comeBack();
    EXPECT_TRUE(kiosk.link.askedOf<wire::AnonymousArrival>().empty());
    LobbyOnFakes late;
    late.app.choice()->choose(QStringLiteral("place"));
    for (int i = 0; i < 4; ++i) {
        late.pass(20s);
        late.app.idle()->touched();
    }
    EXPECT_EQ(late.app.state(), LobbyState::Stored);
    EXPECT_FALSE(late.app.choice()->canTakeBack());
    late.app.choice()->takeBack();
    EXPECT_TRUE(late.link.askedOf<wire::TakeBackArrival>().empty());
}

TEST(LobbyApp, SaysTheNumberByWhichAVisitorIsCalledAndForgetsItWithThem) {
    LobbyOnFakes kiosk;
    kiosk.app.choice()->choose(QStringLiteral("place"));
    EXPECT_EQ(kiosk.app.choice()->token(), QString());
    kiosk.link.answerNext<wire::AnonymousArrival>(
        wire::ArrivalStored{.requestKey = "key-1", .arrival = {}, .window = {}, .token = "A07"});
    EXPECT_EQ(kiosk.app.choice()->token(), QStringLiteral("A07"));
    EXPECT_TRUE(kiosk.app.page()->body().contains(QStringLiteral("A07"))) << kiosk.app.page()->body().toStdString();
    kiosk.app.finish();
    EXPECT_EQ(kiosk.app.choice()->token(), QString());
}

TEST(LobbyApp, DoesNotLookForFacesWhileTheLineIsDown) {
    LobbyOnFakes kiosk;
    kiosk.link.lose();
    kiosk.stepUp();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    EXPECT_FALSE(kiosk.app.device()->canRecognise());
    EXPECT_FALSE(kiosk.app.device()->canSignIn());
    kiosk.link.comeBack();
    kiosk.stepUp();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Recognising);
}

TEST(LobbyApp, AsksAgainForTheGreetingWhenTheLineIsBack) {
    LobbyOnFakes kiosk;
    kiosk.recognise();
    kiosk.app.visitor()->sayYes();
    kiosk.link.lose();
    EXPECT_EQ(kiosk.app.state(), LobbyState::IsItYou);
    EXPECT_FALSE(kiosk.app.notice()->words().isEmpty());
    kiosk.link.comeBack();
    kiosk.link.answerNext<wire::ConfirmArrival>(LobbyOnFakes::greeting());
    EXPECT_EQ(kiosk.app.state(), LobbyState::Today);
}

TEST(LobbyApp, SaysThatTheCameraIsOutAndServesEverybodyElseAsUsual) {
    LobbyOnFakes kiosk;
    kiosk.eyes.camera(wire::CameraState::Missing);
    EXPECT_EQ(kiosk.app.state(), LobbyState::OutOfOrder);
    EXPECT_EQ(kiosk.link.askedOf<wire::KioskState>().back().camera, wire::CameraState::Missing);
    kiosk.app.choice()->choose(QStringLiteral("civil"));
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
        sentences.insert(kiosk.app.page()->body());
    }
    LobbyOnFakes refused;
    refused.link.refuse();
    EXPECT_EQ(refused.app.state(), LobbyState::OutOfOrder);
    refused.app.choice()->choose(QStringLiteral("civil"));
    EXPECT_EQ(refused.app.state(), LobbyState::OutOfOrder);
    sentences.insert(refused.app.page()->body());
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
    kiosk.app.visitor()->sayYes();
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
    kiosk.app.face()->withdraw();
    EXPECT_EQ(kiosk.app.state(), LobbyState::WithdrawAsk);
    kiosk.app.face()->confirmWithdraw();
    EXPECT_EQ(kiosk.app.state(), LobbyState::WithdrawAsk);
    kiosk.link.answerNext<wire::WithdrawConsent>(wire::Withdrawn{.erasedTemplates = 5});
    EXPECT_EQ(kiosk.app.state(), LobbyState::Withdrawn);
    EXPECT_TRUE(kiosk.app.page()->body().contains(QLatin1Char('5')));
}

TEST(LobbyApp, NeverSaysErasedWhenTheHallDidNotAnswer) {
    LobbyOnFakes kiosk;
    kiosk.welcome();
    kiosk.app.face()->withdraw();
    kiosk.app.face()->confirmWithdraw();
    kiosk.link.lose();
    EXPECT_EQ(kiosk.app.state(), LobbyState::WithdrawAsk);
    EXPECT_FALSE(kiosk.app.notice()->words().isEmpty());
}

TEST(LobbyApp, OffersWithdrawalOnlyToThoseWhoAreEnrolled) {
    LobbyOnFakes enrolled;
    enrolled.welcome(true);
    EXPECT_TRUE(enrolled.app.face()->canWithdraw());
    EXPECT_FALSE(enrolled.app.face()->canEnrol());
    LobbyOnFakes notYet;
    notYet.welcome(false);
    EXPECT_FALSE(notYet.app.face()->canWithdraw());
    EXPECT_TRUE(notYet.app.face()->canEnrol());
}

TEST(LobbyApp, CallsAPersonOnceHoweverOftenTheButtonIsPressed) {
    LobbyOnFakes kiosk;
    kiosk.app.help()->call();
    kiosk.link.answerNext<wire::AnonymousArrival>(
        wire::ArrivalStored{.requestKey = "key-1", .arrival = {}, .window = {}});
    EXPECT_FALSE(kiosk.app.notice()->words().isEmpty());
    kiosk.app.help()->call();
    const auto sent = kiosk.link.askedOf<wire::AnonymousArrival>();
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].category, "help");
    kiosk.pass(9s);
    EXPECT_TRUE(kiosk.app.notice()->words().isEmpty());
}

TEST(LobbyApp, SpeaksBothLanguagesByOneTouch) {
    LobbyOnFakes kiosk;
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("您好，请看这里"));
    kiosk.app.comforts()->toggleLanguage();
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("Hello! Look here"));
    kiosk.pass(31s); // nobody there: the next visitor finds Chinese again
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("您好，请看这里"));
}

TEST(LobbyApp, ReadsThePageAloudButNeverTheName) {
    LobbyOnFakes kiosk;
    kiosk.app.comforts()->toggleReadAloud();
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
    EXPECT_EQ(kiosk.app.page()->title(), QStringLiteral("光线太暗，请面向亮处"));
    kiosk.pass(13s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
}

} // namespace
} // namespace lobby
