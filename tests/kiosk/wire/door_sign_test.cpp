// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/door_sign.h"
#include "tests/support/client_hello.h"

#include <gtest/gtest.h>
#include <random>

namespace wire {
namespace {

using namespace std::chrono_literals;

const std::string kFingerprint(64, 'a');
constexpr std::int64_t kHour = 498'000;

[[nodiscard]] std::span<const unsigned char> bytesOf(const QByteArray& record) {
    return {reinterpret_cast<const unsigned char*>(record.constData()), static_cast<std::size_t>(record.size())};
}

TEST(DoorSign, IsAnotherOneForEachDeviceAndHour) {
    const QByteArray sign = doorSign(kFingerprint, kHour);
    EXPECT_TRUE(sign.startsWith("yimen-"));
    EXPECT_EQ(sign.size(), 38);
    EXPECT_EQ(sign, doorSign(kFingerprint, kHour));
    EXPECT_NE(sign, doorSign(kFingerprint, kHour + 1));
    EXPECT_NE(sign, doorSign(std::string(64, 'b'), kHour));
    EXPECT_FALSE(sign.contains(kFingerprint.substr(0, 8).c_str()));
}

TEST(DoorSign, StandsInTheFirstRecordThatQtWrites) {
    const QByteArray sign = doorSign(kFingerprint, kHour);
    EXPECT_EQ(doorSignIn(bytesOf(support::clientHello({sign}))), sign);
    EXPECT_EQ(doorSignIn(bytesOf(support::clientHello({"http/1.1", sign}))), sign);
    EXPECT_EQ(doorSignIn(bytesOf(support::clientHello({"http/1.1", "h2"}))), std::nullopt);
    EXPECT_EQ(doorSignIn(bytesOf(support::clientHello())), std::nullopt);
}

TEST(DoorSign, ARecordThatBreaksOffAnywhereOrIsSomethingElseHasNone) {
    const QByteArray sign = doorSign(kFingerprint, kHour);
    const QByteArray whole = support::clientHello({sign});
    const auto end = whole.indexOf(sign) + sign.size();
    for (qsizetype size = 0; size < end; ++size) {
        EXPECT_EQ(doorSignIn(bytesOf(whole.first(size))), std::nullopt) << size;
    }
    EXPECT_EQ(doorSignIn(bytesOf(whole.first(end))), sign);
    for (const QByteArray& other : {QByteArray("GET / HTTP/1.1\r\n\r\n"), QByteArray("\x16\x03\x01\x40\x00\x01", 6),
                                    QByteArray(4096, '\0'), QByteArray(4096, '\xff'), "\x16" + sign}) {
        EXPECT_EQ(doorSignIn(bytesOf(other)), std::nullopt);
    }
}

TEST(DoorSign, AnyByteMayBeWrong) {
    const QByteArray whole = support::clientHello({doorSign(kFingerprint, kHour)});
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray wrong = whole;
        for (int changes = 1 + i % 4; changes > 0; --changes) {
            wrong[static_cast<qsizetype>(random() % static_cast<unsigned>(whole.size()))] = static_cast<char>(random());
        }
        const auto sign = doorSignIn(bytesOf(wrong));
        if (sign) { EXPECT_EQ(sign->size(), 38); }
    }
}

TEST(DoorSigns, KnowADeviceWhoseClockIsAnHourOff) {
    DoorSigns signs([] { return std::vector{kFingerprint}; });
    for (const std::int64_t hour : {kHour - 1, kHour, kHour + 1}) {
        EXPECT_EQ(signs.deviceOf(doorSign(kFingerprint, hour), kHour, Monotonic{}), kFingerprint);
    }
    EXPECT_EQ(signs.deviceOf(doorSign(kFingerprint, kHour + 2), kHour, Monotonic{}), std::nullopt);
    EXPECT_EQ(signs.deviceOf(doorSign(kFingerprint, kHour - 1), kHour + 1, Monotonic{}), std::nullopt)
        << "what was listened to an hour ago";
}

TEST(DoorSigns, HearOfANewDeviceAndAreNotAskedByStrangersMoreThanOnceInTenSeconds) {
    int asked = 0;
    std::vector<std::string> devices;
    DoorSigns signs([&] {
        ++asked;
        return devices;
    });
    const QByteArray sign = doorSign(kFingerprint, kHour);
    Monotonic now{};
    for (int i = 0; i < 1000; ++i) {
        EXPECT_EQ(signs.deviceOf(sign, kHour, now += 9ms), std::nullopt);
    }
    EXPECT_EQ(asked, 1);
    devices.push_back(kFingerprint);
    EXPECT_EQ(signs.deviceOf(sign, kHour, now + 10s), kFingerprint);
    EXPECT_EQ(asked, 2);
    EXPECT_EQ(signs.deviceOf(sign, kHour, now + 1h), kFingerprint);
    EXPECT_EQ(asked, 2);
}

} // namespace
} // namespace wire
