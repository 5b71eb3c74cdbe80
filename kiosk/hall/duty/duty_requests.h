// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/service.h"

namespace hall {

/// Answers what is asked about first contact, hand-over and whereabouts.
void answerDuty(Service& hall);

} // namespace hall
