// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/withdraw.h"

#include "db/stores/face_consent.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/hall/state/outside.h"

#include <ostream>
#include <string>

namespace ctl {

Outcome<void> withdrawResident(const WithdrawOptions& options, Shell& shell) {
    const auto locked = openHallAlone(options.data, "withdraw");
    if (!locked) { return tl::unexpected(locked.error()); }
    const auto done =
        db::stores::withdrawConsent(locked->hall.records, locked->hall.faces, db::ResidentId{options.resident},
                                    db::stores::byOperator(shell.now()));
    if (!done && done.error().kind == db::ErrorKind::NotFound) {
        return foundProblem("no consent of resident " + std::to_string(options.resident) + " stands");
    }
    if (!done) { return failed("the withdrawal is not finished; run it again", done.error()); }
    const auto kept = hall::keepOutside(locked->hall.records, locked->hall.folder, shell.now());
    if (!kept) {
        return failed("the consent is withdrawn and the templates are erased, but an old backup could bring them back: "
                      "the list beside the data folder could not be written; run it again",
                      kept.error());
    }
    shell.out << "resident " << options.resident << ": consent withdrawn, " << done->erasedTemplates
              << " templates erased\n";
    return {};
}

} // namespace ctl
