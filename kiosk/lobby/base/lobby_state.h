// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace lobby {
Q_NAMESPACE
QML_NAMED_ELEMENT(Lobby)

/// Where the kiosk's screen is. One at a time; a lost connection is a band over any of them, not a state.
enum class LobbyState {
    Attract,
    Recognising,
    Challenge, ///< the camera is not sure of a living face: turn, blink, nod, or another way
    IsItYou,
    Today,   ///< greeted: what have they come for?
    Welcome, ///< and where to go
    Stranger,
    Digits,         ///< sign-in without a face, first step: last four of the phone
    FirstCharacter, ///< second step: the first character of the name
    IdDigits,       ///< third step: the last four of the ID number
    Stored,         ///< an anonymous arrival was taken, told to the desk or kept until it can be
    EnrolWaiting,   ///< the desk was asked to approve an enrolment
    ConsentReading,
    Enrolling,
    EnrolmentDone,
    EnrolmentStopped, ///< declined, duplicate, low quality ...: see EnrolmentProblem
    WithdrawAsk,
    Withdrawn,
    Guide,      ///< reading in the catalogue
    NeedFiling, ///< saying what is needed
    Progress,   ///< how far a matter or a need is
    Rating,     ///< five grades for a visit or a case
    OutOfOrder, ///< in the place of Attract while the camera or the hall refuses; the rest still works
};
Q_ENUM_NS(LobbyState)

/// What can happen to the screen.
enum class LobbyEvent {
    FaceSteppedUp,   ///< somebody stands before the camera
    FaceGone,        ///< nobody has stood there for a moment
    PersonChanged,   ///< the one who was served has left, and another stands there
    PersonReplaced,  ///< another has stood in their place for a moment, and they may never have left the picture
    RecogniseAsked,  ///< "recognise me"
    LivenessDoubted, ///< it may be a picture of a face
    ChallengePassed, ///< what was asked was done
    ChallengeFailed, ///< it was not; no accusation
    PersonKnown,     ///< the hall named a resident
    LookedEnough,    ///< unknown, unsure, not live, or no good picture: stop looking
    SaidNo,          ///< "not me"
    Greeted,         ///< the hall's greeting has come
    ServedGreeted,   ///< it has, and says that staff have ended their visit of today
    TodayAsked,      ///< back to what they have come for
    WelcomeAsked,    ///< "I will tell the staff", or back to where to go
    CategoriesAsked, ///< "choose what you came for"
    CategoryChosen,
    WithoutFaceAsked,
    ChoicesCame,     ///< the first characters to choose from are here
    CharacterChosen, ///< nothing is asked of the hall yet
    SignInRefused,   ///< locked, or the hall does not answer: back to the digits
    EnrolAsked,
    EnrolApproved,
    RefreshApproved, ///< enrolled again under the consent that stands: nothing to read
    EnrolStopped,    ///< by the desk, the hall, the camera or the line
    ConsentGiven,
    EnrolStored,
    EnrolAgain, ///< the pictures were not good enough, and the desk's approval still stands
    WithdrawAsked,
    WithdrawDone,
    GuideAsked, ///< "what do I need for it?"
    NeedAsked,  ///< "say what is needed"
    ProgressAsked,
    RatingAsked,
    Back,
    Finished,      ///< "done", "not now", or the idle time ran out
    MachineBroken, ///< the camera does not work, or the hall refuses this kiosk
    MachineMended,
};
Q_ENUM_NS(LobbyEvent)

/// The whole behaviour of the screen. An event that means nothing in a state leaves it as it is.
[[nodiscard]] LobbyState nextState(LobbyState state, LobbyEvent event);

/// Is anything of a visitor on the screen in this state? If not, nothing of one is in memory either.
[[nodiscard]] bool isHome(LobbyState state);

/// A screen that has said all it has to say, or waits for an answer that another person must not give.
[[nodiscard]] bool yieldsToNextPerson(LobbyState state);

enum class Language { Chinese, English };
Q_ENUM_NS(Language)

/// What became of an anonymous arrival.
enum class Delivery {
    Sending,
    Told,
    Kept,
    Refused,
    TakingBack, ///< it was a slip of the hand, and the hall has not said yet that it is gone
    TakenBack,
    TooLate ///< to take it back: staff have begun
};
Q_ENUM_NS(Delivery)

enum class Trouble {
    None,
    CameraMissing,
    CameraBusy,
    CameraStalled,
    ModelMissing,
    OtherCamera,
    NotACamera,
    HallRefuses
};
Q_ENUM_NS(Trouble)

enum class EnrolmentProblem { None, Declined, Duplicate, LowQuality, StaleConsent, CameraGone, NotPossible };
Q_ENUM_NS(EnrolmentProblem)

} // namespace lobby
