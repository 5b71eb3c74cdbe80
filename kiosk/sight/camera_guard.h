// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/capture/camera_identity.h"
#include "vision/capture/frame_source.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace sight {

/// What the hall has said about itself.
enum class HallKind {
    Unknown, ///< nothing yet
    Real,
    Demo, ///< made-up people alone
};

/// What a source turned out to be.
enum class SourceKind {
    NotedCamera, ///< the camera that this kiosk was set up with
    FirstCamera, ///< a camera, and none was noted so far
    OtherCamera, ///< a camera, but another one
    NotACamera,  ///< a virtual device, a recording or a stream
};

enum class Admission {
    Yes,
    NoteAndYes,  ///< the camera is noted: from now on it is the one
    WaitForHall, ///< a demo may look at it, a real hall may not
    NoOtherCamera,
    NoCamera,
};

/// The whole rule of which pictures a kiosk looks at. `takeNew`: the operator says that the camera is the new one.
[[nodiscard]] Admission admit(SourceKind source, HallKind hall, bool takeNew);

/// Who the noted camera is. Errors: NotFound (none is noted), Unreadable (the file is damaged: none is trusted).
[[nodiscard]] vision::Expected<vision::capture::CameraIdentity> readNotedCamera(const std::filesystem::path& file);
/// By how many quarters the noted camera's pictures are turned, 0 to 3, as noteTurn() noted it; 0: nothing was noted.
[[nodiscard]] int readNotedTurn(const std::filesystem::path& file);
/// Mode 0600, whole or not at all; how the camera before was mounted is forgotten. False: the disk refuses.
[[nodiscard]] bool noteCamera(const std::filesystem::path& file, const vision::capture::CameraIdentity& camera);

struct CameraGuardSettings {
    std::string source; ///< as for vision::capture::openSource
    std::filesystem::path noteFile;
    bool takeNew = false;
    std::filesystem::path sysfs = "/sys";
    /// How long opening waits for the hall's word, when it depends on that.
    std::chrono::milliseconds patience{2000};
};

/// Stands before the camera: opens the source only if this kiosk may look at it, and gives no further frame once it
/// may not. Shared by the thread that reads and the one that talks to the hall.
class CameraGuard : public std::enable_shared_from_this<CameraGuard> {
public:
    [[nodiscard]] static std::shared_ptr<CameraGuard> make(CameraGuardSettings settings);

    /// Any thread.
    void hallSays(HallKind kind);
    /// How the camera was found to be mounted, 0 to 3 quarters: noted beside who it is, unless another source is open.
    /// Any thread.
    void noteTurn(int quarters);
    /// The same source, opened by `open`, behind the guard. Errors of `open`, and OtherDevice, NotACamera.
    [[nodiscard]] vision::capture::SourceOpener guard(vision::capture::SourceOpener open);

private:
    class Guarded;
    explicit CameraGuard(CameraGuardSettings settings)
        : m_settings(std::move(settings)) {}

    [[nodiscard]] vision::Expected<SourceKind> lookAtSource(vision::capture::CameraIdentity& camera) const;
    /// What kind of source was let in; waits for the hall's word if need be.
    [[nodiscard]] vision::Expected<SourceKind> check();
    [[nodiscard]] bool stillAdmits(SourceKind source);

    CameraGuardSettings m_settings;
    std::mutex m_mutex;
    std::condition_variable m_heard;
    HallKind m_hall = HallKind::Unknown;
    bool m_isNotedOpen = false;          ///< what was let in last is the noted camera
    bool m_takeNew = m_settings.takeNew; ///< once: what is plugged in later is another camera again
};

} // namespace sight
