// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace wire {

/// A connection of a device, as far as its place is concerned.
struct PeerPlace {
    std::uint64_t connection = 0;
    db::DeviceId device{};
};

struct PeerPlaceChoice {
    bool isFull = false;
    std::optional<std::uint64_t> goes; ///< the connection whose place the newcomer takes
};

/// Whether one more connection of `device` has a place among `held` (oldest first), and who goes for it: of a device
/// that has `mostOfOneDevice` its own oldest; when all `most` are taken, the oldest of the device with most, if that
/// has at least two more than the newcomer's. So no device keeps another one out.
[[nodiscard]] PeerPlaceChoice placeFor(db::DeviceId device, const std::vector<PeerPlace>& held, int most,
                                       int mostOfOneDevice);

} // namespace wire
