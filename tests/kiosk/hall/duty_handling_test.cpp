// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/duty/duty_handling.h"

#include "db/matters/hand_over.h"
#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/arrivals/arrivals.h"
#include "kiosk/hall/cases/case_progress.h"
#include "kiosk/hall/matters/matter_handling.h"
#include "kiosk/hall/residents/summary_handling.h"
#include "kiosk/hall/state/ways_to_people.h"
#include "tests/support/test_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using std::chrono::hours;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using wire::RefusalCode;

class DutyHandlingTest : public ::testing::Test {
protected:
    DutyHandlingTest() {
        (void)m_hall.addStaff("zhou", "周敏");
        (void)m_hall.addStaff("wu", "吴强");
        (void)m_hall.addStaff("ma", "马主任", db::StaffRole::Manager);
        m_kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机").id;
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_state = m_hall.open();
        m_here = {staff("zhou").id, staff("wu").id, staff("ma").id};
    }

    [[nodiscard]] db::Staff staff(const std::string& login) const {
        return *support::must(m_hall.hall().staff().findByLogin(login));
    }
    db::ArrivalId visit() {
        const auto stored = hall::recordAnonymous(
            *m_state, m_kiosk,
            {.requestKey = "v" + std::to_string(++m_visits), .category = "civil", .at = m_now, .trackKey = {}}, m_now);
        return stored->answer.arrival;
    }
    db::ArrivalId takenVisit(const std::string& who = "zhou") {
        const auto id = visit();
        EXPECT_TRUE(hall::takeArrival(*m_state, staff(who), id, m_now));
        return id;
    }
    db::MatterId matter(const std::string& who = "zhou") {
        return hall::startMatter(
                   *m_state, staff(who),
                   {.resident = m_zhang, .itemCode = "CIV-002", .brought = {"身份证", "户口簿", "困难情况说明"}}, m_now)
            ->file->matter.id;
    }
    hall::DutyAnswer handOver(db::ArrivalId arrival, const std::string& to, const std::string& who = "zhou",
                              const std::string& note = "来问低保") {
        return hall::handOverArrival(*m_state, staff(who), {.arrival = arrival, .to = staff(to).id, .note = note},
                                     m_here, m_now);
    }
    wire::Duty duty(const std::string& who) { return *hall::dutyOf(*m_state, staff(who), m_here, m_now)->duty; }
    hall::Answer<wire::OpenMatters> list(const std::string& who, wire::MattersAsk ask = {}) {
        return hall::noteLook(*m_state, staff(who), m_now, hall::openMatters(*m_state, staff(who), ask, m_now, m_here));
    }
    [[nodiscard]] std::string lastAudit() const {
        return support::must(m_hall.hall().audit().entriesAfter(0, 1000)).back().action;
    }
    std::optional<db::Refusal> away(const std::string& who, std::optional<db::Time> until,
                                    const std::string& asks = {}) {
        const auto helper = asks.empty() ? std::nullopt : std::optional(staff(asks).id);
        return hall::setWhereabouts(*m_state, staff(who), {.until = until, .asks = helper, .words = "去街道开会"},
                                    m_here, m_now)
            ->refusal;
    }

    support::TestHall m_hall;
    db::ResidentId m_zhang{};
    db::DeviceId m_kiosk{};
    int m_visits = 0;
    std::unique_ptr<hall::HallState> m_state;
    hall::SignedIn m_here;
    db::Time m_now = support::TestHall::now();
};

