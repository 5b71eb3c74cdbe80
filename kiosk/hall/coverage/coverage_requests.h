// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/service.h"

namespace hall {

/// Answers what desks ask about how complete the records are. Main thread.
void answerCoverage(Service& hall);

} // namespace hall
