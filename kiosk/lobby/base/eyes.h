// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/line.h"

#include <QImage>
#include <QObject>
#include <QRectF>
#include <string>
#include <vector>

namespace lobby {

/// One short hint at a time for the person in front of the camera; None when the face is good as it is.
enum class FaceHint {
    None,
    NoFace,
    ComeCloser,
    StepBack,
    LookHere,
    MoreLight,
    HoldStill,
    OnlyOnePerson,
    WholeFace,
    Uncover
};

/// What the looks at a face say together, over its track.
enum class Liveness {
    Waiting, ///< too little was seen
    Live,    ///< as far as looking tells, or it did what was asked
    Doubt,   ///< ask for a movement
    Attack,  ///< a picture of a face
};

/// What the camera asks a visitor to do. Left and right are the visitor's own.
enum class Ask { LookStraight, TurnLeft, TurnRight, CloseEyes, Nod };

/// Where the movements stand that a visitor is asked for.
struct ChallengeInView {
    enum class Result {
        Running,
        Passed,
        TimedOut, ///< somebody stood there, and it was not done
        Lost,     ///< nobody stayed
    };
    Ask ask = Ask::LookStraight;
    int done = 0;
    int steps = 0;
    Result result = Result::Running;
    std::string trackKey; ///< of the one who is asked; empty: nobody yet
    friend bool operator==(const ChallengeInView&, const ChallengeInView&) = default;
};

/// The face that the screen reacts to: the nearest one that is large enough to have stepped up.
struct FaceInView {
    std::string trackKey; ///< empty: nobody has stepped up
    QRectF box;           ///< in the preview, 0..1 on both axes
    FaceHint hint = FaceHint::NoFace;
    int goodChips = 0; ///< of this track so far
    int faces = 0;     ///< all faces in the frame
    Liveness liveness = Liveness::Waiting;
};

/// What the kiosk's screens know of the camera: the vision thread in the program, a fake in the tests.
/// Lives on the GUI thread; never blocks; works on until it is destroyed.
class Eyes : public QObject {
    Q_OBJECT

public:
    enum class Mode {
        Watch, ///< recognise who steps up
        Enrol, ///< collect chips of one person; send no probe
        Rest,  ///< camera stays open, nothing is recognised (a visitor chose the way without a face)
    };

    using QObject::QObject;

    virtual void setMode(Mode mode) = 0;
    /// Forget the current track's evidence: the next good frames make a new probe with a new track key.
    virtual void startOver() = 0;
    /// The hall knows who this is: their face is followed, and no more probes are made of it.
    virtual void settle(const std::string& trackKey) = 0;
    /// A name stands on the screen: whether it still is the same person is looked at several times a second, not every
    /// few seconds.
    virtual void watchClosely(bool isWanted) = 0;
    /// Asks whoever stands there for movements in random order, or stops asking. Each start is a new challenge; its
    /// state comes as challengeChanged.
    virtual void challenge(bool isWanted) = 0;
    /// Whether QR codes are read: only while a page asks for one.
    virtual void readCodes(bool isWanted) = 0;

Q_SIGNALS:
    void cameraChanged(wire::CameraState state);
    /// A small mirrored picture for the ring, at most 15 a second; never stored.
    void previewChanged(const QImage& picture);
    void faceChanged(const lobby::FaceInView& face);
    void challengeChanged(const lobby::ChallengeInView& challenge);
    /// What the QR codes say that are held up, as they came: somebody else's, too, or anything that somebody printed.
    /// Said once, and again when others are held up or these were gone for a moment.
    void codesSeen(const std::vector<std::string>& texts);
    /// Watch: enough good chips for a question to the hall; again every few chips while the track lasts. Only of a face
    /// that is live, or did what it was asked.
    void probeReady(const wire::Identify& probe);
    /// Enrol: one more good chip, different enough from the ones before, of a face that is live.
    void chipReady(const wire::EnrolmentSubmit::Chip& chip);
};

} // namespace lobby
