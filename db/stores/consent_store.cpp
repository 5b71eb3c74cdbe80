// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/consent_store.h"

#include "db/stores/consent_rows.h"

namespace db::stores {
namespace {

std::vector<Consent> readAll(const Connection& connection, Statement& s) {
    std::vector<Consent> consents;
    while (s.executeStep()) {
        consents.push_back(readConsent(connection, s));
    }
    return consents;
}

} // namespace

Expected<std::optional<Consent>> ConsentStore::find(ConsentId id) const {
    return guarded("find consent", [&] {
        Statement s{m_connection->sql(), std::string(kConsentColumns) + "WHERE id = ?1"};
        put(s, 1, id);
        return readOneConsent(*m_connection, s);
    });
}

Expected<std::optional<Consent>> ConsentStore::liveOf(ResidentId resident) const {
    return guarded("live consent", [&] {
        Statement s{m_connection->sql(),
                    std::string(kConsentColumns) + "WHERE resident_id = ?1 AND withdrawn_at IS NULL"};
        put(s, 1, resident);
        return readOneConsent(*m_connection, s);
    });
}

Expected<std::vector<Consent>> ConsentStore::allLive() const {
    return guarded("live consents", [&] {
        Statement s{m_connection->sql(),
                    std::string(kConsentColumns) + "WHERE withdrawn_at IS NULL ORDER BY resident_id"};
        return readAll(*m_connection, s);
    });
}

Expected<std::vector<Consent>> ConsentStore::allWithdrawn() const {
    return guarded("withdrawn consents", [&] {
        Statement s{m_connection->sql(),
                    std::string(kConsentColumns) + "WHERE withdrawn_at IS NOT NULL ORDER BY withdrawn_at, id"};
        return readAll(*m_connection, s);
    });
}

Expected<std::vector<Consent>> ConsentStore::ofResident(ResidentId resident) const {
    return guarded("consents", [&] {
        Statement s{m_connection->sql(), std::string(kConsentColumns) + "WHERE resident_id = ?1 ORDER BY id DESC"};
        put(s, 1, resident);
        return readAll(*m_connection, s);
    });
}

} // namespace db::stores
