// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/lobby/lobby_on_fakes.h"

#include <gtest/gtest.h>

namespace lobby {
namespace {

using Page = NeedFiling::Page;

class NeedAtTheKiosk : public testing::Test {
protected:
    NeedFiling& need() { return *kiosk.app.need(); }
    void toReview() {
        kiosk.app.openNeed();
        need().openCategory(QStringLiteral("place"));
        need().entry()->add(QStringLiteral("电梯坏了"));
        need().goOn();
        kiosk.link.answerNext<wire::PlacesAsk>(
            wire::Places{.within = {}, .cells = {{db::GridCellId{1}, 1, "和平社区", true}}});
        need().choosePlace(0);
        kiosk.link.answerNext<wire::PlacesAsk>(
            wire::Places{.within = db::GridCellId{1}, .cells = {{db::GridCellId{2}, 2, "和平社区/一小区", false}}});
        need().choosePlace(0);
    }
    wire::NeedFile lastSent() { return kiosk.link.askedOf<wire::NeedFile>().back(); }
    void file() {
        need().goOn();
        kiosk.link.answerNext<wire::NeedFile>(
            wire::NeedFiled{.requestKey = lastSent().requestKey, .number = "20001239", .code = "418207"});
    }

    LobbyOnFakes kiosk;
};

TEST_F(NeedAtTheKiosk, GoesFromTheFieldToTheSlip) {
    toReview();
    ASSERT_EQ(need().page(), Page::Review);
    file();
    EXPECT_EQ(need().page(), Page::Filed);
    EXPECT_EQ(need().number(), QStringLiteral("2000 1239"));
    EXPECT_EQ(need().code(), QStringLiteral("418207"));
    EXPECT_TRUE(need().slip().contains(QStringLiteral("418207")));
    const paper::Slip slip{.number = "20001239", .code = "418207"};
    EXPECT_EQ(paper::slipIn(need().slip().toStdString()), slip) << "the camera reads what the screen shows";
    kiosk.app.comforts()->toggleLanguage();
    EXPECT_EQ(paper::slipIn(need().slip().toStdString()), slip) << "in both languages";
    kiosk.app.comforts()->toggleLanguage();
    const wire::NeedFile sent = lastSent();
    EXPECT_EQ(sent.category, "place");
    EXPECT_EQ(sent.words, "电梯坏了");
    EXPECT_EQ(sent.place, db::GridCellId{2});
    EXPECT_EQ(sent.channel, db::NeedChannel::Kiosk);
    EXPECT_FALSE(sent.arrival);
}

TEST_F(NeedAtTheKiosk, NeedsNoPlace) {
    kiosk.app.openNeed();
    need().openCategory(QStringLiteral("other"));
    need().entry()->add(QStringLiteral("表扬"));
    need().goOn();
    need().withoutPlace();
    need().goOn();
    EXPECT_FALSE(lastSent().place);
}

TEST_F(NeedAtTheKiosk, DoesNotGoOnWithoutWords) {
    kiosk.app.openNeed();
    need().openCategory(QStringLiteral("place"));
    EXPECT_FALSE(need().canGoOn());
    need().goOn();
    EXPECT_EQ(need().page(), Page::Words);
}

TEST_F(NeedAtTheKiosk, SaysWhyOneCharacterIsNotEnough) {
    kiosk.app.openNeed();
    need().openCategory(QStringLiteral("place"));
    EXPECT_EQ(need().missing(), QString());
    need().entry()->add(QStringLiteral("坏"));
    EXPECT_FALSE(need().canGoOn());
    EXPECT_NE(need().missing(), QString());
    need().entry()->add(QStringLiteral("灯"));
    EXPECT_TRUE(need().canGoOn());
    EXPECT_EQ(need().missing(), QString());
}

TEST_F(NeedAtTheKiosk, SaysInHowManyWorkingDaysThereIsAnAnswer) {
    toReview();
    need().goOn();
    kiosk.link.answerNext<wire::NeedFile>(
        wire::NeedFiled{.requestKey = "k", .number = "20001239", .code = "418207", .answerWithin = 7});
    EXPECT_EQ(need().answer(), QStringLiteral("7 个工作日内有答复，可以在这里查。"));
}

TEST_F(NeedAtTheKiosk, IsTheirsWhomItGreeted) {
    kiosk.welcome();
    toReview();
    need().goOn();
    EXPECT_EQ(lastSent().arrival, db::ArrivalId{7});
}

TEST_F(NeedAtTheKiosk, IsFiledWithoutANameIfAnotherWasGreetedMeanwhile) {
    kiosk.welcome();
    toReview();
    need().goOn();
    const std::string key = lastSent().requestKey;
    kiosk.link.answerNext<wire::NeedFile>(wire::Refused{.code = wire::RefusalCode::NotInState, .takenBy = {}});
    EXPECT_FALSE(lastSent().arrival);
    EXPECT_EQ(lastSent().requestKey, key);
}

TEST_F(NeedAtTheKiosk, SaysThatNothingIsFiledWhenTheLineIsDownAndSendsTheSameAgain) {
    toReview();
    need().goOn();
    const std::string key = lastSent().requestKey;
    kiosk.link.lose();
    EXPECT_EQ(need().page(), Page::Review);
    EXPECT_NE(need().problem(), QString());
    EXPECT_EQ(need().entry()->text(), QStringLiteral("电梯坏了"));
    kiosk.link.comeBack();
    EXPECT_EQ(need().problem(), QString());
    need().goOn();
    const auto sent = kiosk.link.askedOf<wire::NeedFile>();
    ASSERT_EQ(sent.size(), 2U) << "once more when the line is back, and not again for the touch meanwhile";
    EXPECT_EQ(sent.back().requestKey, key);
}

TEST_F(NeedAtTheKiosk, IsNotSentAgainWhenTheVisitorWentBackOrAway) {
    toReview();
    need().goOn();
    kiosk.link.lose();
    kiosk.app.back();
    kiosk.link.comeBack();
    EXPECT_EQ(kiosk.link.askedOf<wire::NeedFile>().size(), 1U);
    kiosk.app.finish();
    kiosk.link.lose();
    kiosk.link.comeBack();
    EXPECT_EQ(kiosk.link.askedOf<wire::NeedFile>().size(), 1U);
}

TEST_F(NeedAtTheKiosk, IsSentOnceHoweverOftenTheButtonIsTouched) {
    toReview();
    need().goOn();
    need().goOn();
    EXPECT_FALSE(need().canGoOn());
    kiosk.app.back();
    EXPECT_EQ(need().page(), Page::Review) << "nobody goes back while it is on its way";
    EXPECT_EQ(kiosk.link.askedOf<wire::NeedFile>().size(), 1U);
}

TEST_F(NeedAtTheKiosk, SaysHowItStandsWithThePlaces) {
    kiosk.app.openNeed();
    need().openCategory(QStringLiteral("place"));
    need().entry()->add(QStringLiteral("电梯坏了"));
    need().goOn();
    const QString fetching = need().placesSay();
    EXPECT_FALSE(fetching.isEmpty());
    kiosk.link.answerNext<wire::PlacesAsk>(
        wire::Places{.within = {}, .cells = {{db::GridCellId{1}, 1, "和平社区", true}}});
    EXPECT_EQ(need().placesSay(), QString());
    need().choosePlace(0);
    kiosk.link.answerNext<wire::PlacesAsk>(wire::Places{.within = db::GridCellId{1}, .cells = {}});
    const QString end = need().placesSay();
    EXPECT_FALSE(end.isEmpty());
    EXPECT_NE(end, fetching);
    EXPECT_TRUE(need().canGoOn());
    kiosk.app.back();
    kiosk.link.lose();
    EXPECT_FALSE(need().placesSay().isEmpty());
    EXPECT_NE(need().placesSay(), fetching);
    need().withoutPlace();
    EXPECT_EQ(need().page(), Page::Review);
}

TEST_F(NeedAtTheKiosk, AsksBeforeItClearsWhatSomebodyIsWriting) {
    kiosk.app.openNeed();
    need().openCategory(QStringLiteral("place"));
    need().openLetters();
    need().entry()->type(QStringLiteral("D"));
    need().entry()->choose(0);
    need().entry()->type(QStringLiteral("L"));
    kiosk.pass(62s);
    EXPECT_TRUE(kiosk.app.idle()->isWarning());
    kiosk.app.idle()->touched();
    EXPECT_FALSE(kiosk.app.idle()->isWarning());
    EXPECT_EQ(need().entry()->letters(), QStringLiteral("l")) << "still there";
    kiosk.pass(80s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    EXPECT_EQ(need().entry()->letters(), QString());
    EXPECT_EQ(need().entry()->text(), QString());
    EXPECT_TRUE(need().entry()->candidates().isEmpty());
}

TEST_F(NeedAtTheKiosk, SpeaksItsSentencesAndNeverTheWordsOrTheNumbers) {
    kiosk.app.comforts()->toggleReadAloud();
    toReview();
    file();
    const QString said = kiosk.voice->said.join(QChar(u'\n'));
    EXPECT_TRUE(said.contains(kiosk.app.page()->title()));
    for (const char* secret : {"电梯坏了", "2000 1239", "20001239", "418207", "和平社区"}) {
        EXPECT_FALSE(said.contains(QString::fromUtf8(secret))) << secret;
    }
}

TEST_F(NeedAtTheKiosk, IsAnotherNeedAfterGoingBack) {
    toReview();
    need().goOn();
    const std::string key = lastSent().requestKey;
    kiosk.link.answerNext<wire::NeedFile>(wire::Refused{.code = wire::RefusalCode::NotFound, .takenBy = {}});
    EXPECT_NE(need().problem(), QString());
    kiosk.app.back();
    need().withoutPlace();
    need().goOn();
    EXPECT_NE(lastSent().requestKey, key);
}

TEST_F(NeedAtTheKiosk, GoesBackOneStepAtATimeToTheStart) {
    toReview();
    for (const Page expected : {Page::Place, Page::Place, Page::Place, Page::Words, Page::Category}) {
        kiosk.app.back();
        EXPECT_EQ(need().page(), expected);
        if (need().page() == Page::Place && need().placeName().isEmpty()) {
            kiosk.app.back();
            EXPECT_EQ(need().page(), Page::Words);
            break;
        }
    }
    kiosk.app.back();
    EXPECT_EQ(need().page(), Page::Category);
    kiosk.app.back();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
}

TEST_F(NeedAtTheKiosk, LeavesNothingOnTheScreenWhenTheVisitorHasGone) {
    toReview();
    kiosk.pass(80s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    EXPECT_EQ(need().entry()->text(), QString());
    EXPECT_EQ(need().placeName(), QString());
    EXPECT_EQ(need().page(), Page::Category);
    EXPECT_GT(kiosk.scribe->forgotten, 0);
}

TEST_F(NeedAtTheKiosk, AnAnswerForAnEarlierVisitorIsNotShown) {
    toReview();
    need().goOn();
    kiosk.app.finish();
    kiosk.app.openNeed();
    kiosk.link.answerNext<wire::NeedFile>(wire::NeedFiled{.requestKey = "x", .number = "1", .code = "2"});
    EXPECT_EQ(need().page(), Page::Category);
}

TEST_F(NeedAtTheKiosk, OffersOnlyTheWaysThatTheMachineHas) {
    kiosk.scribe->hasWriting = false;
    kiosk.app.openNeed();
    need().openCategory(QStringLiteral("place"));
    need().openWriting();
    EXPECT_EQ(need().page(), Page::Words);
    need().openLetters();
    EXPECT_EQ(need().page(), Page::Letters);
}

TEST_F(NeedAtTheKiosk, SendsWhoWantsAPersonToTheCounter) {
    toReview();
    kiosk.app.choice()->toCounter();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stored);
}

class WordsOnGlass : public NeedAtTheKiosk {
protected:
    WordEntry& entry() { return *need().entry(); }
};

TEST_F(WordsOnGlass, TakeTheWordThatIsTouchedAndKeepTheLettersItDoesNotStandFor) {
    for (const char* letter : {"D", "T", "H"}) {
        entry().type(QLatin1String(letter));
    }
    EXPECT_EQ(entry().letters(), QStringLiteral("dth"));
    EXPECT_EQ(entry().candidates().size(), 8);
    entry().choose(0);
    EXPECT_EQ(entry().text(), QStringLiteral("电梯"));
    EXPECT_EQ(entry().letters(), QStringLiteral("h"));
}

TEST_F(WordsOnGlass, ShowMoreWordsAndTheFirstAgain) {
    entry().type(QStringLiteral("D"));
    ASSERT_TRUE(entry().hasMore());
    entry().more();
    EXPECT_EQ(entry().candidates(), (QStringList{QStringLiteral("独特"), QStringLiteral("得")}));
    entry().choose(1);
    EXPECT_EQ(entry().text(), QStringLiteral("得"));
}

TEST_F(WordsOnGlass, EraseLettersFirstThenCharacters) {
    entry().add(QStringLiteral("电梯"));
    entry().type(QStringLiteral("H"));
    entry().erase();
    EXPECT_EQ(entry().letters(), QString());
    EXPECT_EQ(entry().text(), QStringLiteral("电梯"));
    entry().erase();
    EXPECT_EQ(entry().text(), QStringLiteral("电"));
}

TEST_F(WordsOnGlass, LoseTheCommaWithThePhraseThatItStoodBefore) {
    entry().add(QStringLiteral("电梯"));
    entry().add(QStringLiteral("灯"));
    EXPECT_EQ(entry().text(), QStringLiteral("电梯灯")) << "one character goes on";
    entry().add(QStringLiteral("路灯"));
    EXPECT_EQ(entry().text(), QStringLiteral("电梯灯，路灯"));
    entry().erase();
    entry().erase();
    EXPECT_EQ(entry().text(), QStringLiteral("电梯灯"));
}

TEST_F(WordsOnGlass, ReadStrokesWithWhatWasWrittenBefore) {
    entry().add(QStringLiteral("楼道"));
    entry().addStroke({{1, 2}, {3, 4}});
    LobbyOnFakes::turn();
    ASSERT_EQ(kiosk.scribe->asked.size(), 1U);
    EXPECT_EQ(kiosk.scribe->asked.front().before, "楼道");
    EXPECT_EQ(entry().candidates().first(), QStringLiteral("灯"));
    entry().choose(0);
    EXPECT_EQ(entry().text(), QStringLiteral("楼道灯"));
    EXPECT_EQ(entry().strokes(), 0);
}

TEST_F(WordsOnGlass, AreNotLostWhenDoneIsTouchedBeforeACharacterWasChosen) {
    kiosk.app.openNeed();
    need().openCategory(QStringLiteral("place"));
    need().openWriting();
    entry().addStroke({{1, 2}, {3, 4}});
    LobbyOnFakes::turn();
    need().goOn();
    EXPECT_EQ(need().page(), Page::Writing);
    EXPECT_EQ(entry().strokes(), 1);
    EXPECT_NE(need().missing(), QString());
    entry().choose(0);
    EXPECT_EQ(need().missing(), QString());
    need().goOn();
    EXPECT_EQ(need().page(), Page::Words);
    EXPECT_EQ(entry().text(), QStringLiteral("灯"));
}

TEST_F(WordsOnGlass, AreNotLostWhenDoneIsTouchedOverLetters) {
    kiosk.app.openNeed();
    need().openCategory(QStringLiteral("place"));
    need().openLetters();
    entry().type(QStringLiteral("d"));
    need().goOn();
    EXPECT_EQ(need().page(), Page::Letters);
    EXPECT_EQ(entry().letters(), QStringLiteral("d"));
    EXPECT_NE(need().missing(), QString());
    entry().erase();
    EXPECT_EQ(need().missing(), QString()) << "nothing is left to choose";
    need().goOn();
    EXPECT_EQ(need().page(), Page::Words);
}

TEST_F(WordsOnGlass, AnAnswerAboutStrokesThatAreGoneIsNotShown) {
    entry().addStroke({{1, 2}, {3, 4}});
    entry().dropPending();
    LobbyOnFakes::turn();
    EXPECT_TRUE(entry().candidates().isEmpty());
}

TEST_F(WordsOnGlass, TakeTheLastStrokeOff) {
    entry().addStroke({{1, 2}, {3, 4}});
    entry().addStroke({{5, 6}, {7, 8}});
    entry().undoStroke();
    EXPECT_EQ(entry().strokes(), 1);
    EXPECT_EQ(kiosk.scribe->asked.back().strokes.size(), 1U);
    entry().undoStroke();
    EXPECT_EQ(entry().strokes(), 0);
}

TEST_F(WordsOnGlass, AreNoLongerThanTheHallTakes) {
    for (int i = 0; i < 200; ++i) {
        entry().add(QStringLiteral("下水道堵了"));
    }
    EXPECT_EQ(entry().text().size(), WordEntry::kMost);
    EXPECT_TRUE(entry().isFull());
}

} // namespace
} // namespace lobby
