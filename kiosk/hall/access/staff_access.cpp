// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/access/staff_access.h"

#include "kiosk/hall/access/password_rule.h"
#include "kiosk/hall/state/log.h"
#include "kiosk/hall/state/sign_in_choices.h"

#include <algorithm>

namespace hall {
namespace {

using wire::PasswordProblem;
using wire::RefusalCode;

[[nodiscard]] wire::PasswordTold told(std::optional<PasswordProblem> problem) {
    return {.problem = problem, .oneTime = {}};
}

} // namespace

Answer<db::stores::SignedInStaff> signInStaff(HallState& state, db::DeviceId desk, const wire::StaffSignIn& request,
                                              db::Time now) {
    const auto known = credentialsOf(state, request.login);
    if (!known) { return tl::unexpected(known.error()); }
    return noteSignIn(state, desk, request.login, *known, known->fit(request.password), now);
}

Answer<db::stores::Credentials> credentialsOf(const HallState& state, const std::string& login) {
    auto known = state.hall.staff().credentialsOf(login);
    if (!known) { return tl::unexpected(refusalOf(known.error(), "signing staff in")); }
    return *std::move(known);
}

Answer<db::stores::SignedInStaff> noteSignIn(HallState& state, db::DeviceId desk, const std::string& login,
                                             const db::stores::Credentials& tried, bool isRight, db::Time now) {
    auto in = state.hall.staff().noteSignIn(tried, isRight, loginMark(login, state.signInSecret),
                                            db::stores::byDevice(desk, now));
    if (!in) { return tl::unexpected(refusalOf(in.error(), "signing staff in")); }
    if (!*in) { return tl::unexpected(RefusalCode::WrongCredentials); }
    qCInfo(lcHall) << "staff" << db::raw((*in)->staff.id) << "signed in at device" << db::raw(desk);
    return **std::move(in);
}

std::string loginMark(std::string_view login, std::string_view secret) {
    return tailMark("login " + std::string(login), secret);
}

Answer<wire::PasswordTold> changePassword(HallState& state, db::DeviceId desk, const db::Staff& who,
                                          const wire::PasswordChange& request, db::Time now) {
    const auto known = credentialsOf(state, who.login);
    if (!known) { return tl::unexpected(known.error()); }
    return notePassword(state, desk, who, *known, weighPassword(*known, who, state.config.hallName, request), now);
}

NewPassword weighPassword(const db::stores::Credentials& known, const db::Staff& who, const std::string& hallName,
                          const wire::PasswordChange& request) {
    NewPassword weighed{.isOldRight = known.fit(request.oldPassword)};
    if (!weighed.isOldRight) {
        weighed.problem = PasswordProblem::WrongOld;
    } else if (request.newPassword == request.oldPassword) {
        weighed.problem = PasswordProblem::Same;
    } else {
        weighed.problem = passwordProblem(request.newPassword, wordsAbout(who, hallName));
    }
    if (!weighed.problem) { weighed.hash = db::seal::hashPassword(request.newPassword).value_or(""); }
    return weighed;
}

Answer<wire::PasswordTold> notePassword(HallState& state, db::DeviceId desk, const db::Staff& who,
                                        const db::stores::Credentials& known, const NewPassword& weighed,
                                        db::Time now) {
    const auto in = noteSignIn(state, desk, who.login, known, weighed.isOldRight, now);
    if (!in) {
        return in.error() == RefusalCode::WrongCredentials ? Answer<wire::PasswordTold>(told(PasswordProblem::WrongOld))
                                                           : tl::unexpected(in.error());
    }
    if (weighed.problem) { return told(weighed.problem); }
    if (weighed.hash.empty()) {
        qCCritical(lcHall) << "no memory to hash a password";
        return tl::unexpected(RefusalCode::Unavailable);
    }
    const auto set = state.hall.staff().setPasswordHash(who.id, weighed.hash, db::stores::byStaff(who.id, now));
    if (!set) { return tl::unexpected(refusalOf(set.error(), "setting a password")); }
    return told(std::nullopt);
}

Answer<wire::PasswordTold> resetPassword(HallState& state, const db::Staff& who, db::StaffId whose, db::Time now) {
    if (who.role != db::StaffRole::Manager) { return tl::unexpected(RefusalCode::NotAllowed); }
    const auto found = state.hall.staff().find(whose);
    if (!found) { return tl::unexpected(refusalOf(found.error(), "looking for a member of staff")); }
    if (!*found) { return tl::unexpected(RefusalCode::NotFound); }
    if (whose == who.id || !(*found)->isActive) { return tl::unexpected(RefusalCode::NotInState); }
    wire::PasswordTold reset{.problem = {}, .oneTime = oneTimePassword()};
    const auto set = state.hall.staff().resetPassword(whose, reset.oneTime, db::stores::byStaff(who.id, now));
    if (!set) { return tl::unexpected(refusalOf(set.error(), "resetting a password")); }
    return reset;
}

Answer<std::vector<wire::SignInHelp::Member>> whoSignsIn(HallState& state, const db::Staff& who) {
    std::vector<wire::SignInHelp::Member> members;
    if (who.role != db::StaffRole::Manager) { return members; }
    const auto all = state.hall.staff().all();
    const auto reset = state.hall.staff().withResetPassword();
    if (!all || !reset) { return tl::unexpected(refusalOf(all ? reset.error() : all.error(), "reading the staff")); }
    constexpr std::size_t kMost = 200;
    for (const db::Staff& each : *all) {
        if (each.isActive && members.size() < kMost) {
            members.push_back({.staff = each.id,
                               .login = each.login,
                               .name = each.name,
                               .window = each.window,
                               .mustChangePassword = std::find(reset->begin(), reset->end(), each.id) != reset->end()});
        }
    }
    std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.login < b.login; });
    return members;
}

Answer<wire::Done> noteLift(HallState& state, const db::Staff& who, db::DeviceId device, db::Time now) {
    const auto noted = state.hall.audit().append(db::stores::byStaff(who.id, now), "waits.lifted",
                                                 "device:" + std::to_string(db::raw(device)));
    if (!noted) { return tl::unexpected(refusalOf(noted.error(), "noting that waits were lifted")); }
    return wire::Done{};
}

} // namespace hall
