// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <QString>
#include <optional>

/// Pure: days and times as staff type them.
namespace desk {

/// "今天", "明天", "后天", "today", "tomorrow"; "25" (of this month, or the next if that is past); "11-25", "11.25",
/// "11/25", "11月25日" (of this year, or the next if that is past); "2026-11-25". Full-width digits and blanks are
/// taken too. Nothing for anything else, for a day that does not exist, and for one that is past although its year was
/// given.
[[nodiscard]] std::optional<db::Date> dayFrom(const QString& typed, db::Date today);

/// "10:30", "10：30", "10点半", "10点30", "1030", "10"; of 24 hours. In minutes of the day, [0, 1440).
[[nodiscard]] std::optional<int> minuteFrom(const QString& typed);

} // namespace desk
