// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/capture/frame.h"
#include "vision/types/result.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace vision::capture {

/// Where frames come from, one after the other. Not thread-safe: one thread reads one source.
class FrameSource {
public:
    FrameSource() = default;
    FrameSource(const FrameSource&) = delete;
    FrameSource& operator=(const FrameSource&) = delete;
    FrameSource(FrameSource&&) = delete;
    FrameSource& operator=(FrameSource&&) = delete;
    virtual ~FrameSource() = default;

    /// The next frame; blocks until there is one. After an error the source is finished: open a new one.
    ///   NotFound     the device was unplugged, or a picture of the folder is gone
    ///   Stalled      the device or stream stopped giving frames; found after up to 10 s (V4L2), see CaptureLoop
    ///   EndOfStream  the recording is over, as it should be
    ///   Truncated    the recording breaks off before its end
    ///   Unreadable   a picture or a stream that OpenCV refuses
    [[nodiscard]] virtual Expected<Frame> nextFrame() = 0;
};

/// How fast a recording plays. Its frames' times are always `start` + the time within the recording.
enum class Pace {
    RealTime,         ///< as a camera would: nextFrame waits, and leaves frames out when its reader is too slow
    AsFastAsPossible, ///< every frame, without waiting
};

struct SourceSettings {
    int width = 640; ///< camera only: asked for, the driver may choose another
    int height = 480;
    double fps = 30;            ///< camera only: asked for
    Pace pace = Pace::RealTime; ///< recordings only
    bool loop = false;          ///< recordings only: start again at the end (times and sequence go on), for ever
    double folderFps = 10;      ///< folders only: pictures a second
    std::optional<FrameTime> start =
        std::nullopt; ///< recordings only: time of the first frame; default: when it is asked for
    std::chrono::milliseconds streamTimeout{5000}; ///< URLs only: limit of opening and of one read
};

using SourceOpener = std::function<Expected<std::unique_ptr<FrameSource>>()>;

/// The device file that a source's text names, such as "/dev/video0"; nothing for a stream, a folder or a file.
[[nodiscard]] std::optional<std::string> cameraDevice(const std::string& spec);

/// Opens a source by one text:
///   "camera:/dev/video0", "camera:0", "/dev/video0", "0"   a V4L2 camera
///   "rtsp://..." or anything with "://"                     a stream that OpenCV opens
///   a folder                                                its pictures (jpg, jpeg, png, bmp, webp), sorted by name
///   a file                                                  a video that OpenCV opens
/// Errors: NotFound (no such device, file or picture), Busy (another program holds the camera), Truncated (a file that
/// ends before its first frame), Unreadable (no permission, not a video).
/// May block for as long as the device or network does; CaptureLoop bounds that.
[[nodiscard]] Expected<std::unique_ptr<FrameSource>> openSource(const std::string& spec,
                                                                const SourceSettings& settings = {});

} // namespace vision::capture
