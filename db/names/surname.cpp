// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/names/surname.h"

#include <algorithm>
#include <cassert>
#include <sstream>

namespace db::names {
namespace {

std::vector<std::string> cut(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, at);) {
        parts.push_back(part);
    }
    return parts;
}

/// "覃<tab>qin/tan", "万俟<tab>mo qi"
std::vector<Surname> readTable(const char* text) {
    std::vector<Surname> table;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') { continue; }
        const std::size_t tab = line.find('\t');
        assert(tab != std::string::npos); // a test reads the table
        Surname surname{line.substr(0, tab), {}};
        for (const std::string& reading : cut(line.substr(tab + 1), '/')) {
            surname.readings.push_back(cut(reading, ' '));
        }
        table.push_back(std::move(surname));
    }
    std::sort(table.begin(), table.end(), [](const Surname& a, const Surname& b) { return a.text < b.text; });
    return table;
}

} // namespace

const std::vector<Surname>& surnames() {
    static const std::vector<Surname> table = readTable(kSurnames);
    return table;
}

const Surname* surnameOf(std::string_view name) {
    const Surname* longest = nullptr;
    for (const Surname& each : surnames()) {
        if (name.starts_with(each.text) && (!longest || each.text.size() > longest->text.size())) { longest = &each; }
    }
    return longest;
}

} // namespace db::names
