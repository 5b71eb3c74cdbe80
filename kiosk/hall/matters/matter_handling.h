// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/matters.h"

/// What a desk may do with matters once its staff signed in. All run on the state's thread; what may happen is
/// decided by db::matters, and each step is in the audit log.
namespace hall {

/// NotFound: no such resident, item, arrival, or person whom a complaint is about. What the rules refuse (no authority
/// to act for the resident, a complaint about oneself) is told in words.
[[nodiscard]] Answer<wire::MatterTold> startMatter(HallState& state, const db::Staff& who,
                                                   const wire::MatterStart& request, db::Time now);
/// NotFound: no such matter, nobody to hand it over to, or a complaint about `who`, as if it were not there. A step
/// that the rules refuse is told in words.
[[nodiscard]] Answer<wire::MatterTold> actOnMatter(HallState& state, const db::Staff& who,
                                                   const wire::MatterAct& request, db::Time now);
/// NotFound, also of a complaint about `who`. The look is in the audit log.
[[nodiscard]] Answer<wire::MatterTold> openMatter(HallState& state, const db::Staff& who,
                                                  const wire::MatterOpen& request, db::Time now);
/// NotAllowed: what is nobody's is for the manager. `here`: who is signed in. A complaint is not told to whom it is
/// about.
[[nodiscard]] Answer<Looked<wire::OpenMatters>> openMatters(const Records& records, const db::Staff& who,
                                                            const wire::MattersAsk& request, db::Time now,
                                                            const SignedIn& here = {});

} // namespace hall
