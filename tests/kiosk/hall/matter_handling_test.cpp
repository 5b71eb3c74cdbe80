// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/matters/matter_handling.h"

#include "kiosk/hall/state/ways_to_people.h"
#include "tests/support/test_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using wire::MatterStepKind;
using wire::RefusalCode;

class MatterHandlingTest : public ::testing::Test {
protected:
    MatterHandlingTest() {
        (void)m_hall.addStaff("zhou", "周敏");
        (void)m_hall.addStaff("wu", "吴强");
        (void)m_hall.addStaff("ma", "马主任", db::StaffRole::Manager);
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_state = m_hall.open();
    }

    [[nodiscard]] db::Staff staff(const std::string& login) const {
        return *support::must(m_hall.hall().staff().findByLogin(login));
    }
    hall::Answer<wire::MatterTold> start(std::vector<std::string> brought, const std::string& who = "zhou") {
        return hall::startMatter(*m_state, staff(who),
                                 {.resident = m_zhang, .itemCode = "CIV-002", .brought = std::move(brought)}, m_now);
    }
    hall::Answer<wire::MatterTold> act(wire::MatterAct request, const std::string& who = "zhou") {
        return hall::actOnMatter(*m_state, staff(who), request, m_now);
    }
    std::vector<wire::OpenMatters::Line> list(const std::string& who, bool isWholeHall = false) {
        return hall::noteLook(*m_state, staff(who), m_now,
                              hall::openMatters(*m_state, staff(who), {.isWholeHall = isWholeHall}, m_now))
            ->lines;
    }

    support::TestHall m_hall;
    db::ResidentId m_zhang{};
    std::unique_ptr<hall::HallState> m_state;
    db::Time m_now = support::TestHall::now();
};

TEST_F(MatterHandlingTest, WhatIsMissingIsToldAtOnceAndThenTheClockRuns) {
    const auto started = start({"身份证"});
    ASSERT_TRUE(started && started->file);
    EXPECT_THAT(started->notice, ElementsAre("户口簿", "困难情况说明"));
    EXPECT_EQ(started->file->colour, db::ClockColour::Paused);
    EXPECT_EQ(started->file->residentName, "张秀兰");
    EXPECT_EQ(started->file->ownerName, "周敏");

    const auto brought = act({.matter = started->file->matter.id,
                              .step = MatterStepKind::BringMaterials,
                              .words = "",
                              .materials = {"户口簿", "困难情况说明"}});

    ASSERT_TRUE(brought && brought->file);
    EXPECT_EQ(brought->file->colour, db::ClockColour::Green);
    EXPECT_EQ(brought->file->workingDaysLeft, 5);
    EXPECT_THAT(brought->notice, IsEmpty());
    EXPECT_EQ(support::must(m_hall.hall().matters().noticesOf(started->file->matter.id)).size(), 1U);
}

TEST_F(MatterHandlingTest, AStepThatTheRulesRefuseIsToldInWordsAndChangesNothing) {
    const auto started = start({});
    const auto id = started->file->matter.id;
    const auto early = act({.matter = id, .step = MatterStepKind::Finish, .words = "已发放"});
    ASSERT_TRUE(early);
    EXPECT_FALSE(early->file);
    EXPECT_EQ(early->refusal, (db::Refusal{.rule = db::MatterRefusal::WaitsForMaterial}));
    const auto others = act({.matter = id, .step = MatterStepKind::Withdraw, .words = "不办了"}, "wu");
    EXPECT_TRUE(others->refusal);
    EXPECT_EQ(support::must(m_hall.hall().matters().find(id))->state, db::MatterState::WaitingForMaterial);
    EXPECT_EQ(support::must(m_hall.hall().matters().stepsOf(id)).size(), 1U);
}

TEST_F(MatterHandlingTest, ItIsHandedOverAndFinishedAndLeavesTheList) {
    const auto id = start({"身份证", "户口簿", "困难情况说明"})->file->matter.id;
    EXPECT_EQ(list("zhou").size(), 1U);
    EXPECT_THAT(list("wu"), IsEmpty());
    EXPECT_EQ(list("ma", true).size(), 1U);

    const auto handed =
        act({.matter = id, .step = MatterStepKind::HandOver, .words = "下午外出", .to = staff("wu").id});
    ASSERT_TRUE(handed && handed->file);
    EXPECT_EQ(handed->file->ownerName, "吴强");
    EXPECT_THAT(list("zhou"), IsEmpty());
    ASSERT_EQ(list("wu").size(), 1U);

    ASSERT_TRUE(
        act({.matter = id, .step = MatterStepKind::Finish, .words = "已发放", .told = db::InformedBy::Phone}, "wu")
            ->file);
    EXPECT_THAT(list("ma", true), IsEmpty());
    const auto steps = support::must(m_hall.hall().matters().stepsOf(id));
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[1].action, "handed-over");
    EXPECT_EQ(steps[2].words, "已发放");
}

