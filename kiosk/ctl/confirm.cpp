// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/confirm.h"

#include "kiosk/ctl/open_hall.h"

#include <ostream>

namespace ctl {

Outcome<void> confirmConsent(const ConfirmOptions& options, Shell& shell) {
    if (options.all && (options.resident != 0 || options.because.empty())) {
        return wrongUsage("--all takes no resident, and wants to know why with --because");
    }
    const auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    auto held = hall->records.heldConsents();
    const auto residents = held.residents();
    if (!residents) { return failed("cannot read the held consents", residents.error()); }
    if (options.resident == 0 && !options.all) {
        shell.out << residents->size() << " consents are held back\n";
        for (const auto each : *residents) {
            shell.out << "resident " << db::raw(each) << '\n';
        }
        return {};
    }
    const auto wanted = options.all ? *residents : std::vector{db::ResidentId{options.resident}};
    for (const auto each : wanted) {
        const auto done = held.confirm(each, options.because, db::stores::byOperator(shell.now()));
        if (!done && done.error().kind == db::ErrorKind::NotFound) { return foundProblem(done.error().context); }
        if (!done) { return failed("confirm", done.error()); }
    }
    shell.out << wanted.size() << " consents count again\n";
    return {};
}

} // namespace ctl
