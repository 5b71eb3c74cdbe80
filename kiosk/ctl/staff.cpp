// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/staff.h"

#include "db/stores/transaction.h"
#include "kiosk/ctl/files.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/words.h"
#include "kiosk/hall/access/account_rules.h"
#include "kiosk/hall/access/password_rule.h"
#include "kiosk/wire/access.h"

#include <algorithm>
#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

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

std::string sentence(wire::AccountProblem problem, const db::Staff& staff, const hall::HallConfig& config) {
    switch (problem) {
    case wire::AccountProblem::BadLogin:
        return "a login is 1 to 32 of a-z, 0-9, dot, underscore and dash";
    case wire::AccountProblem::LoginTaken:
        return "the login " + staff.login + " is taken";
    case wire::AccountProblem::NoName:
        return "a member of staff needs a name";
    case wire::AccountProblem::NameTooLong:
        return "the name is too long";
    case wire::AccountProblem::NameUnreadable:
        return "a character of the name was lost on its way here";
    case wire::AccountProblem::NoSuchWindow:
        break;
    case wire::AccountProblem::Oneself:
    case wire::AccountProblem::LastManager:
        return staff.login + " is the last manager who can sign in; make somebody else one first";
    }
    if (config.windows.empty()) { return "the window is too long"; }
    std::string known;
    for (const auto& each : config.windows) {
        known.append(known.empty() ? "" : ", ").append(each.number);
    }
    return "the hall has no window " + staff.window + "; it has " + known;
}

/// The account is as it may be.
Outcome<void> checkAccount(const db::Staff& staff, const std::vector<db::Staff>& all, const hall::HallConfig& config) {
    const auto problem = hall::accountProblem(staff, all, config.windows, std::nullopt);
    if (!problem) { return {}; }
    const std::string line = sentence(*problem, staff, config);
    return *problem == wire::AccountProblem::NoSuchWindow ? wrongUsage(line) : failed(line);
}

/// `change(account)` of whoever has this login, if they may be so; `said` afterwards.
template <typename Change>
Outcome<void> changeStaff(const std::filesystem::path& data, const std::string& login, Shell& shell, Change change,
                          const std::string& said) {
    auto hall = openHall(data);
    if (!hall) { return tl::unexpected(hall.error()); }
    // The hall may write meanwhile: what is looked at is what is changed.
    auto transaction = db::stores::Transaction::begin(hall->records);
    if (!transaction) { return failed("cannot change " + login, transaction.error()); }
    const auto all = hall->records.staff().all();
    if (!all) { return failed("cannot read the staff", all.error()); }
    const auto found = std::ranges::find(*all, login, &db::Staff::login);
    if (found == all->end()) { return foundProblem("there is no member of staff with the login " + login); }
    db::Staff staff = *found;
    change(staff);
    staff = hall::tidied(std::move(staff));
    if (auto checked = checkAccount(staff, *all, hall->config); !checked) { return checked; }
    const auto done = hall->records.staff().update(staff, db::stores::byOperator(shell.now()));
    if (!done) { return failed("cannot change " + login, done.error()); }
    if (const auto kept = transaction->commit(); !kept) { return failed("cannot change " + login, kept.error()); }
    shell.out << said << '\n';
    return {};
}

/// A password that is good for one thing, to the terminal alone.
void tellOneTime(const std::string& login, const std::string& password, Shell& shell) {
    shell.out << "one-time password of " << login << ": " << password << "\nat the desk it asks for another at once\n";
}

} // namespace

Outcome<void> addStaff(const StaffAddOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const db::Staff staff = hall::tidied({.id = {},
                                          .login = options.login,
                                          .name = options.name,
                                          .role = options.role,
                                          .window = options.window,
                                          .isActive = true});
    const auto all = hall->records.staff().all();
    if (!all) { return failed("cannot read the staff", all.error()); }
    if (auto checked = checkAccount(staff, *all, hall->config); !checked) { return checked; }
    const auto password =
        options.oneTime ? Outcome<std::string>(hall::oneTimePassword()) : readPassword(options, shell);
    if (!password) { return tl::unexpected(password.error()); }
    const auto words = hall::wordsAbout(staff, hall->config.hallName);
    const auto problem = options.oneTime ? std::nullopt : hall::passwordProblem(*password, words);
    if (problem) { return failed("this password will not do: " + std::string(sentence(*problem))); }
    const auto by = db::stores::byOperator(shell.now());
    auto records = hall->records.staff();
    const auto id = options.oneTime ? records.insertWithOneTime(staff, *password, by, options.cost)
                                    : records.insert(staff, *password, by, options.cost);
    if (!id && id.error().kind == db::ErrorKind::Constraint) {
        return failed(sentence(wire::AccountProblem::LoginTaken, staff, hall->config));
    }
    if (!id) { return failed("cannot add this member of staff", id.error()); }
    shell.out << "staff " << db::raw(*id) << " added: " << options.login << " (" << word(options.role) << ")\n";
    if (options.oneTime) { tellOneTime(options.login, *password, shell); }
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

Outcome<void> correctStaff(const StaffCorrectOptions& options, Shell& shell) {
    if (!options.name && !options.role && !options.window) {
        return wrongUsage("nothing to correct: give --name, --role or --window");
    }
    return changeStaff(
        options.data, options.login, shell,
        [&options](db::Staff& staff) {
            staff.name = options.name.value_or(staff.name);
            staff.role = options.role.value_or(staff.role);
            staff.window = options.window.value_or(staff.window);
        },
        options.login + " is corrected");
}

Outcome<void> disableStaff(const StaffDisableOptions& options, Shell& shell) {
    return changeStaff(
        options.data, options.login, shell, [](db::Staff& staff) { staff.isActive = false; },
        options.login + " can no longer sign in");
}

Outcome<void> enableStaff(const StaffDisableOptions& options, Shell& shell) {
    return changeStaff(
        options.data, options.login, shell, [](db::Staff& staff) { staff.isActive = true; },
        options.login + " can sign in again");
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
    tellOneTime(options.login, password, shell);
    return {};
}

} // namespace ctl
