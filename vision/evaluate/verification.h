// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/evaluate/open_set.h"
#include "vision/types/result.h"

#include <filesystem>
#include <istream>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vision::evaluate {

/// Two pictures and whether they show one person.
struct Pair {
    std::filesystem::path first; ///< relative to the folder of the set
    std::filesystem::path second;
    bool isSame = false;
};

/// Reads LFW's pairs: "name n m" (same person) or "name n other m", tabs or blanks between, picture n of "name" being
/// name/name_000n.jpg. A first line of one or two numbers (folds and pairs in each) is skipped; so are empty lines.
/// Unreadable: any other line; the context has its number.
[[nodiscard]] Expected<std::vector<Pair>> readPairs(std::istream& text);

/// A pair after its comparison. Nothing: no face was found in one of the two. A pair of one person is then rejected; a
/// pair of two is left out of the false accept rate, and rightly "different" for the accuracy.
struct ScoredPair {
    std::optional<float> score;
    bool isSame = false;
};

/// Of each of `fars`: the share of the same-person pairs that score over the lowest threshold whose false accept rate
/// is at most that; the bootstrap draws pairs. Requires: 0 <= far < 1 (asserted). Pure.
[[nodiscard]] std::vector<TrueAccepts> trueAcceptsOf(std::span<const double> fars, std::span<const ScoredPair> pairs);

/// LFW's accuracy: ten parts, each judged with the threshold that is best for the other nine. Pure. Pairs are dealt out
/// to the parts in turn, so a set of any size and order has ten like parts.
[[nodiscard]] Rate tenFoldAccuracy(std::span<const ScoredPair> pairs);

} // namespace vision::evaluate