TEST_F(DutyHandlingTest, WhoTakesAnArrivalIsItsFirstContactAndStaysSo) {
    const auto id = visit();
    const auto taken = hall::takeArrival(*m_state, staff("zhou"), id, m_now);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->front().as({}).firstContactName, "周敏");
    EXPECT_EQ(taken->front().as({}).firstContactAt, m_now);

    const auto handed = handOver(id, "wu");
    ASSERT_TRUE(handed);
    ASSERT_THAT(handed->changes, SizeIs(1));
    EXPECT_EQ(handed->changes[0].as({}).takenByName, "吴强");
    EXPECT_EQ(handed->changes[0].as({}).firstContactName, "周敏");
    EXPECT_EQ(handed->changes[0].as({}).handedByName, "周敏");
    EXPECT_EQ(handed->changes[0].as({}).handOverNote, "来问低保");
    EXPECT_EQ(lastAudit(), "arrival.handed_over");

    const auto mine = list("wu");
    ASSERT_THAT(mine->visits, SizeIs(1)) << "the receiver sees it first";
    EXPECT_EQ(mine->visits[0].note, "来问低保");
    EXPECT_EQ(duty("wu").handedToYou, 1);

    const auto accepted = hall::acceptArrival(*m_state, staff("wu"), id, m_here, m_now);
    ASSERT_TRUE(accepted);
    EXPECT_FALSE(accepted->answer.refusal);
    EXPECT_THAT(accepted->changes.at(0).as({}).handedByName, IsEmpty());
    EXPECT_THAT(list("wu")->visits, IsEmpty());
    EXPECT_EQ(duty("wu").arrivals, 1);
}

TEST_F(DutyHandlingTest, AMatterIsNotHandedToSomebodyWhoIsOutEither) {
    const auto started =
        hall::startMatter(*m_state, staff("zhou"), {.resident = m_zhang, .itemCode = "CIV-002", .brought = {}}, m_now);
    ASSERT_TRUE(started && started->file);
    ASSERT_FALSE(away("wu", m_now + std::chrono::minutes{60}));
    const wire::MatterAct toWu{.matter = started->file->matter.id,
                               .step = wire::MatterStepKind::HandOver,
                               .words = "下午外出",
                               .to = staff("wu").id};
    const auto refused = hall::actOnMatter(*m_state, staff("zhou"), toWu, m_now);
    ASSERT_TRUE(refused);
    EXPECT_FALSE(refused->file);
    EXPECT_EQ(refused->refusal, (db::Refusal{.rule = db::MatterRefusal::ReceiverIsAway}));
    EXPECT_TRUE(hall::actOnMatter(*m_state, staff("zhou"), toWu, m_now + std::chrono::minutes{61})->file)
        << "the note has run out";
}

TEST_F(DutyHandlingTest, TheMatterThatComesOfAVisitHasItsFirstContact) {
    const auto id = takenVisit();
    ASSERT_TRUE(handOver(id, "wu"));
    const auto started = hall::startMatter(
        *m_state, staff("wu"), {.resident = m_zhang, .itemCode = "CIV-002", .brought = {}, .arrival = id}, m_now);
    ASSERT_TRUE(started && started->file);
    EXPECT_EQ(started->file->firstContactName, "周敏");
    EXPECT_EQ(started->file->ownerName, "吴强");
    EXPECT_EQ(hall::startMatter(*m_state, staff("wu"),
                                {.resident = m_zhang, .itemCode = "CIV-002", .arrival = db::ArrivalId{99}}, m_now)
                  .error(),
              RefusalCode::NotFound);
}

TEST_F(DutyHandlingTest, WhatTheRulesRefuseIsToldInWordsAndChangesNothing) {
    const auto id = takenVisit();
    EXPECT_TRUE(handOver(id, "wu", "wu")->answer.refusal) << "not theirs";
    EXPECT_TRUE(handOver(id, "wu", "zhou", " ")->answer.refusal) << "no note";
    EXPECT_TRUE(handOver(visit(), "wu")->answer.refusal) << "nobody took it";
    EXPECT_FALSE(away("wu", m_now + hours{2}));
    EXPECT_TRUE(handOver(id, "wu")->answer.refusal) << "the receiver is out";
    EXPECT_TRUE(hall::acceptArrival(*m_state, staff("wu"), id, m_here, m_now)->answer.refusal);
    EXPECT_EQ(handOver(db::ArrivalId{99}, "wu").error(), RefusalCode::NotFound);
    EXPECT_EQ(support::must(m_hall.hall().arrivals().find(id))->takenBy, staff("zhou").id);
}

