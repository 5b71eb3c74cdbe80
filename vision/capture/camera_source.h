// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/capture/frame_source.h"

#include <string>

namespace vision::capture {

/// Opens a V4L2 camera by its device file. Errors: NotFound, Busy, Unreadable (no permission, not a camera).
[[nodiscard]] Expected<std::unique_ptr<FrameSource>> openCamera(const std::string& device,
                                                                const SourceSettings& settings);

/// The name of the driver behind a V4L2 device, as the device itself answers; empty if it does not answer.
[[nodiscard]] std::string cameraDriver(const std::string& device);

/// Opens a network stream. Errors: NotFound (nobody answers, or not a stream).
[[nodiscard]] Expected<std::unique_ptr<FrameSource>> openStream(const std::string& url, const SourceSettings& settings);

} // namespace vision::capture
