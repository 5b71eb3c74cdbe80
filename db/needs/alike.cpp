// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/alike.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <string>

namespace db::needs {
namespace {

using Pieces = std::map<std::string, int>;

/// Politeness, and what is said about everything: longer ones before those that stand in them.
constexpr std::array<std::string_view, 36> kEverywhere{
    "希望", "请",   "麻烦", "能不能", "可不可以", "可以", "帮忙", "建议", "我们", "我家", "你们", "社区",
    "尽快", "一下", "有人", "现在",   "已经",     "一直", "经常", "非常", "很",   "的",   "了",   "吗",
    "呢",   "都",   "小区", "号楼",   "单元",     "增加", "坏",   "想",   "里",   "在",   "家",   "又"};
/// A number is a building or a door: the place says it already.
constexpr std::string_view kAscii = " \t\r\n.,;:!?\"'()-/0123456789";
constexpr std::array<std::string_view, 14> kPunctuation{"，", "。", "、", "；", "：", "！", "？",
                                                        "“",  "”",  "（", "）", "…",  "—",  "　"};

bool startsCharacter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

void dropAll(std::string& text, std::string_view what) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
        text.erase(at, what.size());
    }
}

std::vector<std::string> charactersOf(std::string_view text) {
    std::string kept{text};
    for (const std::string_view mark : kPunctuation) {
        dropAll(kept, mark);
    }
    for (const std::string_view word : kEverywhere) {
        dropAll(kept, word);
    }
    std::vector<std::string> characters;
    for (const char byte : kept) {
        if (kAscii.find(byte) != std::string_view::npos) { continue; }
        const char lower = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
        if (startsCharacter(byte) || characters.empty()) { characters.emplace_back(); }
        characters.back() += lower;
    }
    return characters;
}

Pieces piecesOf(std::string_view text) {
    const auto characters = charactersOf(text);
    Pieces pieces;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        ++pieces[characters[i]];
        if (i > 0) { ++pieces[characters[i - 1] + characters[i]]; }
    }
    return pieces;
}

int countOf(const Pieces& pieces) {
    int count = 0;
    for (const auto& [piece, times] : pieces) {
        count += times;
    }
    return count;
}

/// How much likeness is asked for; nothing if the places rule it out.
std::optional<double> asked(const Need& a, const Need& b, const AlikeRules& rules, const Parents& parents) {
    const double least = rules.percent / 100.0;
    if (!a.place || !b.place) { return least + kWithoutPlace; }
    if (isWithin(*a.place, *b.place, parents) || isWithin(*b.place, *a.place, parents)) { return least; }
    return std::nullopt;
}

} // namespace

Parents parentsOf(std::span<const GridCell> cells) {
    Parents parents;
    for (const GridCell& cell : cells) {
        parents.emplace(cell.id, cell.parent);
    }
    return parents;
}

bool isWithin(GridCellId cell, GridCellId outer, const Parents& parents) {
    // Five levels; a damaged table must not turn this into a circle.
    constexpr int kMostLevels = 8;
    std::optional<GridCellId> at = cell;
    for (int level = 0; at && level < kMostLevels; ++level) {
        if (*at == outer) { return true; }
        const auto found = parents.find(*at);
        at = found == parents.end() ? std::nullopt : found->second;
    }
    return false;
}

double likeness(std::string_view a, std::string_view b) {
    const Pieces one = piecesOf(a);
    const Pieces other = piecesOf(b);
    int both = 0;
    for (const auto& [piece, times] : one) {
        const auto found = other.find(piece);
        if (found != other.end()) { both += std::min(times, found->second); }
    }
    const int all = countOf(one) + countOf(other);
    return all == 0 ? 0.0 : 2.0 * both / all;
}

std::vector<Alike> findAlike(const Need& need, std::span<const Need> others, const AlikeRules& rules,
                             const Parents& parents) {
    std::vector<Alike> found;
    for (const Need& other : others) {
        if (other.id == need.id || other.category != need.category || other.end) { continue; }
        const auto apart = std::chrono::abs(other.raisedAt - need.raisedAt);
        if (apart > std::chrono::days{rules.days}) { continue; }
        const auto least = asked(need, other, rules, parents);
        if (!least) { continue; }
        const double alike = likeness(need.text, other.text);
        if (alike >= *least) { found.push_back({.need = other.id, .likeness = alike}); }
    }
    std::ranges::stable_sort(found, [](const Alike& a, const Alike& b) { return a.likeness > b.likeness; });
    return found;
}

} // namespace db::needs
