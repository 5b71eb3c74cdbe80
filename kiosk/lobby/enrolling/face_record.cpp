// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/enrolling/face_record.h"

#include "kiosk/wire/body.h"

namespace lobby {

FaceRecord::FaceRecord(wire::HallLink& link, Visitor& visitor, Enrolment& enrolment, NoticeBand& notice,
                       const DeviceState& device, const LobbyState& state)
    : m_link(link)
    , m_visitor(visitor)
    , m_enrolment(enrolment)
    , m_notice(notice)
    , m_device(device)
    , m_state(state) {
    connect(&m_visitor, &Visitor::changed, this, &FaceRecord::changed);
}

bool FaceRecord::canEnrol() const {
    return m_device.canRecognise() && !m_visitor.known().faceEnrolled;
}

bool FaceRecord::canRefresh() const {
    return m_visitor.known().facts.isFaceOutdated && m_device.canRecognise();
}

bool FaceRecord::canWithdraw() const {
    return m_visitor.known().faceEnrolled && !m_device.isOffline();
}

void FaceRecord::enrol() {
    if (!canEnrol() || nextState(m_state, LobbyEvent::EnrolAsked) == m_state) { return; }
    m_visitor.chooseNoFace(false);
    Q_EMIT happened(LobbyEvent::EnrolAsked);
    m_enrolment.start();
}

void FaceRecord::refresh() {
    const auto arrival = m_visitor.known().arrival;
    if (!canRefresh() || !arrival || nextState(m_state, LobbyEvent::EnrolAsked) == m_state) { return; }
    m_visitor.chooseNoFace(false); // they chose the camera now
    Q_EMIT happened(LobbyEvent::EnrolAsked);
    m_enrolment.startRefresh(*arrival);
}

void FaceRecord::withdraw() {
    if (canWithdraw()) { Q_EMIT happened(LobbyEvent::WithdrawAsked); }
}

void FaceRecord::confirmWithdraw() {
    const auto arrival = m_visitor.known().arrival;
    if (m_state != LobbyState::WithdrawAsk || !arrival || m_visitor.isBusy()) { return; }
    m_visitor.setBusy(true);
    m_link.ask(
        wire::WithdrawConsent{.arrival = *arrival}, this,
        [this, of = *arrival](const wire::Answered<wire::WithdrawConsent>& withdrawn) { onWithdrawn(of, withdrawn); });
}

void FaceRecord::onWithdrawn(db::ArrivalId arrival, const wire::Answered<wire::WithdrawConsent>& withdrawn) {
    if (m_state != LobbyState::WithdrawAsk || m_visitor.known().arrival != arrival) { return; }
    m_visitor.setBusy(false);
    if (!withdrawn) {
        m_notice.show(Notice::NotHeard); // never say "erased" before the hall has
        return;
    }
    m_visitor.onErased(withdrawn->erasedTemplates);
    Q_EMIT happened(LobbyEvent::WithdrawDone);
}

} // namespace lobby
