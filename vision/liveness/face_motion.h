// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/face.h"

#include <optional>

namespace vision::liveness {

/// What 68 points say about how a head is held, in the frame that eyes and mouth span: its origin is the middle of the
/// eyes, one axis half the way to the right eye (in the picture), the other the way to the middle of the mouth's
/// corners. A flat picture that is moved, turned, tilted or sheared before a distant camera (an affine map) keeps all
/// three exactly, so a change is parallax, or a face that moves.
struct HeadPose {
    /// Of the nose tip along the eyes. 0 frontal; grows when the person turns to their own left (the camera's right).
    float yaw = 0;
    /// Of the nose tip towards the mouth. Grows when the head is lowered.
    float pitch = 0;
    /// How far the eyes are open, the mean of both. (Not the eye aspect ratio of Soukupova and Cech, 2016, whose width
    /// and height a tilted picture shortens unequally.)
    float eyes = 0;
    float eyeDistance = 0; ///< pixels
};

/// Zeros for points whose eyes and mouth span no frame, or a mirrored one.
[[nodiscard]] HeadPose headPose(const Landmarks68& points);

/// How much flatter `to` is than `from` in one direction than in the other: the smaller over the larger singular value
/// of the best affine map (least squares) that brings brows, eyes and nose of `from` onto those of `to`. (The mouth and
/// the jaw move by themselves.) 1: moved, tilted in the picture's plane or come nearer; a picture that is turned by an
/// angle a has cos a. 1, too, where the points lie on a line.
[[nodiscard]] float squeeze(const Landmarks68& from, const Landmarks68& to);

/// Watches one track for rigid planar motion: the face is squeezed as a picture that is turned, but its nose does not
/// move against its eyes. Once the nose has moved, it is no picture of this kind. Over webcam frames, in at least two
/// frames under 0.90: none of 17 visits of live people (NUAA) and none of 6 clips of heads, 11 of 48 visits of printed
/// photographs, 31 of 34 runs of webcam frames waved as a flat or bent sheet. A picture that is held still shows
/// nothing.
class PlanarMotion {
public:
    /// The points of one good look; the first is what the others are compared with.
    void see(const Landmarks68& points);
    [[nodiscard]] bool isSeen() const { return !m_hasDepth && m_flatLooks >= kLooks; }

private:
    static constexpr float kSqueezed = 0.90F;
    static constexpr float kStillYaw = 0.10F; ///< less is the points' own jitter
    static constexpr float kStillPitch = 0.04F;
    static constexpr float kDepthYaw = 0.20F; ///< more is parallax
    static constexpr float kDepthPitch = 0.08F;
    static constexpr int kLooks = 2;

    std::optional<Landmarks68> m_first;
    int m_flatLooks = 0;
    bool m_hasDepth = false;
};

} // namespace vision::liveness
