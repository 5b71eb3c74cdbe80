// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/retention/due.h"
#include "db/stores/faces_database.h"
#include "db/stores/hall_database.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace hall {

/// How far the erasing of what is over has come. It may stop after any step: the next one that begins anew finds what
/// is left.
struct RetentionRun {
    db::Date today{};
    bool byItselfAlone = false; ///< only the rules that say so
    std::size_t at = 0;         ///< rule
    std::int64_t after = 0;     ///< row
    std::map<db::DataKind, int> erased = {};
};

/// What one step erased.
struct RetentionStep {
    bool isOver = false;
    std::vector<db::ResidentId> faces = {}; ///< their consents are withdrawn
    bool records = false;                   ///< of residents
};

/// The next page of rows, in one short transaction. Requires: it is not over.
[[nodiscard]] db::Expected<RetentionStep> eraseNext(const db::stores::HallDatabase& records,
                                                    const db::stores::FacesDatabase& faces,
                                                    std::span<const db::retention::Rule> rules, RetentionRun& run,
                                                    const db::stores::Stamp& by);

/// The day on which all rules were last carried out.
[[nodiscard]] db::Expected<std::optional<db::Date>> lastRetention(const db::stores::HallDatabase& records);
[[nodiscard]] db::Expected<void> noteRetention(const db::stores::HallDatabase& records, db::Date today,
                                               const db::stores::Stamp& by);

} // namespace hall
