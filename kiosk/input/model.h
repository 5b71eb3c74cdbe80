// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/input/candidate.h"
#include "kiosk/input/strokes.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace input {

/// What a line from one point to another is known by.
using Traits = std::array<float, 12>;

/// A stroke as the model knows it: the line between its ends, the lines to and from its farthest bend, and so on.
struct Shape {
    struct Line {
        std::size_t place = 0; ///< 0: from end to end; then those under it, as in a heap
        Traits traits{};
    };
    std::vector<Line> lines;
    Point from;
    Point to;
};

/// Requires: not empty; on the square that tidied() writes in.
[[nodiscard]] Shape shapeOf(const Stroke& stroke);

/// The weights of a zinnia model: each character is a sum over what the strokes are known by, and each stroke adds to
/// it by itself, given its place in the order. So strokes that were scored once can be put together in many ways, which
/// zinnia's own library cannot. Never changes; any thread.
class Model {
public:
    /// A file as zinnia writes it (tegaki's handwriting-zh_CN.model or one like it). Missing, Unreadable.
    [[nodiscard]] static Expected<Model> open(const std::filesystem::path& file);

    /// Some of its characters alone, by their numbers, rising; they are numbered anew. Scoring takes as much less time.
    [[nodiscard]] Model only(std::span<const std::size_t> numbers) const;

    [[nodiscard]] std::size_t size() const { return m_characters.size(); }
    /// By number, from 0.
    [[nodiscard]] const std::string& character(std::size_t number) const { return m_characters[number]; }

    /// Each adds to `sums`, one for each character, what it says for it. A character's score is the sum of: addCount()
    /// once; add() for each stroke; addMove() for each stroke but the first. `at`: the stroke's place in the order,
    /// from 0. About 1 for a good fit, under 0 for a poor one.
    void addCount(std::size_t strokes, std::span<float> sums) const;
    void add(const Shape& stroke, std::size_t at, std::span<float> sums) const;
    /// The pen's way from the end of the stroke before to the start of the stroke.
    void addMove(Point from, Point to, std::size_t at, std::span<float> sums) const;

private:
    /// The weights of one line's traits, for the characters that have any.
    struct Block {
        std::vector<std::uint16_t> characters; ///< by number, rising
        std::vector<float> weights;            ///< of the first trait for each of them, of the second trait, ...
    };
    /// By a number of the file's own.
    struct Single {
        std::vector<std::uint16_t> characters;
        std::vector<float> weights;
    };

    void take(std::uint16_t number, std::size_t feature, float weight);
    static void turn(Block& block);
    void addBlock(const Block& block, const Traits& traits, std::span<float> sums) const;

    std::vector<std::string> m_characters;
    std::vector<float> m_always;  ///< one for each character
    std::vector<float> m_counted; ///< for each stroke, one for each character
    std::vector<Single> m_counts; ///< by how many strokes
    std::vector<Block> m_lines;   ///< by stroke and place
    std::vector<Block> m_moves;   ///< by stroke
};

} // namespace input
