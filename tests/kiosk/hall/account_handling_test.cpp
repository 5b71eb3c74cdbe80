// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/access/account_handling.h"

#include "kiosk/hall/access/staff_access.h"
#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/arrivals/arrivals.h"
#include "tests/support/test_hall.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace {

using wire::AccountProblem;
using wire::RefusalCode;
using Account = wire::Accounts::Account;

class AccountHandlingTest : public ::testing::Test {
protected:
    AccountHandlingTest() {
        m_desk = m_hall.pair(db::DeviceKind::Desk, "2 号窗口").id;
        m_zhou = m_hall.addStaff("zhou", "周敏");
        m_ma = m_hall.addStaff("ma", "马主任", db::StaffRole::Manager);
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_state = m_hall.open();
    }

    [[nodiscard]] db::Staff staff(db::StaffId id) const { return *support::must(m_state->hall.staff().find(id)); }
    [[nodiscard]] hall::Asker asker(db::StaffId id) const { return {.staff = staff(id), .at = m_now, .here = {m_ma}}; }
    [[nodiscard]] wire::Accounts told() const { return *hall::accountsFor(*m_state, asker(m_ma), {}); }
    [[nodiscard]] Account accountOf(const std::string& login) const {
        const auto all = told().accounts;
        return *std::ranges::find(all, login, &Account::login);
    }
    [[nodiscard]] wire::AccountState stateOf(db::StaffId id) const {
        const db::Staff one = staff(id);
        return {.name = one.name, .role = one.role, .window = one.window, .isActive = one.isActive};
    }
    auto set(db::StaffId id, const wire::AccountState& wanted) {
        return hall::setAccount(*m_state, asker(m_ma), {.staff = id, .was = stateOf(id), .wanted = wanted});
    }
    auto disable(db::StaffId id) {
        auto wanted = stateOf(id);
        wanted.isActive = false;
        return set(id, wanted);
    }
    auto add(const std::string& login, const std::string& name) {
        return hall::addAccount(*m_state, asker(m_ma),
                                {.login = login, .name = name, .role = db::StaffRole::Clerk, .window = "3"});
    }
    auto signIn(const std::string& login, const std::string& password) {
        return hall::signInStaff(*m_state, m_desk, {.login = login, .password = password}, m_now);
    }
    [[nodiscard]] std::vector<db::AuditEntry> audit() const {
        return support::must(m_state->hall.audit().entriesAfter(0, 1000));
    }

    support::TestHall m_hall;
    db::Time m_now = support::TestHall::now();
    db::DeviceId m_desk{};
    db::StaffId m_zhou{};
    db::StaffId m_ma{};
    db::ResidentId m_zhang{};
    std::unique_ptr<hall::HallState> m_state;
};

TEST_F(AccountHandlingTest, ListsWhoMaySignInAndWhenTheyLastDid) {
    EXPECT_EQ(told().accounts.size(), 2U);
    EXPECT_EQ(accountOf("zhou").lastSignInAt, std::nullopt);
    EXPECT_FALSE(accountOf("zhou").isHere);
    EXPECT_TRUE(accountOf("ma").isHere);
    ASSERT_TRUE(signIn("zhou", support::TestHall::kPassword));
    m_now += std::chrono::minutes{5};
    ASSERT_TRUE(signIn("zhou", support::TestHall::kPassword));
    EXPECT_FALSE(signIn("zhou", "wrong"));
    EXPECT_EQ(accountOf("zhou").lastSignInAt, m_now);
    EXPECT_EQ(accountOf("ma").lastSignInAt, std::nullopt);
}

TEST_F(AccountHandlingTest, SomebodyNewSignsInOnceWithWhatTheManagerReadsOut) {
    const auto added = add("wu", " 吴 强 ");
    ASSERT_TRUE(added);
    EXPECT_EQ(added->problem, std::nullopt);
    EXPECT_EQ(accountOf("wu").name, "吴强");
    EXPECT_TRUE(accountOf("wu").mustChangePassword);
    const auto in = signIn("wu", added->oneTime);
    ASSERT_TRUE(in);
    EXPECT_TRUE(in->mustChangePassword);
    for (const db::AuditEntry& entry : audit()) {
        for (const std::string& field : {entry.actor, entry.action, entry.subject, entry.detail}) {
            EXPECT_EQ(field.find(added->oneTime), std::string::npos);
            EXPECT_EQ(field.find("吴"), std::string::npos);
        }
    }
    EXPECT_EQ(add("wu", "吴强")->problem, AccountProblem::LoginTaken);
    EXPECT_TRUE(add("wu", "吴强")->oneTime.empty());
    EXPECT_EQ(add("Wu", "吴强")->problem, AccountProblem::BadLogin);
    EXPECT_EQ(told().accounts.size(), 3U);
}

