// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/authority_store.h"

#include "db/stores/connection.h"

namespace db::stores {
namespace {

constexpr Names<AuthorityKind, 4> kKind{{"guardian", "relative", "written", "notarised"}};
constexpr std::size_t kMaxName = 192;
constexpr char kColumns[] = "SELECT id, resident_id, holder, kind, until_day, noted_by, noted_at FROM authority ";

Authority read(const Connection& connection, Statement& s) {
    const std::int64_t row = integer(s, 0);
    return {.id = AuthorityId{row},
            .resident = id<ResidentId>(s, 1),
            .holder = opened(connection, s, 2, {"authority", "holder", row}),
            .kind = kKind.from(text(s, 3)),
            .until = optionalDay(s, 4),
            .notedBy = id<StaffId>(s, 5),
            .notedAt = time(s, 6)};
}

} // namespace

Expected<AuthorityId> AuthorityStore::insert(const Authority& authority, const Stamp& by) {
    return inTransaction(*m_connection, "add authority", [&] {
        checkText(authority.holder, kMaxName, "holder of an authority");
        if (authority.holder.empty()) { fail(ErrorKind::Invalid, "authority: no name"); }
        checkDay(authority.until);
        const AuthorityId id{nextId(*m_connection, "authority")};
        run(*m_connection,
            "INSERT INTO authority (id, resident_id, holder, kind, until_day, noted_by, noted_at) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            id, authority.resident, m_connection->seal().seal(authority.holder, {"authority", "holder", raw(id)}),
            kKind.of(authority.kind), authority.until, authority.notedBy, authority.notedAt);
        audit(*m_connection, by, "authority.added", subject("authority", id), subject("resident", authority.resident));
        return id;
    });
}

Expected<std::optional<Authority>> AuthorityStore::find(AuthorityId id) const {
    return guarded("find authority", [&]() -> std::optional<Authority> {
        Statement s{m_connection->sql(), std::string(kColumns) + "WHERE id = ?1"};
        put(s, 1, id);
        if (!s.executeStep()) { return std::nullopt; }
        return read(*m_connection, s);
    });
}

Expected<std::vector<Authority>> AuthorityStore::ofResident(ResidentId resident) const {
    return guarded("authorities", [&] {
        Statement s{m_connection->sql(), std::string(kColumns) + "WHERE resident_id = ?1 ORDER BY id DESC"};
        put(s, 1, resident);
        std::vector<Authority> found;
        while (s.executeStep()) {
            addReadable(found, *m_connection, "authority", integer(s, 0), [&] { return read(*m_connection, s); });
        }
        return found;
    });
}

} // namespace db::stores
