// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/report_html.h"

#include "vision/evaluate/html_charts.h"

#include <array>
#include <gmock/gmock.h>

using ::testing::HasSubstr;
using ::testing::Not;
using vision::evaluate::OpenSetReport;
using vision::evaluate::toHtml;

namespace {

// One stranger, one resident who is found, one who is taken for another, one picture without a face.
OpenSetReport aReport() {
    OpenSetReport report{.system = "yimen", .model = {"0123456789abcdef"}, .enrolled = 2, .templates = 2};
    report.searches.people = 3;
    report.searches.enrolled = 2;
    report.searches.nonMated.push_back(
        {.person = 0, .others = {0.4F}, .compared = 1, .picture = "/set/stranger.jpg", .other = "/set/template.jpg"});
    report.searches.mated.push_back(
        {.person = 1, .mateScore = 0.8F, .others = {0.1F}, .compared = 1, .picture = "/set/found.jpg"});
    report.searches.mated.push_back({.person = 2,
                                     .mateScore = 0.3F,
                                     .others = {0.5F},
                                     .compared = 1,
                                     .picture = "/set/<lost>&\"quoted\".jpg",
                                     .mate = "/set/own.jpg",
                                     .other = "/set/other.jpg"});
    report.notAcquired.push_back("/set/blank.jpg");
    report.pictures = vision::evaluate::measure(report.searches, {}, {});
    return report;
}

std::string pageOf(const std::vector<OpenSetReport>& reports) {
    return toHtml(reports, "2026-06-15", [](const std::filesystem::path& picture) {
        return "data:image/jpeg;base64," + picture.stem().string().substr(0, 1);
    });
}

} // namespace

TEST(ReportHtml, ShowsRatesChartsAndTheWorstPictures) {
    const std::string page = pageOf({aReport()});

    EXPECT_THAT(page, HasSubstr("<!doctype html>"));
    EXPECT_THAT(page, HasSubstr("Strangers most like a resident"));
    EXPECT_THAT(page, HasSubstr("0.400"));
    EXPECT_THAT(page, HasSubstr("own template: 0.300, best other: 0.500"));
    EXPECT_THAT(page, HasSubstr("Pictures without a face: 1"));
    EXPECT_THAT(page, HasSubstr("blank.jpg"));
    EXPECT_THAT(page, HasSubstr("<polyline"));
    EXPECT_THAT(page, HasSubstr("class=\"mates\""));
    EXPECT_LT(page.find("own.jpg"), page.find("found.jpg")) << "who was taken for another comes first";
}

TEST(ReportHtml, LetsNoNameOfAFileBecomeMarkup) {
    const std::string page = pageOf({aReport()});
    EXPECT_THAT(page, Not(HasSubstr("<lost>")));
    EXPECT_THAT(page, HasSubstr("&lt;lost&gt;&amp;&quot;quoted&quot;.jpg"));
}

TEST(ReportHtml, AsksForNothingOutsideOfIt) {
    const std::string page = pageOf({aReport()});
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
    for (const char* outside : {"http://", "https://", "<script", "<link", "url("}) {
        EXPECT_THAT(page, Not(HasSubstr(outside)));
    }
}

TEST(ReportHtml, DrawsACurveForEachConditionAndAllSystems) {
    OpenSetReport ours = aReport();
    for (const double level : {0.25, 0.1}) {
        ours.conditions.push_back(
            {.name = "dark", .level = level, .unit = "light <left>", .fta = {.hits = 1, .trials = 4}});
        ours.conditions.push_back({.name = "blur", .level = level, .unit = "sigma"});
    }
    OpenSetReport peer = ours;
    peer.system = "dlib";
    const std::string page = pageOf({ours, peer});
    EXPECT_THAT(page, HasSubstr("<h3>dark</h3>"));
    EXPECT_THAT(page, HasSubstr("<h3>blur</h3>"));
    EXPECT_THAT(page, HasSubstr("light &lt;left&gt;"));
    EXPECT_THAT(page, HasSubstr(R"(stroke-dasharray="5 4")"));
    EXPECT_THAT(pageOf({aReport()}), Not(HasSubstr("Rough light")));
}

TEST(LevelChart, PutsLevelsInEqualStepsAndSharesFromBottomToTop) {
    // Two levels: at 1/4 and 3/4 of the width 560 from 56; half is the middle of the height 300 under 12.
    const std::array curves{
        vision::evaluate::LevelCurve{.name = "yimen", .levels = {0.25, 0.1}, .misses = {0, 0.5}, .unseen = {0, 1}}};
    const std::string chart = vision::evaluate::levelChart(curves, "light");
    EXPECT_THAT(chart, HasSubstr("points=\"196.0,312.0 476.0,162.0 \""));
    EXPECT_THAT(chart, HasSubstr("points=\"196.0,312.0 476.0,12.0 \""));
    EXPECT_THAT(chart, HasSubstr(">0.25</text>"));
}

TEST(ReportHtml, DrawsEachSystemAndBearsOneWithoutScores) {
    OpenSetReport peer{.system = "dlib"};
    const std::string page = pageOf({aReport(), peer});
    EXPECT_THAT(page, HasSubstr("Scores of dlib"));
    EXPECT_THAT(page, Not(HasSubstr("nan")));
    EXPECT_THAT(page, Not(HasSubstr("inf\"")));
}

TEST(DetChart, PutsRatesOnLogarithmicAxes) {
    // 1 % lies half way between 0.01 % and 100 %: x = 56 + 560 / 2, y = 12 + 300 / 2.
    const std::vector<vision::evaluate::Curve> curves{{.name = "a", .points = {{.fpir = 0.01, .fnir = 0.01}}}};
    EXPECT_THAT(vision::evaluate::detChart(curves), HasSubstr("points=\"336.0,162.0 \""));
}
