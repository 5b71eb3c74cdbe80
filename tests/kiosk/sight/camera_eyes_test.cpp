// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/paper/qr_image.h"
#include "kiosk/sight/camera_eyes.h"
#include "vision/pipeline/model_files.h"

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
    while (!said(spy, wire::CameraState::Missing)) { // the camera and the models are looked for at the same time
        ASSERT_TRUE(spy.wait(5000));
    }
}

TEST_F(CameraEyesTest, MissingModelsAreSaidOnceAndNotHiddenByAWorkingCamera) {
    sight::CameraEyes eyes(greyCamera, noModels, quick());
    QSignalSpy spy(&eyes, &lobby::Eyes::cameraChanged);
    ASSERT_TRUE(spy.wait(5000));
    while (lastState(spy) != wire::CameraState::ModelMissing) {
        ASSERT_TRUE(spy.wait(5000));
    }
    EXPECT_FALSE(spy.wait(100)); // nothing more is said while nothing changes
}

TEST_F(CameraEyesTest, ACameraWithoutColoursIsSaidAndWorks) {
    if (!vision::pipeline::ModelFiles::openDefault()) { GTEST_SKIP() << "deploy/fetch-models fetches the models"; }
    auto settings = quick();
    settings.betweenIdleFrames = 0ms;
    const sight::CameraEyes eyes(
        greyCamera, [] { return vision::pipeline::FacePipeline::open(*vision::pipeline::ModelFiles::openDefault()); },
        settings);
    QSignalSpy spy(&eyes, &lobby::Eyes::cameraChanged);
    while (!said(spy, wire::CameraState::Colourless)) {
        ASSERT_TRUE(spy.wait(20'000));
    }
    EXPECT_EQ(lastState(spy), wire::CameraState::Colourless);
}

/// Shows a slip's code again and again.
class SlipSource final : public FrameSource {
public:
    vision::Expected<Frame> nextFrame() override {
        std::this_thread::sleep_for(2ms); // a camera's pace
        const QImage code =
            paper::qrImage(QString::fromUtf8(kSlip)).scaled(330, 330).convertToFormat(QImage::Format_RGB888);
        cv::Mat picture(480, 640, CV_8UC3, cv::Scalar::all(128));
        cv::Mat(code.height(), code.width(), CV_8UC3, const_cast<uchar*>(code.constBits()),
                static_cast<std::size_t>(code.bytesPerLine()))
            .copyTo(picture(cv::Rect(100, 60, code.width(), code.height())));
        return Frame(picture, std::chrono::steady_clock::now(), m_next++);
    }

    static constexpr const char* kSlip = "编号：2000 1233\n查询码：418207";

private:
    std::uint64_t m_next = 0;
};

TEST_F(CameraEyesTest, CodesAreReadWhileSomebodyWantsThemAndNotBeforeOrAfter) {
    if (!vision::pipeline::ModelFiles::openDefault()) { GTEST_SKIP() << "deploy/fetch-models fetches the models"; }
    sight::CameraEyes eyes(
        [] { return vision::Expected<std::unique_ptr<FrameSource>>(std::make_unique<SlipSource>()); },
        [] { return vision::pipeline::FacePipeline::open(*vision::pipeline::ModelFiles::openDefault()); }, quick());
    QSignalSpy codes(&eyes, &lobby::Eyes::codesSeen);
    QSignalSpy previews(&eyes, &lobby::Eyes::previewChanged);
    const auto lookOn = [&] { // several frames more
        const auto before = eyes.counters().frames;
        while (eyes.counters().frames < before + 4) {
            ASSERT_TRUE(previews.wait(20'000));
        }
    };
    lookOn();
    EXPECT_TRUE(codes.empty()) << "nobody asked";
    eyes.readCodes(true);
    ASSERT_TRUE(codes.wait(20'000));
    EXPECT_EQ(codes.first().at(0).value<std::vector<std::string>>(), std::vector<std::string>{SlipSource::kSlip});
    lookOn();
    EXPECT_EQ(codes.size(), 1) << "it is still the same";
    eyes.readCodes(false);
    lookOn();
    EXPECT_EQ(codes.size(), 1);
    eyes.readCodes(true); // another visitor's page
    ASSERT_TRUE(codes.wait(20'000));
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
