// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/door_places.h"

#include <algorithm>

namespace wire {

std::string sourceOf(const QHostAddress& address) {
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also of ::ffff:a.b.c.d
    if (isIpv4) return QHostAddress{ipv4}.toString().toStdString();
    Q_IPV6ADDR network = address.toIPv6Address();
    constexpr int kNetworkBytes = 8;
    std::fill(network.c + kNetworkBytes, network.c + sizeof network.c, quint8{0});
    return QHostAddress{network}.toString().toStdString();
}

std::map<std::string, int> DoorPlaces::countSources() const {
    std::map<std::string, int> count;
    for (const auto& [id, entry] : m_entries)
        if (entry.stage != Stage::Certified) ++count[entry.source];
    return count;
}

std::optional<DoorPlaces::Id> DoorPlaces::idlest(const std::string* source) const {
    auto found = m_entries.end();
    for (auto each = m_entries.begin(); each != m_entries.end(); ++each) {
        const Entry& entry = each->second;
        const bool keepsUsWaiting = entry.stage == Stage::Silent || entry.stage == Stage::Begun;
        if (!keepsUsWaiting || (source != nullptr && entry.source != *source)) continue;
        if (found == m_entries.end() || entry.since < found->second.since) found = each;
    }
    return found == m_entries.end() ? std::nullopt : std::optional{found->first};
}

std::optional<DoorPlaces::Id> DoorPlaces::lastThatAsked(const std::string& source) const {
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(), [&source](const auto& each) {
        return each.second.stage == Stage::Asked && each.second.source == source;
    });
    return found == m_entries.rend() ? std::nullopt : std::optional{found->first};
}

std::optional<DoorPlaces::Id> DoorPlaces::whoGoesFor(const std::string& source,
                                                     const std::map<std::string, int>& count) const {
    const auto heaviest =
        std::max_element(count.begin(), count.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (heaviest == count.end()) return std::nullopt;
    const auto own = count.find(source);
    const int had = own == count.end() ? 0 : own->second;
    // Where every source has as few as the newcomer's, the one that has kept the hall waiting longest goes, whoever's.
    if (heaviest->second <= had + 1) return idlest(nullptr);
    const auto goes = idlest(&heaviest->first);
    return goes ? goes : lastThatAsked(heaviest->first);
}

DoorPlaces::Arrival DoorPlaces::arrive(const std::string& source, Monotonic now) {
    const auto count = countSources();
    const auto own = count.find(source);
    int taken = 0;
    for (const auto& [each, places] : count)
        taken += places;
    Arrival arrival;
    const bool isShareFull = own != count.end() && own->second >= m_limits.placesOfOneSource;
    if (isShareFull || taken >= m_limits.places) {
        arrival.goes = isShareFull ? idlest(&source) : whoGoesFor(source, count);
        if (!arrival.goes) return arrival; // all wait for the hall, which has more to do than it can
        leave(*arrival.goes);
    }
    arrival.place = m_next++;
    m_entries.emplace(*arrival.place, Entry{.source = source, .stage = Stage::Silent, .arrivedAt = now, .since = now});
    return arrival;
}

void DoorPlaces::asked(Id id) {
    const auto found = m_entries.find(id);
    if (found != m_entries.end() && found->second.stage == Stage::Silent) found->second.stage = Stage::Asked;
}

std::optional<DoorPlaces::Id> DoorPlaces::beginNext(Monotonic now) {
    const auto count = countSources();
    std::erase_if(m_servedAt, [&count](const auto& each) { return !count.contains(each.first); });
    auto next = m_entries.end();
    std::uint64_t nextServedAt = 0;
    for (auto each = m_entries.begin(); each != m_entries.end(); ++each) {
        if (each->second.stage != Stage::Asked) continue;
        const auto served = m_servedAt.find(each->second.source);
        const std::uint64_t servedAt = served == m_servedAt.end() ? 0 : served->second;
        if (next != m_entries.end() && servedAt >= nextServedAt) continue;
        next = each;
        nextServedAt = servedAt;
    }
    if (next == m_entries.end()) return std::nullopt;
    next->second.stage = Stage::Begun;
    next->second.since = now;
    m_servedAt[next->second.source] = ++m_turn;
    return next->first;
}

std::optional<DoorPlaces::Id> DoorPlaces::certified(Id id, const std::string& fingerprint) {
    const auto found = m_entries.find(id);
    if (found == m_entries.end()) return std::nullopt;
    found->second.stage = Stage::Certified;
    found->second.source = fingerprint;
    int held = 0;
    std::optional<Id> oldest;
    for (const auto& [each, entry] : m_entries) {
        if (entry.stage != Stage::Certified || entry.source != fingerprint) continue;
        ++held;
        if (!oldest) oldest = each;
    }
    if (held <= m_limits.placesOfOneDevice) return std::nullopt;
    leave(*oldest);
    return oldest;
}

std::vector<DoorPlaces::Id> DoorPlaces::arrivedBefore(Monotonic then) const {
    std::vector<Id> all;
    for (const auto& [id, entry] : m_entries) {
        if (entry.arrivedAt >= then) break;
        all.push_back(id);
    }
    return all;
}

} // namespace wire
