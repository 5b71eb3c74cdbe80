// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace vision::capture {

/// One place for one value between two threads: the newest wins, and what nobody took in time is counted as dropped.
/// Thread-safe.
template <typename T>
class LatestSlot {
public:
    /// Puts a value; replaces and counts the one that was not taken. Never blocks on a reader.
    void put(T value) {
        std::optional<T> old{std::move(value)}; // destroyed outside the lock
        {
            const std::lock_guard lock{m_mutex};
            std::swap(m_value, old);
            if (old) { ++m_dropped; }
        }
        m_changed.notify_one();
    }

    /// Takes the newest value; waits for one. Nothing when `stop` is requested first.
    [[nodiscard]] std::optional<T> take(const std::stop_token& stop) {
        std::unique_lock lock{m_mutex};
        if (!m_changed.wait(lock, stop, [this] { return m_value.has_value(); })) { return std::nullopt; }
        return std::exchange(m_value, std::nullopt);
    }

    /// The same, but waits at most `limit`.
    [[nodiscard]] std::optional<T> takeFor(const std::stop_token& stop, std::chrono::milliseconds limit) {
        std::unique_lock lock{m_mutex};
        if (!m_changed.wait_for(lock, stop, limit, [this] { return m_value.has_value(); })) { return std::nullopt; }
        return std::exchange(m_value, std::nullopt);
    }

    /// Takes what is there now, without waiting.
    [[nodiscard]] std::optional<T> tryTake() {
        const std::lock_guard lock{m_mutex};
        return std::exchange(m_value, std::nullopt);
    }

    /// How many values were replaced before anybody took them.
    [[nodiscard]] std::uint64_t dropped() const {
        const std::lock_guard lock{m_mutex};
        return m_dropped;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<T> m_value;
    std::uint64_t m_dropped = 0;
};

} // namespace vision::capture
