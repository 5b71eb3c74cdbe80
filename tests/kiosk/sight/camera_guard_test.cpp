// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/camera_guard.h"

#include "tests/support/fake_frame_source.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <thread>

using sight::Admission;
using sight::admit;
using sight::CameraGuard;
using sight::HallKind;
using sight::SourceKind;
using vision::ErrorKind;
using vision::capture::CameraIdentity;
using vision::capture::Frame;
using vision::capture::FrameSource;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

/// Gives one frame after the other.
class AnySource final : public FrameSource {
public:
    vision::Expected<Frame> nextFrame() override { return support::someFrame(m_next++); }

private:
    std::uint64_t m_next = 0;
};

vision::Expected<std::unique_ptr<FrameSource>> openAny() {
    return std::make_unique<AnySource>();
}

/// A kiosk's bundle and a tree like the kernel's.
class CameraGuardTest : public testing::Test {
protected:
    [[nodiscard]] fs::path note() const { return m_folder.path() / "camera.json"; }
    [[nodiscard]] std::shared_ptr<CameraGuard> guard(const std::string& source, bool takeNew = false) const {
        return CameraGuard::make({.source = source,
                                  .noteFile = note(),
                                  .takeNew = takeNew,
                                  .sysfs = m_folder.path() / "sys",
                                  .patience = 10ms});
    }
    void write(const fs::path& file, const std::string& text) const {
        fs::create_directories((m_folder.path() / "sys" / file).parent_path());
        std::ofstream(m_folder.path() / "sys" / file) << text;
    }
    /// In place of what was plugged in there before.
    void plugIn(const std::string& serial) const {
        const auto sys = m_folder.path() / "sys";
        fs::remove_all(sys);
        const fs::path usb = "devices/usb1/1-2";
        write(usb / "idVendor", "046d");
        write(usb / "idProduct", "0825");
        write(usb / "serial", serial);
        write(usb / "1-2:1.0/video4linux/video0/name", "camera");
        fs::create_directories(sys / "class/video4linux");
        fs::create_directory_symlink(sys / usb / "1-2:1.0/video4linux/video0", sys / "class/video4linux/video0");
        fs::create_directory_symlink(sys / usb / "1-2:1.0", sys / usb / "1-2:1.0/video4linux/video0/device");
    }
    void plugInLoopback() const {
        const auto sys = m_folder.path() / "sys";
        fs::remove_all(sys);
        write("devices/virtual/video4linux/video0/name", "camera");
        fs::create_directories(sys / "class/video4linux");
        fs::create_directory_symlink(sys / "devices/virtual/video4linux/video0", sys / "class/video4linux/video0");
    }
    static std::optional<ErrorKind> problem(const std::shared_ptr<CameraGuard>& guard) {
        const auto opened = guard->guard(openAny)();
        return opened ? std::nullopt : std::optional(opened.error().kind);
    }

private:
    support::TemporaryFolder m_folder;
};

} // namespace

TEST(Admit, IsTheWholeRule) {
    struct Row {
        SourceKind source;
        HallKind hall;
        bool takeNew;
        Admission expected;
    };
    using S = SourceKind;
    using H = HallKind;
    using A = Admission;
    for (const auto& row : {
             Row{S::NotedCamera, H::Unknown, false, A::Yes},
             Row{S::NotedCamera, H::Real, false, A::Yes},
             Row{S::FirstCamera, H::Real, false, A::NoteAndYes},
             Row{S::FirstCamera, H::Unknown, false, A::NoteAndYes},
             Row{S::OtherCamera, H::Real, false, A::NoOtherCamera},
             Row{S::OtherCamera, H::Real, true, A::NoteAndYes},
             Row{S::OtherCamera, H::Unknown, false, A::WaitForHall},
             Row{S::OtherCamera, H::Demo, false, A::Yes},
             Row{S::NotACamera, H::Real, false, A::NoCamera},
             Row{S::NotACamera, H::Real, true, A::NoCamera}, // nobody makes a recording the kiosk's camera
             Row{S::NotACamera, H::Unknown, true, A::WaitForHall},
             Row{S::NotACamera, H::Demo, false, A::Yes},
         }) {
        EXPECT_EQ(admit(row.source, row.hall, row.takeNew), row.expected)
            << static_cast<int>(row.source) << ' ' << static_cast<int>(row.hall) << ' ' << row.takeNew;
    }
}

