// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/authority_store.h"

#include "db/stores/record_table.h"

namespace db::stores {
namespace {

constexpr ColumnWords<AuthorityKind> kKind;
constexpr std::size_t kMaxName = 192;

const auto& table() {
    static const auto authorities = recordTable<Authority>(
        "authority", Column("resident_id", &Authority::resident), Column("holder", &Authority::holder, form::Sealed{}),
        Column("kind", &Authority::kind, form::Word{kKind}), Column("until_day", &Authority::until),
        Column("noted_by", &Authority::notedBy), Column("noted_at", &Authority::notedAt));
    return authorities;
}

} // namespace

Expected<AuthorityId> AuthorityStore::insert(const Authority& authority, const Stamp& by) {
    return inTransaction(*m_connection, "add authority", [&] {
        checkText(authority.holder, kMaxName, "holder of an authority");
        if (authority.holder.empty()) { fail(ErrorKind::Invalid, "authority: no name"); }
        checkDay(authority.until);
        const AuthorityId id{nextId(*m_connection, "authority")};
        table().insert(*m_connection, id, authority);
        audit(*m_connection, by, "authority.added", subject("authority", id), subject("resident", authority.resident));
        return id;
    });
}

Expected<std::optional<Authority>> AuthorityStore::find(AuthorityId id) const {
    return guarded("find authority", [&] { return table().find(*m_connection, id); });
}

Expected<std::vector<Authority>> AuthorityStore::ofResident(ResidentId resident) const {
    return guarded("authorities",
                   [&] { return table().read(*m_connection, "WHERE resident_id = ?1 ORDER BY id DESC", resident); });
}

} // namespace db::stores
