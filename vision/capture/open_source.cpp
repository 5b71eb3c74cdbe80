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

std::optional<std::string> cameraDevice(const std::string& spec) {
    constexpr std::string_view kCamera = "camera:";
    const bool isNamed = spec.starts_with(kCamera);
    std::string device = isNamed ? spec.substr(kCamera.size()) : spec;
    if (isNumber(device)) { return "/dev/video" + device; }
    if (isNamed || device.starts_with("/dev/")) { return device; }
    return std::nullopt;
}

Expected<std::unique_ptr<FrameSource>> openSource(const std::string& spec, const SourceSettings& settings) {
    if (const auto device = cameraDevice(spec)) { return openCamera(*device, settings); }
    if (spec.find("://") != std::string::npos) { return openStream(spec, settings); }
    std::error_code ignored;
    if (std::filesystem::is_directory(spec, ignored)) { return openFolder(spec, settings); }
    return openVideoFile(spec, settings);
}

} // namespace vision::capture
