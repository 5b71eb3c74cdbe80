// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/liveness/active_challenge.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

namespace vision::liveness {
namespace {

template <typename Member>
float median(std::vector<HeadPose> poses, Member member) {
    const auto middle = poses.begin() + static_cast<std::ptrdiff_t>(poses.size() / 2);
    std::nth_element(poses.begin(), middle, poses.end(),
                     [&](const HeadPose& a, const HeadPose& b) { return a.*member < b.*member; });
    return (*middle).*member;
}

} // namespace

std::vector<ChallengeStep> drawSteps(int count, const Random& random) {
    std::array all{ChallengeStep::TurnLeft, ChallengeStep::TurnRight, ChallengeStep::Blink, ChallengeStep::Nod};
    assert(count >= 1 && count <= static_cast<int>(all.size()));
    // Fisher and Yates, as far as it is needed.
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        std::swap(all[i], all[i + random(static_cast<std::uint32_t>(all.size() - i))]);
    }
    return {all.begin(), all.begin() + count};
}

ActiveChallenge::ActiveChallenge(Random random, FrameTime now, const ChallengeSettings& settings)
    : m_random(std::move(random))
    , m_settings(settings)
    , m_began(now)
    , m_stepBegan(now)
    , m_lastSeen(now)
    , m_steps(drawSteps(settings.steps, m_random)) {}

std::optional<ChallengeStep> ActiveChallenge::asked() const {
    if (m_outcome != Outcome::Running || m_phase != Phase::Asking) { return std::nullopt; }
    return m_steps[static_cast<std::size_t>(m_done)];
}

void ActiveChallenge::startOver(FrameTime at) {
    if (++m_starts > m_settings.mostStarts) {
        m_outcome = Outcome::Lost;
        return;
    }
    m_steps = drawSteps(m_settings.steps, m_random);
    m_track.reset();
    m_restLooks.clear();
    m_phase = Phase::Resting;
    m_stepBegan = at;
    m_done = 0;
    m_held = 0;
}

void ActiveChallenge::see(const std::optional<ChallengeLook>& look, FrameTime at) {
    if (m_outcome != Outcome::Running) { return; }
    if (at - m_stepBegan > m_settings.perStep || at - m_began > m_settings.inAll) {
        m_outcome = Outcome::TimedOut;
        return;
    }
    if (!look) {
        if (m_track && at - m_lastSeen > m_settings.lostAfter) { startOver(at); }
        return;
    }
    if (m_track && (*m_track != look->track || at - m_lastSeen > m_settings.lostAfter)) {
        startOver(at);
        if (m_outcome != Outcome::Running) { return; }
    }
    m_track = look->track;
    m_lastSeen = at;
    if (look->pose && look->pose->eyeDistance > 0) { watch(*look->pose, at); }
}

void ActiveChallenge::watch(const HeadPose& pose, FrameTime at) {
    if (m_phase == Phase::Resting) {
        learnRest(pose, at);
        return;
    }
    const float much = extent(pose);
    if (m_phase == Phase::Returning) {
        if (much < m_settings.back) { stepDone(at); }
        return;
    }
    m_held = much >= 1 ? m_held + 1 : 0;
    if (m_held >= m_settings.heldLooks) { m_phase = Phase::Returning; }
}

void ActiveChallenge::learnRest(const HeadPose& pose, FrameTime at) {
    if (std::abs(pose.yaw) > m_settings.mostRestYaw) {
        m_restLooks.clear();
        return;
    }
    m_restLooks.push_back(pose);
    if (static_cast<int>(m_restLooks.size()) < m_settings.restLooks) { return; }
    m_rest = {.yaw = median(m_restLooks, &HeadPose::yaw),
              .pitch = median(m_restLooks, &HeadPose::pitch),
              .eyes = median(m_restLooks, &HeadPose::eyes),
              .eyeDistance = median(m_restLooks, &HeadPose::eyeDistance)};
    m_phase = Phase::Asking;
    m_stepBegan = at;
}

/// How far the movement that is asked for has come: 1 is far enough.
float ActiveChallenge::extent(const HeadPose& pose) const {
    switch (m_steps[static_cast<std::size_t>(m_done)]) {
    case ChallengeStep::TurnLeft:
        return (pose.yaw - m_rest.yaw) / m_settings.turn;
    case ChallengeStep::TurnRight:
        return (m_rest.yaw - pose.yaw) / m_settings.turn;
    case ChallengeStep::Nod:
        return std::abs(pose.pitch - m_rest.pitch) / m_settings.nod;
    case ChallengeStep::Blink:
        return m_rest.eyes > 0 ? (1 - pose.eyes / m_rest.eyes) / (1 - m_settings.closed) : 0;
    }
    return 0;
}

void ActiveChallenge::stepDone(FrameTime at) {
    m_held = 0;
    m_stepBegan = at;
    m_phase = Phase::Asking;
    if (++m_done == steps()) { m_outcome = Outcome::Passed; }
}

} // namespace vision::liveness
