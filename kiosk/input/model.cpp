// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <fstream>
#include <iterator>
#include <optional>
#include <type_traits>

namespace input {
namespace {

// The file: its length (hidden by a number), a version, how many characters; then for each character its text in 16
// bytes, a number that is always added, and pairs of what is weighted and its weight, rising, -1 at their end.
static_assert(std::endian::native == std::endian::little);
constexpr std::uint32_t kHidesLength = 0xEF71821;
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kTextBytes = 16;
constexpr std::size_t kMostCharacters = 0xFFFF;

// What is weighted: 0 for always; lines by stroke and place; moves by stroke; the number of strokes.
constexpr std::size_t kPlaces = 50;
constexpr std::size_t kLineStep = 20;
constexpr std::size_t kMoves = 100000;
constexpr std::size_t kMoveStep = 1000;
constexpr std::size_t kCounts = 2000000;
constexpr std::size_t kMostStrokes = kMoves / kMoveStep;
constexpr float kCounted = 10;
/// A bend is one that lies this far off its line (squared, the square being 1).
constexpr float kBend = 0.001F;

/// What a text is taken apart from its front; false from next(): there is not so much left.
class Bytes {
public:
    explicit Bytes(std::string_view bytes)
        : m_left(bytes) {}

    template <typename T>
    [[nodiscard]] bool next(T& value) {
        if (m_left.size() < sizeof(T)) { return false; }
        m_left.copy(reinterpret_cast<char*>(&value), sizeof(T));
        m_left.remove_prefix(sizeof(T));
        return true;
    }
    [[nodiscard]] bool isEmpty() const { return m_left.empty(); }

private:
    std::string_view m_left;
};

struct Head {
    std::uint32_t length = 0;
    std::uint32_t version = 0;
    std::uint32_t size = 0;
};

struct Weight {
    std::int32_t what = 0;
    float weight = 0;
};

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::error_code problem;
    const std::uintmax_t length = std::filesystem::file_size(file, problem);
    std::string content(problem ? 0 : length, '\0');
    stream.read(content.data(), static_cast<std::streamsize>(content.size()));
    content.resize(static_cast<std::size_t>(stream.gcount()));
    return content;
}

Traits traitsOf(Point from, Point to) {
    // On a square of 1, from its middle.
    const float x0 = from.x / kSquare - 0.5F;
    const float y0 = from.y / kSquare - 0.5F;
    const float x1 = to.x / kSquare - 0.5F;
    const float y1 = to.y / kSquare - 0.5F;
    return {10 * std::hypot(x1 - x0, y1 - y0),
            std::atan2(y1 - y0, x1 - x0),
            10 * x0,
            10 * y0,
            10 * x1,
            10 * y1,
            std::atan2(y0, x0),
            std::atan2(y1, x1),
            10 * std::hypot(x0, y0),
            10 * std::hypot(x1, y1),
            5 * (x1 - x0),
            5 * (y1 - y0)};
}

/// The point between `from` and `to` that lies farthest off the line between them; 0: none is a bend.
std::size_t farthestBend(const Stroke& stroke, std::size_t from, std::size_t to) {
    const float x = (stroke[to].x - stroke[from].x) / kSquare;
    const float y = (stroke[to].y - stroke[from].y) / kSquare;
    const float length = x * x + y * y;
    float farthest = 0;
    std::size_t at = 0;
    for (std::size_t i = from + 1; i < to; ++i) {
        const float off = std::abs(x * (stroke[i].y - stroke[from].y) - y * (stroke[i].x - stroke[from].x)) / kSquare;
        if (off > farthest) {
            farthest = off;
            at = i;
        }
    }
    return farthest * farthest > kBend * length ? at : 0;
}

void addLines(const Stroke& stroke, std::size_t from, std::size_t to, std::size_t place, Shape& shape) {
    if (place >= kPlaces) { return; }
    shape.lines.push_back({.place = place, .traits = traitsOf(stroke[from], stroke[to])});
    if (const std::size_t bend = farthestBend(stroke, from, to); bend != 0) {
        addLines(stroke, from, bend, place * 2 + 1, shape);
        addLines(stroke, bend, to, place * 2 + 2, shape);
    }
}

} // namespace

Shape shapeOf(const Stroke& stroke) {
    Shape shape{.lines = {}, .from = stroke.front(), .to = stroke.back()};
    addLines(stroke, 0, stroke.size() - 1, 0, shape);
    return shape;
}

Expected<Model> Model::open(const std::filesystem::path& file) {
    std::error_code problem;
    if (!std::filesystem::is_regular_file(file, problem)) {
        return tl::unexpected(Trouble{.kind = Trouble::Kind::Missing, .what = file.string()});
    }
    const auto unreadable = [&] {
        return tl::unexpected(Trouble{.kind = Trouble::Kind::Unreadable, .what = file.string()});
    };
    const std::string content = contentOf(file);
    Bytes bytes(content);
    Head head;
    if (!bytes.next(head) || (head.length ^ kHidesLength) != content.size() || head.version != kVersion ||
        head.size == 0 || head.size > kMostCharacters) {
        return unreadable();
    }
    Model model;
    model.m_always.resize(head.size);
    model.m_counted.resize(head.size);
    model.m_counts.resize(kMostStrokes);
    model.m_lines.resize(kMostStrokes * kPlaces);
    model.m_moves.resize(kMostStrokes);
    for (std::size_t i = 0; i < head.size; ++i) {
        const auto number = static_cast<std::uint16_t>(i);
        std::array<char, kTextBytes> text{};
        if (!bytes.next(text) || text.back() != '\0' || !bytes.next(model.m_always[i])) { return unreadable(); }
        model.m_characters.emplace_back(text.data());
        for (;;) {
            Weight each;
            if (!bytes.next(each) || !std::isfinite(each.weight)) { return unreadable(); }
            if (each.what < 0) { break; }
            model.take(number, static_cast<std::size_t>(each.what), each.weight);
        }
    }
    if (!bytes.isEmpty()) { return unreadable(); }
    for (auto* blocks : {&model.m_lines, &model.m_moves}) {
        std::ranges::for_each(*blocks, turn);
    }
    return model;
}

