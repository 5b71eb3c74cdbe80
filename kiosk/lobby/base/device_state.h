// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/eyes.h"
#include "kiosk/lobby/base/lobby_state.h"
#include "kiosk/wire/hall_link.h"

#include <QtQml/qqmlregistration.h>

namespace lobby {

/// What this kiosk can do just now: its line to the hall and its camera, of which it tells the hall. GUI thread.
class DeviceState : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(QString hallName READ hallName NOTIFY changed)
    Q_PROPERTY(bool isOffline READ isOffline NOTIFY changed)
    Q_PROPERTY(bool isLineLost READ isLineLost NOTIFY changed)
    Q_PROPERTY(bool canSignIn READ canSignIn NOTIFY changed)
    Q_PROPERTY(bool canRecognise READ canRecognise NOTIFY changed)
    Q_PROPERTY(bool hallRefuses READ hallRefuses NOTIFY changed)

public:
    /// Requires: both outlive this.
    DeviceState(wire::HallLink& link, Eyes& eyes);

    [[nodiscard]] QString hallName() const;
    [[nodiscard]] bool isOffline() const;
    [[nodiscard]] bool isLineLost() const { return m_link.state() == wire::HallLink::State::Lost; }
    [[nodiscard]] bool canSignIn() const { return !isOffline() && !hallRefuses(); }
    [[nodiscard]] bool canRecognise() const { return canSignIn() && m_trouble == Trouble::None; }
    [[nodiscard]] bool hallRefuses() const { return m_trouble == Trouble::HallRefuses; }
    [[nodiscard]] bool hasCamera() const;
    [[nodiscard]] Trouble trouble() const { return m_trouble; }

    /// Looks at the line and the camera; what is wrong may be another thing than before.
    void check();
    /// The language has changed: what is told in words is told again.
    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    void cameraChanged();
    void troubleChanged();

private:
    void onCamera(wire::CameraState state);
    void onLine(wire::HallLink::State state);
    void tellHall();

    wire::HallLink& m_link;
    wire::CameraState m_camera = wire::CameraState::Working;
    Trouble m_trouble = Trouble::None;
};

} // namespace lobby
