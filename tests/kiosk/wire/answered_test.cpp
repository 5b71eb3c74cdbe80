// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/answered.h"

#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/residents.h"
#include "tests/support/fake_hall_link.h"

#include <gtest/gtest.h>

namespace wire {
namespace {

[[nodiscard]] Body refusal(RefusalCode code) {
    return Refused{.code = code, .retryAfterSeconds = 0, .takenBy = "Li"};
}

TEST(Answered, IsTheAnswersOwnType) {
    const Answered<SearchResidents> answer =
        answerTo<SearchResidents>(Body{ResidentMatches{.text = "wx", .matches = {}}});
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->text, "wx");
}

TEST(Answered, IsOneOfSeveralWhereItDependsOnTheRequest) {
    Greeting greeting;
    greeting.arrival = db::ArrivalId{4};
    const Answered<ConfirmArrival> yes = answerTo<ConfirmArrival>(Body{greeting});
    ASSERT_TRUE(yes);
    EXPECT_EQ(std::get<Greeting>(*yes).arrival, db::ArrivalId{4});
    const Answered<ConfirmArrival> no = answerTo<ConfirmArrival>(Body{Done{}});
    ASSERT_TRUE(no);
    EXPECT_TRUE(std::holds_alternative<Done>(*no));
}

TEST(Answered, SaysWhyThereIsNone) {
    const auto why = [](const std::optional<Body>& reply) { return answerTo<TakeArrival>(reply).error().why; };
    EXPECT_EQ(why(std::nullopt), NoAnswer::Why::LineLost);
    EXPECT_EQ(why(refusal(RefusalCode::NotFound)), NoAnswer::Why::Refused);
    EXPECT_EQ(why(refusal(RefusalCode::NotSignedIn)), NoAnswer::Why::SessionOver);
    EXPECT_EQ(why(Body{Greeting{}}), NoAnswer::Why::Unreadable);
    EXPECT_EQ(answerTo<TakeArrival>(refusal(RefusalCode::AlreadyTaken)).error().refusal.takenBy, "Li");
}

TEST(Answered, ComesThroughALink) {
    support::FakeHallLink link;
    std::optional<Answered<TakeArrival>> answer;
    link.ask(TakeArrival{db::ArrivalId{7}}, &link, [&](const Answered<TakeArrival>& taken) { answer = taken; });
    ASSERT_EQ(link.askedOf<TakeArrival>().size(), 1U);
    link.answer(0, Body{Done{}});
    ASSERT_TRUE(answer);
    EXPECT_TRUE(*answer);
}

} // namespace
} // namespace wire
