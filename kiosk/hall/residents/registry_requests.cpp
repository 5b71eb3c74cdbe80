// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/residents/registry_requests.h"

#include "kiosk/hall/residents/care_handling.h"
#include "kiosk/hall/residents/registry_handling.h"

namespace hall {

void answerRegistry(Service& hall) {
    const auto changed = [](const auto&, const auto&) { return Changes{.cards = true, .troubles = true}; };
    /// Of a face that went with it.
    const auto erased = [&hall](db::ResidentId whose) {
        Changes changes = hall.faceErased(whose);
        changes.cards = true;
        changes.troubles = true;
        return changes;
    };
    hall.on<wire::ResidentAdd>(addResident);
    hall.on<wire::ResidentCorrect>(correctResident, changed);
    hall.on<wire::StandingSet>(setStanding, [erased](const wire::StandingSet& request, const wire::Withdrawn&) {
        return erased(request.resident);
    });
    hall.on<wire::ResidentMerge>(mergeResidents, [erased](const wire::ResidentMerge& request, const wire::Done&) {
        return erased(request.merged);
    });
    hall.on<wire::ResidentMergeUndo>(undoMerge, changed);
    hall.on<wire::HistoryAsk>(historyOf);
    hall.on<wire::CareAsk>(careOf);
    hall.on<wire::CarePut>(putCare, changed);
    hall.on<wire::CareEnd>(endCare, changed);
}

} // namespace hall
