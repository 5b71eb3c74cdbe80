// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace attack {

/// One line of the table: how often something was tried, how often the hall held, and in which words it did not.
struct Row {
    std::string what;
    int tries = 0;
    int held = 0;
    std::map<std::string, int> failures = {};
    std::string note = {}; ///< what the counts alone do not say

    /// One try; `why` is empty if it held.
    void count(const std::string& why) {
        ++tries;
        if (why.empty()) {
            ++held;
        } else {
            ++failures[why];
        }
    }
};

using Table = std::vector<Row>;
using Seconds = std::chrono::duration<double>;

/// When a part of the run has to be over.
class Until {
public:
    explicit Until(Seconds budget)
        : m_end(std::chrono::steady_clock::now() + std::chrono::duration_cast<std::chrono::nanoseconds>(budget)) {}
    [[nodiscard]] bool isOver() const { return std::chrono::steady_clock::now() >= m_end; }

private:
    std::chrono::steady_clock::time_point m_end;
};

/// As Markdown: what | tries | held | what failed.
void print(std::ostream& out, const Table& table);
/// Every row was tried, and held each time.
[[nodiscard]] bool allHeld(const Table& table);

} // namespace attack
