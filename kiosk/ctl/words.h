// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/coverage.h"
#include "db/records/hall.h"
#include "vision/quality/chip_quality.h"

#include <string>
#include <string_view>

namespace ctl {

/// Codes as they stand in the output; never translated, so that scripts can rely on them.
[[nodiscard]] std::string_view word(db::DeviceKind kind);
[[nodiscard]] std::string_view word(db::StaffRole role);
[[nodiscard]] std::string_view word(db::CoverageSource source);

/// What to do about a flaw, as the end of "picture 3: ...".
[[nodiscard]] std::string_view advice(vision::quality::Flaw flaw);

/// "2026-11-21T08:30:00Z"; `compact` gives "20261121-083000", for names of folders.
[[nodiscard]] std::string isoTime(db::Time at);
[[nodiscard]] std::string compactTime(db::Time at);

} // namespace ctl
