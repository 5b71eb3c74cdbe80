// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace vision::capture {

/// Which camera it is, as the kernel's device tree (sysfs) names it. A USB camera says its vendor, product and serial
/// itself: a device that is built to lie about them is not found out.
struct CameraIdentity {
    std::string vendor;  ///< USB, four hexadecimal digits, such as "046d"; empty for a camera that is not on USB
    std::string product; ///< USB, four hexadecimal digits; else the device's name
    std::string serial;  ///< empty where the device has none
    std::string port;    ///< where it is plugged in: the USB path, such as "1-2.4"; else its place in the tree

    friend bool operator==(const CameraIdentity&, const CameraIdentity&) = default;
};

/// "046d:0825:ABC123 at 1-2", for a log.
[[nodiscard]] std::string toText(const CameraIdentity& camera);

/// Whether `seen` is the camera that was noted. With a serial the port does not matter (the cable may move); without
/// one it must be the same model at the same port.
[[nodiscard]] bool isSameCamera(const CameraIdentity& noted, const CameraIdentity& seen);

/// Drivers that make a video device without a camera: v4l2loopback and the kernel's test drivers.
[[nodiscard]] bool isVirtualDriver(std::string_view driver);

/// Reads who the camera behind `device` ("/dev/video0", or a link to it) is. `sysfs` is "/sys" but in tests.
///   NotFound    there is no such video device
///   NotACamera  it is a virtual device: it lies under /devices/virtual, or its driver makes one
/// `driver` is what the device itself answers (VIDIOC_QUERYCAP); may be empty.
[[nodiscard]] Expected<CameraIdentity> identifyCamera(const std::filesystem::path& device,
                                                      const std::filesystem::path& sysfs = "/sys",
                                                      std::string_view driver = {});

} // namespace vision::capture
