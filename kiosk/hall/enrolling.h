// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/books.h"
#include "kiosk/hall/enrolment_book.h"

#include <string>

/// Face consent given and taken back. All run on the thread of the books.
namespace hall {

struct Enrolled {
    wire::EnrolmentStep outcome{}; ///< Enrolled, Duplicate or LowQuality
    std::string duplicateName;     ///< Duplicate only
};

/// The resident's name, if staff may approve this enrolment: they are on the books (else NotFound), and for a child a
/// guardian is named (else NeedsGuardian). For anybody else a guardian is NotAllowed: they consent themselves.
[[nodiscard]] Answer<std::string> nameToEnrol(const Books& books, const wire::EnrolmentDecide& request, db::Time now);

/// Checks the chips and stores consent and templates; the resident can be recognised when this returns Enrolled.
/// LowQuality: too few, not clear enough, or they do not agree with each other. Duplicate: one looks like another
/// resident. Refused: StaleConsent (another text is in force), WrongModel, NotFound (the resident is gone),
/// Unavailable. `approved` is the enrolment as staff approved it.
[[nodiscard]] Answer<Enrolled> enrolResident(Books& books, const Enrolment& approved,
                                             const wire::EnrolmentSubmit& submitted, db::Time now);

/// Erases the templates of the arrival's resident. The gallery forgets them first and the answer comes last, so that
/// nobody is recognised after they were told. NotInState: nobody is linked, or no consent stands.
[[nodiscard]] Answer<wire::Withdrawn> withdrawFace(Books& books, db::DeviceId kiosk, db::ArrivalId arrival,
                                                   db::Time now);

} // namespace hall
