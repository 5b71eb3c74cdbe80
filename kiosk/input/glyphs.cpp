// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/glyphs.h"

#include "kiosk/input/table.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <sstream>

namespace input {
namespace {

constexpr std::size_t kSide = 7;     ///< the square is looked at in so many rows and columns
constexpr std::size_t kBearings = 4; ///< and each by how its lines run
constexpr float kStep = 20;          ///< from point to point of a line, in kSquare
// Chosen on half of the characters of tests/bench/input_bench.cpp: that they stay on the page with their like.
constexpr float kWorth = 4;
constexpr float kFull = 1.2F;
constexpr float kLeastAlike = 0.77F;
constexpr float kLeastAlikeOfMore = 0.6F; ///< behind a digit or a letter
constexpr float kGoesOn = 0.3F;           ///< behind a digit or a letter
constexpr float kSameKind = 0.2F;         ///< and of its kind
constexpr std::size_t kMost = 4;          ///< so many beside characters
constexpr std::size_t kMostOfMore = 6;

enum class Kind { Digit, Capital, Small, Other };

Kind kindOf(char c) {
    if (c >= '0' && c <= '9') { return Kind::Digit; }
    if (c >= 'A' && c <= 'Z') { return Kind::Capital; }
    return c >= 'a' && c <= 'z' ? Kind::Small : Kind::Other;
}

/// "0,0 0,100; 50,20": nothing if it is no such text.
std::optional<Strokes> strokesIn(std::string_view text) {
    Strokes strokes(1);
    std::istringstream points{std::string(text)};
    for (std::string word; points >> word;) {
        std::istringstream numbers(word);
        Point point;
        char comma = 0;
        if (!(numbers >> point.x >> comma >> point.y) || comma != ',') { return std::nullopt; }
        strokes.back().push_back(point);
        if (word.back() == ';') { strokes.emplace_back(); }
    }
    return strokes.back().empty() ? std::nullopt : std::optional(strokes);
}

/// A share of `much` for the two nearest of `count` places.
struct Share {
    std::size_t low = 0;
    std::size_t high = 0;
    float ofHigh = 0;
};

Share between(float place, std::size_t count) {
    const float kept = std::clamp(place, 0.0F, static_cast<float>(count - 1));
    const auto low = static_cast<std::size_t>(kept);
    return {.low = low, .high = std::min(low + 1, count - 1), .ofHigh = kept - static_cast<float>(low)};
}

/// One piece of a line, shared out to what is near it.
void draw(Point from, Point to, float length, std::vector<float>& look) {
    const float side = static_cast<float>(kSide - 1);
    const Share column = between((from.x + to.x) / 2 / kSquare * side, kSide);
    const Share row = between((from.y + to.y) / 2 / kSquare * side, kSide);
    const float turned = std::atan2(to.y - from.y, to.x - from.x) / std::numbers::pi_v<float> + 1; // 0 to 2
    const float bearing = std::fmod(turned, 1.0F) * static_cast<float>(kBearings);
    const auto low = static_cast<std::size_t>(bearing) % kBearings;
    const float ofNext = bearing - std::floor(bearing);
    const auto put = [&](std::size_t y, std::size_t x, float much) {
        const std::size_t at = (y * kSide + x) * kBearings;
        look[at + low] += much * (1 - ofNext);
        look[at + (low + 1) % kBearings] += much * ofNext;
    };
    put(row.low, column.low, length * (1 - row.ofHigh) * (1 - column.ofHigh));
    put(row.low, column.high, length * (1 - row.ofHigh) * column.ofHigh);
    put(row.high, column.low, length * row.ofHigh * (1 - column.ofHigh));
    put(row.high, column.high, length * row.ofHigh * column.ofHigh);
}

} // namespace

Glyphs::Look Glyphs::lookOf(const Strokes& tidied) {
    Look look(kSide * kSide * kBearings);
    for (const Stroke& stroke : tidied) {
        const auto isThere = [&](const Point& point) {
            return point.x == stroke.front().x && point.y == stroke.front().y;
        };
        if (std::ranges::all_of(stroke, isThere)) { // a dot, however many points the panel made of it
            draw(stroke.front(), stroke.front(), kStep, look);
        }
        for (std::size_t i = 1; i < stroke.size(); ++i) {
            const Point from = stroke[i - 1];
            const Point to = stroke[i];
            const float length = std::hypot(to.x - from.x, to.y - from.y);
            const float pieces = std::max(1.0F, std::round(length / kStep));
            const auto at = [&](float piece) {
                return Point{from.x + (to.x - from.x) * piece / pieces, from.y + (to.y - from.y) * piece / pieces};
            };
            for (float piece = 0; piece < pieces; ++piece) {
                draw(at(piece), at(piece + 1), length / pieces, look);
            }
        }
    }
    float all = 0;
    for (float& each : look) {
        each = std::sqrt(each); // that something is there counts for more than how much of it
        all += each * each;
    }
    for (float& each : look) {
        each /= std::sqrt(all);
    }
    return look;
}

Glyphs::Glyphs(std::string_view table) {
    for (const auto& [sign, drawn] : rowsOf(table)) {
        if (const auto strokes = strokesIn(drawn)) {
            m_glyphs.push_back({.sign = std::string(sign), .look = lookOf(input::tidied(*strokes))});
        }
    }
}

std::vector<Guess> Glyphs::guesses(const Strokes& tidied, std::string_view before) const {
    if (tidied.size() > kMostGlyphStrokes) { return {}; }
    std::vector<Guess> found;
    const Look look = lookOf(tidied);
    const Kind last = before.empty() ? Kind::Other : kindOf(before.back());
    for (const Glyph& glyph : m_glyphs) {
        float alike = 0;
        for (std::size_t i = 0; i < look.size(); ++i) {
            alike += look[i] * glyph.look[i];
        }
        if (alike < (last == Kind::Other ? kLeastAlike : kLeastAlikeOfMore)) { continue; }
        float score = kFull - kWorth * (1 - alike);
        if (last != Kind::Other && kindOf(glyph.sign.front()) != Kind::Other) {
            score += kindOf(glyph.sign.front()) == last ? kGoesOn + kSameKind : kGoesOn;
        }
        found.push_back({.character = glyph.sign, .score = score});
    }
    std::ranges::stable_sort(found, [](const Guess& one, const Guess& other) { return one.score > other.score; });
    std::vector<Guess> result;
    for (const Guess& each : found) {
        const bool isNew = std::ranges::find(result, each.character, &Guess::character) == result.end();
        if (isNew && result.size() < (last == Kind::Other ? kMost : kMostOfMore)) { result.push_back(each); }
    }
    return result;
}

} // namespace input
