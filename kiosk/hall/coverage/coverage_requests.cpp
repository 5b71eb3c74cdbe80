// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/coverage/coverage_requests.h"

#include "kiosk/hall/coverage/coverage_handling.h"

namespace hall {

void answerCoverage(Service& hall) {
    const auto changed = [](const auto&, const wire::Coverage&) { return Changes{.coverage = true, .cards = true}; };
    hall.on<wire::CoverageAsk>(coverageFor);
    hall.on<wire::CoverageSet>(setCoverage, changed);
    hall.on<wire::CoverageRemove>(removeCoverage, changed);
}

} // namespace hall
