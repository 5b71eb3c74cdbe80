// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

namespace sight {

/// Does the camera give colours? One for infrared light gives none, and the liveness network, which learnt from
/// colours, then takes living people for pictures.
class ColourWatch {
public:
    /// One frame, BGR of 8 bits. True: what isColourless() says has changed. A frame too dark to have colours says
    /// nothing.
    [[nodiscard]] bool see(const cv::Mat& bgr);

    /// After so many frames in a row as make it certain; nobody has to stand there.
    [[nodiscard]] bool isColourless() const { return m_isColourless; }

private:
    bool m_isColourless = false;
    int m_otherwise = 0; ///< frames in a row that speak against it
};

} // namespace sight
