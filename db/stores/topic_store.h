// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"
#include "db/records/topic.h"
#include "db/stores/stamp.h"

#include <optional>
#include <vector>

namespace db::stores {

class Connection;

/// Topics of the talk days, and what stands on the kiosks. A handle, like ResidentStore.
class TopicStore {
public:
    explicit TopicStore(Connection& connection)
        : m_connection(&connection) {}

    /// `topic.id` is ignored; the new id is returned. Constraint: no such need.
    [[nodiscard]] Expected<TopicId> insert(const Topic& topic, const Stamp& by);
    /// `action` goes into the audit log: "discussed", "done" ... NotFound.
    [[nodiscard]] Expected<void> update(const Topic& topic, std::string_view action, const Stamp& by);
    [[nodiscard]] Expected<std::optional<Topic>> find(TopicId id) const;
    /// Of one day, and those of earlier days that are not closed; by day, then as they were raised.
    [[nodiscard]] Expected<std::vector<Topic>> forDay(Date day, int most) const;
    /// Days with topics, newest first.
    [[nodiscard]] Expected<std::vector<Date>> days(int most) const;

    /// Takes the place of what stood there about the same need or topic.
    [[nodiscard]] Expected<void> publish(const Publication& publication, const Stamp& by);
    /// Not shown any more; no error if it was not.
    [[nodiscard]] Expected<void> unpublish(const std::optional<NeedId>& need, const std::optional<TopicId>& topic,
                                           const Stamp& by);
    /// Newest first.
    [[nodiscard]] Expected<std::vector<Publication>> published(int most) const;
    [[nodiscard]] Expected<std::optional<Publication>> publishedOf(const std::optional<NeedId>& need,
                                                                   const std::optional<TopicId>& topic) const;

private:
    Connection* m_connection;
};

} // namespace db::stores