TEST_F(CameraGuardTest, NotesTheFirstCameraAndKnowsItAgain) {
    plugIn("A1");
    EXPECT_EQ(problem(guard("camera:/dev/video0")), std::nullopt);
    ASSERT_TRUE(fs::exists(note()));
    EXPECT_EQ(fs::status(note()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(sight::readNotedCamera(note()).value().serial, "A1");
    EXPECT_EQ(problem(guard("camera:0")), std::nullopt); // even before the hall has said anything
}

TEST_F(CameraGuardTest, KeepsHowTheNotedCameraIsMountedUntilAnotherTakesItsPlace) {
    plugIn("A1");
    EXPECT_EQ(sight::readNotedTurn(note()), 0);
    const auto first = guard("camera:0");
    first->noteTurn(3); // nothing is open yet
    EXPECT_FALSE(fs::exists(note()));
    ASSERT_EQ(problem(first), std::nullopt);
    EXPECT_EQ(sight::readNotedTurn(note()), 0);
    first->noteTurn(3);
    EXPECT_EQ(sight::readNotedTurn(note()), 3);
    EXPECT_EQ(sight::readNotedCamera(note()).value().serial, "A1");
    EXPECT_EQ(fs::status(note()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    const auto again = guard("camera:0");
    ASSERT_EQ(problem(again), std::nullopt);
    EXPECT_EQ(sight::readNotedTurn(note()), 3);

    const auto recording = guard("a-recording.avi");
    recording->hallSays(HallKind::Demo);
    ASSERT_EQ(problem(recording), std::nullopt);
    recording->noteTurn(2); // is no word about the camera
    EXPECT_EQ(sight::readNotedTurn(note()), 3);

    plugIn("B2");
    ASSERT_EQ(problem(guard("camera:0", true)), std::nullopt);
    EXPECT_EQ(sight::readNotedTurn(note()), 0);
}

TEST_F(CameraGuardTest, ATurnIsNotNotedWithoutItsCamera) {
    plugIn("A1");
    const auto open = guard("camera:0");
    ASSERT_EQ(problem(open), std::nullopt);
    fs::remove(note()); // so that the kiosk takes another camera at its next start
    open->noteTurn(1);
    EXPECT_FALSE(fs::exists(note()));
}

TEST_F(CameraGuardTest, ATurnThatIsNoneIsNotTaken) {
    for (const char* turn : {"45", "-90", "360", "1e9", R"("90")", "null", "[]"}) {
        std::ofstream(note()) << R"({"port":"1-2","turn":)" << turn << '}';
        EXPECT_EQ(sight::readNotedTurn(note()), 0) << turn;
    }
}

TEST_F(CameraGuardTest, AnotherCameraIsNotLookedAt) {
    plugIn("A1");
    ASSERT_EQ(problem(guard("camera:0")), std::nullopt);
    plugIn("B2");
    const auto second = guard("camera:0");
    EXPECT_EQ(problem(second), ErrorKind::NotFound); // it waits for the hall's word
    second->hallSays(HallKind::Real);
    EXPECT_EQ(problem(second), ErrorKind::OtherDevice);
    EXPECT_EQ(sight::readNotedCamera(note()).value().serial, "A1");
    plugIn("A1");
    EXPECT_EQ(problem(second), std::nullopt); // plugged in again
}

TEST_F(CameraGuardTest, AnOperatorMayExchangeIt) {
    plugIn("A1");
    ASSERT_EQ(problem(guard("camera:0")), std::nullopt);
    plugIn("B2");
    const auto taking = guard("camera:0", true);
    taking->hallSays(HallKind::Real);
    EXPECT_EQ(problem(taking), std::nullopt);
    EXPECT_EQ(sight::readNotedCamera(note()).value().serial, "B2");
    plugIn("C3"); // once, not for whatever comes next
    EXPECT_EQ(problem(taking), ErrorKind::OtherDevice);
}

TEST_F(CameraGuardTest, ADamagedNoteTrustsNobody) {
    plugIn("A1");
    std::ofstream(note()) << "{\"serial\":";
    const auto broken = guard("camera:0");
    broken->hallSays(HallKind::Real);
    EXPECT_EQ(problem(broken), ErrorKind::OtherDevice);
}

TEST_F(CameraGuardTest, ACameraThatIsNotPluggedInIsMissing) {
    EXPECT_EQ(problem(guard("camera:0")), ErrorKind::NotFound);
}

TEST_F(CameraGuardTest, ARealHallLooksAtNoRecordingStreamOrVirtualDevice) {
    plugInLoopback();
    for (const auto* source : {"camera:0", "/tmp/clip.avi", "/tmp/pictures", "rtsp://host/stream"}) {
        const auto each = guard(source);
        each->hallSays(HallKind::Real);
        EXPECT_EQ(problem(each), ErrorKind::NotACamera) << source;
        each->hallSays(HallKind::Demo);
        EXPECT_EQ(problem(each), std::nullopt) << source;
    }
    EXPECT_FALSE(fs::exists(note()));
}

TEST_F(CameraGuardTest, WaitsForTheHallsWord) {
    const auto patient = CameraGuard::make({.source = "/tmp/clip.avi", .noteFile = note(), .patience = 60s});
    std::jthread hall([patient] { patient->hallSays(HallKind::Demo); });
    EXPECT_EQ(problem(patient), std::nullopt);
}

TEST_F(CameraGuardTest, ARecordingEndsWhenTheHallTurnsOutToBeReal) {
    const auto changing = guard("/tmp/clip.avi");
    changing->hallSays(HallKind::Demo);
    const auto source = changing->guard(openAny)().value()->nextFrame();
    EXPECT_TRUE(source);
    auto opened = changing->guard(openAny)().value();
    changing->hallSays(HallKind::Real);
    EXPECT_EQ(opened->nextFrame().error().kind, ErrorKind::NotACamera);
}
