// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/access/account_rules.h"

#include "db/names/lost_text.h"
#include "db/names/name_form.h"
#include "db/stores/staff_store.h"

#include <algorithm>

namespace hall {
namespace {

using wire::AccountProblem;

[[nodiscard]] bool isManager(const db::Staff& one) {
    return one.isActive && one.role == db::StaffRole::Manager;
}

[[nodiscard]] std::optional<AccountProblem> nameProblem(const std::string& name) {
    if (name.empty()) { return AccountProblem::NoName; }
    if (name.size() > db::stores::kLongestStaffName) { return AccountProblem::NameTooLong; }
    if (db::names::findLost(name)) { return AccountProblem::NameUnreadable; }
    return std::nullopt;
}

[[nodiscard]] bool isWindow(const std::string& window, const std::vector<Window>& windows) {
    if (window.empty()) { return true; }
    if (window.size() > db::stores::kLongestWindow) { return false; }
    return windows.empty() || std::ranges::find(windows, window, &Window::number) != windows.end();
}

} // namespace

db::Staff tidied(db::Staff account) {
    account.name = db::names::oneForm(account.name);
    account.window = db::names::oneForm(account.window);
    return account;
}

std::optional<AccountProblem> accountProblem(const db::Staff& wanted, const std::vector<db::Staff>& all,
                                             const std::vector<Window>& windows, std::optional<db::StaffId> by) {
    const auto before = std::ranges::find(all, wanted.id, &db::Staff::id);
    const bool isNew = before == all.end();
    if (isNew && !db::stores::isLogin(wanted.login)) { return AccountProblem::BadLogin; }
    if (isNew && std::ranges::find(all, wanted.login, &db::Staff::login) != all.end()) {
        return AccountProblem::LoginTaken;
    }
    if (isNew || wanted.name != before->name) {
        if (const auto problem = nameProblem(wanted.name)) { return problem; }
    }
    if ((isNew || wanted.window != before->window) && !isWindow(wanted.window, windows)) {
        return AccountProblem::NoSuchWindow;
    }
    if (isNew) { return std::nullopt; }
    const bool stopsManaging = isManager(*before) && !isManager(wanted);
    if (wanted.id == by && (stopsManaging || (before->isActive && !wanted.isActive))) {
        return AccountProblem::Oneself;
    }
    const bool isLast =
        std::ranges::none_of(all, [&](const db::Staff& other) { return other.id != wanted.id && isManager(other); });
    return stopsManaging && isLast ? std::optional(AccountProblem::LastManager) : std::nullopt;
}

} // namespace hall
