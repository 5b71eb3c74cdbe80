// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <chrono>
#include <cstddef>
#include <vector>

namespace ctl {

/// How many backups stay: the newest of each of so many days, weeks and months that have one, by the hall's clock. A
/// week begins on Monday. Days without a backup do not count, so a hall that was off for a month has as many as before.
struct KeepCounts {
    int days = 7;
    int weeks = 4;
    int months = 12;
};

enum class Fate {
    Kept,
    Spare,  ///< none of the counts needs it
    TooOld, ///< older than backups may get, whatever the counts say
};

/// What becomes of each of `madeAt`, in their order. One that says that it was made after `now` (a clock was wrong) is
/// kept and takes nobody's place. Without counts only age decides.
[[nodiscard]] std::vector<Fate> fatesOf(const std::vector<db::Time>& madeAt, const KeepCounts* counts,
                                        std::chrono::days oldest, db::Time now);

} // namespace ctl
