// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/authority/authority.h"
#include "kiosk/wire/identity.h"
#include "kiosk/wire/tls_client.h"
#include "kiosk/wire/tls_server.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <QTest>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>

namespace support {

/// Turns the event loop until `isSo`, at most ten seconds.
template <typename Predicate>
[[nodiscard]] bool eventually(Predicate isSo) {
    return waitUntil(isSo, 10000);
}

template <typename T, typename E>
[[nodiscard]] T orThrow(tl::expected<T, E> value) {
    if (!value) { throw std::runtime_error{"a test could not be set up"}; }
    return *std::move(value);
}

/// An authority of its own, a hall certificate and as many paired devices as a test needs, on loopback.
class PairedHall {
public:
    PairedHall() { (void)orThrow(m_authority.issueHall(m_temp.path() / "hall", {}, now())); }

    [[nodiscard]] wire::Identity hallIdentity() const {
        return orThrow(wire::loadHallIdentity(m_temp.path() / "hall"));
    }

    /// Pairs one more device; the hall knows it at once.
    [[nodiscard]] wire::DeviceBundle pair(db::DeviceKind kind, quint16 port, const std::string& host = "localhost") {
        const auto id = static_cast<std::int64_t>(m_devices.size()) + 1;
        const auto folder = m_temp.path() / ("device-" + std::to_string(id));
        const auto issued = orThrow(m_authority.issueDevice(folder, kind, "device " + std::to_string(id),
                                                            host + ":" + std::to_string(port), now()));
        db::Device device;
        device.id = db::DeviceId{id};
        device.kind = kind;
        device.label = "device " + std::to_string(id);
        device.certificateFingerprint = issued.fingerprint;
        m_devices[issued.fingerprint] = device;
        return orThrow(wire::loadDeviceBundle(folder));
    }

    void forget(const wire::DeviceBundle& bundle) { m_devices.erase(wire::fingerprintOf(bundle.identity.certificate)); }
    void revoke(const wire::DeviceBundle& bundle) {
        m_devices[wire::fingerprintOf(bundle.identity.certificate)].revokedAt = db::Time{};
    }

    [[nodiscard]] std::unique_ptr<wire::HallServer> serve(const wire::ServerLimits& limits, quint16 port = 0) {
        auto server = std::make_unique<wire::HallServer>(
            hallIdentity(), limits, [this](const std::string& fingerprint) { return look(fingerprint); },
            [](const db::Device& device) {
                wire::Welcome welcome;
                welcome.hallName = "hall";
                welcome.device = device.id;
                welcome.deviceLabel = device.label;
                return welcome;
            });
        if (!server->listen(QHostAddress::LocalHost, port)) { throw std::runtime_error{"cannot listen on loopback"}; }
        return server;
    }

    [[nodiscard]] static authority::Now now() { return std::chrono::system_clock::now(); }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_temp.path(); }

private:
    [[nodiscard]] tl::expected<db::Device, wire::CloseReason> look(const std::string& fingerprint) const {
        const auto found = m_devices.find(fingerprint);
        if (found == m_devices.end()) { return tl::unexpected(wire::CloseReason::UnknownDevice); }
        if (found->second.revokedAt) { return tl::unexpected(wire::CloseReason::RevokedDevice); }
        return found->second;
    }

    TemporaryFolder m_temp;
    authority::Authority m_authority = orThrow(authority::Authority::create(m_temp.path() / "authority", now()));
    std::map<std::string, db::Device> m_devices;
};

} // namespace support