TEST_F(MatterHandlingTest, NobodyAndNothingIsNotFound) {
    EXPECT_EQ(hall::startMatter(*m_state, staff("zhou"), {.resident = m_zhang, .itemCode = "X-1"}, m_now).error(),
              RefusalCode::NotFound);
    EXPECT_EQ(hall::startMatter(*m_state, staff("zhou"), {.resident = db::ResidentId{99}, .itemCode = "CIV-002"}, m_now)
                  .error(),
              RefusalCode::NotFound);
    EXPECT_EQ(act({.matter = db::MatterId{99}, .step = MatterStepKind::Progress, .words = "x"}).error(),
              RefusalCode::NotFound);
    const auto id = start({})->file->matter.id;
    EXPECT_EQ(act({.matter = id, .step = MatterStepKind::HandOver, .words = "x"}).error(), RefusalCode::NotFound);
    EXPECT_EQ(act({.matter = id, .step = MatterStepKind::HandOver, .words = "x", .to = db::StaffId{99}}).error(),
              RefusalCode::NotFound);
}

TEST_F(MatterHandlingTest, AnOverfullListIsCutAndSaysHowManyThereAre) {
    const auto by = db::stores::byStaff(staff("zhou").id, m_now);
    for (int i = 0; i < 110; ++i) {
        db::Matter matter{.resident = m_zhang, .itemCode = "CIV-002", .owner = staff("zhou").id};
        matter.acceptedOn = db::summary::dateOf(m_now);
        (void)support::must(m_hall.hall().matters().insert(matter, by));
    }
    const auto all =
        hall::noteLook(*m_state, staff("zhou"), m_now, hall::openMatters(*m_state, staff("zhou"), {}, m_now));
    ASSERT_TRUE(all);
    EXPECT_EQ(all->all, 110);
    EXPECT_EQ(all->lines.size(), 100U);
}

TEST_F(MatterHandlingTest, AMatterIsOpenedWithItsHistoryAndTheLookIsNoted) {
    const auto id = start({})->file->matter.id;
    (void)act({.matter = id, .step = MatterStepKind::Progress, .words = "已电话告知"});

    const auto opened = hall::openMatter(*m_state, staff("wu"), {.matter = id}, m_now);

    ASSERT_TRUE(opened && opened->file);
    ASSERT_EQ(opened->file->steps.size(), 2U);
    EXPECT_EQ(opened->file->steps[0].words, "已电话告知");
    EXPECT_EQ(opened->file->steps[0].byName, "周敏");
    EXPECT_EQ(opened->file->steps[1].action, "started");
    EXPECT_EQ(support::must(m_hall.hall().audit().entriesAfter(0, 1000)).back().action, "matter.opened");
}

TEST_F(MatterHandlingTest, EveryStepHasANameInTheAuditLog) {
    const auto id = start({"身份证", "户口簿", "困难情况说明"})->file->matter.id;
    for (const auto& [step, action] : {std::pair{MatterStepKind::Progress, "matter.progress"},
                                       {MatterStepKind::Delay, "matter.delayed"},
                                       {MatterStepKind::HandOn, "matter.handed-on"},
                                       {MatterStepKind::Acknowledge, "matter.acknowledged"},
                                       {MatterStepKind::AskMaterials, "matter.materials-asked"},
                                       {MatterStepKind::BringMaterials, "matter.materials-brought"},
                                       {MatterStepKind::Withdraw, "matter.withdrawn"}}) {
        const auto done = act({.matter = id,
                               .step = step,
                               .words = "说明",
                               .materials = {"银行卡"},
                               .workingDays = 1,
                               .unit = "街道民政科"});
        ASSERT_TRUE(done && done->file) << action;
        const auto entries = support::must(m_hall.hall().audit().entriesAfter(0, 1000));
        EXPECT_EQ(entries.back().action, action);
        EXPECT_EQ(entries.back().subject, "matter:" + std::to_string(db::raw(id)));
    }
}

} // namespace
