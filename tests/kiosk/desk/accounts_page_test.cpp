// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/access/accounts_page.h"

#include "tests/support/fake_hall_link.h"

#include <gtest/gtest.h>

namespace desk_test {
namespace {

using desk::AccountsPage;
using desk::Loading;
using wire::AccountProblem;
using Sheet = AccountsPage::Sheet;

constexpr db::Time kNow{std::chrono::milliseconds{1'795'225'200'000}}; // 21 November 2026
constexpr auto kDay = std::chrono::milliseconds{std::chrono::hours{24}};

class AccountsPageTest : public testing::Test {
protected:
    AccountsPageTest() {
        now.windows = {"1", "2"};
        now.accounts = {{.staff = db::StaffId{9},
                         .login = "lin",
                         .name = "林主任",
                         .role = db::StaffRole::Manager,
                         .isHere = true,
                         .lastSignInAt = kNow},
                        {.staff = db::StaffId{4},
                         .login = "zhou",
                         .name = "周敏",
                         .window = "2",
                         .mustChangePassword = true,
                         .lastSignInAt = kNow - kDay,
                         .arrivals = 1,
                         .matters = 2},
                        {.staff = db::StaffId{5}, .login = "old", .name = "旧人", .isActive = false, .matters = 3}};
    }
    void show(db::StaffRole role = db::StaffRole::Manager) {
        page.signedIn({db::StaffId{9}, "林主任", role, "", 600});
        page.refresh();
        link.answerNext<wire::AccountsAsk>(now);
    }
    [[nodiscard]] QString row(int at, const char* what) const {
        return page.rows().at(at).toMap().value(QString::fromLatin1(what)).toString();
    }
    void save(const char* login, const char* name, bool isManager, const char* window) {
        page.save(QString::fromUtf8(login), QString::fromUtf8(name), isManager, QString::fromUtf8(window));
    }
    void addWu() {
        page.add();
        save("wu", "吴强", false, "1");
        link.answerNext<wire::AccountAdd>(wire::AccountWritten{.problem = {}, .oneTime = "kq7-mx2v-b4e"});
    }
    template <typename Request>
    [[nodiscard]] std::size_t count() {
        return link.askedOf<Request>().size();
    }

