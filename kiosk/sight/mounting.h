// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/pipeline/face_pipeline.h"

#include <optional>

namespace sight {

/// How the camera is mounted: by how many quarters its frames are to be turned clockwise to be upright. Who sets a
/// kiosk up may say so; else the first faces that it sees do, and it is kept.
class Mounting {
public:
    /// `said`: 0 to 3, and nothing changes that; nothing: it is found. `kept`: what was found last time, 0 to 3.
    explicit Mounting(std::optional<int> said, int kept = 0)
        : m_quarters(said.value_or(kept))
        , m_isSaid(said.has_value()) {}

    [[nodiscard]] int quarters() const { return m_quarters; }

    /// What was seen of a frame that had been turned by quarters(). True: the camera is mounted otherwise than was
    /// thought. One person who holds up a picture that lies does not outweigh one who stands there.
    [[nodiscard]] bool see(const vision::pipeline::FrameResult& result);

private:
    int m_quarters;
    bool m_isSaid;
    int m_agreeing = 0;
    std::optional<int> m_suspected;
};

} // namespace sight
