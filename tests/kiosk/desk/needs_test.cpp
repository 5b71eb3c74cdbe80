// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/need_words.h"
#include "kiosk/desk/needs/need_list.h"
#include "kiosk/desk/needs/need_page.h"
#include "kiosk/desk/needs/place_picker.h"
#include "kiosk/desk/shell/desk_app.h"
#include "tests/kiosk/desk/an_arrival.h"
#include "tests/support/fake_hall_link.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace desk_test {
namespace {

using desk::Loading;
constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

wire::Needs needs(const std::vector<std::int64_t>& ids) {
    wire::Needs told;
    for (const std::int64_t id : ids) {
        wire::Needs::Line line;
        line.need = db::NeedId{id};
        line.text = "诉求 " + std::to_string(id);
        told.lines.push_back(line);
    }
    told.all = static_cast<int>(ids.size());
    told.counts = {{wire::NeedFilter::Overdue, 2}};
    return told;
}

wire::NeedTold aNeed(int steps, const std::string& words = "楼道灯不亮") {
    wire::NeedCard card;
    card.need.id = db::NeedId{5};
    card.need.text = words;
    card.number = "20000052";
    card.code = "402718";
    card.may = {wire::NeedStepKind::Classify};
    for (int step = 0; step < steps; ++step) {
        card.steps.push_back({.at = kMorning, .byName = "周敏", .action = "progress", .words = "去看过"});
    }
    return {.card = card, .refusal = {}};
}

class Needs : public testing::Test {
protected:
    support::FakeHallLink link;
    guide::HallCatalogue catalogue;
    desk::CatalogueNames names{&catalogue};
    desk::NeedList list{link, names};
    desk::NeedPage page{link, catalogue, names, [] { return kMorning; }};
    const QAbstractItemModelTester tester{&list, kFatal};

