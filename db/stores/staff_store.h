// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "db/records/result.h"
#include "db/seal/password.h"
#include "db/stores/stamp.h"

#include <chrono>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace db::stores {

class Connection;

/// When wrong passwords lock a member of staff out.
struct LockOutRule {
    int failuresBeforeLock = 5;
    std::chrono::minutes lockFor{10};
};

struct WrongPassword {};
struct LockedOut {
    Time until{};
};
using SignInOutcome = std::variant<Staff, WrongPassword, LockedOut>;

/// Members of staff and their sign-in. A handle, like ResidentStore.
class StaffStore {
public:
    explicit StaffStore(Connection& connection)
        : m_connection(&connection) {}

    /// `staff.id` is ignored. Constraint: the login is taken. Invalid: login not 1 to 32 of [a-z0-9._-], no name, or a
    /// password under 8 characters or over 128 bytes. Takes about 0.1 s and 64 MiB with the default cost.
    [[nodiscard]] Expected<StaffId> insert(const Staff& staff, std::string_view password, const Stamp& by,
                                           const seal::PasswordCost& cost = {});
    [[nodiscard]] Expected<void> setPassword(StaffId id, std::string_view password, const Stamp& by,
                                             const seal::PasswordCost& cost = {});
    /// Name, role, window, active. The login never changes.
    [[nodiscard]] Expected<void> update(const Staff& staff, const Stamp& by);

    /// Counts failures on the disk, so that a restart forgives nobody; a good sign-in clears them. An unknown or
    /// inactive login takes as long and looks the same as a wrong password. `by.actor` is the desk's device.
    [[nodiscard]] Expected<SignInOutcome> signIn(std::string_view login, std::string_view password, const Stamp& by,
                                                 const LockOutRule& rule = {});

    [[nodiscard]] Expected<std::optional<Staff>> find(StaffId id) const;
    [[nodiscard]] Expected<std::optional<Staff>> findByLogin(std::string_view login) const;
    [[nodiscard]] Expected<std::vector<Staff>> all() const;

private:
    Connection* m_connection;
};

} // namespace db::stores
