// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/parts.h"

#include "kiosk/input/fitting.h"
#include "kiosk/input/table.h"
#include "kiosk/input/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace input {
namespace {

// Chosen on half of the characters of tests/bench/input_bench.cpp: that those the model has stay where they were.
constexpr float kLess = 0.2F;        ///< a character of parts is less likely than one that the model has
constexpr float kLeast = -0.8F;      ///< what fits worse is left out
constexpr std::size_t kMost = 4;     ///< so many beside other characters
constexpr std::size_t kFewest = 4;   ///< strokes, of a character of parts
constexpr std::size_t kLongest = 28; ///< of more strokes none is looked for
constexpr float kApart = 150;        ///< the middles of parts, in kSquare

Point middleOf(const Strokes& strokes, std::size_t from, std::size_t to) {
    Point low = strokes[from].front();
    Point high = low;
    for (std::size_t i = from; i < to; ++i) {
        for (const Point& point : strokes[i]) {
            low = {std::min(low.x, point.x), std::min(low.y, point.y)};
            high = {std::max(high.x, point.x), std::max(high.y, point.y)};
        }
    }
    return {(low.x + high.x) / 2, (low.y + high.y) / 2};
}

} // namespace

/// Strokes that follow each other, as one part each; scored when they are asked for.
class Parts::Spans {
public:
    Spans(const Model& model, const Strokes& strokes)
        : m_model(model)
        , m_strokes(strokes)
        , m_spans((strokes.size() + 1) * (strokes.size() + 1)) {}

    [[nodiscard]] std::size_t size() const { return m_strokes.size(); }
    [[nodiscard]] float score(std::size_t from, std::size_t to, std::size_t part) { return at(from, to).scores[part]; }
    [[nodiscard]] Point middle(std::size_t from, std::size_t to) { return at(from, to).middle; }

private:
    struct Span {
        std::vector<float> scores;
        Point middle;
    };

    Span& at(std::size_t from, std::size_t to) {
        Span& span = m_spans[from * (m_strokes.size() + 1) + to];
        if (span.scores.empty()) {
            const Strokes part(m_strokes.begin() + static_cast<std::ptrdiff_t>(from),
                               m_strokes.begin() + static_cast<std::ptrdiff_t>(to));
            span = {.scores = plainFits(m_model, tidied(part)), .middle = middleOf(m_strokes, from, to)};
        }
        return span;
    }

    const Model& m_model;
    const Strokes& m_strokes;
    std::vector<Span> m_spans;
};

Parts::Parts(std::string_view table, const Model& model)
    : m_model(model.only({})) {
    std::map<std::string, std::size_t, std::less<>> numbers;
    for (std::size_t i = 0; i < model.size(); ++i) {
        numbers[model.character(i)] = i;
    }
    std::map<std::size_t, std::size_t> used; // by the model's number
    for (const auto& [character, written] : rowsOf(table)) {
        Whole whole{.character = std::string(character), .placed = Placed::Anyhow, .parts = {}};
        bool hasAll = true;
        for (const std::string_view part : charactersOf(written)) {
            if (part == "⿰" || part == "⿱") {
                whole.placed = part == "⿰" ? Placed::Beside : Placed::Under;
            } else if (const auto number = numbers.find(part); number != numbers.end()) {
                whole.parts.push_back(used.emplace(number->second, 0).first->first);
            } else {
                hasAll = false;
            }
        }
        if (hasAll && whole.parts.size() > 1) { m_wholes.push_back(std::move(whole)); }
    }
    std::vector<std::size_t> kept;
    for (auto& [number, place] : used) {
        place = kept.size();
        kept.push_back(number);
    }
    for (Whole& whole : m_wholes) {
        for (std::size_t& part : whole.parts) {
            part = used.at(part);
        }
    }
    m_model = model.only(kept);
}

/// The best way to part the strokes from `from` on among the parts from `part` on: half of it is the worst part's
/// score, half their mean.
float Parts::fit(const Whole& whole, std::size_t part, std::size_t from, float worst, float sum, Spans& spans) {
    constexpr float kNone = std::numeric_limits<float>::lowest();
    const std::size_t left = whole.parts.size() - part - 1;
    const auto isPlaced = [&](std::size_t to) {
        if (whole.placed == Placed::Anyhow) { return true; }
        const Point here = spans.middle(from, to);
        const Point rest = spans.middle(to, spans.size());
        return whole.placed == Placed::Beside ? rest.x - here.x > kApart : rest.y - here.y > kApart;
    };
    if (left == 0) {
        const float score = spans.score(from, spans.size(), whole.parts[part]);
        return (std::min(worst, score) + (sum + score) / static_cast<float>(part + 1)) / 2;
    }
    float best = kNone;
    for (std::size_t to = from + 1; to + left <= spans.size(); ++to) {
        const float score = spans.score(from, to, whole.parts[part]);
        if (score > kLeast && isPlaced(to)) {
            best = std::max(best, fit(whole, part + 1, to, std::min(worst, score), sum + score, spans));
        }
    }
    return best;
}

std::vector<Guess> Parts::guesses(const Strokes& tidied) const {
    std::vector<Guess> found;
    if (tidied.size() < kFewest || tidied.size() > kLongest) { return found; }
    Spans spans(m_model, tidied);
    for (const Whole& whole : m_wholes) {
        const float score = fit(whole, 0, 0, std::numeric_limits<float>::max(), 0, spans);
        if (score > kLeast) { found.push_back({.character = whole.character, .score = score - kLess}); }
    }
    std::ranges::stable_sort(found, [](const Guess& one, const Guess& other) { return one.score > other.score; });
    found.resize(std::min(found.size(), kMost));
    return found;
}

} // namespace input
