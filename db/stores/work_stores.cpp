// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/work_stores.h"

#include "db/stores/connection.h"

namespace db::stores {
namespace {

constexpr Names<NeedState, 5> kNeedState{{"found", "classified", "planned", "acted_on", "evaluated"}};
constexpr std::size_t kMaxCode = 64;
constexpr std::size_t kMaxShort = 192;
constexpr std::size_t kMaxText = 6000; // bytes; 2000 characters of Chinese

constexpr char kNeedColumns[] =
    "SELECT id, resident_id, category, text, state, raised_at, progress_day, claimed_by FROM need ";

Need readNeed(const Connection& connection, Statement& s) {
    const std::int64_t row = integer(s, 0);
    return {.id = NeedId{row},
            .resident = optionalId<ResidentId>(s, 1),
            .category = text(s, 2),
            .text = opened(connection, s, 3, {"need", "text", row}),
            .state = kNeedState.from(text(s, 4)),
            .raisedAt = time(s, 5),
            .lastProgressOn = optionalDay(s, 6),
            .claimedBy = text(s, 7)};
}

void write(Connection& connection, const char* sql, NeedId id, const Need& n) {
    checkText(n.category, kMaxCode, "category");
    checkText(n.text, kMaxText, "need");
    checkText(n.claimedBy, kMaxShort, "claimed by");
    checkDay(n.lastProgressOn);
    const int changed =
        run(connection, sql, id, n.resident, n.category, connection.seal().seal(n.text, {"need", "text", raw(id)}),
            kNeedState.of(n.state), n.raisedAt, n.lastProgressOn, n.claimedBy);
    if (changed == 0) fail(ErrorKind::NotFound, subject("need", id));
}

} // namespace

Expected<NeedId> NeedStore::insert(const Need& need, const Stamp& by) {
    return inTransaction(*m_connection, "insert need", [&] {
        const NeedId id{nextId(*m_connection, "need")};
        write(*m_connection,
              "INSERT INTO need (id, resident_id, category, text, state, raised_at, progress_day, claimed_by) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
              id, need);
        audit(*m_connection, by, "need.added", subject("need", id),
              need.resident ? subject("resident", *need.resident) : std::string{});
        return id;
    });
}

Expected<void> NeedStore::update(const Need& need, const Stamp& by) {
    return inTransaction(*m_connection, "update need", [&] {
        write(*m_connection,
              "UPDATE need SET resident_id = ?2, category = ?3, text = ?4, state = ?5, raised_at = ?6, "
              "progress_day = ?7, claimed_by = ?8 WHERE id = ?1",
              need.id, need);
        audit(*m_connection, by, "need.changed", subject("need", need.id));
    });
}

Expected<std::optional<Need>> NeedStore::find(NeedId id) const {
    return guarded("find need", [&]() -> std::optional<Need> {
        Statement s{m_connection->sql(), std::string(kNeedColumns) + "WHERE id = ?1"};
        put(s, 1, id);
        if (!s.executeStep()) return std::nullopt;
        return readNeed(*m_connection, s);
    });
}

Expected<std::vector<Need>> NeedStore::ofResident(ResidentId resident) const {
    return guarded("needs", [&] {
        Statement s{m_connection->sql(),
                    std::string(kNeedColumns) + "WHERE resident_id = ?1 ORDER BY raised_at DESC, id DESC"};
        put(s, 1, resident);
        std::vector<Need> needs;
        while (s.executeStep())
            needs.push_back(readNeed(*m_connection, s));
        return needs;
    });
}

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
            entries.push_back({.id = DiaryEntryId{row},
                               .resident = resident,
                               .visitedOn = day(s, 1),
                               .visitor = opened(*m_connection, s, 2, {"diary_entry", "visitor", row}),
                               .text = opened(*m_connection, s, 3, {"diary_entry", "text", row})});
        }
        return entries;
    });
}

} // namespace db::stores
