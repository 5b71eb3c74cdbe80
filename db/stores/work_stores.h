// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/result.h"
#include "db/records/work.h"
#include "db/stores/need_store.h"
#include "db/stores/stamp.h"

#include <optional>
#include <vector>

namespace db::stores {

class Connection;

/// The visit diary (民情日记). A handle, like ResidentStore.
class DiaryStore {
public:
    explicit DiaryStore(Connection& connection)
        : m_connection(&connection) {}

    [[nodiscard]] Expected<DiaryEntryId> insert(const DiaryEntry& entry, const Stamp& by);
    /// Newest first.
    [[nodiscard]] Expected<std::vector<DiaryEntry>> ofResident(ResidentId resident) const;

private:
    Connection* m_connection;
};

} // namespace db::stores
