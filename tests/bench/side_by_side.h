// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <vector>

namespace bench {

/// Processor time of this thread, in milliseconds: on an idle machine the same as the time on the wall, on a busy one
/// without the waiting.
inline double threadMilliseconds() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Times of one of two things that are measured in turn, so that whatever else the machine does hits both alike.
class Stopwatch {
public:
    /// Does the work, notes its time, and returns what it returns.
    template <typename Work>
    decltype(auto) time(Work&& work) {
        const Note note{*this};
        return work();
    }

    /// Requires: something was timed.
    [[nodiscard]] double median() const {
        std::vector<double> sorted = m_milliseconds;
        const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
        std::ranges::nth_element(sorted, middle);
        return *middle;
    }

private:
    struct Note {
        explicit Note(Stopwatch& watch)
            : m_watch{watch} {}
        Note(const Note&) = delete;
        Note& operator=(const Note&) = delete;
        Note(Note&&) = delete;
        Note& operator=(Note&&) = delete;
        ~Note() { m_watch.m_milliseconds.push_back(threadMilliseconds() - m_begin); }

    private:
        Stopwatch& m_watch;
        double m_begin = threadMilliseconds();
    };

    std::vector<double> m_milliseconds;
};

} // namespace bench
