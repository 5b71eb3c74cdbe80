// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/rating.h"

#include <cassert>
#include <cstddef>

namespace db::needs {
namespace {

constexpr int kBest = 100;
constexpr int kApart = 25;

} // namespace

bool isWeight(int residentPercent) {
    return residentPercent >= kLeastResident && residentPercent <= kMostResident;
}

int pointsOf(Grade grade) {
    return kBest - kApart * static_cast<int>(grade);
}

std::optional<int> scoreOf(const Need& need, int residentPercent) {
    assert(isWeight(residentPercent));
    if (!need.ofResident || !need.ofUnit) { return std::nullopt; }
    const int weighted =
        pointsOf(*need.ofResident) * residentPercent + pointsOf(*need.ofUnit) * (kBest - residentPercent);
    return (weighted + kBest / 2) / kBest;
}

std::optional<Grade> gradeOf(const GradeCounts& counts) {
    std::int64_t people = 0;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        people += counts[i];
        sum += static_cast<std::int64_t>(counts[i]) * static_cast<std::int64_t>(i);
    }
    if (people <= 0) { return std::nullopt; }
    return static_cast<Grade>((2 * sum + people) / (2 * people));
}

} // namespace db::needs
