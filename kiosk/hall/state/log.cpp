// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/log.h"

namespace hall {

Q_LOGGING_CATEGORY(lcHall, "yimen.hall")

} // namespace hall
