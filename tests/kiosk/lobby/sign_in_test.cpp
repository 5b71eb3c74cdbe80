// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/lobby/lobby_on_fakes.h"

#include <gtest/gtest.h>

namespace lobby {
namespace {

wire::Refused refusal(wire::RefusalCode code, int seconds = 0) {
    return {.code = code, .retryAfterSeconds = seconds, .takenBy = {}};
}

void reachIdDigits(LobbyOnFakes& kiosk) {
    kiosk.typeDigits();
    kiosk.offerCharacters();
    kiosk.app.signIn()->choose(QStringLiteral("张"));
}

TEST(SignIn, GreetsWithPhoneCharacterAndIdNumberAndAsksTheHallOnceForAllThree) {
    LobbyOnFakes kiosk;
    kiosk.typeDigits();
    kiosk.offerCharacters();
    EXPECT_EQ(kiosk.app.state(), LobbyState::FirstCharacter);
    EXPECT_EQ(kiosk.app.signIn()->characters().size(), 24);
    kiosk.app.signIn()->choose(QStringLiteral("张"));
    EXPECT_EQ(kiosk.app.state(), LobbyState::IdDigits);
    EXPECT_TRUE(kiosk.link.askedOf<wire::SignInFinish>().empty()) << "two of three ask nothing, so they tell nothing";
    kiosk.typeIdDigits();
    const auto asked = kiosk.link.askedOf<wire::SignInFinish>();
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked[0].phoneTail, "5566");
    EXPECT_EQ(asked[0].firstCharacter, "张");
    EXPECT_EQ(asked[0].idTail, "002X");
    kiosk.link.answerNext<wire::SignInFinish>(LobbyOnFakes::greeting(false));
    EXPECT_EQ(kiosk.app.state(), LobbyState::Today);
    EXPECT_TRUE(kiosk.app.signIn()->digits().isEmpty());
    EXPECT_TRUE(kiosk.app.signIn()->idDigits().isEmpty());
}

TEST(SignIn, TakesALetterOfAnAlphabetThatIsOnEveryKiosk) {
    LobbyOnFakes kiosk;
    EXPECT_EQ(kiosk.app.signIn()->letters().size(), 26);
    kiosk.app.signIn()->choose(QStringLiteral("J"));
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract) << "not before the phone's digits";
    kiosk.typeDigits();
    kiosk.offerCharacters();
    kiosk.app.signIn()->choose(QStringLiteral("J"));
    kiosk.typeIdDigits();
    const auto asked = kiosk.link.askedOf<wire::SignInFinish>();
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_EQ(asked[0].firstCharacter, "J");
}

TEST(SignIn, WhoMistypesTheIdNumberTypesItAgainAndNothingElse) {
    LobbyOnFakes kiosk;
    reachIdDigits(kiosk);
    for (int i = 0; i < 2; ++i) {
        kiosk.typeIdDigits(QStringLiteral("1111"));
        kiosk.link.answerNext<wire::SignInFinish>(refusal(wire::RefusalCode::WrongCredentials));
        EXPECT_EQ(kiosk.app.state(), LobbyState::IdDigits);
        EXPECT_TRUE(kiosk.app.signIn()->idDigits().isEmpty());
        EXPECT_FALSE(kiosk.app.signIn()->problem().isEmpty());
    }
    kiosk.typeIdDigits();
    EXPECT_EQ(kiosk.link.askedOf<wire::SignInFinish>().back().idTail, "002X");
    EXPECT_NE(kiosk.link.askedOf<wire::SignInFinish>().back().requestKey,
              kiosk.link.askedOf<wire::SignInFinish>().front().requestKey);
}

TEST(SignIn, AnXIsTakenInTheLastPlaceOnly) {
    LobbyOnFakes kiosk;
    reachIdDigits(kiosk);
    kiosk.typeIdDigits(QStringLiteral("X1X2XX"));
    EXPECT_EQ(kiosk.app.signIn()->idDigits(), QStringLiteral("12"));
    kiosk.app.signIn()->eraseIdDigit();
    kiosk.typeIdDigits(QStringLiteral("23x"));
    EXPECT_EQ(kiosk.link.askedOf<wire::SignInFinish>().back().idTail, "123X");
}

TEST(SignIn, OneTouchOnEachPageBringsTheStaffWithoutSayingWhoItIs) {
    const auto help = [](auto reach) {
        LobbyOnFakes kiosk;
        reach(kiosk);
        kiosk.app.choice()->toCounter();
        EXPECT_EQ(kiosk.app.state(), LobbyState::Stored);
        const auto sent = kiosk.link.askedOf<wire::AnonymousArrival>();
        ASSERT_EQ(sent.size(), 1U);
        EXPECT_EQ(sent[0].category, "other");
        EXPECT_FALSE(sent[0].trackKey);
        EXPECT_TRUE(kiosk.app.signIn()->digits().isEmpty()) << "what was typed is forgotten";
        EXPECT_TRUE(kiosk.app.signIn()->idDigits().isEmpty());
    };
    help([](LobbyOnFakes& kiosk) { kiosk.typeDigits(QStringLiteral("55")); });
    help([](LobbyOnFakes& kiosk) {
        kiosk.typeDigits();
        kiosk.offerCharacters();
    });
    help([](LobbyOnFakes& kiosk) {
        reachIdDigits(kiosk);
        kiosk.typeIdDigits(QStringLiteral("00"));
    });
}

TEST(SignIn, BackFromTheIdNumberLeadsToTheCharacters) {
    LobbyOnFakes kiosk;
    reachIdDigits(kiosk);
    kiosk.typeIdDigits(QStringLiteral("00"));
    kiosk.app.back();
    EXPECT_EQ(kiosk.app.state(), LobbyState::FirstCharacter);
    EXPECT_TRUE(kiosk.app.signIn()->idDigits().isEmpty());
    kiosk.app.signIn()->choose(QStringLiteral("王"));
    kiosk.typeIdDigits();
    EXPECT_EQ(kiosk.link.askedOf<wire::SignInFinish>().back().firstCharacter, "王");
}

TEST(SignIn, AWaitIsToldToWhoTriedAndTheNextVisitorMayTry) {
    LobbyOnFakes kiosk;
    reachIdDigits(kiosk);
    kiosk.typeIdDigits();
    kiosk.link.answerNext<wire::SignInFinish>(refusal(wire::RefusalCode::LockedOut, 300));
    EXPECT_EQ(kiosk.app.state(), LobbyState::Digits);
    EXPECT_TRUE(kiosk.app.signIn()->isLocked());
    EXPECT_TRUE(kiosk.app.signIn()->problem().contains(QLatin1Char('5')));
    kiosk.app.finish();
    kiosk.typeDigits(QStringLiteral("1234"));
    EXPECT_FALSE(kiosk.app.signIn()->isLocked());
    EXPECT_EQ(kiosk.link.askedOf<wire::SignInStart>().back().phoneTail, "1234");
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
