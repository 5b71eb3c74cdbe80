// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/idle_watch.h"

#include <QString>

namespace lobby {

/// What stands in the band over the screen for a moment. A value; the words are in the language of the moment.
enum class Notice { None, HelpComes, HelpKept, NotHeard, Working, SayWhy };

[[nodiscard]] QString noticeWords(Notice notice);

/// One notice at a time, the newest, until its time is over.
class NoticeBand {
public:
    explicit NoticeBand(std::chrono::milliseconds lasts)
        : m_lasts(lasts) {}

    [[nodiscard]] Notice shown() const { return m_shown; }
    void show(Notice notice, SteadyTime now) {
        m_shown = notice;
        m_since = now;
    }
    [[nodiscard]] bool isOver(SteadyTime now) const { return m_shown != Notice::None && now - m_since >= m_lasts; }

private:
    std::chrono::milliseconds m_lasts;
    Notice m_shown = Notice::None;
    SteadyTime m_since{};
};

} // namespace lobby
