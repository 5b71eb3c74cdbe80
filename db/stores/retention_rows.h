// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"
#include "db/records/retention.h"
#include "db/stores/stamp.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace db::stores {

class FacesDatabase;
class HallDatabase;

/// The rows that retention rules (db/retention) speak of, and erasing those whose time is up.

/// Which rows of a kind are read, in the order of their numbers.
struct RetentionPage {
    std::optional<Date> until = {}; ///< only those whose clock began on this day or before
    std::int64_t after = 0;         ///< a row number
    int most = 0;                   ///< 0: all
};
[[nodiscard]] Expected<std::vector<RetentionRow>> retentionRows(const HallDatabase& hall, const FacesDatabase& faces,
                                                                DataKind kind, const RetentionPage& page = {});

struct ErasedRows {
    std::vector<std::int64_t> rows;
    std::int64_t lastLooked = 0; ///< where the next page begins
    bool isMore = false;
};
/// Which of them are to go.
using Choose = std::function<std::vector<std::int64_t>(std::span<const RetentionRow>)>;

/// Reads a page, asks, and erases with everything that goes with a row, all in one transaction, so that what was
/// chosen is still so; whatever is not finished is as it was. Noted in the audit log with how many, of records and
/// faces with whose. Of UnusedFaces the consents are withdrawn and the templates erased: after an error the withdrawal
/// may stand with templates that finishWithdrawals() still has to erase. Requires: `page.until` and `page.most`.
[[nodiscard]] Expected<ErasedRows> eraseRetained(const HallDatabase& hall, const FacesDatabase& faces, DataKind kind,
                                                 const RetentionPage& page, const Choose& choose, const Stamp& by);

/// The columns that name a resident in rows that go by a rule of their own, or with a record, as "table.column".
[[nodiscard]] std::span<const std::string_view> retainedPlaces();

/// Brings what was erased out of the log, too, so that no copy of it stays on the disk. Busy: somebody reads; the log
/// is written over in time all the same.
[[nodiscard]] Expected<void> forgetErased(const HallDatabase& hall);

} // namespace db::stores
