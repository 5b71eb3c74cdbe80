// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/challenge_view.h"

namespace sight {

namespace {

using lobby::Ask;
using lobby::ChallengeInView;
using lobby::Liveness;
using vision::liveness::ActiveChallenge;
using vision::liveness::ChallengeStep;
using vision::liveness::LiveState;

Ask askOf(const std::optional<ChallengeStep>& step) {
    if (!step) { return Ask::LookStraight; }
    switch (*step) {
    case ChallengeStep::TurnLeft:
        return Ask::TurnLeft;
    case ChallengeStep::TurnRight:
        return Ask::TurnRight;
    case ChallengeStep::Blink:
        return Ask::CloseEyes;
    case ChallengeStep::Nod:
        return Ask::Nod;
    }
    return Ask::LookStraight;
}

ChallengeInView::Result resultOf(const ActiveChallenge& challenge) {
    switch (challenge.outcome()) {
    case ActiveChallenge::Outcome::Running:
        return ChallengeInView::Result::Running;
    case ActiveChallenge::Outcome::Passed:
        return ChallengeInView::Result::Passed;
    case ActiveChallenge::Outcome::TimedOut:
        return ChallengeInView::Result::TimedOut;
    case ActiveChallenge::Outcome::Lost:
        return ChallengeInView::Result::Lost;
    }
    return ChallengeInView::Result::Lost;
}

} // namespace

Liveness livenessInView(LiveState state, bool hasPassed) {
    switch (state) {
    case LiveState::Attack:
        return Liveness::Attack;
    case LiveState::Live:
        return Liveness::Live;
    case LiveState::Waiting:
        return hasPassed ? Liveness::Live : Liveness::Waiting;
    case LiveState::Doubt:
        return hasPassed ? Liveness::Live : Liveness::Doubt;
    }
    return Liveness::Waiting;
}

vision::liveness::ChallengeLook challengeLook(const vision::pipeline::FaceReport& face) {
    vision::liveness::ChallengeLook look{.track = face.track, .pose = std::nullopt};
    if (face.measured) { look.pose = vision::liveness::headPose(face.landmarks); }
    return look;
}

ChallengeInView challengeView(const ActiveChallenge& challenge) {
    return {.ask = askOf(challenge.asked()),
            .done = challenge.done(),
            .steps = challenge.steps(),
            .result = resultOf(challenge),
            .trackKey = {}};
}

} // namespace sight
