// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/capture/frame_source.h"
#include "vision/capture/latest_slot.h"

#include <chrono>
#include <functional>
#include <string>
#include <thread>

namespace vision::capture {

/// How a source is, in words for a screen.
enum class CaptureState {
    Working,     ///< frames come
    Missing,     ///< not there, unplugged, broken off or unreadable; tried again
    Busy,        ///< another program holds it; tried again
    Stalled,     ///< it is there but gives no frames; tried again
    Ended,       ///< a recording that came to its end; not tried again
    OtherDevice, ///< not the camera that was set up; tried again
    NotACamera,  ///< where a camera must be, there is something else; tried again
};

struct CaptureReport {
    CaptureState state{};
    std::string context; ///< for the log: what the source said; empty when it works
};

struct CaptureSettings {
    std::chrono::milliseconds stallAfter{3000}; ///< no frame for this long (opening included) is Stalled
    std::chrono::milliseconds firstRetry{250};  ///< wait after a failure; doubles with each
    std::chrono::milliseconds longestRetry{5000};
    std::chrono::milliseconds partingWait{500}; ///< how long to wait for a read in progress before letting go of it
};

/// Reads a source on its own thread into a slot, for ever: what fails is reported once and tried again with back-off.
///
/// A driver may hang inside a read or while opening, where nothing can interrupt it. So the source is owned by a helper
/// thread that shares nothing with this object but a small reference-counted hand-over box: when the source does not
/// come back in time, the helper is left behind; it frees the source and ends by itself once the driver lets it go.
/// Thus destruction takes at most about `partingWait`, whatever the driver does.
class CaptureLoop {
public:
    /// `open` is called on a helper thread for each try; it must stay callable after this object is gone (capture by
    /// value). `slot` must outlive this object. `onState` is called on the loop's thread for each change of state.
    CaptureLoop(SourceOpener open, LatestSlot<Frame>& slot, std::function<void(const CaptureReport&)> onState,
                CaptureSettings settings = {});
    CaptureLoop(const CaptureLoop&) = delete;
    CaptureLoop& operator=(const CaptureLoop&) = delete;
    CaptureLoop(CaptureLoop&&) = delete;
    CaptureLoop& operator=(CaptureLoop&&) = delete;
    /// Asks, then joins. Afterwards nothing is put into the slot and `onState` is not called.
    ~CaptureLoop();

private:
    std::jthread m_thread; // last member: starts when all else is there
};

} // namespace vision::capture
