// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/work_stores.h"

#include "db/stores/connection.h"

namespace db::stores {
namespace {

constexpr std::size_t kMaxShort = 192;
constexpr std::size_t kMaxText = 6000; // bytes; 2000 characters of Chinese

} // namespace

Expected<DiaryEntryId> DiaryStore::insert(const DiaryEntry& entry, const Stamp& by) {
    return inTransaction(*m_connection, "insert diary entry", [&] {
        checkText(entry.visitor, kMaxShort, "visitor");
        checkText(entry.text, kMaxText, "diary entry");
        checkDay(entry.visitedOn);
        const DiaryEntryId id{nextId(*m_connection, "diary_entry")};
        run(*m_connection,
            "INSERT INTO diary_entry (id, resident_id, visited_day, visitor, text) VALUES (?1, ?2, ?3, ?4, ?5)", id,
            entry.resident, entry.visitedOn,
            m_connection->seal().seal(entry.visitor, {"diary_entry", "visitor", raw(id)}),
            m_connection->seal().seal(entry.text, {"diary_entry", "text", raw(id)}));
        audit(*m_connection, by, "diary.added", subject("diary_entry", id), subject("resident", entry.resident));
        return id;
    });
}

Expected<std::vector<DiaryEntry>> DiaryStore::ofResident(ResidentId resident) const {
    return guarded("diary", [&] {
        Statement s{m_connection->sql(), "SELECT id, visited_day, visitor, text FROM diary_entry "
                                         "WHERE resident_id = ?1 ORDER BY visited_day DESC, id DESC"};
        put(s, 1, resident);
        std::vector<DiaryEntry> entries;
        while (s.executeStep()) {
            const std::int64_t row = integer(s, 0);
            addReadable(entries, *m_connection, "diary_entry", row, [&]() -> DiaryEntry {
                return {.id = DiaryEntryId{row},
                        .resident = resident,
                        .visitedOn = day(s, 1),
                        .visitor = opened(*m_connection, s, 2, {"diary_entry", "visitor", row}),
                        .text = opened(*m_connection, s, 3, {"diary_entry", "text", row})};
            });
        }
        return entries;
    });
}

} // namespace db::stores
