// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/lobby/lobby_on_fakes.h"

#include <gtest/gtest.h>

namespace lobby {
namespace {

TEST(SignIn, GreetsWithFourDigitsAndTheFirstCharacter) {
    LobbyOnFakes kiosk;
    kiosk.typeDigits();
    kiosk.offerCharacters();
    EXPECT_EQ(kiosk.app.state(), LobbyState::FirstCharacter);
    EXPECT_EQ(kiosk.app.signIn()->characters().size(), 24);
    kiosk.app.signIn()->choose(QStringLiteral("张"));
    const auto asked = kiosk.link.askedOf<wire::SignInFinish>();
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked[0].phoneTail, "5566");
    EXPECT_EQ(asked[0].firstCharacter, "张");
    kiosk.link.answerNext<wire::SignInFinish>(LobbyOnFakes::greeting(false));
    EXPECT_EQ(kiosk.app.state(), LobbyState::Welcome);
    EXPECT_TRUE(kiosk.app.signIn()->digits().isEmpty());
}

TEST(SignIn, GoesBackToTheDigitsWhenTheyDoNotFit) {
    LobbyOnFakes kiosk;
    kiosk.typeDigits();
    kiosk.offerCharacters();
    kiosk.app.signIn()->choose(QStringLiteral("王"));
    kiosk.link.answerNext<wire::SignInFinish>(
        wire::Refused{.code = wire::RefusalCode::WrongCredentials, .retryAfterSeconds = 0, .takenBy = {}});
    EXPECT_EQ(kiosk.app.state(), LobbyState::Digits);
    EXPECT_TRUE(kiosk.app.signIn()->digits().isEmpty());
    EXPECT_FALSE(kiosk.app.signIn()->problem().isEmpty());
}

TEST(SignIn, TellsTheLockOutAndTakesNoDigitsUntilItIsOver) {
    LobbyOnFakes kiosk;
    kiosk.typeDigits();
    kiosk.offerCharacters();
    kiosk.app.signIn()->choose(QStringLiteral("王"));
    kiosk.link.answerNext<wire::SignInFinish>(
        wire::Refused{.code = wire::RefusalCode::LockedOut, .retryAfterSeconds = 300, .takenBy = {}});
    EXPECT_TRUE(kiosk.app.signIn()->isLocked());
    EXPECT_TRUE(kiosk.app.signIn()->problem().contains(QLatin1Char('5')));
    kiosk.app.signIn()->addDigit(QStringLiteral("1"));
    EXPECT_TRUE(kiosk.app.signIn()->digits().isEmpty());
    kiosk.now += 301s;
    kiosk.app.signIn()->addDigit(QStringLiteral("1"));
    EXPECT_EQ(kiosk.app.signIn()->digits(), QStringLiteral("1"));
}

TEST(SignIn, TakesOnlyDigitsAndOnlyFour) {
    LobbyOnFakes kiosk;
    kiosk.app.withoutFace();
    kiosk.app.signIn()->addDigit(QStringLiteral("x"));
    kiosk.app.signIn()->addDigit(QStringLiteral("12"));
    kiosk.app.signIn()->addDigit(QStringLiteral("7"));
    kiosk.app.signIn()->eraseDigit();
    kiosk.app.signIn()->eraseDigit();
    EXPECT_TRUE(kiosk.app.signIn()->digits().isEmpty());
    for (int i = 0; i < 6; ++i) {
        kiosk.app.signIn()->addDigit(QString::number(i));
    }
    EXPECT_EQ(kiosk.app.signIn()->digits(), QStringLiteral("0123"));
    EXPECT_EQ(kiosk.link.askedOf<wire::SignInStart>().size(), 1U);
}

TEST(SignIn, IgnoresAnAnswerThatComesAfterTheVisitorHasLeft) {
    LobbyOnFakes kiosk;
    kiosk.typeDigits();
    kiosk.app.finish();
    kiosk.offerCharacters();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    EXPECT_TRUE(kiosk.app.signIn()->characters().isEmpty());
}

TEST(SignIn, RestsTheEyesAndDoesNotGreetThisVisitorByFace) {
    LobbyOnFakes kiosk;
    kiosk.stepUp();
    kiosk.app.withoutFace();
    EXPECT_EQ(kiosk.eyes.mode(), Eyes::Mode::Rest);
    kiosk.app.finish();
    kiosk.stepUp("b"); // the eyes gave the same person a new key
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    kiosk.eyes.seeNobody();
    kiosk.stepUp("c");
    EXPECT_EQ(kiosk.app.state(), LobbyState::Recognising);
}

} // namespace
} // namespace lobby
