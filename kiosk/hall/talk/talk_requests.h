// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/service.h"

namespace hall {

/// Answers what is asked about the talk day.
void answerTalk(Service& hall);

} // namespace hall
