// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <string>
#include <vector>

namespace speech {

struct Row {
    std::string text;
    std::string reading;
};

/// tests/kiosk/speech/sentences.txt
inline std::vector<Row> sentenceTable() {
    std::vector<Row> rows;
    std::ifstream in(std::string(YIMEN_SOURCE_DIR) + "/tests/kiosk/speech/sentences.txt");
    for (std::string line; std::getline(in, line);) {
        const std::size_t tab = line.find('\t');
        if (line.empty() || line.front() == '#' || tab == std::string::npos) { continue; }
        rows.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return rows;
}

} // namespace speech
