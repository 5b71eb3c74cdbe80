// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/service.h"

namespace hall {

/// Answers what managers ask about the audit log. Main thread.
void answerAudit(Service& hall);

} // namespace hall
