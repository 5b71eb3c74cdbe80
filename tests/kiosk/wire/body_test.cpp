// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/messages.h"

#include <gtest/gtest.h>

namespace wire {
namespace {

TEST(Body, IsAHelloUnlessTold) {
    const Body body;
    EXPECT_TRUE(holds<Hello>(body));
    EXPECT_EQ(body.index(), 0U);
}

TEST(Body, GivesBackWhatItHoldsAndNothingElse) {
    const Body body = StaffSignIn{"zhou", "secret"};
    ASSERT_TRUE(holds<StaffSignIn>(body));
    EXPECT_EQ(get<StaffSignIn>(body).login, "zhou");
    EXPECT_EQ(getIf<Done>(&body), nullptr);
    EXPECT_EQ(getIf<StaffSignIn>(nullptr), nullptr);
    EXPECT_EQ(body.index(), BodyTypes::indexOf<StaffSignIn>());
}

TEST(Body, IsCopiedWhole) {
    Body first = StaffSignIn{"zhou", "secret"};
    const Body second = first;
    first = Refused{};
    EXPECT_TRUE(holds<Refused>(first));
    EXPECT_EQ(get<StaffSignIn>(second).login, "zhou");
}

TEST(Body, TakesOnlyMessages) {
    EXPECT_TRUE((std::is_convertible_v<Done, Body>));
    EXPECT_FALSE((std::is_convertible_v<int, Body>));
    EXPECT_FALSE((std::is_convertible_v<RefusalCode, Body>));
}

TEST(TypeList, KnowsTheOrder) {
    using List = TypeList<int, char, bool>;
    EXPECT_EQ(List::indexOf<bool>(), 2U);
    EXPECT_EQ(List::indexOf<double>(), List::kCount);
    EXPECT_FALSE(List::kHas<double>);
}

} // namespace
} // namespace wire
