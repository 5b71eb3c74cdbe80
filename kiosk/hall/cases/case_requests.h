// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/kiosk_tries.h"

namespace hall {

/// Answers what is asked about progress and ratings.
void answerCases(Service& hall, KioskTries& tries);

} // namespace hall
