// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/eyes.h"
#include "vision/pipeline/face_pipeline.h"

#include <QSize>
#include <cstddef>
#include <optional>
#include <set>

namespace sight {

struct SteppedUpSettings {
    /// Width of the face's box over the frame's width from which a person has stepped up. With the usual lens of about
    /// 65 degrees a face of 15 cm fills 0.12 of the width at one metre. Who only passes by is never embedded or asked
    /// for.
    float minFaceShare = 0.12F;
    /// A second face that is at least this wide, against the first, stands there too: an enrolment waits.
    float secondFaceShare = 0.6F;
};

/// The face that the screen reacts to: the largest one that has stepped up, where there is another before those that
/// never move (StillFaces); an index into `result.faces`, or nothing.
[[nodiscard]] std::optional<std::size_t> steppedUp(const vision::pipeline::FrameResult& result, QSize frame,
                                                   const SteppedUpSettings& settings = {},
                                                   const std::set<vision::TrackId>& still = {});

/// Whether a second person stands beside the one at `first`.
[[nodiscard]] bool hasCompany(const vision::pipeline::FrameResult& result, std::size_t first,
                              const SteppedUpSettings& settings = {});

/// The one thing to say to this person now.
[[nodiscard]] lobby::FaceHint hintFor(const vision::pipeline::FaceReport& face);

/// The part of the frame that the ring shows: the largest centred square.
[[nodiscard]] QRect ringPart(QSize frame);

/// A box of the frame in the mirrored ring picture, 0..1 on both axes; may reach over the edge.
[[nodiscard]] QRectF inRing(const vision::Box& box, QSize frame);

} // namespace sight
