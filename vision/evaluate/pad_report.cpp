// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/pad_report.h"

#include <nlohmann/json.hpp>

namespace vision::evaluate {

namespace {

using Json = nlohmann::ordered_json;

void count(Rate& rate, bool isHit) {
    ++rate.trials;
    if (isHit) { ++rate.hits; }
}

Json valueOf(const Rate& rate) {
    return rate.trials > 0 ? Json(rate.value()) : Json();
}

Json intervalOf(const Rate& rate) {
    return Json::array({rate.interval().low, rate.interval().high});
}

Json jsonOf(const PadReport& report) {
    const Rate worst = apcerMax(report).value_or(Rate{});
    Json json{{"apcer", Json::object()},
              {"apcer_max", valueOf(worst)},
              {"bpcer", valueOf(report.bpcer)},
              {"non_response", valueOf(report.nonResponse)},
              {"apcer_interval", Json::object()},
              {"apcer_max_interval", intervalOf(worst)},
              {"bpcer_interval", intervalOf(report.bpcer)},
              {"non_response_interval", intervalOf(report.nonResponse)},
              {"live_non_response", valueOf(report.liveNonResponse)},
              {"attack_non_response", Json::object()},
              {"live", {{"all", report.liveNonResponse.trials}, {"rejected", report.bpcer.hits}}},
              {"attacks", Json::object()}};
    for (const auto& [kind, silent] : report.attackNonResponse) {
        const auto at = report.apcer.find(kind);
        const Rate rate = at == report.apcer.end() ? Rate{} : at->second;
        json["apcer"][kind] = valueOf(rate);
        json["apcer_interval"][kind] = intervalOf(rate);
        json["attack_non_response"][kind] = valueOf(silent);
        json["attacks"][kind] = {{"all", silent.trials}, {"accepted", rate.hits}};
    }
    const auto byKind = [](const std::map<std::string, Rate>& rates) {
        Json object = Json::object();
        for (const auto& [kind, rate] : rates) {
            object[kind.empty() ? "live" : kind] = valueOf(rate);
        }
        return object;
    };
    if (!report.asked.empty()) { json["asked"] = byKind(report.asked); }
    if (!report.reported.empty()) { json["reported"] = byKind(report.reported); }
    return json;
}

} // namespace

PadReport padReportOf(std::span<const Presentation> presentations) {
    PadReport report;
    for (const Presentation& each : presentations) {
        const bool isSilent = each.verdict == Verdict::None;
        count(report.nonResponse, isSilent);
        if (each.kind.empty()) {
            count(report.liveNonResponse, isSilent);
            if (!isSilent) { count(report.bpcer, each.verdict == Verdict::Attack); }
            continue;
        }
        count(report.attackNonResponse[each.kind], isSilent);
        if (!isSilent) { count(report.apcer[each.kind], each.verdict == Verdict::Live); }
    }
    return report;
}

PadReport visitReportOf(std::span<const Presentation> visits) {
    PadReport report = padReportOf(visits);
    for (const Presentation& each : visits) {
        count(report.asked[each.kind], each.wasAsked);
        count(report.reported[each.kind], each.wasReported);
    }
    return report;
}

std::optional<Rate> apcerMax(const PadReport& report) {
    std::optional<Rate> worst;
    for (const auto& [kind, rate] : report.apcer) {
        const bool isWorse =
            !worst || rate.value() > worst->value() || (rate.value() == worst->value() && rate.trials > worst->trials);
        if (isWorse) { worst = rate; }
    }
    return worst;
}

std::string toJson(const PadReport& visits, const PadReport& frames, float threshold) {
    Json json = jsonOf(visits);
    json["by_frame"] = jsonOf(frames);
    json["threshold"] = threshold;
    json["intervals"] = "Wilson, 95 %";
    // Kinds and groups may be names of folders, which need not be UTF-8: what is not is replaced.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace vision::evaluate
