// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "db/stores/connection.h"

/// Inside of db/stores: reading consent rows.
namespace db::stores {

inline constexpr char kConsentColumns[] = "SELECT id, resident_id, text_version, text_hash, given_at, given_by, "
                                          "approved_by, withdrawn_at, guardian FROM consent ";

[[nodiscard]] inline seal::Place guardianPlace(ConsentId consent) {
    return {"consent", "guardian", raw(consent)};
}

/// Empty if there is none, or if the field is damaged: the consent itself stands either way, and can be withdrawn.
[[nodiscard]] inline std::string guardianOf(const Connection& connection, Statement& s, ConsentId consent) {
    if (isNull(s, 8)) { return {}; }
    const auto name = connection.seal().open(blob(s, 8), guardianPlace(consent));
    if (!name) { connection.noteDamaged("consent", raw(consent)); }
    return name.value_or(std::string());
}

[[nodiscard]] inline Consent readConsent(const Connection& connection, Statement& s) {
    return {.id = id<ConsentId>(s, 0),
            .resident = id<ResidentId>(s, 1),
            .textVersion = text(s, 2),
            .textHash = text(s, 3),
            .givenAt = time(s, 4),
            .givenBy = text(s, 5),
            .guardianName = guardianOf(connection, s, id<ConsentId>(s, 0)),
            .approvedBy = id<StaffId>(s, 6),
            .withdrawnAt = optionalTime(s, 7)};
}

[[nodiscard]] inline std::optional<Consent> readOneConsent(const Connection& connection, Statement& s) {
    if (!s.executeStep()) { return std::nullopt; }
    return readConsent(connection, s);
}

[[nodiscard]] inline bool hasLiveConsent(Connection& connection, ResidentId resident) {
    Statement s{connection.sql(), "SELECT 1 FROM consent WHERE resident_id = ?1 AND withdrawn_at IS NULL"};
    put(s, 1, resident);
    return s.executeStep();
}

} // namespace db::stores
