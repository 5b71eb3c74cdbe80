// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/lobby_settings.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/hall_link.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace lobby {

/// Sign-in without a face: last four of the phone, the first character of the name, last four of the ID number. The
/// hall hears all three together and says nothing about each. GUI thread.
class SignIn : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(QString digits READ digits NOTIFY changed)
    Q_PROPERTY(QStringList characters READ characters NOTIFY changed)
    /// For a name in Latin letters: all of them, whoever asks.
    Q_PROPERTY(QStringList letters READ letters CONSTANT)
    Q_PROPERTY(QString idDigits READ idDigits NOTIFY changed)
    /// Why it did not work the last time, in one sentence; empty if nothing went wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool isLocked READ isLocked NOTIFY changed)

public:
    SignIn(wire::HallLink& link, const LobbySettings& settings, QObject* parent = nullptr);

    [[nodiscard]] const QString& digits() const { return m_digits; }
    [[nodiscard]] const QStringList& characters() const { return m_characters; }
    [[nodiscard]] static QStringList letters();
    [[nodiscard]] const QString& idDigits() const { return m_idDigits; }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] bool isLocked() const { return m_problem == Problem::Locked; }

    Q_INVOKABLE void addDigit(const QString& digit);
    Q_INVOKABLE void eraseDigit();
    Q_INVOKABLE void choose(const QString& character);
    /// A digit; X for the last place.
    Q_INVOKABLE void addIdDigit(const QString& digit);
    Q_INVOKABLE void eraseIdDigit();

    /// From the third step to the second.
    void unchoose();
    /// Forget everything that was typed.
    void clear();
    /// The language has changed: the sentences are told again.
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    void happened(lobby::LobbyEvent event);
    void greeted(const wire::Greeting& greeting);

private:
    enum class Problem { None, Wrong, Locked, NoLine, Unavailable };

    void onChoices(const wire::Answered<wire::SignInStart>& choices);
    void onFinished(const wire::Answered<wire::SignInFinish>& greeting);
    void fail(const wire::NoAnswer& none);
    void finish();
    void startOver(Problem problem);

    wire::HallLink& m_link;
    const LobbySettings& m_settings;
    QString m_digits;
    QStringList m_characters;
    QString m_character;
    QString m_idDigits;
    Problem m_problem = Problem::None;
    bool m_isBusy = false;
    int m_round = 0;         ///< an answer to a question of an earlier round is not for us
    int m_minutesLocked = 0; ///< as the hall said; whoever comes next may not be locked, and asks
};

} // namespace lobby
