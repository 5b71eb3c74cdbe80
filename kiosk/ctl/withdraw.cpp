// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/withdraw.h"

#include "db/stores/face_consent.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/hall/state/outside.h"

#include <ostream>
#include <string>
#include <thread>

namespace ctl {

namespace {

/// A serving hall writes each withdrawal into the list beside its folder, after its own gallery has forgotten the face:
/// that it stands there is its word that it did.
Outcome<void> waitForHall(const OpenHall& hall, const db::Consent& consent, std::chrono::milliseconds patience) {
    const db::outside::Withdrawal wanted{
        .resident = consent.resident, .consent = consent.id, .givenAt = consent.givenAt, .withdrawnAt = {}};
    constexpr std::chrono::milliseconds kEvery{100};
    for (std::chrono::milliseconds waited{0};; waited += kEvery) {
        const auto look = hall::lookAtOutside(hall.records, hall.folder);
        if (!look) { return failed("the list beside the data folder", look.error()); }
        if (look->list.has(wanted)) { return {}; }
        if (waited >= patience) { break; }
        std::this_thread::sleep_for(kEvery);
    }
    return failed(
        "the consent is withdrawn and the templates are erased, but the hall that serves this folder has not said "
        "that it forgot the face: it may still recognise them; stop it, or look at its log");
}

} // namespace

Outcome<void> withdrawResident(const WithdrawOptions& options, Shell& shell) {
    const auto shared = openHallBeside(options.data, "withdraw");
    if (!shared) { return tl::unexpected(shared.error()); }
    const OpenHall& hall = shared->hall;
    const db::ResidentId resident{options.resident};
    const auto consent = hall.records.consents().liveOf(resident);
    if (!consent) { return failed("cannot read the consent", consent.error()); }
    const auto done =
        db::stores::withdrawConsent(hall.records, hall.faces, resident, db::stores::byOperator(shell.now()));
    if (!done && done.error().kind == db::ErrorKind::NotFound) {
        return foundProblem("no consent of resident " + std::to_string(options.resident) + " stands");
    }
    if (!done) { return failed("the withdrawal is not finished; run it again", done.error()); }
    if (shared->lock) {
        const auto kept = hall::keepOutside(hall.records, hall.folder, shell.now());
        if (!kept) {
            return failed("the consent is withdrawn and the templates are erased, but an old backup could bring them "
                          "back: the list beside the data folder could not be written; run it again",
                          kept.error());
        }
    } else if (*consent) {
        if (auto forgotten = waitForHall(hall, **consent, options.patience); !forgotten) { return forgotten; }
    }
    shell.out << "resident " << options.resident << ": consent withdrawn, " << done->erasedTemplates
              << " templates erased" << (shared->lock ? "" : "; the serving hall has forgotten the face") << '\n';
    return {};
}

} // namespace ctl
