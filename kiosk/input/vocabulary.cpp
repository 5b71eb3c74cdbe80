// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/vocabulary.h"

#include <algorithm>
#include <set>

namespace input {
namespace {

constexpr std::size_t kLongestWord = 8;

std::size_t lengthAt(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return std::min(length, text.size() - at);
}

std::vector<std::string> split(std::string_view text, char by) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(by, at), text.size());
        parts.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool isSyllable(const std::string& text) {
    return !text.empty() && text.size() <= 6 && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string initialsOf(const Word& word) {
    std::string initials;
    for (const std::string& syllable : word.syllables) {
        initials += syllable.front();
    }
    return initials;
}

/// The word of a line, or what is wrong with it.
tl::expected<Word, std::string> wordOf(std::string_view line) {
    const std::vector<std::string> fields = split(line, '\t');
    if (fields.size() != 2) { return tl::unexpected(std::string("a word, one tab and its syllables are wanted")); }
    Word word{.text = fields[0], .syllables = split(fields[1], ' ')};
    if (!std::ranges::all_of(word.syllables, isSyllable)) {
        return tl::unexpected(std::string("a syllable is one to six letters from a to z"));
    }
    const std::size_t length = charactersOf(word.text).size();
    if (length < 2 || length > kLongestWord || length * 3 != word.text.size()) {
        return tl::unexpected(std::string("a word is two to eight Chinese characters"));
    }
    if (length != word.syllables.size()) {
        return tl::unexpected(std::string("there is not one syllable for each character"));
    }
    return word;
}

} // namespace

std::vector<std::string_view> charactersOf(std::string_view text) {
    std::vector<std::string_view> characters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = lengthAt(text, at);
        characters.push_back(text.substr(at, length));
        at += length;
    }
    return characters;
}

Expected<Vocabulary> Vocabulary::read(std::string_view text) {
    Vocabulary vocabulary;
    std::set<std::string> seen;
    std::map<std::string, std::size_t> alike;
    std::size_t number = 0;
    for (const std::string& line : split(text, '\n')) {
        ++number;
        if (line.empty() || line.front() == '#') { continue; }
        const auto refused = [&](const std::string& why) {
            return tl::unexpected(
                Trouble{.kind = Trouble::Kind::Unreadable, .what = "line " + std::to_string(number) + ": " + why});
        };
        auto word = wordOf(line);
        if (!word) { return refused(word.error()); }
        if (!seen.insert(word->text).second) { return refused("this word was there before"); }
        if (++alike[initialsOf(*word)] > kMostAlike) { return refused("too many words have these first letters"); }
        std::string start;
        for (const std::string_view each : charactersOf(word->text)) {
            ++vocabulary.m_characters[std::string(each)];
            if (!start.empty()) { vocabulary.m_next[start].emplace_back(each); }
            start += each;
        }
        vocabulary.m_words.push_back(std::move(*word));
    }
    if (vocabulary.m_words.empty()) {
        return tl::unexpected(Trouble{.kind = Trouble::Kind::Unreadable, .what = "no words"});
    }
    return vocabulary;
}

Vocabulary::Spells Vocabulary::spells(std::string_view letters, const Word& word, std::size_t from) {
    if (letters.empty()) { return from == word.syllables.size() ? Spells::Whole : Spells::Begins; }
    if (from == word.syllables.size()) { return Spells::No; }
    const std::string& syllable = word.syllables[from];
    Spells best = Spells::No;
    for (std::size_t taken = 1; taken <= std::min(letters.size(), syllable.size()); ++taken) {
        if (letters[taken - 1] != syllable[taken - 1]) { break; }
        best = std::max(best, spells(letters.substr(taken), word, from + 1));
    }
    return best;
}

std::vector<const Word*> Vocabulary::spelt(std::string_view letters) const {
    std::vector<const Word*> found;
    for (const Word& word : m_words) {
        if (!letters.empty() && spells(letters, word, 0) == Spells::Whole) { found.push_back(&word); }
    }
    return found;
}

std::vector<const Word*> Vocabulary::begun(std::string_view letters) const {
    std::vector<const Word*> found;
    for (const Word& word : m_words) {
        if (!letters.empty() && spells(letters, word, 0) == Spells::Begins) { found.push_back(&word); }
    }
    return found;
}

std::size_t Vocabulary::goesOn(std::string_view before, std::string_view next) const {
    const auto characters = charactersOf(before);
    for (std::size_t length = std::min(characters.size(), kLongestWord); length > 0; --length) {
        const auto start = static_cast<std::size_t>(characters[characters.size() - length].data() - before.data());
        const auto found = m_next.find(before.substr(start));
        if (found != m_next.end() && std::ranges::find(found->second, next) != found->second.end()) { return length; }
    }
    return 0;
}

bool Vocabulary::has(std::string_view character) const {
    return m_characters.contains(character);
}

} // namespace input
