// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/held_consents.h"

#include "db/stores/connection.h"

namespace db::stores {

Expected<std::vector<ResidentId>> HeldConsents::residents() const {
    return guarded("held consents", [&] {
        Statement s{m_connection->sql(), "SELECT c.resident_id FROM held_consent AS h JOIN consent AS c "
                                         "ON c.id = h.consent_id WHERE c.withdrawn_at IS NULL ORDER BY c.resident_id"};
        std::vector<ResidentId> residents;
        while (s.executeStep())
            residents.push_back(id<ResidentId>(s, 0));
        return residents;
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
        if (held > 0)
            audit(*m_connection, by, "consents.held_back", "hall", std::to_string(held) + " " + std::string(why));
        return held;
    });
}

Expected<void> HeldConsents::confirm(ResidentId resident, std::string_view why, const Stamp& by) {
    return inTransaction(*m_connection, "confirm consent", [&] {
        const int freed = run(*m_connection,
                              "DELETE FROM held_consent WHERE consent_id IN "
                              "(SELECT id FROM consent WHERE resident_id = ?1 AND withdrawn_at IS NULL)",
                              resident);
        if (freed == 0) fail(ErrorKind::NotFound, "no consent is held back of " + subject("resident", resident));
        audit(*m_connection, by, "consent.confirmed", subject("resident", resident), {}, why);
    });
}

} // namespace db::stores
