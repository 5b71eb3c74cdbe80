// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "kiosk/wire/boot_clock.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hall {

/// What one kiosk is talking about with the person in front of it. A kiosk stands in a public place: it may speak of an
/// arrival only if the hall just told it about that arrival, and only for a short time.
class KioskSession {
public:
    /// "是您吗?" must be answered within this time.
    static constexpr std::chrono::minutes kToAnswer{3};
    /// "My data" and "withdraw" stand open this long after the greeting.
    static constexpr std::chrono::minutes kToWithdraw{5};
    /// Faces that one kiosk can be asking about at once; the oldest is forgotten first.
    static constexpr std::size_t kMostAsked = 8;

    struct Asked {
        db::ArrivalId arrival{};
        std::string trackKey;
        wire::Steady at{};
    };
    struct Greeted {
        db::ArrivalId arrival{};
        db::ArrivalBasis by{}; ///< how they showed who they are: Confirmed or PhoneAndName
        wire::Steady at{};
    };

    /// The hall sent a masked name for this track. Asked again, the time starts again.
    void asked(db::ArrivalId arrival, const std::string& trackKey, wire::Steady now);
    /// The question that this answer belongs to, if it is still open.
    [[nodiscard]] std::optional<Asked> question(db::ArrivalId arrival, wire::Steady now) const;
    /// "No, not me", or any answer: the question is closed.
    void answered(db::ArrivalId arrival);
    /// The person said yes or signed in: the kiosk greeted them, and nobody else any more.
    void greeted(db::ArrivalId arrival, db::ArrivalBasis by, wire::Steady now);
    /// How the person of this arrival showed who they are, if this kiosk still speaks for them.
    [[nodiscard]] std::optional<db::ArrivalBasis> greetedBy(db::ArrivalId arrival, wire::Steady now) const;
    [[nodiscard]] bool mayWithdraw(db::ArrivalId arrival, wire::Steady now) const;
    /// The page of this arrival has ended, or, without one, of whoever was greeted: nothing can be asked in their name
    /// any more.
    void visitOver(std::optional<db::ArrivalId> arrival);

private:
    std::vector<Asked> m_asked;
    std::optional<Greeted> m_greeted;
};

/// Who works at a desk.
struct DeskSession {
    db::Staff staff;
    wire::Steady lastActiveAt{};
    std::set<db::ResidentId> opened = {}; ///< records that were opened here with a purpose
    bool mustChangePassword = false;      ///< and may do nothing else
};

/// Nobody touched the desk for the set time: it locks, and nothing more is sent to it.
[[nodiscard]] bool isIdle(const DeskSession& session, wire::Steady now, std::chrono::seconds idleLock);

/// What became of the account of whoever works at a desk.
enum class AccountNews {
    None,
    Changed, ///< name or window; the session has them now
    Ended,   ///< they may not work any more, or as something else: whoever works there signs in anew
};
/// Takes it over from `all` accounts as they are now.
[[nodiscard]] AccountNews takeOver(DeskSession& session, const std::vector<db::Staff>& all);

/// May this member of staff change an arrival? Who took it owns it; a manager may help out; nobody's is anybody's.
[[nodiscard]] bool mayChange(const db::Arrival& arrival, const db::Staff& staff);

} // namespace hall
