// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/asker.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/coverage.h"

/// What a desk reads and a manager says of how complete the hall's records are. Those that write run on the
/// state's thread; each change is in the audit log.
namespace hall {

[[nodiscard]] Answer<wire::Coverage> coverageFor(const Records& records, const Asker& asker,
                                                 const wire::CoverageAsk& request);

/// NotFound: the card suggests no such item. NotInState: a day to come, or a list without one.
[[nodiscard]] Answer<wire::Coverage> setCoverage(HallState& state, const Asker& asker,
                                                 const wire::CoverageSet& request);
/// NotFound: nothing was said.
[[nodiscard]] Answer<wire::Coverage> removeCoverage(HallState& state, const Asker& asker,
                                                    const wire::CoverageRemove& request);

} // namespace hall
