// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/evidence_store.h"

#include "db/stores/connection.h"
#include "db/stores/consent_rows.h"

namespace db::stores {
namespace {

// Written so that a NaN is refused too. A little over 1: a sum of 704 rounded products.
bool isScore(double score) {
    return score >= -1.001 && score <= 1.001;
}

} // namespace

Expected<bool> EvidenceStore::add(const RecognitionEvidence& evidence, const Stamp& by) {
    return inTransaction(*m_connection, "add evidence", [&] {
        if (evidence.modelDigest.size() != 64) { fail(ErrorKind::Invalid, "evidence: no model digest"); }
        if (!isScore(evidence.score) || !isScore(evidence.otherScore)) {
            fail(ErrorKind::Invalid, "evidence: no score");
        }
        if (evidence.other == evidence.resident) { fail(ErrorKind::Invalid, "evidence: a resident and himself"); }
        if (!hasLiveConsent(*m_connection, evidence.resident)) { return false; }
        if (evidence.other && !hasLiveConsent(*m_connection, *evidence.other)) { return false; }
        run(*m_connection,
            "INSERT INTO recognition_evidence (resident_id, other_id, model_digest, score, other_score, seen_at) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            evidence.resident, evidence.other, evidence.modelDigest, evidence.score, evidence.otherScore, by.at);
        run(*m_connection,
            "DELETE FROM recognition_evidence WHERE id IN (SELECT id FROM recognition_evidence "
            "WHERE resident_id = ?1 AND other_id IS ?2 ORDER BY id DESC LIMIT -1 OFFSET ?3)",
            evidence.resident, evidence.other, kMostOfOne);
        return true;
    });
}

Expected<std::vector<RecognitionEvidence>> EvidenceStore::ofModel(std::string_view modelDigest) const {
    return guarded("evidence", [&] {
        Statement s{m_connection->sql(), "SELECT resident_id, other_id, model_digest, score, other_score, seen_at FROM "
                                         "recognition_evidence WHERE model_digest = ?1 ORDER BY id"};
        put(s, 1, std::string(modelDigest));
        std::vector<RecognitionEvidence> found;
        while (s.executeStep()) {
            RecognitionEvidence one;
            one.resident = id<ResidentId>(s, 0);
            if (!isNull(s, 1)) { one.other = id<ResidentId>(s, 1); }
            one.modelDigest = text(s, 2);
            one.score = s.getColumn(3).getDouble();
            one.otherScore = s.getColumn(4).getDouble();
            one.seenAt = time(s, 5);
            found.push_back(std::move(one));
        }
        return found;
    });
}

} // namespace db::stores
