// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/capture/frame.h"

#include <cassert>
#include <utility>

namespace vision::capture {

Frame::Frame(cv::Mat bgr, FrameTime at, std::uint64_t sequence)
    : m_image{std::move(bgr)}
    , m_at{at}
    , m_sequence{sequence} {
    assert(!m_image.empty() && m_image.type() == CV_8UC3);
}

} // namespace vision::capture
