// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/catalogue/search.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <utility>

namespace db::catalogue {
namespace {

/// Readings that words of this trade use and that ICU, which gives each character one, may not give.
constexpr std::array<std::pair<std::string_view, std::string_view>, 30> kOtherReadings{{
    {"调", "tiao"}, {"参", "can"},  {"重", "zhong"}, {"重", "chong"}, {"长", "zhang"}, {"长", "chang"},
    {"还", "huan"}, {"乐", "le"},   {"乐", "yue"},   {"行", "xing"},  {"行", "hang"},  {"便", "bian"},
    {"会", "hui"},  {"朝", "chao"}, {"差", "cha"},   {"给", "gei"},   {"给", "ji"},    {"供", "gong"},
    {"处", "chu"},  {"房", "fang"}, {"单", "dan"},   {"薄", "bo"},    {"殡", "bin"},   {"属", "shu"},
    {"恤", "xu"},   {"楼", "lou"},  {"绿", "lv"},    {"女", "nv"},    {"率", "lv"},    {"屋", "wu"},
}};

class Reader {
public:
    Reader() {
        UErrorCode status = U_ZERO_ERROR;
        // The two dots of ü stay until both ways to type it are made of them.
        m_toLatin.reset(icu::Transliterator::createInstance(
            "Han-Latin; NFD; [[:Nonspacing Mark:]-[\\u0308]] Remove; NFC; Lower", UTRANS_FORWARD, status));
        assert(U_SUCCESS(status)); // part of ICU's own data
        m_toAscii.reset(icu::Transliterator::createInstance("Latin-ASCII; Lower", UTRANS_FORWARD, status));
        assert(U_SUCCESS(status));
    }

    [[nodiscard]] SpokenCharacter read(UChar32 character) const {
        icu::UnicodeString text(character);
        text.toLower();
        SpokenCharacter spoken;
        text.toUTF8String(spoken.text);
        icu::UnicodeString latin = text;
        if (m_toLatin) { m_toLatin->transliterate(latin); }
        icu::UnicodeString typed = latin; // 律 is lv on every keyboard
        typed.findAndReplace(icu::UnicodeString(UChar32{0x00FC}), icu::UnicodeString(UChar32{'v'}));
        add(spoken.readings, ascii(latin));
        add(spoken.readings, ascii(typed));
        for (const auto& [of, other] : kOtherReadings) {
            if (of == spoken.text) { add(spoken.readings, std::string(other)); }
        }
        return spoken;
    }

private:
    static void add(std::vector<std::string>& readings, std::string one) {
        const bool isNew = std::find(readings.begin(), readings.end(), one) == readings.end();
        if (!one.empty() && isNew) { readings.push_back(std::move(one)); }
    }

    [[nodiscard]] std::string ascii(icu::UnicodeString latin) const {
        if (m_toAscii) { m_toAscii->transliterate(latin); }
        std::string reading;
        latin.toUTF8String(reading);
        std::erase_if(reading, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
        return reading;
    }

    std::unique_ptr<icu::Transliterator> m_toLatin;
    std::unique_ptr<icu::Transliterator> m_toAscii;
};

} // namespace

std::vector<SpokenCharacter> spoken(std::string_view text) {
    // Made once: it takes milliseconds, and transliterating does not change it.
    static const Reader reader;
    const auto all =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    std::vector<SpokenCharacter> characters;
    for (std::int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1)) {
        const UChar32 one = all.char32At(at);
        if (u_isalnum(one) != 0) { characters.push_back(reader.read(one)); }
    }
    return characters;
}

} // namespace db::catalogue
