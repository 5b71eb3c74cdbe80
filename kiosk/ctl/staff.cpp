// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/staff.h"

#include "kiosk/ctl/files.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/words.h"
#include "kiosk/hall/access/password_rule.h"
#include "kiosk/wire/access.h"

#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

namespace ctl {
namespace {

std::string_view sentence(wire::PasswordProblem problem) {
    switch (problem) {
    case wire::PasswordProblem::TooShort:
        return "it has fewer than 8 characters";
    case wire::PasswordProblem::TooLong:
        return "it has more than 128 bytes";
    case wire::PasswordProblem::WrongOld:
    case wire::PasswordProblem::Same:
    case wire::PasswordProblem::Guessable:
        break;
    }
    return "it is easily guessed: no names, login, years, dates or neighbouring keys; some words that have nothing to "
           "do "
           "with each other are good";
}

Outcome<std::string> askTwice(Shell& shell) {
    auto first = shell.askSecret("Password: ");
    if (!first) { return first; }
    auto second = shell.askSecret("Again: ");
    if (!second) { return second; }
    if (*first != *second) { return wrongUsage("the two passwords are not the same"); }
    return first;
}

Outcome<std::string> readPassword(const StaffAddOptions& options, Shell& shell) {
    if (!options.passwordFile.empty()) { return readSecretFile(options.passwordFile); }
    if (!options.passwordOnStdin) { return askTwice(shell); }
    std::string line;
    if (!std::getline(shell.in, line)) { return failed("no password came on standard input"); }
    if (line.ends_with('\r')) { line.pop_back(); }
    return line;
}

/// Who sits at a window that the hall does not have would never be named to anybody.
Outcome<void> checkWindow(const std::string& window, const hall::HallConfig& config) {
    if (window.empty() || config.windows.empty()) { return {}; }
    std::string known;
    for (const auto& each : config.windows) {
        if (each.number == window) { return {}; }
        known.append(known.empty() ? "" : ", ").append(each.number);
    }
    return wrongUsage("the hall has no window " + window + "; it has " + known);
}

} // namespace

Outcome<void> addStaff(const StaffAddOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    if (auto checked = checkWindow(options.window, hall->config); !checked) { return checked; }
    const auto password = readPassword(options, shell);
    if (!password) { return tl::unexpected(password.error()); }
    const db::Staff staff{
        .login = options.login, .name = options.name, .role = options.role, .window = options.window, .isActive = true};
    const auto words = hall::wordsAbout(staff, hall->config.hallName);
    if (const auto problem = hall::passwordProblem(*password, words)) {
        return failed("this password will not do: " + std::string(sentence(*problem)));
    }
    const auto id = hall->records.staff().insert(staff, *password, db::stores::byOperator(shell.now()), options.cost);
    if (!id && id.error().kind == db::ErrorKind::Constraint) {
        return failed("the login " + options.login + " is taken");
    }
    if (!id) { return failed("cannot add this member of staff", id.error()); }
    shell.out << "staff " << db::raw(*id) << " added: " << options.login << " (" << word(options.role) << ")\n";
    return {};
}

Outcome<void> listStaff(const StaffListOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto all = hall->records.staff().all();
    if (!all) { return failed("cannot read the staff", all.error()); }
    if (options.json) {
        auto list = nlohmann::ordered_json::array();
        for (const auto& one : *all) {
            list.push_back({{"id", db::raw(one.id)},
                            {"login", one.login},
                            {"name", one.name},
                            {"role", word(one.role)},
                            {"window", one.window},
                            {"active", one.isActive}});
        }
        shell.out << list.dump(2) << '\n';
        return {};
    }
    for (const auto& one : *all) {
        shell.out << db::raw(one.id) << '\t' << one.login << '\t' << one.name << '\t' << word(one.role) << '\t'
                  << (one.window.empty() ? "-" : one.window) << '\t' << (one.isActive ? "active" : "disabled") << '\n';
    }
    return {};
}

Outcome<void> disableStaff(const StaffDisableOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto found = hall->records.staff().findByLogin(options.login);
    if (!found) { return failed("cannot read the staff", found.error()); }
    std::optional<db::Staff> staff = *found;
    if (!staff) { return foundProblem("there is no member of staff with the login " + options.login); }
    staff->isActive = false;
    const auto done = hall->records.staff().update(*staff, db::stores::byOperator(shell.now()));
    if (!done) { return failed("cannot disable " + options.login, done.error()); }
    shell.out << options.login << " can no longer sign in\n";
    return {};
}

Outcome<void> resetStaff(const StaffResetOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto found = hall->records.staff().findByLogin(options.login);
    if (!found) { return failed("cannot read the staff", found.error()); }
    const std::optional<db::Staff>& staff = *found;
    if (!staff) { return foundProblem("there is no member of staff with the login " + options.login); }
    const std::string password = hall::oneTimePassword();
    const auto done =
        hall->records.staff().resetPassword(staff->id, password, db::stores::byOperator(shell.now()), options.cost);
    if (!done) { return failed("cannot set a password for " + options.login, done.error()); }
    shell.out << "one-time password of " << options.login << ": " << password
              << "\nat the desk it asks for another at once\n";
    return {};
}

} // namespace ctl
