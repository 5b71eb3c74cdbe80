// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/capture/frame_source.h"

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace vision::capture {

/// Opens a source and reads it on a helper thread, so that its owner is never held up by a driver that hangs.
/// One thread uses one reader.
class SourceReader {
public:
    /// Starts at once. `open` is called on the helper thread.
    explicit SourceReader(SourceOpener open);
    SourceReader(const SourceReader&) = delete;
    SourceReader& operator=(const SourceReader&) = delete;
    SourceReader(SourceReader&&) = delete;
    SourceReader& operator=(SourceReader&&) = delete;
    /// Lets the helper go: it ends by itself as soon as its read in progress comes back.
    ~SourceReader();

    /// The next frame, or the source's error (after which nothing follows). Nothing when `limit` passes or `stop` is
    /// requested first; the read goes on and may be waited for again.
    [[nodiscard]] std::optional<Expected<Frame>> next(const std::stop_token& stop, std::chrono::milliseconds limit);

    /// Tells the helper to end and waits for it, at most `limit`. True if it has ended and the source is closed.
    bool finish(std::chrono::milliseconds limit);

private:
    struct HandOver;
    static void readAll(const std::shared_ptr<HandOver>& box, const SourceOpener& open);

    std::shared_ptr<HandOver> m_box; // shared with the helper, which may outlive this object
};

} // namespace vision::capture
