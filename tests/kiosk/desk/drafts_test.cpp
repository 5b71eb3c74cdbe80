// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/drafts.h"

#include "kiosk/desk/shell/desk_app.h"
#include "tests/kiosk/desk/an_arrival.h"
#include "tests/support/fake_hall_link.h"

#include <gtest/gtest.h>

namespace desk_test {
namespace {

using desk::DeskApp;

/// A desk with one field on its screen.
class DeskDrafts : public testing::Test {
protected:
    DeskDrafts() {
        wire::Welcome welcome = *link.welcome();
        welcome.hallTime = time.now;
        link.setWelcome(welcome);
        QObject::connect(app.drafts(), &desk::Drafts::keeping, app.drafts(),
                         [this] { app.drafts()->keep(kField, QStringLiteral("matter 5"), QStringLiteral("等回音")); });
    }
    void signIn(std::int64_t who, bool mustChange = false) {
        app.signIn(QStringLiteral("zhou"), QStringLiteral("correct horse"));
        ASSERT_TRUE(link.answerNext<wire::StaffSignIn>(
            wire::StaffSignedIn{db::StaffId{who}, "周敏", db::StaffRole::Clerk, "2", 600, mustChange}));
    }
    [[nodiscard]] QString words() { return app.drafts()->take(kField, QStringLiteral("matter 5")); }

    const QString kField = QStringLiteral("wordsField");
    ManualClock time;
    support::FakeHallLink link;
    DeskApp app{link, {.now = time.clock(), .steady = time.steady()}};
};

TEST_F(DeskDrafts, AreThereForWhoeverWroteThemOnceAndAboutTheSameThing) {
    signIn(4);
    time.now += std::chrono::seconds{600};
    app.tick();
    ASSERT_EQ(app.state(), DeskApp::State::Locked);
    signIn(4);
    EXPECT_EQ(app.drafts()->take(kField, QStringLiteral("matter 6")), QString{});
    EXPECT_EQ(words(), QStringLiteral("等回音"));
    EXPECT_EQ(words(), QString{});
}

TEST_F(DeskDrafts, AreDroppedWhenSomebodyElseSignsIn) {
    signIn(4);
    app.lock();
    EXPECT_EQ(app.drafts()->count(), 1);
    signIn(9);
    EXPECT_EQ(app.drafts()->count(), 0);
    app.signOut();
    signIn(4);
    EXPECT_EQ(words(), QString{}) << "for whom they were, neither";
}

TEST_F(DeskDrafts, AreKeptWhereTheHallEndsTheSessionAndThePasswordIsChangedFirst) {
    signIn(4);
    link.push(wire::SessionEnded{});
    EXPECT_EQ(app.state(), DeskApp::State::Locked);
    EXPECT_FALSE(app.signInProblem().isEmpty());
    signIn(4, true);
    EXPECT_EQ(app.state(), DeskApp::State::NewPassword);
    EXPECT_EQ(words(), QStringLiteral("等回音"));
}

TEST_F(DeskDrafts, AreForgottenAtSignOutAndAtTheEndOfTheDay) {
    signIn(4);
    app.lock();
    time.now += std::chrono::hours{24};
    app.tick();
    EXPECT_EQ(app.drafts()->count(), 0);
    signIn(4);
    app.lock();
    EXPECT_EQ(app.drafts()->count(), 1);
    app.signOut();
    EXPECT_EQ(app.drafts()->count(), 0);
}

} // namespace
} // namespace desk_test
