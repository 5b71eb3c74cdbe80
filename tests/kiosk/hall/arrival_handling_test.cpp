// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals/arrival_handling.h"

#include "kiosk/hall/access/staff_access.h"
#include "kiosk/hall/arrivals/arrivals.h"
#include "tests/support/test_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using support::aProbe;
using support::someFace;
using wire::RefusalCode;

class ArrivalHandlingTest : public ::testing::Test {
protected:
    ArrivalHandlingTest() {
        m_desk = m_hall.pair(db::DeviceKind::Desk, "2 号窗口").id;
        m_kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机").id;
        (void)m_hall.addStaff("zhou", "周敏");
        (void)m_hall.addStaff("wu", "吴强");
        (void)m_hall.addStaff("ma", "马主任", db::StaffRole::Manager);
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_hall.enrol(m_zhang, signedIn("zhou").id, someFace(1));
        m_state = m_hall.open();
    }

    [[nodiscard]] db::Staff signedIn(const std::string& login) const {
        return *support::must(m_hall.hall().staff().findByLogin(login));
    }
    db::ArrivalId zhangArrives() {
        return *hall::identifyVisitor(*m_state, m_kiosk, aProbe("a", someFace(1)), m_now)->answer.arrival;
    }
    [[nodiscard]] db::AuditEntry lastAudit() const {
        return support::must(m_state->hall.audit().entriesAfter(0, 1000)).back();
    }
    [[nodiscard]] static RefusalCode codeOf(const hall::ArrivalAnswer& answer) {
        return std::get<RefusalCode>(answer.error());
    }
    [[nodiscard]] static std::string takenBy(const hall::ArrivalAnswer& answer) {
        return std::get<hall::TakenBy>(answer.error()).name;
    }
    auto signIn(const std::string& login, const std::string& password) {
        return hall::signInStaff(*m_state, m_desk, {.login = login, .password = password}, m_now);
    }
    auto open(const std::string& purpose) {
        return hall::openResident(*m_state, signedIn("zhou"), {.resident = m_zhang, .purpose = purpose}, m_now);
    }

    support::TestHall m_hall;
    db::DeviceId m_desk{};
    db::DeviceId m_kiosk{};
    db::ResidentId m_zhang{};
    std::unique_ptr<hall::HallState> m_state;
    db::Time m_now = support::TestHall::now();
};

TEST_F(ArrivalHandlingTest, TheRightPasswordSignsInAndNothingTellsWhetherALoginExists) {
    EXPECT_EQ(signIn("zhou", support::TestHall::kPassword)->staff.name, "周敏");
    EXPECT_EQ(signIn("zhou", "wrong").error(), RefusalCode::WrongCredentials);
    EXPECT_EQ(signIn("nobody", "wrong").error(), RefusalCode::WrongCredentials);
}

TEST_F(ArrivalHandlingTest, OneChangesOnesOwnPasswordWithTheOldOneOnly) {
    const auto change = [&](const std::string& before, const std::string& after) {
        return hall::changePassword(*m_state, m_desk, signedIn("zhou"), {.oldPassword = before, .newPassword = after},
                                    m_now)
            ->problem;
    };
    EXPECT_EQ(change("wrong", "blue-kettle-94"), wire::PasswordProblem::WrongOld);
    EXPECT_EQ(change(support::TestHall::kPassword, "zhoumin2026"), wire::PasswordProblem::Guessable);
    EXPECT_EQ(change(support::TestHall::kPassword, support::TestHall::kPassword), wire::PasswordProblem::Same);
    EXPECT_EQ(change(support::TestHall::kPassword, "short"), wire::PasswordProblem::TooShort);
    EXPECT_TRUE(signIn("zhou", support::TestHall::kPassword)) << "nothing was changed";
    EXPECT_EQ(change(support::TestHall::kPassword, "blue-kettle-94"), std::nullopt);
    EXPECT_FALSE(signIn("zhou", support::TestHall::kPassword));
    EXPECT_FALSE(signIn("zhou", "blue-kettle-94")->mustChangePassword);
}

