// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/mounting.h"

#include <algorithm>

namespace sight {

namespace {

constexpr int kEnough = 5; ///< looks, at least 200 ms apart, that agree, and no good face between them

} // namespace

bool Mounting::see(const vision::pipeline::FrameResult& result) {
    if (m_isSaid) { return false; }
    const bool isGood = std::ranges::any_of(
        result.faces, [](const auto& face) { return face.settled || (face.measured && face.quality.good()); });
    if (isGood) { m_agreeing = 0; }
    if (isGood || !result.uprightAfter) { return false; }
    m_agreeing = m_suspected == result.uprightAfter ? m_agreeing + 1 : 1;
    m_suspected = result.uprightAfter;
    if (m_agreeing < kEnough) { return false; }
    m_quarters = (m_quarters + *m_suspected) % 4;
    m_agreeing = 0;
    return true;
}

} // namespace sight
