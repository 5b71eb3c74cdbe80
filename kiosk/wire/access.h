// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "kiosk/wire/exchange.h"
#include "kiosk/wire/line.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// How staff sign in at a desk, and their passwords.
namespace wire {

struct StaffSignedIn;
struct PasswordTold;
struct SignInHelp;

/// Answer: StaffSignedIn, or Refused (WrongCredentials, LockedOut).
struct StaffSignIn {
    using Is = Request<Sender::Desk, StaffSignedIn>;
    static constexpr std::string_view kName = "staff-sign-in";
    std::string login;
    std::string password;
    template <typename S = StaffSignIn>
    static constexpr auto fields() {
        return std::tuple{field<&S::login>(Text{.most = 64, .least = 1}),
                          field<&S::password>(Text{.most = 256, .least = 1})};
    }
};

struct StaffSignedIn {
    using Is = Reply;
    static constexpr std::string_view kName = "staff-signed-in";
    db::StaffId staff{};
    std::string name;
    db::StaffRole role{};
    std::string window;
    int idleLockSeconds = 600;
    bool mustChangePassword = false; ///< until PasswordChange the hall answers nothing else, and sends nothing
    template <typename S = StaffSignedIn>
    static constexpr auto fields() {
        return std::tuple{field<&S::staff>(Id{}),
                          field<&S::name>(kPerson),
                          field<&S::role>(Named{}),
                          field<&S::window>(kLabel),
                          field<&S::idleLockSeconds>(Whole{1, 86400}),
                          field<&S::mustChangePassword>(Flag{})};
    }
};

struct StaffSignOut {
    using Is = Request<Sender::SignedIn, Done>;
    static constexpr std::string_view kName = "staff-sign-out";
    static constexpr auto fields() { return std::tuple{}; }
};

/// hall -> a desk: whoever worked there may not go on with the password that they gave; the desk locks.
struct SessionEnded {
    using Is = Push;
    static constexpr std::string_view kName = "session-ended";
    static constexpr auto fields() { return std::tuple{}; }
};

/// What is wrong with a password that somebody wants to have.
enum class PasswordProblem {
    WrongOld,  ///< the one that they have now is another
    TooShort,  ///< under 8 characters
    TooLong,   ///< over 128 bytes
    Same,      ///< it is the one that they have now
    Guessable, ///< common, a pattern, or made of their login, their name, the hall's name or a year
};
template <>
struct Names<PasswordProblem> {
    static constexpr std::array<std::string_view, 5> kAll{"wrong-old", "too-short", "too-long", "same", "guessable"};
};

/// desk -> hall, for oneself. Answer: PasswordTold, or Refused (LockedOut after wrong old ones).
struct PasswordChange {
    using Is = Request<Sender::SignedIn, PasswordTold>;
    static constexpr std::string_view kName = "password-change";
    std::string oldPassword;
    std::string newPassword;
    template <typename S = PasswordChange>
    static constexpr auto fields() {
        return std::tuple{field<&S::oldPassword>(Text{.most = 256, .least = 1}),
                          field<&S::newPassword>(Text{.most = 256, .least = 1})};
    }
};

/// desk -> hall, of a manager, for somebody who forgot theirs: ends their sessions. Answer: PasswordTold.
struct PasswordReset {
    using Is = Request<Sender::Manager, PasswordTold>;
    static constexpr std::string_view kName = "password-reset";
    db::StaffId staff{};
    template <typename S = PasswordReset>
    static constexpr auto fields() {
        return std::tuple{field<&S::staff>(Id{})};
    }
};

struct PasswordTold {
    using Is = Reply;
    static constexpr std::string_view kName = "password-told";
    std::optional<PasswordProblem> problem; ///< nothing: it is done
    std::string oneTime;                    ///< PasswordReset: signs in once, to choose another
    template <typename S = PasswordTold>
    static constexpr auto fields() {
        return std::tuple{field<&S::problem>(Maybe<Named>{}), field<&S::oneTime>(Text{.most = 64})};
    }
};

/// desk -> hall. Answer: SignInHelp.
struct SignInHelpAsk {
    using Is = Request<Sender::Staff, SignInHelp>;
    static constexpr std::string_view kName = "sign-in-help-ask";
    static constexpr auto fields() { return std::tuple{}; }
};

/// Who cannot sign in, and where somebody must wait after wrong guesses.
struct SignInHelp {
    using Is = Reply;
    static constexpr std::string_view kName = "sign-in-help";
    struct Member {
        db::StaffId staff{};
        std::string login;
        std::string name;
        std::string window;
        bool mustChangePassword = false;
        template <typename S = Member>
        static constexpr auto fields() {
            return std::tuple{field<&S::staff>(Id{}), field<&S::login>(kLabel), field<&S::name>(kPerson),
                              field<&S::window>(kLabel), field<&S::mustChangePassword>(Flag{})};
        }
    };
    struct Wait {
        db::DeviceId device{};
        std::string label;
        db::DeviceKind kind{};
        int seconds = 0; ///< the longest that anybody has there
        template <typename S = Wait>
        static constexpr auto fields() {
            return std::tuple{field<&S::device>(Id{}), field<&S::label>(kLabel), field<&S::kind>(Named{}),
                              field<&S::seconds>(Whole{0, 86400})};
        }
    };
    std::vector<Member> staff; ///< active, by login; for a manager alone
    std::vector<Wait> waits;   ///< of kiosks; of desks for a manager alone
    template <typename S = SignInHelp>
    static constexpr auto fields() {
        return std::tuple{field<&S::staff>(List<Object>{.most = 200}), field<&S::waits>(List<Object>{.most = 100})};
    }
};

/// desk -> hall: the waits at this device end. Any staff for a kiosk, a manager for a desk. Answer: Done.
struct WaitLift {
    using Is = Request<Sender::Staff, Done>;
    static constexpr std::string_view kName = "wait-lift";
    db::DeviceId device{};
    template <typename S = WaitLift>
    static constexpr auto fields() {
        return std::tuple{field<&S::device>(Id{})};
    }
};

using AccessMessages = TypeList<StaffSignIn, StaffSignedIn, StaffSignOut, SessionEnded, PasswordChange, PasswordReset,
                                PasswordTold, SignInHelpAsk, SignInHelp, WaitLift>;

} // namespace wire
