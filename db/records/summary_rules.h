// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

namespace db {

/// One rule of the needs summary: what it looks for, and its numbers. Where it stands among the others is its rank.
struct SummaryRule {
    enum class Kind {
        Appointment,     ///< an appointment today
        LateMatter,      ///< past the nearer of its two limits
        LateYearly,      ///< a yearly item that was due and is not on the books
        NearLimit,       ///< due within `number` working days
        DueYearly,       ///< a yearly item that is due soon
        MissingMaterial, ///< waits for what they can bring today
        OpenMatter,      ///< being handled, and none of the above
        MayApply,        ///< qualifies and never applied, of what the records are complete for; at most `number` lines,
                         ///< the age reached last first
        NeedProgress,    ///< a need of theirs in which something happened
        OpenNeed,        ///< a need of theirs in which nothing happened yet
        VisitOverdue,    ///< nobody was at their home for longer than `number` days, see daysByGrade
        RatingOpen,      ///< a visit of the last `number` days that they have not rated
        HowToServe,      ///< hearing, wheelchair, language, care flags; never cut off
        LastVisit,       ///< what the last visit to their home brought
        LastArrival,     ///< when they were here last
        NoRecord,        ///< may concern them, and the hall has no record of it: at most `number` lines to ask about
    };
    Kind kind{};
    int number = 0;
    /// VisitOverdue: the days for who carries a care flag of grade 1, 2 or 3. 0: as for everybody.
    std::array<int, 3> daysByGrade = {};
    /// NoRecord: who never had what is due a year after the last time is asked about it from this age on.
    int fromAge = 0;

    friend bool operator==(const SummaryRule&, const SummaryRule&) = default;
};

/// Highest rank first, each kind at most once. A kind that is left out is never spoken of.
using SummaryRules = std::vector<SummaryRule>;

} // namespace db
