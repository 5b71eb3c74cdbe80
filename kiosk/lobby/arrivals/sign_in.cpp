// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/arrivals/sign_in.h"

#include "kiosk/lobby/base/no_answer.h"

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
        return tr("手机号、姓名和身份证号对不上。请再按一次，或者请工作人员帮忙。");
    case Problem::Locked:
        return m_minutesLocked > kLongWait
                   ? tr("试的次数太多了，请直接到前台。")
                   : tr("试的次数太多了，请过 %n 分钟再试，或者现在就到前台。", nullptr, m_minutesLocked);
    case Problem::NoLine:
        return tr("和前台的连接断了，请再试一次，或者直接到前台。");
    case Problem::Unavailable:
        return tr("现在办不了，请到前台。");
    }
    return {};
}

void SignIn::addDigit(const QString& digit) {
    if (m_isBusy || m_digits.size() >= kDigits || digit.size() != 1 || !digit.front().isDigit()) { return; }
    m_problem = Problem::None;
    m_digits += digit;
    if (m_digits.size() < kDigits) {
        Q_EMIT changed();
        return;
    }
    m_isBusy = true;
    Q_EMIT changed();
    m_link.ask(wire::SignInStart{.phoneTail = m_digits.toStdString()}, this,
               [this, round = m_round](const wire::Answered<wire::SignInStart>& choices) {
                   if (round == m_round) { onChoices(choices); }
               });
}

void SignIn::eraseDigit() {
    if (m_isBusy || m_digits.isEmpty()) { return; }
    m_digits.chop(1);
    Q_EMIT changed();
}

void SignIn::onChoices(const wire::Answered<wire::SignInStart>& choices) {
    m_isBusy = false;
    if (!choices) {
        fail(choices.error());
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
    if (m_isBusy || !isOffered) { return; }
    m_character = character;
    m_idDigits.clear();
    m_problem = Problem::None;
    Q_EMIT changed();
    Q_EMIT happened(LobbyEvent::CharacterChosen);
}

void SignIn::addIdDigit(const QString& digit) {
    if (m_isBusy || m_character.isEmpty() || m_idDigits.size() >= kDigits || digit.size() != 1) { return; }
    const QChar one = digit.front().toUpper();
    const bool isDigit = one >= QChar(u'0') && one <= QChar(u'9');
    if (!isDigit && !(one == QChar(u'X') && m_idDigits.size() == kDigits - 1)) { return; }
    m_problem = Problem::None;
    m_idDigits += one;
    if (m_idDigits.size() == kDigits) { finish(); }
    Q_EMIT changed();
}

void SignIn::eraseIdDigit() {
    if (m_isBusy || m_idDigits.isEmpty()) { return; }
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
               this, [this, round = m_round](const wire::Answered<wire::SignInFinish>& greeting) {
                   if (round == m_round) {
                       onFinished(greeting);
                   } else if (greeting) {
                       // Whoever signed in has left: nothing is asked in their name.
                       tell(m_link, wire::VisitOver{greeting->arrival}, this);
                   }
               });
}

void SignIn::onFinished(const wire::Answered<wire::SignInFinish>& greeting) {
    m_isBusy = false;
    if (!greeting) {
        fail(greeting.error());
        return;
    }
    clear();
    Q_EMIT greeted(*greeting);
}

void SignIn::fail(const wire::NoAnswer& none) {
    if (refusalOf(none) == wire::RefusalCode::WrongCredentials && !m_character.isEmpty()) {
        m_idDigits.clear(); // what is typed last is mistyped most: the rest stays
        m_problem = Problem::Wrong;
        Q_EMIT changed();
        return;
    }
    const auto minutes = minutesToWait(none);
    m_minutesLocked = minutes.value_or(0);
    startOver(minutes ? Problem::Locked : isLost(none) ? Problem::NoLine : Problem::Unavailable);
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
