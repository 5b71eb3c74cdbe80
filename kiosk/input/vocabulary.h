// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/input/candidate.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace input {

/// A word of the trade with its spelling.
struct Word {
    std::string text;
    std::vector<std::string> syllables; ///< one for each character, a to z, ü as v
};

/// No more words may share their first letters: they, and two others, have to fit on one page of candidates.
constexpr std::size_t kMostAlike = 6;

/// The words that people come to a community hall with. Never changes; any thread.
class Vocabulary {
public:
    Vocabulary() = default;

    /// One word in a line: the word, a tab, its syllables with one space between. Lines that start with # and empty
    /// ones are skipped. The first bad line refuses the whole: Unreadable, "line 12: ...".
    [[nodiscard]] static Expected<Vocabulary> read(std::string_view text);

    [[nodiscard]] const std::vector<Word>& words() const { return m_words; }
    /// Words that the letters spell to their end, each syllable whole or from its start; first letters alone will do.
    /// In the order of the file.
    [[nodiscard]] std::vector<const Word*> spelt(std::string_view letters) const;
    /// Words that have more syllables than the letters spell.
    [[nodiscard]] std::vector<const Word*> begun(std::string_view letters) const;
    /// How many characters at the end of `before` are the start of a word that goes on with `next`; 0: none.
    [[nodiscard]] std::size_t goesOn(std::string_view before, std::string_view next) const;
    /// Is the character in any word?
    [[nodiscard]] bool has(std::string_view character) const;

private:
    enum class Spells { No, Begins, Whole };
    [[nodiscard]] static Spells spells(std::string_view letters, const Word& word, std::size_t from);

    std::vector<Word> m_words;
    std::map<std::string, std::size_t, std::less<>> m_characters;        ///< and how often each stands in the words
    std::map<std::string, std::vector<std::string>, std::less<>> m_next; ///< starts of words, and what may follow
};

/// The characters of a text. A byte that is not UTF-8 is a character of its own.
[[nodiscard]] std::vector<std::string_view> charactersOf(std::string_view text);

} // namespace input
