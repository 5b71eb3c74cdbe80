// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/line.h"

#include <QStringList>
#include <chrono>
#include <optional>

namespace desk::words {

/// A step of the hall's clock and each device whose clock differs from it, a sentence each, as the hall told a manager;
/// then this computer's own difference, `ahead` of the hall, if it is a minute or more.
[[nodiscard]] QStringList clockWarnings(const std::optional<wire::ClockNotice>& told, std::chrono::seconds ahead);

} // namespace desk::words
