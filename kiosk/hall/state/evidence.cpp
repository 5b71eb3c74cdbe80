// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/evidence.h"

#include <algorithm>

namespace hall {

std::vector<db::RecognitionEvidence> evidenceOf(const SeenByFace& seen, db::ResidentId resident) {
    std::vector<db::RecognitionEvidence> all;
    double bestOther = -1;
    for (const vision::Candidate& each : seen.candidates) {
        if (residentOf(each.person) != resident) { bestOther = std::max(bestOther, double{each.score}); }
    }
    for (const vision::Candidate& each : seen.candidates) {
        db::RecognitionEvidence one;
        one.resident = resident;
        one.modelDigest = seen.model.hex;
        one.score = double{each.score};
        if (residentOf(each.person) == resident) {
            one.otherScore = bestOther;
        } else if (!seen.isNamed || &each == &seen.candidates.front()) {
            one.other = residentOf(each.person);
        } else {
            continue; // second behind a name: nobody was asked about them
        }
        all.push_back(std::move(one));
    }
    return all;
}

void keepScores(HallState& state, db::ArrivalId arrival, db::ResidentId resident, const db::stores::Stamp& by) {
    const SeenByFace* seen = seenAt(state, arrival);
    if (seen == nullptr) { return; }
    for (const db::RecognitionEvidence& each : evidenceOf(*seen, resident)) {
        if (const auto kept = state.hall.evidence().add(each, by); !kept) {
            (void)refusalOf(kept.error(), "keeping what recognition scored"); // logged
        }
    }
    std::erase_if(state.seen, [&](const SeenByFace& each) { return each.arrival == arrival; });
}

std::vector<vision::identify::Observed> observedOf(std::span<const db::RecognitionEvidence> evidence) {
    std::vector<vision::identify::Observed> observed;
    for (const db::RecognitionEvidence& each : evidence) {
        vision::identify::Observed one;
        one.person = personOf(each.resident);
        if (each.other) { one.other = personOf(*each.other); }
        one.score = static_cast<float>(each.score);
        one.otherScore = static_cast<float>(each.otherScore);
        observed.push_back(one);
    }
    return observed;
}

} // namespace hall
