// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/idle_countdown.h"

namespace lobby {

IdleCountdown::IdleCountdown(const Comforts& comforts, const LobbySettings& settings, const LobbyState& state)
    : m_comforts(comforts)
    , m_settings(settings)
    , m_state(state) {}

void IdleCountdown::restart() {
    if ((isHome(m_state) && !m_comforts.areAskedFor()) || m_state == LobbyState::Recognising ||
        m_state == LobbyState::Challenge) {
        m_watch.stop(); // looking has its own patience
    } else {
        m_watch.restart(m_settings.steadyNow(), limits());
    }
    Q_EMIT changed();
}

IdleWatch::Limits IdleCountdown::limits() const {
    switch (m_state) {
    case LobbyState::EnrolWaiting:
        return m_settings.idleAtApproval;
    case LobbyState::Stranger:
    case LobbyState::Today:
    case LobbyState::Rating:
    case LobbyState::FirstCharacter:
        return m_settings.idleAtChoosing;
    case LobbyState::Guide:
        return m_settings.idleAtReading;
    case LobbyState::NeedFiling:
    case LobbyState::Progress:
    case LobbyState::IdDigits: // the card is deep in a bag
        return m_settings.idleAtWriting;
    default:
        return m_settings.idle;
    }
}

void IdleCountdown::enter() {
    m_isTouched = false;
    restart();
}

void IdleCountdown::touched() {
    m_isTouched = true;
    Q_EMIT wasTouched();
    restart();
}

void IdleCountdown::tick() {
    if (m_comforts.isSpeaking()) {
        restart(); // nobody is sent home in the middle of a sentence
    }
    if (m_watch.hasRunOut(m_settings.steadyNow())) {
        m_watch.stop();
        Q_EMIT ranOut();
    }
    if (m_watch.isRunning()) { Q_EMIT changed(); }
}

bool IdleCountdown::isBarRunning() const {
    return m_state == LobbyState::IsItYou && !m_isTouched;
}

bool IdleCountdown::isWarning() const {
    return m_watch.isWarning(m_settings.steadyNow()) && !isBarRunning() && !isHome(m_state);
}

QString IdleCountdown::words() const {
    return tr("%n 秒后回到首页", nullptr, m_watch.secondsLeft(m_settings.steadyNow()));
}

double IdleCountdown::shareLeft() const {
    return m_watch.shareLeft(m_settings.steadyNow());
}

} // namespace lobby
