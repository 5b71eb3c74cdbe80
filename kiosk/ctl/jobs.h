// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/result.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace ctl {

/// `asked`, or as many as there are cores.
[[nodiscard]] inline int jobsOrCores(int asked) {
    return asked > 0 ? asked : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

/// Runs work(tool, i) for each i below `count` on `jobs` threads (0: one for each core), each with a tool of its own
/// from `open`, called on that thread: networks are not thread-safe. `onDone` is told how many are done, never by two
/// threads at once. The first error (or exception) ends it. open() -> Expected<Tool>, work(Tool&, std::size_t) ->
/// Expected<void>.
template <typename Open, typename Work>
[[nodiscard]] vision::Expected<void> forEach(std::size_t count, int jobs, Open open, Work work,
                                             const std::function<void(std::size_t)>& onDone) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::size_t done = 0;
    std::optional<vision::Error> error;
    const auto fail = [&](const vision::Error& problem) {
        const std::lock_guard lock(mutex);
        if (!error) { error = problem; }
        next = count; // nothing more for the others
    };
    const auto workThrough = [&] {
        auto tool = open();
        if (!tool) { return fail(tool.error()); }
        for (std::size_t at = next++; at < count; at = next++) {
            if (const auto worked = work(*tool, at); !worked) { return fail(worked.error()); }
            const std::lock_guard lock(mutex);
            onDone(++done);
        }
    };
    {
        const int wanted = jobsOrCores(jobs);
        std::vector<std::jthread> threads;
        threads.reserve(static_cast<std::size_t>(wanted));
        for (int i = 0; i < wanted; ++i) {
            threads.emplace_back([&] {
                try {
                    workThrough();
                } catch (const std::exception& caught) { // out of memory, or a fault of ours
                    fail({vision::ErrorKind::Unreadable, caught.what()});
                }
            });
        }
    }
    if (error) { return tl::unexpected(*error); }
    return {};
}

} // namespace ctl
