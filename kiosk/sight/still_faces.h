// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/pipeline/face_pipeline.h"

#include <map>
#include <set>

namespace sight {

/// Which faces have never moved: pictures on the wall. A living person stands still for a moment, not for a third of a
/// minute to a twentieth of the face.
class StillFaces {
public:
    void see(const vision::pipeline::FrameResult& result);
    [[nodiscard]] const std::set<vision::TrackId>& tracks() const { return m_still; }

private:
    struct Place {
        vision::Box box; ///< where it was when it last moved
        vision::FrameTime since{};
    };
    std::map<vision::TrackId, Place> m_places;
    std::set<vision::TrackId> m_still;
};

} // namespace sight
