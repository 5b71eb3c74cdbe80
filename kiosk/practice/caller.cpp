// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/caller.h"

#include <QCoreApplication>

namespace practice {

Caller::Caller(const Hall& hall, db::DeviceId device)
    : m_hall(hall)
    , m_link(hall.line(device)) {
    m_link->connectNow();
    m_hall.settle();
}

void Caller::worksAs(std::string login, std::string password) {
    m_login = std::move(login);
    m_password = std::move(password);
    signIn();
}

void Caller::signIn() {
    (void)once(wire::StaffSignIn{.login = m_login, .password = m_password});
}

std::optional<wire::Body> Caller::askAny(const wire::Body& request) {
    auto answer = once(request);
    if (!m_login.empty() && isSignedOut(answer)) {
        signIn();
        answer = once(request);
    }
    return answer;
}

std::optional<wire::Body> Caller::once(const wire::Body& request) {
    if (m_link->state() == wire::HallLink::State::Lost) { // a device tries again by itself
        m_link->connectNow();
        m_hall.settle();
    }
    std::optional<std::optional<wire::Body>> answer;
    m_link->ask(request, m_link.get(),
                wire::HallLink::Reply([&answer](const std::optional<wire::Body>& body) { answer = body; }));
    while (!answer) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return *answer;
}

bool Caller::isSignedOut(const std::optional<wire::Body>& answer) {
    const auto* refused = answer ? wire::getIf<wire::Refused>(&*answer) : nullptr;
    return refused != nullptr && refused->code == wire::RefusalCode::NotSignedIn;
}

} // namespace practice
