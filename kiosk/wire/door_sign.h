// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/pace.h"

#include <QByteArray>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wire {

/// What a paired device says in its ClientHello, where anybody on the network can read it: a name that changes every
/// hour and that only the hall can tie to a device. It proves nothing and opens nothing. All that it gives is a turn of
/// its own at the hall's door, so that a crowd behind the device's own address is not served before it. Who repeats a
/// sign that was listened to shares the turns of that one device until the hour after it is over.
///
/// "yimen-" and 32 hexadecimal digits: the first half of HMAC-SHA-256 over the hour, keyed with the fingerprint of the
/// device's certificate (identity.h), which TLS 1.3 carries sealed.
[[nodiscard]] QByteArray doorSign(const std::string& fingerprint, std::int64_t hour);

/// Hours since 1970, of this machine's clock now.
[[nodiscard]] std::int64_t doorHour();

/// The sign in a client's first TLS record, whole or in part, where it stands among the names of ALPN (RFC 7301): TLS
/// carries that list as it is, and a server that knows none of them ignores it. Nothing if there is none, if the record
/// is no ClientHello (RFC 8446, 4.1.2) or breaks off before the sign.
[[nodiscard]] std::optional<QByteArray> doorSignIn(std::span<const unsigned char> record);

/// Whose sign it is. A clock may be off by an hour. Pure but for what `fingerprints` asks.
class DoorSigns {
public:
    using Fingerprints = std::function<std::vector<std::string>()>;

    /// `fingerprints`: of the devices that are let in, asked again for each hour, and at most every ten seconds for a
    /// sign that is not known.
    explicit DoorSigns(Fingerprints fingerprints);

    /// The fingerprint of the device.
    [[nodiscard]] std::optional<std::string> deviceOf(const QByteArray& sign, std::int64_t hour, Monotonic now);

private:
    void fill(std::int64_t hour, Monotonic now);

    Fingerprints m_fingerprints;
    std::map<QByteArray, std::string> m_devices; ///< by sign, for three hours
    std::optional<std::int64_t> m_hour;
    Monotonic m_filledAt{};
};

} // namespace wire
