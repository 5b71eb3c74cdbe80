// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/list_plan.h"
#include "db/import/resident_list.h"
#include "db/records/result.h"
#include "db/records/work.h"
#include "db/stores/stamp.h"

#include <span>

namespace db::stores {
class HallDatabase;
}

namespace db::import {

/// 走访日期 visited, 走访人 visitor, 内容 text (all required), beside those of residents.
[[nodiscard]] std::span<const OwnColumn> visitColumns();

/// Judges a list that was read with visitColumns(), and stores nothing. A visit that the diary has, word for word, is
/// the same; a diary is never rewritten.
[[nodiscard]] Expected<ListPlan<DiaryEntry>> planVisits(const stores::HallDatabase& hall, const ParsedResidents& parsed,
                                                        Date today);

/// Stores what planVisits() says in one transaction, or nothing if there is any problem.
[[nodiscard]] Expected<ListPlan<DiaryEntry>>
importVisits(const stores::HallDatabase& hall, const ParsedResidents& parsed, Date today, const stores::Stamp& by);

} // namespace db::import
