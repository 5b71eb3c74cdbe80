// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/device_store.h"

#include "db/stores/record_table.h"

#include <algorithm>

namespace db::stores {
namespace {

constexpr ColumnWords<DeviceKind> kKind;
constexpr std::size_t kMaxLabel = 96;

const auto& table() {
    static const auto devices =
        recordTable<Device>("device", Column("kind", &Device::kind, form::Word{kKind}), Column("label", &Device::label),
                            Column("fingerprint", &Device::certificateFingerprint),
                            Column("paired_at", &Device::pairedAt), Column("revoked_at", &Device::revokedAt));
    return devices;
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
        Device paired = device;
        paired.pairedAt = by.at;
        paired.revokedAt.reset();
        table().insert(*m_connection, id, paired);
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
    return guarded("find device", [&] { return table().find(*m_connection, id); });
}

Expected<std::optional<Device>> DeviceStore::findByFingerprint(std::string_view fingerprint) const {
    return guarded("find device", [&] {
        auto found = table().read(*m_connection, "WHERE fingerprint = ?1", fingerprint);
        return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
    });
}

Expected<std::vector<Device>> DeviceStore::all() const {
    return guarded("all devices", [&] { return table().read(*m_connection, "ORDER BY id"); });
}

} // namespace db::stores
