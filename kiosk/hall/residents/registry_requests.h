// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/service.h"

namespace hall {

/// Answers what desks ask and say about who stands on the hall's books. Main thread.
void answerRegistry(Service& hall);

} // namespace hall
