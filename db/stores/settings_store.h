// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <optional>
#include <string>
#include <string_view>

namespace db::stores {

class Connection;

/// Small facts about this hall, such as "hall.name"; not secret, not about a person. A handle, like ResidentStore.
class SettingsStore {
public:
    explicit SettingsStore(Connection& connection)
        : m_connection(&connection) {}

    [[nodiscard]] Expected<std::optional<std::string>> get(std::string_view key) const;
    [[nodiscard]] Expected<void> set(std::string_view key, std::string_view value, const Stamp& by);

private:
    Connection* m_connection;
};

} // namespace db::stores
