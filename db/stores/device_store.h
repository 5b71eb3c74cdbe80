// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <optional>
#include <string_view>
#include <vector>

namespace db::stores {

class Connection;

/// Paired kiosks and desks. A handle, like ResidentStore.
class DeviceStore {
public:
    explicit DeviceStore(Connection& connection)
        : m_connection(&connection) {}

    /// `device.id`, `pairedAt` and `revokedAt` are ignored (paired at by.at). Constraint: the fingerprint is known.
    /// Invalid: the fingerprint is not 64 lower-case hexadecimal digits, or no label.
    [[nodiscard]] Expected<DeviceId> insert(const Device& device, const Stamp& by);
    /// Revoking twice keeps the first time.
    [[nodiscard]] Expected<void> revoke(DeviceId id, const Stamp& by);
    [[nodiscard]] Expected<std::optional<Device>> find(DeviceId id) const;
    /// Revoked ones too: look at revokedAt.
    [[nodiscard]] Expected<std::optional<Device>> findByFingerprint(std::string_view fingerprint) const;
    [[nodiscard]] Expected<std::vector<Device>> all() const;

private:
    Connection* m_connection;
};

} // namespace db::stores
