// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "kiosk/wire/boot_clock.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace hall {

/// What members of staff did to arrivals and can still take back: each the last that they did to one, for
/// wire::kMayUndo. In memory alone: what was done before a restart stays done.
class UndoLog {
public:
    static constexpr std::size_t kMost = 256;

    void note(db::StaffId who, db::ArrivalId arrival, db::ArrivalEventSeq event, wire::Steady now);
    /// The event that `who` can take back of this arrival.
    [[nodiscard]] std::optional<db::ArrivalEventSeq> find(db::StaffId who, db::ArrivalId arrival,
                                                          wire::Steady now) const;
    /// It was taken back.
    void forget(db::StaffId who, db::ArrivalId arrival);

private:
    struct Deed {
        db::StaffId who{};
        db::ArrivalId arrival{};
        db::ArrivalEventSeq event{};
        wire::Steady at{};
    };
    std::vector<Deed> m_deeds; ///< oldest first
};

} // namespace hall
