// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/needs/publishing.h"
#include "kiosk/desk/talk/talk_day.h"
#include "tests/support/fake_hall_link.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace desk_test {
namespace {

using db::TopicState;
using desk::Loading;
using std::chrono::year;
constexpr db::Time kNow{std::chrono::sys_days{year{2026} / 11 / 17} + std::chrono::hours{2}};
constexpr db::Date kNext{year{2026} / 11 / 20};
constexpr db::Date kLast{year{2026} / 10 / 20};

wire::TopicCard topic(std::int64_t id, TopicState state, db::Date day = kNext) {
    wire::TopicCard card;
    card.topic.id = db::TopicId{id};
    card.topic.day = day;
    card.topic.state = state;
    card.topic.title = "议题 " + std::to_string(id);
    return card;
}

class TalkDayPage : public testing::Test {
protected:
    support::FakeHallLink link;
    guide::HallCatalogue catalogue;
    desk::CatalogueNames names{&catalogue};
    desk::TalkDay talkDay{link, catalogue, names, [] { return kNow; }};

    void answerLast(const std::optional<wire::Body>& body) { link.answer(link.asked().size() - 1, body); }
    void show(std::vector<wire::TopicCard> topics) {
        talkDay.setShown(true);
        link.answerNext<wire::TopicsAsk>(
            wire::Topics{.day = kNext, .days = {kNext, kLast}, .topics = std::move(topics)});
    }
    void openOne(const wire::TopicCard& card) {
        show({card});
        talkDay.open(QString::number(db::raw(card.topic.id)));
    }
    [[nodiscard]] wire::TopicAct lastAct() const { return link.askedOf<wire::TopicAct>().back(); }
    [[nodiscard]] std::size_t listsAsked() const { return link.askedOf<wire::TopicsAsk>().size(); }
};

TEST_F(TalkDayPage, SaysThatADayWasCountedWithoutAYearsNotice) {
    auto card = topic(1, TopicState::Discussed);
    card.topic.decision = "错峰接送";
    card.topic.responsible = "惠民物业";
    card.topic.dueOn = db::Date{year{2061} / 1 / 5};
    openOne(card);
    const auto line = talkDay.topic().story.at(0).toMap();
    EXPECT_TRUE(line.value(QStringLiteral("because")).toString().contains(QStringLiteral("（暂按法定节假日计算）")))
        << line.value(QStringLiteral("because")).toString().toStdString();
}

TEST_F(TalkDayPage, SaysWhenItIsAndWhichDaysThereWere) {
    EXPECT_EQ(talkDay.state(), Loading::State::Idle);
    show({});
    EXPECT_EQ(talkDay.state(), Loading::State::Ready);
    EXPECT_TRUE(talkDay.day().day.contains(QStringLiteral("11 月 20 日"))) << talkDay.day().day.toStdString();
    EXPECT_TRUE(talkDay.day().day.contains(QStringLiteral("还有 3 天"))) << talkDay.day().day.toStdString();
    ASSERT_EQ(talkDay.day().days.size(), 2);
    talkDay.chooseDay(talkDay.day().days[1].toMap().value(QStringLiteral("value")).toInt());
    EXPECT_EQ(link.askedOf<wire::TopicsAsk>().back().day, kLast);
    talkDay.chooseDay(0);
    EXPECT_FALSE(link.askedOf<wire::TopicsAsk>().back().day);
}

TEST_F(TalkDayPage, SaysWhyTheListDidNotCome) {
    talkDay.reload();
    answerLast(std::nullopt);
    EXPECT_EQ(talkDay.state(), Loading::State::Failed);
    EXPECT_FALSE(talkDay.problem().isEmpty());
}

TEST_F(TalkDayPage, OffersWhatTheHallSaysMayBeDone) {
    using enum wire::TopicStepKind;
    const auto may = [this](TopicState state, std::vector<wire::TopicStepKind> steps) {
        talkDay.clear();
        talkDay.setShown(false);
        auto card = topic(1, state);
        card.may = std::move(steps);
        openOne(card);
        return talkDay.topic().may.join(QLatin1Char(' '));
    };
    talkDay.setRole(db::StaffRole::Clerk);
    EXPECT_EQ(may(TopicState::Discussed, {Finish, Discuss}), QStringLiteral("finish discuss"));
    EXPECT_EQ(may(TopicState::Rated, {Rate, Reopen}), QStringLiteral("rate reopen"));
    EXPECT_EQ(may(TopicState::Closed, {}), QString());
    talkDay.setRole(db::StaffRole::Manager);
    EXPECT_EQ(may(TopicState::Rated, {Close, Rate, Reopen}), QStringLiteral("close rate reopen"));
    EXPECT_EQ(may(TopicState::Closed, {}), QStringLiteral("publish"));
}

TEST_F(TalkDayPage, SendsEachStepWithWhatItAsksFor) {
    openOne(topic(1, TopicState::Raised));
    const auto done = [this](TopicState state) { answerLast(wire::TopicTold{.card = topic(1, state), .refusal = {}}); };
    talkDay.discuss(QStringLiteral(" 轮流值班 "), QStringLiteral("物业"), 7);
    EXPECT_EQ(lastAct().step, wire::TopicStepKind::Discuss);
    EXPECT_EQ(lastAct().topic, db::TopicId{1});
    EXPECT_EQ(lastAct().words, "轮流值班");
    EXPECT_EQ(lastAct().responsible, "物业");
    ASSERT_TRUE(lastAct().dueOn);
    EXPECT_GT(*lastAct().dueOn, kNext) << "seven working days from the 17th";
    done(TopicState::Discussed);
    talkDay.act(QStringLiteral("finish"), QStringLiteral("装好了"));
    EXPECT_EQ(lastAct().step, wire::TopicStepKind::Finish);
    done(TopicState::Done);
    talkDay.rate(
        {QStringLiteral("12"), QStringLiteral(""), QStringLiteral("x"), QStringLiteral("-3"), QStringLiteral(" 1 ")});
    EXPECT_EQ(lastAct().grades, (std::vector<int>{12, 0, 0, 0, 1}));
    done(TopicState::Rated);
    talkDay.act(QStringLiteral("close"), QStringLiteral("先问一楼"));
    EXPECT_EQ(lastAct().step, wire::TopicStepKind::Close);
    done(TopicState::Closed);
    EXPECT_EQ(talkDay.topic().five[4].toMap().value(QStringLiteral("mark")).toInt(), 0);
}

TEST_F(TalkDayPage, KeepsTheTopicAndSaysWhyAStepWasNotTaken) {
    openOne(topic(1, TopicState::Rated));
    QSignalSpy acted{&talkDay, &desk::TalkDay::acted};
    talkDay.act(QStringLiteral("close"), QStringLiteral("先问一楼"));
    answerLast(wire::TopicTold{.card = {}, .refusal = db::Refusal{.rule = db::TopicRefusal::ManagerOnly}});
    EXPECT_EQ(talkDay.problem(), QStringLiteral("这一步由负责人决定"));
    EXPECT_EQ(talkDay.key(), QStringLiteral("1"));
    EXPECT_EQ(acted.count(), 0);
}

TEST_F(TalkDayPage, WhatIsPublishedIsChangedFromWhatStandsThere) {
    auto card = topic(1, TopicState::Closed);
    card.topic.result = "老杨家门口画了线";
    openOne(card);
    EXPECT_EQ(talkDay.topic().publicTitle, QStringLiteral("议题 1"));
    EXPECT_EQ(talkDay.topic().publicResult, QStringLiteral("老杨家门口画了线"));
    card.isPublished = true;
    card.publicTitle = "停车难";
    card.publicResult = "门口画了线";
    talkDay.onChanged();
    answerLast(wire::Topics{.day = kNext, .days = {kNext}, .topics = {card}});
    EXPECT_EQ(talkDay.topic().publicTitle, QStringLiteral("停车难"));
    EXPECT_EQ(talkDay.topic().publicResult, QStringLiteral("门口画了线"));
}

TEST_F(TalkDayPage, OpensWhatWasRaisedFromANeed) {
    QSignalSpy raised{&talkDay, &desk::TalkDay::raised};
    talkDay.raise(QStringLiteral("东门堵车"), QStringLiteral("safety"), QStringLiteral("5"));
    EXPECT_EQ(lastAct().need, db::NeedId{5});
    EXPECT_FALSE(lastAct().topic);
    auto card = topic(9, TopicState::Raised);
    card.needNumber = "20000052";
    answerLast(wire::TopicTold{.card = card, .refusal = {}});
    EXPECT_EQ(raised.count(), 1);
    EXPECT_EQ(talkDay.key(), QStringLiteral("9"));
    EXPECT_TRUE(talkDay.topic().about.contains(QStringLiteral("2000 0052")));
}

TEST_F(TalkDayPage, AnOlderListDoesNotCloseWhatWasJustRaised) {
    show({topic(1, TopicState::Raised)});
    talkDay.onChanged();
    const std::size_t older = link.asked().size() - 1;
    talkDay.raise(QStringLiteral("东门堵车"), QStringLiteral("safety"), {});
    answerLast(wire::TopicTold{.card = topic(9, TopicState::Raised), .refusal = {}});
    ASSERT_EQ(talkDay.key(), QStringLiteral("9"));
    link.answer(older, wire::Topics{.day = kNext, .days = {kNext}, .topics = {topic(1, TopicState::Raised)}});
    answerLast(wire::Topics{
        .day = kNext, .days = {kNext}, .topics = {topic(1, TopicState::Raised), topic(9, TopicState::Raised)}});
    EXPECT_EQ(talkDay.key(), QStringLiteral("9"));
}

TEST_F(TalkDayPage, IsAskedAgainWhenSomethingChangedAndOnlyWhileItIsShown) {
    talkDay.onChanged();
    EXPECT_EQ(listsAsked(), 0U) << "nobody has looked at it";
    openOne(topic(1, TopicState::Raised));
    for (int change = 0; change < 5; ++change) {
        talkDay.onChanged();
    }
    EXPECT_EQ(listsAsked(), 2U);
    auto discussed = topic(1, TopicState::Discussed);
    discussed.may = {wire::TopicStepKind::Finish};
    answerLast(wire::Topics{.day = kNext, .days = {kNext}, .topics = {discussed}});
    EXPECT_EQ(talkDay.topic().may, QStringList{QStringLiteral("finish")});
    EXPECT_EQ(listsAsked(), 3U);
    answerLast(wire::Refused{wire::RefusalCode::Unavailable, 0, {}});
    EXPECT_EQ(talkDay.state(), Loading::State::Ready) << "what is shown stays";
    talkDay.setShown(false);
    talkDay.onChanged();
    EXPECT_EQ(listsAsked(), 3U);
    talkDay.setShown(true);
    EXPECT_EQ(listsAsked(), 4U);
}

TEST_F(TalkDayPage, TellsWhatWasSaidAndHowManyGaveWhichGrade) {
    auto card = topic(1, TopicState::Closed, kLast);
    card.topic.decision = "轮流值班";
    card.topic.responsible = "物业";
    card.topic.result = "贴了时间表";
    card.topic.doneOn = kLast;
    card.topic.grades = {12, 0, 0, 0, 1};
    card.topic.lesson = "先问一楼";
    card.topic.closedOn = kNext;
    openOne(card);
    ASSERT_EQ(talkDay.topic().story.size(), 4);
    const QString rated = talkDay.topic().story[2].toMap().value(QStringLiteral("text")).toString();
    EXPECT_TRUE(rated.contains(QStringLiteral("非常满意 12 人"))) << rated.toStdString();
    EXPECT_FALSE(rated.contains(QStringLiteral("不满意 0"))) << rated.toStdString();
}

TEST_F(TalkDayPage, TopicsAreReadOneAfterTheOther) {
    show({topic(1, TopicState::Raised), topic(2, TopicState::Raised)});
    talkDay.move(1);
    EXPECT_EQ(talkDay.key(), QStringLiteral("1"));
    talkDay.move(1);
    talkDay.move(1);
    EXPECT_EQ(talkDay.key(), QStringLiteral("2"));
    talkDay.move(-1);
    EXPECT_EQ(talkDay.key(), QStringLiteral("1"));
    talkDay.clear();
    EXPECT_TRUE(talkDay.key().isEmpty());
    talkDay.move(1);
    EXPECT_TRUE(talkDay.key().isEmpty());
}

class PublishingSheet : public testing::Test {
protected:
    support::FakeHallLink link;
    desk::Publishing publishing{link};
    void answerLast(const std::optional<wire::Body>& body) { link.answer(link.asked().size() - 1, body); }
    [[nodiscard]] std::vector<wire::Publish> sent() const { return link.askedOf<wire::Publish>(); }
};

TEST_F(PublishingSheet, SaysWhyASentenceMayNotStandThere) {
    publishing.askAboutNeed(QStringLiteral("5"), QStringLiteral("楼道的灯"), QStringLiteral("换好了灯"), false);
    ASSERT_TRUE(publishing.isAsking());
    publishing.publish(QStringLiteral(" 楼道的灯 "), QStringLiteral("何佩珍家换了灯"));
    ASSERT_EQ(sent().size(), 1U);
    EXPECT_EQ(sent()[0].need, db::NeedId{5});
    EXPECT_FALSE(sent()[0].topic);
    EXPECT_EQ(sent()[0].title, "楼道的灯");
    answerLast(
        wire::Published{.refusal = db::PublicRefusal{.fault = db::PublicFault::ResidentsName, .name = "何佩珍"}});
    EXPECT_TRUE(publishing.problem().contains(QStringLiteral("何佩珍")));
    EXPECT_TRUE(publishing.isAsking());
    QSignalSpy done{&publishing, &desk::Publishing::done};
    publishing.publish(QStringLiteral("楼道的灯"), QStringLiteral("换了新灯"));
    answerLast(wire::Published{});
    EXPECT_EQ(done.count(), 1);
    EXPECT_FALSE(publishing.isAsking());
}

TEST_F(PublishingSheet, TakesOffOnlyWhatStandsThereAndNeverByEmptyFields) {
    publishing.askAboutTopic(QStringLiteral("3"), QStringLiteral("楼道的灯"), QStringLiteral("换好了灯"), false);
    publishing.publish(QString(), QString());
    publishing.takeOff();
    EXPECT_TRUE(sent().empty());
    publishing.askAboutTopic(QStringLiteral("3"), QStringLiteral("楼道的灯"), QStringLiteral("换好了灯"), true);
    publishing.takeOff();
    ASSERT_EQ(sent().size(), 1U);
    EXPECT_EQ(sent()[0].topic, db::TopicId{3});
    EXPECT_TRUE(sent()[0].title.empty() && sent()[0].result.empty());
    answerLast(wire::Refused{wire::RefusalCode::NotAllowed, 0, {}});
    EXPECT_FALSE(publishing.problem().isEmpty());
}

TEST_F(PublishingSheet, BeginsWithNoMoreThanFits) {
    publishing.askAboutNeed(QStringLiteral("5"), QString(200, QLatin1Char('x')), QString(200, QLatin1Char('x')), false);
    EXPECT_EQ(publishing.title().size(), desk::Publishing::kMostOfTitle);
    EXPECT_EQ(publishing.result().size(), desk::Publishing::kMostOfResult);
}

} // namespace
} // namespace desk_test
