// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/calibration.h"
#include "kiosk/wire/exchange.h"
#include "kiosk/wire/line.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// How recognition stands, and its calibration.
namespace wire {

struct Recognition;

/// desk -> hall. Answer: Recognition.
struct RecognitionAsk {
    using Is = Refresh<Sender::Staff, Recognition>;
    static constexpr std::string_view kName = "recognition-ask";
    static constexpr auto fields() { return std::tuple{}; }
};

struct Recognition {
    using Is = Reply;
    static constexpr std::string_view kName = "recognition";
    std::string model;       ///< digest of the model in use; empty: nothing was seen or enrolled yet
    int persons = 0;         ///< residents with templates
    int toRefresh = 0;       ///< of them, without one of the model in use
    int lookAlikes = 0;      ///< pairs that are asked about
    double shippedKnown = 0; ///< the threshold that came with the program
    double knownNow = 0;     ///< the threshold in force
    /// In force; nothing: the thresholds that came with the program.
    std::optional<db::CalibrationId> inForce;
    bool applies = false; ///< inForce is of the model in use; else the shipped thresholds hold
    // The rest for a manager only; for others as if there were none.
    bool isRunning = false;                    ///< a calibration is being worked out
    int runningPercent = 0;                    ///< of the people
    std::optional<db::Calibration> tried;      ///< worked out last, not kept; id and times are 0
    std::vector<db::Calibration> calibrations; ///< newest first, 30 at most
    template <typename S = Recognition>
    static constexpr auto fields() {
        return std::tuple{field<&S::model>(Hash{.mayBeEmpty = true}),
                          field<&S::persons>(kCount),
                          field<&S::toRefresh>(kCount),
                          field<&S::lookAlikes>(kCount),
                          field<&S::shippedKnown>(kScore),
                          field<&S::knownNow>(kScore),
                          field<&S::inForce>(Maybe<Id>{}),
                          field<&S::applies>(Flag{}),
                          field<&S::isRunning>(Flag{}),
                          field<&S::runningPercent>(Whole{0, 100}),
                          field<&S::tried>(Maybe<Object>{}),
                          field<&S::calibrations>(List<Object>{.most = 30})};
    }
};

/// desk -> hall, managers only (else NotAllowed). Works a calibration out, keeps nothing. Answer: Done at once, or
/// Refused: TooMany (one is running), NotFound (nobody is enrolled). RecognitionChanged follows.
struct CalibrationTry {
    using Is = Request<Sender::Manager, Done>;
    static constexpr std::string_view kName = "calibration-try";
    double aim = 0.001; ///< share of the strangers who may be named, at this gallery's size
    template <typename S = CalibrationTry>
    static constexpr auto fields() {
        return std::tuple{field<&S::aim>(Number{0.00001, 0.1})};
    }
};

/// desk -> hall, managers only. Keeps the one tried last and puts it in force. Answer: Done, or Refused: NotInState
/// (none was tried, the gallery's model changed since, or it rests on too few people).
struct CalibrationKeep {
    using Is = Request<Sender::Manager, Done>;
    static constexpr std::string_view kName = "calibration-keep";
    static constexpr auto fields() { return std::tuple{}; }
};

/// desk -> hall, managers only. Answer: Done or Refused.
struct CalibrationChoose {
    using Is = Request<Sender::Manager, Done>;
    static constexpr std::string_view kName = "calibration-choose";
    std::int64_t calibration = 0; ///< 0: the thresholds that came with the program
    template <typename S = CalibrationChoose>
    static constexpr auto fields() {
        return std::tuple{field<&S::calibration>(Whole{0, 9007199254740991})};
    }
};

/// hall -> desks of managers, unasked: ask again.
struct RecognitionChanged {
    using Is = Push;
    static constexpr std::string_view kName = "recognition-changed";
    static constexpr auto fields() { return std::tuple{}; }
};

using RecognitionMessages =
    TypeList<RecognitionAsk, Recognition, CalibrationTry, CalibrationKeep, CalibrationChoose, RecognitionChanged>;

} // namespace wire
