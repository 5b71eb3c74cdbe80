// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace db {

enum class CoverageId : std::int64_t {};

/// Why the hall's records of an item leave nobody out.
enum class CoverageSource {
    OwnMatters, ///< whoever applies for it applies here
    List,       ///< a list of all who have it, such as a department's, was put on the books
};

/// For which item the hall knows who has applied and who has not. Of any other item, no record means only that: it may
/// have been done elsewhere, or before the hall had this program.
struct RecordCoverage {
    CoverageId id{};
    std::string itemCode;
    CoverageSource source = CoverageSource::OwnMatters;
    /// OwnMatters: all from this day on; nothing: all that ever were. List: as it stood on this day; never nothing.
    std::optional<Date> day = {};
    std::string reference = {}; ///< where it comes from, in words, at most 80 characters; may be empty
    std::string setBy = {};     ///< "operator", "staff:3"
    Time setAt{};
    friend bool operator==(const RecordCoverage&, const RecordCoverage&) = default;
};

} // namespace db