TEST_F(DutyHandlingTest, BeforeSigningOffEverythingGoesToOneColleagueOrNothing) {
    (void)takenVisit();
    (void)takenVisit();
    const auto ours = matter();
    EXPECT_EQ(duty("zhou").arrivals, 2);
    EXPECT_EQ(duty("zhou").matters, 1);
    const auto silent = hall::handOverAll(*m_state, staff("zhou"), {.to = staff("wu").id, .note = ""}, m_here, m_now);
    EXPECT_TRUE(silent->answer.refusal);
    const auto all =
        hall::handOverAll(*m_state, staff("zhou"), {.to = staff("wu").id, .note = "我下班了"}, m_here, m_now);
    ASSERT_TRUE(all);
    EXPECT_FALSE(all->answer.refusal);
    EXPECT_THAT(all->changes, SizeIs(2));
    EXPECT_EQ(duty("zhou").arrivals + duty("zhou").matters, 0);
    EXPECT_EQ(duty("wu").handedToYou, 3);
    const auto accepted =
        hall::actOnMatter(*m_state, staff("wu"), {.matter = ours, .step = wire::MatterStepKind::Accept}, m_now);
    ASSERT_TRUE(accepted && accepted->file);
    EXPECT_THAT(accepted->file->handedByName, IsEmpty());
    EXPECT_EQ(lastAudit(), "matter.accepted");
}

TEST_F(DutyHandlingTest, AComplaintAboutTheReceiverKeepsEverythingWhereItIs) {
    const auto visit = takenVisit();
    const auto complaint = hall::startMatter(
        *m_state, staff("zhou"),
        {.resident = m_zhang, .itemCode = "SAF-009", .words = "等了两小时", .about = staff("wu").id}, m_now);
    ASSERT_TRUE(complaint && complaint->file);
    const auto all =
        hall::handOverAll(*m_state, staff("zhou"), {.to = staff("wu").id, .note = "我下班了"}, m_here, m_now);
    EXPECT_TRUE(all->answer.refusal);
    EXPECT_EQ(support::must(m_hall.hall().arrivals().find(visit))->takenBy, staff("zhou").id) << "all or none";
}

TEST_F(DutyHandlingTest, AComplaintIsNotSeenByWhomItIsAbout) {
    const auto filed = hall::startMatter(
        *m_state, staff("zhou"),
        {.resident = m_zhang, .itemCode = "SAF-009", .words = "等了两小时", .about = staff("ma").id}, m_now);
    ASSERT_TRUE(filed && filed->file);
    EXPECT_TRUE(filed->file->isComplaint);
    EXPECT_EQ(filed->file->aboutName, "马主任");
    EXPECT_EQ(filed->file->workingDaysLeft, 5) << "its own clock, from the catalogue";
    const auto id = filed->file->matter.id;
    EXPECT_THAT(list("wu", {.isWholeHall = true})->lines, SizeIs(1));
    EXPECT_THAT(list("ma", {.isWholeHall = true})->lines, IsEmpty());
    const auto opened = hall::openMatter(*m_state, staff("ma"), {.matter = id}, m_now);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error(), RefusalCode::NotFound) << "as if it were not there";
    const auto step = hall::actOnMatter(*m_state, staff("ma"),
                                        {.matter = id, .step = wire::MatterStepKind::Finish, .words = "不成立"}, m_now);
    ASSERT_FALSE(step);
    EXPECT_EQ(step.error(), RefusalCode::NotFound);
    EXPECT_EQ(hall::dutyOf(*m_state, staff("ma"), {}, m_now)->duty->nobodys, 0) << "nor is it counted";
    EXPECT_FALSE(hall::summaryAfterCase(*m_state, filed->file->number, m_now)->told.as(staff("ma").id));
    EXPECT_TRUE(hall::summaryAfterCase(*m_state, filed->file->number, m_now)->told.as(staff("wu").id));
    const auto record =
        hall::openResident(*m_state, staff("ma"), {.resident = m_zhang, .purpose = "接待本人办事"}, m_now);
    EXPECT_THAT(record->matters, IsEmpty());
    EXPECT_EQ(record->summary.openMatters, 0);
    const auto own = hall::startMatter(
        *m_state, staff("ma"),
        {.resident = m_zhang, .itemCode = "SAF-009", .words = "等了两小时", .about = staff("ma").id}, m_now);
    EXPECT_TRUE(own->refusal);
}

