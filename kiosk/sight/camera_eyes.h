// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/eyes.h"
#include "kiosk/sight/code_watch.h"
#include "kiosk/sight/stepped_up.h"
#include "vision/capture/capture_loop.h"
#include "vision/liveness/active_challenge.h"
#include "vision/pipeline/face_pipeline.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace sight {

/// Of the operating system: nobody guesses what is asked next.
[[nodiscard]] std::uint32_t systemRandom(std::uint32_t below);

struct CameraSettings {
    SteppedUpSettings steppedUp;
    vision::capture::CaptureSettings capture;
    std::chrono::milliseconds betweenPreviews{66};
    /// With nobody in view only so many frames are looked at: an idle kiosk leaves the processor alone.
    std::chrono::milliseconds betweenIdleFrames{200};
    std::chrono::milliseconds idleAfter{1500};
    std::chrono::milliseconds modelRetry{5000};
    CodeWatchSettings codes;
    int ringPixels = 480;                 ///< side of the ring picture
    float enrolLiveness = 0.5F;           ///< a chip for an enrolment scored at least this, by itself
    std::optional<int> quarterTurns = {}; ///< Mounting: how the camera is mounted, if somebody said so
    int keptTurns = 0;                    ///< Mounting: what was found last time
    std::function<void(int)> turnFound;   ///< how many quarters; called on the vision thread
    vision::liveness::ChallengeSettings challenge;
    vision::liveness::Random random = systemRandom; ///< called on the vision thread
};

/// The camera and the models behind the kiosk's screens. Two threads of its own: one reads the source, one looks at the
/// newest frame; both end in the destructor. Public functions are for the GUI thread. Frames stay in memory.
class CameraEyes final : public lobby::Eyes {
public:
    using PipelineOpener = std::function<vision::Expected<vision::pipeline::FacePipeline>()>;

    /// Both openers are called on the threads of this object, again and again until they succeed.
    CameraEyes(vision::capture::SourceOpener openSource, PipelineOpener openPipeline,
               const CameraSettings& settings = {}, QObject* parent = nullptr);
    ~CameraEyes() override;
    CameraEyes(const CameraEyes&) = delete;
    CameraEyes& operator=(const CameraEyes&) = delete;
    CameraEyes(CameraEyes&&) = delete;
    CameraEyes& operator=(CameraEyes&&) = delete;

    void setMode(Mode mode) override;
    void startOver() override;
    void settle(const std::string& trackKey) override;
    void watchClosely(bool isWanted) override;
    void challenge(bool isWanted) override;
    void readCodes(bool isWanted) override;

    struct Counters {
        std::uint64_t frames = 0;  ///< looked at
        std::uint64_t dropped = 0; ///< replaced by a newer one before anybody looked
        double meanFrameMs = 0;    ///< of the pipeline, frames with a face that had stepped up
        double meanProbeMs = 0;    ///< of the pipeline, from a track's first good frame to its first probe
    };
    [[nodiscard]] Counters counters() const;

private:
    class Looker; // the vision thread's own things
    struct Orders;

    vision::capture::LatestSlot<vision::capture::Frame> m_slot;
    std::shared_ptr<Orders> m_orders;
    std::unique_ptr<vision::capture::CaptureLoop> m_capture;
    std::jthread m_vision;
};

} // namespace sight
