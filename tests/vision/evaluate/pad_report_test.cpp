// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/pad_report.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <vector>

using nlohmann::json;
using vision::evaluate::apcerMax;
using vision::evaluate::padReportOf;
using vision::evaluate::Presentation;
using vision::evaluate::Verdict;
using vision::evaluate::visitReportOf;

namespace {

// Four live visits (one accused, one silent); prints: three, one through; screens: two, both silent; masks: two, one
// through.
const std::vector<Presentation> kVisits{
    {"", Verdict::Live},       {"", Verdict::Live},        {"", Verdict::Attack},      {"", Verdict::None},
    {"print", Verdict::Live},  {"print", Verdict::Attack}, {"print", Verdict::Attack}, {"screen", Verdict::None},
    {"screen", Verdict::None}, {"mask", Verdict::Live},    {"mask", Verdict::Attack},
};

} // namespace

TEST(PadReport, CountsEachKindOfAttackByItself) {
    const auto report = padReportOf(kVisits);

    EXPECT_EQ(report.apcer.at("print").hits, 1U);
    EXPECT_EQ(report.apcer.at("print").trials, 3U);
    EXPECT_DOUBLE_EQ(report.apcer.at("mask").value(), 0.5);
    EXPECT_FALSE(report.apcer.contains("screen")) << "no verdict is neither through nor stopped";
    EXPECT_DOUBLE_EQ(report.attackNonResponse.at("screen").value(), 1);
    EXPECT_EQ(report.bpcer.hits, 1U);
    EXPECT_EQ(report.bpcer.trials, 3U);
    EXPECT_DOUBLE_EQ(report.liveNonResponse.value(), 0.25);
    EXPECT_EQ(report.nonResponse.hits, 3U);
    EXPECT_EQ(report.nonResponse.trials, 11U);
}

TEST(PadReport, IsJudgedByTheWorstKind) {
    EXPECT_DOUBLE_EQ(apcerMax(padReportOf(kVisits))->value(), 0.5);
    EXPECT_FALSE(apcerMax(padReportOf(std::vector<Presentation>{{"", Verdict::Live}})));
}

TEST(PadReport, OfVisitsSaysWhoWouldBeAskedAndWhatWouldBeReported) {
    const auto report = visitReportOf(std::vector<Presentation>{
        {"", Verdict::Live},
        {.kind = "", .verdict = Verdict::Attack, .wasAsked = true},
        {.kind = "print", .verdict = Verdict::Attack, .wasReported = true},
    });
    EXPECT_DOUBLE_EQ(report.asked.at("").value(), 0.5);
    EXPECT_DOUBLE_EQ(report.asked.at("print").value(), 0);
    EXPECT_DOUBLE_EQ(report.reported.at("print").value(), 1);
    EXPECT_DOUBLE_EQ(report.bpcer.value(), 0.5);
    const json parsed = json::parse(toJson(report, padReportOf(kVisits), 0.5F));
    EXPECT_EQ(parsed["asked"]["live"], 0.5);
    EXPECT_EQ(parsed["reported"]["print"], 1.0);
    EXPECT_FALSE(parsed["by_frame"].contains("asked"));
}

TEST(PadReport, HasThePromisedKeys) {
    const auto report = padReportOf(kVisits);
    const json parsed = json::parse(toJson(report, report, 0.5F));

    EXPECT_EQ(parsed["apcer"]["mask"], 0.5);
    EXPECT_TRUE(parsed["apcer"]["screen"].is_null());
    EXPECT_EQ(parsed["apcer_max"], 0.5);
    EXPECT_DOUBLE_EQ(parsed["bpcer"], 1.0 / 3);
    EXPECT_DOUBLE_EQ(parsed["non_response"], 3.0 / 11);
    EXPECT_EQ(parsed["attacks"]["print"]["all"], 3);
    EXPECT_EQ(parsed["by_frame"]["apcer_max"], 0.5);
    EXPECT_EQ(parsed["threshold"], 0.5);
    EXPECT_GT(parsed["apcer_interval"]["mask"][1], 0.5);
}

TEST(PadReport, NamesNoRateWithoutATrial) {
    const json parsed = json::parse(toJson(padReportOf({}), padReportOf({}), 0.5F));
    EXPECT_TRUE(parsed["apcer_max"].is_null());
    EXPECT_TRUE(parsed["bpcer"].is_null());
    EXPECT_TRUE(parsed["non_response"].is_null());
}

TEST(PadReport, IsJsonWhateverAFolderIsCalled) {
    const auto report = padReportOf(std::vector<Presentation>{{"pr\xffint", Verdict::Attack}});
    EXPECT_TRUE(json::accept(toJson(report, report, 0.5F)));
}
