// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/peer_places.h"

#include <algorithm>
#include <map>

namespace wire {
namespace {

[[nodiscard]] std::optional<std::uint64_t> oldestOf(db::DeviceId device, const std::vector<PeerPlace>& held) {
    const auto found =
        std::find_if(held.begin(), held.end(), [device](const PeerPlace& each) { return each.device == device; });
    return found == held.end() ? std::nullopt : std::optional{found->connection};
}

} // namespace

PeerPlaceChoice placeFor(db::DeviceId device, const std::vector<PeerPlace>& held, int most, int mostOfOneDevice) {
    std::map<db::DeviceId, int> count;
    for (const PeerPlace& each : held) {
        ++count[each.device];
    }
    const int own = count[device];
    if (own >= mostOfOneDevice) { return {.isFull = false, .goes = oldestOf(device, held)}; }
    if (static_cast<int>(held.size()) < most) { return {}; }
    const auto heaviest =
        std::max_element(count.begin(), count.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (heaviest->second < own + 2) { return {.isFull = true, .goes = {}}; }
    return {.isFull = false, .goes = oldestOf(heaviest->first, held)};
}

} // namespace wire
