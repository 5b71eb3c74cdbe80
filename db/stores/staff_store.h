// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "db/records/result.h"
#include "db/seal/password.h"
#include "db/stores/stamp.h"

#include <optional>
#include <string_view>
#include <vector>

namespace db::stores {

class Connection;

/// Who signed in.
struct SignedInStaff {
    Staff staff;
    bool mustChangePassword = false; ///< somebody else set it
};

/// What a password is held against: of a member of staff, or of nobody, so that an unknown login takes as long. A
/// value.
struct Credentials {
    std::optional<StaffId> who;
    std::string hash; ///< Argon2id; empty: there is nobody at all
    bool mustChange = false;

    /// Takes about 0.1 s and 64 MiB, right or wrong; any thread.
    [[nodiscard]] bool fit(std::string_view password) const;
};

/// What insert() takes as a login: 1 to 32 of [a-z0-9._-].
[[nodiscard]] bool isLogin(std::string_view login);

inline constexpr std::size_t kLongestStaffName = 96; ///< bytes
inline constexpr std::size_t kLongestWindow = 32;    ///< bytes

/// Members of staff and their sign-in. A handle, like ResidentStore.
class StaffStore {
public:
    explicit StaffStore(Connection& connection)
        : m_connection(&connection) {}

    /// `staff.id` is ignored. Constraint: the login is taken. Invalid: login not 1 to 32 of [a-z0-9._-], no name, or a
    /// password under 8 characters or over 128 bytes. Takes about 0.1 s and 64 MiB with the default cost.
    [[nodiscard]] Expected<StaffId> insert(const Staff& staff, std::string_view password, const Stamp& by,
                                           const seal::PasswordCost& cost = {});
    /// The same with a password that somebody else chose, as of resetPassword().
    [[nodiscard]] Expected<StaffId> insertWithOneTime(const Staff& staff, std::string_view password, const Stamp& by,
                                                      const seal::PasswordCost& cost = {});
    /// Their own choice; what it may be is for whoever asks, beyond insert()'s lengths. NotFound: no such member of
    /// staff.
    [[nodiscard]] Expected<void> setPassword(StaffId id, std::string_view password, const Stamp& by,
                                             const seal::PasswordCost& cost = {});
    /// As setPassword() of a password that was hashed elsewhere (seal::hashPassword).
    [[nodiscard]] Expected<void> setPasswordHash(StaffId id, const std::string& hash, const Stamp& by);
    /// Somebody else's choice: whoever signs in with it must set another before anything else.
    [[nodiscard]] Expected<void> resetPassword(StaffId id, std::string_view password, const Stamp& by,
                                               const seal::PasswordCost& cost = {});
    /// Name, role, window, active. The login never changes. The audit entry says what did, and no name.
    [[nodiscard]] Expected<void> update(const Staff& staff, const Stamp& by);

    /// Nothing: the password is wrong, or the login unknown or inactive, which takes as long and looks the same. Who
    /// guesses is slowed down by whoever asks. `by.actor` is the desk's device; `loginMark` stands for the login in the
    /// audit log, known or not, and may be empty.
    [[nodiscard]] Expected<std::optional<SignedInStaff>> signIn(std::string_view login, std::string_view password,
                                                                const std::string& loginMark, const Stamp& by);
    /// signIn() in three steps, for who must not wait for the second: these, whether they fit(), and what came of it.
    [[nodiscard]] Expected<Credentials> credentialsOf(std::string_view login) const;
    [[nodiscard]] Expected<std::optional<SignedInStaff>> noteSignIn(const Credentials& tried, bool isRight,
                                                                    const std::string& loginMark, const Stamp& by);

    [[nodiscard]] Expected<std::optional<Staff>> find(StaffId id) const;
    [[nodiscard]] Expected<std::optional<Staff>> findByLogin(std::string_view login) const;
    [[nodiscard]] Expected<std::vector<Staff>> all() const;
    /// Who has a password that somebody else set and has not changed it yet.
    [[nodiscard]] Expected<std::vector<StaffId>> withResetPassword() const;

private:
    [[nodiscard]] Expected<StaffId> insertHashed(const Staff& staff, std::string_view password, bool isOneTime,
                                                 const Stamp& by, const seal::PasswordCost& cost);
    [[nodiscard]] Expected<void> storePassword(StaffId id, std::string_view password, bool isReset, const Stamp& by,
                                               const seal::PasswordCost& cost);
    [[nodiscard]] Expected<void> storeHash(StaffId id, const std::string& hash, bool isReset, const Stamp& by);

    Connection* m_connection;
};

} // namespace db::stores
