// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/access.h"
#include "kiosk/wire/body.h"

#include <optional>

namespace desk::sample {

/// Passwords and waits of the sample hall: "demo" signs in, "once" is a one-time password, and somebody has to wait at
/// a kiosk.
class SampleAccess {
public:
    /// Nothing: it is about something else.
    [[nodiscard]] std::optional<wire::Body> answer(const wire::Body& request, bool isManager);

private:
    [[nodiscard]] static wire::PasswordTold change(const wire::PasswordChange& request);
    [[nodiscard]] wire::SignInHelp help(bool isManager) const;

    bool m_isLifted = false;
    db::StaffId m_reset{};
};

} // namespace desk::sample
