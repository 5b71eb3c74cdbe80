// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/exchange.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// The accounts of the staff, as a manager keeps them: who may sign in at a desk, as what, and where they sit.
namespace wire {

struct Accounts;
struct AccountWritten;

/// desk -> hall, managers only. Answer: Accounts.
struct AccountsAsk {
    using Is = Refresh<Sender::Manager, Accounts>;
    static constexpr std::string_view kName = "accounts-ask";
    static constexpr auto fields() { return std::tuple{}; }
};

struct Accounts {
    using Is = Reply;
    static constexpr std::string_view kName = "accounts";
    struct Account {
        db::StaffId staff{};
        std::string login = {};
        std::string name = {};
        db::StaffRole role{};
        std::string window = {};
        bool isActive = true;
        bool mustChangePassword = false; ///< has a one-time password
        bool isHere = false;             ///< signed in
        std::optional<db::Time> lastSignInAt = {};
        int arrivals = 0; ///< open in their hands
        int matters = 0;  ///< the same, without complaints about who asks
        template <typename S = Account>
        static constexpr auto fields() {
            return std::tuple{field<&S::staff>(Id{}),
                              field<&S::login>(kLabel),
                              field<&S::name>(kPerson),
                              field<&S::role>(Named{}),
                              field<&S::window>(kLabel),
                              field<&S::isActive>(Flag{}),
                              field<&S::mustChangePassword>(Flag{}),
                              field<&S::isHere>(Flag{}),
                              field<&S::lastSignInAt>(Maybe<When>{}),
                              field<&S::arrivals>(kCount),
                              field<&S::matters>(kCount)};
        }
    };
    std::vector<Account> accounts; ///< the active ones first, by login; at most 500
    bool hasMore = false;
    std::vector<std::string> windows; ///< that the hall has; none: any
    template <typename S = Accounts>
    static constexpr auto fields() {
        return std::tuple{field<&S::accounts>(List<Object>{.most = 500}), field<&S::hasMore>(Flag{}),
                          field<&S::windows>(List<Text>{.most = kMostWindows, .each = kLabel})};
    }
};

/// What of an account a manager may set.
struct AccountState {
    std::string name;
    db::StaffRole role{};
    std::string window;
    bool isActive = true;
    friend bool operator==(const AccountState&, const AccountState&) = default;
    template <typename S = AccountState>
    static constexpr auto fields() {
        return std::tuple{field<&S::name>(kPerson), field<&S::role>(Named{}), field<&S::window>(kLabel),
                          field<&S::isActive>(Flag{})};
    }
};

/// Why an account is not as it was wanted.
enum class AccountProblem {
    BadLogin, ///< not as db::stores::isLogin
    LoginTaken,
    NoName,
    NameTooLong,
    NameUnreadable, ///< a character of it was lost on its way
    NoSuchWindow,   ///< the hall names its windows, and this is none of them
    Oneself,        ///< nobody disables themselves, or takes their own role of a manager away
    LastManager,    ///< nobody could keep the accounts any more
};
template <>
struct Names<AccountProblem> {
    static constexpr std::array<std::string_view, 8> kAll{"bad-login",     "login-taken",     "no-name",
                                                          "name-too-long", "name-unreadable", "no-such-window",
                                                          "oneself",       "last-manager"};
};

/// desk -> hall, managers only: somebody new, with a one-time password. Answer: AccountWritten.
struct AccountAdd {
    using Is = Request<Sender::Manager, AccountWritten>;
    static constexpr std::string_view kName = "account-add";
    std::string login;
    std::string name;
    db::StaffRole role{};
    std::string window;
    template <typename S = AccountAdd>
    static constexpr auto fields() {
        return std::tuple{field<&S::login>(kCode), field<&S::name>(kPerson), field<&S::role>(Named{}),
                          field<&S::window>(kLabel)};
    }
};

/// desk -> hall, managers only. Who may no longer sign in, or is something else now, is signed out at once; what they
/// have in hand stays theirs. Answer: AccountWritten. NotFound; NotInState: it is no longer as it `was`.
struct AccountSet {
    using Is = Request<Sender::Manager, AccountWritten>;
    static constexpr std::string_view kName = "account-set";
    db::StaffId staff{};
    AccountState was;
    AccountState wanted;
    template <typename S = AccountSet>
    static constexpr auto fields() {
        return std::tuple{field<&S::staff>(Id{}), field<&S::was>(Object{}), field<&S::wanted>(Object{})};
    }
};

struct AccountWritten {
    using Is = Reply;
    static constexpr std::string_view kName = "account-written";
    std::optional<AccountProblem> problem; ///< nothing: it is done
    std::string oneTime;                   ///< AccountAdd: signs in once, to choose another; said here alone
    int arrivals = 0;                      ///< what whoever may no longer sign in leaves to be handed over
    int matters = 0;                       ///< the same, without complaints about who asks
    template <typename S = AccountWritten>
    static constexpr auto fields() {
        return std::tuple{field<&S::problem>(Maybe<Named>{}), field<&S::oneTime>(Text{.most = 64}),
                          field<&S::arrivals>(kCount), field<&S::matters>(kCount)};
    }
};

/// hall -> managers' desks: ask again.
struct AccountsChanged {
    using Is = Push;
    static constexpr std::string_view kName = "accounts-changed";
    static constexpr auto fields() { return std::tuple{}; }
};

/// hall -> the desk where they work: somebody changed their account. If they may no longer sign in, or are something
/// else now, SessionEnded follows.
struct OwnAccountChanged {
    using Is = Push;
    static constexpr std::string_view kName = "own-account-changed";
    AccountState account;
    template <typename S = OwnAccountChanged>
    static constexpr auto fields() {
        return std::tuple{field<&S::account>(Object{})};
    }
};

using AccountsMessages =
    TypeList<AccountsAsk, Accounts, AccountAdd, AccountSet, AccountWritten, AccountsChanged, OwnAccountChanged>;

} // namespace wire
