// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/line.h"

#include <optional>
#include <string>
#include <string_view>

/// How staff get in: signing in, and passwords. All run on the state's thread; each change is in the audit log.
namespace hall {

/// WrongCredentials: the password or the login; nothing tells which, not even the time that it takes. Whether this desk
/// may try now is for whoever asks (LockOuts).
[[nodiscard]] Answer<db::stores::SignedInStaff> signInStaff(HallState& state, db::DeviceId desk,
                                                            const wire::StaffSignIn& request, db::Time now);
/// signInStaff() in three steps, for who must not wait for the slow one: these, whether they fit() on any thread, and
/// what came of it.
[[nodiscard]] Answer<db::stores::Credentials> credentialsOf(const HallState& state, const std::string& login);
[[nodiscard]] Answer<db::stores::SignedInStaff> noteSignIn(HallState& state, db::DeviceId desk,
                                                           const std::string& login,
                                                           const db::stores::Credentials& tried, bool isRight,
                                                           db::Time now);
/// Stands for a login that was typed, known or not, where it must not be written.
[[nodiscard]] std::string loginMark(std::string_view login, std::string_view secret);

/// For oneself. A wrong old password counts as a wrong sign-in at this desk.
[[nodiscard]] Answer<wire::PasswordTold> changePassword(HallState& state, db::DeviceId desk, const db::Staff& who,
                                                        const wire::PasswordChange& request, db::Time now);
/// changePassword() in three steps: credentialsOf(), this on any thread, and what came of it.
struct NewPassword {
    bool isOldRight = false;
    std::optional<wire::PasswordProblem> problem = {};
    std::string hash = {}; ///< empty: it will not do, or there was no memory to hash it
};
[[nodiscard]] NewPassword weighPassword(const db::stores::Credentials& known, const db::Staff& who,
                                        const std::string& hallName, const wire::PasswordChange& request);
[[nodiscard]] Answer<wire::PasswordTold> notePassword(HallState& state, db::DeviceId desk, const db::Staff& who,
                                                      const db::stores::Credentials& known, const NewPassword& weighed,
                                                      db::Time now);
/// For a colleague who forgot theirs: a one-time password, told once and kept nowhere. NotAllowed: `who` is no manager.
/// NotInState: for oneself, or for somebody who may not sign in.
[[nodiscard]] Answer<wire::PasswordTold> resetPassword(HallState& state, const db::Staff& who, db::StaffId whose,
                                                       db::Time now);
/// Who may sign in, for a manager; nobody else is told.
[[nodiscard]] Answer<std::vector<wire::SignInHelp::Member>> whoSignsIn(HallState& state, const db::Staff& who);
/// In the audit log, where failedSignIns() finds it.
[[nodiscard]] Answer<wire::Done> noteLift(HallState& state, const db::Staff& who, db::DeviceId device, db::Time now);

} // namespace hall
