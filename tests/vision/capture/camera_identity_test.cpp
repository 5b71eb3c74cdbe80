// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/camera_identity.h"

#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>

using vision::ErrorKind;
using vision::capture::CameraIdentity;
using vision::capture::identifyCamera;
using vision::capture::isSameCamera;
using vision::capture::isVirtualDriver;

namespace {

namespace fs = std::filesystem;

/// A tree like the kernel's, in a temporary folder.
class CameraIdentityTest : public testing::Test {
protected:
    [[nodiscard]] fs::path sysfs() const { return m_folder.path() / "sys"; }

    void write(const fs::path& file, const std::string& text) const {
        fs::create_directories((sysfs() / file).parent_path());
        std::ofstream(sysfs() / file) << text;
    }
    void link(const fs::path& at, const fs::path& to) const {
        fs::create_directories((sysfs() / at).parent_path());
        fs::create_directories(sysfs() / to);
        fs::create_directory_symlink(sysfs() / to, sysfs() / at);
    }
    void plugInUsb(const std::string& video, const std::string& port, const std::string& serial) const {
        const fs::path usb = fs::path("devices/pci0000:00/0000:00:14.0/usb1") / port;
        write(usb / "idVendor", "046d\n");
        write(usb / "idProduct", "0825\n");
        if (!serial.empty()) { write(usb / "serial", serial + "\n"); }
        const fs::path interface = usb / (port + ":1.0");
        write(interface / "video4linux" / video / "name", "UVC Camera\n");
        link("class/video4linux/" + video, interface / "video4linux" / video);
        link(interface / "video4linux" / video / "device", interface);
        link(interface / "driver", "bus/usb/drivers/uvcvideo");
    }

private:
    support::TemporaryFolder m_folder;
};

} // namespace

TEST_F(CameraIdentityTest, ReadsWhoAUsbCameraIs) {
    plugInUsb("video0", "1-2.4", "7F3A");
    const CameraIdentity expected{.vendor = "046d", .product = "0825", .serial = "7F3A", .port = "1-2.4"};
    EXPECT_EQ(identifyCamera("/dev/video0", sysfs(), "uvcvideo").value(), expected);
    EXPECT_EQ(toText(expected), "046d:0825:7F3A at 1-2.4");
}

TEST_F(CameraIdentityTest, ASerialMayBeMissing) {
    plugInUsb("video0", "1-2", "");
    EXPECT_EQ(identifyCamera("/dev/video0", sysfs()).value().serial, "");
}

TEST_F(CameraIdentityTest, ACameraOnTheBoardIsKnownByItsPlace) {
    write("devices/platform/soc/csi/video4linux/video3/name", "csi camera\n");
    link("class/video4linux/video3", "devices/platform/soc/csi/video4linux/video3");
    link("devices/platform/soc/csi/video4linux/video3/device", "devices/platform/soc/csi");
    const auto camera = identifyCamera("/dev/video3", sysfs()).value();
    EXPECT_EQ(camera.vendor, "");
    EXPECT_EQ(camera.product, "csi camera");
    EXPECT_EQ(camera.port, "devices/platform/soc/csi");
}

TEST_F(CameraIdentityTest, WhatIsNotThereIsNotFound) {
    EXPECT_EQ(identifyCamera("/dev/video7", sysfs()).error().kind, ErrorKind::NotFound);
}

TEST_F(CameraIdentityTest, ALoopbackIsNoCamera) {
    write("devices/virtual/video4linux/video9/name", "Integrated Camera\n"); // it may call itself anything
    link("class/video4linux/video9", "devices/virtual/video4linux/video9");
    EXPECT_EQ(identifyCamera("/dev/video9", sysfs()).error().kind, ErrorKind::NotACamera);
}

TEST_F(CameraIdentityTest, ADriverWithoutACameraIsNoCamera) {
    plugInUsb("video0", "1-2", "1");
    EXPECT_EQ(identifyCamera("/dev/video0", sysfs(), "v4l2 loopback").error().kind, ErrorKind::NotACamera);
    write("devices/platform/vivid.0/video4linux/video1/name", "vivid\n");
    link("class/video4linux/video1", "devices/platform/vivid.0/video4linux/video1");
    link("devices/platform/vivid.0/video4linux/video1/device", "devices/platform/vivid.0");
    link("devices/platform/vivid.0/driver", "bus/platform/drivers/vivid");
    EXPECT_EQ(identifyCamera("/dev/video1", sysfs()).error().kind, ErrorKind::NotACamera);
}

TEST_F(CameraIdentityTest, ADeviceWithoutHardwareIsNoCamera) {
    write("devices/platform/odd/video4linux/video2/name", "odd\n");
    link("class/video4linux/video2", "devices/platform/odd/video4linux/video2");
    EXPECT_EQ(identifyCamera("/dev/video2", sysfs()).error().kind, ErrorKind::NotACamera);
}

TEST_F(CameraIdentityTest, WhatADeviceSaysOfItselfIsCutAndCleaned) {
    plugInUsb("video0", "1-2", "a\tb\x01" + std::string(5000, 'x'));
    const auto serial = identifyCamera("/dev/video0", sysfs()).value().serial;
    EXPECT_EQ(serial.size(), 128U);
    EXPECT_EQ(serial.substr(0, 3), "abx");
}

TEST(IsSameCamera, BySerialOrElseByPort) {
    const CameraIdentity noted{.vendor = "046d", .product = "0825", .serial = "7F3A", .port = "1-2"};
    auto moved = noted;
    moved.port = "1-4";
    EXPECT_TRUE(isSameCamera(noted, moved));
    auto another = noted;
    another.serial = "0001";
    EXPECT_FALSE(isSameCamera(noted, another));
    auto otherModel = noted;
    otherModel.product = "0826";
    EXPECT_FALSE(isSameCamera(noted, otherModel));
    auto nameless = noted;
    nameless.serial.clear();
    EXPECT_FALSE(isSameCamera(noted, nameless));
    auto namelessMoved = nameless;
    namelessMoved.port = "1-4";
    EXPECT_TRUE(isSameCamera(nameless, nameless));
    EXPECT_FALSE(isSameCamera(nameless, namelessMoved));
}

TEST(IsVirtualDriver, KnowsThoseThatMakeADeviceWithoutACamera) {
    EXPECT_TRUE(isVirtualDriver("v4l2 loopback"));
    EXPECT_TRUE(isVirtualDriver("vivid"));
    EXPECT_FALSE(isVirtualDriver("uvcvideo"));
    EXPECT_FALSE(isVirtualDriver(""));
}
