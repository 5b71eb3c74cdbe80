// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/door_places.h"

#include <algorithm>

namespace wire {
namespace {

/// Far more than a hall has devices; when they all came from elsewhere once, the hall learns anew.
constexpr std::size_t kMostKnown = 1024;
/// No address begins so.
constexpr std::string_view kDevice = "device ";

} // namespace

std::string sourceOf(const QHostAddress& address) {
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also of ::ffff:a.b.c.d
    if (isIpv4) { return QHostAddress{ipv4}.toString().toStdString(); }
    Q_IPV6ADDR network = address.toIPv6Address();
    constexpr int kNetworkBytes = 8;
    std::fill(network.c + kNetworkBytes, network.c + sizeof network.c, quint8{0});
    return QHostAddress{network}.toString().toStdString();
}

// --- what goes by what
// ------------------------------------------------------------------------------------------------

template <typename Change>
void DoorPlaces::changeSource(const std::string& name, Change change) {
    const auto [found, isNew] = m_sources.try_emplace(name);
    Source& source = found->second;
    if (isNew) { source.isKnown = name.starts_with(kDevice) || m_known.contains(name); }
    auto& turns = m_turns[source.isKnown ? 1 : 0];
    m_byPlaces.erase({-source.places, name});
    if (!source.asked.empty()) { turns.erase({source.servedAt, *source.asked.begin(), name}); }
    change(source);
    if (source.places == 0) {
        m_sources.erase(found);
        return;
    }
    m_byPlaces.emplace(-source.places, name);
    if (!source.asked.empty()) {
        m_turns[source.isKnown ? 1 : 0].emplace(source.servedAt, *source.asked.begin(), name);
    }
}

void DoorPlaces::add(Source& source, Id id, const Entry& entry) {
    ++source.places;
    ++m_taken;
    if (keepsUsWaiting(entry)) {
        source.waits.emplace(entry.since, id);
        m_waits[source.isKnown ? 1 : 0].emplace(entry.since, id);
    } else {
        source.asked.insert(id);
    }
}

void DoorPlaces::remove(Source& source, Id id, const Entry& entry) {
    --source.places;
    --m_taken;
    if (keepsUsWaiting(entry)) {
        source.waits.erase({entry.since, id});
        m_waits[source.isKnown ? 1 : 0].erase({entry.since, id});
    } else {
        source.asked.erase(id);
    }
}

void DoorPlaces::toStage(Entries::iterator entry, Stage stage, Monotonic since) {
    changeSource(entry->second.source, [&](Source& source) {
        remove(source, entry->first, entry->second);
        entry->second.stage = stage;
        entry->second.since = since;
        if (stage != Stage::Certified) { add(source, entry->first, entry->second); }
    });
}

void DoorPlaces::learn(const std::string& name) {
    if (m_known.size() >= kMostKnown) { m_known.clear(); }
    const auto found = m_sources.find(name);
    if (!m_known.insert(name).second || found == m_sources.end() || found->second.isKnown) { return; }
    changeSource(name, [this](Source& source) {
        source.isKnown = true;
        for (const auto& each : source.waits) {
            m_waits[0].erase(each);
            m_waits[1].insert(each);
        }
    });
}

// --- who has a place
// --------------------------------------------------------------------------------------------------

std::optional<DoorPlaces::Id> DoorPlaces::whoGoesFor(const std::string& source, int had) const {
    if (m_byPlaces.empty()) { return std::nullopt; }
    const auto& [most, heaviest] = *m_byPlaces.begin();
    if (-most > had + 1) {
        const Source& heavy = m_sources.at(heaviest);
        const auto goes = firstOf(heavy.waits);
        return goes ? goes : std::optional{*heavy.asked.rbegin()};
    }
    // Where every source has as few as the newcomer's, the one that has kept the hall waiting longest goes.
    const auto goes = firstOf(m_waits[0]);
    if (goes || !m_known.contains(source)) { return goes ? goes : firstOf(m_waits[1]); }
    // All of the others wait for the hall. Who is known does not wait for the last of whom nobody knows.
    if (m_turns[0].empty()) { return firstOf(m_waits[1]); }
    return *m_sources.at(m_turns[0].rbegin()->source).asked.rbegin();
}

DoorPlaces::Arrival DoorPlaces::arrive(const std::string& source, Monotonic now) {
    const auto own = m_sources.find(source);
    const int had = own == m_sources.end() ? 0 : own->second.places;
    Arrival arrival;
    const bool isShareFull = had >= m_limits.placesOfOneSource;
    if (isShareFull || m_taken >= m_limits.places) {
        arrival.goes = isShareFull ? firstOf(own->second.waits) : whoGoesFor(source, had);
        if (!arrival.goes) {
            return arrival; // all wait for the hall, which has more to do than it can
        }
        leave(*arrival.goes);
    }
    arrival.place = m_next++;
    const Entry entry{
        .address = source, .source = source, .device = {}, .stage = Stage::Silent, .arrivedAt = now, .since = now};
    m_entries.emplace(*arrival.place, entry);
    changeSource(source, [&](Source& its) { add(its, *arrival.place, entry); });
    return arrival;
}

void DoorPlaces::asked(Id id, const std::string& device) {
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || found->second.stage != Stage::Silent) { return; }
    if (!device.empty()) {
        changeSource(found->second.source, [&](Source& source) { remove(source, id, found->second); });
        found->second.source = std::string(kDevice) + device;
        changeSource(found->second.source, [&](Source& source) { add(source, id, found->second); });
    }
    toStage(found, Stage::Asked, found->second.since);
}

