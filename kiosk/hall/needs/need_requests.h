// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/service.h"

namespace hall {

/// Answers what is asked about needs and places.
void answerNeeds(Service& hall);

} // namespace hall
