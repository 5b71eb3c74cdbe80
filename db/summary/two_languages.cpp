// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/summary/two_languages.h"

#include "db/summary/utf8.h"

namespace db::summary {

Words both(const std::string& text) {
    return {text, text};
}

Words& operator+=(Words& left, const Words& right) {
    left.zh += right.zh;
    left.en += right.en;
    return left;
}

Words operator+(Words left, const Words& right) {
    left += right;
    return left;
}

Words joined(const std::vector<Words>& parts, const Words& between) {
    Words all;
    for (const Words& part : parts) {
        if (!all.isEmpty()) { all += between; }
        all += part;
    }
    return all;
}

Words shortened(const Words& words, std::size_t most) {
    return {shortened(words.zh, most), shortenedToWidth(words.en, 2 * most)};
}

Words capitalised(Words words) {
    if (!words.en.empty() && words.en.front() >= 'a' && words.en.front() <= 'z') {
        words.en.front() = static_cast<char>(words.en.front() - 'a' + 'A');
    }
    return words;
}

std::string counted(long number, const std::string& one) {
    return std::to_string(number) + " " + one + (number == 1 ? "" : "s");
}

} // namespace db::summary
