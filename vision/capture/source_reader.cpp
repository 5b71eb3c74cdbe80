// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/source_reader.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace vision::capture {

struct SourceReader::HandOver {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::optional<Expected<Frame>> outcome; // of the last read; the helper waits until it is taken
    bool isLetGo = false;                   // nobody wants frames any more
    bool hasEnded = false;                  // the source is closed

    // False: nobody wants it.
    bool put(Expected<Frame> read) {
        std::unique_lock lock{mutex};
        changed.wait(lock, [this] { return isLetGo || !outcome; });
        if (isLetGo) { return false; }
        outcome.emplace(std::move(read));
        changed.notify_all();
        return true;
    }
};

void SourceReader::readAll(const std::shared_ptr<HandOver>& box, const SourceOpener& open) {
    Expected<std::unique_ptr<FrameSource>> source = open();
    if (!source) {
        box->put(tl::unexpected(std::move(source).error()));
        return;
    }
    while (true) {
        Expected<Frame> read = (*source)->nextFrame();
        const bool isOver = !read;
        if (!box->put(std::move(read)) || isOver) { return; }
    }
}

SourceReader::SourceReader(SourceOpener open)
    : m_box{std::make_shared<HandOver>()} {
    // Detached, since a thread inside a hanging driver cannot be joined; all that it touches is its own or in the box.
    std::thread{[box = m_box, open = std::move(open)]() mutable {
        readAll(box, open);
        open = nullptr;
        const std::lock_guard lock{box->mutex};
        box->hasEnded = true;
        box->changed.notify_all();
    }}.detach();
}

SourceReader::~SourceReader() {
    finish(std::chrono::milliseconds{0});
}

std::optional<Expected<Frame>> SourceReader::next(const std::stop_token& stop, std::chrono::milliseconds limit) {
    std::unique_lock lock{m_box->mutex};
    if (!m_box->changed.wait_for(lock, stop, limit, [this] { return m_box->outcome.has_value(); })) {
        return std::nullopt;
    }
    std::optional<Expected<Frame>> read = std::exchange(m_box->outcome, std::nullopt);
    m_box->changed.notify_all();
    return read;
}

bool SourceReader::finish(std::chrono::milliseconds limit) {
    std::unique_lock lock{m_box->mutex};
    m_box->isLetGo = true;
    m_box->changed.notify_all();
    return m_box->changed.wait_for(lock, limit, [this] { return m_box->hasEnded; });
}

} // namespace vision::capture
