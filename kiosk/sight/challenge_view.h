// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/eyes.h"
#include "vision/liveness/active_challenge.h"
#include "vision/pipeline/face_pipeline.h"

namespace sight {

/// What the screen is told of a track. The movements that were done outweigh a doubt, not the sight of a picture.
[[nodiscard]] lobby::Liveness livenessInView(vision::liveness::LiveState state, bool hasPassed);

/// What a challenge gets of a face: its pose where the points were measured.
[[nodiscard]] vision::liveness::ChallengeLook challengeLook(const vision::pipeline::FaceReport& face);

/// What the screen shows of a challenge, without the key of the track.
[[nodiscard]] lobby::ChallengeInView challengeView(const vision::liveness::ActiveChallenge& challenge);

} // namespace sight
