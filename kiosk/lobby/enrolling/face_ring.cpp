// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/enrolling/face_ring.h"

#include "kiosk/lobby/base/words.h"

#include <algorithm>

namespace lobby {

FaceRing::FaceRing(Eyes& eyes, Recogniser& recogniser, const Enrolment& enrolment, const LobbySettings& settings,
                   const LobbyState& state)
    : m_recogniser(recogniser)
    , m_enrolment(enrolment)
    , m_settings(settings)
    , m_state(state) {
    connect(&eyes, &Eyes::previewChanged, this, [this](const QImage& picture) {
        m_picture = picture;
        Q_EMIT pictureChanged();
    });
    connect(&eyes, &Eyes::challengeChanged, this, &FaceRing::onChallenge);
}

double FaceRing::share() const {
    if (m_state == LobbyState::Challenge) {
        return m_challenge.steps > 0 ? static_cast<double>(m_challenge.done) / m_challenge.steps : 0.0;
    }
    const bool enrols = m_state == LobbyState::Enrolling;
    const int have = enrols ? m_enrolment.chips() : m_state == LobbyState::Recognising ? m_recogniser.goodChips() : 0;
    const int need = enrols ? m_settings.chipsToEnrol : m_settings.chipsForRing;
    return enrols && m_enrolment.isSending() ? 1.0 : std::min(1.0, static_cast<double>(have) / need);
}

QString FaceRing::askIcon() const {
    return iconOf(m_challenge.ask);
}

void FaceRing::startChallenge() {
    m_challenge = {};
    Q_EMIT challengeChanged();
}

void FaceRing::dropPicture() {
    m_picture = {};
    Q_EMIT pictureChanged();
}

void FaceRing::onChallenge(const ChallengeInView& challenge) {
    if (m_state != LobbyState::Challenge) { return; }
    const bool isNews = challenge.ask != m_challenge.ask;
    m_challenge = challenge;
    Q_EMIT challengeChanged();
    Q_EMIT changed();
    switch (challenge.result) {
    case ChallengeInView::Result::Running:
        Q_EMIT asked(isNews);
        return;
    case ChallengeInView::Result::Passed:
        Q_EMIT happened(LobbyEvent::ChallengePassed);
        return;
    case ChallengeInView::Result::TimedOut:
        if (!challenge.trackKey.empty()) { m_recogniser.tellAttack(challenge.trackKey, wire::AttackSign::Challenge); }
        break;
    case ChallengeInView::Result::Lost:
        break;
    }
    m_recogniser.dropTrack(); // what is chosen next has nothing to do with that face
    Q_EMIT happened(LobbyEvent::ChallengeFailed);
}

} // namespace lobby
