// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/camera_identity.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

namespace vision::capture {
namespace {

namespace fs = std::filesystem;

/// The first line of a small file, without white space at its end and without control characters; empty if there is
/// none. What a device says of itself is not trusted to be short.
std::string firstLine(const fs::path& file) {
    constexpr std::size_t kMost = 128;
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    std::erase_if(line, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    while (!line.empty() && line.back() == ' ') {
        line.pop_back();
    }
    return line.substr(0, kMost);
}

bool holds(const fs::path& path, std::string_view part) {
    return std::ranges::find(path, fs::path(part)) != path.end();
}

/// The USB device that the video device belongs to: the nearest folder above that says a vendor.
fs::path usbDeviceAbove(fs::path folder, const fs::path& sysfs) {
    std::error_code ignored;
    while (folder != sysfs && folder.has_relative_path() && folder != folder.parent_path()) {
        if (fs::exists(folder / "idVendor", ignored)) { return folder; }
        folder = folder.parent_path();
    }
    return {};
}

Error notACamera(const std::string& device, const std::string& why) {
    return {ErrorKind::NotACamera, device + ": " + why};
}

} // namespace

std::string toText(const CameraIdentity& camera) {
    const std::string serial = camera.serial.empty() ? "no serial" : camera.serial;
    return (camera.vendor.empty() ? "not USB" : camera.vendor) + ":" + camera.product + ":" + serial + " at " +
           camera.port;
}

bool isSameCamera(const CameraIdentity& noted, const CameraIdentity& seen) {
    const bool isSameModel = noted.vendor == seen.vendor && noted.product == seen.product;
    if (!isSameModel || noted.serial != seen.serial) { return false; }
    return !noted.serial.empty() || noted.port == seen.port;
}

bool isVirtualDriver(std::string_view driver) {
    constexpr std::array<std::string_view, 6> kVirtual{"v4l2 loopback", "v4l2loopback", "akvcam",
                                                       "vivid",         "vimc",         "vicodec"};
    return std::ranges::find(kVirtual, driver) != kVirtual.end();
}

Expected<CameraIdentity> identifyCamera(const fs::path& device, const fs::path& sysfs, std::string_view driver) {
    std::error_code error;
    const fs::path node = fs::weakly_canonical(device, error);
    const std::string name = (error ? device : node).filename().string();
    const fs::path root = fs::weakly_canonical(sysfs, error);
    const fs::path place = fs::canonical(root / "class" / "video4linux" / name, error);
    if (error) { return tl::unexpected(Error{ErrorKind::NotFound, device.string() + ": no such video device"}); }
    if (holds(place.lexically_relative(root), "virtual")) {
        return tl::unexpected(notACamera(device.string(), "a virtual device"));
    }
    const fs::path hardware = fs::canonical(place / "device", error);
    if (error) { return tl::unexpected(notACamera(device.string(), "no hardware behind it")); }
    const std::string kernelDriver = fs::canonical(hardware / "driver", error).filename().string();
    if (isVirtualDriver(driver) || (!error && isVirtualDriver(kernelDriver))) {
        return tl::unexpected(notACamera(device.string(), "a driver without a camera"));
    }
    const fs::path usb = usbDeviceAbove(hardware, root);
    if (usb.empty()) {
        return CameraIdentity{.vendor = {},
                              .product = firstLine(place / "name"),
                              .serial = {},
                              .port = hardware.lexically_relative(root).string()};
    }
    return CameraIdentity{.vendor = firstLine(usb / "idVendor"),
                          .product = firstLine(usb / "idProduct"),
                          .serial = firstLine(usb / "serial"),
                          .port = usb.filename().string()};
}

} // namespace vision::capture
