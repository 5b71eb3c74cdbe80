// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/catalogue.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace db::catalogue {

/// The readings of one character of a name, without tones: "diao" and "tiao" for 调. A letter or digit reads as itself.
struct SpokenCharacter {
    std::string text; ///< the character, in lower case
    std::vector<std::string> readings;
};

/// Pure; ICU reads the characters, and a table of the trade's words adds the readings that it does not give.
[[nodiscard]] std::vector<SpokenCharacter> spoken(std::string_view text);

/// Finds items as somebody types: by Chinese words, by pinyin, by initials of pinyin or a mix of both, in English, or
/// by code. Keys are made once; a search is a walk over them and takes well under a millisecond for a hall's catalogue.
class Search {
public:
    /// `catalogue` must outlive this.
    explicit Search(const Catalogue& catalogue);

    /// Best first, at most `most`; empty for a text without letters, digits or characters.
    /// The order: code; name from its start; what people call it; name from its middle; pinyin of those; what the item
    /// is about; what to bring. Equal ones stand as in the catalogue.
    [[nodiscard]] std::vector<const ServiceItem*> find(std::string_view text, std::size_t most = 50) const;

private:
    struct Key {
        const ServiceItem* item = nullptr;
        std::vector<std::vector<SpokenCharacter>> names; ///< the name, then what people call it
        std::vector<std::string> english;                ///< words of the English name, lower case
        std::string about;                               ///< summary and materials, lower case
        std::string code;
    };
    [[nodiscard]] static int rank(const Key& key, const std::string& wanted);

    std::vector<Key> m_keys;
};

} // namespace db::catalogue
