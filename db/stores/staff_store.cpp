// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/staff_store.h"

#include "db/records/utf8.h"
#include "db/stores/connection.h"

#include <algorithm>

namespace db::stores {
namespace {

constexpr ColumnWords<StaffRole> kRole;
constexpr char kColumns[] = "SELECT id, login, name, role, counter, is_active FROM staff ";
constexpr std::size_t kMaxLogin = 32;
constexpr std::size_t kMaxPassword = 128;
constexpr std::size_t kLeastPasswordCharacters = 8;

Staff read(const Connection& connection, Statement& s) {
    const std::int64_t row = integer(s, 0);
    return {.id = StaffId{row},
            .login = text(s, 1),
            .name = opened(connection, s, 2, {"staff", "name", row}),
            .role = kRole.from(text(s, 3)),
            .window = text(s, 4),
            .isActive = integer(s, 5) != 0};
}

template <typename Value>
std::optional<Staff> selectOne(Connection& connection, const char* condition, const Value& value) {
    Statement s{connection.sql(), std::string(kColumns) + condition};
    put(s, 1, value);
    if (!s.executeStep()) { return std::nullopt; }
    return read(connection, s);
}

void check(const Staff& staff) {
    if (!isLogin(staff.login)) { fail(ErrorKind::Invalid, "a login is 1 to 32 of a-z, 0-9, dot, underscore and dash"); }
    if (staff.name.empty()) { fail(ErrorKind::Invalid, "a member of staff needs a name"); }
    checkText(staff.name, kLongestStaffName, "staff name");
    checkText(staff.window, kLongestWindow, "window");
}

std::string hashChecked(std::string_view password, const seal::PasswordCost& cost) {
    if (characterCount(password) < kLeastPasswordCharacters || password.size() > kMaxPassword) {
        fail(ErrorKind::Invalid, "a password has 8 characters at least and 128 bytes at most");
    }
    return orFail(seal::hashPassword(password, cost));
}

std::optional<Credentials> readCredentials(Connection& connection, std::string_view login) {
    Statement s{connection.sql(),
                "SELECT id, password_hash, must_change_password FROM staff WHERE login = ?1 AND is_active = 1"};
    put(s, 1, login);
    if (!s.executeStep()) { return std::nullopt; }
    return Credentials{.who = id<StaffId>(s, 0), .hash = text(s, 1), .mustChange = integer(s, 2) != 0};
}

/// The cost of the hashes of this hall, so that an unknown login takes as long as a known one.
std::optional<std::string> anyHash(Connection& connection) {
    Statement s{connection.sql(), "SELECT password_hash FROM staff ORDER BY id LIMIT 1"};
    if (!s.executeStep()) { return std::nullopt; }
    return text(s, 0);
}

/// What an account became, for the audit log: "name role:manager window:2 disabled". A name is not said.
std::string changesOf(const Staff& before, const Staff& after) {
    std::string said;
    const auto say = [&said](bool isChanged, const std::string& what) {
        if (isChanged) { said.append(said.empty() ? "" : " ").append(what); }
    };
    say(after.name != before.name, "name");
    say(after.role != before.role, std::string("role:").append(kRole.of(after.role)));
    say(after.window != before.window, "window:" + after.window);
    say(after.isActive != before.isActive, after.isActive ? "enabled" : "disabled");
    return said;
}

} // namespace

bool isLogin(std::string_view login) {
    return !login.empty() && login.size() <= kMaxLogin && std::ranges::all_of(login, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    });
}

Expected<StaffId> StaffStore::insert(const Staff& staff, std::string_view password, const Stamp& by,
                                     const seal::PasswordCost& cost) {
    return insertHashed(staff, password, false, by, cost);
}

Expected<StaffId> StaffStore::insertWithOneTime(const Staff& staff, std::string_view password, const Stamp& by,
                                                const seal::PasswordCost& cost) {
    return insertHashed(staff, password, true, by, cost);
}

Expected<StaffId> StaffStore::insertHashed(const Staff& staff, std::string_view password, bool isOneTime,
                                           const Stamp& by, const seal::PasswordCost& cost) {
    const auto hash = guarded("staff password", [&] { // before the transaction: it takes long
        check(staff);
        return hashChecked(password, cost);
    });
    if (!hash) { return tl::unexpected(hash.error()); }
    return inTransaction(*m_connection, "insert staff", [&] {
        const StaffId id{nextId(*m_connection, "staff")};
        run(*m_connection,
            "INSERT INTO staff (id, login, name, role, counter, is_active, password_hash, must_change_password) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            id, staff.login, m_connection->seal().seal(staff.name, {"staff", "name", raw(id)}), kRole.of(staff.role),
            staff.window, staff.isActive, *hash, isOneTime);
        audit(*m_connection, by, "staff.added", subject("staff", id), kRole.of(staff.role));
        return id;
    });
}

Expected<void> StaffStore::setPassword(StaffId id, std::string_view password, const Stamp& by,
                                       const seal::PasswordCost& cost) {
    return storePassword(id, password, false, by, cost);
}

