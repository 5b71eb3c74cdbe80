// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/evaluate/interval.h"

#include <map>
#include <optional>
#include <span>
#include <string>

/// How well presentation attacks are told from live people. Terms of ISO/IEC 30107-3:
///   APCER   share of the attack presentations of one kind that are taken for live
///   BPCER   share of the live presentations that are taken for an attack
///   non-response   no verdict at all: no face, or none good enough. Told apart, and in neither of the rates above: an
///                  attack that gets no answer is not stopped by the detection, a person who gets none is not accused.
/// Intervals are Wilson's: the threshold is given.
namespace vision::evaluate {

enum class Verdict { Live, Attack, None };

/// A visit or a frame, and what the product said of it.
struct Presentation {
    std::string kind; ///< of the attack; empty: a live person
    Verdict verdict = Verdict::None;
    bool wasAsked = false;    ///< a visit: would be asked for a movement, and was not let in without
    bool wasReported = false; ///< a visit: the desks would be told of an attack
};

struct PadReport {
    std::map<std::string, Rate> apcer;             ///< by kind, of those with a verdict
    std::map<std::string, Rate> attackNonResponse; ///< by kind, of all
    Rate bpcer;                                    ///< of those with a verdict
    Rate liveNonResponse;
    Rate nonResponse;                     ///< of all presentations, live and attacks
    std::map<std::string, Rate> asked;    ///< by kind (empty: live people), of all; empty for frames
    std::map<std::string, Rate> reported; ///< the same
};
[[nodiscard]] PadReport padReportOf(std::span<const Presentation> presentations);
/// The same with `asked` and `reported`.
[[nodiscard]] PadReport visitReportOf(std::span<const Presentation> visits);

/// The kind that gets through most often (of equal ones the one with the wider evidence); nothing without an attack
/// that got a verdict.
[[nodiscard]] std::optional<Rate> apcerMax(const PadReport& report);

/// One line of JSON: {"apcer": {kind: x}, "apcer_max": x, "bpcer": x, "non_response": x, ...} of visits, with 95 %
/// intervals and counts as further keys, and "asked" and "reported" by kind ("live" for the living); the same of frames
/// under "by_frame". A rate without a trial is null.
[[nodiscard]] std::string toJson(const PadReport& visits, const PadReport& frames, float threshold);

} // namespace vision::evaluate
