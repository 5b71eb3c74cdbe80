// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/duty/where_to_go.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/residents.h"

#include <set>
#include <vector>

/// 首问负责, 去向留言, 帮办代办: who owns what, who is where, and who may act for whom. All run on the
/// state's thread; what may happen is decided by db::matters, and each change is in the audit log.
namespace hall {

/// What changed an arrival: the answer, and what the desks must hear.
using DutyAnswer = Answer<WithNews<wire::DutyTold>>;

[[nodiscard]] Answer<wire::DutyTold> dutyOf(const Records& records, const db::Staff& who, const SignedIn& here,
                                            db::Time now);
/// NotFound: no such arrival. What the rules refuse is told in words.
[[nodiscard]] DutyAnswer handOverArrival(HallState& state, const db::Staff& who, const wire::HandOverArrival& request,
                                         const SignedIn& here, db::Time now);
[[nodiscard]] DutyAnswer acceptArrival(HallState& state, const db::Staff& who, db::ArrivalId arrival,
                                       const SignedIn& here, db::Time now);
/// Every open arrival and matter of `who`, or none.
[[nodiscard]] DutyAnswer handOverAll(HallState& state, const db::Staff& who, const wire::HandOverAll& request,
                                     const SignedIn& here, db::Time now);
[[nodiscard]] Answer<wire::DutyTold> setWhereabouts(HallState& state, const db::Staff& who,
                                                    const wire::WhereaboutsSet& request, const SignedIn& here,
                                                    db::Time now);
/// A session is over. What was left in hand without a word is in the audit log ("duty.left"), and from now on on the
/// manager's list, until its owner is back. A failure is logged alone: nobody can be kept from leaving.
void noteLeft(HallState& state, db::StaffId who, db::Time now);

/// The hall's windows, and who sits there now; see where_to_go.h. A failure is logged, and nobody sits anywhere then.
[[nodiscard]] Counters countersOf(const HallState& state, db::Time now);
/// What kiosks and desks are told of them.
[[nodiscard]] wire::WindowsOpen windowsOpen(const HallState& state, db::Time now);
/// Windows whose staff left a note, for the kiosks: no names.
[[nodiscard]] wire::WindowsAway windowsAway(HallState& state, db::Time now);

/// Into the greeting: that who handles the resident's matter is out, and the open window that helps, where they are
/// sent then.
void addWhereabouts(HallState& state, const std::vector<db::Matter>& matters, wire::Greeting& greeting, db::Time now);

[[nodiscard]] Answer<wire::Authorities> authoritiesOf(HallState& state, const db::Staff& who, db::ResidentId resident,
                                                      db::Time now);
[[nodiscard]] Answer<wire::Authorities> addAuthority(HallState& state, const db::Staff& who,
                                                     const wire::AuthorityAdd& request, db::Time now);

/// What nobody looks after (无人负责): its owner left without a note, or is gone for good; or another unit has not
/// answered for it in time. Without complaints about `viewer`.
struct Unattended {
    std::vector<db::Matter> matters;   ///< the nearest limit first
    std::vector<db::Arrival> arrivals; ///< oldest first
};
[[nodiscard]] db::Expected<Unattended> unattendedWork(const Records& records, db::StaffId viewer, const SignedIn& here,
                                                      db::Time now);

} // namespace hall
