// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/device_store.h"

#include "db/stores/connection.h"

#include <algorithm>

namespace db::stores {
namespace {

constexpr Names<DeviceKind, 2> kKind{{"kiosk", "desk"}};
constexpr char kColumns[] = "SELECT id, kind, label, fingerprint, paired_at, revoked_at FROM device ";
constexpr std::size_t kMaxLabel = 96;

Device read(Statement& s) {
    return {.id = id<DeviceId>(s, 0),
            .kind = kKind.from(text(s, 1)),
            .label = text(s, 2),
            .certificateFingerprint = text(s, 3),
            .pairedAt = time(s, 4),
            .revokedAt = optionalTime(s, 5)};
}

template <typename Value>
Expected<std::optional<Device>> findWhere(Connection& connection, const char* condition, const Value& value) {
    return guarded("find device", [&]() -> std::optional<Device> {
        Statement s{connection.sql(), std::string(kColumns) + condition};
        put(s, 1, value);
        if (!s.executeStep()) { return std::nullopt; }
        return read(s);
    });
}

void check(const Device& device) {
    if (device.label.empty()) { fail(ErrorKind::Invalid, "a device needs a label"); }
    checkText(device.label, kMaxLabel, "label");
    const std::string& print = device.certificateFingerprint;
    const bool isHex = std::all_of(print.begin(), print.end(),
                                   [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    if (print.size() != 64 || !isHex) { fail(ErrorKind::Invalid, "a fingerprint is 64 lower-case hexadecimal digits"); }
}

} // namespace

Expected<DeviceId> DeviceStore::insert(const Device& device, const Stamp& by) {
    return inTransaction(*m_connection, "insert device", [&] {
        check(device);
        const DeviceId id{nextId(*m_connection, "device")};
        run(*m_connection, "INSERT INTO device (id, kind, label, fingerprint, paired_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            id, kKind.of(device.kind), device.label, device.certificateFingerprint, by.at);
        audit(*m_connection, by, "device.paired", subject("device", id), kKind.of(device.kind));
        return id;
    });
}

Expected<void> DeviceStore::revoke(DeviceId id, const Stamp& by) {
    return inTransaction(*m_connection, "revoke device", [&] {
        if (run(*m_connection, "UPDATE device SET revoked_at = coalesce(revoked_at, ?2) WHERE id = ?1", id, by.at) ==
            0) {
            fail(ErrorKind::NotFound, subject("device", id));
        }
        audit(*m_connection, by, "device.revoked", subject("device", id));
    });
}

Expected<std::optional<Device>> DeviceStore::find(DeviceId id) const {
    return findWhere(*m_connection, "WHERE id = ?1", id);
}

Expected<std::optional<Device>> DeviceStore::findByFingerprint(std::string_view fingerprint) const {
    return findWhere(*m_connection, "WHERE fingerprint = ?1", fingerprint);
}

Expected<std::vector<Device>> DeviceStore::all() const {
    return guarded("all devices", [&] {
        Statement s{m_connection->sql(), std::string(kColumns) + "ORDER BY id"};
        std::vector<Device> devices;
        while (s.executeStep()) {
            devices.push_back(read(s));
        }
        return devices;
    });
}

} // namespace db::stores
