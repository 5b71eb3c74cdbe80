// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/books.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/line.h"

#include <string>
#include <string_view>

/// How staff get in: signing in, and passwords. All run on the thread of the books; each change is in the audit log.
namespace hall {

/// WrongCredentials: the password or the login; nothing tells which, not even the time that it takes. Whether this desk
/// may try now is for whoever asks (LockOuts).
[[nodiscard]] Answer<db::stores::SignedInStaff> signInStaff(Books& books, db::DeviceId desk,
                                                            const wire::StaffSignIn& request, db::Time now);
/// Stands for a login that was typed, known or not, where it must not be written.
[[nodiscard]] std::string loginMark(std::string_view login, std::string_view secret);

/// For oneself. A wrong old password counts as a wrong sign-in at this desk.
[[nodiscard]] Answer<wire::PasswordTold> changePassword(Books& books, db::DeviceId desk, const db::Staff& who,
                                                        const wire::PasswordChange& request, db::Time now);
/// For a colleague who forgot theirs: a one-time password, told once and kept nowhere. NotAllowed: `who` is no manager.
/// NotInState: for oneself, or for somebody who may not sign in.
[[nodiscard]] Answer<wire::PasswordTold> resetPassword(Books& books, const db::Staff& who, db::StaffId whose,
                                                       db::Time now);
/// Who may sign in, for a manager; nobody else is told.
[[nodiscard]] Answer<std::vector<wire::SignInHelp::Member>> whoSignsIn(Books& books, const db::Staff& who);
/// In the audit log, where failedSignIns() finds it.
[[nodiscard]] Answer<wire::Done> noteLift(Books& books, const db::Staff& who, db::DeviceId device, db::Time now);

} // namespace hall