    void answerLast(const std::optional<wire::Body>& body) { link.answer(link.asked().size() - 1, body); }
    [[nodiscard]] std::size_t listsAsked() const { return link.askedOf<wire::NeedsAsk>().size(); }
    [[nodiscard]] std::size_t cardsAsked() const { return link.askedOf<wire::NeedOpen>().size(); }
    void openShown() {
        page.setShown(true);
        page.open(QStringLiteral("5"));
        answerLast(aNeed(1));
    }
    [[nodiscard]] QStringList keys() const {
        QStringList all;
        for (int row = 0; row < list.count(); ++row) {
            all << list.keyAt(row);
        }
        return all;
    }
};

TEST_F(Needs, AListThatNobodyHasLookedAtIsNotAskedFor) {
    list.onChanged();
    EXPECT_EQ(listsAsked(), 0U);
}

TEST_F(Needs, ManyChangesAskOnceAndOnceMore) {
    list.reload();
    answerLast(needs({1, 2}));
    for (int change = 0; change < 20; ++change) {
        list.onChanged();
    }
    EXPECT_EQ(listsAsked(), 2U) << "one is under way";
    answerLast(needs({1, 2, 3}));
    EXPECT_EQ(list.count(), 3);
    EXPECT_EQ(listsAsked(), 3U) << "and one more after it";
    answerLast(needs({1, 2, 3, 4}));
    EXPECT_EQ(listsAsked(), 3U);
    EXPECT_EQ(list.count(), 4);
}

TEST_F(Needs, ARefreshSaysNothingAndMovesOnlyWhatMoved) {
    list.reload();
    answerLast(needs({1, 2, 3, 4}));
    QSignalSpy resets{&list, &desk::NeedList::modelReset};
    list.onChanged();
    EXPECT_EQ(list.state(), Loading::State::Ready) << "the list stands while it is asked again";
    answerLast(needs({9, 1, 4, 3, 8}));
    EXPECT_EQ(resets.count(), 0) << "the clerk's place in the list stays";
    EXPECT_EQ(keys(), (QStringList{QStringLiteral("9"), QStringLiteral("1"), QStringLiteral("4"), QStringLiteral("3"),
                                   QStringLiteral("8")}));
    list.onChanged();
    answerLast(needs({}));
    EXPECT_EQ(list.count(), 0);
    EXPECT_EQ(list.overdue(), 2);
}

TEST_F(Needs, ARefreshThatFailsLeavesWhatIsShownAndTheNextOneIsAsked) {
    list.reload();
    answerLast(needs({1}));
    list.onChanged();
    answerLast(wire::Refused{wire::RefusalCode::Unavailable, 0, {}});
    EXPECT_EQ(list.state(), Loading::State::Ready);
    EXPECT_EQ(list.count(), 1);
    EXPECT_TRUE(list.problem().isEmpty());
    list.onChanged();
    EXPECT_EQ(listsAsked(), 3U);
}

TEST_F(Needs, AnotherFilterForgetsTheAnswerOfTheRefresh) {
    list.reload();
    answerLast(needs({1}));
    list.onChanged();
    list.choose(static_cast<int>(wire::NeedFilter::Ended));
    link.answer(1, needs({7, 8}));
    EXPECT_EQ(list.count(), 1);
    answerLast(needs({6}));
    EXPECT_EQ(keys(), QStringList{QStringLiteral("6")});
}

TEST_F(Needs, TheOpenCardIsAskedAgainWhileItIsRead) {
    openShown();
    page.onChanged();
    EXPECT_EQ(page.state(), Loading::State::Ready);
    EXPECT_FALSE(page.isBusy()) << "the clerk may go on";
    page.onChanged();
    page.onChanged();
    EXPECT_EQ(cardsAsked(), 2U);
    answerLast(aNeed(2, "楼道灯换了"));
    EXPECT_EQ(page.facts().words, QStringLiteral("楼道灯换了"));
    EXPECT_FALSE(page.hasNews());
    EXPECT_EQ(cardsAsked(), 3U) << "one more for what came meanwhile";
}

TEST_F(Needs, ACardThatNobodyReadsIsAskedForWhenItIsShownAgain) {
    openShown();
    page.setShown(false);
    page.onChanged();
    page.onChanged();
    EXPECT_EQ(cardsAsked(), 1U);
    page.setShown(true);
    EXPECT_EQ(cardsAsked(), 2U);
}

TEST_F(Needs, WhoeverWritesIsToldAndNothingIsReplaced) {
    openShown();
    page.setWriting(true);
    page.onChanged();
    answerLast(aNeed(1));
    EXPECT_FALSE(page.hasNews()) << "another need changed";
    page.onChanged();
    answerLast(aNeed(2, "楼道灯换了"));
    EXPECT_TRUE(page.hasNews());
    EXPECT_EQ(page.facts().words, QStringLiteral("楼道灯不亮"));
    page.takeNews();
    EXPECT_FALSE(page.hasNews());
    EXPECT_EQ(page.facts().words, QStringLiteral("楼道灯换了"));
}

TEST_F(Needs, TheNewsIsShownWhenTheClerkHasWritten) {
    openShown();
    page.setWriting(true);
    page.onChanged();
    answerLast(aNeed(2, "楼道灯换了"));
    page.setWriting(false);
    EXPECT_EQ(page.facts().words, QStringLiteral("楼道灯换了"));
}

TEST_F(Needs, AStepThatIsUnderWayIsAnsweredBeforeTheCardIsAskedAgain) {
    openShown();
    page.act(QStringLiteral("classify"), {}, 1);
    page.onChanged();
    EXPECT_EQ(cardsAsked(), 1U);
    answerLast(aNeed(2));
    EXPECT_EQ(cardsAsked(), 2U);
    page.open(QStringLiteral("6"));
    link.answer(link.asked().size() - 2, aNeed(3, "旧的"));
    EXPECT_NE(page.facts().words, QStringLiteral("旧的")) << "another card is open";
}

TEST_F(Needs, FilingSaysWhatToWriteOnTheSlip) {
    page.file(QStringLiteral("place"), QStringLiteral(" 楼道灯不亮 "), 1, 7, 33);
    const auto sent = link.askedOf<wire::NeedFile>();
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].words, "楼道灯不亮");
    EXPECT_EQ(sent[0].channel, db::NeedChannel::Desk);
    EXPECT_EQ(sent[0].resident, db::ResidentId{7});
    EXPECT_EQ(sent[0].place, db::GridCellId{33});
    answerLast(wire::NeedFiled{
        .requestKey = sent[0].requestKey, .number = "2052", .code = "402718", .mayBeSame = true, .isTheirs = true});
    ASSERT_EQ(link.askedOf<wire::NeedOpen>().back().need, db::NeedId{5});
    EXPECT_TRUE(page.filed().contains(QStringLiteral("2052")));
    EXPECT_TRUE(page.filed().contains(QStringLiteral("402718")));
    EXPECT_TRUE(page.filed().contains(QStringLiteral("相近")));
    answerLast(aNeed(1));
    EXPECT_FALSE(page.filed().isEmpty()) << "it stands until another card is opened";
    page.open(QStringLiteral("6"));
    EXPECT_TRUE(page.filed().isEmpty());
}

