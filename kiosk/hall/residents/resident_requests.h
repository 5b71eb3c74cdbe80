// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/service.h"

namespace hall {

/// Answers what is asked about records, summaries, appointments, and who may act for somebody.
void answerResidents(Service& hall);

} // namespace hall
