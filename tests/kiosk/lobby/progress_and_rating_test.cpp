// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/case_number.h"
#include "tests/kiosk/lobby/lobby_on_fakes.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace lobby {
namespace {

class ProgressAtTheKiosk : public testing::Test {
protected:
    ProgressLookup& progress() { return *kiosk.app.progress(); }
    void type(const char* digits) {
        for (const char* each = digits; *each != '\0'; ++each) {
            progress().type(QString(QLatin1Char(*each)));
        }
    }
    void ask() {
        kiosk.app.openProgress();
        type("20001239");
        type("418207");
    }
    void hold(const std::vector<std::string>& texts) { kiosk.eyes.codes(texts); }
    std::vector<wire::ProgressAsk> asked() { return kiosk.link.askedOf<wire::ProgressAsk>(); }
    void refuse(wire::RefusalCode code, int seconds = 0) {
        kiosk.link.answerNext<wire::ProgressAsk>(
            wire::Refused{.code = code, .retryAfterSeconds = seconds, .takenBy = {}});
    }

    LobbyOnFakes kiosk;
};

TEST_F(ProgressAtTheKiosk, ShowsTheStepsToWhomTheNumberAndTheCodeWereGiven) {
    ask();
    const auto asked = kiosk.link.askedOf<wire::ProgressAsk>().back();
    EXPECT_EQ(asked.number, "20001239");
    EXPECT_EQ(asked.proof.kind, wire::ProofKind::Code);
    EXPECT_EQ(asked.proof.text, "418207");
    kiosk.link.answerNext<wire::ProgressAsk>(LobbyOnFakes::told());
    EXPECT_EQ(progress().page(), ProgressLookup::Page::Told);
    EXPECT_EQ(progress().steps().size(), 5);
    EXPECT_FALSE(progress().facts().isEmpty());
}

TEST_F(ProgressAtTheKiosk, NamesWhatWasAskedAndOnWhichDay) {
    ask();
    auto told = LobbyOnFakes::told();
    kiosk.link.answerNext<wire::ProgressAsk>(told);
    EXPECT_EQ(progress().subject(), QStringLiteral("楼道灯不亮")) << "not the field that it is in";
    EXPECT_EQ(progress().number(), QStringLiteral("11月2日提出，编号 2000 1239"));
    kiosk.app.comforts()->toggleLanguage();
    EXPECT_EQ(progress().subject(), QStringLiteral("楼道灯不亮")) << "these are somebody's own words";
    EXPECT_EQ(progress().number(), QStringLiteral("Submitted on 2 November, no. 2000 1239"));
}

TEST_F(ProgressAtTheKiosk, OfAMatterNamesTheItemAndOfANeedWithoutWordsItsField) {
    for (const auto& [subject, name] : {std::pair{"CIV-002", QString()}, {"place", QStringLiteral("居住环境")}}) {
        ask();
        auto told = LobbyOnFakes::told();
        told.subject = subject;
        told.asked.clear();
        kiosk.link.answerNext<wire::ProgressAsk>(told);
        const auto* item = kiosk.catalogue.catalogue().item(subject);
        EXPECT_EQ(progress().subject(), item == nullptr ? name : QString::fromStdString(item->name.zh));
        kiosk.app.finish();
    }
}

/// Opened, typed, answered: each call is one touch.
TEST_F(ProgressAtTheKiosk, FifteenTouchesOpenWhatIsTypedAndOneWhatIsHeldUp) {
    int touches = 1;
    kiosk.app.openProgress();
    for (const QChar each : QStringLiteral("20001239418207")) {
        ASSERT_TRUE(asked().empty());
        progress().type(QString(each));
        ++touches;
    }
    EXPECT_EQ(asked().size(), 1U);
    EXPECT_EQ(touches, 15) << "17 with a touch after the number and one after the code";
    kiosk.app.finish();

    kiosk.app.openProgress(); // the one touch
    hold({"诉求编号：2000 1239\n查询码：418207"});
    ASSERT_EQ(asked().size(), 2U);
    EXPECT_EQ(asked().back().number, "20001239");
    EXPECT_EQ(asked().back().proof.text, "418207");
    EXPECT_EQ(asked().back().proof.kind, wire::ProofKind::Code);
    kiosk.link.answerNext<wire::ProgressAsk>(LobbyOnFakes::told());
    kiosk.link.answerNext<wire::ProgressAsk>(LobbyOnFakes::told());
    EXPECT_EQ(progress().page(), ProgressLookup::Page::Told);
}

TEST_F(ProgressAtTheKiosk, ASlipOfTheHandIsSaidAtTheLastDigitAndTheHallIsNotAsked) {
    kiosk.app.openProgress();
    type("20001234");
    EXPECT_EQ(progress().page(), ProgressLookup::Page::Number);
    EXPECT_FALSE(progress().problem().isEmpty());
    EXPECT_EQ(progress().typed(), QStringLiteral("2000 1234")) << "it can be compared and mended";
    progress().erase();
    EXPECT_TRUE(progress().problem().isEmpty());
    type("9");
    EXPECT_EQ(progress().page(), ProgressLookup::Page::Proof);
    EXPECT_TRUE(asked().empty());
}

TEST_F(ProgressAtTheKiosk, ALongerNumberGoesOnByTouch) {
    for (const std::int64_t id : {123456, 1234567}) {
        kiosk.app.openProgress();
        const std::string number = db::needs::caseNumber(db::NeedId{id});
        type(number.c_str());
        EXPECT_EQ(progress().page(), ProgressLookup::Page::Number) << "more digits may come";
        EXPECT_TRUE(progress().canGoOn());
        progress().goOn();
        EXPECT_EQ(progress().page(), ProgressLookup::Page::Proof);
        kiosk.app.finish();
    }
}

TEST_F(ProgressAtTheKiosk, CodesAreReadOnlyWhileThePageWaitsForOne) {
    const std::string slip = "编号：2000 1239\n查询码：418207";
    EXPECT_FALSE(kiosk.eyes.isReadingCodes());
    hold({slip});
    kiosk.app.openProgress();
    EXPECT_TRUE(kiosk.eyes.isReadingCodes());
    EXPECT_TRUE(asked().empty()) << "what was held up before the page was there";
    hold({slip});
    kiosk.link.answerNext<wire::ProgressAsk>(LobbyOnFakes::told());
    EXPECT_EQ(progress().page(), ProgressLookup::Page::Told);
    EXPECT_FALSE(kiosk.eyes.isReadingCodes());
    hold({"编号：1000 0012\n查询码：418207"});
    kiosk.app.finish();
    EXPECT_FALSE(kiosk.eyes.isReadingCodes());
    hold({slip}); // still on its way from the camera's thread when the page was left
    EXPECT_EQ(asked().size(), 1U);
    kiosk.app.openProgress();
    kiosk.pass(80s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    EXPECT_FALSE(kiosk.eyes.isReadingCodes()) << "whoever stood there has gone";
}

TEST_F(ProgressAtTheKiosk, WhatIsNoSlipIsAnsweredWithOneSentenceOnce) {
    kiosk.app.comforts()->toggleReadAloud();
    kiosk.app.openProgress();
    const auto said = kiosk.voice->said.size();
    hold({"https://example.org/pay?to=20001239"});
    const QString sentence = progress().problem();
    EXPECT_FALSE(sentence.isEmpty());
    EXPECT_FALSE(sentence.contains(QStringLiteral("example"))) << "what somebody printed stands on no screen";
    EXPECT_EQ(kiosk.voice->said.size(), said + 1);
    for (const std::string& text : std::vector<std::string>{std::string(7000, '\xff'), std::string("\0\x1b[2J", 5), "",
                                                            "编号：2000 1234\n查询码：418207"}) {
        hold({text});
    }
    EXPECT_EQ(progress().problem(), sentence);
    EXPECT_EQ(kiosk.voice->said.size(), said + 1);
    type("2");
    hold({"https://example.org/"}); // a poster on the wall behind whoever types
    EXPECT_TRUE(progress().problem().isEmpty());
    EXPECT_TRUE(asked().empty());
    hold({"https://example.org/", "编号：2000 1239\n查询码：418207"});
    EXPECT_EQ(asked().size(), 1U) << "the slip is found beside the poster";
}

TEST_F(ProgressAtTheKiosk, OfTwoSlipsNoneIsTaken) {
    kiosk.app.openProgress();
    hold({"编号：2000 1239\n查询码：418207", "编号：2000 1239\n查询码：418208"});
    EXPECT_TRUE(progress().problem().contains(QStringLiteral("一张"))) << progress().problem().toStdString();
    EXPECT_TRUE(asked().empty());
}

TEST_F(ProgressAtTheKiosk, ASlipThatDoesNotFitIsAskedAboutOnce) {
    const std::string slip = "编号：2000 1239\n查询码：418207"; // of another hall
    kiosk.app.openProgress();
    hold({slip});
    refuse(wire::RefusalCode::WrongCredentials);
    EXPECT_FALSE(progress().problem().isEmpty());
    EXPECT_EQ(progress().typed(), QString()) << "nobody typed it";
    hold({slip});
    hold({slip});
    EXPECT_EQ(asked().size(), 1U) << "a guess by camera is a guess: it counts, and is not repeated";
    hold({"编号：2000 1239\n查询码：418208"});
    EXPECT_EQ(asked().size(), 2U);
    kiosk.link.lose();
    kiosk.link.comeBack();
    hold({"编号：2000 1239\n查询码：418208"});
    EXPECT_EQ(asked().size(), 3U) << "the hall never answered about that one";
}

TEST_F(ProgressAtTheKiosk, WithoutACameraThePadAloneIsOffered) {
    kiosk.app.openProgress();
    EXPECT_TRUE(progress().readsSlips());
    const QString withCamera = kiosk.app.page()->title();
    kiosk.eyes.camera(wire::CameraState::Missing);
    EXPECT_FALSE(progress().readsSlips());
    EXPECT_FALSE(kiosk.eyes.isReadingCodes());
    EXPECT_NE(kiosk.app.page()->title(), withCamera);
    EXPECT_FALSE(kiosk.app.page()->body().contains(QStringLiteral("摄像头")));
    type("20001239");
    type("418207");
    EXPECT_EQ(asked().size(), 1U);
    kiosk.app.finish();
    kiosk.eyes.camera(wire::CameraState::Working);
    kiosk.app.openProgress();
    EXPECT_TRUE(progress().readsSlips());
    EXPECT_TRUE(kiosk.eyes.isReadingCodes());
}

TEST_F(ProgressAtTheKiosk, SaysInTheVisitorsLanguageWhatToBringAndWhomToAsk) {
    ask();
    auto told = LobbyOnFakes::told();
    told.kind = wire::CaseKind::Matter;
    told.subject = "CIV-002";
    told.missing = {"户口簿"};
    told.expectedBy = db::Date{std::chrono::year{2061}, std::chrono::January, std::chrono::day{8}};
    kiosk.link.push(wire::WindowsOpen{.open = {"1", "2"}, .lines = {{.category = "civil", .windows = {"2"}}}});
    kiosk.link.answerNext<wire::ProgressAsk>(told);
    const auto says = [this](Language language) {
        progress().setLanguage(language);
        QString all;
        for (const QVariant& fact : progress().facts()) {
            all += fact.toMap().value(QStringLiteral("says")).toString() + QLatin1Char('\n');
        }
        return all;
    };
    const QString chinese = says(Language::Chinese);
    EXPECT_TRUE(chinese.contains(QStringLiteral("户口簿")));
    EXPECT_TRUE(chinese.contains(QStringLiteral("和平社区服务大厅  2 号窗口  0000-1234567"))) << chinese.toStdString();
    EXPECT_TRUE(chinese.contains(QStringLiteral("和平社区物业服务中心")));
    const QString english = says(Language::English);
    EXPECT_TRUE(english.contains(QStringLiteral("Household register"))) << english.toStdString();
    EXPECT_TRUE(english.contains(QStringLiteral("Heping property management")));
    EXPECT_TRUE(chinese.contains(QStringLiteral("1月8日（暂按法定节假日计算）"))) << "no notice of 2061 is known";
    kiosk.link.push(wire::WindowsOpen{.open = {"1"}, .lines = {}});
    EXPECT_TRUE(says(Language::Chinese).contains(QStringLiteral("和平社区服务大厅  0000-1234567")))
        << "nobody sits there now: no window is named";
}

TEST_F(ProgressAtTheKiosk, SaysThatAndWhyItIsPutOff) {
    ask();
    auto told = LobbyOnFakes::told();
    told.kind = wire::CaseKind::Matter;
    told.delayed = wire::CaseDelay{.on = db::Date{std::chrono::year{2026} / 11 / 19}, .reason = "要等街道核实住址"};
    kiosk.link.answerNext<wire::ProgressAsk>(told);
    const auto facts = progress().facts();
    const auto found = std::ranges::find_if(facts, [](const QVariant& fact) {
        return fact.toMap().value(QStringLiteral("says")).toString().contains(QStringLiteral("要等街道核实住址"));
    });
    ASSERT_NE(found, facts.end());
    EXPECT_TRUE(found->toMap().value(QStringLiteral("says")).toString().contains(QStringLiteral("19")));
}

TEST_F(ProgressAtTheKiosk, TakesTheLastSixOfAnIdNumberWithItsX) {
    kiosk.app.openProgress();
    type("20001239");
    progress().goOn();
    progress().otherProof();
    type("X12XX");
    EXPECT_EQ(progress().typed(), QStringLiteral("12"));
    type("343");
    EXPECT_TRUE(asked().empty());
    type("X");
    EXPECT_EQ(progress().typed(), QStringLiteral("12343X"));
    ASSERT_EQ(asked().size(), 1U);
    EXPECT_EQ(asked().back().proof.kind, wire::ProofKind::IdTail);
}

TEST_F(ProgressAtTheKiosk, SaysWhatToDoWhenItIsRefused) {
    struct Row {
        wire::RefusalCode code;
        ProgressLookup::Page page;
    };
    for (const Row& row : {Row{wire::RefusalCode::NotFound, ProgressLookup::Page::Number},
                           Row{wire::RefusalCode::WrongCredentials, ProgressLookup::Page::Proof},
                           Row{wire::RefusalCode::LockedOut, ProgressLookup::Page::Proof},
                           Row{wire::RefusalCode::TooMany, ProgressLookup::Page::Proof}}) {
        ask();
        refuse(row.code, 90);
        EXPECT_EQ(progress().page(), row.page);
        EXPECT_FALSE(progress().problem().isEmpty());
        kiosk.app.finish();
    }
}

TEST_F(ProgressAtTheKiosk, SaysHowLongItIsLockedInFullMinutes) {
    kiosk.app.comforts()->toggleLanguage();
    for (const auto code : {wire::RefusalCode::LockedOut, wire::RefusalCode::TooMany}) {
        ask();
        refuse(code, 90);
        EXPECT_TRUE(progress().problem().contains(QStringLiteral("2 minutes"))) << progress().problem().toStdString();
        EXPECT_TRUE(progress().problem().contains(QStringLiteral("at a window")));
        EXPECT_EQ(progress().typed(), QString()) << "the proof does not stay on the screen";
        kiosk.app.finish();
        kiosk.app.comforts()->toggleLanguage();
    }
}

TEST_F(ProgressAtTheKiosk, AsksOnceHoweverOftenItIsTouched) {
    ask();
    progress().goOn();
    progress().otherProof();
    progress().erase();
    type("9");
    EXPECT_EQ(kiosk.link.askedOf<wire::ProgressAsk>().size(), 1U);
    EXPECT_TRUE(progress().isByCode()) << "what opened it is still needed for the rating";
    EXPECT_EQ(progress().proof().text, "418207");
}

TEST_F(ProgressAtTheKiosk, NeverSpeaksTheNumberTheCodeOrTheCase) {
    kiosk.app.comforts()->toggleReadAloud();
    ask();
    kiosk.link.answerNext<wire::ProgressAsk>(LobbyOnFakes::told());
    const QString said = kiosk.voice->said.join(QChar(u'\n'));
    EXPECT_TRUE(said.contains(kiosk.app.page()->title()));
    for (const QString& secret : {progress().number(), progress().subject(), QStringLiteral("418207")}) {
        EXPECT_FALSE(secret.isEmpty());
        EXPECT_FALSE(said.contains(secret)) << secret.toStdString();
    }
}

TEST_F(ProgressAtTheKiosk, SaysThatTheHallIsAway) {
    ask();
    kiosk.link.lose();
    EXPECT_FALSE(progress().problem().isEmpty());
    EXPECT_EQ(progress().page(), ProgressLookup::Page::Proof);
}

TEST_F(ProgressAtTheKiosk, ForgetsTheCaseWhenTheVisitorHasGone) {
    ask();
    kiosk.link.answerNext<wire::ProgressAsk>(LobbyOnFakes::told());
    kiosk.pass(80s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    EXPECT_EQ(progress().page(), ProgressLookup::Page::Number);
    EXPECT_EQ(progress().typed(), QString());
    EXPECT_TRUE(progress().steps().isEmpty());
}

class RatingAtTheKiosk : public ProgressAtTheKiosk {
protected:
    Rating& rating() { return *kiosk.app.rating(); }
    std::vector<wire::RatingGive> sent() { return kiosk.link.askedOf<wire::RatingGive>(); }
};

TEST_F(RatingAtTheKiosk, SendsOneTouchAfterTheTimeToTakeItBack) {
    kiosk.welcome();
    kiosk.app.openRating();
    rating().choose(1);
    kiosk.pass(5s);
    EXPECT_TRUE(sent().empty());
    kiosk.pass(2s);
    ASSERT_EQ(sent().size(), 1U);
    EXPECT_EQ(sent().back().grade, db::Grade::Good);
    EXPECT_EQ(sent().back().arrival, db::ArrivalId{7});
    kiosk.link.answerNext<wire::RatingGive>(wire::Done{});
    EXPECT_EQ(rating().step(), Rating::Step::Sent);
}

TEST_F(RatingAtTheKiosk, CanBeTakenBack) {
    kiosk.welcome();
    kiosk.app.openRating();
    rating().choose(4);
    rating().undo();
    kiosk.pass(7s);
    EXPECT_TRUE(sent().empty());
    EXPECT_EQ(rating().step(), Rating::Step::Choosing);
}

TEST_F(RatingAtTheKiosk, IsSentWhenTheVisitorGoesAtOnce) {
    kiosk.welcome();
    kiosk.app.openRating();
    rating().choose(0);
    kiosk.app.finish();
    EXPECT_EQ(sent().size(), 1U);
}

TEST_F(RatingAtTheKiosk, ShowsTheGradeAndDoesNotSayItAloud) {
    kiosk.app.comforts()->toggleReadAloud();
    kiosk.welcome();
    kiosk.app.openRating();
    rating().choose(4);
    EXPECT_EQ(rating().chosenWord(), Rating::grades().last());
    EXPECT_FALSE(kiosk.voice->said.join(QChar(u'\n')).contains(Rating::grades().last()));
}

TEST_F(RatingAtTheKiosk, NothingIsSentForWhoDoesNotChoose) {
    kiosk.welcome();
    kiosk.app.openRating();
    kiosk.pass(40s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Rating) << "five faces to look at take longer than half a minute";
    kiosk.pass(25s);
    EXPECT_TRUE(sent().empty());
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
}

TEST_F(RatingAtTheKiosk, OfACaseCarriesItsNumberAndItsProof) {
    ask();
    kiosk.link.answerNext<wire::ProgressAsk>(LobbyOnFakes::told());
    kiosk.app.openRating();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Rating);
    rating().choose(2);
    rating().send();
    ASSERT_EQ(sent().size(), 1U);
    EXPECT_EQ(sent().back().of, wire::RatingOf::Need);
    EXPECT_EQ(sent().back().number, "20001239");
    ASSERT_TRUE(sent().back().proof);
    EXPECT_EQ(sent().back().proof->text, "418207");
}

TEST_F(RatingAtTheKiosk, SaysThatItWasNotTakenAndTriesAgain) {
    kiosk.welcome();
    kiosk.app.openRating();
    rating().choose(0);
    rating().send();
    kiosk.link.lose();
    EXPECT_EQ(rating().step(), Rating::Step::Failed);
    kiosk.link.comeBack();
    rating().send();
    EXPECT_EQ(sent().size(), 2U);
}

TEST_F(RatingAtTheKiosk, IsTheFirstPageOfWhoWasServedAndNobodyIsToldToWait) {
    kiosk.returnServed();
    EXPECT_TRUE(kiosk.app.page()->body().contains(QStringLiteral("打分"))) << kiosk.app.page()->body().toStdString();
    kiosk.app.visitor()->sayYes();
    kiosk.link.answerNext<wire::ConfirmArrival>(LobbyOnFakes::servedGreeting());
    EXPECT_EQ(kiosk.app.state(), LobbyState::Rating);
    EXPECT_TRUE(kiosk.app.visitor()->wasServed());
    rating().choose(0);
    kiosk.app.finish();
    ASSERT_EQ(sent().size(), 1U);
    EXPECT_EQ(sent().back().arrival, db::ArrivalId{7});
    EXPECT_TRUE(kiosk.link.askedOf<wire::AnonymousArrival>().empty());
    EXPECT_TRUE(kiosk.link.askedOf<wire::ComeAgain>().empty());
}

TEST_F(RatingAtTheKiosk, IsTheFirstPageOfWhoWasServedAndSignsInByPhone) {
    kiosk.typeDigits();
    kiosk.offerCharacters();
    kiosk.app.signIn()->choose(QStringLiteral("张"));
    kiosk.typeIdDigits();
    kiosk.link.answerNext<wire::SignInFinish>(LobbyOnFakes::servedGreeting());
    EXPECT_EQ(kiosk.app.state(), LobbyState::Rating);
    EXPECT_TRUE(kiosk.app.visitor()->wasServed());
}

TEST_F(RatingAtTheKiosk, SomethingElseSendsTheGradeAndThenAsksForOneNewArrival) {
    kiosk.returnServed();
    kiosk.app.visitor()->sayYes();
    kiosk.link.answerNext<wire::ConfirmArrival>(LobbyOnFakes::servedGreeting());
    rating().choose(1);
    kiosk.app.visitor()->comeAgain();
    kiosk.app.visitor()->comeAgain();
    ASSERT_EQ(sent().size(), 1U) << "the grade is of the visit before";
    EXPECT_EQ(sent().back().arrival, db::ArrivalId{7});
    ASSERT_EQ(kiosk.link.askedOf<wire::ComeAgain>().size(), 1U);
    EXPECT_EQ(kiosk.link.askedOf<wire::ComeAgain>().back().arrival, db::ArrivalId{7});
    auto fresh = LobbyOnFakes::greeting();
    fresh.arrival = db::ArrivalId{8};
    kiosk.link.answerNext<wire::ComeAgain>(fresh);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Today);
    EXPECT_FALSE(kiosk.app.visitor()->wasServed());
    kiosk.app.choice()->choose(QStringLiteral("civil"));
    ASSERT_EQ(kiosk.link.askedOf<wire::ArrivalWhy>().size(), 1U);
    EXPECT_EQ(kiosk.link.askedOf<wire::ArrivalWhy>().back().arrival, db::ArrivalId{8});
}

TEST_F(RatingAtTheKiosk, SomethingElseWithoutTheHallIsSaidAsAnybodyElseSaysIt) {
    for (const bool isLineLost : {true, false}) {
        LobbyOnFakes one;
        one.returnServed();
        one.app.visitor()->sayYes();
        one.link.answerNext<wire::ConfirmArrival>(LobbyOnFakes::servedGreeting());
        one.app.visitor()->comeAgain();
        if (isLineLost) {
            one.link.lose();
        } else { // it was started again, and knows nobody any more
            one.link.answerNext<wire::ComeAgain>(wire::Refused{.code = wire::RefusalCode::NotInState, .takenBy = {}});
        }
        EXPECT_EQ(one.app.state(), LobbyState::Stranger);
        const auto before = one.link.askedOf<wire::AnonymousArrival>().size();
        one.app.choice()->choose(QStringLiteral("civil"));
        EXPECT_EQ(one.app.state(), LobbyState::Stored);
        one.link.comeBack();
        ASSERT_EQ(one.link.askedOf<wire::AnonymousArrival>().size(), before + 1);
        EXPECT_FALSE(one.link.askedOf<wire::AnonymousArrival>().back().trackKey);
    }
}

TEST_F(RatingAtTheKiosk, IsNotOfferedToWhomNobodyGreeted) {
    kiosk.app.openRating();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
}

} // namespace
} // namespace lobby
