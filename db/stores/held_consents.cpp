// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/held_consents.h"

#include "db/stores/connection.h"

#include <algorithm>
#include <map>

namespace db::stores {

namespace {

/// Why consents were held back, by the time at which they were: "12 restored" in the audit log.
std::map<std::int64_t, std::string> reasons(Connection& connection) {
    Statement s{connection.sql(),
                "SELECT at, detail FROM audit_entry WHERE action = 'consents.held_back' ORDER BY seq"};
    std::map<std::int64_t, std::string> all;
    while (s.executeStep()) {
        const std::string said = text(s, 1);
        all[integer(s, 0)] = said.substr(std::min(said.size(), said.find(' ') + 1));
    }
    return all;
}

} // namespace

Expected<std::vector<HeldConsents::Held>> HeldConsents::all() const {
    return guarded("held consents", [&] {
        Statement s{m_connection->sql(), "SELECT c.resident_id, h.since FROM held_consent AS h JOIN consent AS c "
                                         "ON c.id = h.consent_id WHERE c.withdrawn_at IS NULL ORDER BY c.resident_id"};
        std::vector<Held> all;
        while (s.executeStep()) {
            all.push_back({.resident = id<ResidentId>(s, 0), .since = time(s, 1), .why = {}});
        }
        const auto why = all.empty() ? std::map<std::int64_t, std::string>{} : reasons(*m_connection);
        for (Held& each : all) {
            if (const auto found = why.find(each.since.time_since_epoch().count()); found != why.end()) {
                each.why = found->second;
            }
        }
        return all;
    });
}

Expected<std::optional<Time>> HeldConsents::sinceOf(ResidentId resident) const {
    return guarded("held consent", [&]() -> std::optional<Time> {
        Statement s{m_connection->sql(), "SELECT h.since FROM held_consent AS h JOIN consent AS c "
                                         "ON c.id = h.consent_id WHERE c.withdrawn_at IS NULL AND c.resident_id = ?1"};
        put(s, 1, resident);
        if (!s.executeStep()) { return std::nullopt; }
        return time(s, 0);
    });
}

Expected<std::vector<ResidentId>> HeldConsents::residents() const {
    return guarded("held consents", [&] {
        Statement s{m_connection->sql(), "SELECT c.resident_id FROM held_consent AS h JOIN consent AS c "
                                         "ON c.id = h.consent_id WHERE c.withdrawn_at IS NULL ORDER BY c.resident_id"};
        std::vector<ResidentId> residents;
        while (s.executeStep()) {
            residents.push_back(id<ResidentId>(s, 0));
        }
        return residents;
    });
}

Expected<int> HeldConsents::count() const {
    return guarded("held consents", [&] {
        Statement s{m_connection->sql(), "SELECT count(*) FROM held_consent AS h JOIN consent AS c "
                                         "ON c.id = h.consent_id WHERE c.withdrawn_at IS NULL"};
        (void)s.executeStep(); // one row
        return static_cast<int>(integer(s, 0));
    });
}

Expected<bool> HeldConsents::has(ConsentId consent) const {
    return guarded("held consent", [&] {
        Statement s{m_connection->sql(), "SELECT 1 FROM held_consent WHERE consent_id = ?1"};
        put(s, 1, consent);
        return s.executeStep();
    });
}

Expected<int> HeldConsents::holdAll(std::string_view why, const Stamp& by) {
    return inTransaction(*m_connection, "hold consents back", [&] {
        const int held = run(*m_connection,
                             "INSERT OR IGNORE INTO held_consent (consent_id, since) "
                             "SELECT id, ?1 FROM consent WHERE withdrawn_at IS NULL",
                             by.at);
        if (held > 0) {
            audit(*m_connection, by, "consents.held_back", "hall", std::to_string(held) + " " + std::string(why));
        }
        return held;
    });
}

Expected<void> HeldConsents::confirm(ResidentId resident, std::string_view why, const Stamp& by) {
    return inTransaction(*m_connection, "confirm consent", [&] {
        const int freed = run(*m_connection,
                              "DELETE FROM held_consent WHERE consent_id IN "
                              "(SELECT id FROM consent WHERE resident_id = ?1 AND withdrawn_at IS NULL)",
                              resident);
        if (freed == 0) { fail(ErrorKind::NotFound, "no consent is held back of " + subject("resident", resident)); }
        audit(*m_connection, by, "consent.confirmed", subject("resident", resident), {}, why);
    });
}

} // namespace db::stores
