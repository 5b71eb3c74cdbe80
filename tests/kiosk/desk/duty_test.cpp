// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/duty/duty.h"
#include "tests/support/fake_hall_link.h"

#include <QDateTime>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace desk_test {
namespace {

using std::chrono::minutes;
constexpr db::Time kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours{2}};

class DutyPage : public testing::Test {
protected:
    DutyPage() { duty.setStaff(wire::StaffSignedIn{db::StaffId{4}, "周敏", db::StaffRole::Clerk, "2", 600}); }

    static wire::DutyTold told(int arrivals = 0, int matters = 0, std::optional<db::Time> ownNote = std::nullopt) {
        wire::Duty state;
        state.colleagues = {
            {.staff = db::StaffId{4}, .name = "周敏", .window = "2", .isHere = true, .awayUntil = ownNote},
            {.staff = db::StaffId{5}, .name = "王敏", .window = "3", .isHere = false, .awayUntil = kNow + minutes{90}},
            {.staff = db::StaffId{6}, .name = "吴强", .window = "1", .isHere = true}};
        state.colleagues[1].asksName = "吴强";
        state.arrivals = arrivals;
        state.matters = matters;
        return {.duty = state, .refusal = {}};
    }
    void answerLast(const std::optional<wire::Body>& body) { link.answer(link.asked().size() - 1, body); }

    db::Time now = kNow;
    support::FakeHallLink link;
    desk::Duty duty{link, [this] { return now; }};
};

TEST_F(DutyPage, ShowsTheOthersWithThoseWhoAreHereFirst) {
    answerLast(told());
    const auto all = duty.facts().colleagues;
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all[0].toMap().value(QStringLiteral("name")), QStringLiteral("吴强"));
    EXPECT_EQ(all[0].toMap().value(QStringLiteral("about")), QStringLiteral("1 号窗口 · 在岗"));
    EXPECT_TRUE(all[1].toMap().value(QStringLiteral("isAway")).toBool());
    EXPECT_TRUE(all[1].toMap().value(QStringLiteral("about")).toString().contains(QStringLiteral("找 吴强")));
    now = kNow + minutes{91};
    duty.onTick(now);
    EXPECT_FALSE(duty.facts().colleagues[1].toMap().value(QStringLiteral("isAway")).toBool())
        << "it runs out by itself";
}

TEST_F(DutyPage, OffersTheManagerThemselvesFirst) {
    answerLast(told());
    const auto all = duty.facts().everybody;
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all[0].toMap().value(QStringLiteral("staff")).toDouble(), 4);
    EXPECT_EQ(all[0].toMap().value(QStringLiteral("name")), QStringLiteral("我自己"));
}

TEST_F(DutyPage, WhatChangesDuringAStepIsReadAfterwards) {
    answerLast(told());
    duty.acceptArrival(7);
    duty.refresh();
    EXPECT_EQ(link.askedOf<wire::DutyAsk>().size(), 1U) << "the step's answer must not be dropped";
    answerLast(wire::DutyTold{.duty = {}, .refusal = db::Refusal{.rule = db::HandOverRefusal::NotForYou}});
    EXPECT_EQ(link.askedOf<wire::DutyAsk>().size(), 2U);
    EXPECT_FALSE(duty.problem().isEmpty());
    answerLast(told(1, 0));
    EXPECT_EQ(duty.facts().arrivals, 1);
    EXPECT_FALSE(duty.problem().isEmpty()) << "why it was refused stays to be read";
}

TEST_F(DutyPage, AsksBeforeLeavingOnlyWithSomethingInHandAndNoNote) {
    answerLast(told());
    EXPECT_FALSE(duty.mustSayBeforeLeaving());
    duty.refresh();
    answerLast(told(1, 0));
    EXPECT_TRUE(duty.mustSayBeforeLeaving());
    duty.refresh();
    answerLast(told(0, 5));
    EXPECT_TRUE(duty.mustSayBeforeLeaving());
    duty.refresh();
    answerLast(told(1, 5, kNow + minutes{30}));
    EXPECT_FALSE(duty.mustSayBeforeLeaving());
}

TEST_F(DutyPage, HandsOverWithANoteAndSaysWhyNot) {
    answerLast(told());
    QSignalSpy done{&duty, &desk::Duty::done};
    duty.handOverArrival(7, 6, QStringLiteral(" 来问低保 "));
    const auto sent = link.askedOf<wire::HandOverArrival>();
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_EQ(sent[0].arrival, db::ArrivalId{7});
    EXPECT_EQ(sent[0].to, db::StaffId{6});
    EXPECT_EQ(sent[0].note, "来问低保");
    answerLast(wire::DutyTold{.duty = {}, .refusal = db::Refusal{.rule = db::HandOverRefusal::IsAway}});
    EXPECT_EQ(duty.problem(), QStringLiteral("这位同事留言外出了，请选另一位"));
    EXPECT_EQ(done.count(), 0);
    duty.acceptArrival(7);
    EXPECT_TRUE(duty.problem().isEmpty());
    answerLast(told());
    EXPECT_EQ(done.count(), 1);
}

TEST_F(DutyPage, ANoteIsForTodayOrIfThatIsPastForTomorrow) {
    answerLast(told());
    QSignalSpy left{&duty, &desk::Duty::left};
    const auto local = QDateTime::fromMSecsSinceEpoch(kNow.time_since_epoch().count());
    const auto sent = [this](const QDateTime& at) {
        duty.leaveNote(at.toString(QStringLiteral("H:mm")), 6, QStringLiteral("开会"));
        answerLast(told());
        return link.askedOf<wire::WhereaboutsSet>().back().until;
    };
    if (local.time().hour() < 23) { EXPECT_EQ(sent(local.addSecs(1800)), kNow + minutes{30}); }
    EXPECT_EQ(sent(local.addSecs(-60)), kNow + minutes{24 * 60 - 1});
    EXPECT_EQ(link.askedOf<wire::WhereaboutsSet>().back().asks, db::StaffId{6});
    EXPECT_GE(left.count(), 1);
    const auto asked = link.asked().size();
    duty.leaveNote(QStringLiteral("later"), 0, {});
    EXPECT_EQ(link.asked().size(), asked) << "no time, no note";
}

TEST_F(DutyPage, WhoTypesTheirPasswordIsBack) {
    duty.noteReturn();
    answerLast(told(0, 0, kNow + minutes{30}));
    const auto sent = link.askedOf<wire::WhereaboutsSet>();
    ASSERT_EQ(sent.size(), 1U);
    EXPECT_FALSE(sent[0].until);
    answerLast(told());
    EXPECT_TRUE(duty.facts().away.isEmpty());
}

} // namespace
} // namespace desk_test
