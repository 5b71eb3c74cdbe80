// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

namespace db::calendar {

/// The years for which the days below are known.
inline constexpr std::chrono::year kFirstStatutoryYear{2025};
inline constexpr std::chrono::year kLastStatutoryYear{2060};

/// The 13 public holidays of a year by law (全国年节及纪念日放假办法, as revised from 1 January 2025): New Year, lunar
/// New Year's Eve and the first three days of the lunar year, Qingming, 1 and 2 May, Dragon Boat, Mid-Autumn, 1 to 3
/// October; one fewer where two fall together. In order. A year outside of the table has only those of the solar
/// calendar that do not move: New Year, May and October.
[[nodiscard]] std::vector<std::chrono::sys_days> statutoryDays(std::chrono::year year);

} // namespace db::calendar
