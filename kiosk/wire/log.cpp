// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/log.h"

namespace wire {

Q_LOGGING_CATEGORY(wireLog, "yimen.wire")

} // namespace wire
