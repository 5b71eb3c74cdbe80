// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/summary/needs_summary.h"

#include "db/stores/hall_database.h"

namespace db::summary {
namespace {

constexpr int kArrivals = 20;
/// More are not asked about: who left three visits unrated does not want to rate.
constexpr std::size_t kMostUnrated = 3;

/// Takes the value or notes the first error.
template <typename T>
void take(Expected<T> from, T& to, std::optional<Error>& error) {
    if (error) { return; }
    if (!from) {
        error = from.error();
        return;
    }
    to = std::move(*from);
}

/// `arrivals` newest first.
Expected<std::vector<ResidentFile::Unrated>>
unratedOf(const stores::HallDatabase& hall, const std::vector<Arrival>& arrivals, std::chrono::minutes utcOffset) {
    std::vector<ResidentFile::Unrated> unrated;
    for (const Arrival& arrival : arrivals) {
        if (arrival.state != ArrivalState::Done || !arrival.doneAt || unrated.size() == kMostUnrated) { continue; }
        const auto rating = hall.ratings().find({.kind = RatedKind::Arrival, .id = raw(arrival.id)});
        if (!rating) { return tl::unexpected(rating.error()); }
        if (*rating) { continue; }
        unrated.push_back(
            {.arrival = arrival.id, .on = dateOf(*arrival.doneAt, utcOffset), .purpose = arrival.category});
    }
    return unrated;
}

} // namespace

Expected<std::optional<ResidentFile>> readResidentFile(const stores::HallDatabase& hall, ResidentId id, Date today,
                                                       std::chrono::minutes utcOffset) {
    auto found = hall.residents().find(id);
    if (!found) { return tl::unexpected(found.error()); }
    std::optional<Resident>& resident = *found;
    if (!resident) { return std::nullopt; }
    ResidentFile file{.resident = std::move(*resident),
                      .cell = std::nullopt,
                      .matters = {},
                      .needs = {},
                      .diary = {},
                      .careFlags = {},
                      .arrivals = {},
                      .dismissals = {},
                      .appointments = {},
                      .unrated = {},
                      .coverage = {}};
    std::optional<Error> error;
    std::vector<Arrival> arrivals;
    if (file.resident.gridCell) { take(hall.grid().find(*file.resident.gridCell), file.cell, error); }
    take(hall.matters().ofResident(id), file.matters, error);
    take(hall.needs().ofResident(id), file.needs, error);
    take(hall.diary().ofResident(id), file.diary, error);
    take(hall.careFlags().ofResident(id), file.careFlags, error);
    take(hall.dismissals().ofResident(id), file.dismissals, error);
    take(hall.appointments().ofResident(id, today), file.appointments, error);
    take(hall.arrivals().arrivalsOf(id, kArrivals), arrivals, error);
    take(unratedOf(hall, arrivals, utcOffset), file.unrated, error);
    take(hall.coverage().all(), file.coverage, error);
    if (error) { return tl::unexpected(*error); }
    for (const Arrival& arrival : arrivals) {
        file.arrivals.push_back({.on = dateOf(arrival.firstSeenAt, utcOffset), .category = arrival.category});
    }
    return file;
}

} // namespace db::summary
