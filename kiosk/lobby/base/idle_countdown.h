// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/comforts.h"
#include "kiosk/lobby/base/idle_watch.h"
#include "kiosk/lobby/base/lobby_settings.h"

#include <QtQml/qqmlregistration.h>

namespace lobby {

/// How long the screen waits for a touch before it goes home, and what it says of that. GUI thread.
class IdleCountdown : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(bool isWarning READ isWarning NOTIFY changed)
    Q_PROPERTY(bool isBarRunning READ isBarRunning NOTIFY changed)
    /// "Back to the start in 20 seconds".
    Q_PROPERTY(QString words READ words NOTIFY changed)
    Q_PROPERTY(double shareLeft READ shareLeft NOTIFY changed)

public:
    /// Requires: all outlive this; `state` is where the screen is, read when it is needed.
    IdleCountdown(const Comforts& comforts, const LobbySettings& settings, const LobbyState& state);

    [[nodiscard]] bool isWarning() const;
    [[nodiscard]] bool isBarRunning() const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] double shareLeft() const;

    /// As long as this page gives, from now on.
    void restart();
    /// Another page is shown, and nobody has touched it.
    void enter();
    /// Any touch or key, wherever it falls.
    Q_INVOKABLE void touched();
    void tick();

Q_SIGNALS:
    void changed();
    void wasTouched();
    void ranOut();

private:
    [[nodiscard]] IdleWatch::Limits limits() const;

    const Comforts& m_comforts;
    const LobbySettings& m_settings;
    const LobbyState& m_state;
    IdleWatch m_watch;
    bool m_isTouched = false;
};

} // namespace lobby