TEST_F(DutyHandlingTest, AComplaintWithoutANameIsNobodysAndItsNumberAndCodeShowHowFarItIs) {
    const auto visit = takenVisit();
    const auto filed = hall::startMatter(*m_state, staff("zhou"),
                                         {.itemCode = "SAF-009", .arrival = visit, .words = "等了两小时"}, m_now);
    ASSERT_TRUE(filed && filed->file);
    EXPECT_FALSE(filed->file->matter.resident);
    EXPECT_FALSE(filed->file->matter.arrival);
    EXPECT_THAT(filed->file->residentName, IsEmpty());
    EXPECT_EQ(filed->file->workingDaysLeft, 5) << "its own clock, from the catalogue";
    EXPECT_EQ(lastAudit(), "matter.added");
    ASSERT_THAT(list("zhou", {})->lines, SizeIs(1));
    EXPECT_FALSE(list("zhou", {})->lines[0].resident);
    const auto record =
        hall::openResident(*m_state, staff("ma"), {.resident = m_zhang, .purpose = "接待本人办事"}, m_now);
    EXPECT_THAT(record->matters, IsEmpty()) << "it is in nobody's file";
    EXPECT_EQ(record->summary.openMatters, 0);
    EXPECT_FALSE(hall::summaryAfterCase(*m_state, filed->file->number, m_now)) << "and changes nobody's card";

    ASSERT_TRUE(hall::actOnMatter(*m_state, staff("zhou"),
                                  {.matter = filed->file->matter.id,
                                   .step = wire::MatterStepKind::Finish,
                                   .words = "已道歉并加开窗口",
                                   .told = db::InformedBy::Phone},
                                  m_now)
                    ->file);
    const auto look = [&](wire::Proof proof) {
        return hall::progressOf(*m_state, m_kiosk, {.number = filed->file->number, .proof = std::move(proof)}, "mark",
                                m_now);
    };
    const auto told = look({wire::ProofKind::Code, filed->file->code});
    ASSERT_TRUE(told);
    EXPECT_EQ(told->result, "已道歉并加开窗口");
    EXPECT_EQ(look({wire::ProofKind::IdTail, "002X"}).error(), RefusalCode::WrongCredentials) << "nobody's ID opens it";
}

TEST_F(DutyHandlingTest, OnlyAComplaintIsTakenWithoutAName) {
    const auto started = hall::startMatter(*m_state, staff("zhou"), {.itemCode = "CIV-002"}, m_now);
    ASSERT_TRUE(started);
    EXPECT_FALSE(started->file);
    EXPECT_TRUE(started->refusal);
}

TEST_F(DutyHandlingTest, WhatIsLeftWithoutAWordIsTheManagersToSee) {
    (void)takenVisit();
    (void)matter();
    EXPECT_EQ(duty("ma").nobodys, 0);
    m_here.erase(staff("zhou").id);
    hall::noteLeft(*m_state, staff("zhou").id, m_now);
    EXPECT_EQ(lastAudit(), "duty.left");
    EXPECT_EQ(duty("ma").nobodys, 2);
    EXPECT_EQ(duty("wu").nobodys, 0) << "only the manager is told";
    const auto left = list("ma", {.isNobodys = true});
    ASSERT_TRUE(left);
    EXPECT_THAT(left->lines, SizeIs(1));
    EXPECT_THAT(left->visits, SizeIs(1));
    EXPECT_EQ(list("wu", {.isNobodys = true}).error(), RefusalCode::NotAllowed);
    // The manager gives the visitor to somebody who is there.
    EXPECT_FALSE(handOver(left->visits[0].arrival, "wu", "ma")->answer.refusal);
    EXPECT_EQ(duty("ma").nobodys, 1);
    m_here.insert(staff("zhou").id);
    EXPECT_EQ(duty("ma").nobodys, 0) << "back at the desk";
}

