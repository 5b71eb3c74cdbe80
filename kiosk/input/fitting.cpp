// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/fitting.h"

#include <algorithm>
#include <array>
#include <limits>

namespace input {
namespace {

using Scores = std::vector<float>; ///< one for each character; empty: no way leads there

/// So many strokes more or fewer than were written, for strokes parted or joined.
constexpr std::size_t kMostOff = 1;
/// Of so few strokes, every order is read with every way to join and part them.
constexpr std::size_t kFew = 5;
constexpr std::size_t kOffs = 2 * kMostOff + 1;

void raise(Scores& best, const Scores& other) {
    if (best.empty()) {
        best = other;
        return;
    }
    for (std::size_t i = 0; i < best.size(); ++i) {
        best[i] = std::max(best[i], other[i]);
    }
}

void doubt(Scores& scores, float much) {
    for (float& score : scores) {
        score -= much;
    }
}

/// One order of the strokes, read as it is.
void readPlainly(const Model& model, const Variation& order, Scores& best) {
    Scores sums(model.size(), -order.doubt);
    model.addCount(order.strokes.size(), sums);
    for (std::size_t i = 0; i < order.strokes.size(); ++i) {
        model.add(shapeOf(order.strokes[i]), i, sums);
        if (i > 0) { model.addMove(order.strokes[i - 1].back(), order.strokes[i].front(), i, sums); }
    }
    raise(best, sums);
}

/// One order of the strokes with every way to join and part them. What follows depends only on how many strokes the
/// model has come to, so the best of all ways for each character is found stroke by stroke.
class Reader {
public:
    Reader(const Model& model, const Variation& order)
        : m_model(model)
        , m_strokes(order.strokes)
        , m_doubt(order.doubt) {}

    void read(Scores& best) {
        const std::size_t count = m_strokes.size();
        ByOff before{}; // up to the stroke before the last
        ByOff here{};
        here[kMostOff].assign(m_model.size(), -m_doubt);
        for (std::size_t i = 0; i < count; ++i) {
            ByOff next{};
            readOne(i, here, next);
            if (i > 0) { readJoined(i - 1, before, next); }
            before = std::move(here);
            here = std::move(next);
        }
        for (std::size_t off = 0; off < kOffs; ++off) {
            if (!here[off].empty() && count + off > kMostOff) {
                m_model.addCount(count + off - kMostOff, here[off]);
                raise(best, here[off]);
            }
        }
    }

private:
    using ByOff = std::array<Scores, kOffs>; ///< kMostOff: as many strokes as were written

    /// Stroke `i` as one or as two.
    void readOne(std::size_t i, const ByOff& here, ByOff& next) const {
        const Shape whole = shapeOf(m_strokes[i]);
        const std::vector<Parting> partings = cuts(m_strokes[i]);
        for (std::size_t off = 0; off < kOffs; ++off) {
            if (here[off].empty() || i + off < kMostOff) { continue; }
            const std::size_t at = i + off - kMostOff;
            Scores moved = here[off];
            addMove(i, at, moved);
            for (const Parting& each : off + 1 < kOffs ? partings : std::vector<Parting>()) {
                Scores parted = moved;
                doubt(parted, each.doubt);
                m_model.add(shapeOf(each.first), at, parted);
                m_model.addMove(each.first.back(), each.second.front(), at + 1, parted);
                m_model.add(shapeOf(each.second), at + 1, parted);
                raise(next[off + 1], parted);
            }
            m_model.add(whole, at, moved);
            raise(next[off], moved);
        }
    }
    /// Strokes `i` and the next as one.
    void readJoined(std::size_t i, const ByOff& before, ByOff& next) const {
        const std::optional<Joint> joint = joined(m_strokes[i], m_strokes[i + 1]);
        if (!joint) { return; }
        const Shape whole = shapeOf(joint->stroke);
        for (std::size_t off = 1; off < kOffs; ++off) {
            if (before[off].empty() || i + off < kMostOff) { continue; }
            const std::size_t at = i + off - kMostOff;
            Scores together = before[off];
            doubt(together, joint->doubt);
            addMove(i, at, together);
            m_model.add(whole, at, together);
            raise(next[off - 1], together);
        }
    }
    void addMove(std::size_t stroke, std::size_t at, Scores& sums) const {
        if (stroke > 0) { m_model.addMove(m_strokes[stroke - 1].back(), m_strokes[stroke].front(), at, sums); }
    }

    const Model& m_model;
    const Strokes& m_strokes;
    float m_doubt;
};

} // namespace

std::vector<float> plainFits(const Model& model, const Strokes& tidied) {
    Scores scores;
    readPlainly(model, {.strokes = tidied, .doubt = 0}, scores);
    return scores;
}

std::vector<float> fits(const Model& model, const Strokes& tidied) {
    Scores best;
    const Variation asWritten{.strokes = tidied, .doubt = 0};
    Reader(model, asWritten).read(best);
    for (const Variation& each : variations(tidied)) {
        // Where an order is as likely as the one written, or there are few strokes to try.
        if (each.doubt == 0 || each.strokes.size() <= kFew) {
            Reader(model, each).read(best);
        } else {
            readPlainly(model, each, best);
        }
    }
    return best;
}

} // namespace input
