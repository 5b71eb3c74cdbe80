// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/enrolling/enrolment.h"
#include "kiosk/lobby/recognition/recogniser.h"

#include <QImage>
#include <QtQml/qqmlregistration.h>

namespace lobby {

/// The picture of the camera and the ring around it: how far looking, asking for a movement or enrolling has come.
/// GUI thread.
class FaceRing : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    /// How much of it is full, 0 to 1.
    Q_PROPERTY(double share READ share NOTIFY changed)
    /// Name of the picture of what is asked.
    Q_PROPERTY(QString askIcon READ askIcon NOTIFY challengeChanged)
    Q_PROPERTY(int challengeSteps READ challengeSteps NOTIFY challengeChanged)
    Q_PROPERTY(int challengeDone READ challengeDone NOTIFY challengeChanged)

public:
    /// Requires: all outlive this; `state` is where the screen is, read when it is needed.
    FaceRing(Eyes& eyes, Recogniser& recogniser, const Enrolment& enrolment, const LobbySettings& settings,
             const LobbyState& state);

    [[nodiscard]] double share() const;
    [[nodiscard]] Ask ask() const { return m_challenge.ask; }
    [[nodiscard]] QString askIcon() const;
    [[nodiscard]] int challengeSteps() const { return m_challenge.steps; }
    [[nodiscard]] int challengeDone() const { return m_challenge.done; }
    [[nodiscard]] const QImage& picture() const { return m_picture; }

    /// Another challenge, of which nothing is done yet.
    void startChallenge();
    /// The page, the face or the enrolment is another: the ring is told again.
    void refresh() { Q_EMIT changed(); }
    /// What the eyes saw last is no picture of now.
    void dropPicture();

Q_SIGNALS:
    void changed();
    void pictureChanged();
    void challengeChanged();
    /// `isNews`: another movement than the last one.
    void asked(bool isNews);
    void happened(lobby::LobbyEvent event);

private:
    void onChallenge(const ChallengeInView& challenge);

    Recogniser& m_recogniser;
    const Enrolment& m_enrolment;
    const LobbySettings& m_settings;
    const LobbyState& m_state;
    ChallengeInView m_challenge;
    QImage m_picture;
};

} // namespace lobby
