// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/face_consent.h"

#include "db/stores/consent_rows.h"
#include "db/stores/faces_database.h"
#include "db/stores/faces_stored.h"
#include "db/stores/hall_database.h"

#include <set>

namespace db::stores {
namespace {

constexpr std::size_t kMaxGuardianName = 96;

std::optional<Consent> liveOf(Connection& connection, ResidentId resident) {
    Statement s{connection.sql(), std::string(kConsentColumns) + "WHERE resident_id = ?1 AND withdrawn_at IS NULL"};
    put(s, 1, resident);
    return readOneConsent(connection, s);
}

/// Marks one consent withdrawn and writes down that its templates are to be erased; inside a transaction of hall.db.
void withdraw(Connection& connection, const Consent& consent, const Stamp& by, std::string_view why) {
    run(connection, "UPDATE consent SET withdrawn_at = ?2 WHERE id = ?1", consent.id, by.at);
    run(connection, "INSERT INTO withdrawal (consent_id, asked_at) VALUES (?1, ?2)", consent.id, by.at);
    run(connection, "DELETE FROM held_consent WHERE consent_id = ?1", consent.id);
    run(connection, "DELETE FROM unfinished_enrolment WHERE consent_id = ?1", consent.id);
    audit(connection, by, "consent.withdrawn", subject("consent", consent.id),
          subject("resident", consent.resident) + " " + std::string(why));
}

/// Whom the face was mistaken for comes from the face, too.
void forgetLikeness(Connection& connection, ResidentId resident) {
    run(connection, "DELETE FROM look_alike WHERE first_id = ?1 OR second_id = ?1", resident);
    run(connection, "DELETE FROM recognition_evidence WHERE resident_id = ?1 OR other_id = ?1", resident);
}

/// The hall's half of enrol(): the earlier consent goes, the new one stands.
Consent give(Connection& connection, const NewConsent& wanted, const Stamp& by) {
    if (const auto earlier = liveOf(connection, wanted.resident)) { withdraw(connection, *earlier, by, "replaced"); }
    checkText(wanted.textVersion, 64, "consent version");
    checkText(wanted.guardianName, kMaxGuardianName, "guardian's name");
    const Consent consent{.id = ConsentId{nextId(connection, "consent")},
                          .resident = wanted.resident,
                          .textVersion = wanted.textVersion,
                          .textHash = wanted.textHash,
                          .givenAt = by.at,
                          .givenBy = wanted.guardianName.empty() ? "self" : "guardian",
                          .guardianName = wanted.guardianName,
                          .approvedBy = wanted.approvedBy,
                          .withdrawnAt = std::nullopt};
    std::optional<std::vector<std::uint8_t>> guardian;
    if (!consent.guardianName.empty()) {
        guardian = connection.seal().seal(consent.guardianName, guardianPlace(consent.id));
    }
    run(connection,
        "INSERT INTO consent (id, resident_id, text_version, text_hash, given_at, given_by, approved_by, guardian) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        consent.id, consent.resident, consent.textVersion, consent.textHash, consent.givenAt, consent.givenBy,
        consent.approvedBy, guardian);
    // Taken away again when the other file has the templates.
    run(connection, "INSERT INTO unfinished_enrolment (consent_id) VALUES (?1)", consent.id);
    audit(connection, by, "consent.given", subject("consent", consent.id), subject("resident", consent.resident));
    return consent;
}

std::vector<ConsentId> pendingWithdrawals(Connection& connection) {
    Statement s{connection.sql(), "SELECT consent_id FROM withdrawal WHERE erased_at IS NULL ORDER BY consent_id"};
    std::vector<ConsentId> pending;
    while (s.executeStep()) {
        pending.push_back(id<ConsentId>(s, 0));
    }
    return pending;
}

/// Withdrawals of this resident that were written down and could not erase yet.
std::vector<ConsentId> pendingOf(Connection& connection, ResidentId resident) {
    Statement s{connection.sql(), "SELECT consent_id FROM withdrawal JOIN consent ON consent.id = consent_id "
                                  "WHERE erased_at IS NULL AND resident_id = ?1 ORDER BY consent_id"};
    put(s, 1, resident);
    std::vector<ConsentId> pending;
    while (s.executeStep()) {
        pending.push_back(id<ConsentId>(s, 0));
    }
    return pending;
}

/// Erases and notes; what fails stays pending.
Expected<int> complete(const HallDatabase& hall, const FacesDatabase& faces, ConsentId consent, const Stamp& by) {
    auto erased = eraseWithdrawn(faces, consent);
    if (!erased) { return erased; }
    if (const auto noted = markErased(hall, consent, *erased, by); !noted) { return tl::unexpected(noted.error()); }
    return erased;
}

void markStored(const HallDatabase& hall, ConsentId consent, Time at) {
    orFail(inTransaction(hall.connection(), "finish enrolment", [&] {
        run(hall.connection(), "DELETE FROM unfinished_enrolment WHERE consent_id = ?1", consent);
        countStored(hall.connection(), consent, at);
    }));
}

std::vector<Consent> unfinishedEnrolments(Connection& connection) {
    Statement s{connection.sql(),
                std::string(kConsentColumns) + "WHERE id IN (SELECT consent_id FROM unfinished_enrolment) ORDER BY id"};
    std::vector<Consent> unfinished;
    while (s.executeStep()) {
        unfinished.push_back(readConsent(connection, s));
    }
    return unfinished;
}

bool hasTemplates(const FacesDatabase& faces, ConsentId consent) {
    Statement s{faces.connection().sql(), "SELECT 1 FROM face_template WHERE consent_id = ?1 LIMIT 1"};
    put(s, 1, consent);
    return s.executeStep();
}

/// An enrolment that was cut off between the two files: with its templates it stands, without them it never was.
void finishEnrolments(const HallDatabase& hall, const FacesDatabase& faces, const Stamp& by,
                      FinishedWithdrawals& finished) {
    for (const Consent& consent : unfinishedEnrolments(hall.connection())) {
        if (hasTemplates(faces, consent.id)) {
            markStored(hall, consent.id, by.at);
            ++finished.finishedEnrolments;
            continue;
        }
        orFail(inTransaction(hall.connection(), "undo enrolment",
                             [&] { withdraw(hall.connection(), consent, by, "unfinished"); }));
        ++finished.undoneEnrolments;
    }
}

std::set<std::pair<ResidentId, ConsentId>> livePairs(const std::vector<Consent>& live) {
    std::set<std::pair<ResidentId, ConsentId>> pairs;
    for (const Consent& consent : live) {
        pairs.emplace(consent.resident, consent.id);
    }
    return pairs;
}

/// Owners that templates name but whose consent does not stand: after an older copy of one of the two files was put
/// back.
std::set<std::pair<ResidentId, ConsentId>> orphans(const HallDatabase& hall, const FacesDatabase& faces) {
    const auto live = livePairs(orFail(hall.consents().allLive()));
    Statement s{faces.connection().sql(), "SELECT DISTINCT resident_id, consent_id FROM face_template"};
    std::set<std::pair<ResidentId, ConsentId>> found;
    while (s.executeStep()) {
        const std::pair owner{id<ResidentId>(s, 0), id<ConsentId>(s, 1)};
        if (!live.contains(owner)) { found.insert(owner); }
    }
    return found;
}

} // namespace

Expected<ConsentId> markWithdrawn(const HallDatabase& hall, ResidentId resident, const Stamp& by,
                                  std::string_view why) {
    return inTransaction(hall.connection(), "withdraw consent", [&] {
        const auto consent = liveOf(hall.connection(), resident);
        if (!consent) { fail(ErrorKind::NotFound, "no consent stands for " + subject("resident", resident)); }
        withdraw(hall.connection(), *consent, by, why);
        forgetLikeness(hall.connection(), resident);
        return consent->id;
    });
}

Expected<bool> withdrawListed(const HallDatabase& hall, ConsentId consent, ResidentId resident, Time givenAt,
                              const Stamp& by) {
    return inTransaction(hall.connection(), "withdraw consent again", [&] {
        Statement s{hall.connection().sql(), std::string(kConsentColumns) + "WHERE id = ?1 AND resident_id = ?2 AND "
                                                                            "given_at = ?3 AND withdrawn_at IS NULL"};
        putAll(s, consent, resident, givenAt);
        const auto standing = readOneConsent(hall.connection(), s);
        if (!standing) { return false; }
        withdraw(hall.connection(), *standing, by, "listed");
        forgetLikeness(hall.connection(), resident);
        return true;
    });
}

Expected<int> eraseWithdrawn(const FacesDatabase& faces, ConsentId consent) {
    return faces.templates().eraseOf(consent);
}

Expected<void> markErased(const HallDatabase& hall, ConsentId consent, int erased, const Stamp& by) {
    return inTransaction(hall.connection(), "finish withdrawal", [&] {
        const int changed = run(hall.connection(),
                                "UPDATE withdrawal SET erased_at = ?2, erased = ?3 "
                                "WHERE consent_id = ?1 AND erased_at IS NULL",
                                consent, by.at, erased);
        if (changed == 0) {
            return; // noted before
        }
        audit(hall.connection(), by, "templates.erased", subject("consent", consent), std::to_string(erased));
    });
}

Expected<WithdrawnConsent> withdrawConsent(const HallDatabase& hall, const FacesDatabase& faces, ResidentId resident,
                                           const Stamp& by) {
    const auto marked = markWithdrawn(hall, resident, by);
    if (!marked && marked.error().kind != ErrorKind::NotFound) { return tl::unexpected(marked.error()); }
    return guarded("withdraw consent", [&] {
        // With the one just marked also those of an earlier call that got no further.
        const auto pending = pendingOf(hall.connection(), resident);
        if (!marked && pending.empty()) { throw Failure{marked.error()}; }
        WithdrawnConsent withdrawn;
        for (const ConsentId each : pending) {
            withdrawn.erasedTemplates += orFail(complete(hall, faces, each, by));
        }
        return withdrawn;
    });
}

Expected<Enrolled> enrol(const HallDatabase& hall, const FacesDatabase& faces, const NewConsent& consent,
                         const std::vector<FaceTemplate>& templates, const Stamp& by) {
    const auto given = inTransaction(hall.connection(), "enrol", [&] { return give(hall.connection(), consent, by); });
    if (!given) { return tl::unexpected(given.error()); }
    auto enrolled = guarded("enrol", [&] {
        auto stored = orFail(faces.templates().add(templates, *given));
        markStored(hall, given->id, by.at);
        for (const ConsentId earlier : pendingWithdrawals(hall.connection())) {
            orFail(complete(hall, faces, earlier, by));
        }
        return Enrolled{.consent = *given, .templates = std::move(stored)};
    });
    if (enrolled) { return enrolled; }
    // A consent whose templates are not stored must not stand.
    if (const auto undone = withdrawConsent(hall, faces, consent.resident, by); !undone) {
        // It may stand without effect now: the resident can withdraw it or enrol again.
        return tl::unexpected(
            Error{enrolled.error().kind, enrolled.error().context + "; not undone: " + undone.error().context});
    }
    return enrolled;
}

Expected<Refreshed> refreshTemplates(const HallDatabase& hall, const FacesDatabase& faces, ResidentId resident,
                                     const std::vector<FaceTemplate>& templates, const Stamp& by) {
    return guarded("refresh templates", [&] {
        const auto consent = liveOf(hall.connection(), resident);
        if (!consent || orFail(hall.heldConsents().has(consent->id))) {
            fail(ErrorKind::NotFound, "no consent stands for " + subject("resident", resident));
        }
        // Before the other file is touched: nothing happens to a template without a trace.
        orFail(hall.audit().append(by, "templates.refresh", subject("consent", consent->id),
                                   subject("resident", resident) + " " + std::to_string(templates.size())));
        Refreshed refreshed;
        refreshed.erased = orFail(faces.templates().replaceOf(*consent, templates));
        orFail(hall.audit().append(by, "templates.refreshed", subject("consent", consent->id),
                                   std::to_string(refreshed.erased)));
        return refreshed;
    });
}

Expected<FinishedWithdrawals> finishWithdrawals(const HallDatabase& hall, const FacesDatabase& faces, const Stamp& by) {
    return guarded("finish withdrawals", [&] {
        FinishedWithdrawals finished;
        finishEnrolments(hall, faces, by, finished);
        for (const ConsentId consent : pendingWithdrawals(hall.connection())) {
            finished.erasedTemplates += orFail(complete(hall, faces, consent, by));
            ++finished.withdrawals;
        }
        for (const auto& [resident, consent] : orphans(hall, faces)) {
            const int erased = orFail(faces.templates().eraseOf(resident, consent));
            finished.erasedTemplates += erased;
            orFail(hall.audit().append(by, "templates.orphans_erased", subject("consent", consent),
                                       std::to_string(erased)));
        }
        return finished;
    });
}

Expected<std::vector<FaceTemplate>> loadLiveTemplates(const HallDatabase& hall, const FacesDatabase& faces) {
    // Templates first: a consent that is withdrawn in between is then seen as withdrawn.
    auto templates = faces.templates().all();
    if (!templates) { return templates; }
    const auto consents = hall.consents().allLive();
    if (!consents) { return tl::unexpected(consents.error()); }
    const auto live = livePairs(*consents);
    const auto held = hall.heldConsents().residents();
    if (!held) { return tl::unexpected(held.error()); }
    const std::set<ResidentId> isHeld(held->begin(), held->end());
    std::erase_if(*templates, [&](const FaceTemplate& t) {
        return !live.contains({t.resident, t.consent}) || isHeld.contains(t.resident);
    });
    return templates;
}

} // namespace db::stores
