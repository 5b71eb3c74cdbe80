// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/evaluate/open_set.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Inside of vision/evaluate: charts as SVG for the page.
namespace vision::evaluate {

/// With what HTML gives a meaning replaced.
[[nodiscard]] std::string escaped(std::string_view text);

struct Curve {
    std::string name;
    std::vector<DetPoint> points;
};

/// FNIR over FPIR, both in steps of ten.
[[nodiscard]] std::string detChart(std::span<const Curve> curves);

/// Two distributions over the same axis, each as shares of its own number, and thresholds as lines.
struct ScoreChart {
    std::vector<float> mates;     ///< of residents to their own templates
    std::vector<float> strangers; ///< best score of each stranger
    std::vector<float> thresholds;
};
[[nodiscard]] std::string scoreChart(const ScoreChart& chart);

} // namespace vision::evaluate
