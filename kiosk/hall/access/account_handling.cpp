// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/access/account_handling.h"

#include "db/stores/transaction.h"
#include "kiosk/hall/access/account_rules.h"
#include "kiosk/hall/access/password_rule.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace hall {
namespace {

using wire::AccountProblem;
using wire::RefusalCode;

constexpr std::size_t kMostAccounts = 500;

[[nodiscard]] wire::AccountWritten notDone(AccountProblem problem) {
    return {.problem = problem, .oneTime = {}};
}

/// What is open, by who has it in hand, as `viewer` may know it.
struct InHand {
    std::map<db::StaffId, int> arrivals;
    std::map<db::StaffId, int> matters;
    [[nodiscard]] static int of(const std::map<db::StaffId, int>& counts, db::StaffId who) {
        const auto found = counts.find(who);
        return found == counts.end() ? 0 : found->second;
    }
};

[[nodiscard]] Answer<InHand> readInHand(const Records& records, db::StaffId viewer) {
    const auto matters = records.hall.matters().openCounts(viewer);
    if (!matters) { return tl::unexpected(refusalOf(matters.error(), "counting open matters")); }
    const auto arrivals = records.hall.arrivals().open();
    if (!arrivals) { return tl::unexpected(refusalOf(arrivals.error(), "counting open arrivals")); }
    InHand hand;
    for (const db::stores::OpenCount& each : *matters) {
        if (each.owner) { hand.matters[*each.owner] = each.open; }
    }
    for (const db::Arrival& each : *arrivals) {
        if (each.takenBy) { ++hand.arrivals[*each.takenBy]; }
    }
    return hand;
}

[[nodiscard]] wire::AccountState stateOf(const db::Staff& one) {
    return {.name = one.name, .role = one.role, .window = one.window, .isActive = one.isActive};
}

} // namespace

Answer<wire::Accounts> accountsFor(const Records& records, const Asker& asker, const wire::AccountsAsk& /*request*/) {
    auto all = records.hall.staff().all();
    if (!all) { return tl::unexpected(refusalOf(all.error(), "reading the accounts")); }
    const auto oneTime = records.hall.staff().withResetPassword();
    if (!oneTime) { return tl::unexpected(refusalOf(oneTime.error(), "reading who has a one-time password")); }
    const auto signedIn = records.hall.audit().newestOf("staff.signed_in");
    if (!signedIn) { return tl::unexpected(refusalOf(signedIn.error(), "reading who signed in when")); }
    const auto hand = readInHand(records, asker.by().id);
    if (!hand) { return tl::unexpected(hand.error()); }
    std::ranges::sort(*all, {}, [](const db::Staff& one) { return std::tuple(!one.isActive, one.login); });
    wire::Accounts told;
    told.hasMore = all->size() > kMostAccounts;
    if (told.hasMore) { all->resize(kMostAccounts); }
    for (const db::Staff& one : *all) {
        const auto last = signedIn->find("staff:" + std::to_string(db::raw(one.id)));
        told.accounts.push_back({.staff = one.id,
                                 .login = one.login,
                                 .name = one.name,
                                 .role = one.role,
                                 .window = one.window,
                                 .isActive = one.isActive,
                                 .mustChangePassword = std::ranges::find(*oneTime, one.id) != oneTime->end(),
                                 .isHere = asker.here.contains(one.id),
                                 .lastSignInAt = last == signedIn->end() ? std::nullopt : std::optional(last->second),
                                 .arrivals = InHand::of(hand->arrivals, one.id),
                                 .matters = InHand::of(hand->matters, one.id)});
    }
    for (const Window& window : records.config.windows) {
        if (told.windows.size() < wire::kMostWindows) { told.windows.push_back(window.number); }
    }
    return told;
}

Answer<wire::AccountWritten> addAccount(HallState& state, const Asker& asker, const wire::AccountAdd& request) {
    const db::Staff wanted = tidied(
        {.id = {}, .login = request.login, .name = request.name, .role = request.role, .window = request.window});
    const auto all = state.hall.staff().all();
    if (!all) { return tl::unexpected(refusalOf(all.error(), "reading the accounts")); }
    if (const auto problem = accountProblem(wanted, *all, state.config.windows, asker.by().id)) {
        return notDone(*problem);
    }
    wire::AccountWritten written{.problem = {}, .oneTime = oneTimePassword()};
    const auto added =
        state.hall.staff().insertWithOneTime(wanted, written.oneTime, db::stores::byStaff(asker.by().id, asker.at));
    if (!added && added.error().kind == db::ErrorKind::Constraint) { return notDone(AccountProblem::LoginTaken); }
    if (!added) { return tl::unexpected(refusalOf(added.error(), "adding an account")); }
    return written;
}

Answer<AccountSetDone> setAccount(HallState& state, const Asker& asker, const wire::AccountSet& request) {
    // Another program may write meanwhile: what is looked at is what is changed.
    auto transaction = db::stores::Transaction::begin(state.hall);
    if (!transaction) { return tl::unexpected(refusalOf(transaction.error(), "changing an account")); }
    auto all = state.hall.staff().all();
    if (!all) { return tl::unexpected(refusalOf(all.error(), "reading the accounts")); }
    const auto before = std::ranges::find(*all, request.staff, &db::Staff::id);
    if (before == all->end()) { return tl::unexpected(RefusalCode::NotFound); }
    if (stateOf(*before) != request.was) { return tl::unexpected(RefusalCode::NotInState); }
    const db::Staff wanted = tidied({.id = before->id,
                                     .login = before->login,
                                     .name = request.wanted.name,
                                     .role = request.wanted.role,
                                     .window = request.wanted.window,
                                     .isActive = request.wanted.isActive});
    if (const auto problem = accountProblem(wanted, *all, state.config.windows, asker.by().id)) {
        return AccountSetDone{.told = notDone(*problem), .all = std::move(*all)};
    }
    const auto set = state.hall.staff().update(wanted, db::stores::byStaff(asker.by().id, asker.at));
    if (!set) { return tl::unexpected(refusalOf(set.error(), "changing an account")); }
    AccountSetDone done;
    if (before->isActive && !wanted.isActive) {
        const auto hand = readInHand(state, asker.by().id);
        if (!hand) { return tl::unexpected(hand.error()); }
        done.told.arrivals = InHand::of(hand->arrivals, wanted.id);
        done.told.matters = InHand::of(hand->matters, wanted.id);
    }
    if (const auto kept = transaction->commit(); !kept) {
        return tl::unexpected(refusalOf(kept.error(), "changing an account"));
    }
    *before = wanted;
    done.all = std::move(*all);
    return done;
}

} // namespace hall
