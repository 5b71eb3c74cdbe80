// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/speech/pinyin.h"

#include "kiosk/speech/characters.h"
#include "kiosk/speech/figures.h"
#include "kiosk/speech/readings.h"

#include <algorithm>

namespace speech {

std::vector<std::string> sentencesInPinyin(std::string_view chinese) {
    std::vector<std::string> all;
    std::string said;
    Pause due = Pause::None;
    for (const Spoken& each : withReadings(inWords(charactersOf(chinese)))) {
        if (each.pause != Pause::None) {
            due = std::max(due, each.pause);
            continue;
        }
        if (!said.empty() && due == Pause::Long) {
            all.push_back(said + "。");
            said.clear();
        }
        if (!said.empty()) { said += due == Pause::Short ? "，" : " "; }
        due = Pause::None;
        said += each.reading;
    }
    if (!said.empty()) { all.push_back(said + "。"); }
    return all;
}

std::string inPinyin(std::string_view chinese) {
    std::string all;
    for (const std::string& each : sentencesInPinyin(chinese)) {
        all += each;
    }
    return all;
}

} // namespace speech
