// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/arrivals/visitor.h"
#include "kiosk/lobby/base/device_state.h"
#include "kiosk/lobby/enrolling/enrolment.h"
#include "kiosk/wire/enrolment.h"

#include <QtQml/qqmlregistration.h>

namespace lobby {

/// What a visitor may have done with what the hall holds of their face: enrolled, made anew, erased. GUI thread.
class FaceRecord : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(bool canEnrol READ canEnrol NOTIFY changed)
    Q_PROPERTY(bool canRefresh READ canRefresh NOTIFY changed)
    Q_PROPERTY(bool canWithdraw READ canWithdraw NOTIFY changed)

public:
    /// Requires: all outlive this; `state` is where the screen is, read when it is needed.
    FaceRecord(wire::HallLink& link, Visitor& visitor, Enrolment& enrolment, NoticeBand& notice,
               const DeviceState& device, const LobbyState& state);

    [[nodiscard]] bool canEnrol() const;
    /// They are enrolled, but for another model than this kiosk's: new pictures under the consent that stands.
    [[nodiscard]] bool canRefresh() const;
    [[nodiscard]] bool canWithdraw() const;

    Q_INVOKABLE void enrol();
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void withdraw();
    Q_INVOKABLE void confirmWithdraw();

Q_SIGNALS:
    void changed();
    void happened(lobby::LobbyEvent event);

private:
    void onWithdrawn(db::ArrivalId arrival, const wire::Answered<wire::WithdrawConsent>& withdrawn);

    wire::HallLink& m_link;
    Visitor& m_visitor;
    Enrolment& m_enrolment;
    NoticeBand& m_notice;
    const DeviceState& m_device;
    const LobbyState& m_state;
};

} // namespace lobby
