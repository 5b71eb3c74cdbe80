// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/service.h"

namespace hall {

void answerCatalogue(Service& hall);
void answerTroubles(Service& hall);
/// How a kiosk's camera is.
void answerKioskState(Service& hall);

} // namespace hall
