// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/report_html.h"

#include "vision/evaluate/html_charts.h"

#include <algorithm>
#include <cassert>
#include <iomanip>
#include <sstream>
#include <utility>

namespace vision::evaluate {

namespace {

constexpr std::size_t kShownConfusions = 24;
constexpr std::size_t kShownMissed = 96;
constexpr std::size_t kCurvePoints = 200;

constexpr const char* kHead = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>Recognition, measured</title>
<style>
body { font: 15px/1.5 sans-serif; max-width: 1080px; margin: 24px auto; padding: 0 16px; color: #1b1b1b; }
h2 { margin: 32px 0 8px; }
table { border-collapse: collapse; margin: 8px 0; }
th, td { border-bottom: 1px solid #ccc; padding: 4px 12px 4px 0; text-align: right; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; }
small { color: #555; }
svg { max-width: 720px; width: 100%; display: block; }
svg text { font-size: 12px; fill: #333; }
.grid { stroke: #ddd; } .axis { stroke: #333; } .threshold { stroke: #1b1b1b; stroke-dasharray: 4 3; }
.mates { fill: #15803d; fill-opacity: .45; stroke: #15803d; }
.strangers { fill: #c2410c; fill-opacity: .35; stroke: #c2410c; }
.row { display: flex; flex-wrap: wrap; gap: 12px; }
figure { margin: 0; border: 1px solid #ccc; padding: 6px; }
figure img { height: 112px; display: inline-block; margin-right: 4px; }
figcaption { font-size: 12px; }
</style></head><body>
)";

std::string percent(double rate) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(2) << 100 * rate;
    return text.str();
}

std::string cell(double rate, const Interval& interval) {
    return "<td>" + percent(rate) + " <small>" + percent(interval.low) + "&ndash;" + percent(interval.high) +
           "</small></td>";
}

std::string cell(const Rate& rate) {
    return cell(rate.value(), rate.interval());
}

void writeRow(std::ostream& page, const std::string& name, const Measures& measures) {
    page << "<tr><td>" << escaped(name) << "</td>";
    for (const OperatingPoint& point : measures.points) {
        page << cell(point.fnir.value(), point.fnirInterval);
    }
    page << cell(measures.rank1) << cell(measures.fta) << "<td>" << measures.probes << "</td><td>" << measures.strangers
         << "</td></tr>\n";
}

void writeRates(std::ostream& page, const std::vector<OpenSetReport>& reports) {
    page << "<h2>Rates, in percent with 95 % intervals</h2><table><tr><th></th>";
    for (const double fpir : kReportedFpir) {
        page << "<th>FNIR at FPIR " << 100 * fpir << " %</th>";
    }
    page << "<th>rank 1</th><th>no face</th><th>probes</th><th>strangers</th></tr>\n";
    for (const OpenSetReport& report : reports) {
        writeRow(page, report.system, report.pictures);
        if (report.visits) { writeRow(page, report.system + ", visits", *report.visits); }
    }
    page << "</table><p><small>" << reports.front().enrolled << " people enrolled with " << reports.front().templates
         << " pictures. FNIR: bootstrap over people, 1000 draws, never narrower than Wilson; the rest: Wilson."
         << "</small></p>\n";
}

void writeGroups(std::ostream& page, const OpenSetReport& report) {
    if (report.pictures.groups.empty()) { return; }
    page << "<h2>" << escaped(report.system) << " by group, at the common threshold of FPIR " << 100 * kReportedFpir[0]
         << " %</h2><table><tr><th></th><th>FNIR</th><th>FPIR</th><th>rank 1</th><th>no face</th><th>probes</th>"
         << "<th>strangers</th></tr>\n";
    for (const auto& [name, group] : report.pictures.groups) {
        if (group.atCommon.empty()) { continue; }
        page << "<tr><td>" << escaped(name) << "</td>" << cell(group.atCommon.front().fnir)
             << cell(group.atCommon.front().fpir) << cell(group.rank1) << cell(group.fta) << "<td>" << group.probes
             << "</td><td>" << group.strangers << "</td></tr>\n";
    }
    page << "</table>\n";
}

void writeLargerGalleries(std::ostream& page, const OpenSetReport& report) {
    if (report.pictures.grown.empty()) { return; }
    page << "<h2>" << escaped(report.system) << " in larger galleries, estimated</h2><table><tr><th>people</th>";
    for (const double fpir : kReportedFpir) {
        page << "<th>FNIR at FPIR " << 100 * fpir << " %</th>";
    }
    page << "</tr>\n";
    for (std::size_t i = 0; i < report.pictures.grown.size(); ++i) {
        const GrownPoint& point = report.pictures.grown[i];
        if (i % kReportedFpir.size() == 0) {
            page << (i > 0 ? "</tr>\n" : "") << "<tr><td>" << point.gallery << "</td>";
        }
        page << (point.isKnown ? cell(point.fnir, point.fnirInterval) : "<td>too few to tell</td>");
    }
    page << "</tr></table>\n";
}

void writeCharts(std::ostream& page, const std::vector<OpenSetReport>& reports) {
    std::vector<Curve> curves;
    curves.reserve(reports.size());
    for (const OpenSetReport& report : reports) {
        curves.push_back({.name = report.system, .points = detCurve(report.searches, kCurvePoints)});
    }
    page << "<h2>The trade-off (DET), single pictures</h2>" << detChart(curves) << '\n';
    for (const OpenSetReport& report : reports) {
        ScoreChart chart;
        for (const Search& search : report.searches.mated) {
            chart.mates.push_back(search.mateScore);
        }
        for (const Search& search : report.searches.nonMated) {
            chart.strangers.push_back(search.bestOther());
        }
        for (const OperatingPoint& point : report.pictures.points) {
            chart.thresholds.push_back(point.threshold);
        }
        page << "<h2>Scores of " << escaped(report.system)
             << "</h2><p><small>green: residents to their own templates; red: best score of each stranger; lines: "
                "thresholds of FPIR 1, 0.5, 0.2 and 0.1 %</small></p>"
             << scoreChart(chart) << '\n';
    }
}

// The names of the conditions, in their order.
std::vector<std::string> namesOfConditions(const OpenSetReport& report) {
    std::vector<std::string> names;
    for (const ConditionMeasures& condition : report.conditions) {
        if (std::ranges::find(names, condition.name) == names.end()) { names.push_back(condition.name); }
    }
    return names;
}

LevelCurve levelCurveOf(const OpenSetReport& report, const std::string& name) {
    LevelCurve curve{.name = report.system, .levels = {}, .misses = {}, .unseen = {}};
    for (const ConditionMeasures& condition : report.conditions) {
        if (condition.name != name) { continue; }
        curve.levels.push_back(condition.level);
        curve.misses.push_back(condition.atPlain.fnir.value());
        curve.unseen.push_back(condition.fta.value());
    }
    return curve;
}

void writeCondition(std::ostream& page, const std::vector<OpenSetReport>& reports, const std::string& name) {
    const auto unit = std::ranges::find(reports.front().conditions, name, &ConditionMeasures::name)->unit;
    std::vector<LevelCurve> curves;
    curves.reserve(reports.size());
    for (const OpenSetReport& report : reports) {
        curves.push_back(levelCurveOf(report, name));
    }
    page << "<h3>" << escaped(name) << "</h3>" << levelChart(curves, unit) << "<table><tr><th>" << escaped(unit)
         << "</th><th></th><th>FNIR</th><th>FPIR</th><th>rank 1</th><th>no face</th></tr>\n";
    for (const OpenSetReport& report : reports) {
        for (const ConditionMeasures& condition : report.conditions) {
            if (condition.name != name) { continue; }
            page << "<tr><td>" << condition.level << "</td><td>" << escaped(report.system) << "</td>"
                 << cell(condition.atPlain.fnir) << cell(condition.atPlain.fpir) << cell(condition.rank1)
                 << cell(condition.fta) << "</tr>\n";
        }
    }
    page << "</table>\n";
}

void writeConditions(std::ostream& page, const std::vector<OpenSetReport>& reports) {
    if (reports.front().conditions.empty()) { return; }
    page << "<h2>Rough light and rough people</h2><p><small>Probes are disturbed, templates are not; the threshold is "
            "that of FPIR 1 % on the pictures as they are. Lines: FNIR; broken lines: no face found.</small></p>\n";
    for (const std::string& name : namesOfConditions(reports.front())) {
        writeCondition(page, reports, name);
    }
}

void writePicture(std::ostream& page, const std::filesystem::path& picture, const Thumbnail& thumbnail) {
    if (picture.empty()) { return; }
    const std::string source = thumbnail(picture);
    if (source.empty()) { return; }
    page << "<img src=\"" << source << "\" alt=\"\" title=\"" << escaped(picture.string()) << "\">";
}

std::string scoreText(float score) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(3) << score;
    return text.str();
}

void writeStrangers(std::ostream& page, const Searches& searches, const Thumbnail& thumbnail) {
    std::vector<const Search*> worst;
    for (const Search& search : searches.nonMated) {
        if (search.acquired && !search.others.empty()) { worst.push_back(&search); }
    }
    std::ranges::stable_sort(worst, [](const Search* a, const Search* b) { return a->bestOther() > b->bestOther(); });
    worst.resize(std::min(worst.size(), kShownConfusions));
    page << "<h2>Strangers most like a resident</h2><div class=\"row\">\n";
    for (const Search* search : worst) {
        page << "<figure>";
        writePicture(page, search->picture, thumbnail);
        writePicture(page, search->other, thumbnail);
        page << "<figcaption>stranger, template: " << scoreText(search->bestOther()) << "</figcaption></figure>\n";
    }
    page << "</div>\n";
}

void writeLost(std::ostream& page, const Searches& searches, const Thumbnail& thumbnail) {
    std::vector<const Search*> worst;
    for (const Search& search : searches.mated) {
        if (search.acquired && search.mateScore > kNoScore) { worst.push_back(&search); }
    }
    const auto badness = [](const Search* search) { return std::pair{!search->isFirst(), -search->mateScore}; };
    std::ranges::stable_sort(worst, [&](const Search* a, const Search* b) { return badness(a) > badness(b); });
    worst.resize(std::min(worst.size(), kShownConfusions));
    page << "<h2>Residents taken for somebody else, then those least like themselves</h2><div class=\"row\">\n";
    for (const Search* search : worst) {
        page << "<figure>";
        writePicture(page, search->picture, thumbnail);
        writePicture(page, search->mate, thumbnail);
        writePicture(page, search->other, thumbnail);
        page << "<figcaption>probe, own template: " << scoreText(search->mateScore);
        if (!search->others.empty()) { page << ", best other: " << scoreText(search->bestOther()); }
        page << "</figcaption></figure>\n";
    }
    page << "</div>\n";
}

void writeMissed(std::ostream& page, const OpenSetReport& report, const Thumbnail& thumbnail) {
    page << "<h2>Pictures without a face: " << report.notAcquired.size() << "</h2><div class=\"row\">\n";
    for (std::size_t i = 0; i < std::min(report.notAcquired.size(), kShownMissed); ++i) {
        page << "<figure>";
        writePicture(page, report.notAcquired[i], thumbnail);
        page << "<figcaption>" << escaped(report.notAcquired[i].filename().string()) << "</figcaption></figure>\n";
    }
    page << "</div>\n";
}

} // namespace

std::string toHtml(const std::vector<OpenSetReport>& reports, const std::string& when, const Thumbnail& thumbnail) {
    assert(!reports.empty());
    const OpenSetReport& ours = reports.front();
    std::ostringstream page;
    page << kHead << "<h1>Recognition, measured</h1><p><small>" << escaped(when) << ", model "
         << escaped(ours.model.hex.substr(0, 12)) << ". This page shows faces of the set: keep it where the set is."
         << "</small></p>\n";
    writeRates(page, reports);
    writeGroups(page, ours);
    writeLargerGalleries(page, ours);
    writeCharts(page, reports);
    writeConditions(page, reports);
    writeStrangers(page, ours.searches, thumbnail);
    writeLost(page, ours.searches, thumbnail);
    writeMissed(page, ours, thumbnail);
    page << "</body></html>\n";
    return page.str();
}

} // namespace vision::evaluate
