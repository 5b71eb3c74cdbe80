// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/sign_in.h"

#include <algorithm>

namespace lobby {
namespace {

constexpr int kDigits = 4;
/// A longer wait is not told in minutes: nobody stands there so long.
constexpr int kLongWait = 60;

} // namespace

SignIn::SignIn(wire::HallLink& link, const LobbySettings& settings, QObject* parent)
    : QObject(parent)
    , m_link(link)
    , m_settings(settings) {}

QString SignIn::problem() const {
    switch (m_problem) {
    case Problem::None:
        return {};
    case Problem::Wrong:
        return tr("Phone, name and ID number do not go together. Please try once more, or ask the staff.");
    case Problem::Locked:
        return m_minutesLocked > kLongWait
                   ? tr("Too many tries. Please go to the front desk.")
                   : tr("Too many tries. Please try again in %n minute(s), or go to the front desk now.", nullptr,
                        m_minutesLocked);
    case Problem::NoLine:
        return tr("The line to the front desk is down. Please try again, or go to the front desk.");
    case Problem::Unavailable:
        return tr("This does not work just now. Please go to the front desk.");
    }
    return {};
}

void SignIn::addDigit(const QString& digit) {
    if (m_isBusy || m_digits.size() >= kDigits || digit.size() != 1 || !digit.front().isDigit()) {
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

QStringList SignIn::letters() {
    QStringList all;
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter) {
        all.push_back(QString(QChar(letter)));
    }
    return all;
}

void SignIn::choose(const QString& character) {
    const bool isOffered = !m_characters.isEmpty() && (m_characters + letters()).contains(character);
    if (m_isBusy || !isOffered) {
        return;
    }
    m_character = character;
    m_idDigits.clear();
    m_problem = Problem::None;
    Q_EMIT changed();
    Q_EMIT happened(LobbyEvent::CharacterChosen);
}

void SignIn::addIdDigit(const QString& digit) {
    if (m_isBusy || m_character.isEmpty() || m_idDigits.size() >= kDigits || digit.size() != 1) {
        return;
    }
    const QChar one = digit.front().toUpper();
    const bool isDigit = one >= QChar(u'0') && one <= QChar(u'9');
    if (!isDigit && !(one == QChar(u'X') && m_idDigits.size() == kDigits - 1)) {
        return;
    }
    m_problem = Problem::None;
    m_idDigits += one;
    if (m_idDigits.size() == kDigits) {
        finish();
    }
    Q_EMIT changed();
}

void SignIn::eraseIdDigit() {
    if (m_isBusy || m_idDigits.isEmpty()) {
        return;
    }
    m_idDigits.chop(1);
    Q_EMIT changed();
}

void SignIn::unchoose() {
    ++m_round; // an answer that is still on its way is for nobody
    m_isBusy = false;
    m_character.clear();
    m_idDigits.clear();
    m_problem = Problem::None;
    Q_EMIT changed();
}

void SignIn::finish() {
    m_isBusy = true;
    m_link.ask(wire::SignInFinish{.requestKey = m_settings.newKey(),
                                  .phoneTail = m_digits.toStdString(),
                                  .firstCharacter = m_character.toStdString(),
                                  .idTail = m_idDigits.toStdString()},
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
    if (refused.code == wire::RefusalCode::WrongCredentials && !m_character.isEmpty()) {
        m_idDigits.clear(); // what is typed last is mistyped most: the rest stays
        m_problem = Problem::Wrong;
        Q_EMIT changed();
        return;
    }
    const bool waits = refused.code == wire::RefusalCode::LockedOut || refused.code == wire::RefusalCode::TooMany;
    m_minutesLocked = std::max(1, (refused.retryAfterSeconds + 59) / 60);
    startOver(waits ? Problem::Locked : Problem::Unavailable);
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
    m_character.clear();
    m_idDigits.clear();
    m_problem = Problem::None;
    m_isBusy = false;
    Q_EMIT changed();
}

} // namespace lobby
