// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/asker.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/care.h"

/// Who is registered for extra care, as wire/care.h says. Those over HallState run on the state's thread; each change
/// is in the audit log.
namespace hall {

/// NotFound.
[[nodiscard]] Answer<Looked<wire::CareTold>> careOf(const Records& records, const Asker& asker,
                                                    const wire::CareAsk& request);
[[nodiscard]] Answer<wire::CareTold> putCare(HallState& state, const db::Staff& who, const wire::CarePut& request,
                                             db::Time now);
[[nodiscard]] Answer<wire::CareTold> endCare(HallState& state, const db::Staff& who, const wire::CareEnd& request,
                                             db::Time now);

} // namespace hall
