// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/practice/practice_hall.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/hall_link.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace practice {

/// Somebody at another device of a practice hall, who does one thing after the other: a colleague at their desk, a
/// visitor at a kiosk. Each question turns the event loop until it is answered.
class Caller {
public:
    /// Connects at once. Outlived by the hall.
    Caller(const Hall& hall, db::DeviceId device);

    [[nodiscard]] wire::LoopLink& link() { return *m_link; }
    /// Whoever works there; signs in when the desk asks for it. `password`: theirs.
    void worksAs(std::string login, std::string password);

    /// The answer, or why there is none.
    template <wire::Exchanged Request>
    [[nodiscard]] wire::Answered<Request> ask(const Request& request) {
        return wire::answerTo<Request>(askAny(request));
    }
    /// The same of who goes on whatever comes of it: what the hall refuses does not happen.
    void tell(const wire::Body& request) { (void)askAny(request); }

private:
    [[nodiscard]] std::optional<wire::Body> askAny(const wire::Body& request);
    [[nodiscard]] std::optional<wire::Body> once(const wire::Body& request);
    [[nodiscard]] static bool isSignedOut(const std::optional<wire::Body>& answer);
    void signIn();

    const Hall& m_hall;
    std::unique_ptr<wire::LoopLink> m_link;
    std::string m_login;
    std::string m_password;
};

} // namespace practice
