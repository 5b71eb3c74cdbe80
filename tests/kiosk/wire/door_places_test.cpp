// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/door_places.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <random>

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
    for (int i = 0; i < 3; ++i) {
        (void)come("hostile");
    }
    const auto next = arrive("hostile");
    EXPECT_TRUE(next.place);
    EXPECT_EQ(next.goes, first);
    EXPECT_TRUE(m_places.holds(honest));
    EXPECT_EQ(m_places.size(), 5U);
}

TEST_F(DoorPlacesTest, WhenAllIsFullTheSourceWithMostGivesItsOldest) {
    const Id honest = come("honest");
    const Id first = come("a");
    for (int i = 0; i < 3; ++i) {
        (void)come("a");
    }
    for (int i = 0; i < 3; ++i) {
        (void)come("b");
    }
    const auto next = arrive("another honest");
    EXPECT_TRUE(next.place);
    EXPECT_EQ(next.goes, first);
    EXPECT_TRUE(m_places.holds(honest));
}

TEST_F(DoorPlacesTest, AHonestOneOutlivesAnyNumberThatComeAfterItWhileOthersWereThereBefore) {
    for (int i = 0; i < 8; ++i) {
        (void)come("source " + std::to_string(i)); // each with an address of its own
    }
    const Id honest = come("honest");
    for (int i = 0; i < 7; ++i) {
        EXPECT_TRUE(arrive("next " + std::to_string(i)).place);
        EXPECT_TRUE(m_places.holds(honest)) << i;
    }
}

