// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/list_plan.h"
#include "db/import/resident_list.h"
#include "db/records/result.h"
#include "db/records/work.h"
#include "db/stores/stamp.h"

#include <span>
#include <vector>

namespace db::stores {
class HallDatabase;
}

namespace db::import {

/// 事项 item, 受理日期 accepted, 办结日期 finished (these required), 结果 result, 备注 note, beside those of residents.
[[nodiscard]] std::span<const OwnColumn> matterColumns();

/// Judges a list of matters that are over, read with matterColumns(), and stores nothing. What is still open is
/// accepted at the desk, where its limits are set: a row without the day on which it ended is refused. A matter is
/// known by whose it is, its item and the day on which it was accepted.
[[nodiscard]] Expected<ListPlan<Matter>> planMatters(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                                     const std::vector<CodeWords>& items, Date today);

/// Stores what planMatters() says in one transaction, or nothing if there is any problem.
[[nodiscard]] Expected<ListPlan<Matter>> importMatters(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                                       const std::vector<CodeWords>& items, Date today,
                                                       const stores::Stamp& by);

} // namespace db::import