TEST_F(ArrivalHandlingTest, AManagerResetsAPasswordThatWasForgotten) {
    const auto zhou = signedIn("zhou").id;
    EXPECT_EQ(hall::resetPassword(*m_state, signedIn("wu"), zhou, m_now).error(), RefusalCode::NotAllowed);
    EXPECT_EQ(hall::resetPassword(*m_state, signedIn("ma"), signedIn("ma").id, m_now).error(), RefusalCode::NotInState);
    const auto reset = hall::resetPassword(*m_state, signedIn("ma"), zhou, m_now);
    ASSERT_TRUE(reset);
    EXPECT_FALSE(signIn("zhou", support::TestHall::kPassword));
    EXPECT_TRUE(signIn("zhou", reset->oneTime)->mustChangePassword);
    EXPECT_TRUE(hall::whoSignsIn(*m_state, signedIn("wu"))->empty());
    const auto members = hall::whoSignsIn(*m_state, signedIn("ma"));
    ASSERT_EQ(members->size(), 3U);
    EXPECT_EQ(members->back().login, "zhou");
    EXPECT_TRUE(members->back().mustChangePassword);
}

TEST_F(ArrivalHandlingTest, TheFirstToTakeItOwnsIt) {
    const auto arrival = zhangArrives();
    const auto taken = hall::takeArrival(*m_state, signedIn("zhou"), arrival, m_now);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->at(0).as({}).takenByName, "周敏");
    EXPECT_EQ(taken->at(0).as({}).takenByWindow, "2");
    EXPECT_EQ(takenBy(hall::takeArrival(*m_state, signedIn("wu"), arrival, m_now)), "周敏");
}

TEST_F(ArrivalHandlingTest, OnlyTheOwnerOrAManagerFinishesIt) {
    const auto arrival = zhangArrives();
    ASSERT_TRUE(hall::takeArrival(*m_state, signedIn("zhou"), arrival, m_now));
    EXPECT_EQ(takenBy(hall::finishArrival(*m_state, signedIn("wu"), arrival, m_now)), "周敏");
    EXPECT_TRUE(hall::finishArrival(*m_state, signedIn("ma"), arrival, m_now));
    EXPECT_EQ(codeOf(hall::finishArrival(*m_state, signedIn("zhou"), arrival, m_now)), RefusalCode::NotInState);
    EXPECT_EQ(codeOf(hall::finishArrival(*m_state, signedIn("zhou"), db::ArrivalId{999}, m_now)),
              RefusalCode::NotFound);
}

TEST_F(ArrivalHandlingTest, NotThisPersonKeepsAnAnonymousCardAndTheFaceIsNotAskedAgain) {
    const auto arrival = zhangArrives();
    const auto changed =
        hall::notThisPerson(*m_state, signedIn("zhou"), {arrival, wire::UnlinkReason::OtherDocument}, m_now);
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->at(0).as({}).arrival.basis, db::ArrivalBasis::Anonymous);
    EXPECT_FALSE(changed->at(0).as({}).arrival.resident);
    EXPECT_EQ(lastAudit().action, "arrival.unlinked");
    EXPECT_EQ(lastAudit().detail, "resident:" + std::to_string(db::raw(m_zhang)) + " other-document")
        << "whose it was, and why it is not";
    EXPECT_EQ(hall::identifyVisitor(*m_state, m_kiosk, aProbe("a", someFace(1)), m_now)->answer.outcome,
              wire::Outcome::Unsure);
    EXPECT_EQ(
        codeOf(hall::notThisPerson(*m_state, signedIn("zhou"), {arrival, wire::UnlinkReason::OtherDocument}, m_now)),
        RefusalCode::NotInState);
}

