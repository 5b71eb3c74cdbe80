// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/speech/characters.h"

#include "kiosk/speech/tables.h"

#include <array>
#include <cassert>
#include <cstdint>
#include <sstream>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unordered_map>

namespace speech {
namespace {

/// "yi4<tab>义艺": a reading and the characters that have it.
std::unordered_map<char32_t, std::string> readTable(const char* text) {
    std::unordered_map<char32_t, std::string> table;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        const std::size_t tab = line.find('\t');
        if (line.empty() || line.front() == '#' || tab == std::string::npos) { continue; }
        for (const char32_t each : charactersOf(std::string_view(line).substr(tab + 1))) {
            table.emplace(each, line.substr(0, tab));
        }
    }
    return table;
}

} // namespace

std::u32string charactersOf(std::string_view utf8) {
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    std::u32string all;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        all.push_back(static_cast<char32_t>(text.char32At(i)));
    }
    return all;
}

bool isHan(char32_t one) {
    return u_hasBinaryProperty(static_cast<UChar32>(one), UCHAR_UNIFIED_IDEOGRAPH) != 0 || one == U'〇';
}

bool isDigit(char32_t one) {
    return one >= U'0' && one <= U'9';
}

bool isLetter(char32_t one) {
    return (one >= U'A' && one <= U'Z') || (one >= U'a' && one <= U'z');
}

std::string usualReading(char32_t one) {
    static const std::unordered_map<char32_t, std::string> table = readTable(kCharacters);
    const auto found = table.find(one);
    return found == table.end() ? std::string() : found->second;
}

std::string letterName(char32_t letter) {
    // As people say them, with the syllables that Mandarin has.
    static constexpr std::array<const char*, 26> kNames{
        "ei1",     "bi4",  "xi1",      "di4",     "yi4",          "ai2 fu5",     "ji4",  "ei1 chi5", "ai4",
        "zhei4",   "kei4", "ai2 lou5", "ai2 mu5", "en1",          "ou1",         "pi4",  "kiu4",     "a4 er5",
        "ai2 si5", "ti4",  "you1",     "wei1",    "da2 bu5 liu5", "ai4 ke5 si5", "wai4", "zei4"};
    assert(isLetter(letter));
    return kNames.at(letter >= U'a' ? letter - U'a' : letter - U'A');
}

} // namespace speech
