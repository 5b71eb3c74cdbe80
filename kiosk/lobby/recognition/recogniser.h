// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/eyes.h"
#include "kiosk/lobby/base/lobby_settings.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/hall_link.h"

#include <QImage>
#include <optional>

namespace lobby {

/// Watches who stands before the camera, asks the hall who it is, and tells what that means. Greets only the nearest
/// person. Keeps no name. GUI thread.
class Recogniser : public QObject {
    Q_OBJECT

public:
    enum class Stage {
        AtHome,  ///< nobody is served: whoever steps up starts a look
        Looking, ///< probes go to the hall
        Asking,  ///< the visitor is asked for movements; no probe goes to the hall meanwhile
        Naming,  ///< somebody's name stands there, and nobody has said yes: it goes as soon as another steps in
        Serving, ///< somebody is served: only another person matters
        Off,     ///< the visitor chose the way without a face
    };

    Recogniser(wire::HallLink& link, Eyes& eyes, const LobbySettings& settings, QObject* parent = nullptr);

    /// Looking starts anew each time it is set.
    void setStage(Stage stage);
    /// The visitor asked to be recognised: forget what was seen, and be more patient.
    void lookAgain();
    enum class Farewell {
        OnlyLooked, ///< may step up again
        Served,     ///< is not greeted again until they have left
        ChoseNoFace ///< nobody is looked at until the place before the camera was empty once
    };
    void forgetVisitor(Farewell farewell);
    void tick();

    [[nodiscard]] FaceHint hint() const { return m_face.hint; }
    [[nodiscard]] int goodChips() const { return m_face.goodChips; }
    /// The track of the last look, for the arrival of a visitor whom the hall was not sure of; empty after "not me".
    [[nodiscard]] const std::string& trackKey() const { return m_track; }
    void dropTrack() { m_track.clear(); }
    /// Tells the hall, so that somebody may look; at most every LobbySettings::attackAgainAfter.
    void tellAttack(const std::string& trackKey, wire::AttackSign sign);

Q_SIGNALS:
    void happened(lobby::LobbyEvent event);
    void known(const wire::Identified& person);
    void faceChanged();

private:
    void onFace(const FaceInView& face);
    void watchForAnother(bool placeWasEmpty);
    /// True if this face is a picture: told to the hall once a track, and not often.
    bool isAttack(const FaceInView& face);
    void onProbe(const wire::Identify& probe);
    void ask(const wire::Identify& probe);
    void onAnswer(const wire::Answered<wire::Identify>& answer);
    void follow(const std::string& trackKey);
    [[nodiscard]] bool isNewHere(const std::string& trackKey) const;

    wire::HallLink& m_link;
    Eyes& m_eyes;
    const LobbySettings& m_settings;
    Stage m_stage = Stage::AtHome;
    FaceInView m_face;
    std::string m_track;        ///< of the person looked at or served
    std::string m_ignoredTrack; ///< served already
    std::string m_attackTrack;  ///< the last picture
    std::optional<SteadyTime> m_attackToldAt;
    bool m_waitForNobody = false;
    bool m_asked = false; ///< by touch
    bool m_inFlight = false;
    std::optional<wire::Identify> m_next; ///< newest wins
    SteadyTime m_lookingSince;
    std::optional<SteadyTime> m_goneSince;
    std::optional<SteadyTime> m_otherSince; ///< somebody else than the one who is served is nearest
    std::optional<SteadyTime> m_answeredAt;
    std::chrono::milliseconds m_patience{};
};

} // namespace lobby
