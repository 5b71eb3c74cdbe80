// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/needs/house_rules.h"
#include "db/records/need.h"
#include "db/records/resident.h"

#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace db::needs {

/// Which cell lies in which.
using Parents = std::map<GridCellId, std::optional<GridCellId>>;
[[nodiscard]] Parents parentsOf(std::span<const GridCell> cells);
/// `cell` is `outer`, or lies in it.
[[nodiscard]] bool isWithin(GridCellId cell, GridCellId outer, const Parents& parents);

/// How alike two texts are, [0, 1], 1 is the same: the share of characters and pairs of neighbouring characters that
/// both have (Dice's coefficient), without spaces, punctuation, numbers, and the words that every request has (希望,
/// 请, 小区, 坏 ...). Pairs tell 停车 from 停电, single characters carry 路灯坏了 to 灯坏. Pure.
[[nodiscard]] double likeness(std::string_view a, std::string_view b);

struct Alike {
    NeedId need{};
    double likeness = 0;
};

/// Needs that may be the same as `need`, most alike first: of its category, raised at most rules.days before it or
/// after it, in a place that is the same or lies in the other, and at least rules.percent alike. Where one of the two
/// has no place the words alone must speak: kWithoutPlace more is asked. Merged, declined and withdrawn ones are left
/// out. Pure.
inline constexpr double kWithoutPlace = 0.15;
[[nodiscard]] std::vector<Alike> findAlike(const Need& need, std::span<const Need> others, const AlikeRules& rules,
                                           const Parents& parents);

} // namespace db::needs
