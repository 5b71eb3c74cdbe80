// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/camera_source.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <linux/videodev2.h>
#include <opencv2/core.hpp>
#include <opencv2/videoio.hpp>
#include <optional>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace vision::capture {

namespace {

class FileDescriptor {
public:
    explicit FileDescriptor(int fd)
        : m_fd{fd} {}
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    FileDescriptor(FileDescriptor&&) = delete;
    FileDescriptor& operator=(FileDescriptor&&) = delete;
    ~FileDescriptor() {
        if (m_fd >= 0) { ::close(m_fd); }
    }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

Error errorOf(int number, const std::string& device) {
    const std::string context = device + ": " + std::generic_category().message(number);
    switch (number) {
    case ENOENT:
    case ENODEV:
    case ENXIO:
        return {ErrorKind::NotFound, context};
    case EBUSY:
        return {ErrorKind::Busy, context};
    default:
        return {ErrorKind::Unreadable, context};
    }
}

// Why a camera cannot be used, asked of the driver itself, since OpenCV only says "no". Nothing: it can be used.
std::optional<Error> whyNot(const std::string& device) {
    const FileDescriptor camera{::open(device.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC)};
    if (camera.get() < 0) { return errorOf(errno, device); }
    v4l2_capability capability{};
    if (::ioctl(camera.get(), VIDIOC_QUERYCAP, &capability) != 0) {
        return Error{ErrorKind::Unreadable, device + ": not a V4L2 device"};
    }
    const bool hasOwnList = (capability.capabilities & V4L2_CAP_DEVICE_CAPS) != 0;
    const auto abilities = hasOwnList ? capability.device_caps : capability.capabilities;
    if ((abilities & V4L2_CAP_VIDEO_CAPTURE) == 0) {
        return Error{ErrorKind::Unreadable, device + ": gives no pictures"};
    }
    // Freeing no buffers changes nothing, but is refused with EBUSY while somebody else streams.
    v4l2_requestbuffers none{};
    none.count = 0;
    none.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    none.memory = V4L2_MEMORY_MMAP;
    if (::ioctl(camera.get(), VIDIOC_REQBUFS, &none) != 0 && errno == EBUSY) { return errorOf(EBUSY, device); }
    return std::nullopt;
}

std::optional<cv::Mat> readPicture(cv::VideoCapture& capture) {
    try {
        cv::Mat picture; // a fresh one each time: frames share their pixels
        if (!capture.read(picture) || picture.empty() || picture.type() != CV_8UC3) { return std::nullopt; }
        return picture;
    } catch (const cv::Exception&) { return std::nullopt; }
}

class LiveSource final : public FrameSource {
public:
    // `device` is empty for a network stream.
    LiveSource(const cv::VideoCapture& capture, std::string name, std::string device)
        : m_capture{capture}
        , m_name{std::move(name)}
        , m_device{std::move(device)} {}

    Expected<Frame> nextFrame() override {
        std::optional<cv::Mat> picture = readPicture(m_capture);
        if (picture) { return Frame{std::move(*picture), std::chrono::steady_clock::now(), m_sequence++}; }
        std::error_code ignored;
        if (!m_device.empty() && !std::filesystem::exists(m_device, ignored)) {
            return tl::unexpected(Error{ErrorKind::NotFound, m_name + ": unplugged"});
        }
        return tl::unexpected(Error{ErrorKind::Stalled, m_name + ": gives no frames"});
    }

private:
    cv::VideoCapture m_capture;
    std::string m_name;
    std::string m_device;
    std::uint64_t m_sequence = 0;
};

// The address without a user name, a password or a query, which have no place in a log.
std::string nameOf(const std::string& url) {
    const std::size_t scheme = url.find("://") + 3;
    const std::size_t path = std::min(url.find_first_of("/?#", scheme), url.size());
    const std::size_t at = url.rfind('@', path);
    const std::size_t host = at != std::string::npos && at >= scheme ? at + 1 : scheme;
    return url.substr(0, scheme) + url.substr(host, path - host);
}

} // namespace

std::string cameraDriver(const std::string& device) {
    const FileDescriptor camera{::open(device.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC)};
    v4l2_capability capability{};
    if (camera.get() < 0 || ::ioctl(camera.get(), VIDIOC_QUERYCAP, &capability) != 0) { return {}; }
    std::string name;
    for (const auto each : capability.driver) {
        if (each == 0) { break; }
        name += static_cast<char>(each);
    }
    return name;
}

Expected<std::unique_ptr<FrameSource>> openCamera(const std::string& device, const SourceSettings& settings) {
    if (std::optional<Error> reason = whyNot(device)) { return tl::unexpected(std::move(*reason)); }
    try {
        cv::VideoCapture capture{device, cv::CAP_V4L2};
        if (!capture.isOpened()) {
            return tl::unexpected(Error{ErrorKind::Unreadable, device + ": OpenCV refuses it"});
        }
        capture.set(cv::CAP_PROP_FRAME_WIDTH, settings.width);
        capture.set(cv::CAP_PROP_FRAME_HEIGHT, settings.height);
        capture.set(cv::CAP_PROP_FPS, settings.fps);
        return std::make_unique<LiveSource>(capture, device, device);
    } catch (const cv::Exception& problem) {
        return tl::unexpected(Error{ErrorKind::Unreadable, device + ": " + problem.err});
    }
}

Expected<std::unique_ptr<FrameSource>> openStream(const std::string& url, const SourceSettings& settings) {
    const int limit = static_cast<int>(settings.streamTimeout.count());
    const std::vector<int> limits{cv::CAP_PROP_OPEN_TIMEOUT_MSEC, limit, cv::CAP_PROP_READ_TIMEOUT_MSEC, limit};
    try {
        cv::VideoCapture capture{url, cv::CAP_FFMPEG, limits};
        if (!capture.isOpened()) { capture.open(url, cv::CAP_GSTREAMER); }
        if (!capture.isOpened()) { return tl::unexpected(Error{ErrorKind::NotFound, nameOf(url) + ": no stream"}); }
        return std::make_unique<LiveSource>(capture, nameOf(url), "");
    } catch (const cv::Exception& problem) {
        return tl::unexpected(Error{ErrorKind::NotFound, nameOf(url) + ": " + problem.err});
    }
}

} // namespace vision::capture