std::optional<DoorPlaces::Id> DoorPlaces::beginNext(Monotonic now) {
    const bool isKnown = !m_turns[1].empty() && (m_turns[0].empty() || !m_wasKnown);
    const auto& turns = m_turns[isKnown ? 1 : 0];
    if (turns.empty()) { return std::nullopt; }
    const auto next = m_entries.find(turns.begin()->first);
    m_wasKnown = isKnown;
    toStage(next, Stage::Begun, now);
    changeSource(next->second.source, [this](Source& source) { source.servedAt = ++m_turn; });
    return next->first;
}

std::optional<DoorPlaces::Id> DoorPlaces::certified(Id id, const std::string& fingerprint) {
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || found->second.stage == Stage::Certified) { return std::nullopt; }
    toStage(found, Stage::Certified, found->second.since);
    found->second.device = fingerprint;
    auto& held = m_devices[fingerprint];
    held.insert(id);
    if (static_cast<int>(held.size()) <= m_limits.placesOfOneDevice) { return std::nullopt; }
    const Id oldest = *held.begin();
    leave(oldest);
    return oldest;
}

void DoorPlaces::leave(Id id) {
    const auto found = m_entries.find(id);
    if (found == m_entries.end()) { return; }
    const Entry entry = std::move(found->second);
    m_entries.erase(found);
    if (entry.stage != Stage::Certified) {
        changeSource(entry.source, [&](Source& source) { remove(source, id, entry); });
        return;
    }
    const auto device = m_devices.find(entry.device);
    device->second.erase(id);
    if (device->second.empty()) { m_devices.erase(device); }
}

void DoorPlaces::letIn(Id id) {
    const auto found = m_entries.find(id);
    if (found == m_entries.end()) { return; }
    learn(found->second.address);
    leave(id);
}

std::optional<DoorPlaces::Id> DoorPlaces::longestWaitedFor() const {
    if (m_waits[0].empty() || m_waits[1].empty()) { return firstOf(m_waits[m_waits[0].empty() ? 1 : 0]); }
    return std::min(*m_waits[0].begin(), *m_waits[1].begin()).second;
}

std::vector<DoorPlaces::Id> DoorPlaces::arrivedBefore(Monotonic then) const {
    std::vector<Id> all;
    for (const auto& [id, entry] : m_entries) {
        if (entry.arrivedAt >= then) { break; }
        all.push_back(id);
    }
    return all;
}

} // namespace wire
