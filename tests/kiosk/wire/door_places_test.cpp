// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/door_places.h"

#include <gtest/gtest.h>

namespace wire {
namespace {

using namespace std::chrono_literals;
using Id = DoorPlaces::Id;

/// A door that a test moves along in milliseconds.
class DoorPlacesTest : public testing::Test {
protected:
    [[nodiscard]] DoorPlaces::Arrival arrive(const std::string& source) { return m_places.arrive(source, tick()); }
    [[nodiscard]] Id come(const std::string& source) { return arrive(source).place.value(); }
    [[nodiscard]] Id comeAndAsk(const std::string& source) {
        const Id id = come(source);
        m_places.asked(id);
        return id;
    }
    [[nodiscard]] Monotonic tick() { return m_now += 1ms; }

    Monotonic m_now{};
    DoorPlaces m_places{{.places = 8, .placesOfOneSource = 4, .placesOfOneDevice = 2}};
};

TEST_F(DoorPlacesTest, ASourceThatHasItsShareDrivesOutItsOwnOldest) {
    const Id honest = come("honest");
    const Id first = come("hostile");
    for (int i = 0; i < 3; ++i)
        (void)come("hostile");
    const auto next = arrive("hostile");
    EXPECT_TRUE(next.place);
    EXPECT_EQ(next.goes, first);
    EXPECT_TRUE(m_places.holds(honest));
    EXPECT_EQ(m_places.size(), 5U);
}

TEST_F(DoorPlacesTest, WhenAllIsFullTheSourceWithMostGivesItsOldest) {
    const Id honest = come("honest");
    const Id first = come("a");
    for (int i = 0; i < 3; ++i)
        (void)come("a");
    for (int i = 0; i < 3; ++i)
        (void)come("b");
    const auto next = arrive("another honest");
    EXPECT_TRUE(next.place);
    EXPECT_EQ(next.goes, first);
    EXPECT_TRUE(m_places.holds(honest));
}

TEST_F(DoorPlacesTest, AHonestOneOutlivesAnyNumberThatComeAfterItWhileOthersWereThereBefore) {
    for (int i = 0; i < 8; ++i)
        (void)come("source " + std::to_string(i)); // each with an address of its own
    const Id honest = come("honest");
    for (int i = 0; i < 7; ++i) {
        EXPECT_TRUE(arrive("next " + std::to_string(i)).place);
        EXPECT_TRUE(m_places.holds(honest)) << i;
    }
}

TEST_F(DoorPlacesTest, WhoWaitsForTheHallDoesNotGoForANewcomerOfTheSameSource) {
    for (int i = 0; i < 4; ++i)
        (void)comeAndAsk("nat");
    EXPECT_FALSE(arrive("nat").place) << "the hall has more to do than it can: the newcomer tries again";
    const auto begun = m_places.beginNext(tick());
    const auto next = arrive("nat");
    EXPECT_TRUE(next.place);
    EXPECT_EQ(next.goes, begun) << "now it is that client's turn, and it keeps the hall waiting";
}

TEST_F(DoorPlacesTest, ASourceWhoseHandshakesAllWaitForTheHallKeepsNoOtherSourceOut) {
    for (int i = 0; i < 4; ++i) {
        (void)comeAndAsk("a");
        (void)comeAndAsk("b");
    }
    const auto honest = arrive("honest");
    ASSERT_TRUE(honest.place);
    EXPECT_TRUE(honest.goes);
    m_places.asked(*honest.place);
    EXPECT_NE(m_places.beginNext(tick()), honest.place);
    EXPECT_NE(m_places.beginNext(tick()), honest.place);
    EXPECT_EQ(m_places.beginNext(tick()), honest.place) << "sources take turns";
}

TEST_F(DoorPlacesTest, SourcesTakeTurnsAndWithinOneTheFirstComesFirst) {
    const Id a1 = comeAndAsk("a");
    const Id a2 = comeAndAsk("a");
    const Id b1 = comeAndAsk("b");
    (void)come("c"); // has not asked
    EXPECT_EQ(m_places.beginNext(tick()), a1);
    EXPECT_EQ(m_places.beginNext(tick()), b1);
    EXPECT_EQ(m_places.beginNext(tick()), a2);
    EXPECT_EQ(m_places.beginNext(tick()), std::nullopt);
}

TEST_F(DoorPlacesTest, TricklingBytesMakesNobodyYounger) {
    const Id trickles = come("nat");
    const Id silent = come("nat");
    m_places.asked(trickles);
    ASSERT_EQ(m_places.beginNext(tick()), trickles);
    m_places.asked(trickles); // says more
    (void)come("nat");
    (void)come("nat");
    EXPECT_EQ(arrive("nat").goes, silent);
    EXPECT_EQ(arrive("nat").goes, trickles);
}

TEST_F(DoorPlacesTest, ADeviceHasTwoPlacesAndItsOldestGoes) {
    const Id first = come("x");
    const Id second = come("x");
    const Id third = come("y");
    const Id other = come("y");
    EXPECT_EQ(m_places.certified(first, "device"), std::nullopt);
    EXPECT_EQ(m_places.certified(other, "another"), std::nullopt);
    EXPECT_EQ(m_places.certified(second, "device"), std::nullopt);
    EXPECT_EQ(m_places.certified(third, "device"), first);
    EXPECT_TRUE(m_places.holds(second) && m_places.holds(third) && m_places.holds(other));
}

TEST_F(DoorPlacesTest, WhoHasShownACertificateIsNotDrivenOutByThoseWhoHaveNone) {
    const Id device = come("nat");
    EXPECT_EQ(m_places.certified(device, "device"), std::nullopt);
    for (int i = 0; i < 50; ++i) {
        (void)come("nat");
        (void)come("source " + std::to_string(i));
    }
    EXPECT_TRUE(m_places.holds(device));
    EXPECT_LE(m_places.size(), 9U);
}

TEST_F(DoorPlacesTest, TellsWhoCameTooLongAgoWhateverTheyDidSince) {
    const Id first = comeAndAsk("a");
    const Id second = come("b");
    (void)m_places.beginNext(tick());
    m_now += 1s;
    (void)come("c");
    EXPECT_EQ(m_places.arrivedBefore(m_now - 500ms), (std::vector<Id>{first, second}));
}

TEST(SourceOf, IsTheIpv4AddressAlsoWhenItCameAsIpv6AndTheNetworkOfAnIpv6Address) {
    EXPECT_EQ(sourceOf(QHostAddress{QStringLiteral("192.168.1.7")}), "192.168.1.7");
    EXPECT_EQ(sourceOf(QHostAddress{QStringLiteral("::ffff:192.168.1.7")}), "192.168.1.7");
    EXPECT_EQ(sourceOf(QHostAddress{QStringLiteral("2001:db8:1:2:3:4:5:6")}),
              sourceOf(QHostAddress{QStringLiteral("2001:db8:1:2::1")}));
    EXPECT_NE(sourceOf(QHostAddress{QStringLiteral("2001:db8:1:2::1")}),
              sourceOf(QHostAddress{QStringLiteral("2001:db8:1:3::1")}));
}

} // namespace
} // namespace wire
