// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/still_faces.h"

#include <chrono>
#include <cmath>

namespace sight {

namespace {

using namespace std::chrono_literals;

constexpr auto kStillFor = 20s;
constexpr float kMoved = 0.05F; ///< of the face's width

bool hasMoved(const vision::Box& from, const vision::Box& to) {
    const auto before = from.centre();
    const auto after = to.centre();
    const float enough = kMoved * from.width;
    return std::hypot(after.x - before.x, after.y - before.y) > enough || std::abs(to.width - from.width) > enough;
}

} // namespace

void StillFaces::see(const vision::pipeline::FrameResult& result) {
    for (const auto track : result.ended) {
        m_places.erase(track);
        m_still.erase(track);
    }
    for (const auto& face : result.faces) {
        const auto [known, isNew] = m_places.try_emplace(face.track, Place{face.box, result.time});
        auto& place = known->second;
        if (!isNew && hasMoved(place.box, face.box)) {
            place = {face.box, result.time};
            m_still.erase(face.track);
        }
        if (result.time - place.since >= kStillFor) { m_still.insert(face.track); }
    }
}

} // namespace sight
