// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/duty.h"
#include "db/records/hall.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace db::stores {

class Connection;

/// What decideArrival() asks to be stored.
struct NewArrival {
    std::optional<ResidentId> resident;
    std::vector<ResidentId> candidates; ///< basis Unsure only, best first, at most three
    ArrivalBasis basis = ArrivalBasis::Anonymous;
    DeviceId kiosk{};
    std::string requestKey; ///< 1 to 64 characters
    std::string category;   ///< a category code, or empty; at most 32 characters
    Time firstSeenAt{};
    std::optional<std::string> sentTo = {}; ///< as in Arrival; at most 60 bytes
    std::string token = {};                 ///< as in Arrival; at most 8 bytes
};

struct RecordedArrival {
    ArrivalEvent event; ///< of a known requestKey: the newest event of that arrival
    bool isNew = false; ///< false: this requestKey was stored before, and nothing was written now
};

/// take() came too late: who has it.
struct AlreadyTaken {
    StaffId by{};
};

/// Arrivals and what became of them. Every change is one transaction that also appends one ArrivalEvent (seq grows by
/// one, no gaps) and one audit entry; when a function has returned, the change is on the disk.
/// Changes give NotFound for an unknown arrival. A handle, like ResidentStore.
class ArrivalStore {
public:
    explicit ArrivalStore(Connection& connection)
        : m_connection(&connection) {}

    /// Once per requestKey. Constraint: no such resident, candidate or kiosk. Invalid: key or category too long,
    /// a basis that needs a resident without one, or candidates that do not fit the basis.
    [[nodiscard]] Expected<RecordedArrival> record(const NewArrival& arrival, const Stamp& by);
    /// Seen again on the same visit: lastSeenAt becomes by.at if that is later.
    [[nodiscard]] Expected<ArrivalEvent> touch(ArrivalId id, const Stamp& by);
    /// Nothing of the arrival changes: what is said of its resident does, and whoever follows arrivals must hear it.
    [[nodiscard]] Expected<ArrivalEvent> tellAgain(ArrivalId id, const Stamp& by);
    /// "是我": basis becomes Confirmed, and the kiosk sends them to `sentTo`. Conflict: no resident is linked.
    [[nodiscard]] Expected<ArrivalEvent> confirm(ArrivalId id, const Stamp& by, std::optional<std::string> sentTo = {});
    /// The kiosk names a window to them, or "": asks them to take a seat.
    [[nodiscard]] Expected<ArrivalEvent> send(ArrivalId id, const std::string& sentTo, const Stamp& by);
    /// What they came for, said later. Conflict: it is done. Invalid: the category is too long.
    [[nodiscard]] Expected<ArrivalEvent> cameFor(ArrivalId id, const std::string& category, const Stamp& by);
    /// A slip of the hand: it is done, and nobody has seen to it. Conflict: staff have taken it, or it is done.
    [[nodiscard]] Expected<ArrivalEvent> takeBack(ArrivalId id, const Stamp& by);
    /// "Not this person": resident and candidates go, basis becomes Anonymous, the arrival stays. The audit log keeps
    /// whose it was, and `why`: a code such as "they-said-no".
    [[nodiscard]] Expected<ArrivalEvent> unlink(ArrivalId id, const Stamp& by, std::string_view why = {});
    /// Somebody says who it is. `basis` is Face, Confirmed, PhoneAndName or Staff, else Invalid; candidates go.
    /// Constraint: no such resident. The audit log keeps `why`: a code such as "document".
    [[nodiscard]] Expected<ArrivalEvent> link(ArrivalId id, ResidentId resident, ArrivalBasis basis, const Stamp& by,
                                              std::string_view why = {});
    /// The first to take it owns it, and is its first contact for ever (首问负责). AlreadyTaken also if `who` has it
    /// already. Conflict: done without being taken.
    [[nodiscard]] Expected<std::variant<ArrivalEvent, AlreadyTaken>> take(ArrivalId id, StaffId who, const Stamp& by);
    /// To a colleague, who owns it from now on; open until accept(). Conflict: it is not taken, or done.
    [[nodiscard]] Expected<ArrivalEvent> handOver(const ArrivalHandOver& handOver, const Stamp& by);
    /// Conflict: no hand-over is open.
    [[nodiscard]] Expected<ArrivalEvent> accept(ArrivalId id, const Stamp& by);
    [[nodiscard]] Expected<std::optional<FirstContact>> firstContactOf(ArrivalId id) const;
    /// The hand-over that was not accepted yet.
    [[nodiscard]] Expected<std::optional<ArrivalHandOver>> openHandOverOf(ArrivalId id) const;
    /// Conflict: done already. An arrival that nobody took may be finished.
    [[nodiscard]] Expected<ArrivalEvent> finish(ArrivalId id, const Stamp& by);
    /// As if `event` had not been: it finished or unlinked this arrival, else Invalid. What happened besides stays.
    /// Conflict: the arrival is no longer as `event` left it.
    [[nodiscard]] Expected<ArrivalEvent> undo(ArrivalId id, ArrivalEventSeq event, const Stamp& by);

    [[nodiscard]] Expected<std::optional<Arrival>> find(ArrivalId id) const;
    [[nodiscard]] Expected<std::optional<Arrival>> findByRequestKey(std::string_view requestKey) const;
    /// The arrival of this resident that was seen last.
    [[nodiscard]] Expected<std::optional<Arrival>> lastArrivalOf(ResidentId resident) const;
    /// Whom recognition ever named for this arrival, confirmed or not; each once, earliest first.
    [[nodiscard]] Expected<std::vector<ResidentId>> namedByFace(ArrivalId id) const;
    /// Newest first.
    [[nodiscard]] Expected<std::vector<Arrival>> arrivalsOf(ResidentId resident, int limit) const;
    /// Not done yet, oldest first.
    [[nodiscard]] Expected<std::vector<Arrival>> open() const;
    /// First seen at `from` or later, oldest first, the done ones too.
    [[nodiscard]] Expected<std::vector<Arrival>> since(Time from) const;

    /// Of the arrivals that were first seen at `from` or later and have one.
    [[nodiscard]] Expected<std::vector<std::string>> tokensSince(Time from) const;

    /// In order, each arrival as it was at that event; at most `limit`.
    [[nodiscard]] Expected<std::vector<ArrivalEvent>> eventsAfter(ArrivalEventSeq after, int limit) const;
    /// The newest event's number; 0 if there is none.
    [[nodiscard]] Expected<ArrivalEventSeq> lastSeq() const;

private:
    Connection* m_connection;
};

} // namespace db::stores
