// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "db/stores/faces_database.h"
#include "db/stores/hall_database.h"
#include "kiosk/hall/state/consent_text.h"
#include "vision/types/embedding.h"

#include <cstddef>
#include <string>
#include <vector>

namespace db::calendar {
class WorkingCalendar;
}

namespace practice {

/// Everybody's.
inline constexpr auto kPassword = "demo";

/// Places in MadeUp::residents: one with much to do, one with little, the longest name, one with nothing, two that look
/// and sound alike, whoever makes up a crowd, and a child, whose guardian consents.
enum Who : std::size_t { MuchToDo, LittleToDo, LongestName, Nothing, Alike, AlsoAlike, Crowd, Child = 26 };

/// Places in MadeUp::staff: whoever practises, and their colleagues; Absent is not in, the rest are.
enum Colleague : std::size_t { You, Neighbour, Away, LongNamed, Manager, Absent };

/// Who and what a practice hall begins with.
struct MadeUp {
    std::vector<db::ResidentId> residents; ///< by Who
    std::vector<db::Staff> staff;          ///< by Colleague
    std::vector<db::DeviceId> desks;       ///< one for each of them
    std::vector<db::DeviceId> kiosks;      ///< two
    vision::ModelDigest model;             ///< of the faces
    vision::ModelDigest otherModel;        ///< that the hall knows, too, and nobody is enrolled with
    std::size_t width = 0;                 ///< values of a face, of either

    [[nodiscard]] db::ResidentId resident(Who who) const { return residents.at(who); }
    /// What a camera sees of them.
    [[nodiscard]] vision::Embedding face(db::ResidentId who) const;
};

/// Writes residents, staff, devices, matters, needs, topics and what residents thought into an empty hall, with days
/// around `now`. Throws std::runtime_error.
[[nodiscard]] MadeUp makeUp(const db::stores::HallDatabase& hall, const db::stores::FacesDatabase& faces,
                            const hall::ConsentText& consent, const db::calendar::WorkingCalendar& calendar,
                            db::Time now);

/// Enrols them with faces of this model, as approved by a colleague, fifteen days ago.
void enrol(const db::stores::HallDatabase& hall, const db::stores::FacesDatabase& faces, const MadeUp& people,
           const hall::ConsentText& consent, const std::vector<db::ResidentId>& who, const vision::ModelDigest& model,
           db::Time now);

/// What only a large hall has.
[[nodiscard]] std::vector<db::ResidentId> addResidents(const db::stores::HallDatabase& hall, int count, db::Time now);
void addColleagues(const db::stores::HallDatabase& hall, int count, db::Time now);
void addNeeds(const db::stores::HallDatabase& hall, const MadeUp& people, int count, db::Time now);

} // namespace practice