TEST_F(ArrivalHandlingTest, NotThisPersonIsTakenBackByWhoSaidItAndTheFaceIsKnownAgain) {
    const auto arrival = zhangArrives();
    ASSERT_TRUE(hall::notThisPerson(*m_state, signedIn("zhou"), {arrival, wire::UnlinkReason::TheySaidNo}, m_now));
    EXPECT_EQ(codeOf(hall::undoArrival(*m_state, signedIn("wu"), arrival, m_now)), RefusalCode::NotInState);
    EXPECT_EQ(codeOf(hall::undoArrival(*m_state, signedIn("ma"), arrival, m_now)), RefusalCode::NotInState);
    const auto undone = hall::undoArrival(*m_state, signedIn("zhou"), arrival, m_now);
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->at(0).as({}).summary->name, "张秀兰");
    EXPECT_EQ(undone->at(0).as({}).arrival.basis, db::ArrivalBasis::Face);
    EXPECT_EQ(lastAudit().action, "arrival.unlink_undone");
    EXPECT_EQ(lastAudit().actor, "staff:" + std::to_string(db::raw(signedIn("zhou").id)));
    EXPECT_EQ(hall::identifyVisitor(*m_state, m_kiosk, aProbe("a", someFace(1)), m_now)->answer.arrival, arrival)
        << "the same visit: nobody is mistaken for them any more";
    EXPECT_EQ(codeOf(hall::undoArrival(*m_state, signedIn("zhou"), arrival, m_now)), RefusalCode::NotInState);
}

TEST_F(ArrivalHandlingTest, AFinishedVisitIsOpenAgainForAShortTimeWhateverTheWallClockSays) {
    wire::Steady steady{std::chrono::hours(1)};
    m_state->steady = [&steady] { return steady; };
    const auto arrival = zhangArrives();
    ASSERT_TRUE(hall::takeArrival(*m_state, signedIn("zhou"), arrival, m_now));
    ASSERT_TRUE(hall::finishArrival(*m_state, signedIn("zhou"), arrival, m_now));
    steady += wire::kMayUndo;
    const auto undone = hall::undoArrival(*m_state, signedIn("zhou"), arrival, m_now + std::chrono::hours(5));
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->at(0).as({}).arrival.state, db::ArrivalState::Taken);
    EXPECT_EQ(undone->at(0).as({}).takenByName, "周敏");
    ASSERT_TRUE(hall::finishArrival(*m_state, signedIn("zhou"), arrival, m_now));
    steady += wire::kMayUndo + std::chrono::seconds(1);
    EXPECT_EQ(codeOf(hall::undoArrival(*m_state, signedIn("zhou"), arrival, m_now)), RefusalCode::NotInState);
}

TEST_F(ArrivalHandlingTest, WhatAColleagueTookSinceIsNotTakenBack) {
    const auto arrival = zhangArrives();
    ASSERT_TRUE(hall::notThisPerson(*m_state, signedIn("zhou"), {arrival, wire::UnlinkReason::Slip}, m_now));
    ASSERT_TRUE(hall::takeArrival(*m_state, signedIn("wu"), arrival, m_now));
    EXPECT_EQ(takenBy(hall::undoArrival(*m_state, signedIn("zhou"), arrival, m_now)), "吴强");
}

TEST_F(ArrivalHandlingTest, StaffMaySayWhoItIs) {
    const auto stored = hall::recordAnonymous(
        *m_state, m_kiosk, {.requestKey = "k", .category = "help", .at = m_now, .trackKey = {}}, m_now);
    const wire::LinkArrival link{
        .arrival = stored->answer.arrival, .resident = m_zhang, .evidence = wire::LinkEvidence::TheySaid};
    const auto changed = hall::linkArrival(*m_state, signedIn("zhou"), link, m_now);
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->at(0).as({}).arrival.basis, db::ArrivalBasis::Staff);
    EXPECT_EQ(changed->at(0).as({}).summary->name, "张秀兰");
    EXPECT_EQ(lastAudit().action, "arrival.linked");
    EXPECT_EQ(lastAudit().detail, "resident:" + std::to_string(db::raw(m_zhang)) + " they-said");
    const wire::LinkArrival nobody{.arrival = stored->answer.arrival, .resident = db::ResidentId{999}, .evidence = {}};
    EXPECT_EQ(codeOf(hall::linkArrival(*m_state, signedIn("zhou"), nobody, m_now)), RefusalCode::NotFound);
}

