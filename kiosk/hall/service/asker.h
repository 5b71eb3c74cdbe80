// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"

#include <cassert>
#include <cstdint>
#include <optional>
#include <set>

namespace hall {

/// Who asks, as the service knew them when the request came. A value, good on any thread.
struct Asker {
    db::DeviceId device{};
    std::uint64_t connection = 0;
    std::optional<db::Staff> staff = {}; ///< who is signed in at a desk; nothing: a kiosk, or nobody
    db::Time at{};
    std::set<db::StaffId> here = {}; ///< who is signed in at some desk

    /// Requires: somebody is signed in, as behind every request that staff alone may send.
    [[nodiscard]] const db::Staff& by() const {
        assert(staff);
        return *staff;
    }
};

} // namespace hall
