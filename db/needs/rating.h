// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/topic.h"

#include <optional>

namespace db::needs {

/// 双向评估: the resident's grade weighs at least so much, in percent; the hall may set it up to kMostResident, so that
/// whoever did the work is heard, too.
inline constexpr int kLeastResident = 70;
inline constexpr int kMostResident = 95;
[[nodiscard]] bool isWeight(int residentPercent);

/// 100, 75, 50, 25, 0 from the best grade to the worst.
[[nodiscard]] int pointsOf(Grade grade);
/// Both sides' points by their weights, rounded; nothing until both are there. Requires isWeight(residentPercent).
[[nodiscard]] std::optional<int> scoreOf(const Need& need, int residentPercent);

/// The grade whose points are nearest to the mean of all who graded; nothing if nobody did.
[[nodiscard]] std::optional<Grade> gradeOf(const GradeCounts& counts);

} // namespace db::needs
