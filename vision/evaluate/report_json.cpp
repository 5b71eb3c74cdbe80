// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/evaluation.h"

#include <array>
#include <cassert>
#include <cmath>
#include <nlohmann/json.hpp>

namespace vision::evaluate {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, kReportedFpir.size()> kFpirNames{"0.01", "0.005", "0.002", "0.001"};
constexpr std::array<const char*, kReportedSetFar.size()> kFarNames{"0.01", "0.001", "0.0001", "0.00001"};

Json toJson(const Interval& interval) {
    return Json::array({interval.low, interval.high});
}

Json scoreJson(float score) {
    return std::isfinite(score) ? Json(score) : Json();
}

// Nothing was counted: there is no share, and 0 would be one.
Json valueOf(const Rate& rate) {
    return rate.trials > 0 ? Json(rate.value()) : Json();
}

Json toJson(const Rate& rate) {
    return {
        {"value", valueOf(rate)}, {"interval", toJson(rate.interval())}, {"hits", rate.hits}, {"trials", rate.trials}};
}

Json toJson(const Decisions& decisions) {
    return {{"known", valueOf(decisions.matedKnown)},
            {"misnamed", valueOf(decisions.matedMisnamed)},
            {"unsure", valueOf(decisions.matedUnsure)},
            {"strangers_known", valueOf(decisions.strangersKnown)},
            {"strangers_unsure", valueOf(decisions.strangersUnsure)},
            {"counts",
             {{"probes", decisions.matedKnown.trials},
              {"known", decisions.matedKnown.hits},
              {"misnamed", decisions.matedMisnamed.hits},
              {"unsure", decisions.matedUnsure.hits},
              {"strangers", decisions.strangersKnown.trials},
              {"strangers_known", decisions.strangersKnown.hits},
              {"strangers_unsure", decisions.strangersUnsure.hits}}},
            {"misnamed_interval", toJson(decisions.matedMisnamed.interval())},
            {"strangers_known_interval", toJson(decisions.strangersKnown.interval())}};
}

// "fnir" and its companions, by the names of the FPIRs.
void addPoints(Json& json, const std::vector<OperatingPoint>& points) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const OperatingPoint& point = points[i];
        const bool isMeasured = point.fpir.trials > 0 && point.fnir.trials > 0; // else there is no rate to name
        json["fnir"][kFpirNames[i]] = isMeasured ? Json(point.fnir.value()) : Json();
        json["fnir_interval"][kFpirNames[i]] = toJson(isMeasured ? point.fnirInterval : Interval{});
        json["fpir"][kFpirNames[i]] = valueOf(point.fpir);
        json["fpir_interval"][kFpirNames[i]] = toJson(point.fpir.interval());
        json["threshold"][kFpirNames[i]] = isMeasured ? scoreJson(point.threshold) : Json();
    }
}

template <std::size_t count>
void addTrueAccepts(Json& json, const std::vector<TrueAccepts>& accepts, const std::array<const char*, count>& names) {
    assert(accepts.size() <= count);
    json["tar"] = Json::object();
    json["tar_interval"] = Json::object();
    for (std::size_t i = 0; i < accepts.size(); ++i) {
        json["tar"][names[i]] = valueOf(accepts[i].tar);
        json["tar_interval"][names[i]] = toJson(accepts[i].tarInterval);
    }
}

Json grownJson(const std::vector<GrownPoint>& grown) {
    Json json = Json::object();
    for (std::size_t i = 0; i < grown.size(); ++i) {
        const char* const fpir = kFpirNames[i % kFpirNames.size()];
        Json& gallery = json[std::to_string(grown[i].gallery)];
        gallery["fnir"][fpir] = grown[i].isKnown ? Json(grown[i].fnir) : Json();
        gallery["fnir_interval"][fpir] = toJson(grown[i].isKnown ? grown[i].fnirInterval : Interval{});
        gallery["threshold"][fpir] = grown[i].isKnown ? scoreJson(grown[i].threshold) : Json();
    }
    return json;
}

Json toJson(const GroupMeasures& group) {
    Json json = Json::object();
    addPoints(json, group.atCommon);
    Json own = Json::object();
    addPoints(own, group.atOwn);
    json["at_own_threshold"] = own;
    json["rank1"] = valueOf(group.rank1);
    json["rank1_interval"] = toJson(group.rank1.interval());
    json["probes"] = group.probes;
    json["strangers"] = group.strangers;
    json["missed"] = group.missed;
    json["fta"] = toJson(group.fta);
    return json;
}

