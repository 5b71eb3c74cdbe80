// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/strokes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace input {
namespace {

// Chosen on half of the characters of tests/bench/input_bench.cpp (that file has the figures of the other half).
constexpr float kMargin = 100;
/// 0: as wide as high as it was written; 1: the square is filled.
constexpr float kFilling = 0.4F;
/// A character such as 一 or 丨 is not blown up across its line.
constexpr float kThinnest = 0.25F;
/// Bends that are smaller than this, in kSquare, are a shaking hand.
constexpr float kTremor = 40;
/// Of characters with few strokes, some are known by their size alone.
constexpr std::size_t kFewStrokes = 5;
constexpr float kSmaller = 0.5F;
constexpr float kSmallDoubt = 0.1F;
constexpr float kLargeDoubt = 0.35F;
/// Pieces of one stroke are not farther apart, in kSquare.
constexpr float kGap = 250;
constexpr float kJointDoubt = 0.1F;
constexpr float kGapDoubt = 0.003F; ///< for each unit of the gap
/// The next stroke does not go on nearly where the one before went; in radians.
constexpr float kSharp = 0.6F;
constexpr float kPartingDoubt = 0.4F;
/// The pen's way between two strokes goes where no stroke does: neither right, down nor left down, in radians from the
/// right by the bottom.
constexpr float kSteepest = -0.61F;
constexpr float kFlattest = 2.44F;
constexpr float kWayDoubt = 0.1F;
/// Of a scribble, further bends are not tried.
constexpr std::size_t kMostBends = 6;

struct Box {
    float left = std::numeric_limits<float>::max();
    float top = std::numeric_limits<float>::max();
    float right = std::numeric_limits<float>::lowest();
    float bottom = std::numeric_limits<float>::lowest();

    [[nodiscard]] float width() const { return right - left; }
    [[nodiscard]] float height() const { return bottom - top; }
    [[nodiscard]] float middleX() const { return (left + right) / 2; }
    [[nodiscard]] float middleY() const { return (top + bottom) / 2; }
};

void widen(Box& box, const Stroke& stroke) {
    for (const Point& point : stroke) {
        box.left = std::min(box.left, point.x);
        box.right = std::max(box.right, point.x);
        box.top = std::min(box.top, point.y);
        box.bottom = std::max(box.bottom, point.y);
    }
}

Box boxOf(const Stroke& stroke) {
    Box box;
    widen(box, stroke);
    return box;
}

float distanceFromLine(Point point, Point from, Point to) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (length < 1e-3F) { return std::hypot(point.x - from.x, point.y - from.y); }
    return std::abs((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)) / length;
}

/// The points of a stroke that are a bend (Ramer, Douglas and Peucker), its ends always among them.
Stroke bendsOf(const Stroke& stroke, float tolerance) {
    std::vector<bool> isKept(stroke.size(), false);
    isKept.front() = isKept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, stroke.size() - 1}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        float farthest = tolerance;
        std::size_t at = from;
        for (std::size_t i = from + 1; i < to; ++i) {
            const float distance = distanceFromLine(stroke[i], stroke[from], stroke[to]);
            if (distance > farthest) {
                farthest = distance;
                at = i;
            }
        }
        if (at != from) {
            isKept[at] = true;
            open.emplace_back(from, at);
            open.emplace_back(at, to);
        }
    }
    Stroke bends;
    for (std::size_t i = 0; i < stroke.size(); ++i) {
        if (isKept[i]) { bends.push_back(stroke[i]); }
    }
    return bends;
}

/// How much one side is stretched, between the same for both and filling the square.
float stretch(float same, float side) {
    const float room = kSquare - 2 * kMargin;
    return std::pow(same, 1 - kFilling) * std::pow(room / side, kFilling);
}

/// ⻌ and 廴 end with a long stroke below and right of the rest.
bool isSweep(const Stroke& stroke, const Box& all) {
    const Box box = boxOf(stroke);
    return stroke.back().x > all.left + 0.8F * all.width() && stroke.front().x < all.left + 0.4F * all.width() &&
           box.middleY() > all.top + 0.65F * all.height() && box.width() > 0.6F * all.width();
}

bool isOnTheLeft(const Stroke& stroke, const Box& all) {
    return boxOf(stroke).middleX() < all.left + 0.35F * all.width();
}

/// How many of the last strokes are a frame that the model's writer wrote first: 3 for ⻌, 2 for 廴, 0 for none.
std::size_t framedBy(const Strokes& strokes, const Box& all) {
    const std::size_t count = strokes.size();
    if (count < 5 || !isSweep(strokes[count - 1], all) || !isOnTheLeft(strokes[count - 2], all)) { return 0; }
    const Box dot = boxOf(strokes[count - 3]);
    const bool hasDot = isOnTheLeft(strokes[count - 3], all) && dot.height() < 0.35F * all.height() &&
                        dot.middleY() < all.top + 0.5F * all.height();
    return hasDot ? 3 : 2;
}

/// 匚 ends with a stroke down the left side and along the bottom.
bool isCorner(const Stroke& stroke, const Box& all) {
    return stroke.front().x < all.left + 0.3F * all.width() && stroke.front().y < all.top + 0.35F * all.height() &&
           stroke.back().x > all.left + 0.7F * all.width() && stroke.back().y > all.top + 0.7F * all.height();
}

/// 口 is 囗, written smaller.
Strokes smaller(const Strokes& strokes) {
    Strokes result = strokes;
    for (Stroke& stroke : result) {
        for (Point& point : stroke) {
            point = {kSquare / 2 + (point.x - kSquare / 2) * kSmaller,
                     kSquare / 2 + (point.y - kSquare / 2) * kSmaller};
        }
    }
    return result;
}