TEST_F(DutyHandlingTest, WhatAnotherUnitHasNotAnsweredForInTimeIsOnTheManagersList) {
    const auto id = matter();
    ASSERT_TRUE(hall::actOnMatter(
                    *m_state, staff("zhou"),
                    {.matter = id, .step = wire::MatterStepKind::HandOn, .words = "归口", .unit = "街道办"}, m_now)
                    ->file);
    EXPECT_EQ(duty("ma").nobodys, 0);
    EXPECT_THAT(list("ma", {.isNobodys = true})->lines, IsEmpty());
    m_now += std::chrono::days{14};
    EXPECT_EQ(duty("ma").nobodys, 1);
    const auto silent = list("ma", {.isNobodys = true});
    ASSERT_THAT(silent->lines, SizeIs(1));
    EXPECT_EQ(silent->lines[0].silentUnit, "街道办");
    EXPECT_EQ(list("zhou")->lines[0].silentUnit, "街道办");
    ASSERT_TRUE(
        hall::actOnMatter(*m_state, staff("zhou"), {.matter = id, .step = wire::MatterStepKind::Acknowledge}, m_now)
            ->file);
    EXPECT_EQ(duty("ma").nobodys, 0);
    EXPECT_EQ(list("zhou")->lines[0].silentUnit, "");
}

TEST_F(DutyHandlingTest, TheBadgesOfADeskAreCountedWithoutAnyList) {
    const auto id = matter();
    EXPECT_EQ(duty("zhou").pressing, 0);
    m_now += std::chrono::days{60};
    EXPECT_EQ(duty("zhou").pressing, 1);
    EXPECT_EQ(duty("wu").pressing, 0) << "not theirs";
    EXPECT_EQ(duty("zhou").lateNeeds, 0);
    (void)support::must(m_state->hall.needs().file(
        {.resident = {}, .category = "place", .text = "灯不亮", .raisedAt = m_now - std::chrono::days{40}}, "k",
        db::stores::byHall(m_now)));
    EXPECT_EQ(duty("wu").lateNeeds, 1);
    ASSERT_TRUE(hall::actOnMatter(*m_state, staff("zhou"),
                                  {.matter = id, .step = wire::MatterStepKind::Withdraw, .words = "不办了"}, m_now)
                    ->file);
    EXPECT_EQ(duty("zhou").pressing, 0);
}

TEST_F(DutyHandlingTest, WhoeverWaitsHearsThatAndWhyItIsPutOff) {
    const auto id = matter();
    const auto before = hall::openMatter(*m_state, staff("zhou"), {id}, m_now)->file;
    EXPECT_FALSE(before->delayed);
    ASSERT_TRUE(hall::actOnMatter(
                    *m_state, staff("zhou"),
                    {.matter = id, .step = wire::MatterStepKind::Delay, .words = "要等街道核实住址", .workingDays = 2},
                    m_now)
                    ->file);
    const auto file = hall::openMatter(*m_state, staff("zhou"), {id}, m_now)->file;
    ASSERT_TRUE(file->delayed);
    EXPECT_EQ(file->delayed->reason, "要等街道核实住址");
    EXPECT_EQ(file->delayed->on, db::summary::dateOf(m_now));
    const auto look = [&] {
        return hall::progressOf(*m_state, m_kiosk,
                                {.number = file->number, .proof = {wire::ProofKind::Code, file->code}}, "mark", m_now);
    };
    ASSERT_TRUE(look());
    ASSERT_TRUE(look()->delayed);
    EXPECT_EQ(look()->delayed->reason, "要等街道核实住址");
    ASSERT_TRUE(hall::actOnMatter(*m_state, staff("zhou"),
                                  {.matter = id, .step = wire::MatterStepKind::Withdraw, .words = "不办了"}, m_now)
                    ->file);
    EXPECT_FALSE(look()->delayed) << "nothing is waited for any more";
}

