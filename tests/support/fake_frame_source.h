// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/capture/capture_loop.h"
#include "vision/capture/frame_source.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

/// Sources and listeners for tests of what reads frames. All thread-safe.
namespace support {

inline vision::capture::Frame someFrame(std::uint64_t sequence, vision::FrameTime at = {}) {
    return {cv::Mat(4, 4, CV_8UC3, cv::Scalar{1, 2, 3}), at, sequence};
}

/// What a test tells a FakeFrameSource to do; shared by the test and by every source that the loop opens.
class FakeCamera {
public:
    /// The next tries to open fail like this, one each; then they succeed.
    void failToOpen(vision::ErrorKind kind) {
        const std::lock_guard lock{m_mutex};
        m_openErrors.push_back(kind);
    }
    void give(int frames) {
        const std::lock_guard lock{m_mutex};
        m_frames += frames;
        m_changed.notify_all();
    }
    /// The read after the frames given so far fails; the source must be opened again.
    void fail(vision::ErrorKind kind) {
        const std::lock_guard lock{m_mutex};
        m_readError = kind;
        m_changed.notify_all();
    }
    /// Waits until a source hangs in a read because nothing was given.
    void waitUntilHanging() {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [this] { return m_hanging > 0; });
    }
    /// Waits until every opened source is closed again.
    void waitUntilClosed() {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [this] { return m_open == 0; });
    }
    [[nodiscard]] int timesOpened() const {
        const std::lock_guard lock{m_mutex};
        return m_timesOpened;
    }

    static vision::capture::SourceOpener opener(std::shared_ptr<FakeCamera> camera);

private:
    friend class FakeFrameSource;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<vision::ErrorKind> m_openErrors;
    std::optional<vision::ErrorKind> m_readError;
    std::uint64_t m_sequence = 0;
    int m_frames = 0;
    int m_hanging = 0;
    int m_open = 0;
    int m_timesOpened = 0;
};

/// Gives the frames and errors of its FakeCamera; while there is nothing to give it hangs, as a bad driver does.
class FakeFrameSource final : public vision::capture::FrameSource {
public:
    explicit FakeFrameSource(std::shared_ptr<FakeCamera> camera)
        : m_camera{std::move(camera)} {}
    FakeFrameSource(const FakeFrameSource&) = delete;
    FakeFrameSource& operator=(const FakeFrameSource&) = delete;
    FakeFrameSource(FakeFrameSource&&) = delete;
    FakeFrameSource& operator=(FakeFrameSource&&) = delete;
    ~FakeFrameSource() override {
        const std::lock_guard lock{m_camera->m_mutex};
        --m_camera->m_open;
        m_camera->m_changed.notify_all();
    }

    vision::Expected<vision::capture::Frame> nextFrame() override {
        FakeCamera& camera = *m_camera;
        std::unique_lock lock{camera.m_mutex};
        ++camera.m_hanging;
        camera.m_changed.notify_all();
        camera.m_changed.wait(lock, [&camera] { return camera.m_frames > 0 || camera.m_readError; });
        --camera.m_hanging;
        if (camera.m_frames > 0) {
            --camera.m_frames;
            return someFrame(camera.m_sequence++);
        }
        return tl::unexpected(vision::Error{*std::exchange(camera.m_readError, std::nullopt), "fake"});
    }

private:
    std::shared_ptr<FakeCamera> m_camera;
};

inline vision::capture::SourceOpener FakeCamera::opener(std::shared_ptr<FakeCamera> camera) {
    return [camera = std::move(camera)]() -> vision::Expected<std::unique_ptr<vision::capture::FrameSource>> {
        const std::lock_guard lock{camera->m_mutex};
        ++camera->m_timesOpened;
        if (!camera->m_openErrors.empty()) {
            const vision::ErrorKind kind = camera->m_openErrors.front();
            camera->m_openErrors.pop_front();
            return tl::unexpected(vision::Error{kind, "fake"});
        }
        ++camera->m_open;
        return std::make_unique<FakeFrameSource>(camera);
    };
}

/// Keeps the states that a CaptureLoop reports.
class StateListener {
public:
    [[nodiscard]] std::function<void(const vision::capture::CaptureReport&)> callback() {
        return [this](const vision::capture::CaptureReport& report) {
            const std::lock_guard lock{m_mutex};
            m_states.push_back(report.state);
            m_changed.notify_all();
        };
    }
    /// Waits until `count` reports came, and returns all.
    std::vector<vision::capture::CaptureState> waitFor(std::size_t count) {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [&] { return m_states.size() >= count; });
        return m_states;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<vision::capture::CaptureState> m_states;
};

} // namespace support
