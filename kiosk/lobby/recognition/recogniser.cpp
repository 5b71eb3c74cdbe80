// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/recognition/recogniser.h"

#include "kiosk/lobby/base/no_answer.h"

#include <QLoggingCategory>

namespace lobby {
namespace {

Q_LOGGING_CATEGORY(lookingLog, "yimen.lobby.looking")

} // namespace

Recogniser::Recogniser(wire::HallLink& link, Eyes& eyes, const LobbySettings& settings, QObject* parent)
    : QObject(parent)
    , m_link(link)
    , m_eyes(eyes)
    , m_settings(settings) {
    m_goneSince = m_settings.steadyNow();
    connect(&m_eyes, &Eyes::faceChanged, this, &Recogniser::onFace);
    connect(&m_eyes, &Eyes::probeReady, this, &Recogniser::onProbe);
}

void Recogniser::setStage(Stage stage) {
    m_stage = stage;
    m_otherSince.reset();
    m_eyes.watchClosely(stage == Stage::Naming);
    if (stage != Stage::Looking) {
        m_next.reset();
        m_asked = m_asked && stage == Stage::Asking;
        return;
    }
    m_lookingSince = m_settings.steadyNow();
    m_answeredAt.reset();
    if (!m_face.trackKey.empty()) { m_track = m_face.trackKey; }
}

void Recogniser::lookAgain() {
    m_asked = true;
    m_waitForNobody = false;
    m_ignoredTrack.clear();
    m_track.clear();
    m_face.goodChips = 0;
    m_eyes.startOver();
}

void Recogniser::forgetVisitor(Farewell farewell) {
    if (farewell != Farewell::OnlyLooked) { m_ignoredTrack = m_face.trackKey.empty() ? m_track : m_face.trackKey; }
    m_waitForNobody = farewell == Farewell::ChoseNoFace && !m_face.trackKey.empty();
    m_track.clear();
    m_next.reset();
}

bool Recogniser::isNewHere(const std::string& trackKey) const {
    return !trackKey.empty() && trackKey != m_ignoredTrack && !m_waitForNobody;
}

void Recogniser::follow(const std::string& trackKey) {
    if (trackKey == m_track) { return; }
    m_track = trackKey;
    m_answeredAt.reset();
    m_lookingSince = m_settings.steadyNow();
}

void Recogniser::onFace(const FaceInView& face) {
    const bool wasGone = m_goneSince && m_settings.steadyNow() - *m_goneSince >= m_settings.patience.another;
    m_face = face;
    Q_EMIT faceChanged();
    if (face.trackKey.empty()) {
        m_waitForNobody = false;
        if (!m_goneSince) { m_goneSince = m_settings.steadyNow(); }
        return;
    }
    m_goneSince.reset();
    const bool isPicture = isAttack(face);
    switch (m_stage) {
    case Stage::AtHome:
        if (!isPicture && isNewHere(face.trackKey) && m_link.state() == wire::HallLink::State::Connected) {
            follow(face.trackKey);
            Q_EMIT happened(LobbyEvent::FaceSteppedUp);
        }
        return;
    case Stage::Looking:
    case Stage::Asking:
        follow(face.trackKey);
        if (isPicture) {
            m_ignoredTrack = face.trackKey;
            dropTrack();
            Q_EMIT happened(LobbyEvent::LookedEnough);
        } else if (face.liveness == Liveness::Doubt && m_stage == Stage::Looking) {
            Q_EMIT happened(LobbyEvent::LivenessDoubted);
        }
        return;
    case Stage::Naming:
    case Stage::Serving:
        watchForAnother(wasGone);
        return;
    case Stage::Off:
        return;
    }
}

bool Recogniser::isAttack(const FaceInView& face) {
    if (face.liveness != Liveness::Attack) { return false; }
    if (face.trackKey != m_attackTrack) {
        m_attackTrack = face.trackKey;
        tellAttack(face.trackKey, wire::AttackSign::Passive);
    }
    return true;
}

void Recogniser::tellAttack(const std::string& trackKey, wire::AttackSign sign) {
    const SteadyTime now = m_settings.steadyNow();
    if (m_link.state() != wire::HallLink::State::Connected ||
        (m_attackToldAt && now - *m_attackToldAt < m_settings.attackAgainAfter)) {
        return;
    }
    m_attackToldAt = now;
    tell(m_link, wire::AttackSeen{.trackKey = trackKey, .sign = sign, .at = m_settings.now()}, this);
}

void Recogniser::watchForAnother(bool placeWasEmpty) {
    if (m_face.trackKey == m_track) {
        m_otherSince.reset();
        return;
    }
    if (placeWasEmpty) {
        Q_EMIT happened(LobbyEvent::PersonChanged);
        return;
    }
    const SteadyTime now = m_settings.steadyNow();
    if (!m_otherSince) { m_otherSince = now; }
    const auto patience = m_stage == Stage::Naming ? m_settings.patience.beforeName : m_settings.patience.another;
    if (now - *m_otherSince >= patience) {
        m_otherSince.reset();
        Q_EMIT happened(LobbyEvent::PersonReplaced);
    }
}

void Recogniser::onProbe(const wire::Identify& probe) {
    if (m_link.state() != wire::HallLink::State::Connected) { return; }
    if (m_stage == Stage::AtHome && isNewHere(probe.trackKey)) {
        follow(probe.trackKey);
        Q_EMIT happened(LobbyEvent::FaceSteppedUp); // the screen answers by setting Looking
    }
    if (m_stage != Stage::Looking) { return; }
    if (m_track.empty()) { follow(probe.trackKey); }
    if (probe.trackKey != m_track) { return; }
    if (m_inFlight) {
        m_next = probe;
        return;
    }
    ask(probe);
}

void Recogniser::ask(const wire::Identify& probe) {
    m_inFlight = true;
    m_link.ask(probe, this, [this](const wire::Answered<wire::Identify>& answer) { onAnswer(answer); });
}

void Recogniser::onAnswer(const wire::Answered<wire::Identify>& answer) {
    m_inFlight = false;
    if (m_stage != Stage::Looking) { return; }
    if (answer && answer->trackKey == m_track) {
        if (answer->outcome == wire::Outcome::Known && answer->arrival) {
            m_eyes.settle(answer->trackKey);
            Q_EMIT known(*answer);
            return;
        }
        m_patience =
            answer->outcome == wire::Outcome::Unknown ? m_settings.patience.unknown : m_settings.patience.unsure;
        if (!m_answeredAt) { m_answeredAt = m_settings.steadyNow(); }
    }
    if (const auto refusal = answer ? std::nullopt : refusalOf(answer.error())) {
        qCWarning(lookingLog) << "the hall did not look:" << static_cast<int>(*refusal);
    }
    if (m_next) {
        const wire::Identify probe = *std::exchange(m_next, std::nullopt);
        ask(probe);
    }
}

void Recogniser::tick() {
    const SteadyTime now = m_settings.steadyNow();
    if (m_stage == Stage::Asking && m_goneSince && now - *m_goneSince >= m_settings.patience.gone) {
        Q_EMIT happened(LobbyEvent::FaceGone);
        return;
    }
    if (m_stage != Stage::Looking) { return; }
    if (m_answeredAt && now - *m_answeredAt >= m_patience) {
        Q_EMIT happened(LobbyEvent::LookedEnough);
        return;
    }
    if (now - m_lookingSince >= m_settings.patience.noGoodFace) {
        Q_EMIT happened(LobbyEvent::LookedEnough);
        return;
    }
    if (!m_asked && m_goneSince && now - *m_goneSince >= m_settings.patience.gone) {
        Q_EMIT happened(LobbyEvent::FaceGone);
    }
}

} // namespace lobby
