// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/care_flag_store.h"

#include "db/stores/connection.h"

namespace db::stores {
namespace {

constexpr std::size_t kMaxKind = 64;
constexpr std::size_t kMaxEffect = 600;

void check(const CareFlag& flag) {
    if (flag.grade < 1 || flag.grade > 3) { fail(ErrorKind::Invalid, "a care flag's grade is 1 to 3"); }
    checkText(flag.kind, kMaxKind, "kind");
    checkText(flag.serviceEffect, kMaxEffect, "service effect");
}

} // namespace

Expected<CareFlagId> CareFlagStore::insert(const CareFlag& flag, const Stamp& by) {
    return inTransaction(*m_connection, "insert care flag", [&] {
        check(flag);
        const CareFlagId id{nextId(*m_connection, "care_flag")};
        // The kind itself tells of illness or poverty, so it lies sealed too.
        run(*m_connection,
            "INSERT INTO care_flag (id, resident_id, kind, grade, service_effect, until_day) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            id, flag.resident, m_connection->seal().seal(flag.kind, {"care_flag", "kind", raw(id)}), flag.grade,
            m_connection->seal().seal(flag.serviceEffect, {"care_flag", "service_effect", raw(id)}), flag.until);
        audit(*m_connection, by, "care_flag.added", subject("care_flag", id), subject("resident", flag.resident));
        return id;
    });
}

Expected<void> CareFlagStore::update(const CareFlag& flag, const Stamp& by) {
    return inTransaction(*m_connection, "change care flag", [&] {
        check(flag);
        const auto effect =
            m_connection->seal().seal(flag.serviceEffect, {"care_flag", "service_effect", raw(flag.id)});
        if (run(*m_connection, "UPDATE care_flag SET grade = ?2, service_effect = ?3, until_day = ?4 WHERE id = ?1",
                flag.id, flag.grade, effect, flag.until) == 0) {
            fail(ErrorKind::NotFound, subject("care_flag", flag.id));
        }
        audit(*m_connection, by, "care_flag.changed", subject("care_flag", flag.id),
              subject("resident", flag.resident));
    });
}

Expected<void> CareFlagStore::remove(CareFlagId id, const Stamp& by) {
    return inTransaction(*m_connection, "remove care flag", [&] {
        Statement whose{m_connection->sql(), "SELECT resident_id FROM care_flag WHERE id = ?1"};
        put(whose, 1, id);
        if (!whose.executeStep()) { fail(ErrorKind::NotFound, subject("care_flag", id)); }
        const ResidentId resident{integer(whose, 0)};
        whose.reset();
        run(*m_connection, "DELETE FROM care_flag WHERE id = ?1", id);
        audit(*m_connection, by, "care_flag.removed", subject("care_flag", id), subject("resident", resident));
    });
}

Expected<std::vector<CareFlag>> CareFlagStore::ofResident(ResidentId resident) const {
    return guarded("care flags", [&] {
        Statement s{m_connection->sql(), "SELECT id, kind, grade, service_effect, until_day FROM care_flag "
                                         "WHERE resident_id = ?1 ORDER BY grade DESC, id"};
        put(s, 1, resident);
        std::vector<CareFlag> flags;
        while (s.executeStep()) {
            const std::int64_t row = integer(s, 0);
            addReadable(flags, *m_connection, "care_flag", row, [&]() -> CareFlag {
                return {.id = CareFlagId{row},
                        .resident = resident,
                        .kind = opened(*m_connection, s, 1, {"care_flag", "kind", row}),
                        .grade = static_cast<int>(integer(s, 2)),
                        .serviceEffect = opened(*m_connection, s, 3, {"care_flag", "service_effect", row}),
                        .until = optionalDay(s, 4)};
            });
        }
        return flags;
    });
}

} // namespace db::stores
