// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/catalogue.h"
#include "db/records/coverage.h"
#include "db/records/hall.h"
#include "db/records/resident.h"
#include "db/records/result.h"
#include "db/records/summary.h"
#include "db/records/work.h"

#include <chrono>
#include <optional>
#include <vector>

namespace db::stores {
class HallDatabase;
}

namespace db::summary {

using catalogue::Catalogue;

/// China keeps one time zone, UTC+8, without summer time.
inline constexpr std::chrono::minutes kHallUtcOffset{8 * 60};
[[nodiscard]] Date dateOf(Time at, std::chrono::minutes utcOffset = kHallUtcOffset);

/// Everything on the books about one resident that a summary may use, and how complete the books are.
struct ResidentFile {
    Resident resident;
    std::optional<GridCell> cell;
    std::vector<Matter> matters;
    std::vector<Need> needs;
    std::vector<DiaryEntry> diary;
    std::vector<CareFlag> careFlags;
    struct PastArrival {
        Date on{};
        std::string category;
    };
    std::vector<PastArrival> arrivals; ///< newest first; those of `today` are not the past
    std::vector<Dismissal> dismissals;
    std::vector<Appointment> appointments; ///< of today and later
    /// A visit that was finished and that they have not rated.
    struct Unrated {
        ArrivalId arrival{};
        Date on{};
        std::string purpose; ///< an item's code or a category's, or empty
    };
    std::vector<Unrated> unrated;              ///< newest first
    std::vector<RecordCoverage> coverage = {}; ///< of which items the hall's books leave nobody out
};

/// Empty if there is no such resident.
[[nodiscard]] Expected<std::optional<ResidentFile>> readResidentFile(const stores::HallDatabase& hall, ResidentId id,
                                                                     Date today,
                                                                     std::chrono::minutes utcOffset = kHallUtcOffset);

/// Whom a summary is composed for. What a member of staff must not know is not in theirs: no complaint about them, no
/// count and no line of it.
struct Viewer {
    std::optional<StaffId> staff; ///< nothing: the resident themself, or the operator; nothing is hidden
};
[[nodiscard]] ResidentFile seenBy(ResidentFile file, const Viewer& viewer);

/// Pure: the same file, viewer and day give the same summary. Lines in the order of the catalogue's summary rules,
/// without those that staff dismissed; at most seven, and how to serve is always among them. Never says why a care flag
/// was given.
[[nodiscard]] NeedsSummary composeNeedsSummary(const ResidentFile& file, const Viewer& viewer,
                                               const Catalogue& catalogue, Date today);

/// What the desk should do, as the flag has it: in both languages if it is what the catalogue says of its kind.
[[nodiscard]] Words serviceEffect(const CareFlag& flag, const Catalogue& catalogue);

/// The last day on which a line that was dismissed today stays away; empty: for good.
[[nodiscard]] std::optional<Date> dismissedUntil(DismissReason reason, Date today);

/// Full years; born on 29 February, one turns older on 1 March.
[[nodiscard]] int ageOn(Date birthDate, Date today);
/// Such as "女 · 80 岁", "Female · 80".
[[nodiscard]] Words sexAndAge(const Resident& resident, Date today);

} // namespace db::summary
