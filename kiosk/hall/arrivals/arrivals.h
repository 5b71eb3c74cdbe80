// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/line.h"

#include <string>
#include <vector>

/// What a kiosk may ask about who has come. All run on the state's thread; an arrival is on the disk when the
/// function returns, and nobody has been told before.
namespace hall {

/// Steps 8 to 11 of the main line: live enough? who? new or the same visit? stored, described.
/// WrongModel: no manifest of this hall describes such a vector, or it cannot be compared with the templates.
/// Unavailable: nothing was stored. The probe is not kept.
[[nodiscard]] Answer<WithNews<wire::Identified>> identifyVisitor(HallState& state, db::DeviceId kiosk,
                                                                 const wire::Identify& probe, db::Time now);

/// A kiosk saw a picture instead of a person: it is in the audit log (which kiosk, when, by what sign), and this track
/// is not compared any more.
[[nodiscard]] Answer<wire::Done> noteAttack(HallState& state, db::DeviceId kiosk, const wire::AttackSeen& seen,
                                            db::Time now);

/// "Yes, that's me." Of a visit that is over only the audit log hears. NotInState: nobody is linked any more (the desk
/// was faster).
[[nodiscard]] Answer<WithNews<wire::Greeting>> confirmArrival(HallState& state, db::DeviceId kiosk,
                                                              db::ArrivalId arrival, db::Time now);
/// "No, not me": an arrival that hangs on the face alone loses its link and stays as anonymous; one that was confirmed
/// otherwise, or that staff have ended, keeps it, because then somebody else was meant. Both are in the audit log, and
/// the track is not asked again.
[[nodiscard]] Answer<WithNews<wire::Done>> denyArrival(HallState& state, db::DeviceId kiosk, db::ArrivalId arrival,
                                                       db::Time now);

/// A visitor who says what they came for; once per request key. The candidates of an unsure track come along.
[[nodiscard]] Answer<WithNews<wire::ArrivalStored>>
recordAnonymous(HallState& state, db::DeviceId kiosk, const wire::AnonymousArrival& request, db::Time now);

/// The first step; it counts as a guess and is in the audit log as one.
[[nodiscard]] Answer<wire::SignInChoices> signInChoicesFor(HallState& state, db::DeviceId kiosk,
                                                           const std::string& phoneTail, db::Time now);

/// The last step. WrongCredentials: nobody fits all three, whichever it is. Several who fit become an unsure arrival,
/// and the greeting names nobody.
[[nodiscard]] Answer<WithNews<wire::Greeting>> signIn(HallState& state, db::DeviceId kiosk,
                                                      const wire::SignInFinish& request, db::Time now);

/// "There is something else", of the person of this arrival, who showed who they are by `basis`: a new arrival, or one
/// that has begun meanwhile. NotInState: nobody is linked any more.
[[nodiscard]] Answer<WithNews<wire::Greeting>>
comeAgain(HallState& state, db::DeviceId kiosk, const wire::ComeAgain& request, db::ArrivalBasis basis, db::Time now);
/// What they came for, for the desk's card; and the window for that. NotInState: it is done.
[[nodiscard]] Answer<WithNews<wire::Greeting>> noteWhy(HallState& state, db::DeviceId kiosk,
                                                       const wire::ArrivalWhy& request, db::Time now);
/// An arrival that was a slip of the hand is done; its card goes. NotInState: see mayTakeBack().
[[nodiscard]] Answer<WithNews<wire::Done>> takeBackArrival(HallState& state, db::DeviceId kiosk,
                                                           const wire::TakeBackArrival& request, db::Time now);

/// Counts only. For an arrival that is linked to nobody: a greeting without a name.
[[nodiscard]] Answer<wire::Greeting> greetingFor(HallState& state, const db::Arrival& arrival, db::Time now);

} // namespace hall