// What is told of pictures and of visits alike.
void addMeasures(Json& json, const Measures& measures) {
    addPoints(json, measures.points);
    json["rank1"] = valueOf(measures.rank1);
    json["rank1_interval"] = toJson(measures.rank1.interval());
    json["probes"] = measures.probes;
    json["strangers"] = measures.strangers;
    json["missed"] = measures.missed;
    json["fta"] = toJson(measures.fta);
    addTrueAccepts(json, measures.trueAccepts, kFarNames);
    json["at_gallery"] = grownJson(measures.grown);
    if (!measures.groups.empty()) {
        for (const auto& [name, group] : measures.groups) {
            json["groups"][name] = toJson(group);
        }
    }
}

Json jsonOf(const ConditionMeasures& condition, bool isOurs) {
    Json json{{"level", condition.level},
              {"fnir", valueOf(condition.atPlain.fnir)},
              {"fnir_interval", toJson(condition.atPlain.fnir.interval())},
              {"fpir", valueOf(condition.atPlain.fpir)},
              {"fpir_interval", toJson(condition.atPlain.fpir.interval())},
              {"threshold", scoreJson(condition.atPlain.threshold)},
              {"rank1", valueOf(condition.rank1)},
              {"fta", toJson(condition.fta)}};
    if (isOurs) {
        json["covered"] = toJson(condition.covered);
        json["at_hall_thresholds"] = toJson(condition.decisions);
    }
    if (const auto& takings = condition.takings) {
        json["taken"] = {{"as_a_probe", toJson(takings->probes)},
                         {"enrolled_as_it_is", toJson(takings->asItIs)},
                         {"enrolled_turned", toJson(takings->turned)}};
    }
    return json;
}

Json jsonOf(const OpenSetReport& report, bool isOurs) {
    // First what scripts have relied on, in its order.
    Json json{{"fnir", Json::object()}, {"rank1", 0},  {"enrolled", report.enrolled}, {"probes", 0},
              {"strangers", 0},         {"missed", 0}, {"model", report.model.hex}};
    addMeasures(json, report.pictures);
    json["not_enrolled"] = report.notEnrolled;
    json["templates"] = report.templates;
    if (isOurs) { json["covered"] = toJson(report.covered); }
    if (isOurs) { json["at_hall_thresholds"] = toJson(report.pictures.decisions); }
    if (const auto& own = report.pictures.own) {
        json["at_advised_threshold"] = {{"threshold", own->threshold},
                                        {"fpir", valueOf(own->fpir)},
                                        {"fpir_interval", toJson(own->fpir.interval())},
                                        {"fnir", valueOf(own->fnir)},
                                        {"fnir_interval", toJson(own->fnir.interval())}};
    }
    if (report.visits) {
        Json visits = Json::object();
        addMeasures(visits, *report.visits);
        if (isOurs) {
            visits["at_hall_thresholds"] = toJson(report.visits->decisions);
            visits["with_good_frames"] = toJson(report.visits->withGoodFrames);
        }
        json["visits"] = visits;
    }
    for (const ConditionMeasures& condition : report.conditions) {
        json["disturbed"][condition.name]["unit"] = condition.unit;
        json["disturbed"][condition.name]["levels"].push_back(jsonOf(condition, isOurs));
    }
    return json;
}

Json jsonOf(const PairsReport& report) {
    Json json{{"accuracy", valueOf(report.accuracy)},
              {"tar", Json::object()},
              {"same", report.same},
              {"different", report.different},
              {"missed", report.missed},
              {"model", report.model.hex},
              {"accuracy_interval", toJson(report.accuracy.interval())}};
    addTrueAccepts(json, report.trueAccepts, kFarNames);
    return json;
}

} // namespace

std::string toJson(const std::vector<OpenSetReport>& reports) {
    assert(!reports.empty());
    Json json = jsonOf(reports.front(), true);
    json["intervals"] = {{"confidence", 0.95},
                         {"fnir", "bootstrap over people, 1000 draws, never narrower than Wilson"},
                         {"tar", "bootstrap over people, 1000 draws, never narrower than Wilson"},
                         {"others", "Wilson"}};
    for (std::size_t i = 1; i < reports.size(); ++i) {
        json["peers"][reports[i].system] = jsonOf(reports[i], false);
    }
    // Kinds and groups may be names of folders, which need not be UTF-8: what is not is replaced.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string toJson(const std::vector<PairsReport>& reports) {
    assert(!reports.empty());
    Json json = jsonOf(reports.front());
    for (std::size_t i = 1; i < reports.size(); ++i) {
        json["peers"][reports[i].system] = jsonOf(reports[i]);
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace vision::evaluate
