// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace db {

/// How the hall came to think that this is the resident.
enum class ArrivalBasis {
    Face,         ///< recognised, not yet confirmed by the person
    Confirmed,    ///< recognised and confirmed by the person at the kiosk ("是我")
    PhoneAndName, ///< signed in without a face: phone tail, first character and the last four of the ID number
    Unsure,       ///< the face is near to one to three residents; a human must ask
    Anonymous,    ///< nobody knows and nobody need know
    Staff,        ///< a member of staff said who it is
};

/// Did the person of such an arrival show who they are: by a face and a yes, or by what only they know? What a kiosk
/// does in somebody's name (a need in their file, a withdrawal) needs it. A face alone does not, nor does a link that
/// staff made: they see the person, the kiosk does not.
[[nodiscard]] constexpr bool isProven(ArrivalBasis basis) {
    return basis == ArrivalBasis::Confirmed || basis == ArrivalBasis::PhoneAndName;
}

enum class ArrivalState { Waiting, Taken, Done };

/// One visit of one person, however many times the camera saw them.
struct Arrival {
    ArrivalId id{};
    std::optional<ResidentId> resident;
    std::vector<ResidentId> candidates; ///< basis Unsure only, best first, at most three
    ArrivalBasis basis = ArrivalBasis::Anonymous;
    ArrivalState state = ArrivalState::Waiting;
    DeviceId kiosk{};
    std::string requestKey; ///< made by the kiosk, unique; the same key again is the same arrival
    std::string category;   ///< what an anonymous visitor came for; a category code, or empty
    Time firstSeenAt{};
    Time lastSeenAt{};
    std::optional<StaffId> takenBy;
    std::optional<Time> takenAt;
    std::optional<Time> doneAt;
    /// The window that the kiosk sent them to, such as "2"; "": it asked them to take a seat; nothing: it said neither.
    std::optional<std::string> sentTo = {};
    /// By which the clerk calls a visitor whose name nobody knows, such as "A07"; one visitor's that day, or empty.
    std::string token = {};
};

/// Staff have seen to it, and it is over.
[[nodiscard]] inline bool wasServed(const Arrival& arrival) {
    return arrival.state == ArrivalState::Done && arrival.takenBy.has_value();
}
/// It is over without anybody having seen to it: the visitor took it back, or another card took its place.
[[nodiscard]] inline bool cameToNothing(const Arrival& arrival) {
    return arrival.state == ArrivalState::Done && !arrival.takenBy;
}

/// What an arrival became, in the order in which it happened; desks ask for all after the last they have.
struct ArrivalEvent {
    ArrivalEventSeq seq{};
    Arrival arrival;
};

enum class StaffRole { Clerk, Manager };

struct Staff {
    StaffId id{};
    std::string login;
    std::string name;
    StaffRole role = StaffRole::Clerk;
    std::string window; ///< such as "2", or empty
    bool isActive = true;
};

enum class DeviceKind { Kiosk, Desk };

/// A paired kiosk or desk; known by the SHA-256 of its certificate.
struct Device {
    DeviceId id{};
    DeviceKind kind = DeviceKind::Kiosk;
    std::string label;                  ///< such as "一号机"
    std::string certificateFingerprint; ///< SHA-256, 64 hexadecimal digits
    Time pairedAt{};
    std::optional<Time> revokedAt;
};

/// One line of the hash-chained audit log. `detail` holds ids and codes only.
struct AuditEntry {
    std::int64_t seq = 0;
    Time at{};
    std::string actor;   ///< "staff:3", "device:1", "hall", "operator"
    std::string action;  ///< such as "arrival.recorded", "resident.opened"
    std::string subject; ///< such as "resident:12", "arrival:88"
    std::string detail;
};

} // namespace db