TEST_F(Needs, ANeedThatWasNotFiledSaysWhyAndIsFiledOnceWhenItIsTriedAgain) {
    const QSignalSpy filed{&page, &desk::NeedPage::filedHere};
    const auto file = [this](const char* words) {
        page.file(QStringLiteral("place"), QString::fromUtf8(words), 1, 0, 0);
    };
    file("楼道灯不亮");
    EXPECT_TRUE(page.isBusy());
    answerLast(std::nullopt);
    EXPECT_FALSE(page.isBusy());
    EXPECT_FALSE(page.filingProblem().isEmpty());
    EXPECT_EQ(page.state(), desk::Loading::State::Idle) << "no need failed to open";
    EXPECT_EQ(filed.count(), 0);
    file("楼道灯不亮");
    EXPECT_EQ(page.filingProblem(), QString{});
    answerLast(wire::Refused{wire::RefusalCode::TooMany, 3, {}});
    file("楼道灯不亮，三楼");
    const auto sent = link.askedOf<wire::NeedFile>();
    ASSERT_EQ(sent.size(), 3U);
    EXPECT_EQ(sent[0].requestKey, sent[1].requestKey) << "the hall may have it already";
    EXPECT_NE(sent[1].requestKey, sent[2].requestKey) << "other words are another need";
    answerLast(wire::NeedFiled{.requestKey = sent[2].requestKey, .number = "2052", .code = "402718"});
    EXPECT_EQ(filed.count(), 1);
}

TEST_F(Needs, AStepThatWasSkippedIsNotTicked) {
    openShown();
    auto told = aNeed(2);
    told.card->need.state = db::NeedState::Planned;
    told.card->need.kind.reset();
    page.open(QStringLiteral("5"));
    answerLast(told);
    EXPECT_NE(page.facts().five[1].toMap()[QStringLiteral("mark")], 0);
    told.card->need.kind = db::NeedKind::Routine;
    page.open(QStringLiteral("5"));
    answerLast(told);
    EXPECT_EQ(page.facts().five[1].toMap()[QStringLiteral("mark")], 0);
}

TEST_F(Needs, ANeedOfNobodyInNoPlaceCanBeFiled) {
    page.file(QStringLiteral("place"), QStringLiteral("灯"), 3, 0, 0);
    EXPECT_FALSE(link.askedOf<wire::NeedFile>()[0].resident);
    EXPECT_FALSE(link.askedOf<wire::NeedFile>()[0].place);
}

TEST_F(Needs, WhatMayBePublicBeginsWithTheNeedsOwnWords) {
    openShown();
    EXPECT_FALSE(page.facts().mayBePublic);
    auto told = aNeed(4);
    told.card->need.state = db::NeedState::Evaluated;
    told.card->need.result = "换了新灯";
    page.open(QStringLiteral("5"));
    answerLast(told);
    EXPECT_TRUE(page.facts().mayBePublic);
    EXPECT_EQ(page.facts().publicTitle, QStringLiteral("楼道灯不亮"));
    EXPECT_EQ(page.facts().publicResult, QStringLiteral("换了新灯"));
    told.card->isPublished = true;
    told.card->publicTitle = "楼道的灯";
    told.card->publicResult = "三天内换好";
    page.open(QStringLiteral("5"));
    answerLast(told);
    EXPECT_EQ(page.facts().publicTitle, QStringLiteral("楼道的灯"));
    EXPECT_EQ(page.facts().publicResult, QStringLiteral("三天内换好"));
}

TEST_F(Needs, TheWeightIsSetOrTheHallSaysWhyNot) {
    list.reload();
    answerLast(needs({1}));
    EXPECT_EQ(list.residentPercent(), 70);
    QSignalSpy set{&list, &desk::NeedList::weightSet};
    list.setResidentPercent(85);
    EXPECT_EQ(link.askedOf<wire::NeedWeightSet>().back().residentPercent, 85);
    answerLast(wire::Done{});
    EXPECT_EQ(list.residentPercent(), 85);
    EXPECT_EQ(set.count(), 1);
    list.setResidentPercent(90);
    answerLast(wire::Refused{wire::RefusalCode::NotAllowed, 0, {}});
    EXPECT_EQ(list.residentPercent(), 85);
    EXPECT_FALSE(list.weightProblem().isEmpty());
    EXPECT_EQ(set.count(), 1);
}

TEST_F(Needs, AnOlderListDoesNotTakeBackAWeightThatWasSetMeanwhile) {
    list.reload();
    answerLast(needs({1}));
    list.onChanged();
    const std::size_t older = link.asked().size() - 1;
    list.setResidentPercent(85);
    answerLast(wire::Done{});
    link.answer(older, needs({1}));
    EXPECT_EQ(listsAsked(), 3U) << "once more: that one was of the moment before";
    auto newer = needs({1});
    newer.residentPercent = 85;
    answerLast(newer);
    EXPECT_EQ(list.residentPercent(), 85);
}

TEST(CaseNumber, IsShownInGroupsOfFour) {
    EXPECT_EQ(desk::words::caseNumber("20001233"), QStringLiteral("2000 1233"));
    EXPECT_EQ(desk::words::caseNumber("120001233"), QStringLiteral("1 2000 1233"));
    EXPECT_EQ(desk::words::caseNumber("123"), QStringLiteral("123"));
    EXPECT_EQ(desk::words::caseNumber(""), QString());
}

