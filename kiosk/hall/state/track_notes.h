// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/boot_clock.h"
#include "vision/types/recognition.h"

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hall {

/// What the hall remembers of one face that a kiosk follows: answers, never vectors. A probe is dropped when its answer
/// is given.
struct TrackNote {
    std::optional<vision::PersonId> known;     ///< whom the hall answered, as long as nobody said no
    std::vector<vision::PersonId> notThese;    ///< "no, not me", and "not this person" from a desk
    std::vector<vision::Candidate> candidates; ///< of the last unsure answer, best first
    vision::ModelDigest model;                 ///< that their scores come from
    std::optional<wire::Outcome> outcome;      ///< of the last answer
    std::optional<db::ArrivalId> arrival;      ///< that was stored for this track
    bool sameVisit = false;                    ///< that arrival was on the list before this track
    bool isAttack = false;                     ///< the kiosk saw a picture: never compared again
    wire::Steady at{};
};

/// The notes on the tracks of all kiosks, bounded: a note is forgotten after `keepFor`, and a kiosk has `perKiosk` at
/// most, the oldest going first.
class TrackNotes {
public:
    static constexpr std::chrono::minutes kKeepFor{5};
    static constexpr std::size_t kPerKiosk = 32;
    static constexpr std::chrono::minutes kKeepDenied{2};
    static constexpr std::size_t kMostDenied = 64;

    /// The note on this track, made if there is none. The reference is good until the next call that is not const.
    [[nodiscard]] TrackNote& note(db::DeviceId kiosk, const std::string& trackKey, wire::Steady now);
    /// Null if there is none, or it is too old.
    [[nodiscard]] const TrackNote* find(db::DeviceId kiosk, const std::string& trackKey, wire::Steady now) const;
    /// Whom the tracks `keys` of this kiosk are known to be.
    [[nodiscard]] std::vector<vision::PersonId> knownAmong(db::DeviceId kiosk, const std::vector<std::string>& keys,
                                                           wire::Steady now) const;
    /// Somebody said that the person of this arrival is not `person`: no track of it may say so again, and for
    /// kKeepDenied nobody at that kiosk is surely `person`, because who was mistaken for them still stands there.
    void deny(db::DeviceId kiosk, db::ArrivalId arrival, vision::PersonId person, wire::Steady now);
    /// deny() was a mistake: as if it had not been said.
    void undoDeny(db::DeviceId kiosk, db::ArrivalId arrival, vision::PersonId person);
    [[nodiscard]] std::vector<vision::PersonId> deniedAt(db::DeviceId kiosk, wire::Steady now) const;
    [[nodiscard]] std::size_t size() const { return m_notes.size(); }

private:
    struct Denied {
        db::DeviceId kiosk{};
        vision::PersonId person{};
        wire::Steady at{};
    };
    using Key = std::pair<db::DeviceId, std::string>;
    void makeRoom(db::DeviceId kiosk, wire::Steady now);

    std::map<Key, TrackNote> m_notes;
    std::vector<Denied> m_denied; ///< oldest first
};

/// One track, one person: an answer that names somebody else than the track's earlier answer is unsure, with both as
/// candidates. `before` is whom the track was known to be.
[[nodiscard]] vision::Identification agreeingWith(const std::optional<vision::PersonId>& before,
                                                  const vision::Identification& now);

} // namespace hall
