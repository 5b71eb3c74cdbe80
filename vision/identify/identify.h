// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/identify/gallery.h"
#include "vision/identify/thresholds.h"
#include "vision/types/recognition.h"

#include <optional>
#include <span>
#include <vector>

namespace vision::identify {

/// A question to the gallery: one vector made of several good chips of one track.
struct Probe {
    Embedding embedding;
    int chips = 1; ///< how many went into it, at least 1
};

/// What identify() says.
struct Answer {
    Identification who; ///< Unknown if there is a problem
    std::optional<Error> problem =
        std::nullopt;     ///< the probe cannot be compared: WrongDigest or WrongShape; for the log
    float bestScore = -1; ///< of the nearest person, [-1, 1]; -1 if nobody was compared
};

/// Who is this? Known: over the threshold, ahead of the second-best person by the margin, and seen on enough chips.
/// Unsure: near, but one of these fails; up to three candidates over the unsure threshold. Unknown: nobody is near, the
/// gallery is empty, or the probe comes from another model (then `problem` says so). Pure; thread-safe.
[[nodiscard]] Answer identify(const Probe& probe, const Gallery& gallery, const Thresholds& thresholds);

/// The decision alone, for candidates that are already sorted (best first). identify() = search + decide.
[[nodiscard]] Identification decide(std::span<const Candidate> ranked, int chips, const Thresholds& thresholds);

} // namespace vision::identify
