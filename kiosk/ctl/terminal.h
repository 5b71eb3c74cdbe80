// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/shell.h"

namespace ctl {

/// The Shell of a real program: standard streams, the terminal's echo, the system's clock.
[[nodiscard]] Shell terminalShell();

} // namespace ctl
