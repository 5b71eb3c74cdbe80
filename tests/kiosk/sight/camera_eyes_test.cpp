// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/camera_eyes.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <algorithm>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using vision::capture::Frame;
using vision::capture::FrameSource;

/// Gives the same grey picture again and again.
class GreySource final : public FrameSource {
public:
    vision::Expected<Frame> nextFrame() override {
        std::this_thread::sleep_for(2ms); // a camera's pace, not a wait for something
        return Frame(cv::Mat(480, 640, CV_8UC3, cv::Scalar::all(128)), std::chrono::steady_clock::now(), m_next++);
    }

private:
    std::uint64_t m_next = 0;
};

vision::Expected<std::unique_ptr<FrameSource>> noCamera() {
    return tl::unexpected(vision::Error{vision::ErrorKind::NotFound, "no such device"});
}
vision::Expected<std::unique_ptr<FrameSource>> greyCamera() {
    return std::make_unique<GreySource>();
}
vision::Expected<vision::pipeline::FacePipeline> noModels() {
    return tl::unexpected(vision::Error{vision::ErrorKind::NotFound, "no models"});
}

class CameraEyesTest : public testing::Test {
protected:
    static sight::CameraSettings quick() {
        sight::CameraSettings settings;
        settings.capture.firstRetry = 1ms;
        settings.modelRetry = 5ms;
        return settings;
    }

private:
    int m_argc = 1;
    char m_name[9] = "sight";
    char* m_argv[2] = {m_name, nullptr};
    QCoreApplication m_app{m_argc, m_argv};
};

wire::CameraState lastState(const QSignalSpy& spy) {
    return spy.last().at(0).value<wire::CameraState>();
}
bool said(const QSignalSpy& spy, wire::CameraState wanted) {
    return std::ranges::any_of(
        spy, [&](const auto& call) { return call.at(0).template value<wire::CameraState>() == wanted; });
}

TEST_F(CameraEyesTest, AMissingCameraIsSaidAndTheObjectStillEnds) {
    sight::CameraEyes eyes(noCamera, noModels, quick());
    QSignalSpy spy(&eyes, &lobby::Eyes::cameraChanged);
    while (!said(spy, wire::CameraState::Missing)) // the camera and the models are looked for at the same time
        ASSERT_TRUE(spy.wait(5000));
}

TEST_F(CameraEyesTest, MissingModelsAreSaidOnceAndNotHiddenByAWorkingCamera) {
    sight::CameraEyes eyes(greyCamera, noModels, quick());
    QSignalSpy spy(&eyes, &lobby::Eyes::cameraChanged);
    ASSERT_TRUE(spy.wait(5000));
    while (lastState(spy) != wire::CameraState::ModelMissing)
        ASSERT_TRUE(spy.wait(5000));
    EXPECT_FALSE(spy.wait(100)); // nothing more is said while nothing changes
}

TEST_F(CameraEyesTest, EndsAtOnceEvenWhileItWaitsForModels) {
    QElapsedTimer time;
    {
        auto settings = quick();
        settings.modelRetry = 10min;
        const sight::CameraEyes eyes(greyCamera, noModels, settings);
        time.start();
    }
    EXPECT_LT(time.elapsed(), 5000);
}

} // namespace
