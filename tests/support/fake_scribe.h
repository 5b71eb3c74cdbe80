// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/input/scribe.h"

namespace support {

/// Knows a few words, and answers about strokes at once, on the same thread.
class FakeScribe : public input::Scribe {
public:
    [[nodiscard]] bool canType() const override { return hasLetters; }
    [[nodiscard]] bool canWrite() const override { return hasWriting; }
    [[nodiscard]] std::vector<input::Candidate> forLetters(std::string_view letters) const override {
        std::vector<input::Candidate> found;
        for (const char* word :
             {"电梯", "楼道灯", "日间照料中心", "大厅", "地图", "当天", "单元", "动态", "独特", "得"}) {
            found.push_back({.text = word, .used = std::min<std::size_t>(letters.size(), 2)});
        }
        return found;
    }
    void forStrokes(input::Strokes strokes, std::string before, Found found) override {
        asked.push_back({std::move(strokes), std::move(before)});
        found({"灯", "打", "丁", "町", "订", "仃", "汀", "亍"});
    }
    void forget() override { ++forgotten; }

    struct Asked {
        input::Strokes strokes;
        std::string before;
    };
    std::vector<Asked> asked;
    int forgotten = 0;
    bool hasLetters = true;
    bool hasWriting = true;
};

} // namespace support
