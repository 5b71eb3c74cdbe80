// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/need.h"

#include <cstdint>
#include <string>

namespace db {

/// What a rating is about.
enum class RatedKind { Arrival, Matter, Need };

struct RatedSubject {
    RatedKind kind{};
    std::int64_t id = 0; ///< an ArrivalId, MatterId or NeedId
};

/// 好差评 of one visit, matter or need.
struct Rating {
    RatedSubject of{};
    Grade grade{};
    std::string words = {}; ///< sealed
    std::string by = {};    ///< "device:1" for the kiosk, "staff:3" for what was said to them
    Time at{};
};

} // namespace db
