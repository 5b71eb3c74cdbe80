// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/track_notes.h"

#include <algorithm>

namespace hall {
namespace {

[[nodiscard]] bool isOld(const TrackNote& note, wire::Steady now) {
    return now - note.at > std::chrono::milliseconds(TrackNotes::kKeepFor);
}

} // namespace

TrackNote& TrackNotes::note(db::DeviceId kiosk, const std::string& trackKey, wire::Steady now) {
    const Key key{kiosk, trackKey};
    if (!m_notes.contains(key)) { makeRoom(kiosk, now); }
    TrackNote& note = m_notes[key];
    note.at = now;
    return note;
}

const TrackNote* TrackNotes::find(db::DeviceId kiosk, const std::string& trackKey, wire::Steady now) const {
    const auto found = m_notes.find({kiosk, trackKey});
    return found == m_notes.end() || isOld(found->second, now) ? nullptr : &found->second;
}

std::vector<vision::PersonId> TrackNotes::knownAmong(db::DeviceId kiosk, const std::vector<std::string>& keys,
                                                     wire::Steady now) const {
    std::vector<vision::PersonId> known;
    for (const std::string& key : keys) {
        const TrackNote* note = find(kiosk, key, now);
        if (note != nullptr && note->known) { known.push_back(*note->known); }
    }
    return known;
}

void TrackNotes::deny(db::DeviceId kiosk, db::ArrivalId arrival, vision::PersonId person, wire::Steady now) {
    for (auto& [key, note] : m_notes) {
        if (note.arrival == arrival && note.known == person) {
            note.notThese.push_back(person);
            note.known.reset();
        }
    }
    if (m_denied.size() == kMostDenied) { m_denied.erase(m_denied.begin()); }
    m_denied.push_back({kiosk, person, now});
}

void TrackNotes::undoDeny(db::DeviceId kiosk, db::ArrivalId arrival, vision::PersonId person) {
    for (auto& [key, note] : m_notes) {
        if (note.arrival == arrival && std::erase(note.notThese, person) > 0 && !note.known) { note.known = person; }
    }
    std::erase_if(m_denied, [&](const Denied& each) { return each.kiosk == kiosk && each.person == person; });
}

std::vector<vision::PersonId> TrackNotes::deniedAt(db::DeviceId kiosk, wire::Steady now) const {
    std::vector<vision::PersonId> persons;
    for (const Denied& each : m_denied) {
        if (each.kiosk == kiosk && now - each.at <= std::chrono::milliseconds(kKeepDenied)) {
            persons.push_back(each.person);
        }
    }
    return persons;
}

void TrackNotes::makeRoom(db::DeviceId kiosk, wire::Steady now) {
    std::erase_if(m_notes, [&](const auto& each) { return isOld(each.second, now); });
    const auto isOfKiosk = [&](const auto& each) { return each.first.first == kiosk; };
    if (std::count_if(m_notes.begin(), m_notes.end(), isOfKiosk) < static_cast<std::ptrdiff_t>(kPerKiosk)) { return; }
    auto oldest = m_notes.end();
    for (auto each = m_notes.begin(); each != m_notes.end(); ++each) {
        if (isOfKiosk(*each) && (oldest == m_notes.end() || each->second.at < oldest->second.at)) { oldest = each; }
    }
    m_notes.erase(oldest);
}

vision::Identification agreeingWith(const std::optional<vision::PersonId>& before, const vision::Identification& now) {
    const auto* known = std::get_if<vision::Known>(&now);
    if (known == nullptr || !before || *before == known->best.person) { return now; }
    return vision::Unsure{.candidates = {known->best, {.person = *before, .score = known->best.score}}};
}

} // namespace hall