    support::FakeHallLink link;
    AccountsPage page{link, [] { return kNow; }};
    wire::Accounts now;
};

TEST_F(AccountsPageTest, SaysWhoMaySignInAsWhatAndWhenTheyDid) {
    show();
    EXPECT_EQ(page.state(), Loading::State::Ready);
    EXPECT_EQ(page.inShort(), QStringLiteral("2 个账号能登录，1 个已停用"));
    EXPECT_EQ(row(0, "tag"), QStringLiteral("负责人"));
    EXPECT_EQ(row(0, "sentence"), QStringLiteral("工号 lin · 现在登录着"));
    EXPECT_EQ(row(1, "tag"), QStringLiteral("工作人员"));
    EXPECT_EQ(row(1, "sentence"), QStringLiteral("工号 zhou · 2 号窗口 · 11 月 20 日登录过 · 有一次性密码，还没改"));
    EXPECT_EQ(row(2, "tag"), QStringLiteral("已停用"));
    EXPECT_EQ(row(2, "sentence"), QStringLiteral("工号 old · 还没有登录过 · 还有 3 件办件要交给同事"));
}

TEST_F(AccountsPageTest, SomebodyNewsPasswordIsShownUntilItIsPutAway) {
    show();
    page.add();
    EXPECT_EQ(page.sheet(), Sheet::New);
    save(" wu ", " 吴强 ", true, " 1 ");
    EXPECT_TRUE(page.isBusy());
    const auto add = link.askedOf<wire::AccountAdd>().back();
    EXPECT_EQ(add.login, "wu");
    EXPECT_EQ(add.name, "吴强");
    EXPECT_EQ(add.role, db::StaffRole::Manager);
    EXPECT_EQ(add.window, "1");
    link.answerNext<wire::AccountAdd>(wire::AccountWritten{.problem = {}, .oneTime = "kq7-mx2v-b4e"});
    EXPECT_EQ(page.sheet(), Sheet::Done);
    EXPECT_EQ(page.oneTime(), QStringLiteral("kq7-mx2v-b4e"));
    EXPECT_EQ(page.oneTimeFor(), QStringLiteral("吴强"));
    EXPECT_EQ(count<wire::AccountsAsk>(), 2U) << "the list has them";
    page.cancel();
    EXPECT_TRUE(page.oneTime().isEmpty());
    EXPECT_TRUE(page.oneTimeFor().isEmpty());
}

TEST_F(AccountsPageTest, APasswordIsGoneAfterTwoMinutesAndWhenTheDeskLocks) {
    show();
    addWu();
    for (int second = 0; second < desk::ShownOnce::kSeconds - 1; ++second) {
        page.onTick(kNow);
    }
    EXPECT_FALSE(page.oneTime().isEmpty());
    page.onTick(kNow);
    EXPECT_TRUE(page.oneTime().isEmpty());
    EXPECT_FALSE(page.told().isEmpty());
    page.cancel();
    addWu();
    page.forget();
    EXPECT_TRUE(page.oneTime().isEmpty());
    EXPECT_EQ(page.sheet(), Sheet::Closed);
    EXPECT_TRUE(page.rows().isEmpty());
}

TEST_F(AccountsPageTest, AnAnswerThatComesAfterTheSheetWasClosedShowsNoPassword) {
    show();
    page.add();
    save("wu", "吴强", false, "");
    page.cancel();
    link.answerNext<wire::AccountAdd>(wire::AccountWritten{.problem = {}, .oneTime = "kq7-mx2v-b4e"});
    EXPECT_TRUE(page.oneTime().isEmpty());
    EXPECT_EQ(page.sheet(), Sheet::Closed);
}

TEST_F(AccountsPageTest, WhatCannotBeIsSaidAndNothingTypedIsLost) {
    show();
    const std::pair<AccountProblem, const char*> said[]{
        {AccountProblem::BadLogin, "小写字母"},     {AccountProblem::LoginTaken, "已经有人"},
        {AccountProblem::NoName, "请写姓名"},       {AccountProblem::NameTooLong, "太长"},
        {AccountProblem::NameUnreadable, "重新写"}, {AccountProblem::NoSuchWindow, "有 1、2"},
        {AccountProblem::Oneself, "另一位"},        {AccountProblem::LastManager, "最后一位"},
    };
    page.add();
    for (const auto& [problem, words] : said) {
        save("wu", "吴强", false, "7");
        link.answerNext<wire::AccountAdd>(wire::AccountWritten{.problem = problem, .oneTime = {}});
        EXPECT_TRUE(page.refusal().contains(QString::fromUtf8(words))) << words;
        EXPECT_EQ(page.sheet(), Sheet::New);
        EXPECT_FALSE(page.isBusy());
    }
}

TEST_F(AccountsPageTest, ACorrectionSaysWhatItWasMadeFrom) {
    show();
    page.edit(4);
    EXPECT_EQ(page.asked().name, QStringLiteral("周敏"));
    EXPECT_FALSE(page.asked().isOneself);
    now.accounts[1].window = "1"; // another manager, meanwhile
    page.onNews(wire::AccountsChanged{});
    link.answerNext<wire::AccountsAsk>(now);
    save("", "周小敏", true, "2");
    const auto set = link.askedOf<wire::AccountSet>().back();
    EXPECT_EQ(set.staff, db::StaffId{4});
    EXPECT_EQ(set.was, (wire::AccountState{"周敏", db::StaffRole::Clerk, "2", true}));
    EXPECT_EQ(set.wanted, (wire::AccountState{"周小敏", db::StaffRole::Manager, "2", true}));
    link.answerNext<wire::AccountSet>(wire::Refused{wire::RefusalCode::NotInState, 0, {}});
    EXPECT_TRUE(page.refusal().contains(QStringLiteral("别人刚刚改过"))) << page.refusal().toStdString();
    EXPECT_EQ(page.sheet(), Sheet::Edit);
    page.cancel();
    page.edit(4);
    save("", "周小敏", false, "1");
    EXPECT_EQ(link.askedOf<wire::AccountSet>().back().was.window, "1");
    link.answerNext<wire::AccountSet>(wire::AccountWritten{});
    EXPECT_EQ(page.sheet(), Sheet::Closed);
}

TEST_F(AccountsPageTest, DisablingIsAskedTwiceAndSaysWhatIsLeft) {
    show();
    page.edit(4);
    page.disable();
    EXPECT_EQ(count<wire::AccountSet>(), 0U);
    page.askToDisable();
    EXPECT_EQ(page.sheet(), Sheet::Disable);
    EXPECT_EQ(page.asked().inHand, QStringLiteral("2 件办件、1 位到访"));
    page.keep();
    EXPECT_EQ(page.sheet(), Sheet::Edit);
    page.askToDisable();
    page.disable();
    EXPECT_FALSE(link.askedOf<wire::AccountSet>().back().wanted.isActive);
    link.answerNext<wire::AccountSet>(wire::AccountWritten{.problem = {}, .oneTime = {}, .arrivals = 1, .matters = 2});
    EXPECT_EQ(page.sheet(), Sheet::Done);
    EXPECT_TRUE(page.told().contains(QStringLiteral("2 件办件、1 位到访"))) << page.told().toStdString();
    page.cancel();
    page.edit(5);
    page.askToDisable();
    EXPECT_EQ(page.sheet(), Sheet::Edit) << "they are disabled";
    page.enable();
    EXPECT_TRUE(link.askedOf<wire::AccountSet>().back().wanted.isActive);
}

TEST_F(AccountsPageTest, WhoForgotTheirsGetsAOneTimePassword) {
    show();
    page.edit(4);
    page.reset();
    EXPECT_EQ(link.askedOf<wire::PasswordReset>().back().staff, db::StaffId{4});
    link.answerNext<wire::PasswordReset>(wire::PasswordTold{.problem = {}, .oneTime = "kq7-mx2v-b4e"});
    EXPECT_EQ(page.oneTime(), QStringLiteral("kq7-mx2v-b4e"));
    EXPECT_EQ(page.oneTimeFor(), QStringLiteral("周敏"));
}

TEST_F(AccountsPageTest, AClerkSeesNothing) {
    show();
    page.edit(4);
    page.signedIn({db::StaffId{9}, "林主任", db::StaffRole::Clerk, "", 600});
    EXPECT_TRUE(page.rows().isEmpty());
    EXPECT_EQ(page.sheet(), Sheet::Closed);
    page.add();
    EXPECT_EQ(page.sheet(), Sheet::Closed);
}

TEST_F(AccountsPageTest, WhatCannotBeReadIsSaid) {
    page.refresh();
    EXPECT_EQ(page.state(), Loading::State::Loading);
    link.answerNext<wire::AccountsAsk>(wire::Refused{wire::RefusalCode::Unavailable, 0, {}});
    EXPECT_EQ(page.state(), Loading::State::Failed);
    EXPECT_FALSE(page.problem().isEmpty());
}

} // namespace
} // namespace desk_test
