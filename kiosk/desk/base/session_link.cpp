// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/session_link.h"

#include <utility>

namespace desk {

SessionLink::SessionLink(wire::HallLink& hall, QObject* parent)
    : wire::HallLink{parent}
    , m_hall{hall} {
    connect(&m_hall, &wire::HallLink::stateChanged, this, &SessionLink::stateChanged);
    connect(&m_hall, &wire::HallLink::received, this, &SessionLink::received);
}

void SessionLink::ask(wire::Body request, QObject* context, Reply reply) {
    if (m_isHeld) {
        m_waiting.push_back({std::move(request), context, std::move(reply)});
        return;
    }
    m_hall.ask(std::move(request), context, [this, reply = std::move(reply)](const std::optional<wire::Body>& body) {
        reply(body);
        const auto* refused = body ? wire::getIf<wire::Refused>(&*body) : nullptr;
        if (refused != nullptr && refused->code == wire::RefusalCode::NotSignedIn) { Q_EMIT signedOut(); }
    });
}

void SessionLink::release(bool isSignedIn) {
    m_isHeld = false;
    for (auto& waiting : std::exchange(m_waiting, {})) {
        if (waiting.context.isNull()) { continue; }
        if (isSignedIn) {
            ask(std::move(waiting.request), waiting.context, std::move(waiting.reply));
        } else {
            waiting.reply(std::nullopt);
        }
    }
}

} // namespace desk
