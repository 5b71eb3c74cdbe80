// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/staff.h"

#include "kiosk/ctl/files.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/words.h"

#include <algorithm>
#include <array>
#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

namespace ctl {
namespace {

/// Every character is the one before it, or one more, or one less.
bool isRun(std::string_view text) {
    for (const int step : {0, 1, -1}) {
        bool holds = true;
        for (std::size_t i = 1; i < text.size(); ++i)
            holds = holds && text[i] - text[i - 1] == step;
        if (holds) return true;
    }
    return false;
}

std::size_t characterCount(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string lowered(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

Outcome<std::string> askTwice(Shell& shell) {
    auto first = shell.askSecret("Password: ");
    if (!first) return first;
    auto second = shell.askSecret("Again: ");
    if (!second) return second;
    if (*first != *second) return wrongUsage("the two passwords are not the same");
    return first;
}

Outcome<std::string> readPassword(const StaffAddOptions& options, Shell& shell) {
    if (!options.passwordFile.empty()) return readSecretFile(options.passwordFile);
    if (!options.passwordOnStdin) return askTwice(shell);
    std::string line;
    if (!std::getline(shell.in, line)) return failed("no password came on standard input");
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

/// Who sits at a window that the hall does not have would never be named to anybody.
Outcome<void> checkWindow(const std::string& window, const hall::HallConfig& config) {
    if (window.empty() || config.windows.empty()) return {};
    std::string known;
    for (const auto& each : config.windows) {
        if (each.number == window) return {};
        known.append(known.empty() ? "" : ", ").append(each.number);
    }
    return wrongUsage("the hall has no window " + window + "; it has " + known);
}

} // namespace

std::optional<std::string> passwordProblem(std::string_view password, std::string_view login) {
    static constexpr std::array<std::string_view, 10> kTriedFirst{"password", "passw0rd", "qwertyui", "1q2w3e4r",
                                                                  "iloveyou", "admin123", "letmein",  "woaini",
                                                                  "5201314",  "abc123"};
    const auto small = lowered(password);
    if (characterCount(password) < 8) return "it has fewer than 8 characters";
    if (std::set<char>(password.begin(), password.end()).size() < 5) return "it has fewer than 5 different characters";
    if (isRun(small)) return "it is a run of neighbouring characters";
    if (!login.empty() && small.find(lowered(login)) != std::string::npos) return "it contains the login";
    const bool isTriedFirst = std::any_of(kTriedFirst.begin(), kTriedFirst.end(),
                                          [&](std::string_view word) { return small.find(word) != std::string::npos; });
    if (isTriedFirst) return "it contains a password that everybody tries first";
    return std::nullopt;
}

Outcome<void> addStaff(const StaffAddOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) return tl::unexpected(hall.error());
    if (auto checked = checkWindow(options.window, hall->config); !checked) return checked;
    const auto password = readPassword(options, shell);
    if (!password) return tl::unexpected(password.error());
    if (const auto problem = passwordProblem(*password, options.login)) {
        return failed("this password will not do: " + *problem);
    }
    const db::Staff staff{
        .login = options.login, .name = options.name, .role = options.role, .window = options.window, .isActive = true};
    const auto id = hall->records.staff().insert(staff, *password, db::stores::byOperator(shell.now()), options.cost);
    if (!id && id.error().kind == db::ErrorKind::Constraint) return failed("the login " + options.login + " is taken");
    if (!id) return failed("cannot add this member of staff", id.error());
    shell.out << "staff " << db::raw(*id) << " added: " << options.login << " (" << word(options.role) << ")\n";
    return {};
}

Outcome<void> listStaff(const StaffListOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) return tl::unexpected(hall.error());
    const auto all = hall->records.staff().all();
    if (!all) return failed("cannot read the staff", all.error());
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
    if (!hall) return tl::unexpected(hall.error());
    const auto found = hall->records.staff().findByLogin(options.login);
    if (!found) return failed("cannot read the staff", found.error());
    std::optional<db::Staff> staff = *found;
    if (!staff) return foundProblem("there is no member of staff with the login " + options.login);
    staff->isActive = false;
    const auto done = hall->records.staff().update(*staff, db::stores::byOperator(shell.now()));
    if (!done) return failed("cannot disable " + options.login, done.error());
    shell.out << options.login << " can no longer sign in\n";
    return {};
}

} // namespace ctl