TEST_F(DutyHandlingTest, ANoteSaysWhereOneIsUntilItRunsOut) {
    (void)matter();
    EXPECT_TRUE(away("zhou", m_now - hours{1})) << "in the past";
    EXPECT_TRUE(away("zhou", m_now + hours{2}, "zhou")) << "oneself";
    EXPECT_FALSE(away("zhou", m_now + hours{2}, "wu"));
    EXPECT_EQ(lastAudit(), "whereabouts.set");
    m_here.erase(staff("zhou").id);
    const auto audited = support::must(m_hall.hall().audit().entriesAfter(0, 1000)).size();
    hall::noteLeft(*m_state, staff("zhou").id, m_now);
    EXPECT_EQ(support::must(m_hall.hall().audit().entriesAfter(0, 1000)).size(), audited) << "they said where";
    EXPECT_EQ(duty("ma").nobodys, 0);
    const auto seen = duty("wu").colleagues;
    const auto zhou = std::ranges::find_if(seen, [](const auto& one) { return one.name == "周敏"; });
    ASSERT_NE(zhou, seen.end());
    EXPECT_FALSE(zhou->isHere);
    EXPECT_EQ(zhou->awayUntil, m_now + hours{2});
    EXPECT_EQ(zhou->asksName, "吴强");
    const auto windows = hall::windowsAway(*m_state, m_now).lines;
    ASSERT_THAT(windows, SizeIs(1));
    EXPECT_EQ(windows[0].window, "2");
    m_now += hours{3};
    EXPECT_THAT(hall::windowsAway(*m_state, m_now).lines, IsEmpty());
    EXPECT_EQ(duty("ma").nobodys, 1) << "the note has run out and nobody is there";
}

TEST_F(DutyHandlingTest, BackIsBack) {
    EXPECT_FALSE(away("zhou", m_now + hours{2}));
    EXPECT_FALSE(away("zhou", std::nullopt));
    EXPECT_THAT(hall::windowsAway(*m_state, m_now).lines, IsEmpty());
    EXPECT_EQ(lastAudit(), "whereabouts.cleared");
}

TEST_F(DutyHandlingTest, TheGreetingSaysThatOnesWorkerIsOut) {
    const auto id = matter();
    const auto matters = support::must(m_hall.hall().matters().ofResident(m_zhang));
    wire::Greeting before;
    hall::addWhereabouts(*m_state, matters, before, m_now);
    EXPECT_FALSE(before.awayUntil);
    EXPECT_FALSE(away("zhou", m_now + hours{2}, "wu"));
    wire::Greeting out;
    hall::addWhereabouts(*m_state, matters, out, m_now);
    EXPECT_EQ(out.awayUntil, m_now + hours{2});
    EXPECT_EQ(out.helpingWindow, "") << "nobody has signed in there";
    m_state->signedIn = {staff("wu").id};
    hall::addWhereabouts(*m_state, matters, out = {}, m_now);
    EXPECT_EQ(out.helpingWindow, "2");
    EXPECT_EQ(out.window, "2") << "one page names one window";
    ASSERT_TRUE(hall::actOnMatter(*m_state, staff("zhou"),
                                  {.matter = id, .step = wire::MatterStepKind::Finish, .words = "已发放"}, m_now)
                    ->file);
    wire::Greeting after;
    hall::addWhereabouts(*m_state, support::must(m_hall.hall().matters().ofResident(m_zhang)), after, m_now);
    EXPECT_FALSE(after.awayUntil) << "nothing is open any more";
}

TEST_F(DutyHandlingTest, AProxyActsOnAuthorityThatIsOnRecord) {
    const auto start = [this] {
        return hall::startMatter(*m_state, staff("zhou"), {.resident = m_zhang, .itemCode = "CIV-002", .proxy = "王芳"},
                                 m_now);
    };
    EXPECT_TRUE(start()->refusal) << "nothing is on record";
    const auto add = [this](db::AuthorityKind kind, std::optional<db::Date> until) {
        return hall::addAuthority(*m_state, staff("zhou"),
                                  {.resident = m_zhang, .holder = "王芳", .kind = kind, .until = until}, m_now);
    };
    EXPECT_TRUE(add(db::AuthorityKind::Written, std::nullopt)->refusal) << "a letter has an end";
    const auto added = add(db::AuthorityKind::Guardian, std::nullopt);
    ASSERT_TRUE(added);
    ASSERT_THAT(added->all, SizeIs(1));
    EXPECT_EQ(added->all[0].holder, "王芳");
    const auto started = start();
    ASSERT_TRUE(started && started->file);
    ASSERT_TRUE(started->file->proxy);
    EXPECT_EQ(started->file->proxy->holder, "王芳");
    EXPECT_EQ(started->file->proxy->kind, db::AuthorityKind::Guardian);
    EXPECT_EQ(hall::authoritiesOf(*m_state, staff("zhou"), db::ResidentId{99}, m_now).error(), RefusalCode::NotFound);
}

} // namespace
