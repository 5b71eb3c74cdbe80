// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/lobby_state.h"

namespace lobby {
namespace {

using S = LobbyState;
using E = LobbyEvent;

LobbyState fromHome(S state, E event) {
    switch (event) {
    case E::FaceSteppedUp:
    case E::RecogniseAsked:
        return state == S::Attract ? S::Recognising : state;
    case E::PersonKnown:
        return state == S::Attract ? S::IsItYou : state;
    case E::CategoriesAsked:
        return S::Stranger;
    case E::CategoryChosen:
        return S::Stored;
    case E::GuideAsked:
        return S::Guide;
    case E::NeedAsked:
        return S::NeedFiling;
    case E::ProgressAsked:
        return S::Progress;
    case E::WithoutFaceAsked:
        return S::Digits;
    case E::MachineBroken:
        return S::OutOfOrder;
    case E::MachineMended:
        return S::Attract;
    default:
        return state;
    }
}

LobbyState fromRecognising(E event) {
    switch (event) {
    case E::FaceGone:
    case E::Back:
    case E::MachineBroken:
        return S::Attract;
    case E::PersonKnown:
        return S::IsItYou;
    case E::LivenessDoubted:
        return S::Challenge;
    case E::LookedEnough:
    case E::CategoriesAsked:
        return S::Stranger;
    case E::CategoryChosen:
        return S::Stored;
    case E::WithoutFaceAsked:
        return S::Digits;
    default:
        return S::Recognising;
    }
}

LobbyState fromChallenge(E event) {
    switch (event) {
    case E::FaceGone:
    case E::Back:
    case E::MachineBroken:
        return S::Attract;
    case E::ChallengePassed:
        return S::Recognising;
    case E::ChallengeFailed: // served like anyone else, without a face
    case E::LookedEnough:
    case E::CategoriesAsked:
        return S::Stranger;
    case E::CategoryChosen:
        return S::Stored;
    case E::WithoutFaceAsked:
        return S::Digits;
    default:
        return S::Challenge;
    }
}

LobbyState fromIsItYou(E event) {
    switch (event) {
    case E::Greeted:
        return S::Today;
    case E::ServedGreeted:
        return S::Rating;
    case E::SaidNo:
        return S::Stranger;
    case E::WithoutFaceAsked:
        return S::Digits;
    case E::PersonReplaced: // a name must not stand before somebody else
        return S::Recognising;
    default:
        return S::IsItYou;
    }
}

LobbyState fromToday(E event) {
    switch (event) {
    case E::Greeted: // the hall has heard what they came for
    case E::WelcomeAsked:
        return S::Welcome;
    case E::ProgressAsked:
        return S::Progress;
    default:
        return S::Today;
    }
}

LobbyState fromWelcome(E event) {
    switch (event) {
    case E::TodayAsked:
        return S::Today;
    case E::EnrolAsked:
        return S::EnrolWaiting;
    case E::WithdrawAsked:
        return S::WithdrawAsk;
    case E::NeedAsked:
        return S::NeedFiling;
    case E::RatingAsked:
        return S::Rating;
    default:
        return S::Welcome;
    }
}

LobbyState fromStranger(E event) {
    switch (event) {
    case E::GuideAsked:
        return S::Guide;
    case E::CategoryChosen:
        return S::Stored;
    case E::WithoutFaceAsked:
        return S::Digits;
    case E::RecogniseAsked:
        return S::Recognising;
    case E::EnrolAsked:
        return S::EnrolWaiting;
    case E::Back:
        return S::Attract;
    default:
        return S::Stranger;
    }
}

LobbyState fromGuide(E event) {
    switch (event) {
    case E::CategoryChosen:
        return S::Stored;
    case E::CategoriesAsked: // back to where they came from
        return S::Stranger;
    case E::Back:
        return S::Attract;
    default:
        return S::Guide;
    }
}

LobbyState fromCase(S state, E event) {
    switch (event) {
    case E::Greeted: // of whom the hall knows: to the counter, or there is something else
        return state == S::Rating ? S::Today : S::Welcome;
    case E::TodayAsked:
        return state == S::Progress ? S::Today : state;
    case E::WelcomeAsked:
        return state == S::NeedFiling ? S::Welcome : state;
    case E::CategoriesAsked: // there is something else, and the hall cannot say who they are
        return state == S::Rating ? S::Stranger : state;
    case E::CategoryChosen: // to the counter instead
        return S::Stored;
    case E::RatingAsked:
        return state == S::Progress ? S::Rating : state;
    case E::Back:
        return S::Attract;
    default:
        return state;
    }
}

LobbyState fromSignIn(S state, E event) {
    switch (event) {
    case E::ChoicesCame:
        return state == S::Digits ? S::FirstCharacter : state;
    case E::CharacterChosen:
        return state == S::FirstCharacter ? S::IdDigits : state;
    case E::SignInRefused:
        return S::Digits;
    case E::Greeted:
        return state == S::IdDigits ? S::Today : state;
    case E::ServedGreeted:
        return state == S::IdDigits ? S::Rating : state;
    case E::CategoryChosen: // no card, no patience: to the staff, as somebody whom nobody knows
        return S::Stored;
    case E::Back:
        return state == S::IdDigits ? S::FirstCharacter : state == S::FirstCharacter ? S::Digits : S::Attract;
    default:
        return state;
    }
}

LobbyState fromEnrolment(S state, E event) {
    switch (event) {
    case E::EnrolApproved:
        return state == S::EnrolWaiting ? S::ConsentReading : state;
    case E::RefreshApproved:
        return state == S::EnrolWaiting ? S::Enrolling : state;
    case E::ConsentGiven:
        return state == S::ConsentReading ? S::Enrolling : state;
    case E::EnrolStored:
        return state == S::Enrolling ? S::EnrolmentDone : state;
    case E::EnrolStopped:
        return S::EnrolmentStopped;
    case E::MachineBroken:
        return state == S::Enrolling ? S::EnrolmentStopped : state;
    case E::Back:
        return S::Attract;
    default:
        return state;
    }
}

} // namespace

bool isHome(LobbyState state) {
    return state == S::Attract || state == S::OutOfOrder;
}

bool yieldsToNextPerson(LobbyState state) {
    switch (state) {
    case S::IsItYou:
    case S::Today:
    case S::Welcome:
    case S::Stranger:
    case S::Stored:
    case S::EnrolmentDone:
    case S::EnrolmentStopped:
    case S::Withdrawn:
    case S::Rating:
        return true;
    case S::Attract:
    case S::Recognising:
    case S::Challenge:
    case S::Digits:
    case S::FirstCharacter:
    case S::IdDigits:
    case S::EnrolWaiting:
    case S::ConsentReading:
    case S::Enrolling:
    case S::WithdrawAsk:
    case S::Guide:      // a passer-by must not take the page from under a reader's eyes, and nothing on it is personal
    case S::NeedFiling: // who bends over the pad is out of the picture now and then
    case S::Progress:
    case S::OutOfOrder:
        return false;
    }
    return false;
}

LobbyState nextState(LobbyState state, LobbyEvent event) {
    if (event == E::Finished) { return state == S::OutOfOrder ? S::OutOfOrder : S::Attract; }
    if (event == E::PersonChanged) { return yieldsToNextPerson(state) ? S::Recognising : state; }
    switch (state) {
    case S::Attract:
    case S::OutOfOrder:
        return fromHome(state, event);
    case S::Recognising:
        return fromRecognising(event);
    case S::Challenge:
        return fromChallenge(event);
    case S::IsItYou:
        return fromIsItYou(event);
    case S::Today:
        return fromToday(event);
    case S::Welcome:
        return fromWelcome(event);
    case S::Stranger:
        return fromStranger(event);
    case S::Guide:
        return fromGuide(event);
    case S::NeedFiling:
    case S::Progress:
    case S::Rating:
        return fromCase(state, event);
    case S::Digits:
    case S::FirstCharacter:
    case S::IdDigits:
        return fromSignIn(state, event);
    case S::EnrolWaiting:
    case S::ConsentReading:
    case S::Enrolling:
        return fromEnrolment(state, event);
    case S::EnrolmentStopped:
        return event == E::EnrolAgain ? S::Enrolling : state;
    case S::WithdrawAsk:
        return event == E::WithdrawDone ? S::Withdrawn : event == E::Back ? S::Welcome : state;
    case S::Stored:
        return event == E::CategoriesAsked ? S::Stranger : state; // it was taken back
    case S::EnrolmentDone:
    case S::Withdrawn:
        return state;
    }
    return state;
}

} // namespace lobby
