// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/html_charts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <optional>
#include <sstream>

namespace vision::evaluate {

namespace {

constexpr std::array<std::string_view, 6> kColours{"#0b5fa5", "#c2410c", "#15803d", "#7e22ce", "#b45309", "#475569"};
constexpr double kLeft = 56;
constexpr double kTop = 12;
constexpr double kWidth = 560;
constexpr double kHeight = 300;
constexpr double kLowestRate = 1e-4; // where the logarithmic axes begin

std::ostringstream chart() {
    std::ostringstream svg;
    svg << std::fixed << std::setprecision(1);
    svg << R"(<svg viewBox="0 0 720 360" role="img">)";
    return svg;
}

void line(std::ostream& svg, double x1, double y1, double x2, double y2, std::string_view style) {
    svg << "<line x1=\"" << x1 << "\" y1=\"" << y1 << "\" x2=\"" << x2 << "\" y2=\"" << y2 << "\" class=\"" << style
        << "\"/>";
}

void label(std::ostream& svg, double x, double y, std::string_view anchor, const std::string& text) {
    svg << "<text x=\"" << x << "\" y=\"" << y << "\" text-anchor=\"" << anchor << "\">" << escaped(text) << "</text>";
}

// 0 where the axis begins, 1 at a rate of 1.
double onLogAxis(double rate) {
    return 1 - std::log10(std::max(rate, kLowestRate)) / std::log10(kLowestRate);
}

double xOf(double part) {
    return kLeft + kWidth * part;
}

double yOf(double part) {
    return kTop + kHeight * (1 - part);
}

std::string plainNumber(double number) {
    std::ostringstream text;
    text << number;
    return text.str();
}

// One share for each of as many equal steps as there are.
void drawSteps(std::ostream& svg, const std::vector<double>& shares, std::string_view colour, std::string_view dashes) {
    svg << R"(<polyline fill="none" stroke-width="2" stroke=")" << colour << R"(" stroke-dasharray=")" << dashes
        << R"(" points=")";
    for (std::size_t i = 0; i < shares.size(); ++i) {
        svg << xOf((static_cast<double>(i) + 0.5) / static_cast<double>(shares.size())) << ',' << yOf(shares[i]) << ' ';
    }
    svg << "\"/>";
}

std::string percent(double rate) {
    std::ostringstream text;
    text << 100 * rate << " %";
    return text.str();
}

void drawRateAxes(std::ostream& svg) {
    for (double rate = kLowestRate; rate < 1.5; rate *= 10) {
        const double part = onLogAxis(rate);
        line(svg, xOf(part), yOf(0), xOf(part), yOf(1), "grid");
        line(svg, xOf(0), yOf(part), xOf(1), yOf(part), "grid");
        label(svg, xOf(part), yOf(0) + 16, "middle", percent(rate));
        label(svg, xOf(0) - 6, yOf(part) + 4, "end", percent(rate));
    }
    label(svg, xOf(0.5), yOf(0) + 34, "middle", "FPIR: strangers who are taken for somebody");
    label(svg, kLeft, kTop - 2, "middle", "FNIR");
}

// Shares of the scores in equal steps from `low` to `high`.
std::vector<double> sharesOf(const std::vector<float>& scores, float low, float high) {
    constexpr std::size_t kSteps = 70;
    std::vector<double> shares(kSteps);
    for (const float score : scores) {
        const double part = (score - low) / (high - low);
        const auto step = static_cast<std::size_t>(std::clamp(part * kSteps, 0.0, kSteps - 1.0));
        shares[step] += 1 / static_cast<double>(scores.size());
    }
    return shares;
}

void drawShares(std::ostream& svg, const std::vector<double>& shares, double most, std::string_view style) {
    svg << "<path class=\"" << style << "\" d=\"M" << xOf(0) << ' ' << yOf(0);
    const auto steps = static_cast<double>(shares.size());
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double y = yOf(shares[i] / most);
        svg << 'L' << xOf(static_cast<double>(i) / steps) << ' ' << y << 'L' << xOf(static_cast<double>(i + 1) / steps)
            << ' ' << y;
    }
    svg << 'L' << xOf(1) << ' ' << yOf(0) << "Z\"/>";
}

