// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/capture_loop.h"

#include "tests/support/fake_frame_source.h"

#include <future>
#include <gmock/gmock.h>
#include <optional>

using namespace std::chrono_literals;
using support::FakeCamera;
using support::StateListener;
using testing::ElementsAre;
using vision::ErrorKind;
using vision::capture::CaptureLoop;
using vision::capture::CaptureSettings;
using vision::capture::CaptureState;
using vision::capture::Frame;
using vision::capture::LatestSlot;

namespace {

constexpr CaptureSettings kPatient{.stallAfter = 1h, .firstRetry = 1ms, .longestRetry = 4ms, .partingWait = 1h};

struct Rig {
    std::shared_ptr<FakeCamera> camera = std::make_shared<FakeCamera>();
    LatestSlot<Frame> slot;
    StateListener states;
    std::optional<CaptureLoop> loop;

    explicit Rig(CaptureSettings settings = kPatient)
        : m_settings{settings} {}
    void start() { loop.emplace(FakeCamera::opener(camera), slot, states.callback(), m_settings); }
    // The fake hangs while it has nothing to give: let it end before the loop waits for it.
    ~Rig() {
        camera->fail(ErrorKind::EndOfStream);
        loop.reset();
        camera->waitUntilClosed();
    }
    Rig(const Rig&) = delete;
    Rig& operator=(const Rig&) = delete;
    Rig(Rig&&) = delete;
    Rig& operator=(Rig&&) = delete;

private:
    CaptureSettings m_settings;
};

} // namespace

TEST(CaptureLoop, PutsFramesIntoTheSlot) {
    Rig rig;
    rig.camera->give(1);
    rig.start();

    EXPECT_EQ(rig.slot.take({})->sequence(), 0U);
    EXPECT_THAT(rig.states.waitFor(1), ElementsAre(CaptureState::Working));
    rig.camera->give(1);
    EXPECT_EQ(rig.slot.take({})->sequence(), 1U);
}

TEST(CaptureLoop, TriesAgainUntilTheCameraIsThere) {
    Rig rig;
    for (const ErrorKind kind : {ErrorKind::NotFound, ErrorKind::NotFound, ErrorKind::Busy}) {
        rig.camera->failToOpen(kind);
    }
    rig.camera->give(1);
    rig.start();

    EXPECT_THAT(rig.states.waitFor(3), ElementsAre(CaptureState::Missing, CaptureState::Busy, CaptureState::Working));
    EXPECT_EQ(rig.camera->timesOpened(), 4);
}

TEST(CaptureLoop, OpensTheCameraAgainAfterItWasUnplugged) {
    Rig rig;
    rig.camera->give(1);
    rig.start();
    ASSERT_TRUE(rig.slot.take({}));
    rig.camera->fail(ErrorKind::NotFound);
    EXPECT_THAT(rig.states.waitFor(2), ElementsAre(CaptureState::Working, CaptureState::Missing));
    rig.camera->give(1);

    EXPECT_EQ(rig.slot.take({})->sequence(), 1U);
    EXPECT_EQ(rig.states.waitFor(3).back(), CaptureState::Working);
}

TEST(CaptureLoop, ReportsAStallAndTheEndOfIt) {
    Rig rig{{.stallAfter = 1ms, .firstRetry = 1ms, .longestRetry = 4ms, .partingWait = 1h}};
    rig.start();
    EXPECT_THAT(rig.states.waitFor(1), ElementsAre(CaptureState::Stalled));
    rig.camera->give(1);

    EXPECT_TRUE(rig.slot.take({}));
    EXPECT_EQ(rig.states.waitFor(2)[1], CaptureState::Working);
    EXPECT_EQ(rig.camera->timesOpened(), 1) << "a hanging driver is not opened again and again";
}

TEST(CaptureLoop, EndsWhileTheDriverHangsInsideARead) {
    Rig rig{{.stallAfter = 1h, .firstRetry = 1h, .longestRetry = 1h, .partingWait = 1ms}};
    rig.start();
    rig.camera->waitUntilHanging();
    auto ended = std::async(std::launch::async, [&rig] { rig.loop.reset(); });

    // Generous for a loaded machine; without the guard this would never come back.
    EXPECT_EQ(ended.wait_for(20s), std::future_status::ready);
    rig.camera->give(3);
    rig.camera->fail(ErrorKind::EndOfStream);
    rig.camera->waitUntilClosed();
    EXPECT_FALSE(rig.slot.tryTake()) << "nothing comes after the end";
}

TEST(CaptureLoop, EndsWhileItWaitsToTryAgain) {
    Rig rig{{.stallAfter = 1h, .firstRetry = 1h, .longestRetry = 1h, .partingWait = 1h}};
    rig.camera->failToOpen(ErrorKind::NotFound);
    rig.start();
    (void)rig.states.waitFor(1);
    auto ended = std::async(std::launch::async, [&rig] { rig.loop.reset(); });

    EXPECT_EQ(ended.wait_for(20s), std::future_status::ready);
}

TEST(CaptureLoop, DoesNotPlayAFinishedRecordingAgain) {
    Rig rig;
    rig.camera->give(1);
    rig.camera->fail(ErrorKind::EndOfStream);
    rig.start();

    EXPECT_THAT(rig.states.waitFor(2), ElementsAre(CaptureState::Working, CaptureState::Ended));
    rig.camera->waitUntilClosed();
    EXPECT_EQ(rig.camera->timesOpened(), 1);
}

TEST(CaptureLoop, ReportsABrokenRecordingAsMissing) {
    Rig rig;
    rig.camera->failToOpen(ErrorKind::Truncated);
    rig.start();
    EXPECT_EQ(rig.states.waitFor(1).front(), CaptureState::Missing);
}

TEST(CaptureLoop, KeepsReadingWhenNobodyTakesFrames) {
    Rig rig;
    rig.camera->give(100);
    rig.start();
    (void)rig.states.waitFor(1);
    rig.camera->fail(ErrorKind::NotFound);
    (void)rig.states.waitFor(2);

    EXPECT_EQ(rig.slot.tryTake()->sequence(), 99U);
    EXPECT_EQ(rig.slot.dropped(), 99U);
}
