// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>

namespace ctl {

/// Says on `err` how far a long command is, once it takes over two seconds: a bar that is drawn again in place on a
/// terminal, a plain line every ten seconds elsewhere. Calls come one at a time, from any thread.
class Progress {
public:
    using Clock = std::chrono::steady_clock;

    struct Settings {
        bool isTerminal = false;
        std::function<Clock::time_point()> now = Clock::now;
    };

    /// `total` may be 0: not known beforehand.
    Progress(std::ostream& err, std::string label, std::size_t total, Settings settings);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    Progress(Progress&&) = delete;
    Progress& operator=(Progress&&) = delete;
    /// Ends the bar's line, if one was drawn.
    ~Progress();

    /// `done` of `total` are done.
    void update(std::size_t done);

private:
    void draw(std::size_t done, Clock::time_point now);

    std::ostream& m_err;
    std::string m_label;
    std::size_t m_total;
    Settings m_settings;
    Clock::time_point m_start;
    Clock::time_point m_lastDrawn;
    bool m_isShown = false;
};

} // namespace ctl
