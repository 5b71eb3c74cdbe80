// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/list_plan.h"
#include "db/import/resident_list.h"
#include "db/records/resident.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace db::stores {
class HallDatabase;
}

namespace db::import {

/// A kind of care flag as the hall's catalogue has it.
struct CareFlagKindWords : CodeWords {
    std::string serviceEffect; ///< what the desk does if the list says nothing else
};

/// 类别 kind (required), 等级 grade, 服务措施 service effect, 有效期至 until, beside those of residents.
[[nodiscard]] std::span<const OwnColumn> careFlagColumns();

/// Judges a list that was read with careFlagColumns(), and stores nothing. A flag is known by whose it is and its kind;
/// what a row states takes the place of what stands there, empty cells change nothing.
[[nodiscard]] Expected<ListPlan<CareFlag>> planCareFlags(const stores::HallDatabase& hall,
                                                         const ParsedResidents& parsed,
                                                         const std::vector<CareFlagKindWords>& kinds);

/// Stores what planCareFlags() says in one transaction, or nothing if there is any problem.
[[nodiscard]] Expected<ListPlan<CareFlag>> importCareFlags(const stores::HallDatabase& hall,
                                                           const ParsedResidents& parsed,
                                                           const std::vector<CareFlagKindWords>& kinds,
                                                           const stores::Stamp& by);

} // namespace db::import
