// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <string>
#include <string_view>
#include <vector>

namespace db::stores {

class HallDatabase;
class FacesDatabase;

/// Consents and templates lie in two files, and two files are not one transaction. hall.db goes first and says what is
/// to be erased; faces.db follows; hall.db then notes that it is done. A crash in between is completed by
/// finishWithdrawals() at the next start, and a template without a live consent is never loaded. An enrolment is noted
/// in hall.db with its consent until faces.db has its templates; what is cut in between is undone at the next start.

struct NewConsent {
    ResidentId resident{};
    std::string textVersion;
    std::string textHash;          ///< SHA-256, 64 lower-case hexadecimal digits
    std::string guardianName = {}; ///< who consents for a child under 14 (PIPL 31); empty: the resident
    StaffId approvedBy{};
};

struct Enrolled {
    Consent consent;
    std::vector<TemplateId> templates;
};

/// Records the consent (given at by.at) and stores `templates` under it. An earlier consent of the same resident is
/// withdrawn and its templates erased: the new ones replace them. Invalid: see TemplateStore::add. Constraint: no such
/// resident or member of staff. On failure the new consent does not stand.
[[nodiscard]] Expected<Enrolled> enrol(const HallDatabase& hall, const FacesDatabase& faces, const NewConsent& consent,
                                       const std::vector<FaceTemplate>& templates, const Stamp& by);

struct Refreshed {
    int erased = 0; ///< templates that gave way
};

/// New templates under the consent that stands, in the place of all that lie under it; all or nothing. Audited as
/// "templates.refresh" before and "templates.refreshed" after. NotFound: no consent stands, or it is held back.
/// Invalid: see TemplateStore::add.
[[nodiscard]] Expected<Refreshed> refreshTemplates(const HallDatabase& hall, const FacesDatabase& faces,
                                                   ResidentId resident, const std::vector<FaceTemplate>& templates,
                                                   const Stamp& by);

struct WithdrawnConsent {
    int erasedTemplates = 0;
};

/// When this returns a value, the consent is withdrawn and no template is left. NotFound: no consent stands and nothing
/// is left to erase. After any other error the consent is withdrawn or not: call again until it is; what was marked is
/// also completed by finishWithdrawals().
[[nodiscard]] Expected<WithdrawnConsent> withdrawConsent(const HallDatabase& hall, const FacesDatabase& faces,
                                                         ResidentId resident, const Stamp& by);

/// The three steps of a withdrawal, apart so that tests can stop between them. Each may be repeated.
/// `why` goes to the audit log: "asked", or "unused" where the clock of faces that nobody uses ran out.
[[nodiscard]] Expected<ConsentId> markWithdrawn(const HallDatabase& hall, ResidentId resident, const Stamp& by,
                                                std::string_view why = "asked");
[[nodiscard]] Expected<int> eraseWithdrawn(const FacesDatabase& faces, ConsentId consent);
[[nodiscard]] Expected<void> markErased(const HallDatabase& hall, ConsentId consent, int erased, const Stamp& by);

struct FinishedWithdrawals {
    int withdrawals = 0;        ///< that a crash had cut in half, or that were marked and not carried out yet
    int erasedTemplates = 0;    ///< of those, and of templates that no live consent covers
    int finishedEnrolments = 0; ///< that a crash had cut off after their templates were stored
    int undoneEnrolments = 0;   ///< that a crash had cut off before: the consent does not stand
};

/// Withdraws a consent that a list from outside of the database names, if it stands here: the same resident, number and
/// time. Erasing is left to finishWithdrawals(). Returns whether it stood.
[[nodiscard]] Expected<bool> withdrawListed(const HallDatabase& hall, ConsentId consent, ResidentId resident,
                                            Time givenAt, const Stamp& by);

/// Call at start, before anything is loaded.
[[nodiscard]] Expected<FinishedWithdrawals> finishWithdrawals(const HallDatabase& hall, const FacesDatabase& faces,
                                                              const Stamp& by);

/// Only templates whose own consent stands at this moment and is not held back, by resident.
[[nodiscard]] Expected<std::vector<FaceTemplate>> loadLiveTemplates(const HallDatabase& hall,
                                                                    const FacesDatabase& faces);

} // namespace db::stores