TEST_F(DoorPlacesTest, WhoWaitsForTheHallDoesNotGoForANewcomerOfTheSameSource) {
    for (int i = 0; i < 4; ++i) {
        (void)comeAndAsk("nat");
    }
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

TEST_F(DoorPlacesTest, ADeviceThatSaidItsSignHasTurnsOfItsOwnBehindAnAddressWithACrowd) {
    const Id helper = come("nat");
    m_places.letIn(helper); // the address is known, and the crowd's handshakes count as those of this house
    std::vector<Id> crowd;
    for (int i = 0; i < 3; ++i) {
        crowd.push_back(comeAndAsk("nat"));
    }
    EXPECT_EQ(m_places.beginNext(tick()), crowd[0]);
    const Id device = come("nat");
    m_places.asked(device, "device a");
    EXPECT_EQ(m_places.beginNext(tick()), device);
    const Id again = come("nat");
    m_places.asked(again, "device a");
    EXPECT_EQ(m_places.beginNext(tick()), crowd[1]) << "who repeats a sign shares that device's turns";
    EXPECT_EQ(m_places.beginNext(tick()), again);
    EXPECT_EQ(m_places.beginNext(tick()), crowd[2]);
    for (const Id id : {device, again, crowd[0], crowd[1], crowd[2]}) {
        m_places.leave(id);
    }
    EXPECT_EQ(m_places.size(), 0U);
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

TEST_F(DoorPlacesTest, EverySecondHandshakeIsOfASourceThatADeviceWasLetInFrom) {
    const Id device = comeAndAsk("house");
    ASSERT_EQ(m_places.beginNext(tick()), device);
    EXPECT_EQ(m_places.certified(device, "device"), std::nullopt);
    m_places.letIn(device);
    EXPECT_EQ(m_places.size(), 0U);
    std::vector<Id> crowd;
    for (int i = 0; i < 4; ++i) {
        crowd.push_back(comeAndAsk("source " + std::to_string(i)));
    }
    const Id first = comeAndAsk("house");
    const Id second = comeAndAsk("house");
    EXPECT_EQ(m_places.beginNext(tick()), first);
    EXPECT_EQ(m_places.beginNext(tick()), crowd[0]);
    EXPECT_EQ(m_places.beginNext(tick()), second);
    EXPECT_EQ(m_places.beginNext(tick()), crowd[1]);
    EXPECT_EQ(m_places.beginNext(tick()), crowd[2]);
    EXPECT_EQ(m_places.beginNext(tick()), crowd[3]) << "nobody of the house waits";
}

TEST_F(DoorPlacesTest, WhoHasOnlyShownACertificateIsNotKnownByIt) {
    const Id revoked = comeAndAsk("elsewhere");
    ASSERT_EQ(m_places.beginNext(tick()), revoked);
    EXPECT_EQ(m_places.certified(revoked, "revoked"), std::nullopt);
    m_places.leave(revoked);
    const Id crowd = comeAndAsk("source");
    (void)comeAndAsk("elsewhere");
    EXPECT_EQ(m_places.beginNext(tick()), crowd);
}

TEST_F(DoorPlacesTest, AFullDoorOfUnknownSourcesThatAllWaitForTheHallKeepsNoKnownOneOut) {
    m_places.letIn(come("house"));
    Id last = 0;
    for (int i = 0; i < 8; ++i) {
        last = comeAndAsk("source " + std::to_string(i)); // each with an address of its own
    }
    EXPECT_FALSE(arrive("nobody knows").place);
    const auto next = arrive("house");
    EXPECT_TRUE(next.place);
    EXPECT_EQ(next.goes, last);
    EXPECT_EQ(m_places.size(), 8U);
}

TEST_F(DoorPlacesTest, WhereAllHaveOnePlaceTheUnknownOnesGoFirst) {
    m_places.letIn(come("house"));
    const Id device = come("house");
    for (int i = 0; i < 7; ++i) {
        (void)come("source " + std::to_string(i));
    }
    for (int i = 0; i < 20; ++i) {
        EXPECT_TRUE(arrive("next " + std::to_string(i)).place);
        EXPECT_TRUE(m_places.holds(device)) << i;
    }
}

/// A model of the rules that looks at everybody each time, against the indexes.
TEST_F(DoorPlacesTest, HoldsItsLimitsAndForgetsNobodyInAnyOrderOfEvents) {
    std::mt19937 random(20261128);
    const auto below = [&random](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    struct Seen {
        std::string source;
        bool hasAsked = false;
        bool isCertified = false;
    };
    std::map<Id, Seen> there;
    const auto some = [&] { return std::next(there.begin(), static_cast<std::ptrdiff_t>(below(there.size()))); };
    for (int step = 0; step < 20000; ++step) {
        const auto what = below(8);
        if (what < 3 || there.empty()) {
            const std::string source = "source " + std::to_string(below(6));
            const auto own = std::ranges::count_if(
                there, [&](const auto& each) { return each.second.source == source && !each.second.isCertified; });
            const auto next = arrive(source);
            if (own >= 4) {
                EXPECT_EQ(next.place.has_value(), next.goes.has_value());
                EXPECT_TRUE(!next.goes || there.at(*next.goes).source == source) << "its own";
            }
            if (next.goes) {
                EXPECT_FALSE(there.at(*next.goes).isCertified);
                there.erase(*next.goes);
            }
            if (next.place) { there[*next.place] = {.source = source}; }
        } else if (what < 5) {
            const auto each = some();
            m_places.asked(each->first);
            each->second.hasAsked = !each->second.isCertified;
        } else if (what == 5) {
            const auto begun = m_places.beginNext(tick());
            EXPECT_TRUE(!begun || there.at(*begun).hasAsked);
            const bool waits = std::ranges::any_of(there, [](const auto& each) { return each.second.hasAsked; });
            EXPECT_EQ(begun.has_value(), waits) << "whoever has asked has a turn";
            if (!begun) { continue; }
            there.at(*begun) = {.source = there.at(*begun).source, .isCertified = true};
            EXPECT_EQ(m_places.certified(*begun, std::to_string(step)), std::nullopt);
        } else {
            const auto each = some();
            if (each->second.isCertified && what == 6) {
                m_places.letIn(each->first);
            } else {
                m_places.leave(each->first);
            }
            there.erase(each);
        }
        ASSERT_EQ(m_places.size(), there.size());
        ASSERT_LE(std::ranges::count(there, false, [](const auto& each) { return each.second.isCertified; }), 8);
    }
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