TEST_F(ArrivalHandlingTest, OpeningARecordIsInTheAuditLogWithItsPurposeSealed) {
    const auto record = open("办理高龄津贴");
    ASSERT_TRUE(record);
    EXPECT_EQ(record->resident.name, "张秀兰");
    EXPECT_EQ(record->templates, 5);
    EXPECT_TRUE(record->consent);
    const auto entries = support::must(m_state->hall.audit().entriesAfter(0, 1000));
    ASSERT_EQ(entries.back().action, "resident.opened");
    EXPECT_EQ(entries.back().subject, "resident:" + std::to_string(db::raw(m_zhang)));
    EXPECT_TRUE(entries.back().detail.empty());
    EXPECT_EQ(support::must(m_state->hall.audit().noteOf(entries.back().seq)), "办理高龄津贴");
}

TEST_F(ArrivalHandlingTest, SearchFindsByPinyinAndLeavesATraceWithoutTheWords) {
    const auto found = hall::searchResidents(*m_state, signedIn("zhou"), {.text = "zxl"}, m_now);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->matches.size(), 1U);
    EXPECT_EQ(found->matches[0].name, "张秀兰");
    EXPECT_TRUE(found->matches[0].faceEnrolled);
    EXPECT_FALSE(found->hasMore);
    const auto entries = support::must(m_state->hall.audit().entriesAfter(0, 1000));
    EXPECT_EQ(entries.back().action, "residents.searched");
    EXPECT_EQ(entries.back().detail, "matches 1 resident:" + std::to_string(db::raw(m_zhang))) << "whose";
}

TEST_F(ArrivalHandlingTest, ADeskThatWasAwayGetsAllItMissedInOrder) {
    constexpr int kVisitors = 110;
    for (int i = 0; i < kVisitors; ++i) {
        ASSERT_TRUE(hall::recordAnonymous(
            *m_state, m_kiosk, {.requestKey = std::to_string(i), .category = "help", .at = m_now, .trackKey = {}},
            m_now));
    }
    std::vector<std::int64_t> seqs;
    db::ArrivalEventSeq after{};
    for (bool isComplete = false; !isComplete;) {
        const auto page = support::must(hall::missedBy(*m_state, signedIn("zhou"), after, m_now));
        isComplete = page.isComplete;
        after = page.last;
        for (const auto& change : page.changes) {
            seqs.push_back(db::raw(change.seq));
        }
    }
    ASSERT_EQ(seqs.size(), std::size_t{kVisitors});
    EXPECT_EQ(seqs.front(), 1);
    for (std::size_t i = 1; i < seqs.size(); ++i) {
        EXPECT_EQ(seqs[i], seqs[i - 1] + 1);
    }
}

TEST_F(ArrivalHandlingTest, AFreshDeskDoesNotGetTheHallsWholeHistory) {
    for (int i = 0; i < 30; ++i) {
        ASSERT_TRUE(hall::recordAnonymous(
            *m_state, m_kiosk, {.requestKey = std::to_string(i), .category = "help", .at = m_now, .trackKey = {}},
            m_now));
    }
    const auto fresh = support::must(hall::missedBy(*m_state, signedIn("zhou"), {}, m_now, 10));
    EXPECT_EQ(db::raw(fresh.changes.front().seq), 21);
    const auto away = support::must(hall::missedBy(*m_state, signedIn("zhou"), db::ArrivalEventSeq{3}, m_now, 10));
    EXPECT_EQ(db::raw(away.changes.front().seq), 4);
}

} // namespace
