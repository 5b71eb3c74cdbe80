// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/whereabouts_store.h"

#include "db/stores/connection.h"

namespace db::stores {
namespace {

constexpr std::size_t kMaxWords = 900; // bytes; 300 characters of Chinese

} // namespace

Expected<void> WhereaboutsStore::set(const Whereabouts& note, const Stamp& by) {
    return inTransaction(*m_connection, "set whereabouts", [&] {
        checkText(note.words, kMaxWords, "whereabouts");
        run(*m_connection,
            "INSERT INTO whereabouts (staff_id, since, until_at, asks_id, words) VALUES (?1, ?2, ?3, ?4, ?5) "
            "ON CONFLICT (staff_id) DO UPDATE SET since = ?2, until_at = ?3, asks_id = ?4, words = ?5",
            note.staff, note.since, note.until, note.asks,
            m_connection->seal().seal(note.words, {"whereabouts", "words", raw(note.staff)}));
        audit(*m_connection, by, "whereabouts.set", subject("staff", note.staff),
              note.asks ? subject("staff", *note.asks) : std::string());
    });
}

Expected<void> WhereaboutsStore::clear(StaffId staff, const Stamp& by) {
    return inTransaction(*m_connection, "clear whereabouts", [&] {
        if (run(*m_connection, "DELETE FROM whereabouts WHERE staff_id = ?1", staff) > 0) {
            audit(*m_connection, by, "whereabouts.cleared", subject("staff", staff), {});
        }
    });
}

Expected<std::vector<Whereabouts>> WhereaboutsStore::inForce(Time now) const {
    return guarded("whereabouts", [&] {
        Statement s{m_connection->sql(), "SELECT staff_id, since, until_at, asks_id, words FROM whereabouts "
                                         "WHERE until_at > ?1 ORDER BY staff_id"};
        put(s, 1, now);
        std::vector<Whereabouts> notes;
        while (s.executeStep()) {
            addReadable(notes, *m_connection, "whereabouts", integer(s, 0), [&]() -> Whereabouts {
                return {.staff = id<StaffId>(s, 0),
                        .since = time(s, 1),
                        .until = time(s, 2),
                        .asks = optionalId<StaffId>(s, 3),
                        .words = opened(*m_connection, s, 4, {"whereabouts", "words", integer(s, 0)})};
            });
        }
        return notes;
    });
}

} // namespace db::stores
