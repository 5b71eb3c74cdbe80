// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/sample/sample_access.h"

#include <algorithm>

namespace desk::sample {

std::optional<wire::Body> SampleAccess::answer(const wire::Body& request, bool isManager) {
    if (const auto* asked = wire::getIf<wire::PasswordChange>(&request)) { return change(*asked); }
    if (wire::holds<wire::SignInHelpAsk>(request)) { return help(isManager); }
    if (wire::holds<wire::WaitLift>(request)) {
        m_isLifted = true;
        return wire::Done{};
    }
    if (const auto* asked = wire::getIf<wire::PasswordReset>(&request)) {
        m_reset = asked->staff;
        return wire::PasswordTold{.problem = {}, .oneTime = "kq7-mx2v-b4e"};
    }
    return std::nullopt;
}

wire::PasswordTold SampleAccess::change(const wire::PasswordChange& request) {
    using wire::PasswordProblem;
    constexpr std::size_t kLeast = 8;
    if (request.oldPassword != "demo" && request.oldPassword != "once") { return {PasswordProblem::WrongOld, {}}; }
    if (request.newPassword.size() < kLeast) { return {PasswordProblem::TooShort, {}}; }
    if (request.newPassword.find("zhou") != std::string::npos) { return {PasswordProblem::Guessable, {}}; }
    return {};
}

wire::SignInHelp SampleAccess::help(bool isManager) const {
    wire::SignInHelp help;
    if (!m_isLifted) { help.waits = {{db::DeviceId{1}, "一号机", db::DeviceKind::Kiosk, 42}}; }
    if (!isManager) { return help; }
    if (!m_isLifted) { help.waits.push_back({db::DeviceId{5}, "3 号窗口电脑", db::DeviceKind::Desk, 320}); }
    help.staff = {{db::StaffId{6}, "ouyang", "欧阳建国", "3", false},
                  {db::StaffId{7}, "sun", "孙丽", "1", true},
                  {db::StaffId{8}, "wu", "吴强", "", false},
                  {db::StaffId{4}, "zhou", "周敏", "2", false}};
    for (auto& member : help.staff) {
        member.mustChangePassword = member.mustChangePassword || member.staff == m_reset;
    }
    return help;
}

} // namespace desk::sample
