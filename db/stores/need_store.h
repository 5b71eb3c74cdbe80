// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/need.h"
#include "db/records/rating.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db::stores {

class Connection;

/// What residents ask for. A handle, like ResidentStore.
class NeedStore {
public:
    explicit NeedStore(Connection& connection)
        : m_connection(&connection) {}

    /// `need.id` is ignored; the new id is returned. Constraint: no such resident or place.
    [[nodiscard]] Expected<NeedId> insert(const Need& need, const Stamp& by);
    [[nodiscard]] Expected<void> update(const Need& need, const Stamp& by);
    /// A new need with its first step, in one transaction; the same request key again is the same need.
    [[nodiscard]] Expected<NeedId> file(const Need& need, std::string_view requestKey, const Stamp& by);
    /// What became of a need: the row and the step in one transaction. NotFound.
    [[nodiscard]] Expected<void> take(const NeedStep& step, const Need& after, const Stamp& by);
    /// As take(), with the resident's rating in the same transaction.
    [[nodiscard]] Expected<void> takeRated(const NeedStep& step, const Need& after, const Rating& rating,
                                           const Stamp& by);

    [[nodiscard]] Expected<std::optional<Need>> find(NeedId id) const;
    /// Newest first, the evaluated ones too.
    [[nodiscard]] Expected<std::vector<Need>> ofResident(ResidentId resident) const;
    /// Neither evaluated nor left; the oldest first.
    [[nodiscard]] Expected<std::vector<Need>> open() const;
    /// The same with no more than their clocks are made of; opens nothing that is sealed.
    [[nodiscard]] Expected<std::vector<Need>> openDates() const;
    /// The rest, newest first.
    [[nodiscard]] Expected<std::vector<Need>> ended(int most) const;
    [[nodiscard]] Expected<int> countEnded() const;
    /// Of one category, raised at or after `since`, newest first.
    [[nodiscard]] Expected<std::vector<Need>> ofCategorySince(std::string_view category, Time since, int most) const;
    /// In the order in which they were done.
    [[nodiscard]] Expected<std::vector<NeedStep>> stepsOf(NeedId need) const;

private:
    Connection* m_connection;
};

/// What residents think of a visit, a matter or a need. A handle, like ResidentStore.
class RatingStore {
public:
    explicit RatingStore(Connection& connection)
        : m_connection(&connection) {}

    /// Takes the place of an earlier one about the same.
    [[nodiscard]] Expected<void> give(const Rating& rating, const Stamp& by);
    [[nodiscard]] Expected<std::optional<Rating>> find(const RatedSubject& of) const;
    /// Given at or after `at`, the newest first.
    [[nodiscard]] Expected<std::vector<Rating>> since(Time at) const;

private:
    Connection* m_connection;
};

} // namespace db::stores
