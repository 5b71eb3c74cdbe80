// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/evaluation.h"

#include <nlohmann/json.hpp>

namespace vision::evaluate {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, kReportedFpir.size()> kFpirNames{"0.01", "0.005", "0.002"};
constexpr std::array<const char*, kReportedFar.size()> kFarNames{"0.01", "0.001"};

Json toJson(const Interval& interval) {
    return Json::array({interval.low, interval.high});
}

Json toJson(const Decisions& decisions) {
    return {{"known", decisions.matedKnown.value()},
            {"misnamed", decisions.matedMisnamed.value()},
            {"unsure", decisions.matedUnsure.value()},
            {"strangers_known", decisions.strangersKnown.value()},
            {"strangers_unsure", decisions.strangersUnsure.value()}};
}

} // namespace

std::string toJson(const OpenSetReport& report) {
    Json fnir;
    Json fnirIntervals;
    Json fpirIntervals;
    Json thresholds;
    for (std::size_t i = 0; i < report.points.size(); ++i) {
        const OperatingPoint& point = report.points[i];
        const bool isMeasured = point.fpir.trials > 0 && point.fnir.trials > 0; // else there is no rate to name
        fnir[kFpirNames[i]] = isMeasured ? Json(point.fnir.value()) : Json();
        fnirIntervals[kFpirNames[i]] = toJson(isMeasured ? point.fnir.interval() : Interval{});
        fpirIntervals[kFpirNames[i]] = toJson(point.fpir.interval());
        thresholds[kFpirNames[i]] = isMeasured ? Json(point.threshold) : Json();
    }
    Json json{{"fnir", fnir},
              {"rank1", report.rank1.value()},
              {"enrolled", report.enrolled},
              {"probes", report.probes},
              {"strangers", report.strangers},
              {"missed", report.missed},
              {"model", report.model.hex}};
    json["fnir_interval"] = fnirIntervals;
    json["fpir_interval"] = fpirIntervals;
    json["rank1_interval"] = toJson(report.rank1.interval());
    json["threshold"] = thresholds;
    json["not_enrolled"] = report.notEnrolled;
    json["templates"] = report.templates;
    json["at_hall_thresholds"] = toJson(report.decisions);
    return json.dump();
}

std::string toJson(const PairsReport& report) {
    Json tar;
    Json intervals;
    for (std::size_t i = 0; i < report.trueAccepts.size(); ++i) {
        tar[kFarNames[i]] = report.trueAccepts[i].value();
        intervals[kFarNames[i]] = toJson(report.trueAccepts[i].interval());
    }
    const Json json{{"accuracy", report.accuracy.value()},
                    {"tar", tar},
                    {"same", report.same},
                    {"different", report.different},
                    {"missed", report.missed},
                    {"model", report.model.hex},
                    {"accuracy_interval", toJson(report.accuracy.interval())},
                    {"tar_interval", intervals}};
    return json.dump();
}

} // namespace vision::evaluate
