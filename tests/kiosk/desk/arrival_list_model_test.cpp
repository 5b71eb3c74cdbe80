// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/arrivals/arrival_list_model.h"

#include "tests/kiosk/desk/an_arrival.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace desk_test {
namespace {

using desk::ArrivalListModel;

/// Every test runs under Qt's own model checker, which stops the program at the first inconsistent signal.
class ArrivalList : public testing::Test {
protected:
    ArrivalList() { model.setNow(kMorning + 10h); }

    [[nodiscard]] QString text(int row, int role) const { return model.data(model.index(row), role).toString(); }
    [[nodiscard]] QStringList names() const {
        QStringList list;
        for (int row = 0; row < model.count(); ++row) {
            list << text(row, ArrivalListModel::NameRole);
        }
        return list;
    }

    const desk::CatalogueNames catalogue{nullptr};
    ArrivalListModel model{ArrivalListModel::About::Open, catalogue};
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ArrivalList, PutsWhoeverHasWaitedLongestFirst) {
    model.upsert(anArrival(1).of("张某某"));
    model.upsert(anArrival(3).of("王某某"));
    model.upsert(anArrival(2).of("李某某"));
    EXPECT_EQ(names(), (QStringList{QStringLiteral("张某某"), QStringLiteral("李某某"), QStringLiteral("王某某")}));
    EXPECT_EQ(model.longestWaiting(), db::ArrivalId{1});
}

TEST_F(ArrivalList, WhomOneServesStandsAboveWhoWaitsAndWhomColleaguesServeBelow) {
    model.setStaff(db::StaffId{4});
    for (const std::int64_t id : {1, 2, 3}) {
        model.upsert(anArrival(id).of("张某某"));
    }
    model.upsert(anArrival(1).seq(4).of("张某某").taken(9, "王敏"));
    model.upsert(anArrival(3).seq(5).of("张某某").taken(4, "周敏"));
    const auto order = [this] {
        std::vector<std::int64_t> ids;
        for (int row = 0; row < model.count(); ++row) {
            ids.push_back(db::raw(model.at(row).arrival.id));
        }
        return ids;
    };
    EXPECT_EQ(order(), (std::vector<std::int64_t>{3, 2, 1}));
    model.upsert(anArrival(3).seq(6).of("张某某")); // taken back: as long as it waited before
    EXPECT_EQ(order(), (std::vector<std::int64_t>{2, 3, 1}));
    model.setStaff(db::StaffId{9});
    EXPECT_EQ(order(), (std::vector<std::int64_t>{1, 2, 3}));
}

TEST_F(ArrivalList, TheFinishedStandNewestFirst) {
    ArrivalListModel finished{ArrivalListModel::About::Finished, catalogue};
    finished.setNow(kMorning + 10h);
    for (const std::int64_t id : {2, 1, 3}) {
        finished.upsert(anArrival(id).of("张某某").taken(4, "王敏").done());
    }
    EXPECT_EQ(finished.at(0).arrival.id, db::ArrivalId{3});
    EXPECT_EQ(finished.at(2).arrival.id, db::ArrivalId{1});
}

TEST_F(ArrivalList, CallsTheLongestWaitingThenTheOneAfterThem) {
    EXPECT_FALSE(model.nextWaiting(std::nullopt));
    for (const std::int64_t id : {1, 2, 3}) {
        model.upsert(anArrival(id));
    }
    model.upsert(anArrival(2).seq(9).taken(4, "周敏"));
    EXPECT_EQ(model.nextWaiting(std::nullopt), db::ArrivalId{1});
    EXPECT_EQ(model.nextWaiting(db::ArrivalId{1}), db::ArrivalId{3}) << "past whom somebody serves";
    EXPECT_EQ(model.nextWaiting(db::ArrivalId{3}), db::ArrivalId{1}) << "round again";
    EXPECT_EQ(model.nextWaiting(db::ArrivalId{2}), db::ArrivalId{1}) << "after whom one served: the longest waiting";
}

TEST_F(ArrivalList, SaysTheTokenOfWhomNobodyKnowsByName) {
    wire::ArrivalChanged visitor = anArrival(1);
    visitor.arrival.token = "A07";
    model.upsert(visitor);
    EXPECT_EQ(names(), QStringList{QStringLiteral("A07 未登记访客")});
    wire::ArrivalChanged known = anArrival(1).seq(2).of("张某某");
    known.arrival.token = "A07";
    model.upsert(known);
    EXPECT_EQ(names(), QStringList{QStringLiteral("张某某")});
}

TEST_F(ArrivalList, ShowsNoArrivalTwice) {
    model.upsert(anArrival(1).of("张某某"));
    model.upsert(anArrival(1).seq(2).of("张某某").basis(db::ArrivalBasis::Confirmed));
    EXPECT_EQ(model.count(), 1);
    EXPECT_EQ(text(0, ArrivalListModel::SurenessRole), QStringLiteral("本人确认"));
}

TEST_F(ArrivalList, IgnoresAnEventThatIsNotNewerThanWhatItKnows) {
    model.upsert(anArrival(1).seq(5).of("张某某").basis(db::ArrivalBasis::Confirmed));
    EXPECT_FALSE(model.upsert(anArrival(1).seq(4).of("张某某")));
    EXPECT_FALSE(model.upsert(anArrival(1).seq(5).of("张某某")));
    EXPECT_EQ(text(0, ArrivalListModel::SurenessRole), QStringLiteral("本人确认"));
}

TEST_F(ArrivalList, DoesNotBringAFinishedArrivalBackWhenAnOldEventComesLate) {
    model.upsert(anArrival(1).seq(1).of("张某某"));
    model.upsert(anArrival(1).seq(3).of("张某某").done());
    model.upsert(anArrival(1).seq(2).of("张某某").taken(4, "王敏"));
    EXPECT_EQ(model.count(), 0);
}

TEST_F(ArrivalList, KeepsTheRowsThatStandWhenAnArrivalComes) {
    model.upsert(anArrival(1).of("张某某"));
    const QPersistentModelIndex read = model.index(0);
    model.upsert(anArrival(2).of("李某某"));
    EXPECT_EQ(read.row(), 0);
    EXPECT_EQ(read.data(ArrivalListModel::NameRole).toString(), QStringLiteral("张某某"));
}

TEST_F(ArrivalList, SaysInWordsHowSureTheHallIs) {
    const std::vector<std::pair<db::ArrivalBasis, QString>> expected{
        {db::ArrivalBasis::Face, QStringLiteral("很有把握")},
        {db::ArrivalBasis::Confirmed, QStringLiteral("本人确认")},
        {db::ArrivalBasis::PhoneAndName, QStringLiteral("证件尾号签到")},
        {db::ArrivalBasis::Unsure, QStringLiteral("拿不准")},
        {db::ArrivalBasis::Anonymous, QStringLiteral("未登记访客")},
        {db::ArrivalBasis::Staff, QStringLiteral("工作人员确认")}};
    std::int64_t seq = 1;
    for (const auto& [basis, words] : expected) {
        model.upsert(anArrival(1).seq(seq++).basis(basis));
        EXPECT_EQ(text(0, ArrivalListModel::SurenessRole), words);
        EXPECT_FALSE(words.contains(QRegularExpression{QStringLiteral("[0-9%]")}));
    }
}

TEST_F(ArrivalList, SaysInWordsHowLongSomebodyWaits) {
    model.setNow(kMorning);
    model.upsert(anArrival(1).seenAt(kMorning));
    const std::vector<std::pair<std::chrono::milliseconds, QString>> expected{
        {-5s, QStringLiteral("刚刚")},   {59s, QStringLiteral("刚刚")},
        {60s, QStringLiteral("1 分钟")}, {59min + 59s, QStringLiteral("59 分钟")},
        {1h, QStringLiteral("1 小时")},  {1h + 5min, QStringLiteral("1 小时 5 分钟")}};
    for (const auto& [later, words] : expected) {
        model.setNow(kMorning + later);
        EXPECT_EQ(text(0, ArrivalListModel::WaitingRole), words);
    }
}

TEST_F(ArrivalList, StopsTheWaitingTimeWhenSomebodyIsTaken) {
    model.upsert(anArrival(1).of("张某某").taken(4, "王敏"));
    EXPECT_EQ(text(0, ArrivalListModel::WaitingRole), QStringLiteral("等了 2 分钟"));
    model.setNow(kMorning + 3h);
    EXPECT_EQ(text(0, ArrivalListModel::WaitingRole), QStringLiteral("等了 2 分钟"));
    EXPECT_EQ(text(0, ArrivalListModel::ReasonRole), QStringLiteral("3 号窗口 王敏已接待"));
}

TEST_F(ArrivalList, NamesBothCandidatesOfAnUnsureArrival) {
    model.upsert(anArrival(1).candidate("王某某", 3).candidate("王某", 4));
    EXPECT_EQ(text(0, ArrivalListModel::NameRole), QStringLiteral("王某某 或 王某"));
    EXPECT_EQ(model.data(model.index(0), ArrivalListModel::TagsRole).toList().size(), 1);
    EXPECT_TRUE(model.data(model.index(0), ArrivalListModel::UnsureRole).toBool());
}

TEST_F(ArrivalList, BecomesAnAnonymousVisitorWhenItWasNotThisPerson) {
    model.upsert(anArrival(1).of("张某某"));
    model.upsert(anArrival(1).seq(2));
    EXPECT_EQ(names(), QStringList{QStringLiteral("未登记访客")});
    EXPECT_EQ(text(0, ArrivalListModel::InitialRole), QStringLiteral("?"));
}

TEST_F(ArrivalList, ShowsWhatIsLateAndHowToServeBeforeWhatIsDue) {
    model.upsert(anArrival(1)
                     .of("张某某")
                     .line(db::SummaryTone::Soon, "本月到期")
                     .line(db::SummaryTone::Help, "服务方式", "请面对面、慢一点说；请安排座位")
                     .line(db::SummaryTone::Late, "超期 2 天"));
    const QVariantList tags = model.data(model.index(0), ArrivalListModel::TagsRole).toList();
    ASSERT_EQ(tags.size(), 2);
    EXPECT_EQ(tags[0].toMap()[QStringLiteral("text")], QStringLiteral("超期 2 天"));
    EXPECT_EQ(tags[1].toMap()[QStringLiteral("text")], QStringLiteral("请面对面、慢一点说"));
}

TEST_F(ArrivalList, CountsWhatNobodyAtThisDeskHasSeen) {
    model.upsert(anArrival(1).of("张某某"));
    model.setMarksUnread(true);
    model.upsert(anArrival(2).of("李某某"));
    model.upsert(anArrival(3).of("王某某"));
    EXPECT_EQ(model.unreadCount(), 2);
    model.markRead(db::ArrivalId{2});
    EXPECT_EQ(model.unreadCount(), 1);
    model.upsert(anArrival(3).seq(9).of("王某某").taken(4, "王敏"));
    EXPECT_EQ(model.unreadCount(), 0);
}

TEST_F(ArrivalList, AConfirmationDoesNotMakeAReadArrivalNewAgain) {
    model.setMarksUnread(true);
    model.upsert(anArrival(2).of("李某某"));
    model.markRead(db::ArrivalId{2});
    model.upsert(anArrival(2).seq(3).of("李某某").basis(db::ArrivalBasis::Confirmed));
    EXPECT_EQ(model.unreadCount(), 0);
}

TEST_F(ArrivalList, EverybodyIsReachedByStepsHoweverManyWait) {
    constexpr int kMany = 68;
    for (int id = 1; id <= kMany; ++id) {
        model.upsert(anArrival(id));
    }
    ASSERT_EQ(model.count(), kMany);
    std::optional<db::ArrivalId> at = model.neighbour(std::nullopt, 1);
    EXPECT_EQ(at, db::ArrivalId{1});
    for (int step = 1; step < kMany; ++step) {
        at = model.neighbour(at, 1);
    }
    EXPECT_EQ(at, db::ArrivalId{kMany});
}

TEST_F(ArrivalList, ListsAsFinishedOnlyWhatSomebodyHasSeenTo) {
    ArrivalListModel finished{ArrivalListModel::About::Finished, catalogue};
    finished.setNow(kMorning + 10h);
    finished.upsert(anArrival(1).chose("civil"));
    finished.upsert(anArrival(1).seq(3).chose("civil").done()); // a slip of the hand, taken back
    EXPECT_EQ(finished.count(), 0);
    finished.upsert(anArrival(2).of("张某某").taken(4, "王敏").done());
    EXPECT_EQ(finished.count(), 1);
}

TEST_F(ArrivalList, LetsYesterdaysArrivalsGo) {
    model.upsert(anArrival(1).of("张某某"));
    model.setNow(kMorning + 48h);
    EXPECT_EQ(model.count(), 0);
    model.upsert(anArrival(2).seenAt(kMorning));
    EXPECT_EQ(model.count(), 0);
}

TEST_F(ArrivalList, StepsToTheNextCardAndStopsAtTheEnds) {
    EXPECT_FALSE(model.neighbour(std::nullopt, 1));
    model.upsert(anArrival(1));
    model.upsert(anArrival(2));
    EXPECT_EQ(model.neighbour(std::nullopt, 1), db::ArrivalId{1});
    EXPECT_EQ(model.neighbour(db::ArrivalId{1}, 1), db::ArrivalId{2});
    EXPECT_EQ(model.neighbour(db::ArrivalId{2}, 1), db::ArrivalId{2});
    EXPECT_EQ(model.neighbour(db::ArrivalId{1}, -1), db::ArrivalId{1});
    EXPECT_EQ(model.neighbour(db::ArrivalId{99}, 1), db::ArrivalId{1});
}

TEST_F(ArrivalList, EndsTheSameHoweverTheEventsAreShuffled) {
    std::vector<wire::ArrivalChanged> events;
    for (std::int64_t id = 1; id <= 80; ++id) {
        events.push_back(anArrival(id).seq(id).of("张某某"));
        if (id % 2 == 0) { events.push_back(anArrival(id).seq(100 + id).of("张某某").taken(4, "王敏")); }
        if (id % 4 == 0) { events.push_back(anArrival(id).seq(200 + id).of("张某某").taken(4, "王敏").done()); }
    }
    ArrivalListModel shuffled{ArrivalListModel::About::Open, catalogue};
    const QAbstractItemModelTester checks{&shuffled, QAbstractItemModelTester::FailureReportingMode::Fatal};
    for (const auto& event : events) {
        model.upsert(event);
    }
    std::mt19937 random{20261121}; // NOLINT: the same order each time
    std::shuffle(events.begin(), events.end(), random);
    for (const auto& event : events) {
        shuffled.upsert(event);
    }

    ASSERT_EQ(model.count(), shuffled.count());
    for (int row = 0; row < model.count(); ++row) {
        EXPECT_EQ(model.at(row).arrival.id, shuffled.at(row).arrival.id);
        EXPECT_EQ(model.at(row).seq, shuffled.at(row).seq);
    }
}

} // namespace
} // namespace desk_test
