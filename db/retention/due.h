// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/retention/rules.h"

#include <cstddef>
#include <map>

namespace db::retention {

/// Rows that began on this day or before are over at `today`; nothing: none ever is.
[[nodiscard]] std::optional<Date> lastDay(const Rule& rule, Date today);

/// Rows whose time is up and which stay.
struct Staying {
    std::size_t count = 0;
    /// When the last of them may go, as far as that hangs on clocks alone; nothing: on something that is open, or that
    /// has no end.
    std::optional<Date> until = {};
};

struct Due {
    std::vector<std::int64_t> rows; ///< to be erased, the oldest first
    std::optional<Date> oldest = {};
    std::map<Hold, Staying> staying = {};
    std::size_t running = 0;  ///< their clock runs
    std::size_t notBegun = 0; ///< it has not begun: they are open, in force, or nobody wrote down when
};
/// What of `rows`, all of the kind of `rule`, is due; `all` are the hall's rules, by which what hangs on a record goes.
[[nodiscard]] Due dueOf(const Rule& rule, std::span<const RetentionRow> rows, std::span<const Rule> all, Date today);

/// Whether a hall erases by itself on this day.
enum class Turn {
    Erase,
    Done,  ///< it has today, or the clock was set back
    Begin, ///< nobody has ever applied the rules: `yimenctl retention --apply` does, once
    Wait,  ///< it was off for more than kLongestGap, or its clock is wrong: somebody looks and applies the rules
};
/// A clock that runs ahead by years must not erase what is years old: the hall goes on from the last day by such steps.
inline constexpr std::chrono::days kLongestGap{40};
[[nodiscard]] Turn turnOf(std::optional<Date> lastApplied, Date today);

} // namespace db::retention
