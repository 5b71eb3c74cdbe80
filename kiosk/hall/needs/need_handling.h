// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/line.h"
#include "kiosk/wire/needs.h"

/// What kiosks and desks may do with needs. All run on the state's thread; what may happen is decided by
/// db::needs, and each step is in the audit log.
namespace hall {

/// The cells right under one. NotFound.
[[nodiscard]] Answer<wire::Places> placesWithin(const Records& records, const wire::PlacesAsk& request);

/// `arrival` is whom this kiosk greeted last; the service looks at that. The need is theirs only if they showed who
/// they are (db::isProven). NotFound: no such category or place. NotAllowed: it names a resident, or another channel.
[[nodiscard]] Answer<wire::NeedFiled> fileNeedAtKiosk(HallState& state, db::DeviceId kiosk,
                                                      const wire::NeedFile& request, db::Time now);
/// NotFound: no such category, place or resident. NotAllowed: the kiosk's channel.
[[nodiscard]] Answer<wire::NeedFiled> fileNeedAtDesk(HallState& state, const db::Staff& who,
                                                     const wire::NeedFile& request, db::Time now);

[[nodiscard]] Answer<Looked<wire::Needs>> listNeeds(const Records& records, const wire::NeedsAsk& request,
                                                    db::Time now);
/// How many open needs are in a step that takes longer than it may; says nothing of any of them.
[[nodiscard]] Answer<int> lateNeeds(const Records& records, db::Time now);
/// NotFound. The look is in the audit log.
[[nodiscard]] Answer<wire::NeedTold> openNeed(HallState& state, const db::Staff& who, const wire::NeedOpen& request,
                                              db::Time now);
/// NotFound: no such need, nothing to merge it with, or nobody of that code. A step that the rules refuse is told in
/// words.
[[nodiscard]] Answer<wire::NeedTold> actOnNeed(HallState& state, const db::Staff& who, const wire::NeedAct& request,
                                               db::Time now);
[[nodiscard]] Answer<wire::Directory> directoryFor(const Records& records, const wire::DirectoryAsk& request,
                                                   db::Time now);

/// How much the resident's grade weighs, in percent.
[[nodiscard]] int residentPercent(const Records& records);
/// NotAllowed unless a manager; NotInState for less than 70 or over 95.
[[nodiscard]] Answer<wire::Done> setResidentPercent(HallState& state, const db::Staff& who, int percent, db::Time now);

} // namespace hall
