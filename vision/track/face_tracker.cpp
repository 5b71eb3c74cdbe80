// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/track/face_tracker.h"

#include "vision/track/assignment.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace vision::track {

namespace {

float seconds(FrameTime::duration duration) {
    return std::chrono::duration<float>(duration).count();
}

float sizeOf(const Box& box) {
    return (box.width + box.height) / 2;
}

float overlapOf(const Box& a, const Box& b) {
    const float width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const float height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    if (width <= 0 || height <= 0) { return 0; }
    const float common = width * height;
    return common / (a.area() + b.area() - common);
}

Box moved(Box box, Point by) {
    box.x += by.x;
    box.y += by.y;
    return box;
}

// Nothing if the face cannot be that track. The three parts are of like size: each is about 1 where a match gets
// doubtful.
std::optional<double> costOf(const Box& expected, const Box& face, const TrackerSettings& settings) {
    const float size = std::max(sizeOf(expected), 1.0F);
    const float ratio = std::max(sizeOf(face), 1.0F) / size;
    if (ratio > settings.maxSizeRatio || ratio < 1 / settings.maxSizeRatio) { return std::nullopt; }
    const Point a = expected.centre();
    const Point b = face.centre();
    const float distance = std::hypot(a.x - b.x, a.y - b.y) / size;
    if (distance > settings.maxDistance) { return std::nullopt; }
    return distance + (1 - overlapOf(expected, face)) + std::abs(std::log(ratio));
}

Point mixedSpeed(const Track& track, const Box& face, FrameTime at, float share) {
    const float passed = seconds(at - track.lastSeen);
    if (passed <= 0) { return track.speed; }
    // `track.box` is where the track was expected: undo the prediction to know where it was last seen.
    const Point expected = track.box.centre();
    const Point now = face.centre();
    const Point measured{track.speed.x + (now.x - expected.x) / passed, track.speed.y + (now.y - expected.y) / passed};
    if (track.timesSeen == 1) { return measured; }
    return {share * measured.x + (1 - share) * track.speed.x, share * measured.y + (1 - share) * track.speed.y};
}

} // namespace

FaceTracker::FaceTracker(TrackerSettings settings)
    : m_settings{settings} {}

std::vector<Track> FaceTracker::update(std::span<const DetectedFace> faces, FrameTime at) {
    assert(!m_lastUpdate || at >= *m_lastUpdate);
    const float passed = m_lastUpdate ? seconds(at - *m_lastUpdate) : 0;
    m_lastUpdate = at;
    std::erase_if(m_tracks, [&](const Track& track) { return at - track.lastSeen > m_settings.keepFor; });
    for (Track& track : m_tracks) {
        track.box = moved(track.box, {track.speed.x * passed, track.speed.y * passed});
        track.detection.reset();
    }

    CostTable table{.rows = m_tracks.size(), .columns = faces.size(), .costs = {}};
    for (const Track& track : m_tracks) {
        for (const DetectedFace& face : faces) {
            table.costs.push_back(costOf(track.box, face.box, m_settings));
        }
    }
    const std::vector<std::optional<std::size_t>> faceOf = assign(table);

    std::vector<bool> isTaken(faces.size(), false);
    for (std::size_t i = 0; i < m_tracks.size(); ++i) {
        const std::optional<std::size_t> number = faceOf[i];
        if (!number) { continue; }
        const DetectedFace& face = faces[*number];
        Track& track = m_tracks[i];
        track.speed = mixedSpeed(track, face.box, at, m_settings.speedShare);
        track.box = face.box;
        track.confidence = face.confidence;
        track.lastSeen = at;
        ++track.timesSeen;
        track.detection = number;
        isTaken[*number] = true;
    }
    for (std::size_t i = 0; i < faces.size(); ++i) {
        if (isTaken[i]) { continue; }
        m_tracks.push_back({.id = TrackId{m_nextId++},
                            .box = faces[i].box,
                            .confidence = faces[i].confidence,
                            .speed = {},
                            .firstSeen = at,
                            .lastSeen = at,
                            .timesSeen = 1,
                            .detection = i});
    }
    return m_tracks;
}

} // namespace vision::track
