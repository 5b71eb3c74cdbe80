// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/settings_store.h"

#include "db/stores/connection.h"

#include <cstddef>

namespace db::stores {

namespace {

constexpr std::size_t kMostSettingBytes = 16384;

} // namespace

Expected<std::optional<std::string>> SettingsStore::get(std::string_view key) const {
    return guarded("setting", [&]() -> std::optional<std::string> {
        Statement s{m_connection->sql(), "SELECT value FROM setting WHERE key = ?1"};
        put(s, 1, key);
        if (!s.executeStep()) { return std::nullopt; }
        return text(s, 0);
    });
}

Expected<void> SettingsStore::set(std::string_view key, std::string_view value, const Stamp& by) {
    return inTransaction(*m_connection, "setting", [&] {
        checkText(key, 64, "setting");
        checkText(value, kMostSettingBytes, "setting");
        if (key.empty()) { fail(ErrorKind::Invalid, "a setting needs a name"); }
        run(*m_connection,
            "INSERT INTO setting (key, value) VALUES (?1, ?2) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            key, value);
        audit(*m_connection, by, "setting.changed", key);
    });
}

} // namespace db::stores
