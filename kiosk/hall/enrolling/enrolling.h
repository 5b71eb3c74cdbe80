// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/enrolling/enrolments_under_way.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/enrolment.h"

#include <string>

/// Face consent given and taken back. All run on the state's thread.
namespace hall {

/// Whether a resident who looks like another is stored: not until staff have said that it is another person.
enum class Duplicates { Refused, Allowed };

/// The resident's name, if staff may approve this enrolment: they are on the books (else NotFound) and live here (else
/// NotInState), and for a child a guardian is named (else NeedsGuardian). For anybody else a guardian is NotAllowed:
/// they consent themselves. Who asked about whom is in the audit log.
[[nodiscard]] Answer<std::string> nameToEnrol(HallState& state, db::StaffId who, const wire::EnrolmentDecide& request,
                                              db::Time now);

/// Whose this arrival is, if anybody's.
[[nodiscard]] std::optional<db::ResidentId> whoStandsAt(const HallState& state, db::ArrivalId arrival);

/// Checks the chips and stores consent and templates; the resident can be recognised when this returns Enrolled.
/// LowQuality: too few, not clear enough, or they do not agree with each other. Duplicate: one looks like another
/// resident; nothing is stored, and the chips come back to be held. Compared is with residents of the chips' model:
/// after a change of the model it is the first ones of whom nobody can be a duplicate. Refused: StaleConsent (another
/// text is in force), WrongModel (the chips are of two models, or of one that no manifest of this hall describes),
/// NotFound (the resident is gone), Unavailable. `approved` is the enrolment as staff approved it.
[[nodiscard]] Answer<Stored> enrolResident(HallState& state, const Enrolment& approved,
                                           const wire::EnrolmentSubmit& submitted, db::Time now,
                                           Duplicates duplicates = Duplicates::Refused);

/// True if this resident has no template of the model that this kiosk works with; false as long as nobody knows which
/// that is.
[[nodiscard]] bool isOutdated(const HallState& state, db::DeviceId kiosk, db::ResidentId resident);

/// Who may be enrolled again under the consent that stands: the resident of this arrival. NotInState: nobody is linked
/// or they did not show who they are (db::isProven), no consent stands, or the templates fit the kiosk. StaleConsent:
/// it stands for another text than the one in force.
[[nodiscard]] Answer<RefreshFor> refreshFor(const HallState& state, db::DeviceId kiosk, db::ArrivalId arrival);

/// As enrolResident(), under the consent that stands (NotInState if it does no more): the old templates are erased when
/// this returns Enrolled.
[[nodiscard]] Answer<Stored> refreshResident(HallState& state, const Enrolment& approved,
                                             const std::vector<wire::EnrolmentSubmit::Chip>& chips, db::Time now,
                                             Duplicates duplicates = Duplicates::Refused);

/// Staff saw the documents of both: another person than `approved.duplicateOf`. Stores what was held, and asks about
/// the two from now on.
[[nodiscard]] Answer<Stored> storeDuplicate(HallState& state, const Enrolment& approved, db::StaffId decidedBy,
                                            db::Time now);

/// How well somebody stands apart whose nearest other resident scores `nearest` (nothing: nobody else is enrolled).
[[nodiscard]] wire::Separation separationOf(std::optional<float> nearest,
                                            const vision::identify::Thresholds& thresholds);

/// Erases the templates of the arrival's resident. The gallery forgets them first and the answer comes last, so that
/// nobody is recognised after they were told. NotInState: nobody is linked, they did not show who they are
/// (db::isProven: it cannot be undone, and a guess must not do it), or no consent stands.
[[nodiscard]] Answer<wire::Withdrawn> withdrawFace(HallState& state, db::DeviceId kiosk, db::ArrivalId arrival,
                                                   db::Time now);
/// The same for whoever asks a member of staff. NotInState: no consent stands.
[[nodiscard]] Answer<wire::Withdrawn> withdrawAtDesk(HallState& state, const db::Staff& who, db::ResidentId resident,
                                                     db::Time now);

} // namespace hall
