// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/pinyin.h"

#include "kiosk/input/name_characters.h"

#include <googlepinyin/pinyinime.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <optional>
#include <set>

namespace input {
namespace {

/// The library keeps one state for the whole program.
std::atomic<bool> isOpen = false;

constexpr std::size_t kMostCharacters = 12;
/// Longer ones do not fit on a key.
constexpr std::size_t kLongestShown = 6;
/// The library stops the program (an assertion in its matrixsearch.cpp) when it gets 14 and more first letters in a
/// row, such as z, that very many words begin with. Of 9,000 random texts with no more than 12 consonants, none did.
constexpr std::size_t kMostConsonants = 12;
/// So many words that the letters only begin stand before what the library finds.
constexpr std::size_t kMostBegun = 2;
/// Fewer letters begin too many words.
constexpr std::size_t kFewestToBegin = 3;

/// Of the candidates, one in so many is kept for characters of names.
constexpr std::size_t kPartForNames = 3;

/// Longer texts are not cut in other ways: each way is one more search.
constexpr std::size_t kLongestCut = 12;
/// So many of the library's own first choices stand before words of another cut.
constexpr std::size_t kBeforeOtherCuts = 3;

std::string utf8Of(const ime_pinyin::char16* text) {
    std::string result;
    for (; *text != 0; ++text) {
        const unsigned code = *text;
        result += static_cast<char>(0xE0U | (code >> 12U));
        result += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        result += static_cast<char>(0x80U | (code & 0x3FU));
    }
    return result;
}

bool isChinese(const ime_pinyin::char16* text) {
    for (; *text != 0; ++text) {
        if (*text < 0x800 || (*text >= 0xD800 && *text < 0xE000)) {
            return false; // the library hands letters back that it cannot read
        }
    }
    return true;
}

/// As much of the letters as the library can stand.
std::string_view bearable(std::string_view letters) {
    std::size_t consonants = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const bool isVowel = std::string_view("aeiouv").find(letters[i]) != std::string_view::npos;
        if (!isVowel && ++consonants > kMostConsonants) { return letters.substr(0, i); }
    }
    return letters;
}

/// Letters as the library spells them; each stands for one of those that were typed. It knows lüe and nüe as lue and
/// nue alone, and ü behind j, q, x and y as u; people type a v for all of them.
std::string asTheLibrarySpells(std::string_view typed) {
    std::string letters{typed};
    for (std::size_t at = 1; at < letters.size(); ++at) {
        if (letters[at] != 'v') { continue; }
        const char before = letters[at - 1];
        const bool isAlwaysU = std::string_view("jqxy").find(before) != std::string_view::npos;
        const bool isUmlautBeforeE =
            (before == 'l' || before == 'n') && at + 1 < letters.size() && letters[at + 1] == 'e';
        if (isAlwaysU || isUmlautBeforeE) { letters[at] = 'u'; }
    }
    return letters;
}

std::vector<Candidate> fromLibrary(std::string_view letters, std::size_t most) {
    ime_pinyin::im_reset_search();
    const std::size_t found = ime_pinyin::im_search(letters.data(), letters.size());
    const ime_pinyin::uint16* starts = nullptr;
    const std::size_t syllables = ime_pinyin::im_get_spl_start_pos(starts);
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < found && candidates.size() < most; ++i) {
        std::array<ime_pinyin::char16, kMostCharacters * 2> text{};
        if (ime_pinyin::im_get_candidate(i, text.data(), text.size() - 1) == nullptr || !isChinese(text.data())) {
            continue;
        }
        const auto length = static_cast<std::size_t>(std::ranges::find(text, 0) - text.begin());
        if (length > 0 && length <= std::min(syllables, kLongestShown)) {
            candidates.push_back({.text = utf8Of(text.data()), .used = starts[length]});
        }
    }
    return candidates;
}

/// Could a syllable begin there, although the one before could go on (xi'an, min'ge)?
bool mayBeCut(std::string_view letters, std::size_t at) {
    const auto isOneOf = [&](std::size_t where, std::string_view some) {
        return where < letters.size() && some.find(letters[where]) != std::string_view::npos;
    };
    const bool begins = isOneOf(at, "aoe") || (isOneOf(at, "gnr") && isOneOf(at + 1, "aeiouv"));
    return at >= 2 && begins && isOneOf(at - 1, "aeiouvngr");
}