Expected<void> StaffStore::resetPassword(StaffId id, std::string_view password, const Stamp& by,
                                         const seal::PasswordCost& cost) {
    return storePassword(id, password, true, by, cost);
}

Expected<void> StaffStore::setPasswordHash(StaffId id, const std::string& hash, const Stamp& by) {
    return storeHash(id, hash, false, by);
}

Expected<void> StaffStore::storePassword(StaffId id, std::string_view password, bool isReset, const Stamp& by,
                                         const seal::PasswordCost& cost) {
    const auto hash = guarded("staff password", [&] { return hashChecked(password, cost); });
    if (!hash) { return tl::unexpected(hash.error()); }
    return storeHash(id, *hash, isReset, by);
}

Expected<void> StaffStore::storeHash(StaffId id, const std::string& hash, bool isReset, const Stamp& by) {
    return inTransaction(*m_connection, "staff password", [&] {
        if (run(*m_connection, "UPDATE staff SET password_hash = ?2, must_change_password = ?3 WHERE id = ?1", id, hash,
                isReset) == 0) {
            fail(ErrorKind::NotFound, subject("staff", id));
        }
        audit(*m_connection, by, isReset ? "staff.password_reset" : "staff.password_set", subject("staff", id));
    });
}

Expected<void> StaffStore::update(const Staff& staff, const Stamp& by) {
    return inTransaction(*m_connection, "update staff", [&] {
        check(staff);
        const auto before = selectOne(*m_connection, "WHERE id = ?1", staff.id);
        if (!before) { fail(ErrorKind::NotFound, subject("staff", staff.id)); }
        run(*m_connection, "UPDATE staff SET name = ?2, role = ?3, counter = ?4, is_active = ?5 WHERE id = ?1",
            staff.id, m_connection->seal().seal(staff.name, {"staff", "name", raw(staff.id)}), kRole.of(staff.role),
            staff.window, staff.isActive);
        audit(*m_connection, by, "staff.changed", subject("staff", staff.id), changesOf(*before, staff));
    });
}

bool Credentials::fit(std::string_view password) const {
    return !hash.empty() && seal::passwordMatches(hash, password.size() > kMaxPassword ? "" : password) && who;
}

Expected<std::optional<SignedInStaff>> StaffStore::signIn(std::string_view login, std::string_view password,
                                                          const std::string& loginMark, const Stamp& by) {
    const auto tried = credentialsOf(login);
    if (!tried) { return tl::unexpected(tried.error()); }
    return noteSignIn(*tried, tried->fit(password), loginMark, by);
}

Expected<Credentials> StaffStore::credentialsOf(std::string_view login) const {
    return guarded("staff sign-in", [&] {
        auto known = readCredentials(*m_connection, login);
        return known ? *std::move(known) : Credentials{.who = {}, .hash = anyHash(*m_connection).value_or("")};
    });
}

Expected<std::optional<SignedInStaff>> StaffStore::noteSignIn(const Credentials& tried, bool isRight,
                                                              const std::string& loginMark, const Stamp& by) {
    return inTransaction(*m_connection, "staff sign-in", [&]() -> std::optional<SignedInStaff> {
        const std::string who = tried.who ? subject("staff", *tried.who) : "staff:unknown"; // not what was typed
        auto staff = isRight ? selectOne(*m_connection, "WHERE id = ?1", *tried.who) : std::nullopt;
        // Between the two steps the operator may have ended their work, or set another password.
        const auto now = staff ? readCredentials(*m_connection, staff->login) : std::nullopt;
        if (!now || now->hash != tried.hash) { staff.reset(); }
        audit(*m_connection, by, staff ? "staff.signed_in" : "staff.sign_in_failed", who, loginMark);
        if (!staff) { return std::nullopt; }
        return SignedInStaff{.staff = *std::move(staff), .mustChangePassword = now->mustChange};
    });
}

Expected<std::optional<Staff>> StaffStore::find(StaffId id) const {
    return guarded("find staff", [&] { return selectOne(*m_connection, "WHERE id = ?1", id); });
}

Expected<std::optional<Staff>> StaffStore::findByLogin(std::string_view login) const {
    return guarded("find staff", [&] { return selectOne(*m_connection, "WHERE login = ?1", login); });
}

Expected<std::vector<Staff>> StaffStore::all() const {
    return guarded("all staff", [&] {
        Statement s{m_connection->sql(), std::string(kColumns) + "ORDER BY id"};
        std::vector<Staff> staff;
        while (s.executeStep()) {
            addReadable(staff, *m_connection, "staff", integer(s, 0), [&] { return read(*m_connection, s); });
        }
        return staff;
    });
}

Expected<std::vector<StaffId>> StaffStore::withResetPassword() const {
    return guarded("staff passwords", [&] {
        Statement s{m_connection->sql(), "SELECT id FROM staff WHERE must_change_password = 1 ORDER BY id"};
        std::vector<StaffId> staff;
        while (s.executeStep()) {
            staff.push_back(id<StaffId>(s, 0));
        }
        return staff;
    });
}

} // namespace db::stores
