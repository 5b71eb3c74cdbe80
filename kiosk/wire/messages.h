// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/access.h"
#include "kiosk/wire/accounts.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/audit.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/care.h"
#include "kiosk/wire/cases.h"
#include "kiosk/wire/catalogue.h"
#include "kiosk/wire/coverage.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/line.h"
#include "kiosk/wire/matters.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/recognition.h"
#include "kiosk/wire/registry.h"
#include "kiosk/wire/residents.h"
#include "kiosk/wire/talk.h"
#include "kiosk/wire/troubles.h"

/// Every message between kiosk, desk and hall, as plain values. ARCHITECTURE.md has the table. All text is UTF-8. Who
/// needs one family's messages includes that family's header.
namespace wire {

/// Every type that a message's content may have. A new family is one line here.
struct BodyTypes
    : JoinedList<LineMessages, AccessMessages, ArrivalsMessages, EnrolmentMessages, TroublesMessages, RegistryMessages,
                 CareMessages, ResidentsMessages, CasesMessages, MattersMessages, DutyMessages, RecognitionMessages,
                 CatalogueMessages, NeedsMessages, TalkMessages, CoverageMessages, AccountsMessages, AuditMessages> {};

} // namespace wire