/// How sharply the stroke turns at its point `at`, in radians.
float turnAt(const Stroke& stroke, std::size_t at) {
    const Point in{stroke[at].x - stroke[at - 1].x, stroke[at].y - stroke[at - 1].y};
    const Point out{stroke[at + 1].x - stroke[at].x, stroke[at + 1].y - stroke[at].y};
    return std::abs(std::atan2(in.x * out.y - in.y * out.x, in.x * out.x + in.y * out.y));
}

/// Does the pen hardly ever draw in this direction?
bool isWay(Point from, Point to) {
    const float direction = std::atan2(to.y - from.y, to.x - from.x);
    return direction < kSteepest || direction > kFlattest;
}

Strokes withSwapped(const Strokes& strokes, std::size_t one, std::size_t other) {
    Strokes swapped = strokes;
    std::swap(swapped[one], swapped[other]);
    return swapped;
}

Strokes withLastFirst(const Strokes& strokes, std::size_t many) {
    Strokes turned = strokes;
    std::ranges::rotate(turned, turned.end() - static_cast<std::ptrdiff_t>(many));
    return turned;
}

} // namespace

Strokes tidied(const Strokes& written) {
    Box box;
    for (const Stroke& stroke : written) {
        widen(box, stroke);
    }
    Strokes result;
    if (box.right < box.left) { return result; }
    const float width = std::max(box.width(), 1e-3F);
    const float height = std::max(box.height(), 1e-3F);
    const float same = (kSquare - 2 * kMargin) / std::max(width, height);
    const float acrossX = width < height * kThinnest ? same : stretch(same, width);
    const float acrossY = height < width * kThinnest ? same : stretch(same, height);
    for (const Stroke& stroke : written) {
        if (stroke.empty()) { continue; }
        Stroke placed;
        placed.reserve(stroke.size());
        for (const Point& point : stroke) {
            placed.push_back(
                {kSquare / 2 + (point.x - box.middleX()) * acrossX, kSquare / 2 + (point.y - box.middleY()) * acrossY});
        }
        result.push_back(bendsOf(placed, kTremor));
    }
    return result;
}

std::vector<Variation> variations(const Strokes& tidied) {
    std::vector<Variation> result;
    if (tidied.empty()) { return result; }
    Box all;
    for (const Stroke& stroke : tidied) {
        widen(all, stroke);
    }
    if (const std::size_t frame = framedBy(tidied, all); frame != 0) {
        result.push_back({.strokes = withLastFirst(tidied, frame), .doubt = 0});
    }
    const std::size_t count = tidied.size();
    if (count <= kFewStrokes) { result.push_back({.strokes = smaller(tidied), .doubt = kSmallDoubt}); }
    if (count < 2) { return result; }
    if (count < 3) {
        result.push_back({.strokes = withSwapped(tidied, 0, 1), .doubt = kSmallDoubt});
        return result;
    }
    result.push_back({.strokes = withSwapped(tidied, count - 3, count - 2), .doubt = kSmallDoubt});
    result.push_back({.strokes = withSwapped(tidied, 0, 2), .doubt = kLargeDoubt}); // 女, 忄
    Strokes turned = tidied;
    std::ranges::rotate(turned.begin(), turned.begin() + 1, turned.begin() + 3);
    result.push_back({.strokes = std::move(turned), .doubt = kLargeDoubt});
    if (count > 3) { result.push_back({.strokes = withSwapped(tidied, count - 2, count - 1), .doubt = kSmallDoubt}); }
    if (count > 3 && isCorner(tidied.back(), all)) {
        // The model's writer closed the frame before its inside, or began with it.
        Strokes framed = tidied;
        std::ranges::rotate(framed.begin() + 1, framed.end() - 1, framed.end());
        result.push_back({.strokes = framed, .doubt = 0});
        result.push_back({.strokes = withSwapped(framed, 0, 1), .doubt = 0});
    }
    if (count > 4) { result.push_back({.strokes = withSwapped(tidied, 3, 4), .doubt = kSmallDoubt}); }
    return result;
}

std::optional<Joint> joined(const Stroke& one, const Stroke& next) {
    const float gap = std::hypot(next.front().x - one.back().x, next.front().y - one.back().y);
    if (gap > kGap) { return std::nullopt; }
    Stroke both = one;
    both.insert(both.end(), next.begin(), next.end());
    return Joint{.stroke = bendsOf(both, kTremor), .doubt = kJointDoubt + kGapDoubt * gap};
}

std::vector<Parting> cuts(const Stroke& stroke) {
    std::vector<Parting> result;
    const std::size_t last = std::min(stroke.size(), kMostBends + 2) - 1;
    for (std::size_t i = 1; i < last; ++i) {
        if (turnAt(stroke, i) < kSharp) { continue; }
        const auto at = stroke.begin() + static_cast<std::ptrdiff_t>(i);
        const Stroke first(stroke.begin(), at + 1);
        result.push_back({.first = first, .second = {at, stroke.end()}, .doubt = kPartingDoubt});
        if (i + 1 < last && turnAt(stroke, i + 1) >= kSharp) {
            const float doubt = isWay(*at, *(at + 1)) ? kWayDoubt : kPartingDoubt;
            result.push_back({.first = first, .second = {at + 1, stroke.end()}, .doubt = doubt});
        }
    }
    return result;
}

} // namespace input