std::vector<float> finite(std::vector<float> scores) {
    std::erase_if(scores, [](float score) { return !std::isfinite(score); });
    return scores;
}

} // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += c;
        }
    }
    return safe;
}

std::string detChart(std::span<const Curve> curves) {
    auto svg = chart();
    drawRateAxes(svg);
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const auto colour = kColours.at(i % kColours.size());
        svg << "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" << colour << "\" points=\"";
        for (const DetPoint& point : curves[i].points) {
            if (point.fpir > 0) { svg << xOf(onLogAxis(point.fpir)) << ',' << yOf(onLogAxis(point.fnir)) << ' '; }
        }
        svg << "\"/>";
        const double y = yOf(0) - 12 - 18 * static_cast<double>(curves.size() - 1 - i); // where good curves leave room
        svg << "<line x1=\"" << xOf(0) + 12 << "\" y1=\"" << y - 4 << "\" x2=\"" << xOf(0) + 36 << "\" y2=\"" << y - 4
            << "\" stroke-width=\"3\" stroke=\"" << colour << "\"/>";
        label(svg, xOf(0) + 42, y, "start", curves[i].name);
    }
    svg << "</svg>";
    return svg.str();
}

std::string levelChart(std::span<const LevelCurve> curves, const std::string& unit) {
    auto svg = chart();
    for (int step = 0; step <= 5; ++step) {
        const double y = yOf(step / 5.0);
        line(svg, xOf(0), y, xOf(1), y, "grid");
        label(svg, xOf(0) - 6, y + 4, "end", std::to_string(20 * step) + " %");
    }
    label(svg, xOf(0.5), yOf(0) + 34, "middle", unit);
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const auto colour = kColours.at(i % kColours.size());
        const auto steps = static_cast<double>(curves[i].levels.size());
        for (std::size_t k = 0; i == 0 && k < curves[i].levels.size(); ++k) {
            label(svg, xOf((static_cast<double>(k) + 0.5) / steps), yOf(0) + 16, "middle",
                  plainNumber(curves[i].levels[k]));
        }
        drawSteps(svg, curves[i].misses, colour, "");
        drawSteps(svg, curves[i].unseen, colour, "5 4");
        const double y = yOf(1) + 14 + 18 * static_cast<double>(i);
        svg << R"(<rect width="14" height="3" x=")" << xOf(0) + 12 << R"(" y=")" << y - 5 << R"(" fill=")" << colour
            << R"("/>)";
        label(svg, xOf(0) + 32, y, "start", curves[i].name);
    }
    svg << "</svg>";
    return svg.str();
}

std::string scoreChart(const ScoreChart& data) {
    const std::vector<float> mates = finite(data.mates);
    const std::vector<float> strangers = finite(data.strangers);
    auto svg = chart();
    if (mates.empty() && strangers.empty()) { return svg.str() + "</svg>"; }
    float low = 1;
    float high = -1;
    for (const auto* scores : {&mates, &strangers}) {
        for (const float score : *scores) {
            low = std::min(low, score);
            high = std::max(high, score);
        }
    }
    low = std::floor(low * 10) / 10;
    high = std::max(std::ceil(high * 10) / 10, low + 0.1F);
    const auto ofMates = sharesOf(mates, low, high);
    const auto ofStrangers = sharesOf(strangers, low, high);
    const double most = std::max(std::ranges::max(ofMates), std::ranges::max(ofStrangers));
    drawShares(svg, ofStrangers, most, "strangers");
    drawShares(svg, ofMates, most, "mates");
    for (float score = low; score < high + 0.05F; score += 0.1F) {
        const double x = xOf((score - low) / (high - low));
        line(svg, x, yOf(0), x, yOf(0) + 4, "axis");
        label(svg, x, yOf(0) + 16, "middle",
              std::to_string(std::round(score * 10) / 10).substr(0, score < -0.05F ? 4 : 3));
    }
    for (const float threshold : finite(data.thresholds)) {
        const double x = xOf(std::clamp((threshold - low) / (high - low), 0.0F, 1.0F));
        line(svg, x, yOf(0), x, yOf(1), "threshold");
    }
    line(svg, xOf(0), yOf(0), xOf(1), yOf(0), "axis");
    label(svg, xOf(0.5), yOf(0) + 34, "middle", "score");
    svg << "</svg>";
    return svg.str();
}

} // namespace vision::evaluate
