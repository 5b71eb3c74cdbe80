// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/asker.h"
#include "kiosk/hall/state/changes.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/registry.h"

#include <optional>
#include <vector>

/// Who stands on the hall's books. Those over HallState run on the state's thread; each change is in the audit log, and
/// what was said before is kept.
namespace hall {

[[nodiscard]] Answer<wire::ResidentWritten> addResident(HallState& state, const db::Staff& who,
                                                        const wire::ResidentAdd& request, db::Time now);
/// NotFound. NotInState: another change came between, or it is merged.
[[nodiscard]] Answer<WithNews<wire::ResidentWritten>>
correctResident(HallState& state, const db::Staff& who, const wire::ResidentCorrect& request, db::Time now);
/// Whoever is not here is recognised no more when this returns a value. NotFound. NotInState: a day to come, or it is
/// merged, or is to be. Unavailable: the disk refuses; nothing is said of them yet, and the face counts no more.
[[nodiscard]] Answer<WithNews<wire::Withdrawn>> setStanding(HallState& state, const db::Staff& who,
                                                            const wire::StandingSet& request, db::Time now);
/// As wire::ResidentMerge says.
[[nodiscard]] Answer<WithNews<wire::Done>> mergeResidents(HallState& state, const db::Staff& who,
                                                          const wire::ResidentMerge& request, db::Time now);
[[nodiscard]] Answer<WithNews<wire::Done>> undoMerge(HallState& state, const db::Staff& who,
                                                     const wire::ResidentMergeUndo& request, db::Time now);
/// NotFound.
[[nodiscard]] Answer<Looked<wire::ResidentHistory>> historyOf(const Records& records, const Asker& asker,
                                                              const wire::HistoryAsk& request);

/// Which of two records of one person has to be kept: the one with a number; nothing if it does not matter. NotInState:
/// two numbers that differ. Pure.
[[nodiscard]] Answer<std::optional<db::ResidentId>> toKeep(const db::Resident& one, const db::Resident& other);

} // namespace hall
