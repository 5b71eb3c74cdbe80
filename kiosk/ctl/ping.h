// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

#include <QString>
#include <filesystem>

namespace ctl {

struct PingOptions {
    std::filesystem::path bundle; ///< as `yimenctl pair` made it; any kind, nobody signs in
    int seconds = 60;             ///< how long it goes on trying
};

/// What the end of a line tells of the hall (TlsHallLink::lastProblem).
enum class HallSign {
    Silent,      ///< something listens and says nothing, or cuts whoever comes
    NobodyThere, ///< nothing listens: the program is being started, or has ended
    Refuses,     ///< it answers, and not to this device, or it is another hall
};
[[nodiscard]] HallSign signOf(const QString& lastProblem);

/// Connects as a paired device and asks one question that the hall's store worker answers: the first answer is success.
/// FoundProblem: for all that time something listened and nobody answered; a hall that is only busy answers one of the
/// tries. Failed: it could not be asked. Runs an event loop; makes the application if there is none.
[[nodiscard]] Outcome<void> pingHall(const PingOptions& options, Shell& shell);

} // namespace ctl
