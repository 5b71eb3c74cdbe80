// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/arrivals/arrival_detail.h"

#include "tests/kiosk/desk/an_arrival.h"
#include "tests/support/fake_hall_link.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace desk_test {
namespace {

class Detail : public testing::Test {
protected:
    Detail() {
        detail.setStaff(db::StaffId{4});
        detail.setNow(kMorning + 30min);
    }
    support::FakeHallLink link;
    const desk::CatalogueNames catalogue{nullptr};
    wire::Steady steady{1h};
    desk::Undo undo{link, [this] { return steady; }};
    desk::ArrivalDetail detail{link, catalogue, undo};
};

TEST_F(Detail, TakesAnArrivalThatWaits) {
    detail.show(anArrival(8).of("张某某"));
    detail.take();
    EXPECT_TRUE(detail.isBusy());
    detail.take();
    ASSERT_EQ(link.askedOf<wire::TakeArrival>().size(), 1U);
    EXPECT_EQ(link.askedOf<wire::TakeArrival>()[0].arrival, db::ArrivalId{8});
    link.answerNext<wire::TakeArrival>(wire::Done{});
    EXPECT_FALSE(detail.isBusy());
    detail.update(anArrival(8).seq(9).of("张某某").taken(4, "周敏", "2"));
    EXPECT_TRUE(detail.can().finish);
}

TEST_F(Detail, SaysWhoWasFirstWhenTwoDesksTakeTheSameArrival) {
    detail.show(anArrival(8).of("张某某"));
    detail.take();
    link.answerNext<wire::TakeArrival>(wire::Refused{wire::RefusalCode::AlreadyTaken, 0, "王敏"});
    EXPECT_EQ(detail.problem(), QStringLiteral("王敏已先接待"));
    detail.update(anArrival(8).seq(9).of("张某某").taken(9, "王敏"));
    EXPECT_FALSE(detail.can().take);
    EXPECT_FALSE(detail.can().finish);
}

TEST_F(Detail, SaysSoWhenTheLineBrokeAndLeavesTheArrivalToBeTaken) {
    detail.show(anArrival(8).of("张某某"));
    detail.take();
    link.lose();
    EXPECT_EQ(detail.problem(), QStringLiteral("与大厅服务断开，这一步没有做成，请等连上后再试"));
    EXPECT_TRUE(detail.can().take);
}

TEST_F(Detail, SaysNothingOnAnotherCardAboutTheOneBefore) {
    detail.show(anArrival(8).of("张某某"));
    detail.take();
    detail.show(anArrival(9).of("李某某"));
    link.answerNext<wire::TakeArrival>(wire::Refused{wire::RefusalCode::AlreadyTaken, 0, "王敏"});
    EXPECT_EQ(detail.problem(), QString{});
}

TEST_F(Detail, UndoesAWrongNameAndKeepsAnAnonymousVisitor) {
    detail.show(anArrival(8).of("张某某"));
    detail.notThisPerson();
    EXPECT_TRUE(link.asked().empty()) << "first why";
    ASSERT_EQ(detail.whyChoices().size(), 3);
    detail.because(3);
    EXPECT_TRUE(link.asked().empty()) << "no such choice";
    detail.because(1);
    ASSERT_EQ(link.askedOf<wire::NotThisPerson>().size(), 1U);
    EXPECT_EQ(link.askedOf<wire::NotThisPerson>()[0].reason, wire::UnlinkReason::OtherDocument);
    EXPECT_FALSE(detail.asksWhy());
    link.answerNext<wire::NotThisPerson>(wire::Done{});
    detail.update(anArrival(8).seq(9));
    EXPECT_EQ(detail.facts().name, QStringLiteral("未登记访客"));
    EXPECT_FALSE(detail.can().reject);
    EXPECT_TRUE(detail.can().link);
    EXPECT_TRUE(detail.can().take);
}

TEST_F(Detail, AFinishCanBeTakenBackForAsLongAsTheHallDoes) {
    detail.show(anArrival(8).of("张某某").taken(4, "周敏", "2"));
    detail.finish();
    EXPECT_EQ(undo.text(), QString{}) << "the hall has not answered";
    link.answerNext<wire::FinishArrival>(wire::Done{});
    EXPECT_EQ(undo.text(), QStringLiteral("接待完毕：张某某"));
    undo.leave(); // the next visitor is shown
    EXPECT_EQ(undo.text(), QStringLiteral("接待完毕：张某某"));
    const QSignalSpy undone{&undo, &desk::Undo::undone};
    undo.undo();
    undo.undo();
    ASSERT_EQ(link.askedOf<wire::UndoArrival>().size(), 1U);
    EXPECT_EQ(link.askedOf<wire::UndoArrival>()[0].arrival, db::ArrivalId{8});
    link.answerNext<wire::UndoArrival>(wire::Done{});
    EXPECT_EQ(undone.count(), 1);
    EXPECT_EQ(undo.text(), QString{});

    detail.finish();
    link.answerNext<wire::FinishArrival>(wire::Done{});
    steady += wire::kMayUndo;
    undo.tick();
    EXPECT_EQ(undo.text(), QString{});
    undo.undo();
    EXPECT_EQ(link.askedOf<wire::UndoArrival>().size(), 1U);
}

TEST_F(Detail, NotThisPersonCanBeTakenBackAndARefusalSaysWhyNot) {
    detail.show(anArrival(8).of("张某某"));
    detail.notThisPerson();
    detail.because(0);
    link.answerNext<wire::NotThisPerson>(wire::Done{});
    EXPECT_EQ(undo.text(), QStringLiteral("记下了：来的不是张某某"));
    undo.undo();
    link.answerNext<wire::UndoArrival>(wire::Refused{wire::RefusalCode::AlreadyTaken, 0, "王敏"});
    EXPECT_EQ(undo.problem(), QStringLiteral("王敏已先接待"));
    EXPECT_EQ(undo.text(), QString{});
    undo.forget();
    EXPECT_EQ(undo.problem(), QString{});
}

TEST_F(Detail, WhatTheHallRefusedIsNotToBeTakenBack) {
    detail.show(anArrival(8).of("张某某").taken(4, "周敏", "2"));
    detail.finish();
    link.answerNext<wire::FinishArrival>(wire::Refused{wire::RefusalCode::NotInState, 0, {}});
    EXPECT_EQ(undo.text(), QString{});
}

TEST_F(Detail, OffersTheCandidatesOfAnUnsureArrival) {
    detail.show(anArrival(8).candidate("王某某", 3).candidate("王某", 5));
    ASSERT_EQ(detail.facts().candidates.size(), 2);
    detail.link(detail.facts().candidates[1].toMap()[QStringLiteral("resident")].toLongLong(), QStringLiteral("王某"));
    EXPECT_EQ(detail.whyTitle(), QStringLiteral("怎么知道是王某？"));
    EXPECT_TRUE(link.asked().empty()) << "first what it is known from";
    detail.because(0);
    ASSERT_EQ(link.askedOf<wire::LinkArrival>().size(), 1U);
    EXPECT_EQ(link.askedOf<wire::LinkArrival>()[0].resident, db::ResidentId{5});
    EXPECT_EQ(link.askedOf<wire::LinkArrival>()[0].evidence, wire::LinkEvidence::Document);
    detail.because(0);
    EXPECT_EQ(link.askedOf<wire::LinkArrival>().size(), 1U);
}

TEST_F(Detail, ForgetsWhatItAskedWhenAnotherCardIsShownOrAColleagueWasFaster) {
    detail.show(anArrival(8).candidate("王某某", 3));
    detail.link(3, QStringLiteral("王某某"));
    detail.cancelWhy();
    EXPECT_FALSE(detail.asksWhy());
    detail.link(3, QStringLiteral("王某某"));
    detail.update(anArrival(8).of("王某某").seq(9));
    EXPECT_FALSE(detail.asksWhy());
    detail.notThisPerson();
    EXPECT_TRUE(detail.asksWhy());
    detail.show(anArrival(9).of("李某某"));
    EXPECT_FALSE(detail.asksWhy());
    detail.because(0);
    EXPECT_TRUE(link.asked().empty());
}

TEST_F(Detail, DoesNotLinkAnArrivalThatAlreadyHasAResident) {
    detail.show(anArrival(8).of("张某某"));
    detail.link(3, QStringLiteral("王某某"));
    detail.because(0);
    EXPECT_TRUE(link.asked().empty());
}

TEST_F(Detail, FinishesOnlyWhatIsTakenHere) {
    detail.show(anArrival(8).of("张某某"));
    detail.finish();
    detail.show(anArrival(9).of("李某某").taken(9, "王敏"));
    detail.finish();
    EXPECT_TRUE(link.asked().empty());
    detail.show(anArrival(10).of("王某某").taken(4, "周敏"));
    detail.finish();
    EXPECT_EQ(link.askedOf<wire::FinishArrival>().size(), 1U);
}

TEST_F(Detail, ShowsAtMostSevenLines) {
    auto arrival = anArrival(8).of("张某某");
    for (int i = 0; i < 9; ++i) {
        arrival.line(db::SummaryTone::Calm, "在办");
    }
    detail.show(arrival);
    EXPECT_EQ(detail.facts().lines.size(), 7);
    const QVariantMap line = detail.facts().lines[0].toMap();
    EXPECT_EQ(line[QStringLiteral("tag")], QStringLiteral("在办"));
    EXPECT_EQ(line[QStringLiteral("because")], QStringLiteral("依据"));
}

TEST_F(Detail, SaysWhatAnAnonymousVisitorChose) {
    detail.show(anArrival(8).chose("help"));
    ASSERT_EQ(detail.facts().lines.size(), 1);
    EXPECT_EQ(detail.facts().lines[0].toMap()[QStringLiteral("tag")], QStringLiteral("来意"));
    EXPECT_EQ(detail.facts().lines[0].toMap()[QStringLiteral("text")], QStringLiteral("请人帮忙"));
    detail.show(anArrival(9));
    EXPECT_TRUE(detail.facts().lines.isEmpty());
}

TEST_F(Detail, SaysWhatAResidentChoseAtTheKioskBeforeWhatTheHallGuesses) {
    detail.show(anArrival(8).of("张某某").line(db::SummaryTone::Soon, "办件").chose("help"));
    ASSERT_EQ(detail.facts().lines.size(), 2);
    EXPECT_EQ(detail.facts().lines[0].toMap()[QStringLiteral("tag")], QStringLiteral("来意"));
    EXPECT_EQ(detail.facts().lines[0].toMap()[QStringLiteral("text")], QStringLiteral("请人帮忙"));
    EXPECT_EQ(detail.facts().reason, QStringLiteral("自选：请人帮忙"));
}

TEST_F(Detail, IgnoresAnOlderEventAndOneOfAnotherArrival) {
    detail.show(anArrival(8).seq(20).of("张某某").taken(9, "王敏"));
    detail.update(anArrival(8).seq(19).of("张某某"));
    detail.update(anArrival(7).seq(21).of("李某某"));
    EXPECT_EQ(detail.facts().name, QStringLiteral("张某某"));
    EXPECT_FALSE(detail.can().take);
}

TEST_F(Detail, LeavesOutWhatIsNotOnTheRecord) {
    detail.show(anArrival(8).of("张某某"));
    EXPECT_EQ(detail.facts().about, QString{});
    EXPECT_EQ(detail.facts().where, QString{});
}

} // namespace
} // namespace desk_test
