// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/replay_line.h"

#include "db/summary/needs_summary.h"
#include "kiosk/hall/arrivals/arrival_policy.h"
#include "vision/identify/identify.h"

#include <algorithm>
#include <utility>

namespace ctl {
namespace {

db::ResidentId residentOf(const vision::Candidate& candidate) {
    return db::ResidentId{static_cast<std::int64_t>(candidate.person)};
}

} // namespace

ReplayLine::ReplayLine(const OpenHall* hall, const db::catalogue::Catalogue* catalogue, LoadedGallery gallery,
                       Settings settings)
    : m_hall(hall)
    , m_catalogue(catalogue)
    , m_gallery(std::move(gallery))
    , m_settings(std::move(settings)) {}

db::Time ReplayLine::wallClock(vision::FrameTime at) const {
    return m_settings.startedAt + std::chrono::duration_cast<std::chrono::milliseconds>(at - m_firstFrame);
}

Outcome<std::vector<vision::TrackId>> ReplayLine::take(const vision::pipeline::FrameResult& result) {
    if (!m_hasBegun) { m_firstFrame = result.time; }
    m_hasBegun = true;
    for (const auto& face : result.faces) {
        const auto [found, isNew] = m_tracks.try_emplace(face.track);
        if (isNew) {
            found->second.story.track = face.track;
            found->second.firstSeen = result.time;
            m_order.push_back(face.track);
        }
        ++found->second.story.frames;
        found->second.story.goodChips = std::max(found->second.story.goodChips, face.goodChips);
    }
    std::vector<vision::TrackId> settled;
    for (const auto& probe : result.probes) {
        const auto isKnown = answer(probe, result);
        if (!isKnown) { return tl::unexpected(isKnown.error()); }
        if (*isKnown) { settled.push_back(probe.track); }
    }
    return settled;
}

vision::Identification ReplayLine::whoIs(const vision::pipeline::Probe& probe,
                                         const vision::pipeline::FrameResult& result, TrackStory& story) const {
    const auto answer = vision::identify::identify({.embedding = probe.embedding, .chips = probe.chips},
                                                   *m_gallery.gallery, m_gallery.thresholds);
    story.score = answer.bestScore;
    // Two tracks of one frame are never the same resident.
    std::vector<vision::PersonId> notThese;
    for (const auto& face : result.faces) {
        const auto other = m_tracks.find(face.track);
        if (face.track == probe.track || other == m_tracks.end()) { continue; }
        const auto resident = other->second.story.resident;
        if (resident) { notThese.push_back(vision::PersonId{db::raw(*resident)}); }
    }
    const auto asked = vision::identify::askAboutDoubles(answer.who, m_gallery.lookAlikes, *m_gallery.gallery,
                                                         probe.embedding.values, m_gallery.thresholds);
    return hall::unlessTaken(asked, notThese);
}

Outcome<bool> ReplayLine::answer(const vision::pipeline::Probe& probe, const vision::pipeline::FrameResult& result) {
    auto& following = m_tracks[probe.track];
    auto& story = following.story;
    ++story.probes;
    story.quality = probe.quality;
    story.liveness = probe.liveness;
    if (story.outcome == TrackStory::Outcome::Known) { return true; }
    const auto minimumLiveness =
        m_hall != nullptr ? m_hall->config.minimumLiveness : hall::HallConfig{}.minimumLiveness;
    if (probe.live != vision::liveness::LiveState::Live || !hall::isLive(probe.liveness, minimumLiveness)) {
        if (story.outcome == TrackStory::Outcome::NoProbe) { story.outcome = TrackStory::Outcome::NotLive; }
        return false;
    }
    const auto who = whoIs(probe, result, story);
    story.candidates.clear();
    if (const auto* unsure = std::get_if<vision::Unsure>(&who)) {
        story.outcome = TrackStory::Outcome::Unsure;
        for (const auto& candidate : unsure->candidates) {
            story.candidates.push_back(residentOf(candidate));
        }
        return false;
    }
    const auto* known = std::get_if<vision::Known>(&who);
    story.outcome = known != nullptr ? TrackStory::Outcome::Known : TrackStory::Outcome::Unknown;
    if (known == nullptr) { return false; }
    const auto resident = residentOf(known->best);
    story.resident = resident;
    story.timeToDecision = std::chrono::duration_cast<std::chrono::milliseconds>(result.time - following.firstSeen);
    const auto now = wallClock(result.time);
    if (auto arrived = arrive(resident, who, probe, now, story); !arrived) { return tl::unexpected(arrived.error()); }
    if (auto summarised = summarise(resident, now, story); !summarised) { return tl::unexpected(summarised.error()); }
    return true;
}

Outcome<void> ReplayLine::arrive(db::ResidentId resident, const vision::Identification& who,
                                 const vision::pipeline::Probe& probe, db::Time now, TrackStory& story) {
    auto last = m_hall->records.arrivals().lastArrivalOf(resident);
    if (!last) { return failed("cannot read the arrivals", last.error()); }
    if (const auto mine = m_lastArrivals.find(resident); mine != m_lastArrivals.end()) { *last = mine->second; }
    const auto decision = hall::decideArrival(who, *last, now, m_hall->config.sameVisit);
    story.isNewVisit = std::holds_alternative<hall::NewVisit>(decision);
    const auto stamp = m_settings.recordAs ? db::stores::byDevice(*m_settings.recordAs, now) : db::stores::byHall(now);
    if (const auto* same = std::get_if<hall::SameVisit>(&decision)) {
        if (m_settings.recordAs || !m_lastArrivals.contains(resident)) { story.arrival = same->arrival; }
        if (!m_settings.recordAs) { return {}; }
        const auto touched = m_hall->records.arrivals().touch(same->arrival, stamp);
        if (!touched) { return failed("the arrival was not stored", touched.error()); }
        return {};
    }
    if (!story.isNewVisit) { return {}; }
    const db::stores::NewArrival arrival{.resident = resident,
                                         .candidates = {},
                                         .basis = db::ArrivalBasis::Face,
                                         .kiosk = m_settings.recordAs.value_or(db::DeviceId{}),
                                         .requestKey = m_settings.runKey + ":" +
                                                       std::to_string(static_cast<std::int64_t>(probe.track)),
                                         .category = {},
                                         .firstSeenAt = wallClock(probe.firstGoodFrame)};
    if (!m_settings.recordAs) {
        db::Arrival kept{};
        kept.resident = resident;
        kept.basis = arrival.basis;
        kept.firstSeenAt = arrival.firstSeenAt;
        kept.lastSeenAt = now;
        m_lastArrivals[resident] = kept;
        return {};
    }
    const auto stored = m_hall->records.arrivals().record(arrival, stamp);
    if (!stored) { return failed("the arrival was not stored", stored.error()); }
    story.arrival = stored->event.arrival.id;
    return {};
}

Outcome<void> ReplayLine::summarise(db::ResidentId resident, db::Time now, TrackStory& story) const {
    const db::Date today = db::summary::dateOf(now);
    const auto read = db::summary::readResidentFile(m_hall->records, resident, today);
    if (!read) { return failed("cannot read the records", read.error()); }
    const std::optional<db::summary::ResidentFile>& file = *read;
    if (!file || m_catalogue == nullptr) { return {}; }
    const auto summary = db::summary::composeNeedsSummary(*file, {}, *m_catalogue, today);
    story.summaryLines = static_cast<int>(summary.lines.size());
    story.openMatters = summary.openMatters;
    return {};
}

std::vector<TrackStory> ReplayLine::stories() const {
    std::vector<TrackStory> all;
    all.reserve(m_order.size());
    for (const auto track : m_order) {
        all.push_back(m_tracks.at(track).story);
    }
    return all;
}

} // namespace ctl
