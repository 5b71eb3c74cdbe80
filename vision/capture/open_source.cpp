// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/camera_source.h"
#include "vision/capture/frame_source.h"
#include "vision/capture/recorded_source.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace vision::capture {

namespace {

bool isNumber(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Expected<std::unique_ptr<FrameSource>> openSource(const std::string& spec, const SourceSettings& settings) {
    constexpr std::string_view kCamera = "camera:";
    if (spec.starts_with(kCamera)) {
        const std::string device = spec.substr(kCamera.size());
        return openCamera(isNumber(device) ? "/dev/video" + device : device, settings);
    }
    if (isNumber(spec)) return openCamera("/dev/video" + spec, settings);
    if (spec.starts_with("/dev/")) return openCamera(spec, settings);
    if (spec.find("://") != std::string::npos) return openStream(spec, settings);
    std::error_code ignored;
    if (std::filesystem::is_directory(spec, ignored)) return openFolder(spec, settings);
    return openVideoFile(spec, settings);
}

} // namespace vision::capture
