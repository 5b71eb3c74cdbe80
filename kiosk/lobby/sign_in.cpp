// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/sign_in.h"

#include <algorithm>

namespace lobby {
namespace {

constexpr int kDigits = 4;

} // namespace

SignIn::SignIn(wire::HallLink& link, const LobbySettings& settings, QObject* parent)
    : QObject(parent)
    , m_link(link)
    , m_settings(settings) {}

bool SignIn::isLocked() const {
    return m_settings.steadyNow() < m_lockedUntil;
}

int SignIn::minutesLocked() const {
    return static_cast<int>(std::chrono::ceil<std::chrono::minutes>(m_lockedUntil - m_settings.steadyNow()).count());
}

QString SignIn::problem() const {
    if (isLocked()) {
        return tr("Too many tries. Please try again in %n minute(s), or go to the front desk now.", nullptr,
                  minutesLocked());
    }
    switch (m_problem) {
    case Problem::None:
        return {};
    case Problem::Wrong:
        return tr("The digits and the character do not go together. Please try again.");
    case Problem::NoLine:
        return tr("The line to the front desk is down. Please try again, or go to the front desk.");
    case Problem::Unavailable:
        return tr("This does not work just now. Please go to the front desk.");
    }
    return {};
}

void SignIn::addDigit(const QString& digit) {
    if (m_isBusy || isLocked() || m_digits.size() >= kDigits || digit.size() != 1 || !digit.front().isDigit()) {
        return;
    }
    m_problem = Problem::None;
    m_digits += digit;
    if (m_digits.size() < kDigits) {
        Q_EMIT changed();
        return;
    }
    m_isBusy = true;
    Q_EMIT changed();
    m_link.ask(wire::SignInStart{.phoneTail = m_digits.toStdString()}, this,
               [this, round = m_round](const std::optional<wire::Body>& reply) {
                   if (round == m_round) {
                       onChoices(reply);
                   }
               });
}

void SignIn::eraseDigit() {
    if (m_isBusy || m_digits.isEmpty()) {
        return;
    }
    m_digits.chop(1);
    Q_EMIT changed();
}

void SignIn::onChoices(const std::optional<wire::Body>& reply) {
    m_isBusy = false;
    if (!reply) {
        startOver(Problem::NoLine);
        return;
    }
    if (const auto* refused = wire::getIf<wire::Refused>(&*reply)) {
        fail(*refused);
        return;
    }
    const auto* choices = wire::getIf<wire::SignInChoices>(&*reply);
    if (choices == nullptr) {
        startOver(Problem::Unavailable);
        return;
    }
    m_characters.clear();
    for (const std::string& each : choices->firstCharacters) {
        m_characters.push_back(QString::fromStdString(each));
    }
    Q_EMIT changed();
    Q_EMIT happened(LobbyEvent::ChoicesCame);
}

void SignIn::choose(const QString& character) {
    if (m_isBusy || !m_characters.contains(character)) {
        return;
    }
    m_isBusy = true;
    Q_EMIT changed();
    m_link.ask(wire::SignInFinish{.requestKey = m_settings.newKey(),
                                  .phoneTail = m_digits.toStdString(),
                                  .firstCharacter = character.toStdString()},
               this, [this, round = m_round](const std::optional<wire::Body>& reply) {
                   if (round == m_round) {
                       onFinished(reply);
                   } else if (const auto* late = reply ? wire::getIf<wire::Greeting>(&*reply) : nullptr) {
                       // Whoever signed in has left: nothing is asked in their name.
                       m_link.ask(wire::VisitOver{late->arrival}, this, [](const std::optional<wire::Body>&) {});
                   }
               });
}

void SignIn::onFinished(const std::optional<wire::Body>& reply) {
    m_isBusy = false;
    if (!reply) {
        startOver(Problem::NoLine);
        return;
    }
    if (const auto* refused = wire::getIf<wire::Refused>(&*reply)) {
        fail(*refused);
        return;
    }
    if (const auto* greeting = wire::getIf<wire::Greeting>(&*reply)) {
        const wire::Greeting copy = *greeting;
        clear();
        Q_EMIT greeted(copy);
        return;
    }
    startOver(Problem::Unavailable);
}

void SignIn::fail(const wire::Refused& refused) {
    const bool waits = refused.code == wire::RefusalCode::LockedOut || refused.code == wire::RefusalCode::TooMany;
    if (waits) {
        m_lockedUntil = m_settings.steadyNow() + std::chrono::seconds(std::max(refused.retryAfterSeconds, 1));
        m_wasLocked = true;
    }
    startOver(waits                                                 ? Problem::None
              : refused.code == wire::RefusalCode::WrongCredentials ? Problem::Wrong
                                                                    : Problem::Unavailable);
}

void SignIn::startOver(Problem problem) {
    clear();
    m_problem = problem;
    Q_EMIT changed();
    Q_EMIT happened(LobbyEvent::SignInRefused);
}

void SignIn::clear() {
    ++m_round;
    m_digits.clear();
    m_characters.clear();
    m_problem = Problem::None;
    m_isBusy = false;
    Q_EMIT changed();
}

void SignIn::tick() {
    if (m_wasLocked) {
        m_wasLocked = isLocked();
        Q_EMIT changed();
    }
}

} // namespace lobby
