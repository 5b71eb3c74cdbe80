// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/evaluate/embed_pictures.h"
#include "vision/evaluate/plan.h"

#include <cstddef>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

namespace vision::evaluate {

/// Good frames of a probe whose number is taken for enough: a single picture, judged as a whole visit would be.
inline constexpr int kEnoughFrames = std::numeric_limits<int>::max();

/// Of each search at most so many scores of other people are kept, the best: all, in a gallery of that size.
inline constexpr std::size_t kKeptOthers = 1000;

/// One probe after its search. Its person's score is the best over that person's templates.
struct Search {
    std::size_t person = 0; ///< whose probe, as an index of the plan
    std::string group = {};
    bool acquired = true; ///< a face was found; if not, no score was given
    int goodFrames = kEnoughFrames;
    float mateScore = kNoScore;     ///< to the right person; none if that person is not enrolled
    std::vector<float> others = {}; ///< to everybody else, best first, at most kKeptOthers
    std::size_t compared = 0;       ///< how many others there were
    std::filesystem::path picture = {};
    std::filesystem::path mate = {};  ///< the right person's best template, if there is one
    std::filesystem::path other = {}; ///< the best template of the best other, if there is one

    [[nodiscard]] float bestOther() const { return others.empty() ? kNoScore : others.front(); }
    [[nodiscard]] float secondOther() const { return others.size() < 2 ? kNoScore : others[1]; }
    /// The right person is before all others.
    [[nodiscard]] bool isFirst() const { return mateScore > bestOther(); }
};

/// All searches of a set. A probe of an enrolled person is mated even where that person could not be enrolled (no face
/// in any picture): it then cannot be found.
struct Searches {
    std::vector<Search> mated = {};
    std::vector<Search> nonMated = {}; ///< of strangers
    std::size_t people = 0;            ///< Search::person is below this
    std::size_t enrolled = 0;          ///< people in the gallery
};

enum class Unit {
    Picture, ///< each picture is a probe
    Visit,   ///< the pictures of a visit are fused to one
};

/// Searches every probe in the gallery of the plan. Pure.
/// Requires: `embedded` has every picture of the plan, its vectors of one length (asserted).
[[nodiscard]] Searches searchAll(const Plan& plan, const Embedded& embedded, Similarity similarity, const Fuse& fuse,
                                 Unit unit);

} // namespace vision::evaluate
