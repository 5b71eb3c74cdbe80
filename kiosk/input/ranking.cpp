// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/ranking.h"

#include <algorithm>
#include <map>

namespace input {
namespace {

// Chosen on half of the characters of tests/bench/input_bench.cpp (that file has the figures of the other half).
constexpr float kRare = 0.15F;
constexpr float kInVocabulary = 0.1F;
constexpr float kGoesOn = 0.4F;
constexpr float kGoesOnLonger = 0.2F; ///< for each character more that fits

float leaningOf(std::string_view character, const Leaning& leaning) {
    float sum = leaning.rare != nullptr && leaning.rare->contains(character) ? -kRare : 0;
    if (leaning.vocabulary == nullptr) { return sum; }
    if (leaning.vocabulary->has(character)) { sum += kInVocabulary; }
    const std::size_t fitting = leaning.vocabulary->goesOn(leaning.before, character);
    return fitting == 0 ? sum : sum + kGoesOn + kGoesOnLonger * static_cast<float>(fitting - 1);
}

} // namespace

std::vector<std::string> ranked(const std::vector<Guess>& guesses, const Leaning& leaning, std::size_t most) {
    std::map<std::string_view, float> best;
    for (const Guess& guess : guesses) {
        const auto [at, isNew] = best.emplace(guess.character, guess.score);
        at->second = isNew ? guess.score : std::max(at->second, guess.score);
    }
    std::vector<std::pair<float, std::string_view>> order;
    order.reserve(best.size());
    for (const auto& [character, score] : best) {
        order.emplace_back(score + leaningOf(character, leaning), character);
    }
    std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> result;
    for (std::size_t i = 0; i < std::min(most, order.size()); ++i) {
        result.emplace_back(order[i].second);
    }
    return result;
}

} // namespace input
