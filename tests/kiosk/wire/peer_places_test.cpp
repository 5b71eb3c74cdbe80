// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/peer_places.h"

#include <gtest/gtest.h>

namespace wire {
namespace {

constexpr db::DeviceId kOne{1};
constexpr db::DeviceId kTwo{2};

TEST(PeerPlaces, ANewDeviceHasAPlaceWhileThereIsOne) {
    const auto choice = placeFor(kTwo, {{.connection = 1, .device = kOne}}, 2, 2);
    EXPECT_FALSE(choice.isFull);
    EXPECT_FALSE(choice.goes);
}

TEST(PeerPlaces, TheOldestConnectionOfTheSameDeviceGoes) {
    const std::vector<PeerPlace> held{
        {.connection = 1, .device = kTwo}, {.connection = 2, .device = kOne}, {.connection = 3, .device = kOne}};
    EXPECT_EQ(placeFor(kOne, held, 64, 2).goes, 2U);
}

TEST(PeerPlaces, WhenAllAreTakenTheDeviceWithMostGivesOne) {
    const std::vector<PeerPlace> held{{.connection = 1, .device = kOne}, {.connection = 2, .device = kOne}};
    const auto choice = placeFor(kTwo, held, 2, 2);
    EXPECT_FALSE(choice.isFull);
    EXPECT_EQ(choice.goes, 1U);
}

TEST(PeerPlaces, ItIsFullWhenEveryDeviceHasOne) {
    const auto choice = placeFor(kTwo, {{.connection = 1, .device = kOne}}, 1, 2);
    EXPECT_TRUE(choice.isFull);
    EXPECT_FALSE(choice.goes);
}

} // namespace
} // namespace wire