TEST(PlacePicker, GoesDownAndUpAndAnyLevelWillDo) {
    support::FakeHallLink link;
    desk::PlacePicker places{link};
    const auto answer = [&link](std::vector<wire::Places::Cell> cells) {
        link.answer(link.asked().size() - 1, wire::Places{.within = {}, .cells = std::move(cells)});
    };
    places.begin();
    EXPECT_TRUE(places.isLoading());
    EXPECT_FALSE(link.askedOf<wire::PlacesAsk>().back().within);
    answer({{db::GridCellId{1}, 1, "和平社区", true}});
    EXPECT_EQ(places.place(), 0);
    places.choose(1);
    EXPECT_EQ(link.askedOf<wire::PlacesAsk>().back().within, db::GridCellId{1});
    EXPECT_EQ(places.place(), 1);
    answer({{db::GridCellId{2}, 2, "和平社区/一小区", true}, {db::GridCellId{3}, 2, "和平社区/二小区", false}});
    ASSERT_EQ(places.cells().size(), 2);
    EXPECT_EQ(places.cells()[1].toMap().value(QStringLiteral("text")), QStringLiteral("二小区"));
    const auto asked = link.asked().size();
    places.choose(3);
    EXPECT_EQ(link.asked().size(), asked) << "nothing lies within it";
    EXPECT_EQ(places.place(), 3);
    EXPECT_EQ(places.chosen(), QStringLiteral("和平社区 › 二小区"));
    places.back();
    EXPECT_EQ(places.place(), 1);
    link.answer(link.asked().size() - 1, wire::Refused{wire::RefusalCode::Unavailable, 0, {}});
    EXPECT_FALSE(places.problem().isEmpty());
    places.clear();
    EXPECT_EQ(places.place(), 0);
    EXPECT_TRUE(places.problem().isEmpty());
}

/// A desk that is signed in.
class DeskAndNeeds : public testing::Test {
protected:
    DeskAndNeeds() {
        app.signIn(QStringLiteral("zhou"), QStringLiteral("demo"));
        link.answerNext<wire::StaffSignIn>(wire::StaffSignedIn{db::StaffId{4}, "周敏", db::StaffRole::Clerk, "2", 600});
    }
    ManualClock clock;
    support::FakeHallLink link;
    desk::DeskApp app{link, {.now = clock.clock()}};

    [[nodiscard]] std::size_t listsAsked() const { return link.askedOf<wire::NeedsAsk>().size(); }
};

TEST_F(DeskAndNeeds, FollowWhatTheHallSays) {
    ASSERT_EQ(app.state(), desk::DeskApp::State::Working);
    link.push(wire::NeedsChanged{});
    EXPECT_EQ(listsAsked(), 0U) << "nobody has looked at them";
    app.needs()->reload();
    link.answerNext<wire::NeedsAsk>(needs({1}));
    link.push(wire::NeedsChanged{});
    EXPECT_EQ(listsAsked(), 2U);
    link.answerNext<wire::NeedsAsk>(needs({1, 2}));
    EXPECT_EQ(app.needs()->count(), 2);
}

TEST_F(DeskAndNeeds, TheCardIsReadAgainOnlyWhenItIsThatNeed) {
    app.need()->open(QStringLiteral("5"));
    app.need()->setShown(true);
    link.answerNext<wire::NeedOpen>(aNeed(1));
    link.push(wire::NeedsChanged{db::NeedId{6}});
    link.push(wire::NeedsChanged{});
    EXPECT_EQ(link.askedOf<wire::NeedOpen>().size(), 1U) << "each look is in the audit log";
    link.push(wire::NeedsChanged{db::NeedId{5}});
    EXPECT_EQ(link.askedOf<wire::NeedOpen>().size(), 2U);
}

TEST_F(DeskAndNeeds, ALockedDeskAsksNothing) {
    app.needs()->reload();
    link.answerNext<wire::NeedsAsk>(needs({1}));
    app.lock();
    link.push(wire::NeedsChanged{});
    EXPECT_EQ(listsAsked(), 1U);
    EXPECT_EQ(app.needs()->count(), 0);
}

TEST_F(DeskAndNeeds, NobodyIsHereUnlessTheyAreServedOrTheirRecordIsOpen) {
    EXPECT_TRUE(app.counter()->whoIsHere().isEmpty());
    link.push(anArrival(3).of("李桂兰", 7).taken(4, "周敏"));
    app.reception()->select(3);
    EXPECT_EQ(app.counter()->whoIsHere().value(QStringLiteral("name")), QStringLiteral("李桂兰"));
    EXPECT_EQ(app.counter()->whoIsHere().value(QStringLiteral("resident")).toLongLong(), 7);
}

} // namespace
} // namespace desk_test
