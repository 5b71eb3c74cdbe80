// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/capture_loop.h"

#include "vision/capture/source_reader.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace vision::capture {

namespace {

CaptureState stateOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Busy:
        return CaptureState::Busy;
    case ErrorKind::Stalled:
        return CaptureState::Stalled;
    case ErrorKind::EndOfStream:
        return CaptureState::Ended;
    case ErrorKind::OtherDevice:
        return CaptureState::OtherDevice;
    case ErrorKind::NotACamera:
        return CaptureState::NotACamera;
    case ErrorKind::NotFound:
    case ErrorKind::Truncated:
    case ErrorKind::WrongDigest:
    case ErrorKind::Unreadable:
    case ErrorKind::WrongShape:
        return CaptureState::Missing;
    }
    return CaptureState::Missing;
}

void pause(const std::stop_token& stop, std::chrono::milliseconds howLong) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock{mutex};
    never.wait_for(lock, stop, howLong, [] { return false; });
}

class Loop {
public:
    Loop(SourceOpener open, LatestSlot<Frame>& slot, std::function<void(const CaptureReport&)> onState,
         CaptureSettings settings)
        : m_open{std::move(open)}
        , m_slot{slot}
        , m_onState{std::move(onState)}
        , m_settings{settings}
        , m_retry{settings.firstRetry} {}

    void run(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            SourceReader reader{m_open};
            const std::optional<Error> failure = readUntilFailure(reader, stop);
            reader.finish(m_settings.partingWait);
            if (!failure) { return; }
            report(stateOf(failure->kind), failure->context);
            if (failure->kind == ErrorKind::EndOfStream) { return; }
            pause(stop, m_retry);
            m_retry = std::min(m_retry * 2, m_settings.longestRetry);
        }
    }

private:
    // Nothing: stop was requested. While the source hangs there is no second try: it would meet the same driver, and
    // each would leave one more thread behind.
    std::optional<Error> readUntilFailure(SourceReader& reader, const std::stop_token& stop) {
        while (true) {
            std::optional<Expected<Frame>> read = reader.next(stop, m_settings.stallAfter);
            if (stop.stop_requested()) { return std::nullopt; }
            if (!read) {
                report(CaptureState::Stalled, "no frame in time");
                continue;
            }
            if (!*read) { return std::move(*read).error(); }
            report(CaptureState::Working, {});
            m_retry = m_settings.firstRetry;
            m_slot.put(std::move(**read));
        }
    }

    void report(CaptureState state, std::string context) {
        if (m_reported == state) { return; }
        m_reported = state;
        m_onState({.state = state, .context = std::move(context)});
    }

    SourceOpener m_open;
    LatestSlot<Frame>& m_slot;
    std::function<void(const CaptureReport&)> m_onState;
    CaptureSettings m_settings;
    std::chrono::milliseconds m_retry;
    std::optional<CaptureState> m_reported;
};

} // namespace

CaptureLoop::CaptureLoop(SourceOpener open, LatestSlot<Frame>& slot, std::function<void(const CaptureReport&)> onState,
                         CaptureSettings settings)
    : m_thread{[loop = Loop{std::move(open), slot, std::move(onState), settings}](const std::stop_token& stop) mutable {
        loop.run(stop);
    }} {}

CaptureLoop::~CaptureLoop() {
    m_thread.request_stop();
    if (m_thread.joinable()) { m_thread.join(); }
}

} // namespace vision::capture
