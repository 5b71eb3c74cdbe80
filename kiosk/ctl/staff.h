// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "db/seal/password.h"
#include "kiosk/ctl/shell.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace ctl {

struct StaffAddOptions {
    std::filesystem::path data;
    std::string login;
    std::string name;
    db::StaffRole role = db::StaffRole::Clerk;
    std::string window;
    std::filesystem::path passwordFile; ///< empty: see below
    bool passwordOnStdin = false;       ///< false and no file: asked on the terminal, twice
    db::seal::PasswordCost cost;
};

struct StaffListOptions {
    std::filesystem::path data;
    bool json = false;
};

struct StaffDisableOptions {
    std::filesystem::path data;
    std::string login;
};

/// Why nobody should use this password, or nothing. It wants 8 characters, 5 different ones, and neither the login, nor
/// a run such as 12345678, nor one of the passwords that everybody tries first.
[[nodiscard]] std::optional<std::string> passwordProblem(std::string_view password, std::string_view login);

[[nodiscard]] Outcome<void> addStaff(const StaffAddOptions& options, Shell& shell);
[[nodiscard]] Outcome<void> listStaff(const StaffListOptions& options, Shell& shell);
/// The account stays, so that the audit log can name it; nobody can sign in with it any more.
[[nodiscard]] Outcome<void> disableStaff(const StaffDisableOptions& options, Shell& shell);

} // namespace ctl
