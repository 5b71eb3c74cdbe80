// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "db/seal/password.h"
#include "kiosk/ctl/shell.h"

#include <filesystem>
#include <optional>
#include <string>

namespace ctl {

struct StaffAddOptions {
    std::filesystem::path data;
    std::string login;
    std::string name;
    db::StaffRole role = db::StaffRole::Clerk;
    std::string window;
    std::filesystem::path passwordFile; ///< empty: see below
    bool passwordOnStdin = false;       ///< false and no file: asked on the terminal, twice
    bool oneTime = false;               ///< none of these: one is made and printed, as resetStaff() does
    db::seal::PasswordCost cost;
};

struct StaffListOptions {
    std::filesystem::path data;
    bool json = false;
};

struct StaffCorrectOptions {
    std::filesystem::path data;
    std::string login;
    std::optional<std::string> name; ///< nothing: stays
    std::optional<db::StaffRole> role;
    std::optional<std::string> window; ///< empty: none
};

struct StaffDisableOptions {
    std::filesystem::path data;
    std::string login;
};

struct StaffResetOptions {
    std::filesystem::path data;
    std::string login;
    db::seal::PasswordCost cost;
};

/// What an account may be is said by hall::accountProblem, as at a desk. Refuses a password that is soon guessed
/// (hall::passwordProblem).
[[nodiscard]] Outcome<void> addStaff(const StaffAddOptions& options, Shell& shell);
[[nodiscard]] Outcome<void> listStaff(const StaffListOptions& options, Shell& shell);
/// Another name, role or window; a desk where they work as something else is signed out.
[[nodiscard]] Outcome<void> correctStaff(const StaffCorrectOptions& options, Shell& shell);
/// The account stays, so that the audit log can name it; nobody can sign in with it any more.
[[nodiscard]] Outcome<void> disableStaff(const StaffDisableOptions& options, Shell& shell);
/// With the password that they had.
[[nodiscard]] Outcome<void> enableStaff(const StaffDisableOptions& options, Shell& shell);

/// For somebody who forgot their password: prints one that is good for one thing, to choose another at a desk.
[[nodiscard]] Outcome<void> resetStaff(const StaffResetOptions& options, Shell& shell);

} // namespace ctl
