// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace db {

/// What is kept for a time and then erased, each by a clock of its own. In this order: what hangs on something comes
/// before it.
enum class DataKind {
    Ratings,
    Evidence,
    Appointments,
    HomeVisits,
    CareFlags,
    DismissedLines,
    Needs,
    Matters,
    Visits,
    Authorities,
    Changes,
    UnusedFaces,
    WithdrawnConsents,
    Merged,
    MovedOut,
    Died,
};

/// A resident's own record, on which other kinds hang.
[[nodiscard]] constexpr bool isRecord(DataKind kind) {
    return kind == DataKind::Merged || kind == DataKind::MovedOut || kind == DataKind::Died;
}

/// Why a row stays although its time is up.
enum class Hold {
    Case,     ///< a case hangs on it: its own, or one that is open
    Face,     ///< the newest visit by face of somebody who consents: the clock of unused faces begins there
    Coverage, ///< the hall's records count as whole for this item: without it they would say that it was not done
    Erasure,  ///< its templates are not erased yet
    Standing, ///< it alone says since when somebody has moved out or died
    Others,   ///< something of theirs that has a clock of its own is still there
};

/// Something with a clock of its own that hangs on a resident's record.
struct HangsOn {
    DataKind kind = DataKind::Visits;
    std::optional<Date> since = {}; ///< the newest one's; nothing: at least one is open, and its clock stands
    friend bool operator==(const HangsOn&, const HangsOn&) = default;
};

struct RetentionRow {
    std::int64_t row = 0;           ///< id; of faces, dismissed lines and records the resident's
    std::optional<Date> since = {}; ///< when its clock began; nothing: it has not
    std::optional<Hold> hold = {};
    std::vector<HangsOn> hangsOn = {}; ///< Hold::Others alone
    friend bool operator==(const RetentionRow&, const RetentionRow&) = default;
};

} // namespace db
