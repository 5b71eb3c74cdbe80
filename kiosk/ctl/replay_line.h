// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/catalogue.h"
#include "kiosk/ctl/gallery.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/shell.h"
#include "vision/pipeline/face_pipeline.h"
#include "vision/types/recognition.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ctl {

/// What became of one track of a clip.
struct TrackStory {
    enum class Outcome {
        NoProbe, ///< never enough good chips to ask
        NotLive, ///< no probe was live enough to be compared
        Unknown,
        Unsure,
        Known,
    };
    vision::TrackId track{};
    Outcome outcome = Outcome::NoProbe;
    std::optional<db::ResidentId> resident; ///< Known only
    std::vector<db::ResidentId> candidates; ///< Unsure only
    float score = -1;                       ///< of the nearest person at the last question; -1: nobody was compared
    std::size_t frames = 0;
    int goodChips = 0;
    int probes = 0;
    float quality = 0;                                       ///< of the last probe
    float liveness = 0;                                      ///< of the last probe
    std::optional<std::chrono::milliseconds> timeToDecision; ///< clip time from its first frame to Known
    bool isNewVisit = false;                                 ///< Known only
    std::optional<db::ArrivalId> arrival;                    ///< Known only, if it is stored
    std::optional<int> summaryLines;                         ///< Known only
    std::optional<int> openMatters;                          ///< Known only
};

/// Steps 8 to 11 of the main line for the tracks of one clip: who it is, new arrival or same visit, stored (if asked
/// for), needs summary. One thread.
class ReplayLine {
public:
    struct Settings {
        std::optional<db::DeviceId> recordAs; ///< store the arrivals as coming from this kiosk
        db::Time startedAt{};                 ///< wall clock of the first frame
        std::string runKey;                   ///< makes the request keys of two runs different
    };

    /// `hall` and `catalogue` may be null: nobody is known then. They must outlive this object.
    ReplayLine(const OpenHall* hall, const db::catalogue::Catalogue* catalogue, LoadedGallery gallery,
               Settings settings);

    /// Takes in the result of one frame; returns the tracks that need not be embedded any more.
    [[nodiscard]] ::ctl::Outcome<std::vector<vision::TrackId>> take(const vision::pipeline::FrameResult& result);

    /// In the order in which the tracks appeared.
    [[nodiscard]] std::vector<TrackStory> stories() const;

private:
    struct Following {
        TrackStory story;
        vision::FrameTime firstSeen{};
    };

    [[nodiscard]] vision::Identification whoIs(const vision::pipeline::Probe& probe,
                                               const vision::pipeline::FrameResult& result, TrackStory& story) const;
    [[nodiscard]] ::ctl::Outcome<bool> answer(const vision::pipeline::Probe& probe,
                                              const vision::pipeline::FrameResult& result);
    [[nodiscard]] ::ctl::Outcome<void> arrive(db::ResidentId resident, const vision::Identification& who,
                                              const vision::pipeline::Probe& probe, db::Time now, TrackStory& story);
    [[nodiscard]] ::ctl::Outcome<void> summarise(db::ResidentId resident, db::Time now, TrackStory& story) const;
    [[nodiscard]] db::Time wallClock(vision::FrameTime at) const;

    const OpenHall* m_hall;
    const db::catalogue::Catalogue* m_catalogue;
    LoadedGallery m_gallery;
    Settings m_settings;
    vision::FrameTime m_firstFrame{}; ///< set with the first result
    bool m_hasBegun = false;
    std::map<vision::TrackId, Following> m_tracks;
    std::vector<vision::TrackId> m_order;
    std::map<db::ResidentId, db::Arrival> m_lastArrivals; ///< of this run, where nothing is stored
};

} // namespace ctl
