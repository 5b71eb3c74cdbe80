// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/enrolling/enrolments_under_way.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using hall::EnrolmentsUnderWay;
using wire::EnrolmentStep;
using wire::RefusalCode;

constexpr db::DeviceId kLobby{1};
constexpr db::DeviceId kAnnex{2};
constexpr db::StaffId kClerk{3};
constexpr db::ResidentId kZhang{7};
const wire::Steady kStart{std::chrono::hours(48)};

class EnrolmentsUnderWayTest : public ::testing::Test {
protected:
    void ask(const std::string& key = "a", db::DeviceId kiosk = kLobby) {
        ASSERT_TRUE(m_enrolments.ask(key, kiosk, kStart));
    }
    void approve(const std::string& key = "a") {
        ASSERT_TRUE(m_enrolments.approve(key, {kClerk, kZhang, "张某某"}, kStart));
    }
    void beginStoring() { ASSERT_TRUE(m_enrolments.beginStoring("a", kLobby, kStart)); }

    EnrolmentsUnderWay m_enrolments;
};

TEST_F(EnrolmentsUnderWayTest, GoesFromAskedToApprovedToEnrolled) {
    ask();
    EXPECT_EQ(m_enrolments.approve("a", {kClerk, kZhang, "张某某"}, kStart)->step, EnrolmentStep::Approved);
    EXPECT_EQ(m_enrolments.beginStoring("a", kLobby, kStart)->resident, kZhang);
    EXPECT_EQ(m_enrolments.finishStoring("a", {EnrolmentStep::Enrolled}, kStart)->step, EnrolmentStep::Enrolled);
    EXPECT_TRUE(m_enrolments.underWay().empty());
}

TEST_F(EnrolmentsUnderWayTest, NothingIsStoredBeforeStaffApproved) {
    ask();
    EXPECT_EQ(m_enrolments.beginStoring("a", kLobby, kStart).error(), RefusalCode::NotInState);
    EXPECT_EQ(m_enrolments.beginStoring("b", kLobby, kStart).error(), RefusalCode::NotFound);
}

TEST_F(EnrolmentsUnderWayTest, IsDecidedOnce) {
    ask();
    approve();
    EXPECT_EQ(m_enrolments.approve("a", {kClerk, kZhang, "张某某"}, kStart).error(), RefusalCode::NotInState);
    EXPECT_EQ(m_enrolments.decline("a", kStart).error(), RefusalCode::NotInState);
}

TEST_F(EnrolmentsUnderWayTest, ADeclinedOneIsOver) {
    ask();
    EXPECT_EQ(m_enrolments.decline("a", kStart)->step, EnrolmentStep::Declined);
    EXPECT_EQ(m_enrolments.approve("a", {kClerk, kZhang, "张某某"}, kStart).error(), RefusalCode::NotFound);
}

TEST_F(EnrolmentsUnderWayTest, ADuplicateWaitsForStaffAndLeavesItsKioskFree) {
    ask();
    approve();
    beginStoring();
    const hall::Stored duplicate{.outcome = EnrolmentStep::Duplicate,
                                 .separation = wire::Separation::Near,
                                 .duplicateName = "李某",
                                 .duplicateOf = db::ResidentId{9},
                                 .held = std::make_shared<const wire::EnrolmentSubmit>()};
    EXPECT_EQ(m_enrolments.finishStoring("a", duplicate, kStart)->step, EnrolmentStep::Duplicate);
    EXPECT_EQ(m_enrolments.beginStoring("a", kLobby, kStart).error(), RefusalCode::NotInState);
    EXPECT_EQ(m_enrolments.cancel("a", kLobby).error(), RefusalCode::NotInState);
    EXPECT_FALSE(m_enrolments.underWayAt(kLobby));
    ask("b");
    EXPECT_TRUE(m_enrolments.withKey("a")) << "the next visitor does not end it";

    EXPECT_TRUE(m_enrolments.storeDuplicate("a", kStart)->held);
    EXPECT_EQ(m_enrolments.dropDuplicate("a", kStart).error(), RefusalCode::NotInState) << "it is being stored";
    EXPECT_EQ(m_enrolments.finishStoring("a", {EnrolmentStep::Enrolled}, kStart)->step, EnrolmentStep::Enrolled);
    EXPECT_FALSE(m_enrolments.withKey("a"));
}