void Model::take(std::uint16_t number, std::size_t feature, float weight) {
    constexpr std::size_t kTraits = std::tuple_size_v<Traits>;
    const auto put = [&](Block& block, std::size_t trait) {
        if (block.characters.empty() || block.characters.back() != number) {
            block.characters.push_back(number);
            block.weights.resize(block.weights.size() + kTraits);
        }
        block.weights[block.weights.size() - kTraits + trait] = weight;
    };
    if (feature == 0) {
        m_always[number] += weight;
    } else if (feature == kCounts) {
        m_counted[number] = weight;
    } else if (feature > kCounts && feature - kCounts < kMostStrokes) {
        m_counts[feature - kCounts].characters.push_back(number);
        m_counts[feature - kCounts].weights.push_back(weight * kCounted);
    } else if (feature < kMoves && feature % kLineStep - 1 < kTraits) {
        put(m_lines[feature / kLineStep], feature % kLineStep - 1);
    } else if (feature >= kMoves && (feature - kMoves) % kMoveStep - 1 < kTraits &&
               (feature - kMoves) / kMoveStep < kMostStrokes) {
        put(m_moves[(feature - kMoves) / kMoveStep], (feature - kMoves) % kMoveStep - 1);
    }
}

/// Weights of one trait stand together: many characters are added up at a time.
void Model::turn(Block& block) {
    constexpr std::size_t kTraits = std::tuple_size_v<Traits>;
    const std::size_t count = block.characters.size();
    std::vector<float> turned(block.weights.size());
    for (std::size_t i = 0; i < block.weights.size(); ++i) {
        turned[i % kTraits * count + i / kTraits] = block.weights[i];
    }
    block.weights = std::move(turned);
}

Model Model::only(std::span<const std::size_t> numbers) const {
    Model part;
    std::vector<std::optional<std::uint16_t>> anew(size());
    for (const std::size_t number : numbers) {
        anew[number] = static_cast<std::uint16_t>(part.m_characters.size());
        part.m_characters.push_back(m_characters[number]);
        part.m_always.push_back(m_always[number]);
        part.m_counted.push_back(m_counted[number]);
    }
    const auto kept = [&](const auto& all) { // of a block or of a count
        std::remove_cvref_t<decltype(all)> some;
        const std::size_t count = all.characters.size();
        for (std::size_t i = 0; i < all.weights.size(); ++i) {
            if (const auto number = anew[all.characters[i % count]]) {
                some.weights.push_back(all.weights[i]);
                if (i < count) { some.characters.push_back(*number); }
            }
        }
        return some;
    };
    std::ranges::transform(m_counts, std::back_inserter(part.m_counts), kept);
    std::ranges::transform(m_lines, std::back_inserter(part.m_lines), kept);
    std::ranges::transform(m_moves, std::back_inserter(part.m_moves), kept);
    return part;
}

void Model::addBlock(const Block& block, const Traits& traits, std::span<float> sums) const {
    constexpr std::size_t kAtATime = 64;
    const std::size_t count = block.characters.size();
    for (std::size_t begin = 0; begin < count; begin += kAtATime) {
        const std::size_t many = std::min(kAtATime, count - begin);
        std::array<float, kAtATime> part{};
        for (std::size_t trait = 0; trait < traits.size(); ++trait) {
            const float* const weights = block.weights.data() + trait * count + begin;
            for (std::size_t i = 0; i < many; ++i) {
                part[i] += traits[trait] * weights[i];
            }
        }
        for (std::size_t i = 0; i < many; ++i) {
            sums[block.characters[begin + i]] += part[i];
        }
    }
}

void Model::addCount(std::size_t strokes, std::span<float> sums) const {
    for (std::size_t i = 0; i < size(); ++i) {
        sums[i] += m_always[i] + m_counted[i] * static_cast<float>(strokes);
    }
    if (strokes < m_counts.size()) {
        const Single& weighted = m_counts[strokes];
        for (std::size_t i = 0; i < weighted.characters.size(); ++i) {
            sums[weighted.characters[i]] += weighted.weights[i];
        }
    }
}

void Model::add(const Shape& stroke, std::size_t at, std::span<float> sums) const {
    for (const Shape::Line& line : stroke.lines) {
        if (at < kMostStrokes) { addBlock(m_lines[at * kPlaces + line.place], line.traits, sums); }
    }
}

void Model::addMove(Point from, Point to, std::size_t at, std::span<float> sums) const {
    if (at < kMostStrokes) { addBlock(m_moves[at], traitsOf(from, to), sums); }
}

} // namespace input
