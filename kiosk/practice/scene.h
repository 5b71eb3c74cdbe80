// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/practice/caller.h"
#include "kiosk/practice/colleagues.h"
#include "kiosk/practice/practice_hall.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace practice {

/// With whom the deeds of a day are done, and what one remembers of another. Lives on the hall's thread.
struct Scene {
    /// `itsYours`: the line of your desk. Outlived by both. The colleagues who are in are at their desks when this
    /// returns.
    Scene(Hall& itsHall, wire::LoopLink& itsYours);

    [[nodiscard]] Caller& kiosk(std::size_t which) { return *kiosks.at(which); }
    [[nodiscard]] Caller& colleague(Colleague who) { return colleagues.at(who); }
    [[nodiscard]] std::string newKey();
    /// The hall looks at what the operator did to its files.
    void looksOutside();

    Hall& hall;
    wire::LoopLink& yours;
    std::vector<std::unique_ptr<Caller>> kiosks;
    Colleagues colleagues;
    std::optional<db::ArrivalId> newest; ///< whoever came last
    std::string enrolment;               ///< the key of the last
    std::string oneTimePassword;         ///< the last that was set
    int keys = 0;
};

} // namespace practice
