// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/door_sign.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <utility>

namespace wire {
namespace {

constexpr QByteArrayView kPrefix = "yimen-";
constexpr qsizetype kDigits = 32;
constexpr std::int64_t kSecondsOfAnHour = 3600;
constexpr std::chrono::seconds kAskAgainAfter{10};

constexpr unsigned char kHandshakeRecord = 22; // RFC 8446, 5.1
constexpr unsigned char kClientHello = 1;      // RFC 8446, 4
constexpr unsigned kAlpn = 16;                 // RFC 7301, 3.1

using Bytes = std::span<const unsigned char>;

/// Takes a record apart from the front. Once it has run out, everything that follows is empty or 0.
class Reader {
public:
    explicit Reader(Bytes bytes)
        : m_rest{bytes} {}

    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }
    Bytes take(std::size_t count) {
        if (count > m_rest.size()) {
            m_rest = {};
            return {};
        }
        const Bytes taken = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return taken;
    }
    /// Big-endian.
    unsigned number(std::size_t bytes) {
        unsigned value = 0;
        for (const unsigned char byte : take(bytes)) {
            value = (value << 8) | byte;
        }
        return value;
    }
    /// What follows a length of so many bytes.
    Bytes block(std::size_t lengthBytes) { return take(number(lengthBytes)); }

private:
    Bytes m_rest;
};

[[nodiscard]] bool isSign(const QByteArray& name) {
    return name.startsWith(kPrefix) && name.size() == kPrefix.size() + kDigits;
}

[[nodiscard]] std::optional<QByteArray> signAmong(Bytes alpn) {
    Reader names(Reader(alpn).block(2));
    while (!names.isAtEnd()) {
        const Bytes name = names.block(1);
        QByteArray text(reinterpret_cast<const char*>(name.data()), static_cast<qsizetype>(name.size()));
        if (isSign(text)) { return text; }
    }
    return std::nullopt;
}

} // namespace

QByteArray doorSign(const std::string& fingerprint, std::int64_t hour) {
    const QByteArray code =
        QMessageAuthenticationCode::hash("door " + QByteArray::number(static_cast<qlonglong>(hour)),
                                         QByteArray::fromStdString(fingerprint), QCryptographicHash::Sha256);
    return kPrefix.toByteArray() + code.toHex().first(kDigits);
}

std::int64_t doorHour() {
    return QDateTime::currentSecsSinceEpoch() / kSecondsOfAnHour;
}

std::optional<QByteArray> doorSignIn(std::span<const unsigned char> record) {
    Reader outer(record);
    if (outer.number(1) != kHandshakeRecord) { return std::nullopt; }
    (void)outer.take(2 + 2); // version, length
    if (outer.number(1) != kClientHello) { return std::nullopt; }
    (void)outer.take(3 + 2 + 32); // length, version, random
    (void)outer.block(1);         // session
    (void)outer.block(2);         // ciphers
    (void)outer.block(1);         // compressions
    (void)outer.number(2);        // length of the extensions, which end with the record
    while (!outer.isAtEnd()) {
        const unsigned type = outer.number(2);
        const Bytes extension = outer.block(2);
        if (type == kAlpn) { return signAmong(extension); }
    }
    return std::nullopt;
}

DoorSigns::DoorSigns(Fingerprints fingerprints)
    : m_fingerprints{std::move(fingerprints)} {}

void DoorSigns::fill(std::int64_t hour, Monotonic now) {
    m_hour = hour;
    m_filledAt = now;
    m_devices.clear();
    for (const std::string& fingerprint : m_fingerprints()) {
        for (const std::int64_t near : {hour - 1, hour, hour + 1}) {
            m_devices.emplace(doorSign(fingerprint, near), fingerprint);
        }
    }
}

std::optional<std::string> DoorSigns::deviceOf(const QByteArray& sign, std::int64_t hour, Monotonic now) {
    if (m_hour != hour) { fill(hour, now); }
    auto found = m_devices.find(sign);
    if (found == m_devices.end() && now - m_filledAt >= kAskAgainAfter) {
        fill(hour, now);
        found = m_devices.find(sign);
    }
    return found == m_devices.end() ? std::nullopt : std::optional{found->second};
}

} // namespace wire
