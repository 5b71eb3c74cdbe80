// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/access.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "tests/support/fake_hall_link.h"

#include <QCoreApplication>
#include <gtest/gtest.h>

namespace {

TEST(FakeHallLink, AnswersByScriptAtTheNextTurnOfTheLoop) {
    support::FakeHallLink link;
    link.answerWith<wire::SignInStart>(
        [](const wire::SignInStart& ask) -> wire::Body { return wire::SignInChoices{ask.phoneTail, {"a"}}; });
    std::string heard;
    link.ask(wire::SignInStart{"1234"}, &link, [&heard](const std::optional<wire::Body>& body) {
        heard = wire::get<wire::SignInChoices>(body.value()).phoneTail;
    });
    EXPECT_TRUE(heard.empty());
    QCoreApplication::processEvents();
    EXPECT_EQ(heard, "1234");
}

TEST(FakeHallLink, AnswersPendingQuestionsWithNothingWhenLost) {
    support::FakeHallLink link;
    int lost = 0;
    link.ask(wire::StaffSignOut{}, &link, [&lost](const std::optional<wire::Body>& body) { lost += body ? 0 : 1; });
    link.lose();
    link.lose();
    EXPECT_EQ(lost, 1);
    EXPECT_EQ(link.state(), wire::HallLink::State::Lost);
}

TEST(FakeHallLink, DoesNotCallAReplyWhoseContextIsGone) {
    support::FakeHallLink link;
    bool isCalled = false;
    {
        QObject context;
        link.ask(wire::StaffSignOut{}, &context, [&isCalled](const std::optional<wire::Body>&) { isCalled = true; });
    }
    EXPECT_TRUE(link.answerNext<wire::StaffSignOut>(wire::Done{}));
    EXPECT_FALSE(isCalled);
}

} // namespace