TEST_F(EnrolmentsUnderWayTest, WhoWithdrawsLeavesNoChipsBehind) {
    constexpr db::ResidentId kAlike{9};
    for (const db::ResidentId who : {kZhang, kAlike}) {
        ask();
        approve();
        beginStoring();
        hall::Stored duplicate{.outcome = EnrolmentStep::Duplicate,
                               .duplicateOf = kAlike,
                               .held = std::make_shared<const wire::EnrolmentSubmit>()};
        const std::weak_ptr<const wire::EnrolmentSubmit> chips = duplicate.held;
        (void)m_enrolments.finishStoring("a", duplicate, kStart);
        duplicate.held.reset();
        EXPECT_TRUE(m_enrolments.forgetChipsOf(db::ResidentId{8}, kStart).empty());
        EXPECT_FALSE(chips.expired()) << "somebody else withdrew";
        const auto dropped = m_enrolments.forgetChipsOf(who, kStart);
        ASSERT_EQ(dropped.size(), 1U);
        EXPECT_EQ(dropped.front().step, EnrolmentStep::Declined);
        EXPECT_TRUE(chips.expired()) << "theirs, or of who looks like them";
        EXPECT_FALSE(m_enrolments.withKey("a"));
    }
}

TEST_F(EnrolmentsUnderWayTest, ADuplicateIsDroppedByStaffOrByTime) {
    const hall::Stored duplicate{.outcome = EnrolmentStep::Duplicate,
                                 .held = std::make_shared<const wire::EnrolmentSubmit>()};
    ask();
    approve();
    EXPECT_EQ(m_enrolments.dropDuplicate("a", kStart).error(), RefusalCode::NotInState);
    beginStoring();
    (void)m_enrolments.finishStoring("a", duplicate, kStart);
    const auto dropped = m_enrolments.dropDuplicate("a", kStart);
    EXPECT_EQ(dropped->step, EnrolmentStep::Declined);
    EXPECT_FALSE(dropped->held);
    EXPECT_EQ(m_enrolments.storeDuplicate("a", kStart).error(), RefusalCode::NotFound);
    ask();
    approve();
    beginStoring();
    (void)m_enrolments.finishStoring("a", duplicate, kStart);
    const auto over = m_enrolments.expire(kStart + std::chrono::minutes(6));
    ASSERT_EQ(over.size(), 1U);
    EXPECT_EQ(over[0].step, EnrolmentStep::Cancelled);
    EXPECT_FALSE(over[0].held);
}

TEST_F(EnrolmentsUnderWayTest, OneToEnrolAgainIsKnownFromTheStart) {
    const auto asked = m_enrolments.ask("a", kLobby, kStart, hall::RefreshFor{kZhang, "张某某"});
    EXPECT_TRUE(asked->isRefresh);
    EXPECT_EQ(asked->resident, kZhang);
    EXPECT_EQ(asked->residentName, "张某某");
}

TEST_F(EnrolmentsUnderWayTest, BadPicturesMayBeTakenAgain) {
    ask();
    approve();
    beginStoring();
    EXPECT_EQ(m_enrolments.finishStoring("a", {EnrolmentStep::LowQuality}, kStart)->step, EnrolmentStep::LowQuality);
    beginStoring();
}

TEST_F(EnrolmentsUnderWayTest, IsNotSubmittedTwiceNorCancelledWhileItIsStored) {
    ask();
    approve();
    beginStoring();
    EXPECT_EQ(m_enrolments.beginStoring("a", kLobby, kStart).error(), RefusalCode::NotInState);
    EXPECT_EQ(m_enrolments.cancel("a", kLobby).error(), RefusalCode::NotInState);
    m_enrolments.stopStoring("a", kStart);
    EXPECT_EQ(m_enrolments.cancel("a", kLobby)->step, EnrolmentStep::Cancelled);
}

TEST_F(EnrolmentsUnderWayTest, AKioskHasOneAtATimeAndTheNewOneReplacesTheOld) {
    ask("a");
    ask("b");
    EXPECT_EQ(m_enrolments.underWayAt(kLobby)->key, "b");
    EXPECT_EQ(m_enrolments.underWay().size(), 1U);
}

TEST_F(EnrolmentsUnderWayTest, KiosksDoNotTouchEachOthers) {
    ask("a", kLobby);
    approve("a");
    EXPECT_EQ(m_enrolments.ask("a", kAnnex, kStart).error(), RefusalCode::NotInState);
    EXPECT_EQ(m_enrolments.beginStoring("a", kAnnex, kStart).error(), RefusalCode::NotFound);
    EXPECT_EQ(m_enrolments.cancel("a", kAnnex).error(), RefusalCode::NotFound);
}

TEST_F(EnrolmentsUnderWayTest, NobodyDecidesForFiveMinutesAndItIsCancelled) {
    ask();
    EXPECT_TRUE(m_enrolments.expire(kStart + 5min).empty());
    const auto over = m_enrolments.expire(kStart + 5min + 1ms);
    ASSERT_EQ(over.size(), 1U);
    EXPECT_EQ(over.front().step, EnrolmentStep::Cancelled);
    EXPECT_TRUE(m_enrolments.underWay().empty());
}

TEST_F(EnrolmentsUnderWayTest, TheResidentHasTenMinutesToReadButStoringIsNeverCutOff) {
    ask();
    approve();
    EXPECT_TRUE(m_enrolments.expire(kStart + 10min).empty());
    beginStoring();
    EXPECT_TRUE(m_enrolments.expire(kStart + 60min).empty());
}

} // namespace
