// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/comforts.h"
#include "kiosk/lobby/base/lobby_settings.h"

#include <QtQml/qqmlregistration.h>

namespace lobby {

/// Date and time in the head of the screen, in its language. GUI thread.
class HallClock : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(QString time READ time NOTIFY changed)
    Q_PROPERTY(QString date READ date NOTIFY changed)

public:
    /// Requires: both outlive this.
    HallClock(const Comforts& comforts, const LobbySettings& settings)
        : m_comforts(comforts)
        , m_settings(settings) {}

    [[nodiscard]] QString time() const;
    [[nodiscard]] QString date() const;
    void tick();
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    const Comforts& m_comforts;
    const LobbySettings& m_settings;
    QString m_shown;
};

} // namespace lobby
