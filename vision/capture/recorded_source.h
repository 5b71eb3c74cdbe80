// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/capture/frame_source.h"

#include <filesystem>

namespace vision::capture {

/// Opens a video file. Errors: NotFound, Truncated (it ends before its first frame), Unreadable.
[[nodiscard]] Expected<std::unique_ptr<FrameSource>> openVideoFile(const std::filesystem::path& file,
                                                                   const SourceSettings& settings);

/// Opens a folder of pictures. Errors: NotFound (no such folder, or no picture in it).
[[nodiscard]] Expected<std::unique_ptr<FrameSource>> openFolder(const std::filesystem::path& folder,
                                                                const SourceSettings& settings);

} // namespace vision::capture