/// What the library reads first, if that is one word of its dictionary to the last letter, and not put together of
/// characters: the rest of it is among what the library predicts behind its first character.
std::optional<std::string> wordSpelt(const std::string& spelling) {
    ime_pinyin::im_reset_search();
    std::array<ime_pinyin::char16, kMostCharacters * 2> text{};
    if (ime_pinyin::im_search(spelling.data(), spelling.size()) == 0 ||
        ime_pinyin::im_get_candidate(0, text.data(), text.size() - 1) == nullptr || !isChinese(text.data())) {
        return std::nullopt;
    }
    const ime_pinyin::uint16* starts = nullptr;
    const std::size_t syllables = ime_pinyin::im_get_spl_start_pos(starts);
    const auto length = static_cast<std::size_t>(std::ranges::find(text, 0) - text.begin());
    if (length < 2 || length > std::min(syllables, kLongestShown) || starts[length] != spelling.size()) {
        return std::nullopt;
    }
    const std::array<ime_pinyin::char16, 2> first{text[0], 0};
    ime_pinyin::char16(*rests)[ime_pinyin::kMaxPredictSize + 1] = nullptr;
    const std::size_t predicted = ime_pinyin::im_get_predicts(first.data(), rests);
    for (std::size_t i = 0; i < predicted; ++i) {
        // Both end with 0.
        if (length <= ime_pinyin::kMaxPredictSize && std::equal(&text[1], &text[length + 1], std::begin(rests[i]))) {
            return utf8Of(text.data());
        }
    }
    return std::nullopt;
}

/// Words that all of the letters spell if their syllables are cut where the library does not cut them by itself: people
/// write xian for xi'an, and the kiosk's pad has no apostrophe. At most one for each place.
std::vector<Candidate> fromOtherCuts(std::string_view letters) {
    std::vector<Candidate> candidates;
    if (letters.size() > kLongestCut || letters.find('\'') != std::string_view::npos) { return candidates; }
    for (std::size_t at = 2; at < letters.size(); ++at) {
        if (!mayBeCut(letters, at)) { continue; }
        std::string cut{letters};
        cut.insert(at, 1, '\'');
        if (auto word = wordSpelt(cut)) { candidates.push_back({.text = *std::move(word), .used = letters.size()}); }
    }
    return candidates;
}

} // namespace

void Pinyin::Close::operator()(const Vocabulary* /*vocabulary*/) const noexcept {
    ime_pinyin::im_close_decoder();
    isOpen = false;
}

Expected<Pinyin> Pinyin::open(const std::filesystem::path& dictionary, const Vocabulary& vocabulary) {
    std::error_code problem;
    if (!std::filesystem::is_regular_file(dictionary, problem)) {
        return tl::unexpected(Trouble{.kind = Trouble::Kind::Missing, .what = dictionary.string()});
    }
    if (isOpen.exchange(true)) {
        return tl::unexpected(Trouble{.kind = Trouble::Kind::InUse, .what = dictionary.string()});
    }
    // No name of a user's dictionary: there is none to read, and none can be written.
    if (!ime_pinyin::im_open_decoder(dictionary.c_str(), "")) {
        isOpen = false;
        return tl::unexpected(Trouble{.kind = Trouble::Kind::Unreadable, .what = dictionary.string()});
    }
    ime_pinyin::im_set_max_lens(kMostLetters + 1, kMostCharacters);
    return Pinyin(vocabulary);
}

std::vector<Candidate> Pinyin::candidates(std::string_view letters, std::size_t most) const {
    letters = letters.substr(0, kMostLetters);
    const bool isSpelling = std::ranges::all_of(letters, [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
    if (!isSpelling || letters.empty() || letters.front() == '\'') { return {}; }
    const std::string spelling = asTheLibrarySpells(letters);
    std::vector<Candidate> candidates;
    std::set<std::string, std::less<>> seen;
    const auto add = [&](Candidate each) {
        if (candidates.size() < most && seen.insert(each.text).second) { candidates.push_back(std::move(each)); }
    };
    for (const Word* word : m_open->spelt(letters)) {
        add({.text = word->text, .used = letters.size()});
    }
    if (letters.size() >= kFewestToBegin) {
        const auto begun = m_open->begun(letters);
        for (std::size_t i = 0; i < std::min(begun.size(), kMostBegun); ++i) {
            add({.text = begun[i]->text, .used = letters.size()});
        }
    }
    // Characters of names stand behind the library's words; its list may be longer than what is shown.
    const std::vector<std::string>& ofNames = nameCharacters(letters);
    const std::size_t kept = std::min(ofNames.size(), most / kPartForNames);
    std::vector<Candidate> fromIt = fromLibrary(bearable(spelling), most + candidates.size());
    const auto others = fromOtherCuts(spelling);
    fromIt.insert(fromIt.begin() + static_cast<std::ptrdiff_t>(std::min(fromIt.size(), kBeforeOtherCuts)),
                  others.begin(), others.end());
    for (Candidate& each : fromIt) {
        if (candidates.size() + kept < most) { add(std::move(each)); }
    }
    for (const std::string& each : ofNames) {
        add({.text = each, .used = letters.size()});
    }
    return candidates;
}

} // namespace input
