// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/search.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace db::catalogue {
namespace {

// Smaller is better; kNone is no match.
enum Rank { kCode, kNameStart, kCalled, kNameInside, kSpokenStart, kSpokenInside, kEnglish, kAbout, kNone };

/// Letters, digits and characters in lower case, without spaces and signs.
std::string squeezed(std::string_view text) {
    std::string all;
    for (const SpokenCharacter& one : spoken(text)) {
        all += one.text;
    }
    return all;
}

/// What was typed, as pinyin: ü is v on the keyboard, and behind j, q, x and y it is u.
std::string asPinyin(const std::string& typed) {
    static constexpr std::string_view kUmlaut = "ü";
    std::string letters = typed;
    for (std::size_t at = letters.find(kUmlaut); at != std::string::npos; at = letters.find(kUmlaut, at)) {
        letters.replace(at, kUmlaut.size(), "v");
    }
    for (std::size_t at = 1; at < letters.size(); ++at) {
        const bool isBehind = std::string_view("jqxy").find(letters[at - 1]) != std::string_view::npos;
        if (letters[at] == 'v' && isBehind) { letters[at] = 'u'; }
    }
    return letters;
}

std::string textOf(const std::vector<SpokenCharacter>& characters) {
    std::string all;
    for (const SpokenCharacter& one : characters) {
        all += one.text;
    }
    return all;
}

/// Does `typed` read the characters from `at` on? Each character takes its whole reading or the beginning of it, so
/// that initials, full pinyin and any mix fit; the last one may be half typed. A Chinese character stands for itself.
bool reads(const std::vector<SpokenCharacter>& characters, std::size_t at, std::string_view typed) {
    if (typed.empty()) { return true; }
    if (at == characters.size()) { return false; }
    const SpokenCharacter& one = characters[at];
    if (typed.starts_with(one.text) && reads(characters, at + 1, typed.substr(one.text.size()))) { return true; }
    for (const std::string& reading : one.readings) {
        std::size_t same = 0;
        while (same < reading.size() && same < typed.size() && reading[same] == typed[same]) {
            ++same;
        }
        // The whole reading, or its initial: "g", or "zh" for those who type both letters.
        const bool hasLongInitial = reading.size() > 1 && reading[1] == 'h';
        for (const std::size_t length : {same, std::size_t{2}, std::size_t{1}}) {
            if (length == 0 || length > same) { continue; }
            const bool isInitial = length == 1 || (length == 2 && hasLongInitial);
            const bool isWhole = length == reading.size();
            const bool isHalfTyped = length == typed.size();
            if ((isInitial || isWhole || isHalfTyped) && reads(characters, at + 1, typed.substr(length))) {
                return true;
            }
        }
    }
    return false;
}

bool readsInside(const std::vector<SpokenCharacter>& characters, std::string_view typed) {
    for (std::size_t at = 1; at < characters.size(); ++at) {
        if (reads(characters, at, typed)) { return true; }
    }
    return false;
}

/// Lower case; cut at what is neither letter nor digit.
std::vector<std::string> wordsOf(const std::string& english) {
    std::vector<std::string> words(1);
    for (const char c : english) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        if (isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            words.back() += isUpper ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) { words.pop_back(); }
    return words;
}

/// Every word that was typed begins one of the name's.
bool isInEnglish(const std::vector<std::string>& name, const std::vector<std::string>& typed) {
    return !typed.empty() && std::all_of(typed.begin(), typed.end(), [&](const std::string& word) {
        return std::any_of(name.begin(), name.end(), [&](const std::string& one) { return one.starts_with(word); });
    });
}

} // namespace

Search::Search(const Catalogue& catalogue) {
    for (const ServiceItem& item : catalogue.items) {
        Key key{.item = &item,
                .names = {spoken(item.name.zh)},
                .english = wordsOf(item.name.en),
                .about = squeezed(item.summary.zh),
                .code = squeezed(item.code)};
        for (const std::string& name : item.alsoCalled) {
            key.names.push_back(spoken(name));
        }
        for (const Material& material : item.materials) {
            key.about += " " + squeezed(material.name.zh);
        }
        m_keys.push_back(std::move(key));
    }
}

int Search::rank(const Key& key, const std::string& wanted) {
    if (key.code == wanted) { return kCode; }
    const std::string pinyin = asPinyin(wanted);
    int best = kNone;
    for (std::size_t i = 0; i < key.names.size(); ++i) {
        const std::string name = textOf(key.names[i]);
        const std::size_t at = name.find(wanted);
        if (at == 0) {
            best = std::min<int>(best, i == 0 ? kNameStart : kCalled);
        } else if (at != std::string::npos) {
            best = std::min<int>(best, kNameInside);
        } else if (reads(key.names[i], 0, pinyin)) {
            best = std::min<int>(best, kSpokenStart);
        } else if (readsInside(key.names[i], pinyin)) {
            best = std::min<int>(best, kSpokenInside);
        }
    }
    if (best < kNone) { return best; }
    return key.about.find(wanted) != std::string::npos ? kAbout : kNone;
}

std::vector<const ServiceItem*> Search::find(std::string_view text, std::size_t most) const {
    const std::string wanted = squeezed(text);
    if (wanted.empty()) { return {}; }
    const std::vector<std::string> english = wordsOf(std::string(text));
    std::vector<std::pair<int, const ServiceItem*>> found;
    for (const Key& key : m_keys) {
        int best = rank(key, wanted);
        if (best > kEnglish && isInEnglish(key.english, english)) { best = kEnglish; }
        if (best < kNone) { found.emplace_back(best, key.item); }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const ServiceItem*> items;
    for (std::size_t i = 0; i < found.size() && i < most; ++i) {
        items.push_back(found[i].second);
    }
    return items;
}

} // namespace db::catalogue
