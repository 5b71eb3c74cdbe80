// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/arrival_outbox.h"

#include "tests/support/fake_hall_link.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace lobby {
namespace {

wire::AnonymousArrival arrival(const std::string& key) {
    return {.requestKey = key, .category = "civil", .at = {}, .trackKey = {}};
}

TEST(ArrivalOutbox, DeliversAnArrivalThatWasTakenOfflineOnceWhenTheLineIsBack) {
    support::FakeHallLink link;
    link.lose();
    ArrivalOutbox outbox(link);
    const QSignalSpy kept(&outbox, &ArrivalOutbox::kept);
    const QSignalSpy stored(&outbox, &ArrivalOutbox::stored);
    outbox.send(arrival("k1"));
    EXPECT_EQ(kept.size(), 1);
    EXPECT_TRUE(link.asked().empty());

    link.comeBack();
    ASSERT_TRUE(
        link.answerNext<wire::AnonymousArrival>(wire::ArrivalStored{.requestKey = "k1", .arrival = {}, .window = "3"}));
    EXPECT_EQ(stored.size(), 1);
    EXPECT_EQ(outbox.waiting(), 0U);

    link.lose();
    link.comeBack();
    EXPECT_EQ(link.askedOf<wire::AnonymousArrival>().size(), 1U);
}

TEST(ArrivalOutbox, SendsTheSameKeyAgainWhenTheLineBrokeBeforeTheAnswer) {
    support::FakeHallLink link;
    ArrivalOutbox outbox(link);
    outbox.send(arrival("k1"));
    link.lose();
    link.comeBack();
    const auto asked = link.askedOf<wire::AnonymousArrival>();
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked[0].requestKey, asked[1].requestKey);
}

TEST(ArrivalOutbox, KeepsTheOrderOfSeveral) {
    support::FakeHallLink link;
    link.lose();
    ArrivalOutbox outbox(link);
    outbox.send(arrival("k1"));
    outbox.send(arrival("k2"));
    link.comeBack();
    link.answerNext<wire::AnonymousArrival>(wire::ArrivalStored{.requestKey = "k1", .arrival = {}, .window = {}});
    link.answerNext<wire::AnonymousArrival>(wire::ArrivalStored{.requestKey = "k2", .arrival = {}, .window = {}});
    const auto asked = link.askedOf<wire::AnonymousArrival>();
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked[0].requestKey, "k1");
    EXPECT_EQ(asked[1].requestKey, "k2");
    EXPECT_EQ(outbox.waiting(), 0U);
}

TEST(ArrivalOutbox, KeepsWhatTheHallCannotTakeNowAndDropsWhatItWillNot) {
    support::FakeHallLink link;
    ArrivalOutbox outbox(link);
    const QSignalSpy refused(&outbox, &ArrivalOutbox::refused);
    outbox.send(arrival("k1"));
    link.answerNext<wire::AnonymousArrival>(
        wire::Refused{.code = wire::RefusalCode::Unavailable, .retryAfterSeconds = 1, .takenBy = {}});
    EXPECT_EQ(outbox.waiting(), 1U);
    link.lose();
    link.comeBack();
    link.answerNext<wire::AnonymousArrival>(
        wire::Refused{.code = wire::RefusalCode::NotAllowed, .retryAfterSeconds = 0, .takenBy = {}});
    EXPECT_EQ(outbox.waiting(), 0U);
    EXPECT_EQ(refused.size(), 1);
}

TEST(ArrivalOutbox, LetsTheOldestGoWhenThereAreTooMany) {
    support::FakeHallLink link;
    link.lose();
    ArrivalOutbox outbox(link);
    for (std::size_t i = 0; i <= ArrivalOutbox::kMost; ++i) {
        outbox.send(arrival("k" + std::to_string(i)));
    }
    EXPECT_EQ(outbox.waiting(), ArrivalOutbox::kMost);
    link.comeBack();
    EXPECT_EQ(link.askedOf<wire::AnonymousArrival>().front().requestKey, "k1");
}

} // namespace
} // namespace lobby