TEST_F(AccountHandlingTest, WhatWasSetIsInTheAuditLogWithoutTheName) {
    ASSERT_TRUE(set(m_zhou, {.name = "周小敏", .role = db::StaffRole::Manager, .window = "3", .isActive = true}));
    EXPECT_EQ(staff(m_zhou).name, "周小敏");
    EXPECT_EQ(staff(m_zhou).login, "zhou");
    EXPECT_EQ(audit().back().action, "staff.changed");
    EXPECT_EQ(audit().back().actor, "staff:" + std::to_string(db::raw(m_ma)));
    EXPECT_EQ(audit().back().subject, "staff:" + std::to_string(db::raw(m_zhou)));
    EXPECT_EQ(audit().back().detail, "name role:manager window:3");
    ASSERT_TRUE(disable(m_zhou));
    EXPECT_EQ(audit().back().detail, "disabled");
}

TEST_F(AccountHandlingTest, TheSecondOfTwoManagersWhoCorrectsAnOlderStateIsRefused) {
    const auto seen = stateOf(m_zhou);
    auto mine = seen;
    mine.window = "3";
    ASSERT_TRUE(set(m_zhou, mine));
    auto theirs = seen;
    theirs.name = "周民";
    const auto late = hall::setAccount(*m_state, asker(m_ma), {.staff = m_zhou, .was = seen, .wanted = theirs});
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error(), RefusalCode::NotInState);
    EXPECT_EQ(staff(m_zhou).name, "周敏");
    EXPECT_EQ(hall::setAccount(*m_state, asker(m_ma), {.staff = db::StaffId{99}, .was = seen, .wanted = seen}).error(),
              RefusalCode::NotFound);
}

TEST_F(AccountHandlingTest, TheLastManagerAndOneselfStay) {
    const auto before = audit().size();
    EXPECT_EQ(disable(m_ma)->told.problem, AccountProblem::Oneself);
    const auto operatorsWish = stateOf(m_ma);
    auto demoted = operatorsWish;
    demoted.role = db::StaffRole::Clerk;
    EXPECT_EQ(hall::setAccount(*m_state, asker(m_zhou), {.staff = m_ma, .was = operatorsWish, .wanted = demoted})
                  ->told.problem,
              AccountProblem::LastManager);
    EXPECT_EQ(audit().size(), before) << "nothing was written";
    EXPECT_EQ(staff(m_ma).role, db::StaffRole::Manager);
}

TEST_F(AccountHandlingTest, WhoIsDisabledKeepsTheirWorkAndTheManagerHearsHowMuch) {
    const auto by = db::stores::byStaff(m_zhou, m_now);
    for (int i = 0; i < 2; ++i) {
        (void)support::must(m_state->hall.matters().insert({.resident = m_zhang,
                                                            .itemCode = "ELD-001",
                                                            .state = db::MatterState::Accepted,
                                                            .acceptedOn = db::summary::dateOf(m_now),
                                                            .owner = m_zhou},
                                                           by));
    }
    (void)support::must(m_state->hall.matters().insert({.resident = m_zhang,
                                                        .itemCode = "SAF-009",
                                                        .state = db::MatterState::Accepted,
                                                        .acceptedOn = db::summary::dateOf(m_now),
                                                        .owner = m_zhou,
                                                        .about = m_ma},
                                                       by));
    EXPECT_EQ(accountOf("zhou").matters, 2) << "nothing of a complaint about who asks";
    const auto disabled = disable(m_zhou);
    ASSERT_TRUE(disabled);
    EXPECT_EQ(disabled->told.problem, std::nullopt);
    EXPECT_EQ(disabled->told.matters, 2);
    EXPECT_EQ(disabled->told.arrivals, 0);
    EXPECT_FALSE(std::ranges::find(disabled->all, m_zhou, &db::Staff::id)->isActive);
    EXPECT_EQ(support::must(m_state->hall.matters().openOf(m_zhou)).size(), 3U);
    EXPECT_FALSE(signIn("zhou", support::TestHall::kPassword));
    EXPECT_EQ(told().accounts.back().login, "zhou") << "behind those who may sign in";
    EXPECT_EQ(hall::resetPassword(*m_state, staff(m_ma), m_zhou, m_now).error(), RefusalCode::NotInState);
    auto again = stateOf(m_zhou);
    again.isActive = true;
    ASSERT_TRUE(set(m_zhou, again));
    EXPECT_TRUE(signIn("zhou", support::TestHall::kPassword)) << "with the password that they had";
}

TEST_F(AccountHandlingTest, ManyAreTellableAndThoseWhoMaySignInComeFirst) {
    for (int i = 0; i < 505; ++i) {
        (void)support::must(m_hall.hall().staff().insert(
            {.id = {}, .login = "old" + std::to_string(i), .name = "旧", .window = "", .isActive = false},
            support::TestHall::kPassword, db::stores::byOperator(m_now), db::seal::kLeastPasswordCost));
    }
    EXPECT_EQ(told().accounts.size(), 500U);
    EXPECT_TRUE(told().hasMore);
    EXPECT_EQ(told().accounts.at(0).login, "ma");
    EXPECT_EQ(told().accounts.at(1).login, "zhou");
}

} // namespace
