// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/calibration.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <string_view>
#include <vector>

namespace db::stores {

class Connection;

/// What recognition scored where a human had the last word. It comes from comparing faces, so it is kept only while all
/// whom it names consent: markWithdrawn() erases it. A handle, like ResidentStore.
class EvidenceStore {
public:
    /// Of one resident's own scores, and of one pair's, so many of the newest are kept: a calibration asks how well
    /// people are found, not who comes most often.
    static constexpr int kMostOfOne = 20;

    explicit EvidenceStore(Connection& connection)
        : m_connection(&connection) {}

    /// `seenAt` is taken from the stamp. Not kept, and false: somebody whom it names has no live consent. Invalid: no
    /// model digest, a score outside [-1, 1], a resident and himself. Not in the audit log by itself: the decision that
    /// it comes from is.
    [[nodiscard]] Expected<bool> add(const RecognitionEvidence& evidence, const Stamp& by);
    /// Of vectors of this model, oldest first.
    [[nodiscard]] Expected<std::vector<RecognitionEvidence>> ofModel(std::string_view modelDigest) const;

private:
    Connection* m_connection;
};

} // namespace db::stores
