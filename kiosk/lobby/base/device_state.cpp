// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/device_state.h"

#include "kiosk/lobby/base/no_answer.h"
#include "kiosk/wire/body.h"

namespace lobby {
namespace {

Trouble troubleOf(wire::CameraState camera) {
    switch (camera) {
    case wire::CameraState::Working:
    case wire::CameraState::Colourless: // told at the desk; who is refused goes another way
        return Trouble::None;
    case wire::CameraState::Missing:
        return Trouble::CameraMissing;
    case wire::CameraState::Busy:
        return Trouble::CameraBusy;
    case wire::CameraState::Stalled:
        return Trouble::CameraStalled;
    case wire::CameraState::ModelMissing:
        return Trouble::ModelMissing;
    case wire::CameraState::OtherCamera:
        return Trouble::OtherCamera;
    case wire::CameraState::NotACamera:
        return Trouble::NotACamera;
    }
    return Trouble::None;
}

} // namespace

DeviceState::DeviceState(wire::HallLink& link, Eyes& eyes)
    : m_link(link) {
    connect(&eyes, &Eyes::cameraChanged, this, &DeviceState::onCamera);
    connect(&m_link, &wire::HallLink::stateChanged, this, &DeviceState::onLine);
}

bool DeviceState::isOffline() const {
    return m_link.state() == wire::HallLink::State::Lost || m_link.state() == wire::HallLink::State::Connecting;
}

bool DeviceState::hasCamera() const {
    return troubleOf(m_camera) == Trouble::None;
}

QString DeviceState::hallName() const {
    const auto& welcome = m_link.welcome();
    return welcome ? QString::fromStdString(welcome->hallName) : tr("社区便民服务大厅");
}

void DeviceState::onCamera(wire::CameraState state) {
    if (state == m_camera) { return; }
    m_camera = state;
    Q_EMIT cameraChanged();
    tellHall();
    check();
}

void DeviceState::onLine(wire::HallLink::State state) {
    check();
    if (state == wire::HallLink::State::Connected) { tellHall(); }
    Q_EMIT changed();
}

void DeviceState::check() {
    const Trouble trouble =
        m_link.state() == wire::HallLink::State::Refused ? Trouble::HallRefuses : troubleOf(m_camera);
    if (trouble != m_trouble) {
        m_trouble = trouble;
        Q_EMIT changed();
        Q_EMIT troubleChanged();
    }
}

void DeviceState::tellHall() {
    if (m_link.state() == wire::HallLink::State::Connected) {
        tell(m_link, wire::KioskState{.camera = m_camera}, this);
    }
}

} // namespace lobby
