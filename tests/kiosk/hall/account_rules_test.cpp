// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/access/account_rules.h"

#include <gtest/gtest.h>

namespace {

using wire::AccountProblem;

db::Staff account(std::int64_t id, const std::string& login, db::StaffRole role = db::StaffRole::Clerk) {
    return {.id = db::StaffId{id}, .login = login, .name = "周敏", .role = role, .window = "2", .isActive = true};
}

/// A hall with the windows 1 and 2, a clerk (1), and two managers (2 and 3).
class AccountRules : public testing::Test {
protected:
    [[nodiscard]] std::optional<AccountProblem> problem(const db::Staff& wanted,
                                                        std::optional<db::StaffId> by = db::StaffId{2}) const {
        return hall::accountProblem(wanted, all, windows, by);
    }
    [[nodiscard]] std::optional<AccountProblem> problemOfNew(const std::string& login, const std::string& name,
                                                             const std::string& window = {}) const {
        return problem(hall::tidied({.id = {}, .login = login, .name = name, .window = window}));
    }
    db::Staff& one(std::size_t number) { return all.at(number - 1); }

    std::vector<db::Staff> all{account(1, "zhou"), account(2, "lin", db::StaffRole::Manager),
                               account(3, "ma", db::StaffRole::Manager)};
    std::vector<hall::Window> windows{{"1", {}}, {"2", {}}};
};

TEST_F(AccountRules, SomebodyNewHasALoginThatSignsInAndThatNobodyHas) {
    EXPECT_EQ(problemOfNew("wu.qiang-2_b", "吴强", "1"), std::nullopt);
    for (const char* login : {"", "Wu", "wu qiang", "吴", "wu@hall", "123456789012345678901234567890123"}) {
        EXPECT_EQ(problemOfNew(login, "吴强"), AccountProblem::BadLogin) << login;
    }
    EXPECT_EQ(problemOfNew("zhou", "周杰"), AccountProblem::LoginTaken);
    one(1).isActive = false;
    EXPECT_EQ(problemOfNew("zhou", "周杰"), AccountProblem::LoginTaken) << "the audit log goes on naming it";
}

TEST_F(AccountRules, ANameIsCleanedAndMustBeReadable) {
    EXPECT_EQ(hall::tidied({.id = {}, .login = "", .name = " 周 敏\u200b ", .window = " ２ "}).name, "周敏");
    EXPECT_EQ(hall::tidied({.id = {}, .login = "", .name = "周敏", .window = " ２ "}).window, "2");
    EXPECT_EQ(problemOfNew("wu", " \u200b "), AccountProblem::NoName);
    EXPECT_EQ(problemOfNew("wu", "吴\xff"), AccountProblem::NameUnreadable);
    std::string longName;
    for (int i = 0; i < 32; ++i) {
        longName += "吴";
    }
    EXPECT_EQ(problemOfNew("wu", longName), std::nullopt) << "32 characters of three bytes";
    EXPECT_EQ(problemOfNew("wu", longName + "吴"), AccountProblem::NameTooLong);
}

TEST_F(AccountRules, AWindowIsOneOfTheHallsIfTheHallNamesAny) {
    EXPECT_EQ(problemOfNew("wu", "吴强", "7"), AccountProblem::NoSuchWindow);
    one(1).window = "7";
    db::Staff renamed = one(1);
    renamed.name = "周小敏";
    EXPECT_EQ(problem(renamed), std::nullopt) << "the hall gave up that window later";
    windows.clear();
    EXPECT_EQ(problemOfNew("wu", "吴强", "7"), std::nullopt);
    EXPECT_EQ(problemOfNew("wu", "吴强", std::string(33, '7')), AccountProblem::NoSuchWindow);
}

TEST_F(AccountRules, NobodyDisablesOrDemotesThemselves) {
    db::Staff wanted = one(2);
    wanted.isActive = false;
    EXPECT_EQ(problem(wanted), AccountProblem::Oneself);
    wanted = one(2);
    wanted.role = db::StaffRole::Clerk;
    EXPECT_EQ(problem(wanted), AccountProblem::Oneself);
    EXPECT_EQ(problem(wanted, db::StaffId{3}), std::nullopt) << "another manager may";
    wanted = one(2);
    wanted.name = "林大";
    wanted.window = "1";
    EXPECT_EQ(problem(wanted), std::nullopt);
}

TEST_F(AccountRules, TheLastManagerWhoCanSignInStays) {
    one(2).isActive = false;
    for (const auto by : {std::optional(db::StaffId{1}), std::optional<db::StaffId>()}) {
        db::Staff wanted = one(3);
        wanted.isActive = false;
        EXPECT_EQ(problem(wanted, by), AccountProblem::LastManager);
        wanted = one(3);
        wanted.role = db::StaffRole::Clerk;
        EXPECT_EQ(problem(wanted, by), AccountProblem::LastManager);
        wanted.isActive = false;
        EXPECT_EQ(problem(wanted, by), AccountProblem::LastManager);
    }
    db::Staff disabled = one(2);
    disabled.role = db::StaffRole::Clerk;
    EXPECT_EQ(problem(disabled, db::StaffId{3}), std::nullopt) << "who manages nothing now";
    one(1).role = db::StaffRole::Manager;
    db::Staff wanted = one(3);
    wanted.isActive = false;
    EXPECT_EQ(problem(wanted, std::nullopt), std::nullopt);
}

TEST_F(AccountRules, WhoIsDisabledIsEnabledAgainAsTheyWere) {
    one(1).isActive = false;
    db::Staff wanted = one(1);
    wanted.isActive = true;
    EXPECT_EQ(problem(wanted), std::nullopt);
}

} // namespace
