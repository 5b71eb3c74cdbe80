// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/matters/matter_facts.h"
#include "kiosk/paper/printer.h"

namespace desk {

/// The number, the code and what is missing, on paper for the resident: what must be told now, else all that is
/// missing.
[[nodiscard]] paper::Sheet slipOf(const MatterFacts& matter, db::Time now);

} // namespace desk
