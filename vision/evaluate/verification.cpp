// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/verification.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

namespace vision::evaluate {

namespace {

constexpr std::size_t kFolds = 10;

std::optional<int> toNumber(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0) { return std::nullopt; }
    return number;
}

std::optional<std::filesystem::path> pictureOf(const std::string& name, std::string_view number) {
    const std::optional<int> n = toNumber(number);
    // A name is one folder: no way out of the set's own.
    if (!n || name.empty() || name == ".." || name.find('/') != std::string::npos) { return std::nullopt; }
    std::string digits = std::to_string(*n);
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    return std::filesystem::path{name} / (name + "_" + digits + ".jpg");
}

std::vector<std::string> wordsOf(const std::string& line) {
    std::istringstream stream{line};
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    return words;
}

std::optional<Pair> toPair(const std::vector<std::string>& words) {
    if (words.size() != 3 && words.size() != 4) { return std::nullopt; }
    const bool isSame = words.size() == 3;
    const auto first = pictureOf(words[0], words[1]);
    const auto second = isSame ? pictureOf(words[0], words[2]) : pictureOf(words[2], words[3]);
    if (!first || !second) { return std::nullopt; }
    return Pair{.first = *first, .second = *second, .isSame = isSame};
}

bool isHeading(const std::vector<std::string>& words) {
    return !words.empty() && words.size() <= 2 &&
           std::ranges::all_of(words, [](const std::string& word) { return toNumber(word).has_value(); });
}

// The threshold with the most right answers, "same" being a score of at least that.
float bestThreshold(std::vector<ScoredPair> pairs) {
    std::ranges::sort(pairs, {}, [](const ScoredPair& pair) { return pair.score.value_or(kNoScore); });
    // Below all: every "same" pair is right. Then step over one pair after the other.
    auto right = std::ranges::count_if(pairs, [](const ScoredPair& pair) { return pair.isSame; });
    auto most = right;
    float best = kNoScore;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        right += pairs[i].isSame ? -1 : 1;
        const float here = pairs[i].score.value_or(kNoScore);
        const float next = i + 1 < pairs.size() ? pairs[i + 1].score.value_or(kNoScore) : here + 2;
        if (next > here && right > most) {
            most = right;
            best = here == kNoScore ? next - 1 : (here + next) / 2;
        }
    }
    return best;
}

} // namespace

Expected<std::vector<Pair>> readPairs(std::istream& text) {
    std::vector<Pair> pairs;
    std::size_t number = 0;
    for (std::string line; std::getline(text, line);) {
        ++number;
        const std::vector<std::string> words = wordsOf(line);
        if (words.empty() || (number == 1 && isHeading(words))) { continue; }
        const std::optional<Pair> pair = toPair(words);
        if (!pair) { return tl::unexpected(Error{ErrorKind::Unreadable, "line " + std::to_string(number)}); }
        pairs.push_back(*pair);
    }
    return pairs;
}

std::vector<TrueAccepts> trueAcceptsOf(std::span<const double> fars, std::span<const ScoredPair> pairs) {
    Searches searches{.people = pairs.size()}; // of one template each: a verification is an identification among one
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const ScoredPair& pair = pairs[i];
        Search search{.person = i, .acquired = pair.score.has_value()};
        if (pair.isSame && pair.score) { search.mateScore = *pair.score; }
        if (!pair.isSame && pair.score) { search.others = {*pair.score}; }
        search.compared = search.others.size();
        (pair.isSame ? searches.mated : searches.nonMated).push_back(std::move(search));
    }
    return trueAcceptsAt(fars, searches);
}

Rate tenFoldAccuracy(std::span<const ScoredPair> pairs) {
    std::vector<std::size_t> foldOf(pairs.size());
    std::array<std::size_t, 2> dealt{};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        foldOf[i] = dealt[pairs[i].isSame ? 1 : 0]++ % kFolds;
    }

    Rate accuracy{.hits = 0, .trials = pairs.size()};
    for (std::size_t fold = 0; fold < kFolds; ++fold) {
        std::vector<ScoredPair> others;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (foldOf[i] != fold) { others.push_back(pairs[i]); }
        }
        const float threshold = bestThreshold(std::move(others));
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (foldOf[i] != fold) { continue; }
            const bool saysSame = pairs[i].score.value_or(kNoScore) > threshold;
            if (saysSame == pairs[i].isSame) { ++accuracy.hits; }
        }
    }
    return accuracy;
}

} // namespace vision::evaluate
