// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/stores/faces_database.h"
#include "db/summary/needs_summary.h"
#include "kiosk/hall/state/consent_text.h"
#include "kiosk/hall/state/gallery_change.h"
#include "kiosk/hall/state/learned.h"
#include "kiosk/hall/state/model_rules.h"
#include "kiosk/hall/state/per_viewer.h"
#include "kiosk/hall/state/records.h"
#include "kiosk/hall/state/track_notes.h"
#include "kiosk/hall/state/undo_log.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/boot_clock.h"
#include "kiosk/wire/line.h"

#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace hall {

/// What the recognition has said so far, one per track; for the demo's figures.
struct Counts {
    int arrivals = 0; ///< recorded
    int known = 0;
    int unsure = 0;
    int unknown = 0;
    int notLive = 0;
    int templates = 0; ///< in the gallery now
};

/// What recognition made of a visitor, until a human has the last word: scores, never vectors.
struct SeenByFace {
    db::ArrivalId arrival{};
    vision::ModelDigest model;
    std::vector<vision::Candidate> candidates; ///< best first
    bool isNamed = false;                      ///< it named the first; else it asked about all of them
};

/// What the managers' desks were told last (troubles.h).
struct TroublesSeen {
    int damaged = 0;
    int held = 0;
    friend bool operator==(const TroublesSeen&, const TroublesSeen&) = default;
};

/// Everything that the hall knows, in one place and on one thread: the store worker's. The handlers (arrivals.h,
/// enrolling.h, arrival_handling.h) are functions over it: one request in, one answer out, and what the desks must
/// hear.
struct HallState : Records {
    db::stores::FacesDatabase faces;
    ConsentText consent;
    DataFolder folder;
    ModelRules rules = {};                           ///< of every model that this hall knows
    vision::ModelDigest ownModel = {};               ///< that its manifest describes; it has rules
    std::optional<db::Calibration> calibration = {}; ///< in force; counts only for its own model
    vision::identify::LookAlikes lookAlikes = {};    ///< ask, never assume
    std::deque<SeenByFace> seen = {};                ///< the newest kMostSeen
    Galleries galleries = {};
    vision::ModelDigest modelInUse = {};                          ///< of the kiosks' vectors
    std::optional<wire::Steady> modelInUseSince = {};             ///< when a kiosk brought it
    std::map<db::DeviceId, vision::ModelDigest> kioskModels = {}; ///< of each kiosk's last vector
    std::function<wire::Steady()> steady = wire::BootClock::now;  ///< measures what limits
    TrackNotes tracks = {};
    UndoLog undo = {};
    std::set<db::StaffId> signedIn = {}; ///< at some desk, as the service said last
    Counts counts = {};
    int templatesOnDisk = 0; ///< in faces.db when the gallery was last in step with it
    TroublesSeen troublesSeen = {};
    std::int64_t auditSeen = 0;    ///< the last audit entry that lookOutside() has read
    std::int64_t outsideKept = -1; ///< the last audit entry that the files beside the folder know
    db::Time outsideTriedAt{};
    std::string outsideProblem = {};   ///< why they could not be written; tried again
    bool hasUnfinishedErasure = false; ///< templates may be left to erase; tried again by lookOutside()
    /// Residents who asked to be forgotten while the disk refused: in no gallery, tried again by lookOutside() until it
    /// is done. Who asked, at which kiosk and when, for the audit log.
    std::map<db::ResidentId, db::stores::Stamp> unfinishedWithdrawals = {};
};

/// Opens the databases with their keys, completes withdrawals that a crash cut in half, and loads residents and live
/// templates. The error's context is one line for the operator.
[[nodiscard]] db::Expected<std::unique_ptr<HallState>> openHallState(const DataFolder& folder,
                                                                     const std::filesystem::path& assets, db::Time now);

/// Of the model in use, or of the manifest's where no kiosk and no template has said yet which that is.
[[nodiscard]] const VectorRules& rulesInUse(const HallState& state);

/// A request's answer, or why not.
template <typename T>
using Answer = tl::expected<T, wire::RefusalCode>;

/// What became of an arrival, as each member of staff may know it.
using ArrivalNews = PerViewer<wire::ArrivalChanged>;

/// An answer to one, and what became of arrivals for every desk, in the order in which it was stored.
template <typename T>
struct WithNews {
    T answer;
    std::vector<ArrivalNews> changes = {};
};

/// What a store's "no" means to a kiosk or desk; what only the operator can mend is logged with `where`.
[[nodiscard]] wire::RefusalCode refusalOf(const db::Error& error, const char* where);

/// Whom `file` holds something about that they must not know.
[[nodiscard]] std::set<db::StaffId> whoSeesLess(const db::summary::ResidentFile& file);

/// An event as the desks see it: with the resident's summary, the candidates' names, and who took it. Never fails: what
/// cannot be read is left out and logged, because the arrival itself must be seen.
[[nodiscard]] ArrivalNews describe(HallState& state, const db::ArrivalEvent& event, db::Time now);

/// Brings the files beside the data folder (outside.h) up to the records; a failure is logged once and tried again by
/// lookOutside().
void keepOutside(HallState& state, db::Time now);

/// Loads all residents into the index, or all live templates into the gallery, again.
[[nodiscard]] db::Expected<void> reloadResidents(HallState& state);
[[nodiscard]] db::Expected<void> reloadGallery(HallState& state);
/// The templates in memory are now these; sets the counts.
void useGalleries(HallState& state, Galleries galleries);

/// Arrivals of which it is remembered what a face scored; a desk decides within minutes.
inline constexpr std::size_t kMostSeen = 500;
void rememberSeen(HallState& state, SeenByFace seen);
[[nodiscard]] const SeenByFace* seenAt(const HallState& state, db::ArrivalId arrival);

/// A kiosk sent a vector of this model. Another one than the model in use takes its place, and is kept for the next
/// start and for `yimenctl status`; at most once in kModelStays, as long as kiosks of two models work side by side.
inline constexpr std::chrono::minutes kModelStays{60};
void noteModel(HallState& state, db::DeviceId kiosk, const vision::ModelDigest& model, db::Time now);

/// Reads the calibration in force and the residents to ask about, again. A calibration that does not apply to the
/// gallery's model is logged once here and not used.
[[nodiscard]] db::Expected<void> reloadLearned(HallState& state);

/// What another program (yimenctl) changed since the last call, found in the audit log; residents, templates
/// and the calibration are loaded again as needed. Also completes withdrawals that the disk refused before.
struct OutsideChanges {
    bool devices = false;
    bool staff = false;
    std::set<db::StaffId> passwords;    ///< whose were set by the operator
    std::set<db::ResidentId> forgotten; ///< whose consent was withdrawn
    bool coverage = false;              ///< how complete the records are
    bool cards = false;                 ///< what every summary rests on, see Changes
    bool catalogue = false;             ///< another is in force, or a newer one is refused
    bool troubles = false;              ///< more or fewer (troubles.h)
};
[[nodiscard]] db::Expected<OutsideChanges> lookOutside(HallState& state, db::Time now);

/// `text` within the 64 characters of a request key; what is longer is hashed.
[[nodiscard]] std::string requestKeyOf(const std::string& text);

} // namespace hall
