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

/// What becomes of a share from level to level, both for one system.
struct LevelCurve {
    std::string name;
    std::vector<double> levels; ///< from mild to harsh; the same for all curves of a chart
    std::vector<double> misses; ///< FNIR at each
    std::vector<double> unseen; ///< failure to acquire at each
};

/// Shares from 0 to 100 % over the levels in equal steps: FNIR as lines, failure to acquire as broken lines. `unit`:
/// what the levels are.
[[nodiscard]] std::string levelChart(std::span<const LevelCurve> curves, const std::string& unit);

/// Two distributions over the same axis, each as shares of its own number, and thresholds as lines.
struct ScoreChart {
    std::vector<float> mates;     ///< of residents to their own templates
    std::vector<float> strangers; ///< best score of each stranger
    std::vector<float> thresholds;
};
[[nodiscard]] std::string scoreChart(const ScoreChart& chart);

} // namespace vision::evaluate
